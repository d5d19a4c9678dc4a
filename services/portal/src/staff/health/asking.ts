// Asks an installation how it is doing: one process for all services, or each behind the gateway. What does not answer is told, never hidden.
import type { JejakClient } from '@jejak/contracts/client';
import { answered, ApiFailure } from '../../house-api.js';
import { orNone } from '../case/file.js';
import type { StaffTurn } from '../turn.js';
import {
  measuredIn,
  REACTING,
  SERVICES,
  servicesApart,
  servicesTogether,
  unmeasuredIn,
  type Follower,
  type ParkedKey,
  type Ready,
  type Service,
  type State,
} from './state.js';

/** Health and metrics are for machines and stand in no description of the API: what comes is looked at before it is believed. */
type AskPlain = (
  path: string,
  how: { readonly parseAs: 'json' | 'text' },
) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

const plain = async (api: JejakClient, path: string, parseAs: 'json' | 'text') => {
  try {
    return await (api.GET as unknown as AskPlain)(path, { parseAs });
  } catch (error) {
    if (error instanceof ApiFailure || error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The checks of a process; a process that is not ready tells them too (503). */
const readyAt = async (api: JejakClient, path: string): Promise<Ready> => {
  const answer = await plain(api, path, 'json');
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

const measured = async (api: JejakClient): Promise<readonly Follower[] | undefined> => {
  const answer = await plain(api, '/metrics', 'text');
  return typeof answer?.data === 'string' && answer.data.includes('jejak_') ? measuredIn(answer.data) : undefined;
};

const versionOf = async (api: JejakClient): Promise<string> => {
  const answer = await plain(api, '/api/openapi.json', 'json');
  const info = isRecord(answer?.data) ? answer.data['info'] : undefined;
  return isRecord(info) && typeof info['version'] === 'string' ? info['version'] : '–';
};

const topicsOf = async (api: JejakClient): Promise<readonly Follower[]> => {
  const answer = await plain(api, '/api/relay/v1/topics', 'json');
  const items = isRecord(answer?.data) ? answer.data['items'] : undefined;
  if (!Array.isArray(items)) return [];
  return items
    .filter(isRecord)
    .map(({ topic, lag }) => ({ service: undefined, kind: 'topic', name: String(topic), lag: Number(lag) }));
};

/** A service that does not answer is told of by its health, not by its parking. */
const parkedAt = async (api: JejakClient, service: (typeof REACTING)[number]) => {
  try {
    return await orNone(answered(api.GET(`/api/${service}/v1/parked`)));
  } catch (error) {
    if (error instanceof ApiFailure && error.status >= 500) return { items: [] };
    throw error;
  }
};

const parkedOf = async (api: JejakClient): Promise<readonly ParkedKey[] | undefined> => {
  const pages = await Promise.all(REACTING.map((service) => parkedAt(api, service)));
  return pages.every((page) => page === undefined) ? undefined : pages.flatMap((page) => page?.items ?? []);
};

/** Asks everything at once. */
export const stateOf = async ({ api }: StaffTurn): Promise<State> => {
  const [version, services, lags, topics, parked] = await Promise.all([
    versionOf(api),
    servicesOf(api),
    measured(api),
    topicsOf(api),
    parkedOf(api),
  ]);
  const isMeasured = lags !== undefined;
  const followers = lags ?? unmeasuredIn(services);
  // The relay tells its topics itself; where it shares this process, the metrics already did.
  const known = new Set(followers.map(({ kind, name }) => `${kind} ${name}`));
  const more = topics.filter(({ kind, name }) => !known.has(`${kind} ${name}`));
  return { version, services, followers: [...followers, ...more], isMeasured, parked };
};
