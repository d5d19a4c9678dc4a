// Which rows of a list somebody may see: the same table and relations as for a single case, for SQL.
import { ACTIONS, type Action } from './actions.js';
import { standingForbid } from './decide.js';
import { rolesFor } from './principals.js';
import { reaches, relationsOf, type Row, type RowScope } from './relations.js';
import { DEFAULT_SETTINGS } from './vocabulary.js';
import type { AccessSettings, Principal, Role, Scope } from './vocabulary.js';

/** What a list is for. Counts, facets and exports use the purpose of the list that they count. */
export type Purpose =
  | 'inbox'
  | 'approvals'
  | 'search'
  | 'identity-search'
  | 'statistics'
  | 'registers'
  | 'deliveries'
  | 'access-ledger'
  | 'events'
  | 'workload'
  | 'agency-record';

/**
 * `none`: an empty list. `rows`: those that any of `any` reaches, less what the other fields leave out.
 */
export type ListScope =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'rows';
      /** Never empty. */
      readonly any: readonly RowScope[];
      /** The person who must not be among a row's `conflicted`, and reaches a row whose `complainant` it is by `own` alone; null: no check. */
      readonly conflictFree: string | null;
      /** Leave out cases whose identity is secret: a hit would tell it. */
      readonly withoutSecret: boolean;
      /** Numbers below it are not shown: 5 for statistics that everybody may see, else 1. */
      readonly minimumCell: number;
    };

const NONE: ListScope = { kind: 'none' };
const everything: readonly RowScope[] = [{ kind: 'national' }];
/** ACCESS.md D17: the same numbers for everybody, so a conflict changes none of them. */
const PUBLIC_STATISTICS: ListScope = {
  kind: 'rows',
  any: everything,
  conflictFree: null,
  withoutSecret: false,
  minimumCell: 5,
};

const ACTION_OF: Readonly<Record<Purpose, Action>> = {
  inbox: 'read-inbox',
  approvals: 'read-approvals',
  search: 'search',
  'identity-search': 'search-identity',
  statistics: 'read-statistics',
  registers: 'read-registers',
  deliveries: 'read-deliveries',
  'access-ledger': 'read-access-ledger',
  events: 'read-events',
  workload: 'read-workload',
  'agency-record': 'read-agency-record',
};

/** Whoever sees every row of a scope may count it exactly; all others get the public's statistics. */
const EXACT_STATISTICS: Readonly<Partial<Record<Role, Scope>>> = { PVL: 'O', KAP: 'O', PIM: 'N', AUD: 'N' };

/** Beside `national` only `own` says more: it reaches one's own case. */
const distinct = (all: readonly RowScope[]): readonly RowScope[] => {
  const isNational = all.some(({ kind }) => kind === 'national');
  const scopes = isNational ? all.filter(({ kind }) => kind === 'national' || kind === 'own') : all;
  return [...new Map(scopes.map((scope) => [JSON.stringify(scope), scope])).values()];
};

/** What records turns into SQL: see {@link RowScope} for the columns and {@link isListed} for the meaning. */
export const listScope = (
  principal: Principal,
  purpose: Purpose,
  settings: AccessSettings = DEFAULT_SETTINGS,
): ListScope => {
  if (standingForbid(principal, null, settings) !== undefined) return NONE;
  const whom = purpose === 'statistics' ? EXACT_STATISTICS : ACTIONS[ACTION_OF[purpose]].whom;
  const any = distinct(
    rolesFor(principal, null).flatMap((role) => {
      const scope = whom[role];
      return scope === undefined ? [] : relationsOf(role, scope, principal);
    }),
  );
  const withoutSecret = purpose === 'identity-search';
  if (any.length > 0) return { kind: 'rows', any, conflictFree: principal.id, withoutSecret, minimumCell: 1 };
  return purpose === 'statistics' && principal.kind !== 'system' ? PUBLIC_STATISTICS : NONE;
};

/** Whether a row belongs into a list: the meaning of a scope, for lists in memory and as the measure of the SQL. */
export const isListed = (
  scope: ListScope,
  row: Row & { readonly conflicted: readonly string[]; readonly secretIdentity: boolean },
): boolean => {
  if (scope.kind === 'none' || (scope.withoutSecret && row.secretIdentity)) return false;
  if (scope.conflictFree !== null && row.conflicted.includes(scope.conflictFree)) return false;
  const isOwn = scope.conflictFree !== null && row.complainant === scope.conflictFree;
  return scope.any.some((relation) => (!isOwn || relation.kind === 'own') && reaches(relation, row));
};
