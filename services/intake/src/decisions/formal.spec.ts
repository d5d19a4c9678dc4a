// The formal check and completion, as sentences about the business.
import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '@jejak/case';
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
  type CheckFormally,
  type SubmitCompletion,
} from './formal.js';

const everything = {
  identity: 'yes',
  'identity-document': 'yes',
  'reachable-contact': 'yes',
  'reported-party': 'yes',
  chronology: 'yes',
  'prior-effort': 'yes',
  remedy: 'yes',
  'supporting-documents': 'yes',
  'power-of-attorney': 'not-applicable',
} as const;
const check = (answers: CheckFormally['answers']) => checkFormally({ answers });
const ownMotion = received({ caseType: 'own-motion', standing: 'ombudsman', complainant: null, contact: null });
const ask = requestCompletion({ items: ['identity'], note: 'Mohon fotokopi KTP.' });
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
  it('passes when every required line is met, and keeps what was answered', () => {
    given(received())
      .when(check(everything))
      .then({ type: 'FormalCheckPassed', data: { checklist: everything } });
  });

  it('refuses and names what is missing, answered no or not at all', () => {
    const { remedy: _, ...rest } = everything;
    given(received())
      .when(check({ ...everything, chronology: 'no' }))
      .thenRefused('formal-check-incomplete', /chronology/);
    given(received())
      .when(check(rest))
      .thenRefused('formal-check-incomplete', /remedy \(Harapan Pelapor\)/);
    given(received())
      .when(check({ ...everything, identity: 'not-applicable' }))
      .thenRefused('formal-check-incomplete', /identity/);
  });

  it('asks a proxy for the power of attorney', () => {
    given(received({ standing: 'proxy' }))
      .when(check(everything))
      .thenRefused('formal-check-incomplete', /power-of-attorney/);
    given(received({ standing: 'proxy' }))
      .when(check({ ...everything, 'power-of-attorney': 'yes' }))
      .thenHappens('FormalCheckPassed');
  });

  it('lets a rapid response start with its minimum', () => {
    const minimum = { ...everything, identity: 'no', 'prior-effort': 'no' } as const;
    given(received({ caseType: 'rapid-response', rapidCriteria: ['emergency'] }))
      .when(check(minimum))
      .thenHappens('FormalCheckPassed');
    given(received()).when(check(minimum)).thenRefused('formal-check-incomplete');
  });

  it('establishes the criterion of a rapid response that named none', () => {
    const bare = given(received({ caseType: 'rapid-response', rapidCriteria: [] }));
    bare.when(check(everything)).thenRefused('rapid-response-without-criterion', /threat-to-life \(/);
    bare.when(check({ ...everything, emergency: 'no' })).thenRefused('rapid-response-without-criterion');
    bare.when(check({ ...everything, emergency: 'yes' })).then({ data: { checklist: { emergency: 'yes' } } });
  });

  it('sets the identity aside in an own-motion investigation, which still says whom and what', () => {
    const answers = { identity: 'not-applicable', 'reported-party': 'yes', chronology: 'yes' } as const;
    given(ownMotion).when(check(answers)).thenHappens('FormalCheckPassed');
    given(ownMotion)
      .when(check({ ...answers, chronology: 'no' }))
      .thenRefused('formal-check-incomplete', /chronology/);
  });

  it('is not possible while completion is awaited, later, or for a consultation', () => {
    given(received(), completionRequested).when(check(everything)).thenRefused('awaiting-completion');
    given(...atPlenary)
      .when(check(everything))
      .thenRefused('plenary-pending');
    given(received({ caseType: 'consultation' }))
      .when(check(everything))
      .thenRefused('case-is-a-consultation');
  });

  it('does nothing on repeat', () => {
    given(received(), formallyPassed).when(check(everything)).thenNothing();
  });

  it('decides again after the complainant withdrew meanwhile', () => {
    const before = given(received());
    before.when(check(everything)).thenHappens('FormalCheckPassed');
    before.meanwhile(withdrawn).when(check(everything)).thenRefused('case-closing');
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

const evidenceAttached: CaseEvent = {
  type: 'EvidenceAttached',
  data: {
    attachment: '0198b1c0-0000-7000-8000-00000000f11e',
    media: 'image/jpeg',
    bytes: 1,
    sha256: 'f'.repeat(64),
    scan: 'not-scanned',
    copy: null,
    name: { $plain: { name: 'ktp.jpg' }, subject: COMPLAINANT_KEY, cls: 'file' },
    key: { $plain: { key: 'k' }, subject: COMPLAINANT_KEY, cls: 'file' },
    purpose: 'identity-document',
    onBehalf: false,
  },
} as unknown as CaseEvent;

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

  it('is complete by documents alone, when one came since it was asked for', () => {
    const nothingSaid = { ...completion, eventDate: null, complainant: null };
    given(received(), completionRequested, evidenceAttached)
      .when(submitCompletion(nothingSaid))
      .then({
        type: 'CompletionSubmitted',
        data: {
          reportedAgency: null,
          eventDate: null,
          priorEffort: null,
          priorEffortDate: null,
          complainant: null,
          contact: null,
          narrative: null,
        },
      });
    given(received(), evidenceAttached, completionRequested)
      .when(submitCompletion(nothingSaid))
      .thenRefused('completion-is-empty');
  });

  it('decides again after a withdrawal came in between', () => {
    given(received(), completionRequested)
      .meanwhile(withdrawn)
      .when(submitCompletion(completion))
      .thenRefused('case-closing');
  });
});
