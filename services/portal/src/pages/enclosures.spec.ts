// Evidence while a report is being written, over the door: added by any button, gone with the draft, sent once, and never lost in silence.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { photo } from '@jejak/testing';
import express from 'express';
import { specDoor, specVisitor, type SpecDoor } from '../spec-door.js';

const RECEIPT = {
  placeAndTime: {},
  complainant: {},
  description: {},
  receiver: {},
  proof: {},
  caseType: {},
  next: [],
};
/** An API that takes every report, and answers files as it is told. */
const specApi = async () => {
  const app = express();
  const files: { key: string; name: string; bytes: number }[] = [];
  const answers = { status: 201 };
  const asked: unknown[] = [];
  app.get('/api/records/v1/similar', ({ query }, response) => {
    asked.push({ ...query });
    const endings = [{ ending: 'solved', atLeast: 10 }];
    const found = { atLeast: 15, endings, weeks: { half: 4, most: 9 }, step: 5 };
    response.status(answers.status === 201 ? 200 : answers.status).json(found);
  });
  app.post('/api/intake/v1/reports', (_, response) => {
    response.status(201).json({ agendaNumber: '0001/AGD', trackingCode: 'CODE', receipt: RECEIPT });
  });
  app.post('/api/intake/v1/receipt-sessions', (_, response) => void response.json({ token: 'token', caseId: 'case' }));
  app.post('/api/intake/v1/cases/case/attachments', express.raw({ limit: '20mb' }), (request, response) => {
    const header = (name: string) => String(request.headers[name]);
    const bytes = (request.body as Buffer).length;
    if (answers.status === 201)
      files.push({ key: header('idempotency-key'), name: decodeURIComponent(header('jejak-file-name')), bytes });
    response.status(answers.status).json({});
  });
  const server: Server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, files, answers, asked };
};

let api: Awaited<ReturnType<typeof specApi>>;
let door: SpecDoor;
let visitor: ReturnType<typeof specVisitor>;
let picture: Buffer;
beforeEach(async () => {
  api = await specApi();
  door = specDoor(api.url);
  visitor = specVisitor(door);
  picture = await photo();
  for (const [path, fields] of [
    ['/lapor', { effort: 'yes' }],
    ['/lapor/instansi', { agency: 'Dinas Sosial' }],
    ['/lapor/peristiwa', { subject: 'Akta', narrative: 'Belum terbit.' }],
    ['/lapor/pelapor', { name: 'Siti' }],
    ['/lapor/rahasia', { secret: 'no' }],
  ] as const)
    await visitor.send(path, fields);
});
afterEach(() => {
  door.close();
  api.server.closeAllConnections();
  api.server.close();
});

const filesOnDisk = (): readonly string[] =>
  readdirSync(door.directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath.endsWith('.files'))
    .map(({ name }) => name);
const whereTo = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }) => headers['location'];

describe('similar reports that have ended', () => {
  it('are shown once agency and kind of service are known, each by itself', async () => {
    await visitor.send('/lapor/peristiwa', { subject: 'Tanah', narrative: 'Lama.', substance: 'land' });
    const { text } = await visitor.open('/lapor/kapan');
    for (const said of ['Laporan serupa', 'sedikitnya 15 laporan', 'Masalah diselesaikan: sedikitnya 10', '9 minggu'])
      expect(text).toContain(said);
    expect(api.asked).toEqual([{ substance: 'land' }]);
  });

  it('delay and hinder nobody when the API fails', async () => {
    await visitor.send('/lapor/peristiwa', { subject: 'Tanah', narrative: 'Lama.', substance: 'land' });
    api.answers.status = 503;
    const { status, text } = await visitor.open('/lapor/kapan');
    expect([status, text]).toEqual([200, expect.not.stringContaining('Laporan serupa')]);
  });
});

