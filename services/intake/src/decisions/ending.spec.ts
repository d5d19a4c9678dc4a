// Withdrawal and the answer to a consultation, as sentences about the business.
import { describe, it } from '@jest/globals';
import {
  accepted,
  atPlenary,
  completionRequested,
  consultationAnswered,
  given,
  received,
  refused,
  registered,
  withdrawn,
  COMPLAINANT_KEY,
} from '@jejak/testing';
import { answerConsultation, withdrawReport } from './ending.js';

const wish = withdrawReport({ onBehalf: false, reason: 'Sudah selesai.' });
const advice = answerConsultation({ answer: 'Silakan ke Disdukcapil.' });
const consultation = received({ caseType: 'consultation' });
const copy = received({ caseType: 'carbon-copy', complainant: null });

describe('a withdrawal', () => {
  it.each([
    ['just received', [received()]],
    ['awaiting completion', [received(), completionRequested]],
    ['before the plenary', [...atPlenary]],
    ['registered', [...atPlenary, accepted, registered]],
    ['a consultation', [consultation]],
  ])('ends a case that is %s', (_, past) => {
    given(...past)
      .when(wish)
      .then({
        type: 'ReportWithdrawn',
        data: { onBehalf: false, reason: { $plain: { text: 'Sudah selesai.' }, subject: COMPLAINANT_KEY } },
      });
  });

  it('needs no reason, and says when staff recorded it', () => {
    given(received())
      .when(withdrawReport({ onBehalf: true, reason: null }))
      .then({ data: { onBehalf: true, reason: null } });
  });

  it('is refused when the case has ended otherwise, or never had a complainant', () => {
    given(...atPlenary, refused)
      .when(wish)
      .thenRefused('case-closing');
    given(received({ caseType: 'own-motion', complainant: null }))
      .when(wish)
      .thenRefused('no-complainant-to-withdraw');
    given(copy, { type: 'CarbonCopyRecorded', data: { monitored: true } })
      .when(wish)
      .thenRefused('settled-at-intake');
  });

  it('does nothing on repeat', () => {
    given(received(), withdrawn).when(wish).thenNothing();
  });

  it('decides again after the plenary refused meanwhile', () => {
    given(...atPlenary)
      .meanwhile(refused)
      .when(wish)
      .thenRefused('case-closing');
  });
});

describe('the answer to a consultation', () => {
  it('ends it', () => {
    given(consultation).when(advice).thenHappens('ConsultationAnswered');
  });

  it('is refused for a report, after a withdrawal, and a second time, so that no words are lost', () => {
    given(received()).when(advice).thenRefused('not-a-consultation');
    given(consultation).meanwhile(withdrawn).when(advice).thenRefused('case-closing');
    given(consultation).meanwhile(consultationAnswered).when(advice).thenRefused('settled-at-intake');
  });
});
