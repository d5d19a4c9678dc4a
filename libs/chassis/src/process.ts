// The life of a process: one line when it cannot start, an orderly end when it is told to.
import { KeyringRefused } from '@jejak/vault';
import { PostgresProblem } from './postgres/embedded.js';
import { StartProblem } from './settings/settings.js';
import type { Running } from './running.js';

const NO_RIGHT = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Errors that are a line for an operator: whoever started says it, and nobody needs a place in the code. */
export const isPlainSpoken = (error: unknown): error is Error =>
  [StartProblem, KeyringRefused, PostgresProblem].some((kind) => error instanceof kind);

const noRight = (error: unknown): string | undefined => {
  const { code, path } = error as { code?: string; path?: string };
  return NO_RIGHT.has(code ?? '') && path !== undefined
    ? `${path} may not be written by this user (${code}).`
    : undefined;
};

const NO_DATABASE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '28P01', '28000', '3D000']);

const noDatabase = (error: unknown): string | undefined => {
  const { code, message } = error as { code?: string; message?: string };
  return NO_DATABASE.has(code ?? '') ? `The database cannot be reached, see DATABASE_URL: ${message}.` : undefined;
};

/** Why a start failed, in one line that an operator can act on. */
export const explain = (error: unknown): string => {
  if (isPlainSpoken(error)) return error.message;
  const [firstLine = ''] = String(error).split('\n');
  return noRight(error) ?? noDatabase(error) ?? `Could not start. ${firstLine}`;
};

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

const stopOnSignal = (stop: () => Promise<void>): void => {
  let isStopping = false;
  const onSignal = () => {
    // Whoever asks twice does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${explain(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
};

/**
 * Starts a process and stops it on SIGTERM or SIGINT. A start that fails is one line on standard error and exit code 1; a signal that
 * comes before it is ready stops it as soon as it is.
 */
export const startProcess = async (start: () => Promise<Pick<Running, 'stop'>>): Promise<void> => {
  const starting = start();
  stopOnSignal(async () => (await starting).stop());
  try {
    await starting;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
};
