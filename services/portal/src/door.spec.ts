// The door: what every page carries, whose forms are taken, and how a report is begun, kept, lost and found again.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { specDoor, specVisitor, type SpecDoor } from './spec-door.js';

let door: SpecDoor;
let visitor: ReturnType<typeof specVisitor>;
beforeEach(() => {
  door = specDoor();
  visitor = specVisitor(door);
});
afterEach(() => door.close());

const HOUR_MS = 3_600_000;
const begin = async () => {
  await visitor.send('/lapor', { effort: 'yes' });
  await visitor.send('/lapor/upaya', { effortText: 'Sudah menyurati.' });
};

describe('every page', () => {
  it('allows no script, no foreign address, no frame, and is kept nowhere', async () => {
    const { headers, text } = await visitor.open('/');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(text).not.toMatch(/<script|\son\w+=|\sstyle=|https?:\/\/(?!www\.w3\.org)/);
  });

  it('names its stylesheet by what it is, so that it may be kept for good', async () => {
    const path = /href="(\/assets\/[^"]+\.css)"/.exec((await visitor.open('/')).text)?.[1] ?? '';
    const { headers, status } = await visitor.open(path);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(headers['content-type']).toMatch(/^text\/css/);
    expect(headers['content-encoding']).toBe('gzip');
    const plain = await request(door.app).get(path).set('accept-encoding', 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.text).toContain('@layer');
  });

  it('speaks English to whoever asked for it, and leads back to where it was asked', async () => {
    const { text } = await visitor.open('/hukum?dari=beranda&n=1');
    const [, way = ''] = /href="(\/bahasa\/en\?[^"]+)"/.exec(text) ?? [];
    const switched = await visitor.open(way);
    expect([switched.status, switched.headers['location']]).toEqual([303, '/hukum?dari=beranda&n=1']);
    expect((await visitor.open('/hukum')).text).toContain('<html lang="en">');
  });

  it.each([
    '//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ])('leads nobody elsewhere: %s', async (to) => {
    const { headers } = await visitor.open(`/bahasa/en?ke=${encodeURIComponent(to)}`);
    expect(headers['location']).toBe('/');
  });

  it('says what to do where there is none, and leaves programs to the API', async () => {
    const { status, text } = await visitor.open('/tidak-ada');
    expect([status, text]).toEqual([404, expect.stringContaining('Halaman ini tidak ada')]);
    expect((await visitor.open('/api/nothing')).body).toEqual({ nobody: true });
    expect((await request(door.app).get('/tidak-ada').set('accept', 'application/json')).body).toEqual({
      nobody: true,
    });
  });

  it('says that the service is busy while the API is away, and when to try again', async () => {
    const { status, text } = await visitor.open('/statistik');
    expect([status, text]).toEqual([503, expect.stringContaining('Layanan sedang sibuk')]);
  });
});

describe('a form', () => {
  const from = (headers: Readonly<Record<string, string>>) =>
    request(door.app)
      .post('/lapor')
      .type('form')
      .set({ accept: 'text/html', ...headers })
      .send('effort=yes');

  it('is taken from our own pages', async () => {
    expect((await from({ 'sec-fetch-site': 'same-origin' })).status).toBe(303);
    expect((await from({ origin: 'https://jejak.example' })).status).toBe(303);
    expect((await from({ host: 'localhost:3000', origin: 'http://localhost:3000' })).status).toBe(303);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another site that names us', { 'sec-fetch-site': 'cross-site', origin: 'https://jejak.example' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['a longer origin', { origin: 'https://jejak.example.evil.example' }],
    ['no origin', { origin: 'null' }],
    ['nowhere', {}],
  ])('is refused from %s', async (_, headers) => {
    const { status, text } = await from(headers as Record<string, string>);
    expect([status, text]).toEqual([403, expect.stringContaining('Formulir ini tidak dapat diterima')]);
  });

  it('comes back with its mistakes, and the browser may keep it for its back button', async () => {
    const { status, headers, text } = await visitor.send('/lapor', {});
    expect([status, headers['cache-control'], headers['vary']]).toEqual([422, 'private, no-cache', undefined]);
    expect(text).toContain('<title>Perlu diperbaiki: Buat laporan · Jejak</title>');
    expect(text).toContain('href="#effort"');
  });

  it('of too many characters or fields is refused in words', async () => {
    await begin();
    expect((await visitor.send('/lapor/upaya', { effortText: 'x'.repeat(300_000) })).status).toBe(413);
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`field${at}`, 'x']));
    const { status, text } = await visitor.send('/lapor/upaya', many);
    expect([status, text]).toEqual([413, expect.stringContaining('Isian terlalu panjang')]);
  });

  it('that says a field twice says it once', async () => {
    const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
    const { status } = await request(door.app)
      .post('/lapor')
      .type('form')
      .set(headers)
      .send('effort=no&effort=yes&effort=');
    expect(status).toBe(422);
  });
});

