// Which pages there are for whom, and the ways that lead to them: what the frame shows and the door lets through. What a page then holds, the API decides.
import { STAFF, type Me } from './turn.js';
import type { StaffWords } from './words.js';

/** Roles that read events and verify the log. */
const AUDITS: readonly string[] = ['AUD', 'PIM', 'DPO', 'KAP'];
/** Roles that the directory of staff is for, beside those who look after the machine. */
export const KNOWS_PEOPLE: readonly string[] = AUDITS;
/** Roles that have an inbox. */
const HAS_INBOX: readonly string[] = ['PVL', 'ASR', 'RSM', 'KAP', 'PIM', 'NAR', 'AUD'];

/** Roles that search among cases. */
const SEARCHES: readonly string[] = [...HAS_INBOX, 'DPO'];

/** Roles that lodge on behalf of others. */
export const LODGES: readonly string[] = ['PVL'];

/** Roles that read deliveries. */
const READS_DELIVERIES: readonly string[] = SEARCHES.filter((role) => role !== 'NAR');

/** Roles that search by who somebody is. */
export const SEARCHES_IDENTITY: readonly string[] = ['PVL', 'ASR', 'RSM', 'KAP'];

/** Roles that read the registers. */
const READS_REGISTERS: readonly string[] = ['PVL', 'KAP', 'PIM', 'AUD'];

/** Roles that agree to what somebody else prepared. */
const APPROVES: readonly string[] = ['RSM', 'KAP', 'PIM'];

/** Roles that prepare or chair a plenary. */
export const PREPARES: readonly string[] = ['PVL', 'KAP', 'PIM'];
/** Roles that chair one. */
export const CHAIRS: readonly string[] = ['KAP', 'PIM'];

/** Roles that look after the machine, or audit that. */
const LOOKS_AFTER: readonly string[] = ['OPR', 'AUD'];

/** Whether somebody holds one of these roles. */
export const holds = ({ roles }: Me, some: readonly string[]): boolean => roles.some((role) => some.includes(role));

/** `also`: for whom the page is, too, though another way leads them there. */
type Way = readonly [
  roles: readonly string[],
  path: string,
  word: (words: StaffWords) => string,
  also?: readonly string[],
];
const WAYS: readonly Way[] = [
  [HAS_INBOX, 'kotak', ({ frame }) => frame.ways.inbox],
  [['NAR'], 'rekam', ({ files }) => files.record.way],
  [APPROVES, 'persetujuan', ({ lists }) => lists.approvals.way],
  [LODGES, 'loket', ({ counter }) => counter.way],
  [PREPARES, 'pleno', ({ plenary }) => plenary.way],
  [['AUD'], 'pleno/risalah', ({ plenary }) => plenary.way, PREPARES],
  [SEARCHES, 'cari', ({ lists }) => lists.search.way],
  [READS_DELIVERIES, 'pengiriman', ({ lists }) => lists.deliveries.title],
  [READS_REGISTERS, 'register', ({ lists }) => lists.registers.way],
  [AUDITS, 'audit', ({ frame }) => frame.ways.audit],
  [LOOKS_AFTER, 'kesehatan', ({ frame }) => frame.ways.health],
];

/** Whether a page is theirs: where a way leads to it, that says for whom it is. */
export const isFor = (me: Me, path: string): boolean =>
  WAYS.every(([roles, way, , also = []]) => path !== `${STAFF}/${way}` || holds(me, [...roles, ...also]));

/** Where somebody may go: addresses and their words. */
export const waysOf = (me: Me, words: StaffWords) =>
  WAYS.filter(([roles]) => holds(me, roles)).map(([, path, word]) => [`${STAFF}/${path}`, word(words)] as const);
