// Lists of the staff pages on the whole office: each role finds what the API allows, and is shown a way exactly then.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACTIONS } from '@jejak/access';
import { openJourney, reportOf, until, type Journey } from './spec-journey.js';
import { STAFF, staffOf } from './spec-staff.js';

let journey: Journey;
let agendaNumber: string;
let proposed: string;
const staff = staffOf(() => journey);

const act = async (as: string, path: string, body: object): Promise<void> => {
  const done = await journey.post(path.replace(':id', proposed), { as, body });
  expect([path, done.status < 300]).toEqual([path, true]);
};
const checklist = (lines: string, answer: string) => Object.fromEntries(lines.split(' ').map((line) => [line, answer]));
const FORMAL = checklist(
  'identity identity-document reachable-contact reported-party chronology prior-effort remedy supporting-documents',
  'yes',
);
const MATERIAL = checklist(
  'event-within-two-years not-before-a-court not-reported-before within-authority within-work-area not-settled-by-agency reasonable-time-passed',
  'pass',
);

/** A second report, which waits for the plenary: whoever prepared the proposal does not decide on it. */
const propose = async (): Promise<void> => {
  const { body } = await journey.post('/api/intake/v1/reports', { body: reportOf('Diusulkan') });
  proposed = body.caseId;
  await act('pvl', '/api/intake/v1/cases/:id/formal-check', { answers: FORMAL });
  await act('pvl', '/api/intake/v1/cases/:id/material-check', { answers: MATERIAL, proposal: 'accept' });
  await until('the proposal in the lists', async () => {
    const { body: found } = await journey.get('/api/records/v1/inbox?stage=plenary', 'kap');
    return found.total === 1 ? true : undefined;
  });
};

beforeAll(async () => {
  journey = await openJourney();
  const { body: lodged } = await journey.post('/api/intake/v1/reports', { body: reportOf('Dicari') });
  agendaNumber = lodged.agendaNumber;
  await journey.office().caughtUp(lodged.position);
  await propose();
  await until('the message of each', async () => {
    const { body } = await journey.get('/api/records/v1/deliveries', 'kap');
    return body.total === 2 ? true : undefined;
  });
}, 60_000);
afterAll(() => journey?.close());

const casesIn = (text: string): readonly (string | undefined)[] =>
  [...text.matchAll(/href="\/petugas\/perkara\/([0-9a-f-]+)"/g)].map(([, id]) => id);
const namesIn = (text: string): readonly (string | undefined)[] =>
  [...text.matchAll(/<(?:input|select)[^>]* name="(\w+)"/g)].map(([, name]) => name);
const idsOf = ({ items = [] }: { readonly items?: readonly { caseId: string }[] }) => items.map(({ caseId }) => caseId);

const LISTS = [
  ['the search', '/petugas/cari?tahap=received', '/api/records/v1/search?stage=received'],
  ['the list of deliveries', '/petugas/pengiriman', '/api/records/v1/deliveries'],
  ['the registers', '/petugas/register?register=agenda', '/api/records/v1/registers?kind=agenda'],
] as const;

describe.each(LISTS)('%s', (_, path, api) => {
  it.each(STAFF)('has for %s what the API has, and is linked exactly where it may be used', async (account) => {
    const browser = await staff(account);
    const home = await browser.open('/petugas');
    const answer = await journey.get(api, account);
    const { status, text } = await browser.open(path);
    const isLinked = home.text.includes(`href="${path.split('?')[0]}"`);
    expect([status, isLinked]).toEqual([answer.status, answer.status === 200]);
    expect(casesIn(text)).toEqual(idsOf(answer.body));
  });
});

