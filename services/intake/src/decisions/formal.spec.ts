// The formal check and completion, as sentences about the business.
import { describe, expect, it } from '@jest/globals';
import {
  atPlenary,
  completionRequested,
  formallyPassed,
  given,
  received,
  withdrawn,
  COMPLAINANT_KEY,
  FILE_KEY,
} from '@jejak/testing';
import {
  checkFormally,
  requestCompletion,
  submitCompletion,
  type FormalItem,
  type SubmitCompletion,
} from './formal.js';

const item = (code: string, change: Partial<FormalItem> = {}): FormalItem => ({
  code,
  name: code,
  required: true,
  mayNotApply: false,
  ...change,
});
const checklist = [item('identity'), item('chronology'), item('documents', { required: false })];
const check = (answers: Record<string, 'yes' | 'no' | 'not-applicable'>, items = checklist) =>
  checkFormally({ answers, checklist: items });
const allYes = { identity: 'yes', chronology: 'yes', documents: 'no' } as const;
const ownMotion = received({ caseType: 'own-motion', complainant: null, contact: null });
const ask = requestCompletion({ items: ['identity'], dueDays: 30, note: 'Mohon fotokopi KTP.' });
const completion: SubmitCompletion = {
  reportedAgency: null,
  eventDate: '2026-01-10',
  priorEffort: null,
  priorEffortDate: null,
  complainant: { idNumber: '7404000000000000' },
  contact: null,
  narrative: null,
};

describe('the formal check', () => {
  it('passes when every required line is met, whatever the others say', () => {
    given(received())
      .when(check(allYes))
      .then({ type: 'FormalCheckPassed', data: { checklist: { identity: 'yes', chronology: 'yes' } } });
  });

  it('refuses and names what is missing, answered no or not at all', () => {
    given(received())
      .when(check({ identity: 'yes', chronology: 'no' }))
      .thenRefused('formal-check-incomplete', /chronology/);
    given(received())
      .when(check({ identity: 'yes' }))
      .thenRefused('formal-check-incomplete', /chronology/);
  });

  it('sets a line aside only where the rules allow it', () => {
    const answers = { ...allYes, identity: 'not-applicable' } as const;
    given(received())
      .when(check(answers))
      .thenRefused('formal-check-incomplete', /identity/);
    const lenient = [item('identity', { mayNotApply: true }), item('chronology')];
    given(ownMotion).when(check(answers, lenient)).thenHappens('FormalCheckPassed');
  });

  it('is not possible while completion is awaited, later, or for a consultation', () => {
    given(received(), completionRequested).when(check(allYes)).thenRefused('awaiting-completion');
    given(...atPlenary)
      .when(check(allYes))
      .thenRefused('plenary-pending');
    given(received({ caseType: 'consultation' }))
      .when(check(allYes))
      .thenRefused('case-is-a-consultation');
  });

  it('does nothing on repeat', () => {
    given(received(), formallyPassed).when(check(allYes)).thenNothing();
  });

  it('decides again after the complainant withdrew meanwhile', () => {
    const before = given(received());
    before.when(check(allYes)).thenHappens('FormalCheckPassed');
    before.meanwhile(withdrawn).when(check(allYes)).thenRefused('case-closing');
  });
});

describe('a request for completion', () => {
  it('names the items and seals the note with the key of the file', () => {
    given(received())
      .when(ask)
      .then({
        type: 'CompletionRequested',
        data: {
          items: ['identity'],
          dueDays: 30,
          note: { $plain: { text: 'Mohon fotokopi KTP.' }, subject: FILE_KEY },
        },
      });
  });

  it('is refused where nobody can complete it, and after the check', () => {
    given(ownMotion).when(ask).thenRefused('nobody-to-ask');
    given(received(), formallyPassed).when(ask).thenRefused('material-check-pending');
  });

  it('waits for the answer to the one before, also after a race', () => {
    given(received()).meanwhile(completionRequested).when(ask).thenRefused('awaiting-completion');
  });
});

describe('completion', () => {
  it('adds what was asked for, sealed, and the check begins anew', () => {
    const { decision } = given(received(), completionRequested).when(submitCompletion(completion));
    expect(decision).toMatchObject([
      {
        type: 'CompletionSubmitted',
        data: { eventDate: '2026-01-10', complainant: { subject: COMPLAINANT_KEY, cls: 'identity' }, contact: null },
      },
    ]);
  });

  it('is refused when nothing was asked for, when it is empty, and when it comes too late', () => {
    given(received()).when(submitCompletion(completion)).thenRefused('no-completion-asked');
    given(received(), completionRequested)
      .when(submitCompletion({ ...completion, eventDate: null, complainant: null }))
      .thenRefused('completion-is-empty');
    given(...atPlenary)
      .when(submitCompletion(completion))
      .thenRefused('plenary-pending');
  });

  it('decides again after a withdrawal came in between', () => {
    given(received(), completionRequested)
      .meanwhile(withdrawn)
      .when(submitCompletion(completion))
      .thenRefused('case-closing');
  });
});