describe('evidence in the form', () => {
  it('says its limits before anybody chooses, and need not be given', async () => {
    const { text } = await visitor.open('/lapor/bukti');
    expect(text).toContain('Masih dapat 5 berkas, masing-masing paling besar 16 MB.');
    expect(text).toContain('foto, PDF, dokumen');
    expect(whereTo(await visitor.attach('/lapor/bukti', 'lanjut'))).toBe('/lapor/pelapor');
  });

  it('is added by whichever button is pressed, listed, and removed again', async () => {
    expect(whereTo(await visitor.attach('/lapor/bukti', 'tambah', picture, 'satu.jpg'))).toBe('/lapor/bukti');
    expect(whereTo(await visitor.attach('/lapor/bukti', 'lanjut', await photo(64, 48), 'dua.jpg'))).toBe(
      '/lapor/pelapor',
    );
    expect(whereTo(await visitor.attach('/lapor/bukti', 'nanti', await photo(32, 48), 'tiga.jpg'))).toBe(
      '/lapor/nanti',
    );
    const { text } = await visitor.open('/lapor/bukti');
    expect(text).toContain('Sudah ditambahkan: 3 dari 5 berkas');
    const id = /name="id" value="([^"]+)"/.exec(text)?.[1] ?? '';
    await visitor.send('/lapor/bukti/hapus', { id });
    const after = (await visitor.open('/lapor/bukti')).text;
    expect(after).not.toContain('satu.jpg');
    expect(after).toContain('2 dari 5');
    expect((await visitor.open('/lapor/periksa')).text).toMatch(/dua\.jpg\ntiga\.jpg.*href="\/lapor\/bukti"/s);
  });

  it('that will not do comes back with the reason, and leaves nothing', async () => {
    const wrong = async (bytes: Buffer | undefined, said: string) => {
      const { status, text } = await visitor.attach('/lapor/bukti', 'tambah', bytes);
      expect([status, text]).toEqual([422, expect.stringContaining(said)]);
    };
    await wrong(undefined, 'Pilih berkas yang akan ditambahkan');
    await wrong(Buffer.from('<!doctype html><script>1</script>'), 'Pilih foto, PDF');
    await wrong(Buffer.alloc(17 * 1_048_576, 1), 'Pilih berkas yang lebih kecil');
    expect(filesOnDisk()).toEqual([]);
  });

  it('that breaks off on its way leaves nothing behind', async () => {
    const server: Server = door.app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const cookie = [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    socket.write(
      [
        'POST /lapor/bukti HTTP/1.1',
        'Host: x',
        `Cookie: ${cookie}`,
        'Sec-Fetch-Site: same-origin',
        'Content-Type: multipart/form-data; boundary=x',
        'Content-Length: 9000000',
        '',
        '--x',
        'Content-Disposition: form-data; name="file"; filename="foto.jpg"',
        'Content-Type: image/jpeg',
        '',
        '',
      ].join('\r\n'),
    );
    socket.write(Buffer.alloc(500_000, 1));
    while (filesOnDisk().length === 0) await setImmediate();
    socket.destroy();
    while (filesOnDisk().length > 0) await setImmediate();
    expect(filesOnDisk()).toEqual([]);
    server.close();
  });

  it('vanishes when the answers are thrown away', async () => {
    await visitor.attach('/lapor/bukti', 'tambah', picture);
    expect(filesOnDisk()).toHaveLength(1);
    await visitor.send('/lapor/buang', {});
    expect(filesOnDisk()).toEqual([]);
  });

  it('is for no draft that is gone or sent', async () => {
    const other = specVisitor(door);
    expect(whereTo(await other.attach('/lapor/bukti', 'tambah', picture))).toBe('/lapor?kabar=ended');
    await visitor.send('/lapor/periksa', {});
    expect(whereTo(await visitor.attach('/lapor/bukti', 'tambah', picture))).toBe('/lapor/selesai');
    expect(filesOnDisk()).toEqual([]);
  });
});

describe('a report that is sent with files', () => {
  it('sends each once, under one key however often it is sent, and keeps none', async () => {
    await visitor.attach('/lapor/bukti', 'tambah', picture, 'satu.jpg');
    await visitor.attach('/lapor/bukti', 'tambah', await photo(64, 48), 'dua.jpg');
    await Promise.all([visitor.send('/lapor/periksa', {}), visitor.send('/lapor/periksa', {})]);
    const { text } = await visitor.open('/lapor/selesai');
    for (const said of ['2 berkas ikut diterima', 'satu.jpg', 'dua.jpg']) expect(text).toContain(said);
    expect(text).not.toContain('berkas belum');
    expect(new Set(api.files.map(({ key }) => key)).size).toBe(2);
    expect(api.files.filter(({ name }) => name === 'satu.jpg').every(({ bytes }) => bytes === picture.length)).toBe(
      true,
    );
    const sent = api.files.length;
    await visitor.send('/lapor/periksa', {});
    expect(api.files).toHaveLength(sent);
    expect(readdirSync(door.directory).some((name) => name.endsWith('.files'))).toBe(false);
  });

  it('says which file was not taken and why, and leads to where evidence is added', async () => {
    await visitor.attach('/lapor/bukti', 'tambah', picture, 'satu.jpg');
    api.answers.status = 415;
    await visitor.send('/lapor/periksa', {});
    const { text } = await visitor.open('/lapor/selesai');
    for (const said of ['tetapi satu berkas belum', 'satu.jpg', 'Jenis berkas ini tidak dapat diterima'])
      expect(text).toContain(said);
    expect(text).toContain('name="ke" value="bukti"');
    expect(text).not.toMatch(/Kirim lagi|ikut diterima/);
  });

  it('keeps a file that the API could not answer for, and sends it again when asked', async () => {
    await visitor.attach('/lapor/bukti', 'tambah', picture, 'satu.jpg');
    api.answers.status = 503;
    expect(whereTo(await visitor.send('/lapor/periksa', {}))).toBe('/lapor/selesai');
    expect((await visitor.open('/lapor/selesai')).text).toContain('action="/lapor/bukti/kirim"');
    api.answers.status = 201;
    await visitor.send('/lapor/bukti/kirim', {});
    const { text } = await visitor.open('/lapor/selesai');
    expect(text).toContain('Satu berkas ikut diterima');
    expect(text).not.toContain('berkas belum');
    expect(api.files).toHaveLength(1);
  });
});
