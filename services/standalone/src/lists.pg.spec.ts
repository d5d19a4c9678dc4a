// Lists of the staff pages on the whole office: each role finds what the API allows, and is shown a way exactly then.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import { openJourney, reportOf, until, type Journey } from './spec-journey.js';
import { staffOf } from './spec-staff.js';

const STAFF = ['pvl', 'asr', 'rsm', 'kap', 'pim', 'nar', 'aud', 'dpo', 'opr'];
let database: FreshDatabase;
let journey: Journey;
let agendaNumber: string;
const staff = staffOf(() => journey);

beforeAll(async () => {
  database = await freshDatabase();
  journey = await openJourney(database.url);
  const { body: lodged } = await journey.post('/api/intake/v1/reports', { body: reportOf('Dicari') });
  agendaNumber = lodged.agendaNumber;
  await journey.office().caughtUp(lodged.position);
  await until('its first message', async () => {
    const { body } = await journey.get('/api/records/v1/deliveries', 'kap');
    return body.total > 0 ? true : undefined;
  });
}, 60_000);
afterAll(async () => {
  await journey?.close();
  await database?.drop();
});

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
    expect([found.path, casesIn(found.text).length]).toEqual([AT, 1]);
    expect(found.text).not.toMatch(/(?:href|action)="[^"]*Contoh/);
    const empty = await browser.send(AT, { name: ' ' });
    expect([empty.status, empty.text.includes('href="#name"')]).toEqual([422, true]);
    const blank = await browser.send(AT, { name: 'Pelapor Contoh', phone: '-' });
    expect([blank.status, blank.text.includes('href="#phone"'), blank.text.includes('value="Pelapor Contoh"')]).toEqual(
      [422, true, true],
    );
  });
});
