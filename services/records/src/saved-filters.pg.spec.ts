// Filters that people keep: their own alone, few, made of filters that there are, and none of an auditor.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_SAVED } from './saved-filters.js';
import { API, openRecords, type RecordsOffice } from './spec-office.js';

let at: RecordsOffice;
beforeAll(async () => {
  at = await openRecords();
});
afterAll(() => at.stop());

const keep = (as: string, name: string, query: object = { stage: 'plenary' }, list = 'inbox') =>
  at.office.post(`${API}/saved-filters`, { as, body: { list, name, query } });
const remove = (as: string, name: string) =>
  at.office.post(`${API}/saved-filters/removal`, { as, body: { list: 'inbox', name } });
const read = async (as: string) => (await at.office.get(`${API}/saved-filters`, { as })).body;

describe('a filter that is kept', () => {
  it('is there for whoever keeps it and for nobody else, until it is removed', async () => {
    expect((await keep('kap', ' Pleno ')).status).toBe(200);
    expect(await read('kap')).toEqual({
      items: [{ list: 'inbox', name: 'Pleno', query: { stage: 'plenary' } }],
      mayKeep: true,
    });
    expect((await read('pvl')).items).toEqual([]);
    await remove('pvl', 'Pleno');
    expect((await read('kap')).items).toHaveLength(1);
    await keep('kap', 'Pleno', { stage: 'closing', mine: 'true' });
    expect((await read('kap')).items).toEqual([
      { list: 'inbox', name: 'Pleno', query: { stage: 'closing', mine: 'true' } },
    ]);
    await remove('kap', 'Pleno');
    expect((await read('kap')).items).toEqual([]);
  });

  it('is made of filters that there are, and has a short name', async () => {
    for (const query of [{ colour: 'red' }, { stage: 'nowhere' }, { cursor: 'x' }, { from: 'soon' }])
      expect((await keep('kap', 'Salah', query)).status).toBeGreaterThanOrEqual(400);
    expect((await keep('kap', 'x'.repeat(61))).status).toBe(422);
    expect((await keep('kap', '  ')).status).toBe(422);
    expect((await read('kap')).items).toEqual([]);
  });

  it('asks for nothing that its reader is shown masked', async () => {
    expect((await keep('dpo', 'Nomor', { number: '0001' }, 'search')).status).toBe(403);
    expect((await keep('dpo', 'Tutup', { stage: 'closed' }, 'search')).status).toBe(200);
  });

  it('is one of twenty at most; a known name may still be given a new filter', async () => {
    for (let n = 1; n <= MOST_SAVED; n += 1) expect((await keep('pvl', `Nama ${n}`)).status).toBe(200);
    expect((await keep('pvl', 'Satu lagi')).status).toBe(422);
    expect((await keep('pvl', 'Nama 1', { stage: 'closed' })).status).toBe(200);
    expect((await read('pvl')).items).toHaveLength(MOST_SAVED);
  });

  it('is none of an auditor, who writes nothing anywhere', async () => {
    expect([(await keep('aud', 'Pleno')).status, (await remove('aud', 'Pleno')).status]).toEqual([403, 403]);
    expect(await read('aud')).toEqual({ items: [], mayKeep: false });
  });
});
