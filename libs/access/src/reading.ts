// How each class of data of one case may be read by one principal.
import { DATA, type Cell } from './data.js';
import { standingForbid } from './decide.js';
import { rolesFor } from './principals.js';
import { reachesCase } from './relations.js';
import { DATA_CLASSES, DEFAULT_SETTINGS } from './vocabulary.js';
import type { AccessSettings, CaseFacts, DataClass, Level, Principal, Role } from './vocabulary.js';

const ORDER: readonly Level[] = ['none', 'ciphertext', 'masked', 'reason', 'full'];
const wider = (one: Level, other: Level): Level => (ORDER.indexOf(one) < ORDER.indexOf(other) ? other : one);

const inState = (cell: Cell, facts: CaseFacts): boolean => {
  if (cell.while === 'open') return !facts.closed;
  return cell.while !== 'before-handover' || facts.assigned.length === 0;
};

const levelOf = (
  cls: Exclude<DataClass, 'D17'>,
  roles: readonly Role[],
  principal: Principal,
  facts: CaseFacts,
): Level => {
  const secret = cls === 'D4' && facts.secretIdentity;
  if (secret && roles.includes('NAR')) return 'none'; // never, also where a liaison holds another role
  const row = DATA[secret ? 'D4s' : cls];
  return roles.reduce<Level>((best, role) => {
    const cell = row[role];
    const open = cell !== undefined && reachesCase(role, cell.scope, principal, facts) && inState(cell, facts);
    return open ? wider(best, cell.level) : best;
  }, 'none');
};

/** Whether some role of this principal reads a class masked, and no more of it. */
export const readsMasked = (principal: Principal, cls: Exclude<DataClass, 'D17'>): boolean =>
  rolesFor(principal, null).some((role) => DATA[cls][role]?.level === 'masked');

const all = (level: (cls: DataClass) => Level): Record<DataClass, Level> =>
  Object.fromEntries(DATA_CLASSES.map((cls) => [cls, level(cls)])) as Record<DataClass, Level>;

/**
 * What a principal may read of a case, class by class; several roles give the widest of theirs. D17 (statistics in cells of five or more)
 * is everybody's who is not suspended. A service reads nothing here: what it opens is an action of its own.
 */
export const reading = (
  principal: Principal,
  facts: CaseFacts,
  settings: AccessSettings = DEFAULT_SETTINGS,
): Record<DataClass, Level> => {
  if (standingForbid(principal, facts, settings) !== undefined) return all(() => 'none');
  const roles = rolesFor(principal, facts);
  return all((cls) => (cls === 'D17' ? 'full' : levelOf(cls, roles, principal, facts)));
};
