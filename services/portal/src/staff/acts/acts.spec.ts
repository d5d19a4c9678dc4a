// Acts by their forms: what a form makes of what was typed, what is missing, and whose identity stands in a report.
import { describe, expect, it } from '@jest/globals';
import { ruleListsOf } from '@jejak/contracts/http';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { WORDS } from '../../words.js';
import type { StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import type { ActFacts } from './facts.js';
import { bodyOf, closedUp, fieldsAt, missingIn, type Field } from './fields.js';
import { begunReport, identityFound } from './final-report.js';
import { ActFields, placeOf } from './form.js';
import { Ground } from './ground.js';
import { assignFields, routeFields, suggestedOf, transferFields, type Candidate } from './placing.js';
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
  const turn = { words: STAFF_WORDS.id, language: 'id' };
  return { file: { ...file, facts: { office: 'kdi' }, report: entries }, turn } as unknown as ActFacts;
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

  it('says another thing of a field that was left out than of one that was not taken', () => {
    const given = formOf({ 'text.opinion': 'x'.repeat(20_001) });
    const turn = { ...factsWith().turn, ...given, house: WORDS.id.house } as StaffTurn;
    const page = renderToString(h(ActFields, { turn, fields, wrong: fields }));
    const said = [...page.matchAll(/-mistake">([^<]+)/g)].map(([, text]) => text);
    const { any, write, choose } = STAFF_WORDS.id.acts.mend;
    expect(said).toEqual([write.refused, write.empty, choose.empty, choose.empty, any]);
  });

  it('needs the one of two that the decision needs, and says so at the field', () => {
    const none = factsWith();
    const turn = { ...none.turn, me: { office: 'kdi' } };
    const facts = { ...none, turn, rules: ruleListsOf('po-58-2023'), people: [] } as unknown as ActFacts;
    const decide = ACT_FIELDS['decide-at-plenary']?.(facts) ?? [];
    const said = { members: ['a'], minutes: 'Rapat.' };
    const missing = (given: Readonly<Record<string, string>>) =>
      missingIn(formOf({ ...said, ...given }), decide).map(({ name }) => name);
    expect(missing({})).toEqual(['decision']);
    expect(missing({ decision: 'accept' })).toEqual(['class']);
    expect(missing({ decision: 'refuse' })).toEqual(['ground']);
    expect(missing({ decision: 'accept', class: 'simple' })).toEqual([]);
    for (const name of ['class', 'ground'])
      expect(decide.find((field) => field.name === name)).toMatchObject({ hint: expect.stringMatching(/^Wajib bila/) });
  });

  it.each([
    ['comment', 'accepts', 'comment'],
    ['verify-corrective-action', 'fulfilled', 'note'],
    ['check-closure', 'agreed', 'reason'],
  ])('of %s needs words where the answer is no', (action, asked, words) => {
    const facts = {
      ...factsWith(at('ClosureDrafted', 3, {})),
      rules: ruleListsOf('po-58-2023'),
    } as unknown as ActFacts;
    const fields = (ACT_FIELDS[action]?.(facts) ?? []).filter(({ name }) => name === asked || name === words);
    const missing = (answer: string) => missingIn(formOf({ [asked]: answer }), fields).map(({ name }) => name);
    expect([missing('ya'), missing('tidak')]).toEqual([[], [words]]);
  });

  it('is there for every act that can be sent, with a word for its button', () => {
    expect(Object.keys(ACT_FIELDS).sort()).toEqual(Object.keys(SEND).sort());
    expect(Object.keys(STAFF_WORDS.id.acts.act).sort()).toEqual(Object.keys(SEND).sort());
  });
});

describe('several things of one kind in a form', () => {
  const duty: Field = {
    name: 'actions',
    label: 'Tindakan korektif',
    kind: 'group',
    optional: true,
    group: {
      parts: [
        { name: 'owner', label: 'Instansi', kind: 'choice', options: [['only-one', 'Satu-satunya']] },
        { name: 'text', label: 'Isi', kind: 'prose' },
      ],
      called: (n) => `Tindakan ${n}`,
      another: 'Tambah',
      most: 3,
    },
  };
  const shownOf = (form: Pick<StaffTurn, 'form'>, wrong: readonly Field[] = [], grown?: string): string => {
    const turn = { ...form, words: STAFF_WORDS.id, house: WORDS.id.house } as unknown as StaffTurn;
    return renderToString(h(ActFields, { turn, fields: [duty], wrong, grown }));
  };
  const first = { 'actions.0.owner': 'a', 'actions.0.text': 'Satu.' };

  it('become a list, without those that were emptied', () => {
    const form = formOf({ ...first, 'actions.1.owner': '', 'actions.1.text': ' ', 'actions.2.text': 'Tiga.' });
    const list = [{ owner: 'a', text: 'Satu.' }, { text: 'Tiga.' }];
    expect(bodyOf(form, [duty])).toEqual({ actions: list });
    const closed = { form: closedUp(form, [duty]) };
    expect(bodyOf(closed, [duty])).toEqual({ actions: list });
    expect(closed.form.get('actions.1.text')).toEqual(['Tiga.']);
    expect(closed.form.has('actions.2.text')).toBe(false);
    expect(bodyOf(formOf({ 'actions.0.owner': '' }), [duty])).toEqual({});
  });

  it('are wrong where they were begun and not finished, and where the API points', () => {
    const form = formOf({ ...first, 'actions.1.text': 'Dua.' });
    expect(missingIn(form, [duty]).map(placeOf)).toEqual(['Tindakan 2: Instansi']);
    expect(missingIn(formOf({}), [duty])).toEqual([]);
    expect(missingIn(formOf({}), [{ ...duty, optional: undefined } as unknown as Field])).toHaveLength(1);
    const pointed = (...pointers: readonly string[]) => fieldsAt(pointers, [duty]).map(({ name }) => name);
    expect(pointed('/actions/1/text')).toEqual(['actions.1.text']);
    expect(pointed('/actions')).toEqual(['actions']);
    const page = shownOf(form, missingIn(form, [duty]));
    expect(page).toMatch(/id="actions-1-owner"[^>]*aria-invalid="true"/);
    expect(page.match(/aria-invalid/g)).toHaveLength(1);
  });

  it('have room for one more than there are, up to as many as there may be', () => {
    const page = shownOf(formOf(first), [], 'actions');
    expect([...page.matchAll(/<legend>(Tindakan \d)/g)].map(([, word]) => word)).toEqual(['Tindakan 1', 'Tindakan 2']);
    expect(page).toMatch(/id="actions-1-owner"[^>]*autofocus/);
    const full = shownOf(formOf(Object.fromEntries([0, 1, 2].map((at) => [`actions.${at}.text`, 'x']))));
    expect([full.match(/<legend>Tindakan \d/g)?.length, full.includes('name="tambah"')]).toEqual([3, false]);
  });

  it('choose nothing by themselves in one that nobody began', () => {
    expect(shownOf(formOf({}))).not.toContain('selected');
  });
});

describe('who is suggested to examine a case', () => {
  const person = (name: string, open: number, ...roles: readonly string[]): Candidate => ({
    staffId: `id-${name}`,
    name,
    open,
    roles,
  });
  const few = person('few', 1, 'ASR');

  it('is the examiner with the fewest open cases who is not on it yet, the first by name among equals', () => {
    const all = [person('many', 4, 'ASR'), few, person('also-few', 1, 'ASR'), person('monitor', 0, 'RSM')];
    expect(suggestedOf(all, [])?.name).toBe('also-few');
    expect(suggestedOf(all, ['id-also-few'])?.name).toBe('few');
    expect(suggestedOf([person('monitor', 0, 'RSM')], [])).toBeUndefined();
    expect(suggestedOf([few], ['id-few'])).toBeUndefined();
  });

  it('is said with the reason and chosen by nobody', () => {
    const people = ['many', 'few', 'in-conflict', 'elsewhere'].map((name) => ({
      staffId: `id-${name}`,
      roles: ['ASR'],
      office: name === 'elsewhere' ? 'mks' : 'kdi',
      suspended: false,
      accounts: [{ subject: name }],
    }));
    const workload = new Map([
      ['id-many', 3],
      ['id-few', 1],
    ]);
    const base = factsWith();
    const file = { ...base.file, facts: { office: 'kdi', examiners: [], conflicted: ['id-in-conflict'] } };
    const turn = { ...base.turn, me: { office: 'pst' } };
    const facts = { ...base, turn, file, people, workload } as unknown as ActFacts;
    const [field] = assignFields(facts);
    expect(field?.hint).toContain('Saran: few');
    expect(field?.options).toEqual([
      ['id-many', 'many (Pemeriksaan) · 3 perkara terbuka'],
      ['id-few', 'few (Pemeriksaan) · 1 perkara terbuka'],
    ]);
    const unknown = assignFields({ ...facts, workload: undefined });
    expect([unknown[0]?.hint, unknown[0]?.options?.[0]?.[1]]).toEqual([undefined, 'many (Pemeriksaan)']);
  });
});

describe('where a case is sent', () => {
  it('is told with what the routing table says and why, and nothing is chosen', () => {
    const placement = { office: 'pst', unit: 'ku-2', ground: 'armed-forces' };
    const facts = { ...factsWith(), placement, rules: ruleListsOf('') } as ActFacts;
    const [office] = routeFields(facts);
    expect(office?.hint).toMatch(/^Menurut tabel penerusan: .+, .+, karena perkara TNI .+ Kosongkan keduanya/);
    const row = { ...placement, ground: 'a-row-of-this-office' };
    expect(transferFields({ ...facts, placement: row })[0]?.hint).toContain('baris “a-row-of-this-office”');
    expect(transferFields({ ...facts, placement: undefined })[0]?.hint).toBeUndefined();
  });
});

it('rests on what people wrote: a code that is withheld is not called by its name in the code', () => {
  const report = at('ReportReceived', 0, {
    narrative: { value: 'Belum terbit.' },
    district: { withheld: 'not-permitted' },
  });
  const facts = factsWith(report);
  const turn = { ...facts.turn, house: WORDS.id.house };
  const page = renderToString(
    h(Ground, { facts: { ...facts, turn, rules: ruleListsOf('') }, action: 'formal-check', lines: [] }),
  );
  expect(page).toContain('Belum terbit.');
  expect(page).not.toContain('district');
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
    const text = { value: { opinion: 'Menunda.', actions: ['Terbitkan.', 'Laporkan.'] } };
    const actions = [
      { k: 1, owner: 'a', dueOn: '2027-01-31' },
      { k: 2, owner: 'b', dueOn: '2027-02-28' },
    ];
    const draft = at('FinalReportDrafted', 9, { outcome: 'not-found', forms: ['undue-delay'], actions, text });
    const facts = { ...factsWith(told, draft), rules: ruleListsOf('') };
    const begun = begunReport(facts);
    expect(begun.get('outcome')).toEqual(['not-found']);
    expect(begun.get('forms')).toEqual(['undue-delay']);
    expect(begun.get('text.opinion')).toEqual(['Menunda.']);
    expect(bodyOf({ form: begun }, ACT_FIELDS['write-final-report']?.(facts) ?? [])['actions']).toEqual([
      { owner: 'a', dueOn: '2027-01-31', text: 'Terbitkan.' },
      { owner: 'b', dueOn: '2027-02-28', text: 'Laporkan.' },
    ]);
  });
});
