// The plenary as functions: what its addresses say and take, who may sit in it, and how people are called.
import { describe, expect, it } from '@jest/globals';
import type { Directory } from '../people.js';
import type { Me, StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import { meetingAt, meetingIn, MOST_CASES, placeIn } from './address.js';
import { calledBy, seatsOf } from './people.js';

const person = (staffId: string, office: string | null, roles: readonly string[], suspended = false) =>
  [staffId, { staffId, office, roles, suspended, accounts: [{ subject: `akun-${staffId}` }] }] as const;
const people = new Map([
  person('me', 'kdi', ['KAP']),
  person('asr', 'kdi', ['ASR']),
  person('gone', 'kdi', ['ASR'], true),
  person('opr', 'kdi', ['OPR']),
  person('mks', 'mks', ['RSM']),
  person('pim', null, ['PIM']),
]) as unknown as Directory;
const turn = { words: STAFF_WORDS.id, me: { id: 'me', roles: ['KAP'] } as unknown as Me } as StaffTurn;
const queryOf = (address: string): Pick<StaffTurn, 'query'> => ({
  query: Object.fromEntries(new URLSearchParams(address.split('?')[1])),
});

describe('the address of a meeting', () => {
  const meeting = { office: 'kdi', heldOn: '2026-03-05', members: ['asr', 'pim'], cases: ['a-1', 'b-2', 'c-3'] };

  it('says when it met, who is there, which cases it decides in which order, and at which it is', () => {
    const address = queryOf(meetingAt(meeting, 2, { kabar: 'tersimpan' }));
    expect(meetingIn(address)).toEqual(meeting);
    expect([placeIn(address), address.query.kabar]).toEqual([2, 'tersimpan']);
  });

  it('is none without a day and cases, and takes no name that could be none, nor a case twice', () => {
    expect(meetingIn({ query: { tanggal: '5-3-2026', perkara: 'a-1' } })).toBeUndefined();
    expect(meetingIn({ query: { tanggal: '2026-03-05', perkara: '../x,<b>' } })).toBeUndefined();
    const many = Array.from({ length: MOST_CASES + 9 }, (_, at) => `case-${at}`).join();
    expect(meetingIn({ query: { tanggal: '2026-03-05', perkara: `${many}` } })?.cases).toHaveLength(MOST_CASES);
    expect(meetingIn({ query: { tanggal: '2026-03-05', perkara: 'a,a', kantor: 'nowhere' } })).toMatchObject({
      cases: ['a'],
      office: '',
    });
    expect(['0', '-1', 'x', '99999'].map((ke) => placeIn({ query: { ke } }))).toEqual([0, 0, 0, 0]);
  });
});

describe('the people of a meeting', () => {
  it('are those of the office who decide, and the leadership; never the chair, nor who is suspended', () => {
    expect(seatsOf(turn, people, 'kdi').map(([id]) => id)).toEqual(['asr', 'pim']);
    expect(seatsOf(turn, people, '').map(([id]) => id)).toEqual(['asr', 'mks', 'pim']);
  });

  it('are called by their account, the reader as everybody, or by a pseudonym where the directory does not say', () => {
    expect(['me', 'asr', '71353245-0653'].map(calledBy(turn, people))).toEqual([
      'akun-me (Kepala Perwakilan)',
      'akun-asr (Pemeriksaan)',
      'Petugas 71353245',
    ]);
  });
});