describe('the inbox', () => {
  const TABS: Readonly<Record<string, string>> = { saya: '&mine=true', kantor: '&office=kdi', nasional: '' };
  const tabsIn = (text: string) =>
    [...text.matchAll(/href="\/petugas\/kotak\?lihat=(\w+)"[^>]*>[^<]*<span class="count">(\d+)</g)].map(
      ([, tab = '', count]) => [tab, Number(count)] as const,
    );

  it.each(STAFF)('has for %s tabs whose counts are the lengths of the lists of the API', async (account) => {
    const browser = await staff(account);
    const { status, text } = await browser.open('/petugas/kotak');
    expect(status).toBe((await journey.get('/api/records/v1/inbox', account)).status);
    for (const [tab, count] of tabsIn(text)) {
      const query = account === 'pim' && tab === 'kantor' ? '&office=pst' : (TABS[tab] ?? '');
      const { body } = await journey.get(`/api/records/v1/inbox?limit=50${query}`, account);
      const page = await browser.open(`/petugas/kotak?lihat=${tab}`);
      expect([tab, count, casesIn(page.text)]).toEqual([tab, body.total, idsOf(body)]);
      expect([tab, body.total]).toEqual([tab, body.items.length]);
    }
    expect(tabsIn(text).length > 0).toBe(status === 200);
  });

  it('links one’s own step straight to its form, and says what is new', async () => {
    const { text } = await (await staff('kap')).open('/petugas/kotak?lihat=kantor&tahap=plenary');
    expect(text).toContain(`Langkah Anda: <a href="/petugas/perkara/${proposed}/tindakan/decide-at-plenary">`);
    expect(text).toContain('<span class="badge">Baru</span>');
    const other = await (await staff('pvl')).open('/petugas/kotak?lihat=kantor&tahap=plenary');
    expect(other.text).toContain(proposed);
    expect(other.text).not.toContain('Langkah Anda');
  });
});

describe('the approvals queue', () => {
  const AT = '/petugas/persetujuan';
  const approves = (role: string): boolean =>
    Object.values(ACTIONS).some(({ about, notWhoDid, whom }) => about === 'case' && notWhoDid && role in whom);

  it.each(STAFF)('has for %s what the API has, and is linked for whom an act of two persons is', async (account) => {
    const browser = await staff(account);
    const home = await browser.open('/petugas');
    expect(home.text.includes(`href="${AT}"`)).toBe(approves(account.toUpperCase()));
    const answer = await journey.get('/api/records/v1/approvals', account);
    const { status, text } = await browser.open(AT);
    expect([status, casesIn(text)]).toEqual([answer.status, idsOf(answer.body)]);
  });

  it('says who prepared what, and leads straight to its form', async () => {
    const browser = await staff('kap');
    const { text } = await browser.open(AT);
    const [, path = ''] = /href="(\/petugas\/perkara\/[^"]+\/tindakan\/[^"]+)"/.exec(text) ?? [];
    expect(path).toBe(`/petugas/perkara/${proposed}/tindakan/decide-at-plenary`);
    expect((await browser.open(path)).path).toBe(path);
    expect(text).toContain('pvl (Penerimaan dan Verifikasi)');
  });
});

describe('the filters of the search', () => {
  const FILTERS = [
    ['nomor', 'number=0001'],
    ['tahap', 'stage=received'],
    ['jenis', 'caseType=report'],
    ['terlapor', 'agency=buton-disdukcapil'],
    ['kantor', 'office=kdi'],
    ['sejak', 'from=2026-01-01'],
    ['sampai', 'to=2026-12-31'],
  ] as const;

  it.each(STAFF.filter((account) => account !== 'opr'))('are for %s those that the API takes', async (account) => {
    const { text } = await (await staff(account)).open('/petugas/cari');
    const taken: string[] = [];
    for (const [name, query] of FILTERS)
      if ((await journey.get(`/api/records/v1/search?${query}`, account)).status === 200) taken.push(name);
    expect(namesIn(text)).toEqual(taken);
  });
});

describe('the list of deliveries', () => {
  it('names the case of a message, except to whom its number is masked', async () => {
    const read = async (account: string) => (await (await staff(account)).open('/petugas/pengiriman')).text;
    expect(await read('kap')).toContain(agendaNumber);
    const masked = await read('dpo');
    expect(masked).not.toContain(agendaNumber);
    expect(masked).toContain('Nomor disamarkan');
  });

  it('is narrowed by the state in the address, and by nothing that is no state', async () => {
    const browser = await staff('kap');
    const { body } = await journey.get('/api/records/v1/deliveries?state=given-up', 'kap');
    expect(casesIn((await browser.open('/petugas/pengiriman?keadaan=given-up')).text)).toEqual(idsOf(body));
    expect((await browser.open('/petugas/pengiriman?keadaan=lost')).status).toBe(200);
  });
});

describe('the registers', () => {
  it('say that no number is missing, and which case each number means', async () => {
    const { text } = await (await staff('pvl')).open('/petugas/register?register=agenda');
    expect(text).toContain('Lengkap: tidak ada nomor yang terlewat atau ganda.');
    expect(text).toContain(`>${agendaNumber}</a>`);
    const other = await (await staff('pvl')).open('/petugas/register?tahun=1999');
    expect(other.text).toContain('Tidak ada nomor dengan saringan ini.');
  });
});

