// The material check: authority, court, age and settlement, and what intake proposes to the plenary (UU 37/2008 Art. 26, 36).
import { nothing, refuse, secret } from '@jejak/case';
import type { CaseFile, Decision, IntakeEvent, Refusal } from '@jejak/case';
import type { MaterialItem } from '@jejak/law';
import { materialChecklist } from '../rules.js';
import { notNow } from './stage.js';

/** What the verifier found, and what intake proposes. */
export interface CheckMaterially {
  readonly answers: Readonly<Record<string, 'pass' | 'fail' | 'unknown'>>;
  readonly proposal: 'accept' | 'refuse';
  readonly ground: string | null;
  readonly note: string | null;
}

const named = (items: readonly { code: string; name: string }[]): string =>
  items.map(({ code, name }) => `${code} (${name})`).join(', ');

/** A requirement that only moves the report to another office binds neither proposal. */
const binds = ({ onFail }: { onFail: string }): boolean => onFail === 'refuse';

const disagreement = ({ answers, proposal, ground }: CheckMaterially, before: CaseFile): Refusal | undefined => {
  const checklist = materialChecklist(before);
  const open = checklist.filter(({ code }) => answers[code] === undefined);
  if (open.length > 0)
    return refuse('material-check-incomplete', `Not answered: ${named(open)}. Answer pass, fail or unknown.`);
  const failing = checklist.filter((item) => answers[item.code] === 'fail');
  return proposal === 'accept'
    ? againstAcceptance(failing.filter(binds), ground)
    : againstRefusal(
        checklist.filter((item) => item.ground === ground),
        failing,
        ground,
      );
};

const againstAcceptance = (failing: readonly MaterialItem[], ground: string | null): Refusal | undefined => {
  if (ground !== null)
    return refuse('acceptance-has-no-ground', 'A ground belongs to a refusal; leave it out or propose to refuse.');
  if (failing.length === 0) return undefined;
  return refuse(
    'acceptance-against-failing-checks',
    `These fail: ${named(failing)}. Propose to refuse, or correct the answers.`,
  );
};

/** A ground that a requirement stands for needs that requirement to fail; other grounds are the plenary's to weigh. */
const againstRefusal = (
  standFor: readonly MaterialItem[],
  failing: readonly MaterialItem[],
  ground: string | null,
): Refusal | undefined => {
  if (ground === null)
    return refuse('refusal-needs-a-ground', 'Name the ground on which the report should be refused.');
  if (standFor.length === 0 || standFor.some((item) => failing.includes(item))) return undefined;
  return refuse(
    'ground-without-failing-check',
    `The ground ${ground} needs a failing answer, but ${named(standFor)} does not fail. Correct one of the two.`,
  );
};

/** Records the answers and the proposal; failing answers and proposal must agree. */
export const checkMaterially =
  (command: CheckMaterially) =>
  (before: CaseFile): Decision<IntakeEvent> => {
    const { answers, proposal, ground, note } = command;
    if (before.stage === 'plenary' && before.proposal?.verdict === proposal && before.proposal.ground === ground)
      return nothing;
    if (before.stage !== 'material-check') return notNow(before.stage);
    const refusal = disagreement(command, before);
    if (refusal) return refusal;
    const told = note === null ? null : secret(before.subjects.file, 'narrative', { text: note });
    return [{ type: 'MaterialCheckRecorded', data: { answers: { ...answers }, proposal, ground, note: told } }];
  };
