// What lies before a form: whoever checks an identity sees it, whoever does not is not shown it.
import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { WORDS } from '../../words.js';
import type { StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import type { ActFacts } from './facts.js';
import { Ground } from './ground.js';

const turn = { words: STAFF_WORDS.id, house: WORDS.id.house, language: 'id' } as unknown as StaffTurn;
const EMPTY = ['checks', 'plenary', 'routing', 'examination', 'clarifications', 'result', 'finalReport'];
const data = {
  complainant: { value: { name: 'Wa Ode Nur', birthPlace: 'Pasarwajo' } },
  contact: { value: { phone: '0812 3456 7890' } },
  narrative: { value: { narrative: 'Akta tidak terbit.' } },
};
const file = {
  ...Object.fromEntries([...EMPTY, 'correctiveActions', 'closure', 'attachments'].map((section) => [section, []])),
  report: [{ revision: 0, type: 'ReportReceived', on: '2026-11-24', data }],
};
const rules = { outcome: [], maladministrationForm: [], closingReason: [], refusalGround: [] };
const groundOf = (action: string): string =>
  renderToString(h(Ground, { facts: { turn, file, rules } as unknown as ActFacts, action, lines: [] }));

describe('what lies before a form', () => {
  it.each(['formal-check', 'request-completion'])('of %s has the identity and the contact, open', (action) => {
    for (const part of [
      '<details class="panel" open',
      'Wa Ode Nur',
      'Pasarwajo',
      '0812 3456 7890',
      'Akta tidak terbit.',
    ])
      expect(groundOf(action)).toContain(part);
  });

  it('of any other act has what was told, and not who told it', () => {
    const ground = groundOf('review-documents');
    expect(ground).toContain('Akta tidak terbit.');
    expect(ground).not.toMatch(/Wa Ode Nur|0812/);
  });
});
