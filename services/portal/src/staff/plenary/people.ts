// People of a plenary by their accounts, since names are sealed: who may be a member, and who is meant by a pseudonym.
import type { Option } from '../acts/fields.js';
import { DECIDES } from '../acts/table.js';
import { actorOf, calledAs, sitsFor, type Directory } from '../people.js';
import type { StaffTurn } from '../turn.js';

/** Who may sit in a meeting of an office beside the chair: its own people, and the leadership. Of no office: everybody. */
export const seatsOf = (turn: StaffTurn, directory: Directory, office: string): readonly Option[] =>
  [...directory.values()]
    .filter(({ staffId, suspended }) => staffId !== turn.me.id && !suspended)
    .filter(({ roles }) => roles.some((role) => DECIDES.includes(role)))
    .filter(sitsFor(office === '' ? null : office))
    .map((person) => [person.staffId, calledAs(turn, person)] as const);

/** How somebody is called, on paper too: the reader is no “you” there, unless the directory says nothing. */
export const calledBy =
  (turn: StaffTurn, directory: Directory | undefined) =>
  (id: string): string => {
    const person = directory?.get(id);
    return person === undefined ? (actorOf(turn, id) ?? id) : calledAs(turn, person);
  };
