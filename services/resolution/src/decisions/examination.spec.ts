// The examination hears both parties, in order, within the law's bounds.
import { describe, it } from '@jest/globals';
import { given, story } from '@jejak/testing';
import {
  commentOnResult,
  notifyResult,
  replyToClarification,
  requestClarification,
  reviewDocuments,
} from './examination.js';

const review = reviewDocuments({ suspected: ['undue-delay'], findings: 'No reply for three months.' });
const ask = (today = '2026-03-10') =>
  requestClarification({ agency: 'buton-disdukcapil', addressee: 'Kepala Dinas', questions: ['Why?'], today });
const reply = (n: number, agency: string | null = 'buton-disdukcapil') =>
  replyToClarification({ n, reply: 'The server was down.', agency });
const notify = (outcome: 'found' | 'not-found' | 'discontinued', today = '2026-04-01') =>
  notifyResult({ outcome, summary: 'Result.', today });

describe('document review', () => {
  it('names the suspected maladministration', () => {
    given(...story.assigned)
      .when(review)
      .thenHappens('DocumentsReviewed');
  });
  it('needs at least one form', () => {
    given(...story.assigned)
      .when(reviewDocuments({ suspected: [], findings: 'x' }))
      .thenRefused('no-suspected-maladministration');
  });
  it('is issued once', () => {
    given(...story.reviewed)
      .when(review)
      .thenRefused('documents-already-reviewed');
  });
  it('is refused before examiners are assigned, and once the case is closed', () => {
    given(...story.routed)
      .when(review)
      .thenRefused('case-not-in-examination');
    given(...story.closed)
      .when(review)
      .thenRefused('case-closed');
  });
  it('decides again when the complainant withdrew meanwhile', () => {
    given(...story.assigned)
      .meanwhile(story.withdrawn)
      .when(review)
      .thenRefused('case-not-in-examination');
  });
});

describe('clarification', () => {
  it('is asked of the agency after the review', () => {
    given(...story.reviewed)
      .when(ask())
      .then({ type: 'ClarificationRequested', data: { n: 1, dueDays: 14 } });
    given(...story.assigned)
      .when(ask())
      .thenRefused('documents-not-reviewed');
  });
  it('is asked a second time only when the first was answered or its time is over', () => {
    given(...story.asked)
      .when(ask('2026-03-15'))
      .thenRefused('clarification-still-open');
    given(...story.asked)
      .when(ask('2026-03-16'))
      .then({ data: { n: 2 } });
    given(...story.answered)
      .when(ask())
      .then({ data: { n: 2 } });
  });
  it('is never asked a third time', () => {
    const second = {
      type: 'ClarificationRequested',
      data: { n: 2, agency: 'buton-disdukcapil', requestedOn: '2026-03-01', dueDays: 14, questions: null as never },
    } as const;
    given(...story.answered, second)
      .when(ask('2026-06-01'))
      .thenRefused('no-third-clarification');
  });
  it('is answered once, by the agency that was asked, or by an examiner for it', () => {
    given(...story.asked)
      .when(reply(1))
      .then({ type: 'ClarificationReceived', data: { n: 1, onBehalf: false } });
    given(...story.asked)
      .when(reply(1, null))
      .then({ data: { onBehalf: true } });
    given(...story.asked)
      .when(reply(1, 'buton-rsud'))
      .thenRefused('clarification-of-another-agency');
    given(...story.answered)
      .when(reply(1))
      .thenRefused('clarification-already-answered');
    given(...story.asked)
      .when(reply(2))
      .thenRefused('no-such-clarification');
  });
});

describe('notice of the result', () => {
  it('is given when the agency was heard, or its time is over', () => {
    given(...story.answered)
      .when(notify('found'))
      .then({ type: 'ResultNotified', data: { outcome: 'found', commentDays: 14 } });
    given(...story.asked)
      .when(notify('found', '2026-03-15'))
      .thenRefused('clarification-still-open');
    given(...story.asked)
      .when(notify('found', '2026-03-16'))
      .thenHappens('ResultNotified');
  });
  it('finds nothing against an agency that was never asked', () => {
    given(...story.reviewed)
      .when(notify('found'))
      .thenRefused('agency-not-heard');
    given(...story.reviewed)
      .when(notify('not-found'))
      .thenHappens('ResultNotified');
    given(...story.assigned)
      .when(notify('not-found'))
      .thenRefused('documents-not-reviewed');
  });
});

describe('comment on the result', () => {
  it('is taken once', () => {
    given(...story.notified)
      .when(commentOnResult({ accepts: true, comment: null }))
      .thenHappens('CommentReceived');
    given(...story.commented)
      .when(commentOnResult({ accepts: true, comment: null }))
      .thenRefused('already-commented');
  });
  it('says why when it disagrees', () => {
    given(...story.notified)
      .when(commentOnResult({ accepts: false, comment: null }))
      .thenRefused('comment-without-argument');
  });
  it('is refused where no result was told', () => {
    given(...story.answered)
      .when(commentOnResult({ accepts: true, comment: null }))
      .thenRefused('case-not-in-comment');
  });
});
