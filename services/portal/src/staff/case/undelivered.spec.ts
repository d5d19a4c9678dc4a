// Letters that did not arrive: what somebody can mend stands out, what could never be sent lies folded.
import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Me, StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import type { CaseView, Delivery } from './file.js';
import { Undelivered } from './undelivered.js';

const turn = { words: STAFF_WORDS.id, me: { roles: ['AUD'] } as unknown as Me } as StaffTurn;
const letter = (deliveryId: string, code: string): Delivery =>
  ({ deliveryId, template: 'received', party: 'complainant', state: 'given-up', code }) as Delivery;
const shown = (...deliveries: readonly Delivery[]): string =>
  renderToString(h(Undelivered, { turn, view: { deliveries, file: { caseId: 'x' } as CaseView['file'] } }));

describe('letters that did not arrive', () => {
  it('are told apart: refused ones stand out, those without an address lie folded with what to do instead', () => {
    const text = shown(letter('a', 'rejected'), letter('b', 'no-address'), letter('c', 'no-address'));
    expect(text).toMatch(/<section class="mistakes".*ditolak server surat.*<\/section><details class="panel">/);
    expect(text).toContain('<summary>Surat tanpa alamat surel: 2</summary>');
    expect(text).toContain('lewat telepon, pos, atau tatap muka');
  });

  it('raise no alarm where all that is missing is an address, and are nothing where all arrived', () => {
    expect(shown(letter('b', 'no-address'))).not.toContain('class="mistakes"');
    expect(shown()).toBe('');
  });
});