describe('the search by identity', () => {
  const AT = '/petugas/cari/identitas';

  it.each(STAFF)('finds for %s what the API finds, and is offered exactly where it may be used', async (account) => {
    const browser = await staff(account);
    const body = { name: 'pelapor  CONTOH' };
    const answer = await journey.post('/api/records/v1/search/identity', { as: account, body });
    const { text } = await browser.open('/petugas/cari');
    const found = await browser.send(AT, body);
    expect([text.includes(`href="${AT}"`), found.status, (await browser.open(AT)).status]).toEqual([
      answer.status === 200,
      answer.status,
      answer.status,
    ]);
    expect(casesIn(found.text)).toEqual(idsOf(answer.body));
  });

  it('puts no name into an address, and says which field has nothing to look for', async () => {
    const browser = await staff('kap');
    const found = await browser.send(AT, { name: 'Pelapor Contoh' });
    expect([found.path, casesIn(found.text).length]).toEqual([AT, 2]);
    expect(found.text).not.toMatch(/(?:href|action)="[^"]*Contoh/);
    const empty = await browser.send(AT, { name: ' ' });
    expect([empty.status, empty.text.includes('href="#name"')]).toEqual([422, true]);
    const blank = await browser.send(AT, { name: 'Pelapor Contoh', phone: '-' });
    expect([blank.status, blank.text.includes('href="#phone"'), blank.text.includes('value="Pelapor Contoh"')]).toEqual(
      [422, true, true],
    );
  });
});

describe('filters that are kept', () => {
  const FILTERS = { daftar: 'inbox', 'saring.office': 'kdi', 'saring.stage': 'plenary' };
  const LIST = '/petugas/kotak?lihat=kantor&tahap=plenary';

  it('are links for whoever keeps them, lead to the same list, and can be forgotten', async () => {
    const browser = await staff('kap');
    const before = await browser.open(LIST);
    expect(before.text).toContain('name="saring.stage" value="plenary"');
    const kept = await browser.send('/petugas/saringan', { ...FILTERS, name: 'Pleno <kami>' });
    expect(kept.path).toBe(`${LIST}&kantor=kdi`);
    expect(casesIn(kept.text)).toEqual(casesIn(before.text));
    const link = 'href="/petugas/kotak?lihat=kantor&amp;tahap=plenary&amp;kantor=kdi" dir="auto">Pleno &lt;kami></a>';
    expect(kept.text).toContain(link);
    expect((await (await staff('pvl')).open(LIST)).text).not.toContain('Pleno &lt;kami>');
    const gone = await browser.send('/petugas/saringan/hapus', { daftar: 'inbox', name: 'Pleno <kami>' });
    expect([gone.status, gone.text.includes('Pleno &lt;kami>')]).toEqual([200, false]);
  });

  it('are kept for a search too, and come back as the same search', async () => {
    const browser = await staff('kap');
    const fields = { daftar: 'search', 'saring.number': '0001', 'saring.from': '2026-01-01', name: 'Awal tahun' };
    const kept = await browser.send('/petugas/saringan', fields);
    expect(kept.path).toBe('/petugas/cari?nomor=0001&sejak=2026-01-01');
    expect(kept.text).toContain('>Awal tahun</a>');
  });

  it('need a name, and keep what was chosen until there is one', async () => {
    const again = await (await staff('kap')).send('/petugas/saringan', { ...FILTERS, name: ' ' });
    expect([again.status, again.text.includes('name="saring.stage" value="plenary"')]).toEqual([422, true]);
    expect(again.text).toContain('href="#name"');
  });

  it.each(['aud', 'nar', 'pvl'])('are offered to %s exactly where the API keeps them', async (account) => {
    const { body } = await journey.get('/api/records/v1/saved-filters', account);
    const { text } = await (await staff(account)).open('/petugas/kotak?tahap=plenary');
    expect(text.includes('action="/petugas/saringan"')).toBe(body.mayKeep);
    const { status } = await (await staff(account)).send('/petugas/saringan', { ...FILTERS, name: 'Pleno' });
    expect(status).toBe(body.mayKeep ? 200 : 403);
  });
});
