// What the errors of the client mean for what was sent: beaten, not sent, not known, or refused.
import { ErrorType, isCommandError } from '@kurrent/kurrentdb-client';

/** Another writer was first: nothing was stored. */
export class Beaten extends Error {}
/** There is no connection: nothing was sent. */
export class WireDown extends Error {}
/** The answer did not come: stored or not. For a read it means: ask again. */
export class WireCut extends Error {}

/** KurrentDB does not do this, and will not when asked again: rights, sizes, versions. Nothing was stored. */
export class KurrentRefused extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'KurrentRefused';
  }
}

/** gRPC status codes. */
const INVALID_ARGUMENT = 3;
const UNAUTHENTICATED = 16;
const PERMISSION_DENIED = 7;
const RESOURCE_EXHAUSTED = 8;
const UNIMPLEMENTED = 12;

const BEATEN: ReadonlySet<string> = new Set([ErrorType.WRONG_EXPECTED_VERSION, ErrorType.APPEND_CONSISTENCY_VIOLATION]);

const REFUSED: Readonly<Record<string, string>> = {
  [ErrorType.ACCESS_DENIED]: 'this user may not do that; it needs to write the streams of the house and to read $all',
  [ErrorType.INVALID_ARGUMENT]: 'the request is not accepted',
  [ErrorType.STREAM_DELETED]: 'the stream was deleted; the streams of this store never are',
  [ErrorType.STREAM_TOMBSTONED]: 'the stream was deleted for good; the streams of this store never are',
  [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED]: 'the append is larger than the server takes; raise MaxAppendSize',
  [ErrorType.APPEND_RECORD_SIZE_EXCEEDED]: 'an event is larger than the server takes; raise MaxAppendEventSize',
  [ErrorType.TRANSACTION_MAX_SIZE_EXCEEDED]: 'the append is larger than the server takes; raise MaxAppendSize',
  [ErrorType.UNSUPPORTED]: 'the server is too old',
};

const REFUSED_CODES: Readonly<Record<number, string>> = {
  [INVALID_ARGUMENT]: 'the request is not accepted',
  [UNAUTHENTICATED]: 'user or password are wrong; see KURRENTDB_URL',
  [PERMISSION_DENIED]: 'this user may not do that; it needs to write the streams of the house and to read $all',
  [UNIMPLEMENTED]: 'the server is too old or is no KurrentDB',
};

/** The client did not reach anybody, by its own words. */
const NOBODY = /No connection established|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|Name resolution failed/;

const wordsOf = (error: unknown): { readonly type: string; readonly code: number; readonly message: string } => {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return {
    type: error instanceof Error && isCommandError(error) ? error.type : '',
    code: typeof code === 'number' ? code : -1,
    message: typeof message === 'string' ? message : String(error),
  };
};

/** What an error of the client means. Whatever is not known for certain is {@link WireCut}: nobody may be told that nothing was stored. */
export function meaningOf(error: unknown): Beaten | WireDown | WireCut | KurrentRefused {
  const { type, code, message } = wordsOf(error);
  if (BEATEN.has(type)) return new Beaten(message, { cause: error });
  const why = REFUSED[type] ?? REFUSED_CODES[code];
  if (why !== undefined) return new KurrentRefused(`KurrentDB refuses: ${why}.`, error);
  if (type === ErrorType.NOT_LEADER || code === RESOURCE_EXHAUSTED || NOBODY.test(message))
    return new WireDown('The event store cannot be reached.', { cause: error });
  return new WireCut('The connection broke while an answer was awaited.', { cause: error });
}

/** True for what may pass by itself. */
export const isPassing = (error: unknown): error is WireDown | WireCut =>
  error instanceof WireDown || error instanceof WireCut;
