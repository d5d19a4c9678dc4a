// Where a case stands, as the office says it: the words of the API speak to the complainant, and stay for codes that have none here.
import type { ApiSchemas } from '@jejak/contracts/client';
import type { StaffTurn } from './turn.js';

interface Stood {
  readonly facts: Pick<ApiSchemas['FactsAnswer'], 'stage'>;
  readonly standing: ApiSchemas['StandingAnswer'];
}

/** Stage, next step and holder in words; no holder where nobody has it. */
export const standingIn = ({ words }: Pick<StaffTurn, 'words'>, { facts, standing }: Stood) => ({
  stage: words.stages[facts.stage ?? ''] ?? standing.stageText,
  step: words.standing.steps[standing.step] ?? standing.stepText,
  holder: standing.holder === 'nobody' ? undefined : (words.standing.holders[standing.holder] ?? standing.holderText),
});
