// Intake on a real PostgreSQL: many at once, receipts that work right away and after a restart, and no personal data anywhere.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStore } from '@jejak/eventstore';
import { EVENT_STORE, KEYS, VIEWS, type Keys, type Views } from '@jejak/chassis';
import { freshDatabase, newKey, openOffice, type FreshDatabase, type Office } from '@jejak/testing';
import { openKeyring } from '@jejak/vault';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { PAUSE, slowGuesses, GUESSES } from './guesses.js';
import { intake } from './service.js';

const people = [{ id: 'pvl', roles: ['PVL'], office: 'kdi' }] as const;
const REPORTS = '/api/intake/v1/reports';
const SESSIONS = '/api/intake/v1/receipt-sessions';
const report = {
  complainant: { name: 'Wa Ode Contoh' },
  reported: { agency: 'buton-disdukcapil' },
  subject: 'Akta kelahiran',
  narrative: 'Belum terbit.',
};

/** Intake that notes its waits instead of waiting. */
const waits: number[] = [];
const impatient = {
  ...intake,
  providers: [
    { provide: PAUSE, useValue: (ms: number) => Promise.resolve(void waits.push(ms)) },
    { provide: GUESSES, inject: [PAUSE], useFactory: (pause: (ms: number) => Promise<void>) => slowGuesses(20, pause) },
  ],
};

