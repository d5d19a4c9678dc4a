// The counter on the whole office: staff lodge for somebody, once, and hand over the receipt that the citizen tracks with.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Shown } from '@jejak/testing';
import { openJourney, reportOf, type Journey } from './spec-journey.js';
import { STAFF, staffOf } from './spec-staff.js';

const COUNTER = '/petugas/loket';
const OWN_MOTION = `${COUNTER}/prakarsa-sendiri`;
let journey: Journey;

beforeAll(async () => {
  journey = await openJourney();
}, 60_000);
afterAll(() => journey?.close());

const as = staffOf(() => journey);
const keyIn = ({ text }: Shown): string => /name="kunci" value="([^"]+)"/.exec(text)?.[1] ?? '';
/** Agenda number and tracking code. */
const numbersIn = ({ text }: Shown): readonly [string, string] => {
  const [agendaNumber = '', trackingCode = ''] = [...text.matchAll(/<dd>([^<]+)<\/dd>/g)].map(
    ([, value = '']) => value,
  );
  return [agendaNumber, trackingCode];
};
const fileIn = ({ text }: Shown): string => /href="(\/petugas\/perkara\/[^"]+)"/.exec(text)?.[1] ?? '';
const letter = {
  caseType: 'report',
  channel: 'letter',
  'receivedOn-day': '3',
  'receivedOn-month': '2',
  'receivedOn-year': '2026',
  externalId: 'B/17/II/2026',
  name: 'Wa Ode Nur',
  phone: '0812 3456 7890',
  effort: 'no',
  effortText: 'Takut dibalas.',
  agency: 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buton',
  subject: 'KTP belum terbit',
  narrative: 'Tujuh bulan <b>menunggu</b>.',
  secret: 'yes',
};

