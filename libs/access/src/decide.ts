// The one function that decides whether somebody may do something. Default deny; a standing forbid beats every permit.
import { ACTIONS, SERVICE_ACTIONS, type Action, type Rule } from './actions.js';
import { areIncompatible, isStaff, rolesFor } from './principals.js';
import { reachesCase, reachesStaff } from './relations.js';
import { DEFAULT_SETTINGS, isCase } from './vocabulary.js';
import type { AccessSettings, CaseFacts, Facts, Principal, Role, Scope, StaffFacts, Verdict } from './vocabulary.js';

/** Everything one decision looks at. */
interface Question {
  readonly principal: Principal;
  readonly action: Action;
  readonly rule: Rule;
  readonly facts: Facts | null;
  readonly settings: AccessSettings;
}

const yes: Verdict = { permitted: true };
const no = (reason: string, visible: boolean): Verdict => ({ permitted: false, visible, reason });

const caseOf = (facts: Facts | null): CaseFacts | null => (facts !== null && isCase(facts) ? facts : null);

/** Why a principal may do nothing at all with these facts, whatever the role; undefined where nothing stands in the way. */
export const standingForbid = (
  principal: Principal,
  facts: Facts | null,
  settings: AccessSettings,
): string | undefined => {
  if (principal.suspended) return 'suspended';
  if (settings.secondFactorRequired && isStaff(principal) && !principal.secondFactor) return 'second-factor-required';
  if (caseOf(facts)?.conflicted.includes(principal.id)) return 'conflict-of-interest';
  return undefined;
};

const missing = ({ rule, facts }: Question): string | undefined => {
  const about = facts === null ? 'nothing' : isCase(facts) ? 'case' : 'staff';
  if (rule.about === 'case' && about !== 'case') return 'no-such-case';
  if (rule.about === 'staff' && about !== 'staff') return 'no-such-person';
  return undefined;
};

const withinReach = (role: Role, scope: Scope, { principal, rule, facts }: Question): boolean => {
  if (rule.about === 'none' || facts === null) return true;
  return isCase(facts) ? reachesCase(role, scope, principal, facts) : reachesStaff(scope, principal, facts);
};

/** Intake drafts the closure of what never left intake: a refusal, an early withdrawal. */
const inState = (role: Role, { rule, facts }: Question): boolean =>
  rule.when !== 'before-handover-for-intake' || role !== 'PVL' || caseOf(facts)?.assigned.length === 0;

/** The public's acts that write are for those who come without an account; what it may read, everybody may. */
const asPublic = ({ principal, rule }: Question): boolean =>
  rule.whom.public !== undefined && (principal.kind === 'public' || rule.writes === 'nothing');

const hasRole = (question: Question): boolean => {
  const { principal, action, rule, facts } = question;
  if (principal.kind === 'system') return SERVICE_ACTIONS[principal.service ?? '']?.includes(action) ?? false;
  if (asPublic(question)) return true;
  return rolesFor(principal, caseOf(facts)).some((role) => {
    const scope = rule.whom[role];
    return scope !== undefined && withinReach(role, scope, question) && inState(role, question);
  });
};

const stateForbids = ({ rule }: Question, { closed }: CaseFacts): string | undefined => {
  if (rule.when === 'closed') return closed ? undefined : 'case-not-closed';
  return rule.writes === 'case' && closed ? 'case-closed' : undefined;
};

const DUTY_REASONS: Readonly<Record<string, string>> = {
  intake: 'prepared-at-intake-by-the-same-person',
  'final-report': 'author-may-not-approve',
  'corrective-report': 'reporter-may-not-verify',
  'closure-draft': 'drafter-may-not-approve',
  'closure-check': 'checker-may-not-approve',
  'release-proposal': 'proposer-may-not-approve',
  'reopening-proposal': 'proposer-may-not-approve',
  'grant-proposal': 'proposer-may-not-approve',
};

const didDuty = (duty: string, { principal, facts }: Question): boolean => {
  if (facts === null) return false;
  const found = caseOf(facts);
  const people = duty === 'intake' && found !== null ? found.handlers : (facts.duties[duty] ?? []);
  return people.includes(principal.id);
};

const dutyForbids = (question: Question): string | undefined => {
  const waived = question.settings.twoPersonClosure ? 'closure-check' : undefined;
  const done = question.rule.notWhoDid?.find((duty) => duty !== waived && didDuty(duty, question));
  return done === undefined ? undefined : (DUTY_REASONS[done] ?? `${done}-by-the-same-person`);
};

const GRANTS: readonly Action[] = ['propose-grant', 'confirm-grant'];

const holdsIncompatible = ({ role, roles }: StaffFacts): boolean =>
  role !== null && roles.some((held) => areIncompatible(role, held));

/** Why not to this person; the first that holds is told. */
const PERSON_FORBIDS: Readonly<Record<string, (question: Question, person: StaffFacts) => boolean>> = {
  'never-oneself': ({ principal, rule }, { staffId }) => rule.neverSelf === true && staffId === principal.id,
  'person-has-roles': ({ rule }, { roles }) => rule.onlyWithoutRoles === true && roles.length > 0,
  'person-lacks-the-role': ({ rule }, { roles }) => rule.onlyOf !== undefined && !roles.includes(rule.onlyOf),
  'incompatible-roles': ({ action }, person) => GRANTS.includes(action) && holdsIncompatible(person),
};

const personForbids = (question: Question, person: StaffFacts): string | undefined =>
  Object.entries(PERSON_FORBIDS).find(([, forbids]) => forbids(question, person))?.[0];

/** Why somebody who has the role and the reach may still not: the state of the case or person, or a duty done before. */
const circumstanceForbids = (question: Question): string | undefined => {
  const { facts } = question;
  if (facts === null) return undefined;
  return (isCase(facts) ? stateForbids(question, facts) : personForbids(question, facts)) ?? dutyForbids(question);
};

/** Whether somebody may know that a thing exists. */
const maySee = (question: Question): boolean => {
  const { principal, facts, rule } = question;
  if (facts === null) return rule.about === 'none' || rule.about === 'either';
  // A service that may act on a case has it before it: what stands in the way is its state, and is told.
  if (principal.kind === 'system') return hasRole(question);
  const sights: readonly Action[] = isCase(facts) ? ['read-case', 'track'] : ['read-staff'];
  return sights.some((action) => hasRole({ ...question, action, rule: ACTIONS[action] }));
};

/**
 * May `principal` do `action`, knowing `facts`? Pass null where the thing does not exist or the action is about none: what does not exist
 * and what may not be seen get the same answer. Decided on the person who began an act, also behind the bus.
 *
 * A refusal that is not `visible` is a 404 and its reason stays in the house; a visible one is a 403 (409 fits `case-closed`).
 * A repeated request is answered from its events before this is asked: the act itself may have closed the case or ended the permission.
 */
export const decide = (
  principal: Principal,
  action: Action,
  facts: Facts | null,
  settings: AccessSettings = DEFAULT_SETTINGS,
): Verdict => {
  const question: Question = { principal, action, rule: ACTIONS[action], facts, settings };
  const forbidden = standingForbid(principal, facts, settings);
  if (forbidden !== undefined) return no(forbidden, facts === null && maySee(question));
  const absent = missing(question);
  if (absent !== undefined) return no(absent, false);
  const reason = hasRole(question) ? circumstanceForbids(question) : 'not-permitted';
  return reason === undefined ? yes : no(reason, maySee(question));
};
