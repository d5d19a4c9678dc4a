// Principals that no directory knows, and which of its roles a principal may use.
import type { CaseFacts, Principal, Role } from './vocabulary.js';

const nobody = {
  roles: [],
  office: null,
  unit: null,
  agency: null,
  caseId: null,
  secondFactor: false,
  suspended: false,
} as const;

/** Somebody without an account. */
export const publicPrincipal: Principal = { ...nobody, kind: 'public', id: 'public' };

/** A complainant who is logged in; `id` is a pseudonym, never made of a name or number. */
export const complainantPrincipal = (id: string): Principal => ({ ...nobody, kind: 'person', id, roles: ['PEL'] });

/** The holder of a receipt: one case, for as long as the token lives. */
export const receiptPrincipal = (caseId: string): Principal => ({
  ...nobody,
  kind: 'receipt',
  id: `receipt:${caseId}`,
  roles: ['RCP'],
  caseId,
});

/** A service that acts of itself. */
export const servicePrincipal = (service: string): Principal => ({
  ...nobody,
  kind: 'system',
  id: `system:${service}`,
  service,
});

/** Roles that take the place of all others: an auditor who also decided, or an operator who also read, would be neither. */
const EXCLUSIVE: readonly Role[] = ['AUD', 'OPR'];

/** True where nobody may hold both. */
export const areIncompatible = (one: Role, other: Role): boolean =>
  one !== other && (EXCLUSIVE.includes(one) || EXCLUSIVE.includes(other));

const rolesOf = (principal: Principal): readonly Role[] => {
  if (principal.kind === 'receipt') return ['RCP'];
  if (principal.kind !== 'person') return [];
  const roles = principal.roles.filter((role) => role !== 'RCP');
  const exclusive = roles.filter((role) => EXCLUSIVE.includes(role));
  if (exclusive.length > 1) return [];
  return exclusive.length === 1 ? exclusive : roles;
};

/** The roles that count for one case: in one's own case one is a complainant and nothing else. */
export const rolesFor = (principal: Principal, facts: CaseFacts | null): readonly Role[] => {
  const roles = rolesOf(principal);
  return facts !== null && facts.complainant === principal.id ? roles.filter((role) => role === 'PEL') : roles;
};

/** True for whoever the directory knows: they need a second factor where one is asked for. */
export const isStaff = (principal: Principal): boolean =>
  principal.kind === 'person' && principal.roles.some((role) => role !== 'PEL' && role !== 'RCP');
