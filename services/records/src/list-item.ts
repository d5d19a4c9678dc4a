// One case in a list: the facts that this reader may have of it, where it stands and who has it.
import type { AccessSettings, Principal } from '@jejak/access';
import { factsOf, type CaseFile } from '@jejak/case';
import { localDayIn } from '@jejak/law';
import { factsShown } from './case-file.js';
import type { Language, Words } from './language.js';
import { agencyName, caseTypeName, officeName, substanceName } from './words/naming.js';
import { nextStepsOf } from './next-steps.js';
import { HOLDER_WORDS, STAGE_WORDS, standingOf, STEP_WORDS } from './standing.js';
import type { ListedCase } from './views/case-list.js';
import { yourStepOf } from './your-step.js';

/** Who reads, and in which language. */
export interface Reader {
  readonly who: Principal;
  readonly settings: AccessSettings;
  readonly language: Language;
}
/** Who reads a list of cases. */
export interface ListReader extends Reader {
  /** When it is read: what is open depends on the day. */
  readonly now: Date;
}

/** Where a case stands, as code and in words. */
export const standingIn = (file: CaseFile, language: Language) => {
  const { step, holder } = standingOf(file);
  return {
    step,
    holder,
    stageText: STAGE_WORDS[file.stage][language],
    stepText: STEP_WORDS[step][language],
    holderText: HOLDER_WORDS[holder][language],
  };
};

const named = (code: unknown, nameOf: (code: string) => Words, language: Language): string | null =>
  typeof code === 'string' ? nameOf(code)[language] : null;

/** Names of the codes that are shown, in the reader's language. */
export const namesIn = ({ facts }: ReturnType<typeof factsShown>, language: Language) => ({
  office: named(facts.office, officeName, language),
  caseType: named(facts.caseType, caseTypeName, language),
  agency: named(facts.reportedAgency, agencyName, language),
  substance: named(facts.substance, substanceName, language),
});

/** An item of the inbox or of a search. Read under the access that the row itself gives. */
export const itemFor =
  ({ who, settings, language, now }: ListReader) =>
  ({ state, lastAt, mine, unread }: ListedCase) => {
    const shown = factsShown({ who, file: state, facts: factsOf(state), settings });
    const nextSteps = nextStepsOf(who, state, { today: localDayIn(state.office, now), settings });
    return {
      caseId: state.id,
      revision: state.revision,
      lastAt,
      mine,
      unread,
      ...shown,
      names: namesIn(shown, language),
      standing: standingIn(state, language),
      nextSteps,
      yourStep: yourStepOf(who, state, nextSteps),
    };
  };

/** The number that people call a case by; null where this reader is not shown it. */
export const numberFor = ({ who, settings }: Pick<Reader, 'who' | 'settings'>, file: CaseFile): string | null => {
  const { facts } = factsShown({ who, file, facts: factsOf(file), settings });
  const [number] = [facts.registrationNumber, facts.agendaNumber].filter((each) => typeof each === 'string');
  return number ?? null;
};
