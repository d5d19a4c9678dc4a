// Log lines: what happened to which request, and nothing that a person typed or is called.
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

/** A logger of pino; `fields` first, then a constant text. */
export type Log = Logger;

/** Field names that never reach a line, however deep a careless caller puts them (three levels). */
const NEVER = [
  'authorization',
  'cookie',
  'password',
  'token',
  'trackingCode',
  'idempotencyKey',
  'body',
  'headers',
  'query',
  'name',
  'phone',
  'email',
  'address',
  'narrative',
  'idNumber',
  'complainant',
  'contact',
];

const frames = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .join('\n');

/** An error by its kind and place. Its message may quote a value, so only messages of our own kinds would be safe: none is told. */
const safeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: frames(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: safeError(error.cause) }),
  };
};

/** The log of a process, JSON lines to standard output unless told otherwise. */
export const createLog = (level: string, destination?: DestinationStream): Log => {
  const options = {
    level,
    base: null,
    serializers: { ...stdSerializers, err: safeError, error: safeError },
    redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
  };
  return destination ? pino(options, destination) : pino(options);
};