let database: FreshDatabase;
let office: Office;
let home: string;
beforeAll(async () => {
  database = await freshDatabase();
  home = mkdtempSync(join(tmpdir(), 'jejak-intake-'));
  const keyring = openKeyring(join(home, 'keyring'), { create: true });
  office = await openOffice([impatient], {
    people,
    databaseUrl: database.url,
    keyring,
    environment: { JEJAK_HOME: home },
  });
});
afterAll(async () => {
  await office.stop();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

const lodge = async (body: object = report, key = newKey()) => {
  const answer = await office.post(REPORTS, { key, body });
  expect(answer.status).toBe(201);
  return answer.body as { caseId: string; agendaNumber: string; trackingCode: string; position: string };
};
const session = (agendaNumber: string, trackingCode: string) =>
  office.post(SESSIONS, { body: { agendaNumber, trackingCode } });
const ask = async (sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};
/** Every row of every table of every schema, as text. */
const dump = async (): Promise<string> => {
  const tables = await ask(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const rows = await Promise.all(tables.map(({ name }) => ask(`select t::text as row from ${String(name)} t`)));
  return JSON.stringify(rows);
};
const filesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) =>
      entry.isFile() ? entry.name + readFileSync(join(entry.parentPath, entry.name), 'latin1') : entry.name,
    )
    .join('\n');

describe('32 clients who lodge at once', () => {
  it('lose nothing and double nothing, and their numbers have no gap, also when each sends twice', async () => {
    const keys = Array.from({ length: 32 }, newKey);
    const lodged = await Promise.all([...keys, ...keys].map((key) => lodge(report, key)));
    const numbers = [...new Set(lodged.map(({ agendaNumber }) => agendaNumber))].sort();
    expect(numbers).toEqual(
      Array.from({ length: 32 }, (_, at) => `${String(at + 1).padStart(4, '0')}/AGD/KDI/III/2026`),
    );
    expect(new Set(lodged.map(({ caseId }) => caseId)).size).toBe(32);
    const register = await office.running.get<EventStore>(EVENT_STORE).read('register-kdi-agenda-2026');
    expect(register.map(({ data }) => data['number'])).toEqual(numbers);
    expect(new Set(register.map(({ data }) => data['caseId']))).toEqual(new Set(lodged.map(({ caseId }) => caseId)));
  });
});

describe('a receipt', () => {
  it('opens its own case right after lodging, for fifteen minutes, however it is typed', async () => {
    const { caseId, agendaNumber, trackingCode } = await lodge();
    const typed = trackingCode.toLowerCase().replaceAll('-', ' ');
    expect(await session(` ${agendaNumber.toLowerCase()}`, typed)).toMatchObject({
      status: 201,
      body: { caseId, expiresAt: '2026-03-02T03:15:00.000Z', token: expect.any(String) },
    });
  });

  it('lets its holder act on that case and on no other', async () => {
    const { caseId, agendaNumber, trackingCode } = await lodge();
    const other = await lodge();
    const { token } = (await session(agendaNumber, trackingCode)).body as { token: string };
    const withdraw = (id: string) => office.post(`/api/intake/v1/cases/${id}/withdrawal`, { as: token });
    expect(await withdraw(other.caseId)).toMatchObject({ status: 404 });
    expect(await withdraw(caseId)).toMatchObject({ status: 200, body: { stage: 'closing' } });
    office.clock.advance(16 * 60_000);
    expect(await withdraw(caseId)).toMatchObject({ status: 401 });
  });

  it('lets its holder complete what was asked for', async () => {
    const { caseId, agendaNumber, trackingCode } = await lodge();
    const completion = async (as: string) =>
      office.post(`/api/intake/v1/cases/${caseId}/completion`, { as, body: { remedy: 'Akta terbit.' } });
    const { token } = (await session(agendaNumber, trackingCode)).body as { token: string };
    expect(await completion(token)).toMatchObject({
      status: 409,
      body: { type: 'urn:jejak:problem:no-completion-asked' },
    });
    await office.post(`/api/intake/v1/cases/${caseId}/completion-request`, { as: 'pvl', body: { items: ['remedy'] } });
    expect(await completion(token)).toMatchObject({ status: 200, body: { stage: 'received' } });
  });

  it('answers a wrong code and a number that was never given alike, and makes guessers wait, not owners', async () => {
    const { agendaNumber, trackingCode } = await lodge();
    const stranger = await lodge();
    waits.length = 0;
    const guesses = [];
    for (let at = 0; at < 6; at += 1) guesses.push(await session(agendaNumber, stranger.trackingCode));
    const unknown = await session('9999/AGD/KDI/III/2026', trackingCode);
    const without = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    expect(new Set([...guesses, unknown].map(({ status, body }) => JSON.stringify([status, without(body)]))).size).toBe(
      1,
    );
    expect(unknown.status).toBe(404);
    expect(waits).toEqual([250, 500, 1_000]);
    expect(await session(agendaNumber, trackingCode)).toMatchObject({ status: 201 });
    expect(await session(agendaNumber, trackingCode)).toMatchObject({ status: 201 });
    expect(waits).toEqual([250, 500, 1_000, 2_000]);
  });

  it('is there of no own-motion investigation: no code opens it', async () => {
    const { complainant: _, ...own } = { ...report, caseType: 'own-motion' };
    const { body } = await office.post(REPORTS, { as: 'pvl', body: own });
    const { trackingCode } = office.running.get<Keys>(KEYS);
    for (const issue of [0, 1])
      expect(await session(body['agendaNumber'], trackingCode(body['caseId'], issue))).toMatchObject({ status: 404 });
  });

  it('is refused for a while to an address that guesses on and on', async () => {
    const statuses = new Set<number>();
    let last = await session('1/X', 'x');
    for (let at = 0; at < 25; at += 1) statuses.add((last = await session(`${at}/X`, 'x')).status);
    expect([...statuses]).toEqual([404, 429]);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('after a restart', () => {
  it('the same request gets the same answer, and the next number follows', async () => {
    const key = newKey();
    const before = await lodge(report, key);
    await office.stop();
    const { keyring } = office;
    office = await openOffice([impatient], {
      people,
      databaseUrl: database.url,
      keyring,
      environment: { JEJAK_HOME: home },
    });
    office.clock.advance(3_600_000);
    expect(await lodge(report, key)).toEqual(before);
    const next = await lodge();
    expect(Number(next.agendaNumber.slice(0, 4))).toBe(Number(before.agendaNumber.slice(0, 4)) + 1);
    expect(await session(before.agendaNumber, before.trackingCode)).toMatchObject({ status: 201 });
  });
});

describe('the numbers view', () => {
  it('rebuilt, is the view that grew', async () => {
    await office.running.caughtUp();
    const rows = () => ask('select number, kind, case_id, issue from intake.number order by number, kind');
    const grown = await rows();
    expect(grown.length).toBeGreaterThan(32);
    await office.running.get<Views>(VIEWS).rebuild('numbers');
    expect(await rows()).toEqual(grown);
  });
});

describe('the canary', () => {
  // A word longer than what so many ciphertexts spell by chance, whatever the case of its letters.
  const marked = {
    complainant: {
      name: 'Kanarikuning Nama',
      idType: 'passport',
      idNumber: 'KANARIKUNING-NOMOR',
      birthPlace: 'Kanarikuning Lahir',
      birthDate: '1981-11-23',
      occupation: 'Kanarikuning Kerja',
    },
    contact: {
      address: 'Kanarikuning Alamat',
      villageCode: '74.04.11.1005',
      phone: '+62 800 1234 987',
      email: 'kanarikuning@surel.example',
    },
    reported: { agency: 'Kanarikuning Instansi', post: 'Kanarikuning Jabatan' },
    subject: 'Kanarikuning Perihal',
    narrative: 'Kanarikuning Cerita',
    priorEffort: 'Kanarikuning Upaya',
    remedy: 'Kanarikuning Harapan',
    externalId: 'KANARIKUNING-LUAR',
  };
  const SECRETS = ['kanarikuning', '1981-11-23', '800 1234 987', '74.04.11.1005'];
  /** As bytes in a binary column would be printed. */
  const asBytes = ['Kanarikuning', 'KANARIKUNING', 'kanarikuning'].map((word) => Buffer.from(word).toString('hex'));

  it('is nowhere in the database, in the log, or in a file, after a report went all its way and after what went wrong', async () => {
    const { caseId, agendaNumber, trackingCode } = await lodge(marked);
    const on = (act: string, body: object, as = 'pvl') =>
      office.post(`/api/intake/v1/cases/${caseId}/${act}`, { as, body });
    const answers = [
      await on('completion-request', { items: ['remedy'], note: 'Kanarikuning Catatan' }),
      await on('completion', {
        complainant: { name: 'Kanarikuning Lengkap' },
        narrative: 'Kanarikuning Tambahan',
        reported: { agency: 'Kanarikuning Lain' },
      }),
      await on('withdrawal', { reason: 'Kanarikuning Alasan' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await session(agendaNumber, trackingCode);
    await office.post(REPORTS, { body: { ...marked, kanarikuningField: 'Kanarikuning' } });
    await office.post(REPORTS, { body: { ...marked, eventDate: '2026-02-30' } });
    await office.post(REPORTS, { raw: '{"subject": "Kanarikuning' });
    await office.get('/api/intake/v1/kanarikuning?kanarikuning=Kanarikuning');
    await office.running.caughtUp();
    const places = { database: await dump(), log: office.log(), files: filesIn(home) };
    expect(places.database).toContain(agendaNumber); // the dump is one
    expect(places.log).toContain('/api/intake/v1/reports'); // and so is the log
    expect(places.files).toContain('keyring');
    for (const [place, text] of Object.entries(places))
      for (const secret of [...SECRETS, ...asBytes, trackingCode])
        expect([place, secret, text.toLowerCase().includes(secret.toLowerCase())]).toEqual([place, secret, false]);
  });
});
