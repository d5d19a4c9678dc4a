// What an act rests on: what the file says already, for whoever is about to answer, decide or sign.
import { REFERENCE, type Choice } from '@jejak/contracts/http';
import type { Line as Term } from '../../ui/lists.js';
import { Summary } from '../../ui/lists.js';
import { entriesOf, type Entry, type Line, type Sealed } from '../case/file.js';
import { isParty, textsOf, Written } from '../case/written.js';
import { Duties, dutiesIn, orderWords } from './duties.js';
import type { ActFacts } from './facts.js';

const REPORT = ['ReportReceived', 'CompletionSubmitted'] as const;
/** By action: the events whose latest words belong before its form. */
const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  'formal-check': REPORT,
  'request-completion': REPORT,
  'material-check': REPORT,
  'answer-consultation': REPORT,
  'decide-at-plenary': [...REPORT, 'MaterialCheckRecorded'],
  'review-documents': REPORT,
  'request-clarification': ['DocumentsReviewed', 'ClarificationReceived'],
  'reply-to-clarification': ['ClarificationRequested'],
  'notify-result': ['DocumentsReviewed', 'ClarificationReceived'],
  comment: ['ResultNotified'],
  'write-final-report': ['DocumentsReviewed', 'ClarificationReceived', 'ResultNotified', 'CommentReceived'],
  'sign-final-report': ['FinalReportDrafted'],
  'report-corrective-action': ['CorrectiveActionsOrdered', 'CorrectiveActionRejected'],
  'verify-corrective-action': ['CorrectiveActionReported'],
  'draft-closure': ['CorrectiveActionVerified'],
  'check-closure': ['ClosureDrafted'],
  'approve-closure': ['ClosureDrafted'],
};
/** Acts about whether the identity and the contact are complete: they lie open before them, too. */
const CHECKS_IDENTITY: readonly string[] = ['formal-check', 'request-completion'];
/** Acts that do nothing but take a stand on what was written: it lies open before them. */
const JUDGES: readonly string[] = [
  ...CHECKS_IDENTITY,
  'reply-to-clarification',
  'sign-final-report',
  'report-corrective-action',
  'verify-corrective-action',
  'check-closure',
  'approve-closure',
];

/** Codes that stand in events beside what people wrote: under which words, and by which list. */
const listsOf = ({
  turn,
  rules,
}: ActFacts): Readonly<Record<string, readonly [word: string, rows: readonly Choice[]]>> => {
  const { field } = turn.words.acts;
  return {
    outcome: [field.outcome, rules.outcome],
    forms: [field.forms, rules.maladministrationForm],
    suspected: [field.suspected, rules.maladministrationForm],
    reason: [field.closingReason, rules.closingReason],
    ground: [field.ground, rules.refusalGround],
    agency: [field.agency, REFERENCE.agency],
  };
};

/** The codes of some data in words. */
export const codesIn = (facts: ActFacts, data: object): readonly Term[] =>
  Object.entries(listsOf(facts)).flatMap(([name, [term, rows]]) => {
    const value = (data as Readonly<Record<string, unknown>>)[name];
    const named = [value].flat().flatMap((code) => rows.filter((row) => row.code === code));
    return named.length === 0 ? [] : [{ term, value: named.map((row) => row[facts.turn.language]).join('; ') }];
  });

const latestOf = ({ file }: ActFacts, types: readonly string[]): readonly Entry[] => {
  const entries = [...entriesOf(file).values()];
  return types.flatMap((type) => entries.filter((entry) => entry.type === type).slice(-1));
};

/** The words of corrective actions stand with their agencies and days, not among the parts of the report. */
const withoutDuties = (field: Sealed): Sealed => {
  if (!('value' in field) || typeof field.value !== 'object' || field.value === null) return field;
  return { value: Object.fromEntries(Object.entries(field.value).filter(([part]) => part !== 'actions')) };
};

const One = ({ facts, entry, action }: Omit<Props, 'lines'> & { readonly entry: Entry }) => {
  const codes = codesIn(facts, entry.data);
  const duties = entry.type === 'CorrectiveActionsOrdered' ? dutiesIn(entry, orderWords(facts.file)) : dutiesIn(entry);
  return (
    <>
      {codes.length > 0 && <Summary lines={codes} />}
      {textsOf(facts.turn, entry)
        .filter(([name]) => CHECKS_IDENTITY.includes(action) || !isParty(name))
        .map(([name, field]) => (
          <Written key={name} turn={facts.turn} name={name} field={duties.length > 0 ? withoutDuties(field) : field} />
        ))}
      <Duties turn={facts.turn} duties={duties} />
    </>
  );
};

interface Props {
  readonly facts: ActFacts;
  readonly action: string;
  readonly lines: readonly Line[];
}

/** What was written before an act; nothing where there is nothing to read. */
export const Ground = ({ facts, action, lines }: Props) => {
  const entries = latestOf(facts, RESTS_ON[action] ?? []);
  if (entries.length === 0) return null;
  const { turn } = facts;
  return (
    <section class="ground" aria-label={turn.words.acts.ground}>
      {entries.map((entry) => (
        <details key={entry.revision} class="panel" open={JUDGES.includes(action)}>
          <summary>
            {lines.find(({ revision }) => revision === entry.revision)?.text ?? turn.words.acts.ground}{' '}
            <small>{turn.house.date(entry.on)}</small>
          </summary>
          <One facts={facts} action={action} entry={entry} />
        </details>
      ))}
    </section>
  );
};

/** What happened since a form was opened, for whoever lost a race. `seen`: the revision that the form was opened on. */
export const Since = ({ facts: { turn }, lines, seen }: Omit<Props, 'action'> & { readonly seen: number }) => {
  const fresh = lines.filter(({ revision }) => revision > seen);
  if (fresh.length === 0) return null;
  return (
    <>
      <p>{turn.words.acts.since}</p>
      <ul>
        {fresh.map(({ revision, text, at }) => (
          <li key={revision}>
            {text} · <time datetime={at}>{turn.words.frame.moment(at)}</time>
          </li>
        ))}
      </ul>
    </>
  );
};
