// What people wrote, as it is shown in a case file: opened texts with their names, or why they are withheld.
import { REFERENCE } from '@jejak/contracts/http';
import { Text } from '../../ui/lists.js';
import type { StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import { writtenIn, type Entry, type Sealed } from './file.js';

/** Names of codes that stand among what was written; a village is called by its district, with its code. */
const LISTS: Readonly<Record<string, (typeof REFERENCE)['office']>> = {
  idType: REFERENCE.idType,
  maritalStatus: REFERENCE.maritalStatus,
  villageCode: REFERENCE.district,
};

const Value = ({ turn, name, value }: { turn: StaffTurn; name: string; value: unknown }) => {
  if (Array.isArray(value))
    return (
      <ol>
        {value.map((each, at) => (
          <li key={at}>{String(each)}</li>
        ))}
      </ol>
    );
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return <>{turn.house.date(text)}</>;
  if (name === 'sex') return <>{turn.words.file.sexes[text] ?? text}</>;
  const choice = LISTS[name]?.find(({ code }) => code === text || text.startsWith(`${code}.`));
  if (choice) return <>{[choice[turn.language], choice.code === text ? '' : `(${text})`].join(' ').trim()}</>;
  return <Text text={text} more={turn.words.frame.more} />;
};

/** In the order in which people ask for them, which is that of the words. */
const ORDER = Object.keys(STAFF_WORDS.id.file.fields);
const partsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other))
    : [['text', value]];

/** Whether there is something to show: nothing was given is nothing to withhold. */
export const isThere = (field: Sealed): boolean => !('withheld' in field) || field.withheld !== 'absent';

/** Whether a field says who somebody is or where they are found. */
export const isParty = (name: string): boolean => name === 'complainant' || name === 'contact';
/** What there is to read of an event. A code that is withheld is none of it: whoever may see it reads no text there either. */
export const textsOf = (turn: StaffTurn, entry: Entry): ReturnType<typeof writtenIn> =>
  writtenIn(entry).filter(([name, field]) => isThere(field) && Object.hasOwn(turn.words.file.fields, name));

/** One sealed field. `label`: of a text that has no name of its own. */
export const Written = ({ turn, name, field }: { turn: StaffTurn; name: string; field: Sealed }) => {
  const { fields, withheld } = turn.words.file;
  if ('withheld' in field)
    return (
      <p class="withheld">
        {fields[name] ?? name}: {withheld[field.withheld] ?? field.withheld}
      </p>
    );
  return (
    <dl class="written">
      {partsOf(field.value).map(([part, value]) => (
        <div key={part}>
          <dt>{(part === 'text' ? fields[name] : fields[part]) ?? part}</dt>
          <dd dir="auto">
            <Value turn={turn} name={part} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
