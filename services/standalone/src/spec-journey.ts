// What the journeys share: an office on a database of its own, requests as its people send them, and the commands of the house as people run them.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDatabase } from '@jejak/testing';
import pg from 'pg';
import { openOffice, type Office } from './office.js';

/** The directory of the workspace. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

const PROGRAMS = ['services/standalone/dist/main.js', 'tools/dist/demo.js', 'tools/dist/replay.js'];

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end beside this process, which goes on serving. */
export const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (bytes: Buffer) => (said.stdout += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (said.stderr += bytes.toString()));
    child.once('error', reject).once('close', (code) => resolve({ code, ...said }));
  });

/**
 * Programs run as they are built: builds what has changed, one suite at a time. Whether the types are right is for the build to say, not
 * for a journey.
 */
export const build = async (): Promise<void> => {
  const turn = new pg.Client({ connectionString: process.env.JEJAK_TEST_POSTGRES });
  await turn.connect();
  try {
    await turn.query('select pg_advisory_lock(7229625, 9)');
    const { stdout } = await run(['tools/bin/tsc7.mjs', '-b', 'services/standalone', 'tools']);
    const missing = PROGRAMS.filter((program) => !existsSync(join(ROOT, program)));
    if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}\n${stdout}`);
  } finally {
    await turn.end();
  }
};

/** Looks until something is there, and gives up after a minute unless more are given: for what no position tells. */
export const until = async <T>(what: string, look: () => Promise<T | undefined>, minutes = 1): Promise<T> => {
  for (let tries = 0; tries < 600 * minutes; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(100);
  }
  throw new Error(`Waited in vain: ${what}.`);
};

/** What came back. */
export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec looks into answers of any shape
  readonly body: any;
}
/** A request. `as`: an account, `token:…`, or nobody. */
export interface Sending {
  readonly as?: string | undefined;
  readonly key?: string;
  readonly body?: unknown;
  /** A file instead of a body. */
  readonly file?: Buffer<ArrayBuffer> | undefined;
}

let keys = 0;
/** An Idempotency-Key that no other request of this process has. */
export const newKey = (): string => `journey-${process.pid}-${String((keys += 1)).padStart(6, '0')}`;

/** Speaks to one installation. */
export interface Visitor {
  get(path: string, as?: string): Promise<Answer>;
  post(path: string, sending: Sending): Promise<Answer>;
  /** A command of the house against this installation. */
  tool(name: string, ...words: readonly string[]): Promise<Ended>;
}

interface Accounts {
  readonly accounts: Readonly<Record<string, { readonly secret: string; readonly staffId: string | null }>>;
}

/** The accounts of an installation. */
export const accountsIn = (home: string): Accounts['accounts'] =>
  (JSON.parse(readFileSync(join(home, 'accounts.json'), 'utf8')) as Accounts).accounts;

const headersOf = ({ key, file }: Sending): Record<string, string> => ({
  'idempotency-key': key ?? newKey(),
  'content-type': file ? 'application/octet-stream' : 'application/json',
  ...(file && { 'jejak-file-name': 'lampiran' }),
});
/** What is no JSON is a file, and stays text. */
const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (text === '') return null;
  return response.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as unknown) : text;
};

/** A visitor of the installation at `url`, whose accounts lie in `home`. */
export const visitorOf = (url: string, home: string): Visitor => {
  const tokens = new Map<string, string>();
  const tokenOf = async (account: string): Promise<string> => {
    if (account.startsWith('token:')) return account.slice('token:'.length);
    const known = tokens.get(account);
    if (known !== undefined) return known;
    const { secret } = accountsIn(home)[account] ?? { secret: '' };
    const response = await fetch(`${url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${account}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token } = (await response.json()) as { access_token: string };
    tokens.set(account, token);
    return token;
  };
  const send = async (method: string, path: string, { as, ...sending }: Sending): Promise<Answer> => {
    const headers = {
      ...headersOf(sending),
      ...(as !== undefined && { authorization: `Bearer ${await tokenOf(as)}` }),
    };
    const body = method === 'POST' ? (sending.file ?? JSON.stringify(sending.body ?? {})) : null;
    const response = await fetch(`${url}${path}`, { method, headers, body });
    return { status: response.status, body: await bodyOf(response) };
  };
  return {
    get: (path, as) => send('GET', path, { as }),
    post: (path, sending) => send('POST', path, sending),
    tool: (name, ...words) =>
      run([join('tools', 'dist', `${name}.js`), ...words], { JEJAK_URL: url, JEJAK_HOME: home }),
  };
};

/** An office of this process, with its home, its database and its visitors. */
export interface Journey extends Visitor {
  readonly home: string;
  readonly databaseUrl: string;
  office(): Office;
  /** Stops in an orderly way and opens again on the same database and home. */
  reopen(): Promise<void>;
  /** Stops, and leaves nothing behind. */
  close(): Promise<void>;
}

/** Opens the whole office on a database and a home of its own. */
export const openJourney = async (more: Readonly<Record<string, string>> = {}): Promise<Journey> => {
  const database = await freshDatabase();
  const home = mkdtempSync(join(tmpdir(), 'jejak-journey-'));
  const environment = {
    DATABASE_URL: database.url,
    JEJAK_HOME: home,
    PORT: '0',
    NODE_ENV: 'test',
    JEJAK_LOG_LEVEL: 'silent',
    ...more,
  };
  const say = () => undefined;
  let office = await openOffice({ environment, say });
  let visitor = visitorOf(office.url, home);
  return {
    home,
    databaseUrl: database.url,
    office: () => office,
    get: (path, as) => visitor.get(path, as),
    post: (path, sending) => visitor.post(path, sending),
    tool: (name, ...words) => visitor.tool(name, ...words),
    reopen: async () => {
      await office.stop();
      office = await openOffice({ environment, say });
      visitor = visitorOf(office.url, home);
    },
    close: async () => {
      await office.stop();
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
};

/** A report with all that is asked for; `words` make it another one. */
export const reportOf = (words: string, email = 'pelapor@example.com') => ({
  complainant: { name: 'Pelapor Contoh' },
  contact: { address: 'Pasarwajo', villageCode: '74.04.11.1005', email },
  secretIdentity: false,
  reported: { agency: 'buton-disdukcapil' },
  substance: 'civil-registration',
  subject: words,
  narrative: `${words}. Sudah tiga bulan.`,
});

/** A message to a party, as the list of deliveries shows it. */
export interface Delivery {
  readonly caseId: string;
  readonly state: string;
}

/** Every delivery, once none of them is under way any more: then the office is at rest and appends nothing. */
export const deliveriesAtRest = (visitor: Visitor, least: number, minutes?: number): Promise<readonly Delivery[]> =>
  until(
    'every delivery to come to its end',
    async () => {
      const { body } = await visitor.get('/api/records/v1/deliveries?limit=200', 'aud');
      const items = body.items as readonly Delivery[];
      const isAtRest = items.length >= least && items.every(({ state }) => state === 'sent' || state === 'given-up');
      return isAtRest ? items : undefined;
    },
    minutes,
  );
