// How often and how patiently a failing message is tried again, and what may be said of its error.

/** Bounded tries with growing pauses. */
export interface Retry {
  /** Tries in all, at least 1. */
  readonly attempts: number;
  /** Pause after the n-th failed try (from 1), in milliseconds. */
  delayMs(failures: number): number;
}

/** Five tries over about 8.5 s: longer than a restart of the database, shorter than the patience of the keys that wait. */
export const patientRetry: Retry = { attempts: 5, delayMs: (failures) => Math.min(100 * 4 ** (failures - 1), 10_000) };

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,47}$/;
const CODE = /^(?:[A-Z][A-Z0-9_]{2,31}|[0-9A-Z]{5})$/;
const fitting = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;

/**
 * What parking, logs and metrics may keep of an error: its name, and its code when it has one (`error/23505`).
 * Never its message: that could quote a person.
 */
export const errorCode = (error: unknown): string => {
  if (!(error instanceof Error)) return 'NotAnError';
  const name = fitting(error.name, NAME) ?? 'Error';
  const code = fitting((error as { code?: unknown }).code, CODE);
  return code ? `${name}/${code}` : name;
};
