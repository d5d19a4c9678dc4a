// The audit pages on the whole office: found, replayed, held side by side, proved; and what was changed behind the back of the house is named.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Shown } from '@jejak/testing';
import pg from 'pg';
import { toExaminer } from './spec-examined.js';
import { openJourney, reportOf, type Journey } from './spec-journey.js';
import { staffOf } from './spec-staff.js';

let journey: Journey;
let caseId: string;
let agendaNumber: string;

beforeAll(async () => {
  journey = await openJourney();
  const { body } = await journey.post('/api/intake/v1/reports', { body: reportOf('Diputar ulang') });
  ({ caseId, agendaNumber } = body);
  const sent = await journey.post(`/api/intake/v1/cases/${caseId}/withdrawal`, { as: 'pvl', body: {} });
  await journey.office().caughtUp(sent.body.position);
}, 60_000);
afterAll(() => journey?.close());

const as = staffOf(() => journey);
const openAs = async (account: string, path: string): Promise<Shown> => (await as(account)).open(path);

describe('an auditor', () => {
  it('finds a case by the beginning of its number, and none that is not there', async () => {
    const found = await openAs('aud', `/petugas/audit?nomor=${encodeURIComponent(agendaNumber.slice(0, 8))}`);
    expect([found.status, found.text.includes(`/petugas/audit/${caseId}`)]).toEqual([200, true]);
    expect((await openAs('aud', '/petugas/audit?nomor=9999%2FAGD')).text).toContain('Tidak ada perkara yang cocok');
  });

  it('goes on to the next page of what was found, and back to the first', async () => {
    const { body } = await journey.post('/api/intake/v1/reports', { body: reportOf('Yang kedua') });
    await journey.office().caughtUp(body.position);
    const { next } = (await journey.get('/api/records/v1/search?limit=1', 'aud')).body;
    const start = '<a href="/petugas/audit?jenis=report">Ke halaman pertama</a>';
    const later = await openAs('aud', `/petugas/audit?jenis=report&dari=${encodeURIComponent(next)}`);
    expect([later.status, later.text.includes(start)]).toEqual([200, true]);
    expect((await openAs('aud', '/petugas/audit?jenis=report')).text).not.toContain('Ke halaman pertama');
  });

  it('finds a case by what happened in it and by who did it', async () => {
    const { entries } = (await journey.get(`/api/records/v1/cases/${caseId}/timeline?view=internal`, 'aud')).body;
    const { by } = entries.find(({ type }: { type: string }) => type === 'ReportWithdrawn');
    const path = (event: string, actor: string) => `/petugas/audit?peristiwa=${event}&oleh=${actor}`;
    expect((await openAs('aud', path('ReportWithdrawn', by))).text).toContain(`/petugas/audit/${caseId}`);
    for (const other of [path('CaseClosed', by), path('ReportWithdrawn', 'nobody')])
      expect((await openAs('aud', other)).text).toContain('Tidak ada perkara yang cocok');
  });

  it('sees the file as it was after any event, and today unless one is said', async () => {
    const then = await openAs('aud', `/petugas/audit/${caseId}?ke=0`);
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}/events`, 'aud');
    const last = body.items.length - 1;
    expect(then.text).toContain(`Keadaan setelah peristiwa ke-0 dari ${last}`);
    expect(then.text).not.toContain('Tanda terima ke-1');
    const now = await openAs('aud', `/petugas/audit/${caseId}`);
    expect(now.text).toContain(`Keadaan setelah peristiwa ke-${last} dari ${last}`);
    expect(now.text).not.toContain('rel="next"');
  });

  it('sees every stored event with its header, its data and its hash', async () => {
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}/events`, 'aud');
    const { text } = await openAs('aud', `/petugas/audit/${caseId}/peristiwa`);
    for (const { hash, type } of body.items) for (const part of [hash, type]) expect(text).toContain(part);
    expect(text).toContain('ReportReceived');
    expect(text).not.toContain('Pelapor Contoh');
    const rest = await openAs('aud', `/petugas/audit/${caseId}/peristiwa?dari=1`);
    expect(rest.text).not.toContain('ReportReceived</');
  });

  it('holds two moments side by side and sees what differs', async () => {
    const { text } = await openAs('aud', `/petugas/audit/${caseId}?ke=0&banding=999`);
    expect(text).toMatch(/<tr class="changed"><th scope="row">Tahap<small>berbeda</);
    expect((await openAs('aud', `/petugas/audit/${caseId}?ke=0&banding=0`)).text).toContain('Tidak ada perbedaan');
  });

  it('holds the ends of two days side by side', async () => {
    const { text } = await openAs('aud', `/petugas/audit/${caseId}?hari=2020-01-01&bandinghari=2999-01-01`);
    expect(text).toMatch(/<tr class="changed"><th scope="row">Tahap<small>berbeda</);
    expect(text).toContain('Laporan dicabut oleh pelapor.');
  });

  it('is told that there was no such case on a day before it', async () => {
    const { text } = await openAs('aud', `/petugas/audit/${caseId}?hari=2020-01-01`);
    expect(text).toContain('perkara ini belum ada');
    expect(text).toContain(`<title>Putar ulang ${agendaNumber}`);
  });

  it('sees who opened what, without the words of a reason', async () => {
    await journey.get(`/api/records/v1/cases/${caseId}`, 'kap');
    const { text } = await openAs('aud', `/petugas/audit/${caseId}/pembaca`);
    expect(text).toContain('Melihat berkas');
    expect(text).not.toContain('Pelapor Contoh');
  });

  it('sees the newest openings first, goes on to earlier ones page by page, and comes back', async () => {
    const path = `/petugas/audit/${caseId}/pembaca`;
    const timesIn = ({ text }: Shown): readonly string[] =>
      [...text.matchAll(/<th scope="row"><time datetime="([^"]+)"/g)].map(([, time = '']) => time);
    expect((await openAs('aud', path)).text).not.toContain('Catatan sebelumnya');
    for (let times = 0; times < 101; times += 1) await journey.get(`/api/records/v1/cases/${caseId}`, 'kap');
    const { items } = (await journey.get(`/api/records/v1/cases/${caseId}/access-ledger?limit=1000`, 'aud')).body;
    const newestFirst = items.map(({ at }: { at: string }) => at).toReversed();
    const newest = await openAs('aud', path);
    expect(timesIn(newest)).toEqual(newestFirst.slice(0, 100));
    const [, more = ''] = /href="([^"]+)">Catatan sebelumnya/.exec(newest.text) ?? [];
    const earlier = await openAs('aud', more);
    expect(timesIn(earlier)).toEqual(newestFirst.slice(100));
    expect(earlier.text).toContain(`<a href="${path}">Ke catatan terbaru</a>`);
    expect(earlier.text).not.toContain('Catatan sebelumnya');
  });

  it('writes nothing: there is no form on these pages that is sent', async () => {
    for (const path of ['', ...['', '/peristiwa', '/pembaca', '/bukti'].map((room) => `/${caseId}${room}`)]) {
      const { text } = await openAs('aud', `/petugas/audit${path}`);
      const forms = [...text.matchAll(/<form[^>]*method="post"[^>]*action="([^"]+)"/g)].map(([, action]) => action);
      expect(forms).toEqual(['/keluar', '/keluar/semua']);
    }
  });
});

