// Given the past of a case, when a decision is taken, then these events or that refusal: decisions tested as sentences.
import { expect } from '@jest/globals';
import { evolveCase, initialCase, type CaseEvent, type CaseFile, type Decision } from '@jejak/case';

/** A past event, and who did it when that matters. */
export type Past = CaseEvent | { readonly event: CaseEvent; readonly actor: string };
/** A decision of any service, waiting for the case. */
export type Decide<E extends CaseEvent = CaseEvent> = (before: CaseFile) => Decision<E>;

const SOMEBODY = '00000000-0000-4000-8000-0000000000aa';
const CASE_ID = '00000000-0000-4000-8000-00000000ca5e';

/** The case after these events, as the fold makes it. `at` is a fixed instant. */
export const caseAfter = (...past: readonly Past[]): CaseFile =>
  past.reduce<CaseFile>((before, each, revision) => {
    const { event, actor } = 'event' in each ? each : { event: each, actor: SOMEBODY };
    return evolveCase(before, event, {
      id: `00000000-0000-7000-8000-${String(revision).padStart(12, '0')}`,
      type: event.type,
      schema: 1,
      revision,
      at: '2026-03-02T01:00:00.000Z',
      actor,
      office: 'kdi',
      ruleset: 'po-58-2023',
      data: event.data,
      stream: `case-${CASE_ID}`,
    });
  }, initialCase);

/**
 * `given(received, withdrawn).when(decide).thenRefused('case-closing')`.
 * `meanwhile` adds what another writer stored between the first decision and the second: the lost race.
 */
export const given = (...past: readonly Past[]) => ({
  file: caseAfter(...past),
  meanwhile: (...more: readonly Past[]) => given(...past, ...more),
  when: <E extends CaseEvent>(decide: Decide<E>) => {
    const decision = decide(caseAfter(...past));
    return {
      decision,
      /** The events, in full or in part. */
      then: (...events: readonly object[]) => expect(decision).toMatchObject(events),
      /** The names of the events, in order. */
      thenHappens: (...types: readonly E['type'][]) =>
        expect('refused' in decision ? decision : decision.map(({ type }) => type)).toEqual(types),
      thenNothing: () => expect(decision).toEqual([]),
      /** By this name, with a sentence that a person can act on. */
      thenRefused: (name: string, saying?: RegExp) =>
        expect(decision).toEqual({ refused: name, detail: expect.stringMatching(saying ?? /^[A-Z].+\.$/s) }),
    };
  },
});
