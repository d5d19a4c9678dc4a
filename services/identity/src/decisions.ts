// What identity decides: who is in the directory, which roles they hold on whose word, and who may do nothing for a while.
import { areIncompatible, type Account, type Role, type StaffEvent, type StaffMember } from '@jejak/access';
import { FOUNDING_ACTOR, LIAISON_ROLE, NATIONAL_ROLES, SETTINGS_ACTOR } from './rules.js';

/** What happens, or why not. */
export type Decision = readonly StaffEvent[] | { readonly refused: string; readonly detail?: string };

const nothing: Decision = [];
const refuse = (refused: string, detail: string): Decision => ({ refused, detail });

/** Somebody new. */
export interface RegisterStaff {
  readonly name: string;
  readonly office: string | null;
  readonly unit: string | null;
  readonly agency: string | null;
  readonly account: Account;
  /** Whether somebody of the directory has this account already. */
  readonly isTaken: boolean;
}

const registered = (
  id: string,
  { name, office, unit, agency, account }: Omit<RegisterStaff, 'isTaken'>,
): StaffEvent => ({
  type: 'StaffRegistered',
  data: { name: { $plain: name, subject: id, cls: 'identity' }, office, unit, agency, account },
});

const taken = (): Decision => refuse('account-in-use', 'This account belongs to somebody of the directory already.');

/** Into the directory, without any role. Of an office or of an agency: nobody can examine whom they speak for. */
export const registerStaff =
  (command: RegisterStaff) =>
  (id: string): Decision => {
    if (command.isTaken) return taken();
    if ((command.office === null) === (command.agency === null))
      return refuse(
        'of-one-office-or-agency',
        'Give the office or the agency that the person belongs to, and only one of them.',
      );
    if (command.unit !== null && command.office === null)
      return refuse('unit-without-office', 'A unit is one of an office; give the office too.');
    return [registered(id, command)];
  };

/** A role for a person, on somebody's word. */
export interface ProposeGrant {
  readonly role: Role;
  readonly proposedBy: string;
}

/** Where a role would count; undefined where the person lacks what it is about. */
const placeOf = (role: Role, { office, agency }: StaffMember): { readonly office: string | null } | undefined => {
  if (NATIONAL_ROLES.includes(role)) return { office: null };
  if (role === LIAISON_ROLE) return agency === null ? undefined : { office: null };
  return office === null ? undefined : { office };
};

const unfit = (role: Role, before: StaffMember): Decision | undefined => {
  if (before.suspended) return refuse('person-suspended', 'Reinstate the person first.');
  const other = before.roles.find((held) => areIncompatible(held, role));
  if (other === undefined) return undefined;
  return refuse('incompatible-roles', `${role} and ${other} are never held by the same person; revoke ${other} first.`);
};

/** Waits for a second person. A new proposal of the same role by somebody else takes the place of the first. */
export const proposeGrant =
  ({ role, proposedBy }: ProposeGrant) =>
  (before: StaffMember): Decision => {
    if (before.roles.includes(role)) return nothing;
    if (before.proposals.some((each) => each.role === role && each.proposedBy === proposedBy)) return nothing;
    if (before.id === proposedBy) return refuse('never-oneself', 'Nobody proposes a role for themselves.');
    const place = placeOf(role, before);
    if (place === undefined)
      return refuse(
        'role-has-no-place',
        role === LIAISON_ROLE
          ? 'A liaison speaks for an agency; this person belongs to an office.'
          : `${role} counts in an office; this person belongs to an agency.`,
      );
    return unfit(role, before) ?? [{ type: 'RoleGrantProposed', data: { role, office: place.office, proposedBy } }];
  };

/** The second person's word. */
export interface ConfirmGrant {
  readonly role: Role;
  readonly confirmedBy: string;
}

/** Makes a proposed role count. Never by who proposed it, never by who gets it. */
export const confirmGrant =
  ({ role, confirmedBy }: ConfirmGrant) =>
  (before: StaffMember): Decision => {
    if (before.roles.includes(role)) return nothing;
    const proposal = before.proposals.find((each) => each.role === role);
    if (!proposal) return refuse('no-such-proposal', `Nobody proposed ${role} for this person; propose it first.`);
    if (proposal.proposedBy === confirmedBy)
      return refuse('proposer-may-not-approve', 'A second person confirms what the first proposed.');
    if (before.id === confirmedBy) return refuse('never-oneself', 'Nobody confirms a role of their own.');
    return unfit(role, before) ?? [{ type: 'RoleGranted', data: { role, confirmedBy } }];
  };

/** Takes a role away, or a proposal of one. One person is enough: to take away is safe. */
export const revokeRole =
  ({ role }: { readonly role: Role }) =>
  (before: StaffMember): Decision => {
    const isThere = before.roles.includes(role) || before.proposals.some((each) => each.role === role);
    return isThere ? [{ type: 'RoleRevoked', data: { role } }] : nothing;
  };

/** From now on the person may do nothing, whatever token they hold. The first reason stands. */
export const suspendStaff =
  ({ reason }: { readonly reason: string }) =>
  (before: StaffMember): Decision =>
    before.suspended ? nothing : [{ type: 'StaffSuspended', data: { reason } }];

/** Ends a suspension; the roles are those of before. */
export const reinstateStaff = (before: StaffMember): Decision =>
  before.suspended ? [{ type: 'StaffReinstated', data: {} }] : nothing;

const has = ({ accounts }: StaffMember, { issuer, subject }: Account): boolean =>
  accounts.some((each) => each.issuer === issuer && each.subject === subject);

/** Another account of the same person, e.g. at a new issuer. */
export const linkAccount =
  ({ account, isTaken }: { readonly account: Account; readonly isTaken: boolean }) =>
  (before: StaffMember): Decision => {
    if (has(before, account)) return nothing;
    return isTaken ? taken() : [{ type: 'AccountLinked', data: account }];
  };

/** One of the first people of an empty installation, who come with a role because nobody is there yet to give it. */
export interface FoundPerson extends Omit<RegisterStaff, 'isTaken'> {
  readonly id: string;
  readonly role: Role;
}

/** Puts the person there with the role. Where they are already, only a new account is linked: the port of the installation is part of its issuer. */
export const foundPerson =
  (command: FoundPerson) =>
  (before: StaffMember): Decision => {
    if (before.id !== '')
      return has(before, command.account) ? nothing : [{ type: 'AccountLinked', data: command.account }];
    const office = NATIONAL_ROLES.includes(command.role) ? null : command.office;
    return [
      registered(command.id, command),
      { type: 'RoleGrantProposed', data: { role: command.role, office, proposedBy: SETTINGS_ACTOR } },
      { type: 'RoleGranted', data: { role: command.role, confirmedBy: FOUNDING_ACTOR } },
    ];
  };
