// Lists of the staff pages on the whole office: each role finds what the API allows, and is shown a way exactly then.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, specBrowser, type FreshDatabase } from '@jejak/testing';
import { accountsIn, openJourney, reportOf, type Journey } from './spec-journey.js';

const STAFF = ['pvl', 'asr', 'rsm', 'kap', 'pim', 'nar', 'aud', 'dpo', 'opr'];
let database: FreshDatabase;
let journey: Journey;

beforeAll(async () => {
  database = await freshDatabase();
  journey = await openJourney(database.url);
  const { body: lodged } = await journey.post('/api/intake/v1/reports', { body: reportOf('Dicari') });
  await journey.office().caughtUp(lodged.position);
}, 60_000);
afterAll(async () => {
  await journey?.close();
  await database?.drop();
});

describe('the search', () => {
  it.each(STAFF)('finds for %s what the API finds, and is linked exactly where it may be used', async (account) => {
    const browser = specBrowser(journey.office().url);
    const page = await browser.open('/masuk?ke=/petugas');
    const home = await browser.send(page.path, { account, password: accountsIn(journey.home)[account]?.secret ?? '' });
    const api = await journey.get('/api/records/v1/search?stage=received', account);
    const { status, text } = await browser.open('/petugas/cari?tahap=received');
    expect([status, home.text.includes('href="/petugas/cari"')]).toEqual([api.status, api.status === 200]);
    const shown = [...text.matchAll(/href="\/petugas\/perkara\/([0-9a-f-]+)"/g)].map(([, id]) => id);
    const items: readonly { caseId: string }[] = api.body.items ?? [];
    expect(shown).toEqual(items.map(({ caseId }) => caseId));
  });
});
