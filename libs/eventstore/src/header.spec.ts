// What is stored of an event: the entry, its leaf, its link. These bytes are frozen.
import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { canonicalText, NotCanonical } from './canonical.js';
import { fromRow, leafOf, makeStored, MAX_ENTRY_BYTES, NO_LEAF } from './header.js';
import type { Draft } from './port.js';

const draft: Draft = {
  id: '0192a000-0000-7000-8000-000000000001',
  type: 'ReportLodged',
  schema: 1,
  data: { subject: 'jalan rusak', b: 1 },
  actor: 'public',
  office: 'kendari',
  ruleset: 'po-58-2023',
  causation: null,
  correlation: 'c-1',
  command: 'k-1',
  commandDigest: 'd-1',
};
const place = { stream: 'case-1', revision: 0, prev: NO_LEAF, at: '2026-03-02T01:00:00.000Z' };

describe('a stored event', () => {
  it('has exactly these bytes as its entry, for ever', () => {
    expect(makeStored(draft, place).entry).toBe(
      '{"actor":"public","at":"2026-03-02T01:00:00.000Z","causation":null,"command":"k-1","commandDigest":"d-1","correlation":"c-1",' +
        '"dataHash":"YLAeZ68WWImY7uaPucKv0bNI993Lp9nBZwHeyVTQlM4=","id":"0192a000-0000-7000-8000-000000000001","office":"kendari",' +
        '"prev":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=","revision":0,"ruleset":"po-58-2023","schema":1,"stream":"case-1",' +
        '"type":"ReportLodged","v":1}',
    );
  });

  it('has an entry that is canonical by RFC 8785', () => {
    const { entry } = makeStored({ ...draft, actor: 'staf "ä"\n', causation: 'x' }, place);
    expect(canonicalText(JSON.parse(entry))).toBe(entry);
  });

  it('has the leaf of RFC 6962, and the hash of its canonical data', () => {
    const event = makeStored(draft, place);
    const leaf = createHash('sha256').update(Buffer.of(0)).update(event.entry, 'utf8').digest('base64');
    expect([event.hash, leafOf(event.entry)]).toEqual([leaf, leaf]);
    expect(event.dataText).toBe('{"b":1,"subject":"jalan rusak"}');
    expect(event.dataHash).toBe(createHash('sha256').update(event.dataText).digest('base64'));
  });

  it('is read back from its entry and data alone', () => {
    const { dataText, ...event } = makeStored(draft, place);
    expect(fromRow('7', event.hash, event.entry, dataText)).toEqual({ ...event, position: '7' });
  });

  it.each([
    ['an id that is no uuid', { id: 'x' }, '/id'],
    ['an id in capitals', { id: draft.id.toUpperCase().replace('0192A', 'ABCDE') }, '/id'],
    ['schema 0', { schema: 0 }, '/schema'],
    ['an actor that is not NFC', { actor: 'A\u030a' }, '/actor'],
    ['an office that is missing', { office: undefined as unknown as string }, '/office'],
    ['a header beyond its size', { actor: 'x'.repeat(MAX_ENTRY_BYTES) }, 'the header exceeds'],
    ['data beyond their size', { data: { text: 'x'.repeat(1_048_577) } }, 'data exceeds'],
  ])('is refused with %s', (_what, change, message) => {
    const attempt = () => makeStored({ ...draft, ...change }, place);
    expect(attempt).toThrow(NotCanonical);
    expect(attempt).toThrow(message);
  });

  it('is refused at a time without milliseconds, and on a stream without a name', () => {
    expect(() => makeStored(draft, { ...place, at: '2026-03-02T01:00:00Z' })).toThrow('/at');
    expect(() => makeStored(draft, { ...place, stream: '' })).toThrow('/stream');
  });
});
