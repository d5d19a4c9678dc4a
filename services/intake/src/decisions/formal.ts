// The formal side: is the file complete, what is missing, and its completion (UU 37/2008 Art. 24-25).
import { nothing, refuse, secret } from '@jejak/case';
import type { CaseFile, Complainant, Contact, DataOf, Decision, IntakeEvent, LocalDate, Narrative } from '@jejak/case';
import { completionDays, formalChecklist, rapidCriteriaOf } from '../rules.js';
import { notNow } from './stage.js';

/** What the verifier found for each line of the checklist. */
export interface CheckFormally {
  readonly answers: Readonly<Record<string, 'yes' | 'no' | 'not-applicable'>>;
}

const named = (lines: readonly { code: string; name: string }[]): string =>
  lines.map(({ code, name }) => `${code} (${name})`).join(', ');

/** A rapid response that named no criterion when it was lodged needs one established here; PO 26/2017 Art. 26-27. */
const lacksCriterion = ({ answers }: CheckFormally, before: CaseFile): boolean =>
  before.caseType === 'rapid-response' &&
  before.rapidCriteria.length === 0 &&
  !rapidCriteriaOf(before).some(({ code }) => answers[code] === 'yes');

/** Passes the formal check when every required line is met; otherwise names what is missing. */
export const checkFormally =
  (command: CheckFormally) =>
  (before: CaseFile): Decision<IntakeEvent> => {
    if (before.stage === 'material-check') return nothing;
    if (before.stage !== 'received') return notNow(before.stage);
    const { answers } = command;
    const missing = formalChecklist(before).filter(({ code, required }) => required && answers[code] !== 'yes');
    if (missing.length > 0)
      return refuse('formal-check-incomplete', `Not met: ${named(missing)}. Ask the complainant to complete the file.`);
    if (lacksCriterion(command, before))
      return refuse(
        'rapid-response-without-criterion',
        `Answer yes to the criterion that holds: ${named(rapidCriteriaOf(before))}.`,
      );
    const met = Object.entries(answers).filter(([, answer]) => answer !== 'no') as [string, 'yes' | 'not-applicable'][];
    return [{ type: 'FormalCheckPassed', data: { checklist: Object.fromEntries(met) } }];
  };

/** What the complainant is asked for. The rule set says for how long: UU 37/2008 Art. 25. */
export interface RequestCompletion {
  readonly items: readonly string[];
  readonly note: string | null;
}

/** Asks the complainant for what is missing. A second request waits for the answer to the first. */
export const requestCompletion =
  (command: RequestCompletion) =>
  (before: CaseFile): Decision<IntakeEvent> => {
    if (before.stage !== 'received') return notNow(before.stage);
    if (!before.hasIdentity)
      return refuse(
        'nobody-to-ask',
        'This case has no complainant who could complete it; add what is missing to the file.',
      );
    const { items, note } = command;
    const told = note === null ? null : secret(before.subjects.file, 'narrative', { text: note });
    return [{ type: 'CompletionRequested', data: { items: [...items], dueDays: completionDays(before), note: told } }];
  };

/** What the complainant adds; `null` and absent parts leave the file as it is. */
export interface SubmitCompletion {
  readonly reportedAgency: string | null;
  readonly eventDate: LocalDate | null;
  readonly priorEffort: boolean | null;
  readonly priorEffortDate: LocalDate | null;
  readonly complainant: Partial<Complainant> | null;
  readonly contact: Contact | null;
  readonly narrative: Partial<Narrative> | null;
}

const isEmpty = (command: SubmitCompletion): boolean => Object.values(command).every((part) => part === null);

/**
 * Adds to the file what was asked for; the formal check follows anew. Who was asked for documents completes it by the files that
 * they added since, and says no more than that it is done.
 */
export const submitCompletion =
  (command: SubmitCompletion) =>
  (before: CaseFile): Decision<IntakeEvent> => {
    if (before.stage === 'received')
      return refuse(
        'no-completion-asked',
        'Nothing has been asked for; the office will write if something is missing.',
      );
    if (before.stage !== 'awaiting-completion') return notNow(before.stage);
    if (isEmpty(command) && before.filesSinceAsked === 0)
      return refuse('completion-is-empty', 'Give at least one of the things that were asked for, or add a file first.');
    const { complainant, contact, narrative, ...facts } = command;
    const person = before.subjects.complainant;
    const data: DataOf<'CompletionSubmitted'> = {
      ...facts,
      complainant: complainant && secret(person, 'identity', complainant),
      contact: contact && secret(person, 'contact', contact),
      narrative: narrative && secret(person, 'narrative', narrative),
    };
    return [{ type: 'CompletionSubmitted', data }];
  };
