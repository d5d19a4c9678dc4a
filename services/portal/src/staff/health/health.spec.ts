// The health page as functions: what is read out of answers, what needs somebody, and what it says to do.
import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import type { StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import { healthPage } from './page.js';
import { servicesApart, servicesTogether, troublesOf, type State } from './state.js';
import { told } from './told.js';

const CHECKS = {
  directory: 'ok',
  'identity store': 'ok',
  'records database': 'ok',
  'records view caseload': 'retrying',
  'routing reactions': 'ok',
};
const LATE = [{ service: 'records', kind: 'view', name: 'caseload', lag: 1_204 }] as const;
const MAIL = { waiting: 1, uncertain: 0, failed: 0, givenUp: 0, withoutAddress: 2 };
const PARKED = {
  group: 'routing',
  key: 'e5e1261f-fbf9-8631-b7a6-6760a130dae6',
  error: 'unknown-<b>office</b>',
  waiting: 2,
  since: '2026-03-02T01:00:00.000Z',
  redriveRequested: false,
};
const well: State = {
  version: '0.1.0',
  services: servicesTogether({ directory: 'ok', 'notification store': 'ok' }),
  followers: [],
  mail: MAIL,
  parked: [],
};
const turn = { words: STAFF_WORDS.id, query: {}, ids: { v7: () => 'one' } } as unknown as StaffTurn;
const shown = (state: State): string => renderToString(healthPage(turn, state));

describe('what an installation says of itself', () => {
  it('is told by service, what they share first', () => {
    expect(servicesTogether(CHECKS).map(({ name, parts }) => [name, parts.map(({ what }) => what)])).toEqual([
      ['house', ['directory']],
      ['identity', ['store']],
      ['routing', ['reactions']],
      ['records', ['database', 'view caseload']],
    ]);
  });

  it('is told of a service that does not answer, where each is a process of its own', () => {
    const apart = servicesApart(
      new Map([
        ['records', { directory: 'ok', 'records store': 'ok' }],
        ['relay', undefined],
      ]),
    );
    expect(apart).toEqual([
      {
        name: 'records',
        parts: [
          { what: 'directory', state: 'ok' },
          { what: 'store', state: 'ok' },
        ],
        isSilent: false,
      },
      { name: 'relay', parts: [], isSilent: true },
    ]);
    expect(troublesOf({ ...well, services: apart })).toEqual([{ kind: 'silent', service: 'relay' }]);
  });
});

describe('the health page', () => {
  it('says that nothing is to be done when nothing is', () => {
    expect(troublesOf(well)).toEqual([]);
    expect(shown(well)).toContain(STAFF_WORDS.id.health.well);
  });

  it('says of each trouble what to do about it', () => {
    const troubled = {
      ...well,
      services: servicesTogether(CHECKS),
      followers: LATE,
      parked: [PARKED],
      mail: { ...MAIL, givenUp: 3 },
    };
    const said = troublesOf(troubled).map((trouble) => told(STAFF_WORDS.id.health, trouble));
    expect(said.map(([what]) => what)).toEqual([
      'Berkas: daftar perkara mencoba lagi',
      'Berkas: daftar perkara tertinggal 1.204 peristiwa',
      '2 pesan disisihkan',
      '3 surat tidak dicoba lagi',
    ]);
    expect(said.every(([, act]) => act.length > 20)).toBe(true);
    expect(said[0]?.[1]).toContain('views:rebuild');
    for (const [what, act] of said) {
      expect(shown(troubled)).toContain(what);
      expect(shown(troubled)).toContain(act);
    }
  });

  it('offers to handle again what was set aside, once, and shows hostile causes as text', () => {
    const html = shown({ ...well, parked: [PARKED] });
    expect(html).toContain('action="/petugas/kesehatan/ulang"');
    expect(html).toContain('unknown-&lt;b>office');
    const asked = shown({ ...well, parked: [{ ...PARKED, redriveRequested: true }] });
    expect(asked).not.toContain('<form');
    expect(asked).toContain(STAFF_WORDS.id.health.well);
    expect(asked).toContain(STAFF_WORDS.id.health.parked.asked);
  });

  it('counts mail by what became of it, and says where nobody tells', () => {
    expect(shown(well)).toMatch(/Menunggu dikirim<\/th><td[^>]*>1</);
    expect(shown({ ...well, mail: undefined })).toContain(STAFF_WORDS.id.health.mail.unknown);
  });

  it('shows whom they are not for no list of what was set aside', () => {
    expect(shown({ ...well, parked: undefined })).toContain(STAFF_WORDS.id.health.parked.hidden);
  });
});
