// The staff pages on the whole office: each shows what the API allows this person, no more and no less, and an ended session loses nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specBrowser, type Shown } from '@jejak/testing';
import { accountsIn, openJourney, reportOf, until, type Journey } from './spec-journey.js';
import { STAFF, staffOf } from './spec-staff.js';

const HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)>\u202Eterbalik';
let journey: Journey;
let caseId: string;
let secretId: string;

const lodge = async (body: object): Promise<string> => {
  const { body: lodged } = await journey.post('/api/intake/v1/reports', { body });
  await journey.office().caughtUp(lodged.position);
  return lodged.caseId;
};

beforeAll(async () => {
  journey = await openJourney();
  caseId = await lodge(reportOf(HOSTILE));
  secretId = await lodge({ ...reportOf('Rahasia'), secretIdentity: true });
}, 60_000);
afterAll(() => journey?.close());

const as = staffOf(() => journey);
const openAs = async (account: string, path: string): Promise<Shown> => (await as(account)).open(path);

describe('a staff page', () => {
  it('asks whoever is not logged in to do so, and leads back to where they wanted to go', async () => {
    const browser = specBrowser(journey.office().url);
    const page = await browser.open('/petugas/kotak?lihat=kantor&tahap=received');
    expect(page.path).toMatch(/^\/oidc\/interaction\//);
    const end = await browser.send(page.path, { account: 'pvl', password: accountsIn(journey.home).pvl?.secret ?? '' });
    expect([end.status, end.path]).toEqual([200, '/petugas/kotak?lihat=kantor&tahap=received']);
  });

  it('runs our own scripts only, and is kept by nobody', async () => {
    const { headers, text } = await openAs('pvl', '/petugas/kotak');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).not.toMatch(/<script>|style="|https?:\/\//);
  });

  it('tells a complainant with an account that there is nothing for them here', async () => {
    const { status, text } = await openAs('pel', '/petugas/kotak');
    expect([status, text.includes('belum punya peran')]).toEqual([403, true]);
  });
});

describe('the inbox', () => {
  it.each(['pvl', 'kap', 'pim', 'nar', 'aud', 'asr'])(
    'of %s has the cases and the counts of the API',
    async (account) => {
      const { text } = await openAs(account, '/petugas/kotak');
      const shown = [...text.matchAll(/href="\/petugas\/perkara\/([0-9a-f-]+)"/g)].map(([, id]) => id);
      const tab = /aria-current="page">[^<]*<span class="count">(\d+)</.exec(text)?.[1];
      const mine = account === 'asr' ? '?mine=true' : '';
      const { body } = await journey.get(`/api/records/v1/inbox${mine}`, account);
      expect(shown).toEqual(body.items.map((item: { caseId: string }) => item.caseId));
      expect(Number(tab)).toBe(body.total);
    },
  );

  it('counts each tab as long as its list is, under the same filters', async () => {
    const { text } = await openAs('pim', '/petugas/kotak?lihat=kantor&tahap=received');
    const tabs = [...text.matchAll(/href="(\/petugas\/kotak\?lihat=[^"]+)"[^>]*>[^<]*<span class="count">(\d+)</g)];
    expect(tabs).toHaveLength(3);
    for (const [, href = '', count] of tabs) {
      const list = (await openAs('pim', href.replaceAll('&amp;', '&'))).text;
      expect([...list.matchAll(/href="\/petugas\/perkara\//g)]).toHaveLength(Number(count));
    }
  });

  it('keeps filters that there are in the address, and drops others', async () => {
    const { text, status } = await openAs('pim', '/petugas/kotak?lihat=nasional&kantor=kdi&tahap=nope&jenis=%3Cb%3E');
    expect(status).toBe(200);
    expect(text).toContain('href="/petugas/kotak?lihat=saya&amp;kantor=kdi"');
    expect(text).not.toContain('<b>');
  });
});

describe('a case file', () => {
  it.each(STAFF)('is there for %s exactly when the API has it for them', async (account) => {
    for (const id of [caseId, secretId]) {
      const { status } = await journey.get(`/api/records/v1/cases/${id}`, account);
      const page = await openAs(account, `/petugas/perkara/${id}`);
      expect(page.status).toBe(status);
      if (status !== 200) expect(page.text).not.toMatch(/Pelapor Contoh|Pasarwajo|AGD\/KDI/);
    }
  });

  it('is not there where the address names none', async () => {
    for (const id of ['x', '00000000-0000-4000-8000-00000000ffff'])
      expect((await openAs('kap', `/petugas/perkara/${id}`)).status).toBe(404);
  });

  it('shows what people wrote as text, whatever it is', async () => {
    const { text } = await openAs('pvl', `/petugas/perkara/${caseId}`);
    expect(text).toContain('&lt;script>alert(1)&lt;/script>');
    expect(text).not.toMatch(/<script>|<img/);
  });

  it('says above all what it is about, to whom that may be told, and by when the complainant is to be told something', async () => {
    const subject = '<p class="lead" dir="auto">Rahasia</p>';
    const { text } = await openAs('pvl', `/petugas/perkara/${secretId}`);
    expect(text).toContain(subject);
    expect(text).toMatch(/Tenggat:<\/strong> Pelapor diberi tahu apakah laporannya lengkap, \d+ \w+ \d{4}</);
    expect((await openAs('aud', `/petugas/perkara/${secretId}`)).text).not.toContain(subject);
  });

  it('names its facts and no code', async () => {
    const { text } = await openAs('pvl', `/petugas/perkara/${caseId}`);
    expect(text).toContain('>Peraturan Ombudsman 58/2023</dd>');
    expect(text).not.toContain('po-58-2023');
  });

  it('calls people by their account and by what they do, for whom the directory is', async () => {
    const id = await lodge(reportOf('Siapa memeriksa?'));
    const sending = { as: 'pvl', body: { items: ['identity'] } };
    const { body } = await journey.post(`/api/intake/v1/cases/${id}/completion-request`, sending);
    await journey.office().caughtUp(body.position);
    const read = async (account: string, path: string) => (await openAs(account, path)).text;
    for (const account of ['kap', 'pim', 'aud'])
      expect(await read(account, `/petugas/perkara/${id}`)).toContain('· pvl (Penerimaan dan Verifikasi)');
    expect(await read('aud', `/petugas/audit/${id}`)).toContain('· pvl (Penerimaan dan Verifikasi)');
    expect(await read('aud', `/petugas/audit/${id}/pembaca`)).toContain('kap (Kepala Perwakilan)');
  });

  it('shows no identity to whom it is not for', async () => {
    expect((await openAs('kap', `/petugas/perkara/${caseId}`)).text).toContain('Pelapor Contoh');
    for (const account of ['aud', 'pim']) {
      const { text, status } = await openAs(account, `/petugas/perkara/${caseId}`);
      expect([status, text.includes('Pelapor Contoh'), text.includes('Pasarwajo')]).toEqual([200, false, false]);
    }
  });
});

describe('a message that could not be sent', () => {
  it('is named in the file, and whoever may has it sent again', async () => {
    const id = await lodge({ ...reportOf('Tanpa surel'), contact: { address: 'Pasarwajo' } });
    const path = `/petugas/perkara/${id}`;
    const page = await until('the message to be given up', async () => {
      const shown = await openAs('pvl', path);
      return shown.text.includes('Surat tanpa alamat surel: 1') ? shown : undefined;
    });
    expect(page.text).not.toContain('Surat yang belum sampai');
    const [, kunci = ''] = /name="kunci" value="([^"]+)"/.exec(page.text) ?? [];
    const [, pesan = ''] = /name="pesan" value="([^"]+)"/.exec(page.text) ?? [];
    const sent = await (await as('pvl')).send(`${path}/pesan`, { kunci, pesan });
    expect([sent.status, sent.text.includes('Surat dikirim ulang.')]).toEqual([200, true]);
    expect((await openAs('pim', path)).text).not.toContain('name="pesan"');
  });
});

