// A person of the directory: stream `staff-<uuid>`, events, fold. The uuid is the pseudonym that other events name as `actor`.
import type { JsonObject } from '@jejak/eventstore';
import { areIncompatible } from './principals.js';
import { ROLES, type Principal, type Role, type StaffFacts } from './vocabulary.js';

/** A name: marked for sealing when it is written, sealed when it is read. Shaped as in SEALING.md. */
export type StaffName =
  | { readonly $plain: string; readonly subject: string; readonly cls: 'identity' }
  | {
      readonly $enc: 1;
      readonly kid: string;
      readonly cls: 'identity';
      readonly of: { readonly e: string; readonly f: string };
      readonly iv: string;
      readonly ct: string;
      readonly com: string;
    };

/** Who somebody is at an OpenID issuer. */
export interface Account {
  readonly issuer: string;
  readonly subject: string;
}

/** Events of the service identity; the names are the storage format. `office` of a role: where it counts, null for a national one. */
export type StaffEvent =
  | {
      readonly type: 'StaffRegistered';
      readonly data: {
        readonly name: StaffName;
        readonly office: string | null;
        readonly unit: string | null;
        readonly agency: string | null;
        readonly account: Account;
      };
    }
  | {
      readonly type: 'RoleGrantProposed';
      readonly data: { readonly role: Role; readonly office: string | null; readonly proposedBy: string };
    }
  | { readonly type: 'RoleGranted'; readonly data: { readonly role: Role; readonly confirmedBy: string } }
  | { readonly type: 'RoleRevoked'; readonly data: { readonly role: Role } }
  | { readonly type: 'StaffSuspended'; readonly data: { readonly reason: string } }
  | { readonly type: 'StaffReinstated'; readonly data: Readonly<Record<string, never>> }
  | { readonly type: 'AccountLinked'; readonly data: Account }
  | { readonly type: 'DeputyNamed'; readonly data: { readonly deputy: string } };
/** Name of a staff event. */
export type StaffEventType = StaffEvent['type'];

/** A role that waits for a second person. */
export interface GrantProposal {
  readonly role: Role;
  readonly office: string | null;
  readonly proposedBy: string;
}

/** A person of the directory. */
export interface StaffMember {
  /** The pseudonym; empty before the first event. */
  readonly id: string;
  readonly name: StaffName | null;
  readonly office: string | null;
  readonly unit: string | null;
  readonly agency: string | null;
  readonly accounts: readonly Account[];
  readonly roles: readonly Role[];
  readonly proposals: readonly GrantProposal[];
  readonly suspended: boolean;
  /** Code of the reason of a suspension. */
  readonly suspendedFor: string | null;
  readonly deputy: string | null;
}

/** A person before the first event. */
export const initialStaff: StaffMember = {
  id: '',
  name: null,
  office: null,
  unit: null,
  agency: null,
  accounts: [],
  roles: [],
  proposals: [],
  suspended: false,
  suspendedFor: null,
  deputy: null,
};

type DataOf<T extends StaffEventType> = Extract<StaffEvent, { type: T }>['data'];
type Change = Partial<StaffMember>;

const link = (accounts: readonly Account[], { issuer, subject }: Account): readonly Account[] =>
  accounts.some((each) => each.issuer === issuer && each.subject === subject)
    ? accounts
    : [...accounts, { issuer, subject }];

/**
 * A grant counts only on a proposal, only when somebody else than the proposer and the person confirmed it, only beside roles that it
 * agrees with, and only in the office that the person belongs to: also where an event was written around the rules.
 */
const grantCounts = (before: StaffMember, proposal: GrantProposal, confirmedBy: string): boolean =>
  proposal.proposedBy !== confirmedBy &&
  before.id !== confirmedBy &&
  before.id !== proposal.proposedBy &&
  (proposal.office === null || proposal.office === before.office) &&
  !before.roles.some((held) => areIncompatible(held, proposal.role));

