// The API of the house as the portal speaks to it: over HTTP, typed, each answer a value or one kind of failure.
import { onBehalfOf } from '@jejak/chassis';
import { createJejakClient, type ApiProblem, type ApiSchemas, type JejakClient } from '@jejak/contracts/client';
import type { Request } from 'express';
import type { Language } from './words.js';

type Answer = ApiSchemas['LodgedAnswer'];
/** The answer to a lodging for somebody: they get a receipt. */
export type Lodged = Answer & { readonly trackingCode: string; readonly receipt: NonNullable<Answer['receipt']> };
/** Where a case stands. */
export type Tracked = ApiSchemas['TrackingAnswer'];
/** Counts. */
export type Counted = ApiSchemas['StatisticsAnswer'];

/** Trouble that passes: the same form, sent once more under its key, is taken then. */
const PASSES: readonly number[] = [429, 500, 502, 503, 504];
const TIMEOUT_MS = 20_000;
/** As long as the API waits for a file. */
const FILE_TIMEOUT_MS = 600_000;
const FILE_TYPE = 'application/octet-stream';

/** The API said no, or could not be reached (503). */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly problem: ApiProblem | undefined,
    readonly retryAfter: string | null = null,
  ) {
    super(`the API answered ${status}`);
    this.name = 'ApiFailure';
  }

  /** Fields that will not do, as RFC 6901 pointers. */
  get pointers(): readonly string[] {
    return (this.problem?.errors ?? []).map(({ pointer }) => pointer);
  }

  /** Whether the same may be asked once more in a while. */
  get passes(): boolean {
    return PASSES.includes(this.status);
  }

  /** Whether a second code is what is missing. */
  get needsFactor(): boolean {
    return (this.problem?.type ?? '').endsWith('second-factor-required');
  }
}

/** Where this very process listens, seen from the connection that asks. */
const ownAddress = ({ socket }: Request): string => {
  const { localAddress = '127.0.0.1', localPort } = socket;
  const plain = localAddress.replace(/^::ffff:/, '');
  return `http://${plain.includes(':') ? `[${plain}]` : plain}:${localPort}`;
};

/** Whose address the API is to count: through the inner door of the gateway, or as this process believes itself. */
const addressOf = ({ ip = '' }: Request, apiUrl: string): Readonly<Record<string, string>> =>
  apiUrl === '' ? onBehalfOf(ip) : { 'X-Forwarded-For': ip };

/** A client for one request: in the citizen's language, under their address, with the token of their receipt if there is one. */
export const apiFor = (request: Request, language: Language, apiUrl: string, token?: string): JejakClient =>
  createJejakClient({
    url: apiUrl === '' ? ownAddress(request) : apiUrl,
    ...(token !== undefined && { token }),
    fetch: async (asked) => {
      asked.headers.set('Accept-Language', language);
      for (const [name, value] of Object.entries(addressOf(request, apiUrl))) asked.headers.set(name, value);
      try {
        const isFile = ['Content-Type', 'Accept'].some((name) => asked.headers.get(name) === FILE_TYPE);
        return await fetch(asked, { signal: AbortSignal.timeout(isFile ? FILE_TIMEOUT_MS : TIMEOUT_MS) });
      } catch {
        throw new ApiFailure(503, undefined);
      }
    },
  });

interface Answered<T> {
  readonly data?: T;
  readonly error?: ApiProblem;
  readonly response: Response;
}

/** Whether a receipt was given: always, except for what the office lodged of its own motion. */
export const hasReceipt = (answer: Answer): answer is Lodged => answer.receipt !== null && answer.trackingCode !== null;

/** The data of an answer. @throws {ApiFailure} for every other one */
export const answered = async <T>(asking: Promise<Answered<T>>): Promise<T> => {
  const { data, error, response } = await asking;
  if (data === undefined) throw new ApiFailure(response.status, error, response.headers.get('Retry-After'));
  return data;
};
