// The health page on the whole office: what an operator sees of it, and a message that was set aside and is handled again.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Shown } from '@jejak/testing';
import pg from 'pg';
import { openJourney, type Journey } from './spec-journey.js';
import { staffOf } from './spec-staff.js';

const HEALTH = '/petugas/kesehatan';
const KEY = '00000000-0000-8000-8000-00000000ca5e';

let journey: Journey;

beforeAll(async () => {
  journey = await openJourney();
}, 60_000);
afterAll(() => journey?.close());

const as = staffOf(() => journey);
const openAs = async (account: string, path: string): Promise<Shown> => (await as(account)).open(path);

/** As a reaction that failed too often would have set it aside. */
const setAside = async (): Promise<void> => {
  const client = new pg.Client({ connectionString: journey.databaseUrl });
  await client.connect();
  await client.query(
    `insert into routing.parked (group_name, id, key, message, error)
     values ('routing', 'one', $1, '{"id":"one","type":"case.of-a-later-release.v1","jejakrevision":0}', 'unknown-office')`,
    [KEY],
  );
  await client.end();
};

const fieldsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

describe('an operator', () => {
  it('begins at the health of the house, and sees each of its services', async () => {
    const { status, path, text } = await openAs('opr', '/petugas');
    expect([status, path]).toEqual([200, HEALTH]);
    for (const name of ['Identitas', 'Penerimaan', 'Penerusan', 'Pemeriksaan', 'Surat', 'Berkas', 'Halaman'])
      expect(text).toContain(name);
    expect(text).toContain('Semua berjalan');
    expect(text).toContain('Berkas: daftar perkara');
    expect(text).not.toContain('tidak terjawab');
    const { body } = await journey.get('/api/records/v1/followers', 'opr');
    const views = (body.items as { kind: string; name: string }[]).filter(({ kind }) => kind === 'view');
    expect(views.map(({ name }) => name)).toContain('plenary');
    for (const { name } of views) expect(text).not.toContain(`daftar ${name}<`);
    expect(text).toContain('Menunggu dikirim');
    expect(text).not.toMatch(/<a[^>]*kotak/);
  });

  it('sees what was set aside, has it handled again, and is told so; of what does not wait any more too', async () => {
    await setAside();
    const { text } = await openAs('opr', HEALTH);
    expect(text).toContain('1 pesan disisihkan');
    expect(text).toContain('unknown-office');
    const browser = await as('opr');
    const fields = fieldsIn(text);
    expect(fields).toMatchObject({ layanan: 'routing', kunci: KEY });
    expect((await browser.send(`${HEALTH}/ulang`, fields)).text).toContain('1 pesan akan diproses lagi');
    const nobody = await browser.send(`${HEALTH}/ulang`, { ...fields, kunci: 'nobody', sekali: KEY });
    expect(nobody.text).toContain('tidak menunggu lagi');
    expect((await browser.send(`${HEALTH}/ulang`, { ...fields, layanan: 'records' })).status).toBe(404);
  });
});

describe('the health page', () => {
  it('shows an auditor how the house is doing, and none of the messages', async () => {
    const { status, text } = await openAs('aud', HEALTH);
    expect(status).toBe(200);
    expect(text).toContain('Hanya operator yang melihat pesan');
    expect(text).not.toContain(`action="${HEALTH}/ulang"`);
  });

  it.each(['pvl', 'asr', 'kap', 'pim', 'nar', 'dpo'])('is not for %s', async (account) => {
    expect((await openAs(account, HEALTH)).status).toBe(403);
    const sent = await (
      await as(account)
    ).send(`${HEALTH}/ulang`, {
      layanan: 'routing',
      kunci: KEY,
    });
    expect(sent.status).toBe(403);
  });
});
