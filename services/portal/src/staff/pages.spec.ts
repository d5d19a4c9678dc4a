// Staff pages as functions: whose word an event is, what an address means, and what may never be confused.
import { describe, expect, it } from '@jest/globals';
import { addressOf, hrefOf, queryOf, tabsOf } from './inbox.js';
import { lastDayOf } from '../periods.js';
import { clocksOf } from './case/clocks.js';
import type { File } from './case/file.js';
import { kindOf } from './case/track.js';
import { actorOf, type Directory } from './people.js';
import type { Me, StaffTurn } from './turn.js';
import { STAFF_WORDS, staffWordsFor, staffWordsIn } from './words.js';
import { whyUnsent } from './case/why-unsent.js';

const me = (...roles: string[]): Me => ({
  kind: 'person',
  id: 'me',
  roles,
  office: 'kdi',
  unit: null,
  agency: null,
  caseId: null,
  zone: 'Asia/Makassar',
  secondFactor: true,
});
const { stages } = STAFF_WORDS.id;

describe('an event of a case', () => {
  const told = 'Laporan lengkap secara formil.';

  it('is internal unless a party wrote it or the complainant sees it', () => {
    expect(kindOf({ type: 'FinalReportDrafted' })).toBe('internal');
    expect(kindOf({ type: 'FormalCheckPassed', told })).toBe('seen');
    expect(kindOf({ type: 'CommentReceived', told })).toBe('complainant');
    expect(kindOf({ type: 'ClarificationReceived', told })).toBe('agency');
    expect(kindOf({ type: 'SomethingOfALaterRelease' })).toBe('internal');
  });

  it('is no complainant’s word and seen by none where the office began by itself', () => {
    expect(kindOf({ type: 'ReportReceived' })).toBe('internal');
    expect(kindOf({ type: 'FormalCheckPassed' })).toBe('internal');
    expect(kindOf({ type: 'ClarificationReceived' })).toBe('agency');
  });

  it('names who did it no further than the file does', () => {
    const turn = { words: STAFF_WORDS.id, me: me('KAP') } as StaffTurn;
    const named = ['me', 'system:routing', 'public', 'receipt:1', '71353245-0653-8568-b04c-a00a103ed820', undefined];
    expect(named.map((by) => actorOf(turn, by))).toEqual([
      'Anda',
      'Sistem',
      'Pelapor',
      'Pelapor',
      'Petugas 71353245',
      undefined,
    ]);
  });
});

describe('somebody of the house', () => {
  const entry = (staffId: string, accounts: readonly string[]) =>
    [staffId, { staffId, roles: ['PVL'], accounts: accounts.map((subject) => ({ subject })) }] as const;
  const people = new Map([
    entry('71353245-0653', ['siti']),
    entry('e30c5702-9a1b', []),
    entry('me', ['ayu']),
  ]) as unknown as Directory;

  it('is called by account where the reader may know it, else by what they do', () => {
    const turn = { words: STAFF_WORDS.id, me: me('KAP'), people } as StaffTurn;
    expect(['71353245-0653', 'e30c5702-9a1b', 'me', 'f0000000-0000'].map((by) => actorOf(turn, by))).toEqual([
      'siti (Penerimaan dan Verifikasi)',
      'e30c5702 (Penerimaan dan Verifikasi)',
      'Anda',
      'Petugas f0000000',
    ]);
  });
});

describe('the clocks of a case', () => {
  const house = { date: (day: string) => day };
  const turn = { words: STAFF_WORDS.id, house } as unknown as StaffTurn;
  const empty = ['report', 'checks', 'plenary', 'routing', 'examination', 'result', 'finalReport', 'closure'];
  const fileWith = (stage: string, sections: object): File =>
    ({
      facts: { stage },
      ...Object.fromEntries([...empty, 'clarifications', 'correctiveActions', 'attachments'].map((name) => [name, []])),
      ...sections,
    }) as unknown as File;
  const asked = { revision: 5, type: 'ClarificationRequested', data: { n: 1, requestedOn: '2026-02-20', dueDays: 14 } };

  it('run as many days as the event says, over the end of a month', () => {
    expect(lastDayOf('2026-02-20', 14)).toBe('2026-03-06');
    expect(clocksOf(turn, fileWith('examination', { clarifications: [asked] }))).toEqual([
      { term: 'Jawaban klarifikasi ke-1', value: '2026-03-06' },
    ]);
  });

  it('begin with what the complainant is told first, until anything is asked for', () => {
    const received = (more: object) => {
      const file = fileWith('received', more);
      return clocksOf(turn, {
        ...file,
        facts: { ...file.facts, receivedOn: '2026-11-25', ruleset: 'po-58-2023', ...more },
      });
    };
    expect(received({ caseType: 'report' })).toEqual([
      { term: 'Pelapor diberi tahu apakah laporannya lengkap', value: '2026-12-09' },
    ]);
    expect(received({ caseType: 'own-motion' })).toEqual([]);
    expect(received({ checks: [{ revision: 3, type: 'CompletionRequested', data: {} }] })).toEqual([]);
    expect(received({ receivedOn: null })).toEqual([]);
  });

  it('stop with the answer, and are not told where their days are withheld', () => {
    const replied = { revision: 6, type: 'ClarificationReceived', data: { n: 1 } };
    expect(clocksOf(turn, fileWith('examination', { clarifications: [asked, replied] }))).toEqual([]);
    const hidden = { ...asked, data: { n: 1, requestedOn: { withheld: 'not-permitted' }, dueDays: 14 } };
    expect(clocksOf(turn, fileWith('examination', { clarifications: [hidden] }))).toEqual([]);
  });

  it('stand still for whom the answers are withheld, and once the case has gone on', () => {
    const replied = { revision: 6, type: 'ClarificationReceived', data: { n: { withheld: 'not-permitted' } } };
    expect(clocksOf(turn, fileWith('examination', { clarifications: [asked, replied] }))).toEqual([]);
    expect(clocksOf(turn, fileWith('closed', { clarifications: [asked] }))).toEqual([]);
    const actions = [{ k: 1, dueOn: '2026-03-01' }];
    const ordered = { revision: 8, type: 'CorrectiveActionsOrdered', data: { actions } };
    expect(clocksOf(turn, fileWith('closed', { correctiveActions: [ordered] }))).toEqual([]);
  });

  it('name each corrective action that is not verified', () => {
    const actions = [
      { k: 1, dueOn: '2026-03-01' },
      { k: 2, dueOn: '2026-03-02' },
    ];
    const correctiveActions = [
      { revision: 8, type: 'CorrectiveActionsOrdered', data: { actions } },
      { revision: 9, type: 'CorrectiveActionVerified', data: { k: 1 } },
    ];
    expect(clocksOf(turn, fileWith('corrective-monitoring', { correctiveActions }))).toEqual([
      { term: 'Tindakan korektif 2', value: '2026-03-02' },
    ]);
  });
});

