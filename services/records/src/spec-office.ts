// The office in which the specs of records look around: people of every role, and cases that differ in what may be seen of them.
import { KEYS, type Keys } from '@jejak/chassis';
import { freshDatabase, openOffice, type Office, type Received } from '@jejak/testing';
import { uuidV8 } from '@jejak/vault';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { records } from './service.js';
import { castOf, scribe, scribeOf, storyOf, type Cast, type Scribe } from './spec-scribe.js';

const people = [
  { id: 'pvl', roles: ['PVL'], office: 'kdi' },
  { id: 'asr', roles: ['ASR'], office: 'kdi' },
  { id: 'asr-2', roles: ['ASR'], office: 'kdi' },
  { id: 'rsm', roles: ['RSM'], office: 'kdi' },
  { id: 'kap', roles: ['KAP'], office: 'kdi' },
  { id: 'kap-mks', roles: ['KAP'], office: 'mks' },
  { id: 'pim', roles: ['PIM'], office: 'pst' },
  { id: 'nar', roles: ['NAR'], agency: 'buton-disdukcapil' },
  { id: 'nar-2', roles: ['NAR'], agency: 'buton-dinkes' },
  { id: 'aud', roles: ['AUD'], office: 'pst' },
  { id: 'dpo', roles: ['DPO'], office: 'pst' },
  { id: 'opr', roles: ['OPR'], office: 'pst' },
] as const;

/** Prefix of every path. */
export const API = '/api/records/v1';
/** Subject of a citizen whom the directory does not know. */
export const CITIZEN = 'citizen';

/** The cases of the office, by what is particular about them. */
export const CASES = {
  closed: castOf(1),
  examined: castOf(2),
  /** Its identity is secret. */
  hidden: castOf(3),
  /** Examiner, head and monitor have a conflict of interest. */
  conflicted: castOf(4),
  /** In the office of Makassar. */
  elsewhere: castOf(5),
  fresh: castOf(6),
  /** Lodged by the citizen. */
  own: castOf(7),
  consultation: castOf(8),
} as const;

/** The office, with its questions. Reads wait for everything that was written. */
export interface RecordsOffice {
  readonly office: Office;
  readonly write: Scribe;
  get(path: string, as?: string, headers?: Readonly<Record<string, string>>): Promise<Received>;
  file(cast: Cast, as: string, query?: string): Promise<Received>;
  /** A token as the holder of a receipt gets it. */
  receipt(cast: Cast): Promise<string>;
  ask(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

const conflictOf = (person: string) =>
  ['kap', { type: 'ConflictDetected', data: { person, rule: 'same-village' } }] as const;

const writeCases = async (write: Scribe, account: string): Promise<void> => {
  const { closed, examined, hidden, conflicted, elsewhere, fresh, own, consultation } = CASES;
  await write.case(closed, storyOf(closed, 'closed'));
  await write.case(examined, storyOf(examined, 'asked', { name: 'La Ode Lain', receivedOn: '2026-03-03' }));
  await write.case(hidden, storyOf(hidden, 'asked', { secretIdentity: true, receivedOn: '2026-03-04' }));
  await write.case(conflicted, [
    ...storyOf(conflicted, 'asked', { receivedOn: '2026-03-05' }),
    ...['asr', 'kap', 'rsm'].map(conflictOf),
  ]);
  await write.case(elsewhere, storyOf(elsewhere, 'verified', { office: 'mks', receivedOn: '2026-03-06' }));
  await write.case(fresh, storyOf(fresh, 'lodged', { receivedOn: '2026-03-07' }));
  await write.case(own, storyOf(own, 'proposed', { account, receivedOn: '2026-03-08' }));
  const asks = { caseType: 'consultation', receivedOn: '2026-03-09' } as const;
  await write.case(consultation, storyOf(consultation, 'lodged', asks));
  for (const { caseId } of [closed, examined, conflicted])
    await write.number('register-kdi-agenda-2026', caseId, `${caseId.slice(-4)}/AGD/KDI/III/2026`);
};

const writeDeliveries = async (write: Scribe): Promise<void> => {
  const { caseId } = CASES.examined;
  const queued = (revision: number) =>
    ({
      type: 'DeliveryQueued',
      data: {
        caseId,
        party: 'complainant',
        agency: null,
        template: 'received',
        channel: 'email',
        language: 'id',
        cause: { id: caseId, revision },
      },
    }) as const;
  await write.delivery('00000000-0000-4000-8000-0000000000d9', [
    queued(0),
    { type: 'SendAttempted', data: { attempt: 1, messageId: 'a@b' } },
    { type: 'SendFailed', data: { attempt: 1, code: 'smtp-550', permanent: true } },
    { type: 'DeliveryGivenUp', data: { attempts: 1, reason: 'rejected' } },
  ]);
  await write.delivery('00000000-0000-4000-8000-0000000000d2', [queued(1)]);
};

/** Remembers how far was written, for reads to wait for. */
const rememberingEnd = (write: Scribe, end: { position: string }): Scribe => {
  const noted = async (writing: Promise<string>): Promise<string> => (end.position = await writing);
  return {
    write: (...given) => noted(write.write(...given)),
    case: (...given) => noted(write.case(...given)),
    number: (...given) => noted(write.number(...given)),
    delivery: (...given) => noted(write.delivery(...given)),
  };
};

/** The pseudonym of a citizen is what the house makes of issuer and subject. */
const accountOf = (office: Office): string => {
  const hashes = office.running.get<Keys>(KEYS, 'records').blindIndex('account', JSON.stringify([ISSUER, CITIZEN]));
  return uuidV8(Buffer.from(hashes.at(-1) ?? '', 'base64url'));
};
const ISSUER = 'https://issuer.example';

/** Opens the office; `stop` it in `afterAll`. */
export const openRecords = async (): Promise<RecordsOffice> => {
  const database = await freshDatabase();
  const home = mkdtempSync(join(tmpdir(), 'jejak-records-'));
  const environment = { JEJAK_HOME: home };
  const office = await openOffice([records, scribe], { people, databaseUrl: database.url, environment });
  const end = { position: '0' };
  const write = rememberingEnd(scribeOf(office.running), end);
  await writeCases(write, accountOf(office));
  await writeDeliveries(write);
  await office.running.caughtUp();
  const get: RecordsOffice['get'] = (path, as, headers = {}) =>
    office.get(`${API}${path}${path.includes('?') ? '&' : '?'}after=${end.position}`, {
      headers,
      ...(as === undefined ? {} : { as }),
    });
  return {
    office,
    write,
    get,
    file: ({ caseId }, as, query = '') => get(`/cases/${caseId}${query}`, as),
    receipt: async ({ caseId }) =>
      office.running.get<Keys>(KEYS, 'records').issueReceiptToken(caseId, office.clock.now()),
    ask: async (sql, values = []) => {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    stop: async () => {
      await office.stop();
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
};
