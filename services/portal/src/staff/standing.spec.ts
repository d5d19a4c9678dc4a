// Where a case stands is told to the office, not to the complainant.
import { describe, expect, it } from '@jest/globals';
import { standingIn } from './standing.js';
import { STAFF_WORDS } from './words.js';

const toComplainant = {
  step: 'completion',
  holder: 'complainant',
  stageText: 'Menunggu kelengkapan dari Anda',
  stepText: 'Lengkapi laporan Anda sesuai permintaan.',
  holderText: 'Anda',
};

describe('where a case stands', () => {
  it('speaks of the complainant, not to them', () => {
    const item = { facts: { stage: 'awaiting-completion' }, standing: toComplainant };
    expect(standingIn({ words: STAFF_WORDS.id }, item)).toEqual({
      stage: 'Menunggu kelengkapan',
      step: 'Pelapor melengkapi laporannya.',
      holder: 'Pelapor',
    });
  });

  it('has nobody where nothing is left, and the words of the API for what a later release brings', () => {
    const { stage, holder } = standingIn(
      { words: STAFF_WORDS.id },
      { facts: { stage: 'archived' }, standing: { ...toComplainant, holder: 'nobody', stageText: 'Diarsipkan' } },
    );
    expect([stage, holder]).toEqual(['Diarsipkan', undefined]);
  });

  it('calls nobody “you” in any language', () => {
    const said = Object.values(STAFF_WORDS).flatMap(({ stages, standing: { steps, holders } }) =>
      [stages, steps, holders].flatMap((words) => Object.values(words)),
    );
    expect(said.filter((words) => /\b(anda|you|your)\b/i.test(words))).toEqual([]);
  });
});
