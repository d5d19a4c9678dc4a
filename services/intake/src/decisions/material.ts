// The material check: authority, court, age and settlement, and what intake proposes to the plenary (UU 37/2008 Art. 26, 36).
import { nothing, refuse, secret } from '@jejak/case';
import type { CaseFile, Decision, IntakeEvent, Refusal } from '@jejak/case';
import { notNow } from './stage.js';

/** One line of the material checklist of the rule set. */
export interface MaterialItem {
  readonly code: string;
  readonly name: string;
  /** The grounds of refusal that this line speaks for when it fails. */
  readonly grounds: readonly string[];
  /** Only warns: a failure binds nobody. */
  readonly warnsOnly: boolean;
}
/** What the verifier found, and what intake proposes. */
export interface CheckMaterially {
  readonly answers: Readonly<Record<string, 'pass' | 'fail' | 'unknown'>>;
  readonly proposal: 'accept' | 'refuse';
  readonly ground: string | null;
  readonly note: string | null;
  readonly checklist: readonly MaterialItem[];
}

const named = (items: readonly MaterialItem[]): string => items.map(({ code, name }) => `${code} (${name})`).join(', ');

const disagreement = (command: CheckMaterially): Refusal | undefined => {
  const { answers, proposal, ground, checklist } = command;
  const open = checklist.filter(({ code }) => answers[code] === undefined);
  if (open.length > 0)
    return refuse('material-check-incomplete', `Not answered: ${named(open)}. Answer pass, fail or unknown.`);
  const failing = checklist.filter((item) => !item.warnsOnly && answers[item.code] === 'fail');
  if (proposal === 'accept') {
    if (ground !== null)
      return refuse('acceptance-has-no-ground', 'A ground belongs to a refusal; leave it out or propose to refuse.');
    return failing.length === 0
      ? undefined
      : refuse(
          'acceptance-against-failing-checks',
          `These fail: ${named(failing)}. Propose to refuse, or correct the answers.`,
        );
  }
  if (ground === null)
    return refuse(
      'refusal-needs-a-ground',
      'Name the ground of UU 37/2008 Art. 36 on which the report should be refused.',
    );
  const speaksForIt = checklist.some((item) => answers[item.code] === 'fail' && item.grounds.includes(ground));
  return speaksForIt
    ? undefined
    : refuse(
        'ground-without-failing-check',
        `No failing answer speaks for the ground ${ground}; correct the answers or the ground.`,
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
    const refusal = disagreement(command);
    if (refusal) return refusal;
    const told = note === null ? null : secret(before.subjects.file, 'narrative', { text: note });
    return [{ type: 'MaterialCheckRecorded', data: { answers: { ...answers }, proposal, ground, note: told } }];
  };
