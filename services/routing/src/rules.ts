// The routing table: which office and unit a registered case goes to. First row that matches wins; an office edits rows, not code.
import type { OfficeCode, ReportedGroupCode, SubstanceCode, UnitCode } from '@jejak/law';

/** What a case is routed by: codes only, never anything about a person. */
export interface RoutingQuestion {
  readonly caseType: string;
  /** The office that received the case. */
  readonly office: string;
  readonly reportedGroup: string | null;
  readonly substance: string | null;
}

/** A row; an absent condition matches everything. `office: 'same'` keeps the case where it was received. */
export interface RoutingRow {
  /** Name of the row, stored as the ground of the routing. */
  readonly ground: string;
  readonly caseTypes?: readonly string[];
  readonly groups?: readonly ReportedGroupCode[];
  readonly substances?: readonly SubstanceCode[];
  readonly office: OfficeCode | 'same';
  readonly unit: UnitCode;
}

/**
 * Bodies of national reach are examined at head office, everything else where it was received.
 * Which principal unit has which sector was not found (domain §10.7): these rows are a default to be set by the office.
 */
export const ROUTING_TABLE: readonly RoutingRow[] = [
  {
    ground: 'national-institution',
    groups: ['audit-board', 'state-commission'],
    office: 'pst',
    unit: 'ku-1',
  },
  { ground: 'armed-forces', groups: ['armed-forces'], office: 'pst', unit: 'ku-2' },
];

/** Unit of head office for a case that stays there and matches no other row. */
const HEAD_OFFICE_UNIT: UnitCode = 'ku-3';

const matches = (row: RoutingRow, question: RoutingQuestion): boolean => {
  const conditions: readonly [readonly string[] | undefined, string | null][] = [
    [row.caseTypes, question.caseType],
    [row.groups, question.reportedGroup],
    [row.substances, question.substance],
  ];
  return conditions.every(([allowed, value]) => allowed === undefined || (value !== null && allowed.includes(value)));
};

const DEFAULT_ROW: RoutingRow = { ground: 'default', office: 'same', unit: 'examination' };

/** Where a case belongs by the table, and by which row. Head office has no unit of that name: there, its own unit takes it. */
export const placeFor = (
  question: RoutingQuestion,
  table: readonly RoutingRow[] = ROUTING_TABLE,
): { office: string; unit: string; ground: string } => {
  const row = table.find((each) => matches(each, question)) ?? DEFAULT_ROW;
  const office = row.office === 'same' ? question.office : row.office;
  const unit = office === 'pst' && row.unit === 'examination' ? HEAD_OFFICE_UNIT : row.unit;
  return { office, unit, ground: row.ground };
};

/** Conflicts of interest that the file itself shows. A complainant who is staff keeps out of the own case as staff. */
export const CONFLICT_RULES: readonly {
  readonly rule: string;
  readonly people: (file: { readonly account: string | null }) => readonly string[];
}[] = [{ rule: 'lodged-the-report', people: (file) => (file.account === null ? [] : [file.account]) }];

/** Most examiners on one letter of assignment. */
export const MOST_EXAMINERS = 10;

/** Roles that may stand on a letter of assignment: examiners, and those who monitor what was ordered. */
export const ASSIGNABLE_ROLES: readonly string[] = ['ASR', 'RSM'];