describe('the audit', () => {
  it.each(['pvl', 'rsm', 'nar', 'opr'])('shows %s nothing of a case', async (account) => {
    for (const room of ['', '/peristiwa', '/pembaca', '/bukti']) {
      const { status, text } = await openAs(account, `/petugas/audit/${caseId}${room}`);
      expect([403, 404]).toContain(status);
      expect(text).not.toContain(agendaNumber);
    }
  });
});

describe('the examiner of a case', () => {
  it('replays it event by event, and has no ways to the evidence', async () => {
    const { body } = await journey.post('/api/intake/v1/reports', { body: reportOf('Diputar ulang pemeriksa') });
    await toExaminer(journey, body.caseId);
    const { status, text } = await openAs('asr', `/petugas/audit/${body.caseId}?ke=2`);
    expect([status, text.includes('Keadaan setelah peristiwa ke-2 dari')]).toEqual([200, true]);
    expect(text).toContain('type="range"');
    for (const room of ['peristiwa', 'pembaca', 'bukti']) {
      expect(text).not.toContain(`/petugas/audit/${body.caseId}/${room}`);
      expect((await openAs('asr', `/petugas/audit/${body.caseId}/${room}`)).status).toBe(403);
    }
  });
});

describe('the verdict', () => {
  it('says what was proved and no more, and names the first broken event once somebody changed one', async () => {
    const sound = await openAs('aud', `/petugas/audit/${caseId}/bukti`);
    expect(sound.status).toBe(200);
    expect(sound.text).toMatch(/Tidak ada tanda perubahan|Terbukti tidak diubah/);
    expect(sound.text).toContain('tidak menyatakan bahwa yang ditulis itu benar');
    const owner = new pg.Client({ connectionString: journey.databaseUrl });
    await owner.connect();
    await owner.query('set session_replication_role = replica');
    const changed = await owner.query(
      `update jejak.event set data = replace(data::text, '"website"', '"telephone"')::json
       where sid = (select sid from jejak.stream where name = $1) and revision = 0`,
      [`case-${caseId}`],
    );
    await owner.end();
    expect(changed.rowCount).toBe(1);
    const broken = await openAs('aud', `/petugas/audit/${caseId}/bukti`);
    expect(broken.text).toContain('Ada yang diubah atau rusak');
    expect(broken.text).toContain('peristiwa ke-0 perkara ini');
    expect(broken.text).toContain('Isinya bukan yang disimpan dahulu');
  });
});
