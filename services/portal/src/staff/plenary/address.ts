// Addresses of a plenary. What was said once of a meeting stands in them: day, members, and the cases in their order.
import { REFERENCE } from '@jejak/contracts/http';
import { STAFF, type StaffTurn } from '../turn.js';

/** Address of the agenda. */
export const PLENARY = `${STAFF}/pleno`;
/** Address of a meeting. */
export const MEETING = `${PLENARY}/rapat`;
/** Address of the minutes. */
export const MINUTES = `${PLENARY}/risalah`;
/** Cases of one meeting at most: they have to stand in an address. */
export const MOST_CASES = 50;
/** Members besides the chair, as many as the API takes. */
export const MOST_MEMBERS = 50;

/** A meeting. */
export interface Meeting {
  /** Empty: of all offices. */
  readonly office: string;
  readonly heldOn: string;
  /** Who is there besides the chair. */
  readonly members: readonly string[];
  readonly cases: readonly string[];
}

/** The agenda of an office, of all where it is empty, from a place on. */
export const agendaAt = (office: string, cursor = ''): string => under(PLENARY, { kantor: office, dari: cursor });

const DAY = /^\d{4}-\d\d-\d\d$/;
const NAME = /^[\w-]{1,64}$/;

/** A day as the API takes it; empty for anything else. */
export const dayOf = (text = ''): string => (DAY.test(text) ? text : '');
/** An office of the list; empty for anything else. */
export const officeOf = (code = ''): string => REFERENCE.office.find((row) => row.code === code)?.code ?? '';

const namesIn = (text = '', most: number): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .filter((name) => NAME.test(name))
      .slice(0, most),
  ),
];

/** The meeting of an address; undefined where it says too little. */
export const meetingIn = ({ query }: Pick<StaffTurn, 'query'>): Meeting | undefined => {
  const meeting = {
    office: officeOf(query.kantor),
    heldOn: dayOf(query.tanggal),
    members: namesIn(query.anggota, MOST_MEMBERS),
    cases: namesIn(query.perkara, MOST_CASES),
  };
  return meeting.heldOn === '' || meeting.cases.length === 0 ? undefined : meeting;
};

const under = (path: string, said: Readonly<Record<string, string>>): string => {
  const query = filled(said);
  return query === '' ? path : `${path}?${query}`;
};

const filled = (said: Readonly<Record<string, string>>): string =>
  new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString();

/** Where a meeting is: at which case, from 0, and what was just done. */
export const meetingAt = (
  { office, heldOn, members, cases }: Meeting,
  at: number,
  more: Readonly<Record<string, string>> = {},
): string =>
  `${MEETING}?${filled({ kantor: office, tanggal: heldOn, anggota: members.join(), perkara: cases.join(), ke: String(at + 1), ...more })}`;

/** Which case an address is at, from 0. */
export const placeIn = ({ query }: Pick<StaffTurn, 'query'>): number =>
  /^[1-9]\d{0,3}$/.test(query.ke ?? '') ? Number(query.ke) - 1 : 0;

/** Minutes of a day, or of all days. */
export const minutesAt = (said: Readonly<Record<string, string>>): string => under(MINUTES, said);
