// What people of the house are called on pages: names are sealed, so by their account, by what they do, or by a pseudonym, as far as the reader may know.
import type { ApiSchemas } from '@jejak/contracts/client';
import { LRUCache } from 'lru-cache';
import { answered, ApiFailure } from '../house-api.js';
import type { Me, StaffTurn } from './turn.js';

/** Somebody of the directory. */
export type Person = ApiSchemas['StaffEntryAnswer'];
/** People whom the reader may know of, by their pseudonyms. */
export type Directory = ReadonlyMap<string, Person>;

const PAGE = 200;
const PSEUDONYM = 8;

type Reading = Pick<StaffTurn, 'api'>;

const unlessForbidden = async (reading: Promise<readonly Person[]>): Promise<readonly Person[]> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 403) return [];
    throw error;
  }
};

const pageOf = ({ api }: Reading, cursor?: string) => {
  const query = { limit: PAGE, ...(cursor !== undefined && { cursor }) };
  return answered(api.GET('/api/identity/v1/staff', { params: { query } }));
};
const peopleFrom = async (turn: Reading, cursor?: string): Promise<readonly Person[]> => {
  const { items, next } = await pageOf(turn, cursor);
  return next === null ? items : [...items, ...(await peopleFrom(turn, next))];
};

const byPseudonym = (people: readonly Person[]): Directory => new Map(people.map((each) => [each.staffId, each]));

/** All people of the directory whom the reader may know of; nobody where that is not for them. */
export const peopleOf = (turn: Reading): Promise<readonly Person[]> => unlessForbidden(peopleFrom(turn));

/** The same by pseudonym. */
export const readDirectory = async (turn: Reading): Promise<Directory> => byPseudonym(await peopleOf(turn));

/** Accounts change seldom, and every file would ask for them: a reader has them as they were a minute ago. */
const FRESH_MS = 60_000;
/** In all directories that are kept: some kilobytes for each. */
const MOST_PEOPLE = 20_000;

/** Reads the people whom somebody may know of: to call them by and to look for them, not to appoint them. */
export const createNames = (): ((turn: Reading, me: Me) => Promise<Directory>) => {
  const kept = new LRUCache<string, Directory>({
    ttl: FRESH_MS,
    maxSize: MOST_PEOPLE,
    sizeCalculation: ({ size }) => size + 1,
  });
  return async (turn, { id, office, roles }) => {
    const reader = JSON.stringify([id, office, roles]);
    const known = kept.get(reader);
    if (known) return known;
    const read = await readDirectory(turn);
    kept.set(reader, read);
    return read;
  };
};

/** Whether somebody may sit in the plenary of an office: its own people, and the leadership. null: of any office. */
export const sitsFor =
  (office: string | null) =>
  (person: Pick<Person, 'office' | 'roles'>): boolean =>
    office === null || person.office === office || person.roles.includes('PIM');

/** The roles of somebody in words. */
export const rolesIn = ({ words }: Pick<StaffTurn, 'words'>, { roles }: Person): string =>
  roles.map((role) => words.frame.roles[role] ?? role).join(', ');

/** The account of somebody; the pseudonym where the reader may know of none. */
export const accountOf = ({ accounts, staffId }: Person): string => accounts[0]?.subject ?? staffId.slice(0, PSEUDONYM);

/** Somebody by account or pseudonym, and by what they do. */
export const calledAs = (turn: Pick<StaffTurn, 'words'>, person: Person): string =>
  `${accountOf(person)} (${rolesIn(turn, person)})`;

/** Who did something, as a name that says no more than the reader may know. */
export const actorOf = (turn: StaffTurn, by: string | undefined): string | undefined => {
  const { file } = turn.words;
  if (by === undefined) return undefined;
  if (by === turn.me.id) return file.by.you;
  if (by.startsWith('system:')) return file.by.system;
  if (by === 'public' || by.startsWith('receipt:')) return file.by.complainant;
  const person = turn.people?.get(by);
  return person ? calledAs(turn, person) : file.by.somebody(by.slice(0, PSEUDONYM));
};
