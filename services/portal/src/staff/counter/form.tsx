// The form of the counter: everything on one page, in groups, with the fields of the citizens' form in the words of staff.
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

type Group = keyof StaffTurn['words']['counter']['groups'];
const GROUPS: Readonly<Record<Group, readonly FieldName[]>> = {
  arrival: ['caseType', 'channel', 'receivedOn', 'externalId'],
  person: ['name', 'standing', 'idType', 'idNumber', 'birthPlace', 'birthDate', 'sex', 'maritalStatus', 'occupation'],
  contact: ['phone', 'email', 'address', 'district'],
  effort: ['effort', 'effortText', 'effortDate'],
  reported: ['agency', 'post', 'substance'],
  event: ['subject', 'narrative', 'eventDate', 'remedy'],
  secrecy: ['secret'],
};

/** Every field of the counter. */
export const COUNTER_FIELDS: readonly FieldName[] = Object.values(GROUPS).flat();

/** Fields that must be answered in a report and need not in other kinds: the API asks for no more. */
const FREE_IN: Readonly<Record<string, readonly FieldName[]>> = {
  consultation: ['agency', 'effort', 'secret'],
  'carbon-copy': ['name', 'agency', 'effort', 'secret'],
};

/** What will not do, by the contract of the API and the kind of report. */
export const mistakesAt = (answers: Answers): readonly FieldName[] => {
  const free = FREE_IN[valueOf(answers, 'caseType')] ?? [];
  const asked = COUNTER_FIELDS.filter((name) => !free.includes(name) || valueOf(answers, name) !== '');
  return mistakesIn(answers, asked, ReportBody);
};

/** The words of all pages, with what is put to staff otherwise. */
export const wordsFor = (language: Language): Words => ({
  ...WORDS[language],
  fields: { ...WORDS[language].fields, ...STAFF_WORDS[language].counter.fields },
});

/** What the form is shown with. `key`: fixed when it is first shown, so that it is lodged once however often it is sent. */
export interface CounterForm {
  readonly key: string;
  readonly answers: Answers;
  readonly mistakes: readonly FieldName[];
  /** What stood in the way where no field did. */
  readonly trouble?: { readonly title: string; readonly text: string; readonly lang?: 'en' | undefined };
}

/** The page. */
export const counterPage = (language: Language, { key, answers, mistakes, trouble }: CounterForm) => {
  const words = wordsFor(language);
  const said = STAFF_WORDS[language].counter;
  const here: readonly Mistake[] = mistakesHere(words, mistakes);
  return (
    <div class="act">
      <Mistakes words={words} mistakes={here} />
      {trouble && (
        <FormTrouble title={trouble.title} mistakes={[]}>
          <p lang={trouble.lang}>{trouble.text}</p>
        </FormTrouble>
      )}
      <h1>{said.title}</h1>
      <p class="lead">{said.lead}</p>
      <Form action={COUNTER}>
        <input type="hidden" name="kunci" value={key} />
        {(Object.keys(GROUPS) as Group[]).map((group) => (
          <fieldset key={group} class="group">
            <legend>
              <h2>{said.groups[group]}</h2>
            </legend>
            {said.hints[group] !== '' && <p class="hint">{said.hints[group]}</p>}
            <Fields words={words} language={language} fields={GROUPS[group]} answers={answers} mistakes={mistakes} />
          </fieldset>
        ))}
        <p class="acts">
          <button>{said.send}</button>
        </p>
      </Form>
    </div>
  );
};
