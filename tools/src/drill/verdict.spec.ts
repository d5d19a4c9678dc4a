// The judge of the drills: each rule has a run that only it objects to.
import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger, readLedger, type Entry } from './ledger.js';
import { judge, type Found, type GivenNumber, type StoredCase } from './verdict.js';

const REGISTER = 'register-kdi-agenda-2026';
const numberOf = (seq: number) => `${String(seq).padStart(4, '0')}/AGD/kdi/III/2026`;
const intent = (op: number): Entry => ({ kind: 'intent', op });
const answer = (op: number, seq = op, trackingCode = `code-${op}`): Entry => ({
  kind: 'answer',
  op,
  caseId: `case-${seq}`,
  agendaNumber: numberOf(seq),
  trackingCode,
});
const stored = (op: number | null, seq = op ?? 0): StoredCase => ({
  op,
  caseId: `case-${seq}`,
  agendaNumber: numberOf(seq),
});
const given = (seq: number, number = numberOf(seq)): GivenNumber => ({
  register: REGISTER,
  caseId: `case-${seq}`,
  number,
});
const found = (
  cases: readonly StoredCase[],
  numbers = cases.map(({ caseId }) => given(Number(caseId.slice(5)))),
): Found => ({
  cases,
  numbers,
});
const kinds = (entries: readonly Entry[], what: Found) => judge(entries, what).faults.map(({ kind }) => kind);
const both = [intent(1), answer(1), intent(2), answer(2)];

describe('the judge', () => {
  it('has nothing against a run in which every acknowledged request is stored once', () => {
    const run = { ...found([stored(1), stored(2)]), messages: [{ caseId: 'case-1' }, { caseId: 'case-2' }] };
    expect(judge(both, run)).toEqual({ intended: 2, acknowledged: 2, unknown: 0, unknownStored: 0, faults: [] });
  });

  it('says lost where an acknowledged request is not stored', () => {
    expect(kinds(both, found([stored(1)]))).toEqual(['lost']);
  });

  it('says lost, too, where another report of the same request is stored than the one that was acknowledged', () => {
    expect(kinds([intent(1), answer(1, 2)], found([stored(1)]))).toEqual(['lost']);
  });

  it('says doubled where one request is stored twice, acknowledged or not', () => {
    expect(kinds([intent(1), answer(1)], found([stored(1), stored(1, 2)]))).toEqual(['doubled']);
    expect(kinds([intent(1)], found([stored(1), stored(1, 2)]))).toEqual(['doubled']);
  });

  it('says invented where nobody asked, or the report names no request', () => {
    expect(kinds([intent(1), answer(1)], found([stored(1), stored(2)]))).toEqual(['invented']);
    expect(kinds([intent(1), answer(1)], found([stored(1), stored(null, 2)]))).toEqual(['invented']);
  });

  it('lets a request without an answer be stored once or not at all, and counts both', () => {
    const entries = [intent(1), answer(1), intent(2), intent(3)];
    expect(judge(entries, found([stored(1), stored(3, 2)]))).toMatchObject({
      acknowledged: 1,
      unknown: 2,
      unknownStored: 1,
      faults: [],
    });
  });

  it('says changed where a repeat is answered differently', () => {
    expect(kinds([intent(1), answer(1), answer(1)], found([stored(1)]))).toEqual([]);
    expect(kinds([intent(1), answer(1), answer(1, 1, 'another code')], found([stored(1)]))).toEqual(['changed']);
  });

  it('says changed where another number is stored than was answered', () => {
    const cases = [{ ...stored(1), agendaNumber: numberOf(1).replace('kdi', 'bau') }];
    expect(kinds([intent(1), answer(1)], found(cases, [given(1, cases[0]!.agendaNumber)]))).toEqual(['changed']);
  });

  it('says number where a register has a gap', () => {
    expect(kinds([intent(1), answer(1, 2)], found([stored(1, 2)]))).toEqual(['number']);
  });

  it('says number where a register gives one twice', () => {
    const cases = [stored(1), { ...stored(2), agendaNumber: numberOf(1) }];
    const entries: Entry[] = [intent(1), answer(1), intent(2)];
    expect(kinds(entries, found(cases, [given(1), given(2, numberOf(1))]))).toEqual(['number']);
  });

  it('says number where a case has none, or a number has no case', () => {
    expect(kinds([intent(1)], found([stored(1)], []))).toEqual(['number']);
    expect(kinds([intent(1)], found([], [given(1)]))).toEqual(['number']);
  });

  it('says message where a complainant is told never or twice', () => {
    const run = found([stored(1), stored(2)]);
    const messages = [{ caseId: 'case-1' }, { caseId: 'case-1' }];
    expect(kinds(both, { ...run, messages })).toEqual(['message', 'message']);
  });
});

describe('the ledger', () => {
  it('is read as it was written, from its file, and is never written over', () => {
    const directory = mkdtempSync(join(tmpdir(), 'jejak-ledger-'));
    try {
      const ledger = openLedger(join(directory, 'ledger'));
      for (const entry of both) ledger.write(entry);
      expect(readLedger(ledger.path)).toEqual(both);
      ledger.close();
      expect(() => openLedger(ledger.path)).toThrow('EEXIST');
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
