// What ties a principal to a case: one set of relations, for a single case and for the rows of a list.
import type { CaseFacts, Principal, Role, Scope, StaffFacts } from './vocabulary.js';

/** Stages in which a case waits at the office's monitoring desk, whoever examined it; after that its people still see it. */
export const MONITORING_STAGES = ['corrective-monitoring', 'closing', 'closed'] as const;

/**
 * Which rows of a view one relation reaches. Columns: `office`, `stage`, `assigned[]`, `handlers[]`, `complainant`, `released_to[]`,
 * `case_id`.
 */
export type RowScope =
  | { readonly kind: 'national' }
  /** `office = …` */
  | { readonly kind: 'office'; readonly office: string }
  /** `complainant = person` */
  | { readonly kind: 'own'; readonly person: string }
  /** `case_id = …` */
  | { readonly kind: 'receipt'; readonly caseId: string }
  /** `person = any(assigned)` */
  | { readonly kind: 'assigned'; readonly person: string }
  /** `person = any(handlers)` */
  | { readonly kind: 'handled'; readonly person: string }
  /** `office = … and assigned = '{}'` */
  | { readonly kind: 'unassigned'; readonly office: string }
  /** `office = … and assigned = '{}' and handlers = '{}'` */
  | { readonly kind: 'untouched'; readonly office: string }
  /** `office = … and stage = any(stages)` */
  | { readonly kind: 'monitoring'; readonly office: string; readonly stages: readonly string[] }
  /** `agency = any(released_to)` */
  | { readonly kind: 'agency'; readonly agency: string };

/** The columns that relations look at. */
export type Row = Pick<
  CaseFacts,
  'caseId' | 'office' | 'stage' | 'assigned' | 'handlers' | 'complainant' | 'releasedTo'
>;

const inOffice = (principal: Principal, make: (office: string) => RowScope): readonly RowScope[] =>
  principal.office === null ? [] : [make(principal.office)];

const own = (role: Role, principal: Principal): readonly RowScope[] => {
  if (role !== 'RCP') return [{ kind: 'own', person: principal.id }];
  return principal.caseId === null ? [] : [{ kind: 'receipt', caseId: principal.caseId }];
};

const assigned = (role: Role, principal: Principal): readonly RowScope[] => {
  const handled: RowScope = { kind: 'handled', person: principal.id };
  if (role === 'PVL') return [handled, ...inOffice(principal, (office) => ({ kind: 'untouched', office }))];
  const mine: RowScope = { kind: 'assigned', person: principal.id };
  if (role !== 'RSM') return [mine];
  return [mine, ...inOffice(principal, (office) => ({ kind: 'monitoring', office, stages: MONITORING_STAGES }))];
};

const RELATIONS: Readonly<Record<Scope, (role: Role, principal: Principal) => readonly RowScope[]>> = {
  S: own,
  A: assigned,
  O: (_, principal) => inOffice(principal, (office) => ({ kind: 'office', office })),
  H: (_, principal) => [
    { kind: 'handled', person: principal.id },
    ...inOffice(principal, (office) => ({ kind: 'unassigned', office })),
  ],
  N: () => [{ kind: 'national' }],
  G: (_, principal) => (principal.agency === null ? [] : [{ kind: 'agency', agency: principal.agency }]),
};

/** The relations through which a role reaches cases; none of them where the principal lacks what the scope is about. */
export const relationsOf = (role: Role, scope: Scope, principal: Principal): readonly RowScope[] =>
  RELATIONS[scope](role, principal);

const REACHES: { readonly [K in RowScope['kind']]: (scope: Extract<RowScope, { kind: K }>, row: Row) => boolean } = {
  national: () => true,
  office: ({ office }, row) => row.office === office,
  own: ({ person }, row) => row.complainant === person,
  receipt: ({ caseId }, row) => row.caseId === caseId,
  assigned: ({ person }, row) => row.assigned.includes(person),
  handled: ({ person }, row) => row.handlers.includes(person),
  unassigned: ({ office }, row) => row.office === office && row.assigned.length === 0,
  untouched: ({ office }, row) => row.office === office && row.assigned.length === 0 && row.handlers.length === 0,
  monitoring: ({ office, stages }, row) => row.office === office && stages.includes(row.stage),
  agency: ({ agency }, row) => row.releasedTo.includes(agency),
};

/** Whether a relation reaches a row: the meaning that SQL has to repeat. */
export const reaches = <K extends RowScope['kind']>(scope: Extract<RowScope, { kind: K }>, row: Row): boolean =>
  REACHES[scope.kind as K](scope, row);

/** Whether a role reaches one case. */
export const reachesCase = (role: Role, scope: Scope, principal: Principal, facts: CaseFacts): boolean =>
  relationsOf(role, scope, principal).some((relation) => reaches(relation, facts));

/** Whether a role reaches a person of the directory: nationally, in one's office, or as a deputy of one's own agency. */
export const reachesStaff = (scope: Scope, principal: Principal, facts: StaffFacts): boolean => {
  if (scope === 'N') return true;
  if (scope === 'O') return principal.office !== null && principal.office === facts.office;
  return scope === 'G' && principal.agency !== null && principal.agency === facts.agency && facts.role === 'NAR';
};