const granted = (before: StaffMember, { role, confirmedBy }: DataOf<'RoleGranted'>): Change => {
  const proposal = before.proposals.find((each) => each.role === role);
  if (proposal === undefined || !grantCounts(before, proposal, confirmedBy)) return {};
  const proposals = before.proposals.filter((each) => each !== proposal);
  return { proposals, roles: before.roles.includes(role) ? before.roles : [...before.roles, role] };
};

const APPLY: { readonly [T in StaffEventType]: (before: StaffMember, data: DataOf<T>) => Change } = {
  StaffRegistered: (before, { account, name, office, unit, agency }) => ({
    name,
    office,
    unit,
    agency,
    accounts: link(before.accounts, account),
  }),
  RoleGrantProposed: (before, { role, office, proposedBy }) => ({
    proposals: [...before.proposals.filter((each) => each.role !== role), { role, office, proposedBy }],
  }),
  RoleGranted: granted,
  RoleRevoked: (before, { role }) => ({
    roles: before.roles.filter((each) => each !== role),
    proposals: before.proposals.filter((each) => each.role !== role),
  }),
  StaffSuspended: (_, { reason }) => ({ suspended: true, suspendedFor: reason }),
  StaffReinstated: () => ({ suspended: false, suspendedFor: null }),
  AccountLinked: (before, account) => ({ accounts: link(before.accounts, account) }),
  DeputyNamed: (_, { deputy }) => ({ deputy }),
};

/** The event types that the service identity owns in `staff-` streams. */
export const STAFF_EVENT_TYPES = Object.keys(APPLY) as readonly StaffEventType[];

const CATEGORY = 'staff';
/** Stream of a person. */
export const staffStream = (id: string): string => `${CATEGORY}-${id}`;
const idOf = (stream: string): string => stream.slice(CATEGORY.length + 1);

/** The version that is written today, of every staff event. */
const SCHEMA = 1;

/** What the codec needs of a stored event. */
interface Recorded {
  readonly type: string;
  readonly schema: number;
  readonly data: JsonObject;
}

/**
 * A staff event, or undefined for a type that this release does not know.
 * @throws RangeError for a schema from the future: who may do what is not guessed
 */
export const decodeStaff = ({ type, schema, data }: Recorded): StaffEvent | undefined => {
  if (!Object.hasOwn(APPLY, type)) return undefined;
  if (schema > SCHEMA) throw new RangeError(`${type} has schema ${schema}; this release knows up to ${SCHEMA}.`);
  const { role } = data;
  if (typeof role === 'string' && !(ROLES as readonly string[]).includes(role)) return undefined; // a role of a later release
  return { type, data } as unknown as StaffEvent;
};

/** The person after one more event. */
export const evolveStaff = (
  before: StaffMember,
  event: StaffEvent,
  header: { readonly stream: string },
): StaffMember => {
  const apply = APPLY[event.type] as (before: StaffMember, data: StaffEvent['data']) => Change;
  const known = before.id === '' ? { ...before, id: idOf(header.stream) } : before;
  return { ...known, ...apply(known, event.data) };
};

/** What access asks of a person when `role` is given, taken or confirmed; null for acts that concern no role. */
export const staffFacts = (member: StaffMember, role: Role | null): StaffFacts => ({
  staffId: member.id,
  office: member.office,
  agency: member.agency,
  roles: member.roles,
  role,
  duties: { 'grant-proposal': member.proposals.filter((each) => each.role === role).map((each) => each.proposedBy) },
});

/** The person as a principal. Whether there was a second factor is known from the token: the caller sets it. */
export const staffPrincipal = (member: StaffMember, secondFactor = false): Principal => ({
  kind: 'person',
  id: member.id,
  roles: member.roles,
  office: member.office,
  unit: member.unit,
  agency: member.agency,
  caseId: null,
  secondFactor,
  suspended: member.suspended,
});

/** One person, one stream, one fold. */
export const staffAggregate = {
  category: CATEGORY,
  initial: initialStaff,
  evolve: evolveStaff,
  decode: decodeStaff,
  schemaOf: (_type: string): number => SCHEMA,
  headers: (member: StaffMember) => ({ office: member.office ?? '', ruleset: '' }),
};
