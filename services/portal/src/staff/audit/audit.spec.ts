// The audit pages as functions: addresses of moments, and a verdict that never says more than was proved.
import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import type { StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import { eventsPage } from './events.js';
import { agendaIn } from './frame.js';
import { ledgerPage } from './ledger.js';
import { askedIn, hrefOf } from './moments.js';
import { VerdictBox, type Verdict } from './proof.js';

const CASE = 'e5e1261f-fbf9-8631-b7a6-6760a130dae6';
const turn = { words: STAFF_WORDS.id, query: {}, me: { id: 'me', roles: ['AUD'] } } as unknown as StaffTurn;
const HOSTILE = '<script>alert(1)</script>';

const row = {
  position: '7',
  stream: `case-${CASE}`,
  revision: 0,
  id: 'one',
  type: 'ReportReceived',
  schema: 1,
  at: '2026-03-02T01:00:00.000Z',
  hash: 'aGFzaA==',
  entry: '{"prev":"cHJldg=="}',
  data: JSON.stringify({ agendaNumber: '0001/AGD', narrative: HOSTILE }),
};

describe('the address of a moment', () => {
  it('is read as it is written', () => {
    const asked = { keepsClosed: false, revision: 4, day: undefined, compared: 9, comparedDay: undefined };
    expect(hrefOf(CASE, asked)).toBe(`/petugas/audit/${CASE}?ke=4&banding=9`);
    expect(askedIn({ query: { ke: '4', banding: '9' } })).toEqual(asked);
    const days = {
      keepsClosed: false,
      revision: undefined,
      day: '2026-03-02',
      compared: undefined,
      comparedDay: '2026-03-09',
    };
    expect(hrefOf(CASE, days)).toContain('?hari=2026-03-02&bandinghari=2026-03-09');
    expect(askedIn({ query: { hari: '2026-03-02', bandinghari: '2026-03-09' } })).toEqual(days);
  });

  it('keeps texts closed while moments slide by, and is then kept or sent without that', () => {
    const passing = askedIn({ query: { ke: '4', tulisan: 'tutup' } });
    expect([passing.keepsClosed, hrefOf(CASE, passing)]).toEqual([true, `/petugas/audit/${CASE}?ke=4`]);
  });

  it('leaves out what is no moment', () => {
    const nothing = {
      keepsClosed: false,
      revision: undefined,
      day: undefined,
      compared: undefined,
      comparedDay: undefined,
    };
    expect(askedIn({ query: { ke: '-1', hari: 'yesterday', banding: '1e3' } })).toEqual(nothing);
  });
});

describe('the heading of an audited case', () => {
  it('is its agenda number, or its id where there is none', () => {
    expect(agendaIn(row, CASE)).toBe('0001/AGD');
    expect(agendaIn({ ...row, data: '{"agendaNumber":{"made":"up"}}' }, CASE)).toBe(CASE);
    expect(agendaIn(undefined, CASE)).toBe(CASE);
  });
});

describe('stored events', () => {
  const shown = (query: StaffTurn['query'], next: number | null): string =>
    renderToString(
      eventsPage({ ...turn, query }, { id: CASE, number: '1', stored: { stream: row.stream, items: [row], next } }),
    );

  it('are shown as they are stored, and nothing in them does anything', () => {
    expect(shown({}, null)).toContain('aGFzaA==');
    expect(shown({}, null)).toContain('cHJldg==');
    expect(shown({}, null)).not.toContain(HOSTILE);
  });

  it('come in pages', () => {
    expect(shown({}, null)).not.toContain('?dari=');
    expect(shown({}, 25)).toContain(`/petugas/audit/${CASE}/peristiwa?dari=25`);
    expect(shown({ dari: '25' }, null)).toContain(STAFF_WORDS.id.inbox.start);
  });
});

describe('the access ledger', () => {
  const entry = {
    revision: 0,
    at: '2026-03-02T01:00:00.000Z',
    principal: 'system:notification',
    purpose: 'deliver-notice',
    classes: ['contact'],
    fields: 2,
    reason: 'none' as const,
    about: null,
  };
  const shown = (items: (typeof entry)[]): string =>
    renderToString(ledgerPage(turn, { id: CASE, number: '1', ledger: { caseId: CASE, items, next: null } }));

  it('says in words who opened what, and for what', () => {
    for (const word of ['Sistem', 'Mengirim pemberitahuan', 'Kontak (2 isian)', 'tidak diminta'])
      expect(shown([entry])).toContain(word);
    expect(shown([{ ...entry, purpose: 'of-a-later-release' }])).toContain('of-a-later-release');
    expect(shown([])).toContain(STAFF_WORDS.id.audit.ledger.none);
  });
});

describe('the verdict', () => {
  const consistent: Verdict = {
    caseId: CASE,
    verdict: 'consistent',
    events: 3,
    checkpoints: 0,
    since: null,
    break: null,
  };
  const shown = (verdict: Verdict): string => renderToString(VerdictBox({ turn, id: CASE, verdict }));

  it('is no proof while no signature covers the case', () => {
    expect(shown(consistent)).toContain('Tidak ada tanda perubahan');
    expect(shown(consistent)).not.toContain('Terbukti');
  });

  it('names since when it is proved', () => {
    const since = { at: '2026-03-02T01:00:00.000Z', count: 12, root: 'cm9vdA==', position: '12' };
    const html = shown({ ...consistent, verdict: 'proved', checkpoints: 1, since });
    for (const word of ['Terbukti tidak diubah sejak 2 Mar 2026', 'cm9vdA==', '12 peristiwa'])
      expect(html).toContain(word);
  });

  it('names the first broken event, how it is broken, and where to look', () => {
    const at = { kind: 'data-changed', place: 'case', revision: 1, position: '3', detail: HOSTILE } as const;
    const html = shown({ ...consistent, verdict: 'broken', events: null, break: at });
    for (const word of ['peristiwa ke-1', 'Isinya bukan yang disimpan', 'data-changed', `peristiwa?dari=1`])
      expect(html).toContain(word);
    expect(html).not.toContain(HOSTILE);
  });

  it('tells another file, whose chain is not this one, from a hole in the log, which may be anybody’s', () => {
    const at = { kind: 'of-a-later-release', revision: null, position: null, detail: 'x' } as const;
    const broken = { ...consistent, verdict: 'broken', events: null } as const;
    const other = shown({ ...broken, break: { ...at, place: 'other' } });
    expect(other).toContain('Rantai perkara ini sendiri cocok');
    expect(other).not.toContain('?dari=');
    const log = shown({ ...broken, break: { ...at, place: 'log' } });
    expect(log).toContain('perkara ini pun mungkin');
    expect(log).not.toContain('Rantai perkara ini sendiri cocok');
  });
});
