// The forms of the counter: everything on one page, in groups, with the fields of the citizens' form in the words of staff.
import { ReportBody } from '@jejak/contracts/http';
import { mistakesIn } from '../../bodies.js';
import type { Answers } from '../../drafts.js';
import { valueOf, type FieldName } from '../../questions.js';
import { Fields, Form, Mistakes, mistakesHere, type Mistake, FormTrouble } from '../../ui/fields.js';
import { WORDS, type Language, type Words } from '../../words.js';
import { STAFF, type StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';

/** Address of the counter. */
export const COUNTER = `${STAFF}/loket`;
/** Address of what the office begins by itself (PO 38/2019). */
export const OWN_MOTION = `${COUNTER}/prakarsa-sendiri`;

/** Which form: on behalf of somebody, or of the office's own motion. */
export type Sheet = 'somebody' | 'own';
type Said = StaffTurn['words']['counter'];
type Group = keyof Said['groups'];
interface Fieldsets {
  readonly path: string;
  readonly groups: Readonly<Partial<Record<Group, readonly FieldName[]>>>;
  /** What nobody is asked, since the form is about it. */
  readonly fixed: Answers;
}

const SHEETS: Readonly<Record<Sheet, Fieldsets>> = {
  somebody: {
    path: COUNTER,
    fixed: {},
    groups: {
      arrival: ['caseType', 'channel', 'receivedOn', 'externalId'],
      person: [
        'name',
        'standing',
        'idType',
        'idNumber',
        'birthPlace',
        'birthDate',
        'sex',
        'maritalStatus',
        'occupation',
      ],
      contact: ['phone', 'email', 'address', 'district'],
      effort: ['effort', 'effortText', 'effortDate'],
      reported: ['agency', 'post', 'substance'],
      event: ['subject', 'narrative', 'eventDate', 'remedy'],
      secrecy: ['secret'],
    },
  },
  own: {
    path: OWN_MOTION,
    fixed: { caseType: 'own-motion' },
    groups: {
      reported: ['agency', 'post', 'substance'],
      event: ['subject', 'narrative', 'eventDate'],
      arrival: ['receivedOn', 'externalId'],
    },
  },
};

/** Every field that a form of the counter asks for. */
export const askedIn = (sheet: Sheet): readonly FieldName[] => Object.values(SHEETS[sheet].groups).flat();
/** Every field that a form lodges, and the answers among them that are none of its sender's. */
export const lodgedBy = (sheet: Sheet) => {
  const { fixed } = SHEETS[sheet];
  return { fixed, fields: [...new Set([...(Object.keys(fixed) as FieldName[]), ...askedIn(sheet)])] };
};

/** Fields that must be answered in a report and need not in other kinds: the API asks for no more. */
const FREE_IN: Readonly<Record<string, readonly FieldName[]>> = {
  consultation: ['agency', 'effort', 'secret'],
  'carbon-copy': ['name', 'agency', 'effort', 'secret'],
};

/** What will not do, by the contract of the API and the kind of report. */
export const mistakesAt = (answers: Answers, sheet: Sheet = 'somebody'): readonly FieldName[] => {
  const free = FREE_IN[valueOf(answers, 'caseType')] ?? [];
  const asked = askedIn(sheet).filter((name) => !free.includes(name) || valueOf(answers, name) !== '');
  return mistakesIn(answers, asked, ReportBody);
};

/** The words of a form: of the own motion they are others here and there. */
export const saidIn = (language: Language, sheet: Sheet): Said => {
  const counter = STAFF_WORDS[language].counter;
  const { own } = counter;
  if (sheet === 'somebody') return counter;
  const [groups, hints] = [
    { ...counter.groups, ...own.groups },
    { ...counter.hints, ...own.hints },
  ];
  return { ...counter, ...own, groups, hints, fields: { ...counter.fields, ...own.fields } };
};

/** The words of all pages, with what is put to staff otherwise. */
export const wordsFor = (language: Language, sheet: Sheet = 'somebody'): Words => ({
  ...WORDS[language],
  fields: { ...WORDS[language].fields, ...saidIn(language, sheet).fields },
});

/** What a form is shown with. `key`: fixed when it is first shown, so that it is lodged once however often it is sent. */
export interface CounterForm {
  readonly sheet: Sheet;
  readonly key: string;
  readonly answers: Answers;
  readonly mistakes: readonly FieldName[];
  /** What stood in the way where no field did. */
  readonly trouble?: { readonly title: string; readonly text: string; readonly lang?: 'en' | undefined };
}

const ToOwnMotion = ({ said }: { readonly said: Said }) => (
  <p>
    {said.own.ask} <a href={OWN_MOTION}>{said.own.way}</a>
  </p>
);

const Back = ({ said }: { readonly said: Said }) => (
  <p class="back">
    <a href={COUNTER}>{said.own.back}</a>
  </p>
);

const Groups = ({ language, sheet, answers, mistakes }: CounterForm & { readonly language: Language }) => {
  const words = wordsFor(language, sheet);
  const said = saidIn(language, sheet);
  return (
    <>
      {(Object.entries(SHEETS[sheet].groups) as [Group, readonly FieldName[]][]).map(([group, fields]) => (
        <fieldset key={group} class="group">
          <legend>
            <h2>{said.groups[group]}</h2>
          </legend>
          {said.hints[group] !== '' && <p class="hint">{said.hints[group]}</p>}
          <Fields words={words} language={language} fields={fields} answers={answers} mistakes={mistakes} />
        </fieldset>
      ))}
    </>
  );
};

/** The page of a form. */
export const counterPage = (language: Language, form: CounterForm) => {
  const { sheet, key, mistakes, trouble } = form;
  const words = wordsFor(language, sheet);
  const said = saidIn(language, sheet);
  const here: readonly Mistake[] = mistakesHere(words, mistakes);
  return (
    <div class="act">
      <Mistakes words={words} mistakes={here} />
      {trouble && (
        <FormTrouble title={trouble.title} mistakes={[]}>
          <p lang={trouble.lang}>{trouble.text}</p>
        </FormTrouble>
      )}
      {sheet === 'own' && <Back said={said} />}
      <h1>{said.title}</h1>
      <p class="lead">{said.lead}</p>
      {sheet === 'somebody' && <ToOwnMotion said={said} />}
      <Form action={SHEETS[sheet].path}>
        <input type="hidden" name="kunci" value={key} />
        <Groups language={language} {...form} />
        <p class="acts">
          <button>{said.send}</button>
        </p>
      </Form>
    </div>
  );
};
