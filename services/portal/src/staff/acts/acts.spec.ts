// Acts by their forms: what a form makes of what was typed, what is missing, and whose identity stands in a report.
import { describe, expect, it } from '@jest/globals';
import type { StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import type { ActFacts } from './facts.js';
import { bodyOf, fieldsAt, missingIn, type Field } from './fields.js';
import { begunReport, identityFound } from './final-report.js';
import { SEND } from './send.js';
import { ACT_FIELDS } from './table.js';

const formOf = (given: Readonly<Record<string, string | readonly string[]>>): Pick<StaffTurn, 'form'> => ({
  form: new Map(Object.entries(given).map(([name, value]) => [name, [value].flat()])),
});
const at = (type: string, revision: number, data: object) => ({ revision, type, at: '', on: '2026-11-24', data });
const factsWith = (...entries: readonly ReturnType<typeof at>[]): ActFacts => {
  const empty = ['checks', 'plenary', 'routing', 'examination', 'clarifications', 'result', 'finalReport'];
  const more = ['correctiveActions', 'closure', 'attachments'];
  const file = Object.fromEntries([...empty, ...more].map((section) => [section, []]));
  return { file: { ...file, report: entries }, turn: { words: STAFF_WORDS.id, language: 'id' } } as unknown as ActFacts;
};

describe('the form of an act', () => {
  const fields: readonly Field[] = [
    { name: 'text.opinion', label: '', kind: 'prose' },
    { name: 'questions', label: '', kind: 'lines' },
    { name: 'agreed', label: '', kind: 'yes-no' },
    { name: 'n', label: '', kind: 'choice', inPath: true },
    { name: 'note', label: '', kind: 'prose', optional: true },
  ];

  it('becomes the body that the API takes: parts nested, lines apart, what was left empty left out', () => {
    const form = formOf({ 'text.opinion': ' Ya. ', questions: 'Satu?\n\n Dua? ', agreed: 'tidak', n: '2', note: ' ' });
    expect(bodyOf(form, fields)).toEqual({ text: { opinion: 'Ya.' }, questions: ['Satu?', 'Dua?'], agreed: false });
    expect(missingIn(form, fields)).toEqual([]);
  });

  it('says which fields are missing, and finds the field that the API points at', () => {
    const missing = missingIn(formOf({ note: 'x' }), fields).map(({ name }) => name);
    expect(missing).toEqual(['text.opinion', 'questions', 'agreed', 'n']);
    expect(fieldsAt(['/text/opinion', '/questions/3'], fields).map(({ name }) => name)).toEqual([
      'text.opinion',
      'questions',
    ]);
  });

  it('is there for every act that can be sent, with a word for its button', () => {
    expect(Object.keys(ACT_FIELDS).sort()).toEqual(Object.keys(SEND).sort());
    expect(Object.keys(STAFF_WORDS.id.acts.act).sort()).toEqual(Object.keys(SEND).sort());
  });
});

describe('a final report in the making', () => {
  const complainant = { value: { name: 'Wa Ode Nur', sex: 'female', idNumber: '7404115207900001' } };

  it('is searched for the identity that may not stand in it', () => {
    const facts = factsWith(at('ReportReceived', 0, { complainant, contact: { withheld: 'reason-required' } }));
    expect(identityFound(facts, 'Pelapor, WA ODE NUR, datang tiga kali.')).toEqual(['Wa Ode Nur']);
    expect(identityFound(facts, 'Pelapor datang tiga kali.')).toEqual([]);
  });

  it('goes on from the draft before, or from the result that the complainant was told', () => {
    const told = at('ResultNotified', 7, { outcome: 'found' });
    expect(begunReport(factsWith(told))).toEqual(new Map([['outcome', ['found']]]));
    const text = { value: { opinion: 'Menunda.', actions: ['Terbitkan.'] } };
    const draft = at('FinalReportDrafted', 9, { outcome: 'not-found', forms: ['undue-delay'], text });
    const begun = begunReport(factsWith(told, draft));
    expect(begun.get('outcome')).toEqual(['not-found']);
    expect(begun.get('forms')).toEqual(['undue-delay']);
    expect(begun.get('text.opinion')).toEqual(['Menunda.']);
  });
});