describe('the counter', () => {
  it('takes a letter, gives a receipt that its citizen tracks with, and leads to the case', async () => {
    const browser = await as('pvl');
    const page = await browser.open(COUNTER);
    const done = await browser.send(COUNTER, { ...letter, kunci: keyIn(page) });
    expect([done.status, done.path.startsWith(`${COUNTER}/tanda-terima/`)]).toEqual([200, true]);
    const [agendaNumber, trackingCode] = numbersIn(done);
    const session = await journey.post('/api/intake/v1/receipt-sessions', { body: { agendaNumber, trackingCode } });
    const tracked = await journey.get('/api/records/v1/tracking', `token:${session.body.token}`);
    expect([tracked.status, tracked.body.agendaNumber]).toEqual([200, agendaNumber]);

    const receipt = await browser.open(`${done.path}/cetak`);
    for (const part of [
      'Wa Ode Nur',
      'Petugas Penerimaan',
      '3 Februari 2026',
      'Tujuh bulan &lt;b>',
      trackingCode ?? '',
    ])
      expect(receipt.text).toContain(part);

    const file = fileIn(done);
    const opened = await browser.open(file);
    expect([opened.status, opened.text.includes(agendaNumber)]).toEqual([200, true]);
    const { body } = await journey.get(
      file.replace('/petugas/perkara', '/api/records/v1/cases').split('?')[0] ?? '',
      'pvl',
    );
    expect(body.facts).toMatchObject({ office: 'kdi', receivedOn: '2026-02-03', secretIdentity: true });
    expect(body.report[0].data).toMatchObject({ channel: 'letter', priorEffort: false });
  });

  it('shows number and code to whoever gave them alone, until they are done with', async () => {
    const browser = await as('pvl');
    const page = await browser.open(COUNTER);
    const { path } = await browser.send(COUNTER, { ...letter, kunci: keyIn(page) });
    expect((await browser.open(path)).status).toBe(200);
    expect((await (await as('kap')).open(path)).status).toBe(404);
    expect((await browser.open(`/lanjut/${path.split('/').at(-1) ?? ''}`)).text).not.toContain('Wa Ode Nur');
    const next = await browser.send(`${path}/selesai`, {});
    expect(next.path).toBe(COUNTER);
    expect([(await browser.open(path)).status, (await browser.open(`${path}/cetak`)).status]).toEqual([404, 404]);
  });

  it('lodges once what is sent twice', async () => {
    const browser = await as('pvl');
    const page = await browser.open(COUNTER);
    const form = { ...letter, subject: 'Dikirim dua kali', kunci: keyIn(page) };
    const both = await Promise.all([1, 2].map(() => browser.send(COUNTER, form)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(both.map((each) => numbersIn(each).join())).size).toBe(1);
  });

  it('comes back with what is missing and all that was typed, under the same key', async () => {
    const browser = await as('pvl');
    const kunci = keyIn(await browser.open(COUNTER));
    const back = await browser.send(COUNTER, { ...letter, kunci, name: '', 'receivedOn-year': '2999' });
    expect([back.status, keyIn(back)]).toEqual([422, kunci]);
    expect(back.text).toContain('href="#name"');
    expect(back.text).toContain('Tujuh bulan &lt;b>menunggu&lt;/b>.');
    const late = await browser.send(COUNTER, { ...letter, kunci, 'receivedOn-year': '2999' });
    expect([late.status, late.text.includes('href="#receivedOn"')]).toEqual([422, true]);
  });

  it('says so where the form was sent before with other words, and loses none of the new ones', async () => {
    const browser = await as('pvl');
    const kunci = keyIn(await browser.open(COUNTER));
    await browser.send(COUNTER, { ...letter, kunci });
    const changed = await browser.send(COUNTER, { ...letter, kunci, narrative: 'Kata-kata lain.' });
    expect([changed.status, changed.text.includes('Kata-kata lain.')]).toEqual([422, true]);
  });

  it('records an investigation of the own motion: without a complainant, a code or a receipt, and leads to its file', async () => {
    const browser = await as('pvl');
    const form = { subject: 'Obat kosong', narrative: 'Menurut <b>tiga</b> puskesmas.', externalId: 'ND/4/2026' };
    const kunci = keyIn(await browser.open(OWN_MOTION));
    const back = await browser.send(OWN_MOTION, { ...form, kunci });
    expect([back.status, keyIn(back), back.text.includes('href="#agency"')]).toEqual([422, kunci, true]);
    const sent = { ...form, agency: 'Dinas Kesehatan Kabupaten Buton', name: 'Siapa saja', caseType: 'report', kunci };
    const done = await browser.send(OWN_MOTION, sent);
    const [path = ''] = done.path.split('?');
    expect([done.status, path.startsWith('/petugas/perkara/')]).toEqual([200, true]);
    for (const part of ['Prakarsa sendiri tercatat', 'Tidak ada pelapor: prakarsa sendiri.', '&lt;b>tiga'])
      expect(done.text).toContain(part);
    expect(done.text).not.toMatch(
      /Dari pelapor|Terlihat oleh pelapor|Pelapor membaca|Minta kelengkapan|Catat pencabutan|atas nama pelapor/,
    );
    expect((await browser.send(OWN_MOTION, sent)).path).toBe(done.path);

    const { body } = await journey.get(path.replace('/petugas/perkara', '/api/records/v1/cases'), 'pvl');
    expect(body.facts).toMatchObject({ caseType: 'own-motion', office: 'kdi', stage: 'received' });
    expect(body.report[0].data).toMatchObject({ channel: 'own-motion', standing: 'ombudsman', complainant: null });
    expect(body.nextSteps).toContain('formal-check');

    const checkAt = `${path}/tindakan/formal-check`;
    const check = await browser.open(checkAt);
    const lines = [...new Set([...check.text.matchAll(/name="(answers\.[\w-]+)"/g)].map(([, line = '']) => line))];
    expect(lines).toEqual(['answers.reported-party', 'answers.chronology']);
    const hidden = [...check.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const passed = await browser.send(checkAt, {
      ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
      ...Object.fromEntries(lines.map((line) => [line, 'yes'])),
    });
    expect([passed.status, passed.text.includes('Verifikasi formil: Tersimpan.')]).toEqual([200, true]);
  });

  it.each(STAFF)('is there for %s exactly where the API lets them lodge', async (account) => {
    const browser = await as(account);
    const lodged = await journey.post('/api/intake/v1/reports', { as: account, body: reportOf('Atas nama orang') });
    const may = lodged.status === 201;
    const home = await browser.open('/petugas');
    const page = await browser.open(COUNTER);
    const sent = await browser.send(COUNTER, { ...letter, kunci: `spec-counter-${account}` });
    const own = await browser.open(OWN_MOTION);
    const ownSent = await browser.send(OWN_MOTION, { ...letter, kunci: `spec-own-motion-${account}` });
    expect(home.text.includes(`href="${COUNTER}"`)).toBe(may);
    for (const { status } of [page, sent, own, ownSent]) expect(status).toBe(may ? 200 : 403);
  });
});
