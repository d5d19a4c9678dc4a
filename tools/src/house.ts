// What every command stands on: which installation it speaks to, a token for an account, a JSON client, and one clear line when it fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { v7 as uuid } from 'uuid';

/** A reason to stop, in one line that a person can act on. `runCommand` prints it and exits with 1. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** A field that the installation does not accept. */
export interface FieldFault {
  /** RFC 6901, e.g. `/contact/phone`. */
  readonly pointer: string;
  readonly message: string;
}

/** The installation said no: problem+json (RFC 9457). */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    /** The stable name: `case-closed`, `not-found`, `unacceptable-value`. */
    readonly kind: string,
    message: string,
    readonly errors: readonly FieldFault[] = [],
  ) {
    super(message);
  }
}

/** Where an installation is, and where it keeps what is its own. */
export interface Installation {
  /** Without a slash at the end. */
  readonly url: string;
  /** Directory of the accounts, the keyring and the mail. */
  readonly home: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
const DEFAULT_PORT = '3000';

/** The installation that the environment names: `JEJAK_URL`, or this machine's `PORT` (3000). */
export const installationOf = (environment: Environment = process.env): Installation => ({
  url: (environment.JEJAK_URL || `http://localhost:${environment.PORT || DEFAULT_PORT}`).replace(/\/+$/, ''),
  home: environment.JEJAK_HOME || '.jejak',
});

/** An account for demonstrations and scripts, as the installation wrote it down at its first start. */
export interface AccountEntry {
  readonly secret: string;
  /** One of the eleven roles. */
  readonly role: string;
  readonly office: string | null;
  readonly name: string;
  /** The pseudonym in events and lists; null for who is not staff. */
  readonly staffId: string | null;
}

/** The accounts of an installation by their name. @throws {Unusable} where there is no list of them */
export const accountsOf = ({ home }: Installation): Readonly<Record<string, AccountEntry>> => {
  const path = join(home, 'accounts.json');
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { accounts: Record<string, AccountEntry> }).accounts;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new Unusable(
        `${path} does not exist: the installation has not been started here, or has no accounts for scripts (NODE_ENV=production). JEJAK_HOME names another directory.`,
      );
    throw new Unusable(
      code === undefined
        ? `${path} is damaged; remove it and start the installation again.`
        : `${path} cannot be read (${code}).`,
    );
  }
};

/** The accounts as lines for a person: name, role, office, post. */
export const accountLines = (accounts: Readonly<Record<string, AccountEntry>>): readonly string[] =>
  Object.entries(accounts).map(
    ([account, { role, office, name }]) => `  ${account.padEnd(6)} ${role}  ${(office ?? '').padEnd(4)} ${name}`,
  );

const unreachable = ({ url }: Installation, error: unknown): Unusable => {
  const { cause, name } = error as { cause?: { code?: string }; name?: string };
  const code = cause?.code ?? (name === 'TimeoutError' ? 'no answer in time' : undefined);
  const why = code === undefined ? '' : ` (${code})`;
  return new Unusable(
    `No installation answers at ${url}${why}. Start it with \`npm start\`, or name another one with JEJAK_URL.`,
  );
};

const REQUEST_TIMEOUT_MS = 60_000;

const ask = async (installation: Installation, path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(`${installation.url}${path}`, { ...init, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
  } catch (error) {
    throw unreachable(installation, error);
  }
};

const jsonOf = async (response: Response, { url }: Installation): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    throw new Unusable(`${url} does not answer as Jejak does (status ${response.status}, no JSON).`);
  }
};

/**
 * A token for an account of this installation; holds for 30 minutes.
 * @throws {Unusable} for an account that does not exist (with the list of those that do), or no answer
 */
