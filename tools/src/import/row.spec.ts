// A row is read as people write it, and nothing wrong in it is guessed away.
import { describe, expect, it } from '@jest/globals';
import { columnAt, columnNamed } from './columns.js';
import { keyOf, readRow, type Row } from './row.js';

const row: Row = {
  external_id: 'BTN-1',
  channel: 'WA',
  complainant_name: 'Wa Ode Contoh',
  reported_agency: 'Disdukcapil Buton',
  subject: 'KTP',
  narrative: 'Sudah\ntiga bulan.',
};

describe('a row of an import', () => {
  it('with only what is required can be lodged', () => {
    expect(readRow(row)).toEqual({
      key: 'import:BTN-1',
      body: {
        externalId: 'BTN-1',
        channel: 'WA',
        complainant: { name: 'Wa Ode Contoh' },
        reported: { agency: 'Disdukcapil Buton' },
        subject: 'KTP',
        narrative: 'Sudah\ntiga bulan.',
        secretIdentity: false,
      },
    });
  });
  it('has days in both spellings, and the first of March is in March', () => {
    expect(readRow({ ...row, lodged_at: '01/03/2026', event_date: '2026-02-01' })).toMatchObject({
      body: { receivedOn: '2026-03-01', eventDate: '2026-02-01' },
    });
  });
  it('says yes and no in both languages', () => {
    expect(readRow({ ...row, identity_secret: 'Ya' })).toMatchObject({ body: { secretIdentity: true } });
    expect(readRow({ ...row, identity_secret: 'no' })).toMatchObject({ body: { secretIdentity: false } });
  });
  it('is rejected by column where a value is missing or unreadable, all at once', () => {
    const bad = { ...row, subject: undefined, identity_secret: 'mungkin', lodged_at: 'kemarin' } as unknown as Row;
    const { subject: _, ...withoutSubject } = bad;
    const reading = readRow(withoutSubject);
    expect('complaints' in reading && reading.complaints.map(({ column }) => column).sort()).toEqual([
      'identity_secret',
      'lodged_at',
      'subject',
    ]);
  });
  it('is rejected where its bytes were no UTF-8', () => {
    expect(readRow({ ...row, narrative: 'rusak \uFFFD' })).toMatchObject({ complaints: [{ column: 'narrative' }] });
  });
  it('has a key of its own, in printable ASCII and bounded', () => {
    expect(keyOf('ä b')).toBe('import:%C3%A4%20b');
    expect(keyOf('x'.repeat(200))).toBeUndefined();
  });
  it('finds the column that the API complained of', () => {
    expect(columnAt('/complainant/idNumber')).toBe('id_number');
    expect(columnAt('/complainant')).toBe('complainant_name');
    expect(columnAt('/nonsense')).toBeUndefined();
    expect(columnNamed(' Complainant Name ')).toBe('complainant_name');
    expect(columnNamed('constructor')).toBeUndefined();
  });
});
