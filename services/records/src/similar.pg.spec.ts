// How similar reports ended, as it is shipped: what is few is told to nobody, and no two answers taken from each other tell it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '@jejak/case';
import { openRecords, type RecordsOffice } from './spec-office.js';
import { castOf, storyOf, type Change } from './spec-scribe.js';

const AGENCY = 'buton-dinkes';
const SUBSTANCE = 'health';

let at: RecordsOffice;
let cases = 100;
const similar = async (query: string) => (await at.get(`/similar?${query}`)).body;
const byAgency = () => similar(`agency=${AGENCY}`);
const bySubstance = () => similar(`substance=${SUBSTANCE}`);

/** Writes closed reports, each lodged on 2 March. */
const closed = async (count: number, change: Change = {}): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    const cast = castOf((cases += 1));
    const about = { reportedAgency: AGENCY, substance: SUBSTANCE, ...change } as Change;
    await at.write.case(cast, storyOf(cast, 'closed', about));
  }
};
/** Closed because it was withdrawn: another ending. */
const withdrawn = async (count: number, change: Change = {}): Promise<void> => {
  const reason = 'withdrawn';
  const ends: readonly CaseEvent[] = [
    { type: 'ReportWithdrawn', data: { onBehalf: false, reason: null } },
    { type: 'ClosureDrafted', data: { reason, note: null } },
    { type: 'ClosureChecked', data: { draft: 3 } },
    { type: 'ClosureApproved', data: { draft: 3, closedOn: '2026-06-01' } },
    { type: 'CaseClosed', data: { reason } },
  ] as unknown as readonly CaseEvent[];
  for (let n = 0; n < count; n += 1) {
    const cast = castOf((cases += 1));
    const about = { reportedAgency: AGENCY, substance: SUBSTANCE, ...change } as Change;
    const past = [...storyOf(cast, 'lodged', about), ...ends.map((event) => ['kap', event] as const)];
    await at.write.case(cast, past);
  }
};

beforeAll(async () => {
  at = await openRecords();
});
afterAll(() => at.stop());

const NOTHING = { atLeast: null, endings: [], weeks: null, step: 5 };
const solved = (atLeast: number) => ({ ending: 'solved', atLeast });

describe('how similar reports ended', () => {
  it('is told from five on, and of four nothing at all', async () => {
    await closed(4);
    expect(await byAgency()).toEqual(NOTHING);
    await closed(1);
    expect(await byAgency()).toMatchObject({ atLeast: 5, endings: [solved(5)], step: 5 });
    expect((await byAgency()).weeks).not.toBeNull();
  });

  it('tells no ending that fewer than five had, neither by itself nor as a remainder', async () => {
    await withdrawn(4);
    // Nine in all, five of them solved: four were withdrawn, and the answer is the same as if there were none.
    expect(await byAgency()).toMatchObject({ atLeast: 5, endings: [solved(5)] });
    await withdrawn(1);
    expect(await byAgency()).toMatchObject({ atLeast: 10, endings: [solved(5), { ending: 'withdrawn', atLeast: 5 }] });
  });

  it('gives no part away by two questions: the whole of a service less one of its agencies', async () => {
    // Of the same service, by another agency: two, who would be the difference.
    const [whole, part] = [await bySubstance(), await byAgency()];
    await closed(2, { reportedAgency: 'buton-rsud' });
    expect(await similar('agency=buton-rsud')).toEqual(NOTHING);
    const counts = ({ atLeast, endings }: { readonly atLeast: number; readonly endings: unknown }) => [
      atLeast,
      endings,
    ];
    expect(counts(await bySubstance())).toEqual(counts(whole));
    expect(counts(await byAgency())).toEqual(counts(part));
    expect(counts(whole)).toEqual(counts(part));
  });

  it('is not asked by both at once, where an answer about a part could be taken from that about the whole', async () => {
    const { status } = await at.get(`/similar?agency=${AGENCY}&substance=${SUBSTANCE}`);
    expect([400, 422]).toContain(status);
  });

  it('is the same for whoever asks, and counts only what is closed', async () => {
    const before = await byAgency();
    const cast = castOf((cases += 1));
    await at.write.case(cast, storyOf(cast, 'asked', { reportedAgency: AGENCY, substance: SUBSTANCE } as Change));
    expect(await byAgency()).toEqual(before);
    for (const as of ['kap', 'nar', 'aud'])
      expect((await at.get(`/similar?agency=${AGENCY}`, as)).body).toEqual(before);
  });
});
