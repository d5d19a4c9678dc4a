// The material check, as sentences about the business.
import { describe, it } from '@jest/globals';
import { formallyPassed, given, materiallyChecked, received, withdrawn, FILE_KEY } from '@jejak/testing';
import { checkMaterially, type CheckMaterially } from './material.js';

const checklist = [
  { code: 'authority', name: 'dalam wewenang', grounds: ['outside-authority'], warnsOnly: false },
  { code: 'court', name: 'tidak di pengadilan', grounds: ['before-a-court'], warnsOnly: false },
  { code: 'thirty-days', name: '30 hari', grounds: [], warnsOnly: true },
];
const fine = { authority: 'pass', court: 'unknown', 'thirty-days': 'fail' } as const;
const accept: CheckMaterially = { answers: fine, proposal: 'accept', ground: null, note: null, checklist };
const refuseIt: CheckMaterially = {
  ...accept,
  answers: { ...fine, authority: 'fail' },
  proposal: 'refuse',
  ground: 'outside-authority',
};
const verified = given(received(), formallyPassed);

describe('the material check', () => {
  it('proposes to accept when nothing that binds fails; a warning binds nobody', () => {
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
      .thenRefused('acceptance-against-failing-checks', /authority/);
    verified.when(checkMaterially({ ...accept, ground: 'before-a-court' })).thenRefused('acceptance-has-no-ground');
    verified.when(checkMaterially({ ...refuseIt, ground: null })).thenRefused('refusal-needs-a-ground');
    verified
      .when(checkMaterially({ ...refuseIt, ground: 'before-a-court' }))
      .thenRefused('ground-without-failing-check');
    verified.when(checkMaterially({ ...refuseIt, answers: fine })).thenRefused('ground-without-failing-check');
  });

  it('refuses when a line is not answered, and names it', () => {
    verified
      .when(checkMaterially({ ...accept, answers: { authority: 'pass', 'thirty-days': 'pass' } }))
      .thenRefused('material-check-incomplete', /court/);
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
