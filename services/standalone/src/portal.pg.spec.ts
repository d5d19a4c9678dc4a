// The portal and the API together: what citizens send arrives once, guesses are counted for who guesses, and what they write outlives their session.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { photo } from '@jejak/testing';
import { ANSWERS, citizenAt, receiptIn, type Citizen } from './spec-citizen.js';
import { openJourney, reportOf, type Journey } from './spec-journey.js';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ JEJAK_TRUST_PROXY: '1', JEJAK_RECEIPT_GUESSES: '2' });
}, 60_000);
afterAll(() => journey?.close());

let addresses = 0;
/** Somebody behind an address of their own. */
const somebody = (): Citizen => citizenAt(journey.office().url, `203.0.113.${(addresses += 1)}`);
const WRONG = { agendaNumber: '0001/AGD/KDI/III/2026', trackingCode: 'A0DV-4HRD-8MCA-2Y3S-1' };
const caseIdOf = async (number: string): Promise<string> => {
  await journey.office().caughtUp();
  const { body } = await journey.get(`/api/records/v1/search?number=${encodeURIComponent(number)}`, 'kap');
  return body.items[0].caseId;
};

describe('a report', () => {
  it('that is sent twice at once, and again, is one report', async () => {
    const citizen = somebody();
    for (const [path, fields] of ANSWERS('Sekali saja')) await citizen.send(path, fields);
    const sent = await Promise.all([1, 2, 3].map(() => citizen.send('/lapor/periksa', {})));
    expect(sent.map(({ status, to }) => [status, to])).toEqual(Array(3).fill([303, '/lapor/selesai']));
    const { number } = receiptIn((await citizen.open('/lapor/selesai')).text);
    expect((await citizen.send('/lapor/periksa', {})).to).toBe('/lapor/selesai');
    expect(receiptIn((await citizen.open('/lapor/selesai')).text).number).toBe(number);
    const next = await somebody().lodge('Berikutnya');
    expect(Number(next.number.slice(0, 4))).toBe(Number(number.slice(0, 4)) + 1);
  });

  it('takes the files of the form along, each once, whole and for what it is', async () => {
    const citizen = somebody();
    for (const [path, fields] of ANSWERS('Dengan bukti')) await citizen.send(path, fields);
    const pictures = [await photo(), await photo(320, 240)].map((each) => new Uint8Array(each));
    for (const [at, bytes] of pictures.entries()) {
      const fields = { purpose: at === 0 ? 'identity-document' : 'evidence' };
      await citizen.attach('/lapor/bukti', fields, { name: `foto-${at}.jpg`, bytes });
    }
    await Promise.all([1, 2].map(() => citizen.send('/lapor/periksa', {})));
    const { text } = await citizen.open('/lapor/selesai');
    for (const said of ['2 berkas ikut diterima', 'foto-0.jpg', 'foto-1.jpg']) expect(text).toContain(said);
    const caseId = await caseIdOf(receiptIn(text).number);
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}/attachments`, 'pvl');
    type Listed = { purpose: string; original: { bytes: number } };
    expect(body.items.map(({ purpose, original }: Listed) => [purpose, original.bytes])).toEqual([
      ['identity-document', pictures[0]?.byteLength],
      ['evidence', pictures[1]?.byteLength],
    ]);
    expect(readdirSync(join(journey.home, 'drafts')).some((name) => name.endsWith('.files'))).toBe(false);
  });

  it('that the API finds wanting comes back to the field, with nothing sent', async () => {
    const citizen = somebody();
    for (const [path, fields] of ANSWERS('Besok')) await citizen.send(path, fields);
    await citizen.send('/lapor/kapan', { 'eventDate-day': '1', 'eventDate-month': '1', 'eventDate-year': '2999' });
    const { status, text } = await citizen.send('/lapor/periksa', {});
    expect([status, text]).toEqual([422, expect.stringContaining('href="/lapor/kapan#eventDate"')]);
  });

  it('that was kept by a link is gone from behind it two hours after it was sent', async () => {
    const citizen = somebody();
    const [gate, ...questions] = ANSWERS('Disimpan');
    await citizen.send(...gate);
    await citizen.open('/lapor/nanti');
    const directory = join(journey.home, 'drafts');
    const isWaiting = (hours: number) =>
      readdirSync(directory).some((name) => statSync(join(directory, name)).mtimeMs > Date.now() + hours * 3_600_000);
    expect(isWaiting(3)).toBe(true);
    for (const [path, fields] of questions) await citizen.send(path, fields);
    await citizen.send('/lapor/periksa', {});
    expect((await citizen.open('/lapor/selesai')).text).toContain('sudah diterima');
    expect(isWaiting(3)).toBe(false);
  });

  it('is known to logs and metrics by its page, never by the ticket of a private link', async () => {
    await somebody().open('/lanjut/a-ticket-that-nobody-may-know');
    const text = await (await fetch(`${journey.office().url}/metrics`)).text();
    expect(text).toContain('route="/lanjut/:ticket"');
    expect(text).not.toContain('a-ticket-that-nobody-may-know');
  });

  it('leaves a receipt that is a file of its own: no address, no script, its style inside', async () => {
    const citizen = somebody();
    const { number, code } = await citizen.lodge('Tanda terima');
    const { text } = await citizen.open('/lapor/tanda-terima/berkas');
    for (const part of [number, code, '<style>']) expect(text).toContain(part);
    expect(text).not.toMatch(/<script|<link|\ssrc=|<a /);
  });
});

describe('a receipt', () => {
  it('opens with its number and code, in any spelling of the code, and shows nothing of what was filed', async () => {
    const { number, code } = await somebody().lodge('Pokok yang tidak diperlihatkan');
    const citizen = somebody();
    const opened = await citizen.send('/lacak', { agendaNumber: ` ${number} `, trackingCode: code.toLowerCase() });
    expect([opened.status, opened.to]).toEqual([303, '/lacak/laporan']);
    const { text } = await citizen.open('/lacak/laporan');
    expect(text).toContain(number);
    expect(text).not.toMatch(/Pokok yang|Wa Ode|Dinas/);
    expect(text).not.toContain(code);
  });

  it('shows what the office asks and answers in its own words', async () => {
    const { number, code } = await somebody().lodge('Belum lengkap');
    const citizen = somebody();
    await citizen.send('/lacak', { agendaNumber: number, trackingCode: code });
    const path = `/api/intake/v1/cases/${await caseIdOf(number)}/completion-request`;
    await journey.post(path, { as: 'pvl', body: { items: ['remedy'], note: 'Tulis yang <Anda> harapkan.' } });
    for (const page of ['/lacak/laporan', '/lacak/lengkapi'])
      expect((await citizen.open(page)).text).toContain('Tulis yang &lt;Anda> harapkan.');
    const body = { ...reportOf('Seragam'), caseType: 'consultation' };
    const asked = (await journey.post('/api/intake/v1/reports', { body })).body;
    const answer = { answer: 'Sekolah negeri tidak boleh memungut.' };
    await journey.post(`/api/intake/v1/cases/${asked.caseId}/consultation-answer`, { as: 'pvl', body: answer });
    await citizen.send('/lacak', { agendaNumber: asked.agendaNumber, trackingCode: asked.trackingCode });
    expect((await citizen.open('/lacak/laporan')).text).toContain(answer.answer);
  });

  it('that one network guesses at slows nobody else, and the owner not even there', async () => {
    const { number, code } = await somebody().lodge('Tebakan');
    const guesser = somebody();
    const answers = [];
    for (let tries = 0; tries < 3; tries += 1) answers.push((await guesser.send('/lacak', WRONG)).status);
    expect(answers).toEqual([422, 422, 429]);
    expect((await somebody().send('/lacak', WRONG)).status).toBe(422);
    expect((await guesser.send('/lacak', { agendaNumber: number, trackingCode: code })).to).toBe('/lacak/laporan');
  }, 60_000);

  it('that is not open, or no longer, asks for number and code', async () => {
    const citizen = somebody();
    for (const token of [undefined, 'x', 'eyJhbGciOiJub25lIn0.e30.']) {
      if (token !== undefined) citizen.cookies.set('jejak-receipt', token);
      expect((await citizen.open('/lacak/laporan')).to).toBe('/lacak?sesi=berakhir');
      expect((await citizen.open('/lacak/cabut')).to).toBe('/lacak?sesi=berakhir');
    }
    expect((await citizen.open('/lacak?sesi=berakhir')).text).toContain('sesi berakhir setelah 15 menit');
  });
});

describe('what the holder of a receipt can do', () => {
  const opened = async (words: string) => {
    const citizen = somebody();
    const receipt = await citizen.lodge(words);
    await citizen.send('/lacak', { agendaNumber: receipt.number, trackingCode: receipt.code });
    return { citizen, ...receipt };
  };
  const askFor = async (number: string, items: readonly string[]) => {
    const path = `/api/intake/v1/cases/${await caseIdOf(number)}/completion-request`;
    const { status } = await journey.post(path, { as: 'pvl', body: { items } });
    expect(status).toBe(200);
  };

  it('is exactly what the API takes now', async () => {
    const { citizen, number } = await opened('Lengkapi');
    expect((await citizen.open('/lacak/lengkapi')).to).toBe('/lacak/laporan');
    expect((await citizen.open('/lacak/tanggapi')).to).toBe('/lacak/laporan');
    await askFor(number, ['reachable-contact', 'identity']);
    const { text } = await citizen.open('/lacak/laporan');
    expect(text).toContain('href="/lacak/lengkapi"');
    expect(text).not.toContain('href="/lacak/tanggapi"');
  });

  it('completes what was asked for: something, and nothing that was not asked', async () => {
    const { citizen, number } = await opened('Kontak');
    await askFor(number, ['reachable-contact']);
    const asked = await citizen.open('/lacak/lengkapi');
    expect(asked.text).toContain('name="phone"');
    expect(asked.text).not.toContain('name="remedy"');
    expect((await citizen.send('/lacak/lengkapi', {})).text).toContain('Isi paling sedikit satu dari yang diminta');
    const wrong = await citizen.send('/lacak/lengkapi', { phone: 'abc' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('href="#phone"')]);
    const fields = { phone: '0812 3456 7890', key: 'a-key-of-the-completion' };
    const done = await citizen.send('/lacak/lengkapi', fields);
    expect([done.status, done.to]).toEqual([303, '/lacak/laporan?kabar=completed']);
    // Twice, and the back button: the page is no longer there, nothing is done again, and it is confirmed once more.
    expect((await citizen.send('/lacak/lengkapi', fields)).to).toBe('/lacak/laporan?kabar=completed');
    expect((await citizen.open('/lacak/laporan?kabar=completed')).text).toContain('Kelengkapan Anda sudah diterima');
  });

  it('completes by documents alone: first the file, then the word that it is done', async () => {
    const { citizen, number } = await opened('Dokumen');
    await askFor(number, ['power-of-attorney']);
    const before = await citizen.open('/lacak/lengkapi');
    expect(before.text).toContain('href="/lacak/bukti?untuk=lengkapi"');
    expect(before.text).not.toContain('Saya sudah melengkapi');
    expect((await citizen.send('/lacak/lengkapi', {})).status).toBe(422);
    expect((await citizen.open('/lacak/bukti?untuk=lengkapi')).text).toContain('name="untuk" value="lengkapi"');
    const fields = { key: 'a-key-of-the-form', untuk: 'lengkapi', purpose: 'mandate' };
    const file = { name: 'kuasa.jpg', bytes: new Uint8Array(await photo()) };
    expect((await citizen.attach('/lacak/bukti', fields, file)).to).toBe('/lacak/lengkapi?kabar=attached');
    const { text } = await citizen.open('/lacak/lengkapi?kabar=attached');
    for (const said of [
      'Berkas Anda sudah diterima',
      'Satu dokumen sudah masuk',
      'Surat kuasa',
      'Saya sudah melengkapi',
    ])
      expect(text).toContain(said);
    expect((await citizen.send('/lacak/lengkapi', {})).to).toBe('/lacak/laporan?kabar=completed');
    expect((await citizen.open('/lacak/laporan')).text).not.toContain('/lacak/lengkapi');
  });

  it('adds evidence: one file, once, and nothing that is none', async () => {
    const { citizen, number } = await opened('Bukti');
    const keyOf = async () => /name="key" value="([^"]+)"/.exec((await citizen.open('/lacak/bukti')).text)?.[1] ?? '';
    const add = (key: string, file: Buffer, name = 'foto.jpg') =>
      citizen.attach('/lacak/bukti', { key, purpose: 'evidence' }, { name, bytes: new Uint8Array(file) });
    const key = await keyOf();
    const picture = await photo();
    const sent = await Promise.all([add(key, picture), add(key, picture)]);
    expect(sent.map(({ status, to }) => [status, to])).toEqual(Array(2).fill([303, '/lacak/laporan?kabar=attached']));
    expect((await citizen.open('/lacak/laporan?kabar=attached')).text).toContain('Berkas Anda sudah diterima.');
    const wrong = async (file: Buffer, said: string, name?: string) => {
      const { status, text } = await add(await keyOf(), file, name);
      expect([status, text]).toEqual([422, expect.stringContaining(said)]);
    };
    await wrong(picture, 'Berkas ini sudah ada');
    await wrong(Buffer.alloc(0), 'Pilih berkas yang akan dikirim', '');
    await wrong(Buffer.alloc(0), 'Pilih berkas yang akan dikirim');
    await wrong(Buffer.from('<!doctype html><script>alert(1)</script>'), 'Pilih foto, PDF', 'x.jpg');
    await wrong(Buffer.alloc(8 * 1_048_576, 1), 'Pilih foto, PDF');
    await wrong(Buffer.alloc(17 * 1_048_576, 1), 'Pilih berkas yang lebih kecil');
    const caseId = await caseIdOf(number);
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}/attachments`, 'pvl');
    expect(body.items.map(({ media }: { media: string }) => media)).toEqual(['image/jpeg']);
  }, 60_000);

  it('takes a file from nobody whose session ended, and asks for number and code', async () => {
    const { citizen } = await opened('Tanpa sesi');
    citizen.cookies.delete('jejak-receipt');
    const fields = { key: 'a-key-of-the-form', purpose: 'evidence' };
    const file = { name: 'foto.jpg', bytes: new Uint8Array(await photo()) };
    expect((await citizen.attach('/lacak/bukti', fields, file)).to).toBe('/lacak?sesi=berakhir');
  });

  it('is kept where somebody was quicker, to be copied', async () => {
    const { citizen, number } = await opened('Terlambat');
    await askFor(number, ['remedy']);
    const path = `/api/intake/v1/cases/${await caseIdOf(number)}/withdrawal`;
    expect((await journey.post(path, { as: 'pvl', body: {} })).status).toBe(200);
    const late = await citizen.send('/lacak/lengkapi', { remedy: 'Akta <terbit>', key: 'a-key-of-a-late-form' });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('<h1>Tidak dapat dikirim lagi</h1>')]);
    expect(late.text).toContain('<dd dir="auto">Akta &lt;terbit></dd>');
    expect((await citizen.send('/lacak/lengkapi', { key: 'a-key-of-an-empty-form' })).to).toBe('/lacak/laporan');
  });

  it('outlives its session: what was written is sent with number and code', async () => {
    const { citizen, number, code } = await opened('Sesi');
    citizen.cookies.delete('jejak-receipt');
    const again = await citizen.send('/lacak/cabut', {
      withdrawReason: 'Sudah "selesai" <b>',
      key: 'a-key-of-the-form',
    });
    expect(again.status).toBe(422);
    expect(again.text).toContain('name="withdrawReason" value="Sudah &quot;selesai&quot; &lt;b>"');
    const fields = { withdrawReason: 'Sudah selesai', key: 'a-key-of-the-form', agendaNumber: number };
    expect((await citizen.send('/lacak/cabut', { ...fields, trackingCode: WRONG.trackingCode })).status).toBe(422);
    const done = await citizen.send('/lacak/cabut', { ...fields, trackingCode: code });
    expect([done.status, done.to]).toEqual([303, '/lacak/laporan?kabar=withdrawn']);
    expect((await citizen.open(done.to)).text).toContain('Laporan dicabut oleh pelapor');
  });
});