export const tokenFor = async (installation: Installation, account: string): Promise<string> => {
  const accounts = accountsOf(installation);
  const entry = Object.hasOwn(accounts, account) ? accounts[account] : undefined;
  if (!entry)
    throw new Unusable([`There is no account "${account}". Accounts here:`, ...accountLines(accounts)].join('\n'));
  const response = await ask(installation, '/oidc/token', {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${account}:${entry.secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const body = (await jsonOf(response, installation)) as { access_token?: unknown; error?: unknown; title?: unknown };
  if (response.ok && typeof body.access_token === 'string') return body.access_token;
  throw new Unusable(
    `${installation.url} gives no token to "${account}" (${String(body.error ?? body.title ?? response.status)}): does JEJAK_HOME (${installation.home}) belong to it?`,
  );
};

/** What may accompany a writing request. */
export interface PostOptions {
  /** 8 to 128 printable characters, the same when a request is repeated; a new one unless given. */
  readonly idempotencyKey?: string;
}

/** Speaks JSON with an installation. Every method throws {@link Refusal} for a no and {@link Unusable} where nobody answers. */
export interface Client {
  readonly installation: Installation;
  /** `path` from `/api/` on; `query` values that are undefined are left out. */
  get<T>(path: string, query?: Readonly<Record<string, string | number | undefined>>): Promise<T>;
  post<T>(path: string, body: unknown, options?: PostOptions): Promise<T>;
  /** The same, and whether the installation had done it already under that key. */
  postOnce<T>(
    path: string,
    body: unknown,
    options?: PostOptions,
  ): Promise<{ readonly answer: T; readonly repeated: boolean }>;
}

/** Who a client speaks for. */
export interface ClientOptions {
  /** An account of the installation; its token is renewed when it has expired. Nobody (the public) unless given. */
  readonly account?: string | undefined;
  /** A token at hand, e.g. of a receipt session, instead of an account. */
  readonly token?: string | undefined;
  /** How often a request is repeated that met a busy installation (429, 503); default 5. */
  readonly retries?: number;
}

const DEFAULT_RETRIES = 5;
const LONGEST_PAUSE_SECONDS = 30;
const SHORT = { unauthorized: 401, tooMany: 429, unavailable: 503 } as const;

interface ProblemJson {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
}

const refusalOf = (status: number, { type, title, detail, errors }: ProblemJson): Refusal => {
  const kind = type?.replace('urn:jejak:problem:', '') ?? `status-${status}`;
  const fields = errors?.map(({ pointer, message }) => `${pointer}: ${message}`).join(' ');
  return new Refusal(status, kind, [title, fields || detail].filter(Boolean).join(': ') || kind, errors ?? []);
};

const pauseOf = (response: Response): number =>
  Math.min(Number(response.headers.get('retry-after')) || 1, LONGEST_PAUSE_SECONDS) * 1_000;

const pathWith = (path: string, query: Readonly<Record<string, string | number | undefined>> = {}): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  if (given.length === 0) return path;
  return `${path}?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`;
};

/** A client for one account, one token or the public. */
export const createClient = (installation: Installation, options: ClientOptions = {}): Client => {
  const { account } = options;
  let token = options.token;
  const authorization = async (): Promise<Record<string, string>> => {
    if (token === undefined && account !== undefined) token = await tokenFor(installation, account);
    return token === undefined ? {} : { authorization: `Bearer ${token}` };
  };

  const send = async (path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> => {
    const once = async () =>
      ask(installation, path, { ...init, headers: { ...init.headers, ...(await authorization()) } });
    let response = await once();
    if (response.status === SHORT.unauthorized && account !== undefined) {
      token = undefined; // it may have expired on the way through a long list
      response = await once();
    }
    for (let left = options.retries ?? DEFAULT_RETRIES; left > 0; left -= 1) {
      if (response.status !== SHORT.tooMany && response.status !== SHORT.unavailable) break;
      await pause(pauseOf(response));
      response = await once();
    }
    return response;
  };

  const tell = async <T>(path: string, init: RequestInit & { headers: Record<string, string> }) => {
    const response = await send(path, init);
    const body = await jsonOf(response, installation);
    if (!response.ok) throw refusalOf(response.status, body as ProblemJson);
    return { answer: body as T, repeated: response.headers.get('idempotent-replayed') === 'true' };
  };
  const postOnce = <T>(path: string, body: unknown, { idempotencyKey = uuid() }: PostOptions = {}) =>
    tell<T>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
      body: JSON.stringify(body),
    });

  return {
    installation,
    get: async <T>(path: string, query?: Readonly<Record<string, string | number | undefined>>) =>
      (await tell<T>(pathWith(path, query), { method: 'GET', headers: {} })).answer,
    post: async <T>(path: string, body: unknown, options?: PostOptions) =>
      (await postOnce<T>(path, body, options)).answer,
    postOnce,
  };
};

const lineOf = (error: unknown): string => {
  if (error instanceof Unusable || error instanceof Refusal) return error.message;
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return `This should not have happened. ${name}: ${message.split('\n')[0] ?? ''}`;
};

/** Runs a command to its end. What goes wrong is one line on standard error and exit code 1, never a stack. */
export const runCommand = async (command: Command, argv: readonly string[] = process.argv): Promise<void> => {
  // Whoever reads only the first lines (`| head`) closes the pipe; that is no fault.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
  try {
    await command.parseAsync([...argv]);
  } catch (error) {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exitCode = 1;
  }
};

/** Rows as a table for people, with a heading; columns as wide as their widest cell. */
export const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = headings.map((heading, at) => Math.max(heading.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(headings), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
};
