// Asks an installation how it is doing: one process for all services, or each behind the gateway. What does not answer is told, never hidden.
import { HOUSE_VERSION } from '@jejak/chassis';
import type { JejakClient } from '@jejak/contracts/client';
import { answered, ApiFailure } from '../../house-api.js';
import { orNone } from '../case/file.js';
import type { StaffTurn } from '../turn.js';
import {
  FOLLOWING,
  REACTING,
  SERVICES,
  servicesApart,
  servicesTogether,
  type Follower,
  type Mail,
  type ParkedKey,
  type Ready,
  type Service,
  type State,
} from './state.js';

/** Health is for machines and stands in no description of the API: what comes is looked at before it is believed. */
type AskPlain = (
  path: string,
) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

const plain = async (api: JejakClient, path: string) => {
  try {
    return await (api.GET as unknown as AskPlain)(path);
  } catch (error) {
    if (error instanceof ApiFailure || error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** A service that does not answer is told of by its health, and hides nothing of the others. */
const unlessDown = async <T, U>(asking: Promise<T>, otherwise: U): Promise<T | U> => {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof ApiFailure && error.status >= 500) return otherwise;
    throw error;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The checks of a process; a process that is not ready tells them too (503). */
const readyAt = async (api: JejakClient, path: string): Promise<Ready> => {
  const answer = await plain(api, path);
  const body = answer?.data ?? answer?.error;
  const checks = isRecord(body) ? body['checks'] : undefined;
  return isRecord(checks) ? (checks as Readonly<Record<string, string>>) : undefined;
};

/** A gateway has no health of its own rooms under one address: each is asked. */
const servicesOf = async (api: JejakClient): Promise<readonly Service[]> => {
  const together = await readyAt(api, '/health/ready');
  if (together) return servicesTogether(together);
  const apart = SERVICES.map(async (name) => [name, await readyAt(api, `/health/${name}/ready`)] as const);
  return servicesApart(new Map(await Promise.all(apart)));
};

/** What of a service follows the log; nothing where it does not answer, which its health tells. */
const followersAt = async (api: JejakClient, service: (typeof FOLLOWING)[number]): Promise<readonly Follower[]> => {
  const { items } = await unlessDown(answered(api.GET(`/api/${service}/v1/followers`)), { items: [] });
  return items.map(({ kind, name, lag }) => ({ service, kind, name, lag }));
};

const topicsOf = async (api: JejakClient): Promise<readonly Follower[]> => {
  const answer = await plain(api, '/api/relay/v1/topics');
  const items = isRecord(answer?.data) ? answer.data['items'] : undefined;
  if (!Array.isArray(items)) return [];
  return items
    .filter(isRecord)
    .map(({ topic, lag }) => ({ service: undefined, kind: 'topic', name: String(topic), lag: Number(lag) }));
};

const parkedAt = (api: JejakClient, service: (typeof REACTING)[number]) =>
  orNone(unlessDown(answered(api.GET(`/api/${service}/v1/parked`)), { items: [] }));

const mailOf = (api: JejakClient): Promise<Mail | undefined> =>
  unlessDown(answered(api.GET('/api/notification/v1/mail')), undefined);

const parkedOf = async (api: JejakClient): Promise<readonly ParkedKey[] | undefined> => {
  const pages = await Promise.all(REACTING.map((service) => parkedAt(api, service)));
  return pages.every((page) => page === undefined) ? undefined : pages.flatMap((page) => page?.items ?? []);
};

/** Asks everything at once. */
export const stateOf = async ({ api }: StaffTurn): Promise<State> => {
  const [services, followers, topics, parked, mail] = await Promise.all([
    servicesOf(api),
    Promise.all(FOLLOWING.map((service) => followersAt(api, service))),
    topicsOf(api),
    parkedOf(api),
    mailOf(api),
  ]);
  return { version: HOUSE_VERSION, services, followers: [...followers.flat(), ...topics], parked, mail };
};
