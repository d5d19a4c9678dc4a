// The one place where access becomes SQL: every list, count and search of records passes here.
import type { ListScope, RowScope } from '@jejak/access';

/** Values of a statement, numbered as they are used. */
export class Values {
  readonly all: unknown[] = [];

  /** `$n` for a value. */
  put(value: unknown): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }
}

/** Where the columns stand that relations look at; a register has an office of its own. */
export interface ScopeColumns {
  readonly caseId: string;
  readonly office: string;
  readonly stage: string;
  readonly assigned: string;
  readonly handlers: string;
  readonly complainant: string;
  readonly releasedTo: string;
  readonly conflicted: string;
  readonly secretIdentity: string;
}

/** The columns of the caseload under the alias `c`. */
export const CASE_COLUMNS: ScopeColumns = {
  caseId: 'c.case_id',
  office: 'c.office',
  stage: 'c.stage',
  assigned: 'c.assigned',
  handlers: 'c.handlers',
  complainant: 'c.complainant',
  releasedTo: 'c.released_to',
  conflicted: 'c.conflicted',
  secretIdentity: 'c.secret_identity',
};

type Ask<K extends RowScope['kind']> = (
  scope: Extract<RowScope, { kind: K }>,
  at: ScopeColumns,
  values: Values,
) => string;

const EMPTY = "'{}'";

/** Each relation as libs/access means it (`reaches`). A relation that is new there is a compile error here. */
const RELATIONS: { readonly [K in RowScope['kind']]: Ask<K> } = {
  national: () => 'true',
  office: ({ office }, at, values) => `${at.office} = ${values.put(office)}`,
  own: ({ person }, at, values) => `${at.complainant} = ${values.put(person)}`,
  receipt: ({ caseId }, at, values) => `${at.caseId} = ${values.put(caseId)}::uuid`,
  assigned: ({ person }, at, values) => `${at.assigned} @> array[${values.put(person)}::text]`,
  handled: ({ person }, at, values) => `${at.handlers} @> array[${values.put(person)}::text]`,
  unassigned: ({ office }, at, values) => `${at.office} = ${values.put(office)} and ${at.assigned} = ${EMPTY}`,
  untouched: ({ office }, at, values) =>
    `${at.office} = ${values.put(office)} and ${at.assigned} = ${EMPTY} and ${at.handlers} = ${EMPTY}`,
  monitoring: ({ office, stages }, at, values) =>
    `${at.office} = ${values.put(office)} and ${at.stage} = any(${values.put([...stages])}::text[])`,
  agency: ({ agency }, at, values) => `${at.releasedTo} @> array[${values.put(agency)}::text]`,
};

const relationSql = (relation: RowScope, at: ScopeColumns, values: Values): string =>
  (RELATIONS[relation.kind] as Ask<RowScope['kind']>)(relation as never, at, values);

/**
 * A condition that holds for exactly the rows of a list (`isListed` of libs/access is its measure). Conflicted people never see a row;
 * one's own case is reached as a complainant alone, whatever else one is.
 */
export const scopeSql = (scope: ListScope, values: Values, at: ScopeColumns = CASE_COLUMNS): string => {
  if (scope.kind === 'none') return 'false';
  const me = scope.conflictFree;
  const any = scope.any.map((relation) => {
    const reached = relationSql(relation, at, values);
    if (me === null || relation.kind === 'own') return `(${reached})`;
    return `(${reached} and ${at.complainant} is distinct from ${values.put(me)})`;
  });
  return [
    `(${any.join(' or ')})`,
    ...(me === null ? [] : [`not ${at.conflicted} @> array[${values.put(me)}::text]`]),
    ...(scope.withoutSecret ? [`not ${at.secretIdentity}`] : []),
  ].join(' and ');
};
