// The plenary, as sentences about the business.
import { describe, it } from '@jest/globals';
import {
  accepted,
  atPlenary,
  conflictOf,
  formallyPassed,
  given,
  received,
  refused,
  registered,
  transferredTo,
  withdrawn,
  FILE_KEY,
} from '@jejak/testing';
import { decideAtPlenary, type DecideAtPlenary } from './plenary.js';
import { withdrawReport } from './ending.js';

const accept: DecideAtPlenary = {
  verdict: { accepted: true, class: 'simple' },
  chair: 'kap',
  members: ['ast-1', 'ast-2'],
  unknown: [],
  heldOn: '2026-03-05',
  minutes: 'Rapat perwakilan.',
  quorum: 2,
  office: 'kdi',
  registrationNumber: '0001/LM/III/2026/KDI',
  today: '2026-03-06',
};
const refuseIt: DecideAtPlenary = { ...accept, verdict: { accepted: false, ground: 'outside-authority' } };
const waiting = given(...atPlenary);

describe('the plenary', () => {
  it('accepts with a class and registers under the next number, in one act', () => {
    waiting.when(decideAtPlenary(accept)).then(
      {
        type: 'ReportAccepted',
        data: {
          class: 'simple',
          meeting: { members: ['kap', 'ast-1', 'ast-2'], excluded: [], quorum: 2, minutes: { subject: FILE_KEY } },
        },
      },
      { type: 'ReportRegistered', data: { registrationNumber: '0001/LM/III/2026/KDI', registeredOn: '2026-03-06' } },
    );
  });

  it('refuses on a ground, whatever intake proposed', () => {
    waiting
      .when(decideAtPlenary(refuseIt))
      .then({ type: 'ReportRefused', data: { ground: 'outside-authority', meeting: { heldOn: '2026-03-05' } } });
  });

  it('counts the chair once', () => {
    waiting.when(decideAtPlenary({ ...accept, members: ['kap'] })).thenRefused('quorum-not-reached', /1 of 2/);
  });

  it('excludes who has a conflict, and refuses by name a conflicted member who decided', () => {
    const file = given(...atPlenary, conflictOf('ast-9'));
    file.when(decideAtPlenary(accept)).then({ data: { meeting: { excluded: ['ast-9'] } } }, {});
    file
      .when(decideAtPlenary({ ...accept, members: ['ast-1', 'ast-9'] }))
      .thenRefused('conflicted-member-among-deciders', /ast-9/);
    given(...atPlenary, conflictOf('kap'))
      .when(decideAtPlenary(accept))
      .thenRefused('conflicted-member-among-deciders', /kap/);
  });

  it('refuses by name a member whom nobody knows', () => {
    waiting
      .when(decideAtPlenary({ ...accept, unknown: ['ast-2'] }))
      .thenRefused('unknown-member-among-deciders', /ast-2/);
  });

  it('has not met before the receipt, nor tomorrow', () => {
    waiting.when(decideAtPlenary({ ...accept, heldOn: '2026-03-01' })).thenRefused('plenary-on-an-impossible-day');
    waiting.when(decideAtPlenary({ ...accept, heldOn: '2026-03-07' })).thenRefused('plenary-on-an-impossible-day');
  });

  it('decides only what intake has prepared', () => {
    given(received(), formallyPassed).when(decideAtPlenary(accept)).thenRefused('material-check-pending');
  });

  it('does nothing on repeat, and does not decide twice', () => {
    waiting.meanwhile(accepted, registered).when(decideAtPlenary(accept)).thenNothing();
    waiting.meanwhile(refused).when(decideAtPlenary(refuseIt)).thenNothing();
    waiting.meanwhile(accepted, registered).when(decideAtPlenary(refuseIt)).thenRefused('already-accepted');
    waiting.meanwhile(refused).when(decideAtPlenary(accept)).thenRefused('case-closing');
  });

  it('decides again after a conflict that was declared, or a withdrawal that came, while it met', () => {
    waiting.when(decideAtPlenary(accept)).thenHappens('ReportAccepted', 'ReportRegistered');
    waiting
      .meanwhile(conflictOf('ast-1'))
      .when(decideAtPlenary(accept))
      .thenRefused('conflicted-member-among-deciders', /ast-1/);
    waiting.meanwhile(withdrawn).when(decideAtPlenary(accept)).thenRefused('report-withdrawn');
    waiting.meanwhile(withdrawn).when(decideAtPlenary(refuseIt)).thenRefused('report-withdrawn');
    waiting.meanwhile(transferredTo('mks')).when(decideAtPlenary(accept)).thenRefused('case-moved-meanwhile');
  });

  it('lost to the plenary, a withdrawal still ends an accepted report but not a refused one', () => {
    const wish = withdrawReport({ onBehalf: false, reason: null });
    waiting.meanwhile(accepted, registered).when(wish).thenHappens('ReportWithdrawn');
    waiting.meanwhile(refused).when(wish).thenRefused('case-closing');
  });
});