describe('a form that is too large', () => {
  it('is refused as such', async () => {
    const browser = await as('kap');
    const sent = await browser.send(`/petugas/perkara/${secretId}/identitas`, { alasan: 'x'.repeat(600_000) });
    expect([sent.status, sent.text.includes('Isian terlalu panjang')]).toEqual([413, true]);
  });
});

describe('a session that has ended', () => {
  it('leads back to the page after a login, and keeps what was typed into a form', async () => {
    const browser = specBrowser(journey.office().url);
    const page = await browser.open('/masuk?ke=/petugas');
    await browser.send(page.path, { account: 'kap', password: accountsIn(journey.home).kap?.secret ?? '' });
    await browser.send('/keluar', {});
    const text = `Alasan panjang\n${HOSTILE}`;
    const ended = await browser.send(`/petugas/perkara/${secretId}/identitas`, { alasan: text });
    expect(ended.status).toBe(401);
    expect(ended.text).toContain('Tulisan Anda tidak hilang');
    expect(ended.text).toContain('Alasan panjang\n&lt;script>');
    expect(ended.text).toContain(`action="/petugas/perkara/${secretId}/identitas"`);
    expect(ended.text).not.toContain('<script>');
  });

  it.each([{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.test' }, {}])(
    'or not: a form of another site is refused: %j',
    async (headers) => {
      const browser = await as('kap');
      const sent = await browser.send(`/petugas/perkara/${secretId}/identitas`, { alasan: 'x' }, headers);
      expect(sent.status).toBe(403);
    },
  );
});