describe('a report that is being written', () => {
  it('remembers what was answered, and goes on where it was left', async () => {
    await begin();
    expect((await visitor.open('/lapor/upaya')).text).toContain('Sudah menyurati.');
    expect((await visitor.open('/lapor')).text).toContain('href="/lapor/instansi"');
  });

  it('keeps its ticket from scripts and other sites', async () => {
    const { headers } = await visitor.send('/lapor', { effort: 'yes' });
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-jejak-draft=[\w-]{43}; Path=\/; Max-Age=7200; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it('is found by no cookie that another site of the same domain could have set', async () => {
    await begin();
    const ticket = visitor.jar.get('__Host-jejak-draft') ?? '';
    visitor.jar.delete('__Host-jejak-draft');
    visitor.jar.set('jejak-draft', ticket);
    expect((await visitor.open('/lapor/upaya')).headers['location']).toBe('/lapor');
  });

  it('opens for nobody else', async () => {
    await begin();
    const other = specVisitor(door);
    expect((await other.open('/lapor/upaya')).headers['location']).toBe('/lapor');
    other.jar.set('__Host-jejak-draft', '../../../etc/passwd');
    expect((await other.open('/lapor/upaya')).headers['location']).toBe('/lapor');
  });

  it('vanishes after two hours, but not what is just being sent', async () => {
    await begin();
    door.clock.advance(2 * HOUR_MS + 1_000);
    const { headers } = await visitor.send('/lapor/peristiwa', { subject: 'Akta', narrative: 'Belum terbit.' });
    expect(headers['location']).toBe('/lapor?kabar=kept');
    expect((await visitor.open('/lapor?kabar=kept')).text).toContain('masih tersimpan');
    await visitor.send('/lapor', { effort: 'yes' });
    expect((await visitor.open('/lapor/peristiwa')).text).toContain('Belum terbit.');
    expect((await visitor.open('/lapor/upaya')).text).not.toContain('Sudah menyurati.');
  });

  it('waits fourteen days for whoever has its link, and not one more', async () => {
    await begin();
    await visitor.send('/lapor/instansi', { agency: 'Dinas', lalu: 'nanti' });
    const link =
      /https:\/\/jejak\.example(\/lanjut\/[\w-]+)/.exec((await visitor.open('/lapor/nanti')).text)?.[1] ?? '';
    await visitor.send('/lapor/tutup', {});
    expect((await visitor.open('/lapor/instansi')).headers['location']).toBe('/lapor');
    door.clock.advance(13 * 24 * HOUR_MS);
    expect((await visitor.open(link)).text).not.toContain('Dinas');
    expect((await visitor.send(link, {})).headers['location']).toBe('/lapor/instansi');
    expect((await visitor.open('/lapor/instansi')).text).toContain('value="Dinas"');
    door.clock.advance(15 * 24 * HOUR_MS);
    const ended = await visitor.open(link);
    expect([ended.status, ended.text]).toEqual([404, expect.stringContaining('sudah tidak berlaku')]);
  });

  it('is gone when it is thrown away', async () => {
    await begin();
    const kept = new Map(visitor.jar);
    await visitor.send('/lapor/buang', {});
    for (const [name, value] of kept) visitor.jar.set(name, value);
    expect((await visitor.open('/lapor/upaya')).headers['location']).toBe('/lapor');
  });

  it('and a question that is being written stand side by side', async () => {
    await begin();
    await visitor.send('/konsultasi', {});
    await visitor.send('/konsultasi/pertanyaan', { subject: 'Boleh?', narrative: 'Bolehkah?' });
    expect((await visitor.open('/lapor/upaya')).text).toContain('Sudah menyurati.');
    await visitor.send('/konsultasi/buang', {});
    expect((await visitor.open('/konsultasi/pertanyaan')).headers['location']).toBe('/konsultasi');
    expect((await visitor.open('/lapor/upaya')).text).toContain('Sudah menyurati.');
  });

  it('asks whether a known agency is meant, and takes either answer', async () => {
    await begin();
    const asked = await visitor.send('/lapor/instansi', { agency: 'catatan sipil' });
    expect(asked.headers['location']).toBe('/lapor/instansi/saran');
    expect((await visitor.open('/lapor/instansi/saran')).text).toContain('Dinas Kependudukan dan Pencatatan Sipil');
    await visitor.send('/lapor/instansi/saran', { agency: 'buton-disdukcapil' });
    expect((await visitor.open('/lapor/instansi')).text).toContain(
      'value="Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buton"',
    );
    await visitor.send('/lapor/instansi', { agency: 'catatan sipil' });
    await visitor.send('/lapor/instansi/saran', { agency: 'own' });
    expect((await visitor.open('/lapor/instansi')).text).toContain('value="catatan sipil"');
  });

  it('is not sent while something is missing that must be said, even by a typed address', async () => {
    await begin();
    const { status, text } = await visitor.send('/lapor/periksa', {});
    expect(status).toBe(422);
    for (const name of ['agency', 'subject', 'narrative', 'name', 'secret'])
      expect(text).toMatch(new RegExp(`href="/lapor/\\w+#${name}"`));
  });
});
