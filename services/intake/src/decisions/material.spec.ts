// The material check, as sentences about the business.
import { describe, it } from '@jest/globals';
import { formallyPassed, given, materiallyChecked, received, withdrawn, FILE_KEY } from '@jejak/testing';
import { checkMaterially, type CheckMaterially } from './material.js';

const fine = {
  'event-within-two-years': 'pass',
  'not-before-a-court': 'unknown',
  'not-reported-before': 'pass',
  'within-authority': 'pass',
  'within-work-area': 'fail',
  'not-settled-by-agency': 'pass',
  'reasonable-time-passed': 'pass',
} as const;
const accept: CheckMaterially = { answers: fine, proposal: 'accept', ground: null, note: null };
const refuseIt: CheckMaterially = {
  ...accept,
  answers: { ...fine, 'within-authority': 'fail' },
  proposal: 'refuse',
  ground: 'outside-authority',
};
const verified = given(received(), formallyPassed);

describe('the material check', () => {
  it('proposes to accept when nothing that binds fails; another work area only moves the report', () => {
    verified
      .when(checkMaterially(accept))
      .then({ type: 'MaterialCheckRecorded', data: { proposal: 'accept', ground: null, answers: fine } });
  });

  it('proposes to refuse on the ground that fails, with a sealed note', () => {
    verified.when(checkMaterially({ ...refuseIt, note: 'Perkara perdata.' })).then({
      type: 'MaterialCheckRecorded',
      data: {
        proposal: 'refuse',
        ground: 'outside-authority',
        note: { $plain: { text: 'Perkara perdata.' }, subject: FILE_KEY },
      },
    });
  });

  it('refuses answers and proposals that contradict each other', () => {
    verified
      .when(checkMaterially({ ...accept, answers: refuseIt.answers }))
      .thenRefused('acceptance-against-failing-checks', /within-authority/);
    verified.when(checkMaterially({ ...accept, ground: 'before-a-court' })).thenRefused('acceptance-has-no-ground');
    verified.when(checkMaterially({ ...refuseIt, ground: null })).thenRefused('refusal-needs-a-ground');
    verified
      .when(checkMaterially({ ...refuseIt, ground: 'before-a-court' }))
      .thenRefused('ground-without-failing-check');
    verified.when(checkMaterially({ ...refuseIt, answers: fine })).thenRefused('ground-without-failing-check');
  });

  it('refuses when a line is not answered, and names it', () => {
    verified
      .when(checkMaterially({ ...accept, answers: { 'within-authority': 'pass' } }))
      .thenRefused('material-check-incomplete', /not-before-a-court/);
  });

  it('may propose a ground that no requirement stands for; the plenary weighs it', () => {
    verified
      .when(checkMaterially({ ...refuseIt, answers: fine, ground: 'not-a-public-service' }))
      .thenHappens('MaterialCheckRecorded');
  });

  it('comes after the formal check', () => {
    given(received()).when(checkMaterially(accept)).thenRefused('formal-check-pending');
  });

  it('does nothing on repeat, and refuses a second opinion', () => {
    verified.meanwhile(materiallyChecked).when(checkMaterially(accept)).thenNothing();
    verified.meanwhile(materiallyChecked).when(checkMaterially(refuseIt)).thenRefused('plenary-pending');
  });

  it('decides again after the complainant withdrew meanwhile', () => {
    verified.meanwhile(withdrawn).when(checkMaterially(accept)).thenRefused('case-closing');
  });
});