describe('the address of an inbox', () => {
  it('is read as it is written, without the page', () => {
    const address = addressOf(
      { lihat: 'nasional', tahap: 'plenary', kantor: 'kdi', baru: '1', dari: 'c' },
      me('PIM'),
      stages,
    );
    expect(hrefOf(address)).toBe('/petugas/kotak?lihat=nasional&tahap=plenary&kantor=kdi&baru=1');
    expect(hrefOf(address, { cursor: 'next' })).toContain('&dari=next');
    expect(queryOf(address, me('PIM'))).toEqual({ stage: 'plenary', office: 'kdi', unread: 'true' });
  });

  it('begins where the work of somebody waits', () => {
    const begins = (...roles: string[]) => addressOf({}, me(...roles), stages).tab;
    expect(['PVL', 'KAP', 'RSM'].map((role) => begins(role))).toEqual(['kantor', 'kantor', 'kantor']);
    expect([begins('ASR'), begins('KAP', 'ASR'), begins('PIM'), begins('NAR'), begins('AUD')]).toEqual([
      'saya',
      'saya',
      'nasional',
      'nasional',
      'nasional',
    ]);
  });

  it('offers somebody the tabs that they have, and drops any other', () => {
    expect([tabsOf(me('ASR')), tabsOf(me('PIM')), tabsOf(me('NAR'))].map((tabs) => tabs.length)).toEqual([2, 3, 1]);
    expect(addressOf({ lihat: 'nasional' }, me('ASR'), stages).tab).toBe('saya');
    expect(queryOf(addressOf({ lihat: 'kantor' }, me('ASR'), stages), me('ASR'))).toEqual({ office: 'kdi' });
    expect(queryOf(addressOf({}, me('ASR'), stages), me('ASR'))).toEqual({ mine: 'true' });
  });
});

describe('the words', () => {
  it('let a liaison answer, and the office record that answer', () => {
    const act = (role: string) => staffWordsFor('id', me(role)).acts.act['reply-to-clarification'];
    expect([act('NAR'), act('ASR')]).toEqual(['Jawab klarifikasi', 'Catat jawaban instansi']);
    expect(staffWordsFor('en', me('ASR')).acts.act['comment']).toBe(STAFF_WORDS.en.acts.act['comment']);
  });

  it('tell when something happened as the clocks of the reader’s office show it', () => {
    const at = '2026-03-01T16:30:00.000Z';
    expect(STAFF_WORDS.id.frame.moment(at)).toBe('1 Mar 2026, 23.30 WIB');
    expect(staffWordsIn('id', 'Asia/Makassar').frame.moment(at)).toBe('2 Mar 2026, 00.30 WITA');
    expect(staffWordsIn('en', 'Asia/Jayapura').frame.moment(at)).toBe('2 Mar 2026, 01:30 WIT');
  });

  it('are complete in English, also where the compiler does not look', () => {
    const keysOf = (value: unknown, path = ''): readonly string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, part]) => keysOf(part, `${path}.${key}`))
        : [path];
    expect([...keysOf(STAFF_WORDS.en)].sort()).toEqual([...keysOf(STAFF_WORDS.id)].sort());
  });
});

describe('a message that did not arrive', () => {
  const why = (code: string | null, state = 'given-up') =>
    whyUnsent({ words: STAFF_WORDS.id }, { state, code } as never);

  it('says why in words, and leaves nobody with nothing where the code is new', () => {
    expect(why('no-address')).toBe('tidak ada alamat surel');
    expect(why('smtp-550', 'failed')).toBe('ditolak server surat (smtp-550)');
    expect(why('of-a-later-release')).toBe('of-a-later-release');
    expect([why(null), why('smtp-250', 'sent')]).toEqual(['', '']);
  });
});
