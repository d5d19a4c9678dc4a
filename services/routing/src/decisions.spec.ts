// Routing follows its table, gives way to people, and keeps whoever has a conflict of interest out.
import { describe, expect, it } from '@jest/globals';
import { conflictOf, given, received, story, transferredTo } from '@jejak/testing';
import {
  assignExaminers,
  declareConflict,
  detectConflicts,
  routeCase,
  routeOnNews,
  transferCase,
} from './decisions.js';
import { placeFor } from './rules.js';

const kendari = { office: 'kdi', unit: 'examination', ground: 'default' };
const assign = (examiners: readonly string[], known = examiners) =>
  assignExaminers({ examiners, known, office: 'kdi', letterOfAssignment: '', today: '2026-03-06' });
const transfer = transferCase({ office: 'pst', unit: 'ku-5', coordination: 'By telephone with the head of the unit.' });

describe('the routing table', () => {
  const question = { caseType: 'report', office: 'kdi', reportedGroup: 'local-government', substance: 'health' };
  it('keeps a case about a local government where it was received', () => {
    expect(placeFor(question)).toMatchObject({ office: 'kdi', unit: 'examination' });
  });
  it('sends a national institution to head office', () => {
    expect(placeFor({ ...question, reportedGroup: 'audit-board' })).toMatchObject({
      office: 'pst',
      ground: 'national-institution',
    });
  });
  it('finds a unit of head office for what head office received', () => {
    expect(placeFor({ ...question, office: 'pst' }).unit).toMatch(/^ku-/);
  });
  it('takes the first row that matches, and a condition on nothing known never matches', () => {
    const table = [
      { ground: 'schools', groups: ['state-school'], office: 'pst', unit: 'ku-7' },
      { ground: 'rest', office: 'same', unit: 'examination' },
    ] as const;
    expect(placeFor({ ...question, reportedGroup: null }, table).ground).toBe('rest');
    expect(placeFor({ ...question, reportedGroup: 'state-school' }, table).ground).toBe('schools');
  });
});

describe('routing', () => {
  it('gives a registered case its office and unit', () => {
    given(...story.registered)
      .when(routeCase(kendari))
      .then({ type: 'CaseRouted', data: kendari });
  });
  it('does nothing on repeat, and nothing when a late redelivery finds a later stage', () => {
    given(...story.routed)
      .when(routeCase(kendari))
      .thenNothing();
    given(...story.assigned)
      .when(routeOnNews(kendari))
      .thenNothing();
  });
  it('is refused before acceptance, and by another place once routed', () => {
    given(...story.proposed)
      .when(routeCase(kendari))
      .thenRefused('case-not-in-registered');
    given(...story.routed)
      .when(routeCase({ ...kendari, unit: 'prevention' }))
      .thenRefused('case-already-routed');
  });
  it('gives way to a withdrawal that came first', () => {
    given(...story.registered)
      .meanwhile(story.withdrawn)
      .when(routeCase(kendari))
      .thenRefused('case-not-in-registered');
    given(...story.registered)
      .meanwhile(story.withdrawn)
      .when(routeOnNews(kendari))
      .thenNothing();
  });
});

describe('assignment', () => {
  it('names examiners by a letter', () => {
    given(...story.routed)
      .when(assign(['examiner']))
      .then({ type: 'ExaminersAssigned', data: { examiners: ['examiner'] } });
  });
  it('does nothing when the same people are assigned already', () => {
    given(...story.assigned)
      .when(assign(['examiner', 'examiner']))
      .thenNothing();
  });
  it('refuses nobody, too many, strangers, and whoever has a conflict', () => {
    given(...story.routed)
      .when(assign([]))
      .thenRefused('examiners-out-of-bounds');
    given(...story.routed)
      .when(assign(Array.from({ length: 11 }, (_, n) => `e${n}`)))
      .thenRefused('examiners-out-of-bounds');
    given(...story.routed)
      .when(assign(['stranger'], []))
      .thenRefused('examiner-not-of-the-office');
    given(...story.routed, conflictOf('examiner'))
      .when(assign(['examiner']))
      .thenRefused('examiner-in-conflict');
  });
  it('decides again when the examiner declared a conflict meanwhile', () => {
    given(...story.routed)
      .meanwhile(conflictOf('examiner'))
      .when(assign(['examiner']))
      .thenRefused('examiner-in-conflict');
  });
  it('is refused where the case went to another office meanwhile: the letter would have a number of the wrong register', () => {
    given(...story.routed)
      .meanwhile(transferredTo('mks'))
      .when(assign(['examiner']))
      .thenRefused('case-moved-meanwhile');
  });
});

describe('transfer', () => {
  it('moves the case and releases the examiners of the old unit', () => {
    const { decision } = given(...story.assigned).when(transfer);
    expect(decision).toMatchObject([{ type: 'CaseTransferred', data: { fromOffice: 'kdi', office: 'pst' } }]);
    const moved = transferredTo('pst', 'ku-5');
    expect(given(...story.assigned, moved).file).toMatchObject({ stage: 'routed', examiners: [], office: 'pst' });
    given(...story.assigned, moved)
      .when(transfer)
      .thenNothing();
  });
  it('is refused once the result was told', () => {
    given(...story.notified)
      .when(transfer)
      .thenRefused('case-not-in-routed');
  });
});

describe('conflict of interest', () => {
  const declare = declareConflict({ person: 'examiner', ground: 'A cousin of mine.' });
  it('is declared once', () => {
    given(...story.assigned)
      .when(declare)
      .thenHappens('ConflictDeclared');
    given(...story.assigned, conflictOf('examiner'))
      .when(declare)
      .thenNothing();
    given(...story.closed)
      .when(declare)
      .thenRefused('case-closed');
  });
  it('is detected where a complainant is staff, and only then', () => {
    const lodged = received({ account: 'staff-7' });
    given(lodged)
      .when(detectConflicts({ isStaff: () => true }))
      .then({ type: 'ConflictDetected', data: { person: 'staff-7' } });
    given(lodged)
      .when(detectConflicts({ isStaff: () => false }))
      .thenNothing();
    given(received())
      .when(detectConflicts({ isStaff: () => true }))
      .thenNothing();
  });
});
