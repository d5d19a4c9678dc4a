// Corrective actions: an agency reads what it was ordered, and the office what the agency reads.
import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Entry, File, Line } from '../case/file.js';
import { Track } from '../case/track.js';
import type { StaffTurn } from '../turn.js';
import { WORDS } from '../../words.js';
import { STAFF_WORDS } from '../words.js';
import { actionWords, type ActFacts } from './facts.js';
import { Ground } from './ground.js';

const turn = {
  words: STAFF_WORDS.id,
  house: WORDS.id.house,
  language: 'id',
  me: { id: 'me', roles: ['NAR'] },
} as unknown as StaffTurn;
const at = (type: string, revision: number, data: object) => ({ revision, type, on: '2026-11-24', data }) as Entry;
const line = (type: string, revision: number): Line =>
  ({ type, revision, text: type, told: type, at: '2026-11-24T01:00:00Z' }) as Line;
const EMPTY = ['report', 'checks', 'plenary', 'routing', 'examination', 'clarifications', 'result', 'closure'];

const ordered = { k: 2, owner: 'buton-disdukcapil', dueOn: '2026-12-20' };
const fileWith = (text: unknown, ...correctiveActions: readonly Entry[]): File => ({
  ...(Object.fromEntries([...EMPTY, 'attachments'].map((section) => [section, []])) as unknown as File),
  finalReport: [at('FinalReportDrafted', 14, { actions: [ordered], text: { value: text } })],
  correctiveActions: [at('CorrectiveActionsOrdered', 16, { actions: [ordered] }), ...correctiveActions],
});
/** As an agency is told: of the report the orders to itself alone, with their numbers. */
const ofAgency = fileWith([{ k: 2, text: 'Terbitkan akta' }]);
/** As the office has it. */
const ofOffice = fileWith({ opinion: 'Menunda.', actions: ['Umumkan biaya', 'Terbitkan akta'] });

describe.each([
  ['an agency', ofAgency],
  ['the office', ofOffice],
])('what was ordered, to %s', (_, file) => {
  const facts = { turn, file, rules: {} } as ActFacts;
  const course = renderToString(
    h(Track, { turn, view: { file, lines: [line('CorrectiveActionsOrdered', 16)], deliveries: [] } }),
  );

  it('is called by its number and its words', () => {
    expect(actionWords(facts)(2)).toBe('Tindakan 2: Terbitkan akta');
  });

  it('stands in the course with its agency and its day', () => {
    for (const part of ['Tindakan 2', 'Terbitkan akta', 'Kependudukan dan Pencatatan Sipil', '20 Desember 2026'])
      expect(course).toContain(part);
    expect(course).not.toContain('Umumkan biaya');
  });

  it('lies open before the form that reports it', () => {
    const lists = { ...facts, rules: { outcome: [], maladministrationForm: [], closingReason: [], refusalGround: [] } };
    const ground = renderToString(
      h(Ground, { facts: lists as unknown as ActFacts, action: 'report-corrective-action', lines: [] }),
    );
    expect(ground).toContain('<details class="panel" open');
    expect(ground).toContain('Terbitkan akta');
  });
});

describe('what is written about the verification of an action', () => {
  it('is not called internal: the agency reads it', () => {
    const verified = at('CorrectiveActionVerified', 18, { k: 2, note: { value: { text: 'Diperiksa di loket' } } });
    const view = { file: fileWith([], verified), lines: [line('CorrectiveActionVerified', 18)], deliveries: [] };
    const course = renderToString(h(Track, { turn, view }));
    expect(course).toContain('Diperiksa di loket');
    expect(course).not.toContain(STAFF_WORDS.id.file.track.internalHint);
  });
});

describe('a note of the office', () => {
  it('is not announced to an agency that may not read it', () => {
    const routed = at('CaseRouted', 5, { ground: { withheld: 'not-permitted' } });
    const view = { file: { ...fileWith([]), routing: [routed] }, lines: [line('CaseRouted', 5)], deliveries: [] };
    const courseOf = (role: string) =>
      renderToString(h(Track, { turn: { ...turn, me: { id: 'me', roles: [role] } } as unknown as StaffTurn, view }));
    expect(courseOf('NAR')).not.toContain('Tidak untuk peran Anda');
    expect(courseOf('AUD')).toContain('Tidak untuk peran Anda');
  });
});
