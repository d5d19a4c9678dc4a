// Cursors come back as they were given, or are refused; pages know whether there is more.
import { describe, expect, it } from '@jest/globals';
import { cursorOf, DAY, NUMBER, pageOf, readCursor } from './cursor.js';

const patterns = [DAY, NUMBER];

describe('a cursor', () => {
  it('comes back as it was given', () => {
    expect(readCursor(cursorOf(['2026-03-01', '7']), patterns)).toEqual(['2026-03-01', '7']);
    expect(readCursor(undefined, patterns)).toBeUndefined();
  });

  it.each([
    ['no base64 of JSON', '%%%'],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['of another list', cursorOf(['2026-03-01'])],
    ['too long', cursorOf(['2026-03-01', '7', '8'])],
    ['of values that are none', cursorOf(['2026-03-01', "7' or 1=1"])],
    ['of no text', Buffer.from('["2026-03-01",7]').toString('base64url')],
  ])('that is %s is a malformed request', (_, cursor) => {
    expect(() => readCursor(cursor, patterns)).toThrow(expect.objectContaining({ status: 400 }));
  });
});

describe('a page', () => {
  it('names the next one only where there is more', () => {
    expect(pageOf(['a', 'b', 'c'], 2, (row) => [row])).toEqual({ rows: ['a', 'b'], next: cursorOf(['b']) });
    expect(pageOf(['a', 'b'], 2, (row) => [row])).toEqual({ rows: ['a', 'b'], next: null });
    expect(pageOf([], 2, (row: string) => [row])).toEqual({ rows: [], next: null });
  });
});
