// Letters: words for every rule in both languages, and nothing in them of who complained or of what.
import { describe, expect, it } from '@jest/globals';
import { initialCase, type CaseEvent, type CaseFile, type DataOf } from '@jejak/case';
import { announce, INTEGRATION_EVENTS, type IntegrationEventType } from '@jejak/contracts';
import type { StoredEvent } from '@jejak/eventstore';
import { caseAfter, completionRequested, received, story, type Past } from '@jejak/testing';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { causeIn, LANGUAGES, writeLetter, type Addressed, type Cause } from './letter.js';
import { agenciesOf, HEARD, noticesOf } from './notices.js';
import { AGENCY_TEMPLATES, COMPLAINANT_TEMPLATES, NOTICES } from './rules.js';

const head = { contact: 'telepon 137', trackAt: 'https://jejak.example/lacak', trackingCode: '' };
const eventOf = (past: Past): CaseEvent => ('event' in past ? past.event : past);
const AT = '2026-03-02T03:00:00.000Z';
const note = (text: string) => ({ $plain: { text }, subject: 's', cls: 'narrative' }) as const;
const rejected: CaseEvent = { type: 'CorrectiveActionRejected', data: { k: 1, reason: note('Belum.') } };

/** Every path that a case may take, as the specs of the house know it. */
const paths: readonly (readonly Past[])[] = [
  story.closed,
  story.refused,
  [...story.lodged, story.withdrawn],
  [...story.lodged, completionRequested],
  [...story.reported, rejected],
  [
    ...story.routed,
    {
      type: 'CaseTransferred',
      data: {
        fromOffice: 'kdi',
        fromUnit: null,
        office: 'mks',
        unit: 'examination',
        coordination: note('Disepakati.'),
      },
    },
  ],
  [received({ caseType: 'consultation' }), { type: 'ConsultationAnswered', data: { answer: note('Jawaban.') } }],
  [received({ caseType: 'carbon-copy' })],
  [received({ caseType: 'rapid-response' })],
];

const typeOf = (event: CaseEvent): IntegrationEventType | undefined =>
  announce({
    id: 'e',
    type: event.type,
    schema: 1,
    revision: 0,
    at: AT,
    actor: 'a',
    office: 'kdi',
    ruleset: 'po-58-2023',
    data: event.data,
    stream: 'case-c',
  })?.type;

/** Every letter that the paths bring, in both languages. */
const lettersOf = (past: readonly Past[], change: (file: CaseFile) => CaseFile = (file) => file) =>
  past.flatMap((each, at) => {
    const event = eventOf(each);
    const type = typeOf(event);
    if (type === undefined) return [];
    const cause: Cause = { event, at: AT, file: change(caseAfter(...past.slice(0, at + 1))) };
    return noticesOf(type, event, cause.file).flatMap((notice) =>
      (['id', 'en'] as const).map((language) => ({
        ...notice,
        language,
        letter: writeLetter({ ...notice, language }, cause, head),
        file: cause.file,
      })),
    );
  });
const all = paths.flatMap((past) => lettersOf(past));

describe('the table of notices', () => {
  it('has a row for every integration event', () =>
    expect(Object.keys(NOTICES).sort()).toEqual(Object.keys(INTEGRATION_EVENTS).sort()));
  it('hears only of what concerns a party', () => {
    expect(HEARD).toContain('case.received.v1');
    expect(HEARD).not.toContain('case.routed.v1');
  });
  it('is told in the README, news by news', () => {
    const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    expect([...page.matchAll(/`(case\.[a-z-]+\.v1)`/g)].map(([, type]) => type)).toEqual(HEARD);
  });
  it('has words for every template in both languages, and no words without a use', () => {
    for (const { complainant, agency } of Object.values(LANGUAGES)) {
      expect(Object.keys(complainant).sort()).toEqual([...COMPLAINANT_TEMPLATES].sort());
      expect(Object.keys(agency).sort()).toEqual([...AGENCY_TEMPLATES].sort());
    }
    const used = Object.values(NOTICES).flatMap((rows) => rows.map(({ template }) => template));
    expect([...new Set(used)].sort()).toEqual([...COMPLAINANT_TEMPLATES, ...AGENCY_TEMPLATES].sort());
  });
  it('is exercised whole by these specs', () =>
    expect([...new Set(all.map(({ template }) => template))].sort()).toEqual(
      [...COMPLAINANT_TEMPLATES, ...AGENCY_TEMPLATES].sort(),
    ));
  it('tells nobody of a case that the Ombudsman began itself, and asks its agencies all the same', () => {
    const file = { ...caseAfter(...story.asked), caseType: 'own-motion' as const };
    const [asked] = story.asked.slice(-1).map(eventOf) as [CaseEvent];
    expect(noticesOf('case.clarification-requested.v1', asked, file).map(({ party }) => party)).toEqual(['agency']);
  });
  it('asks every agency that has to act, once', () => {
    const ordered: CaseEvent = {
      type: 'CorrectiveActionsOrdered',
      data: { actions: ['a', 'b', 'a'].map((owner, k) => ({ k: k + 1, owner, dueOn: '2026-05-30' })) },
    };
    expect(agenciesOf(ordered, initialCase)).toEqual(['a', 'b']);
  });
  it('keeps quiet when a case only changes desks inside an office', () => {
    const moved: CaseEvent = {
      type: 'CaseTransferred',
      data: { fromOffice: 'kdi', fromUnit: null, office: 'kdi', unit: 'examination', coordination: note('.') },
    };
    expect(noticesOf('case.transferred.v1', moved, caseAfter(...story.routed))).toEqual([]);
  });
});

describe('a letter', () => {
  it('fills everything it speaks of', () => {
    for (const { letter } of all)
      expect(`${letter.subject}\n${letter.text}`).not.toMatch(
        /undefined|null|NaN|: \.|\bby \.|lambat [.,]| 0 |\[object/,
      );
  });
  it('has in its subject the number and nothing else of the case', () => {
    for (const { letter, file } of all) {
      expect(letter.subject).toContain(file.registrationNumber ?? file.agendaNumber);
      expect(letter.subject).not.toMatch(/disdukcapil|kependudukan|akta/i);
    }
  });
  it('says what happened, until when, how to follow and whom to ask', () => {
    const letter = all.find(({ template, language }) => template === 'result-notified' && language === 'id')?.letter
      .text;
    expect(letter).toMatch(/dalam 14 hari, yaitu paling lambat 15 April 2026/);
    expect(letter).toMatch(/https:\/\/jejak\.example\/lacak dengan nomor 0001\/LM\/KDI\/III\/2026/);
    expect(letter).toMatch(/Perwakilan Sulawesi Tenggara[\s\S]*telepon 137/);
  });
  it('lists what is missing in words', () => {
    const letter = all.find(({ template, language }) => template === 'completion-requested' && language === 'en')
      ?.letter.text;
    expect(letter).toMatch(/- Identity: full name/);
    expect(letter).toMatch(/within 30 days .* 1 April 2026/);
  });
  it('tells an agency of its own duties only, and the complainant of all', () => {
    const actions = [
      { k: 1, owner: 'buton-dinkes', dueOn: '2026-05-30' },
      { k: 2, owner: 'buton-disdukcapil', dueOn: '2026-06-15' },
    ];
    const event: CaseEvent = { type: 'CorrectiveActionsOrdered', data: { actions } };
    const cause: Cause = { event, at: AT, file: caseAfter(...story.drafted, event) };
    const told = noticesOf('case.corrective-actions-ordered.v1', event, cause.file).map(
      (notice) => writeLetter({ ...notice, language: 'en' }, cause, head).text,
    );
    expect(told).toEqual([
      expect.stringMatching(/\(2\), to be done by 15 June 2026/),
      expect.stringMatching(/\(1\)\.[\s\S]*due by 30 May 2026/),
      expect.stringMatching(/\(1\)\.[\s\S]*due by 15 June 2026/),
    ]);
  });
  it('carries the tracking code only where the office sends it', () => {
    const [cause] = paths.flatMap((past) => past.slice(0, 1)).map(eventOf) as [CaseEvent];
    const addressed: Addressed = { party: 'complainant', agency: null, template: 'received', language: 'id' };
    const told = (trackingCode: string) =>
      writeLetter(addressed, { event: cause, at: AT, file: caseAfter(cause) }, { ...head, trackingCode }).text;
    expect(told('AAAA-BBBB')).toContain('Kode pelacakan Anda: AAAA-BBBB');
    expect(told('')).not.toContain('Kode pelacakan Anda:');
  });
  it('says that there are words of the office to read, and not what they are', () => {
    const addressed: Addressed = {
      party: 'complainant',
      agency: null,
      template: 'completion-requested',
      language: 'id',
    };
    const told = (note: DataOf<'CompletionRequested'>['note']) => {
      const event: CaseEvent = { type: 'CompletionRequested', data: { items: ['identity'], dueDays: 30, note } };
      return writeLetter(addressed, { event, at: AT, file: caseAfter(...story.lodged, event) }, head).text;
    };
    const text = told({ $plain: { text: 'Kirim foto KTP.' }, subject: 'x', cls: 'narrative' });
    expect([text.includes('Ada pesan dari petugas.'), text.includes('Kirim foto')]).toEqual([true, false]);
    expect(told(null)).not.toContain('Ada pesan dari petugas.');
  });
  it('needs a template that exists: another word is a bug, not an empty letter', () => {
    const addressed: Addressed = { party: 'agency', agency: 'x', template: 'received', language: 'id' };
    expect(() => writeLetter(addressed, { event: received(), at: AT, file: caseAfter(received()) }, head)).toThrow(
      /no template/,
    );
  });
});

/** Every text of an event, wherever it stands, replaced by a mark: identity, contact, narrative, notes, words of agencies. */
const marked = (value: unknown, mark: string): unknown => {
  if (Array.isArray(value)) return value.map((each) => marked(each, mark));
  if (typeof value !== 'object' || value === null) return value;
  if ('$plain' in value || '$enc' in value)
    return { $plain: { text: mark, name: mark, email: mark, narrative: mark }, subject: mark, cls: 'identity' };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each, mark)]));
};

describe('personal data', () => {
  it('is in no letter, whatever was written where', () => {
    const mark = fc
      .string({ unit: fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ'), minLength: 12, maxLength: 24 })
      .map((letters) => `Ω${letters}`);
    fc.assert(
      fc.property(mark, fc.constantFrom(...paths), (secret, past) => {
        const filled = past.map((each) => ({ event: marked(eventOf(each), secret) as CaseEvent, actor: secret }));
        for (const { letter } of lettersOf(filled)) expect(`${letter.subject}${letter.text}`).not.toContain(secret);
      }),
    );
  });
  it('of a complainant is in no letter to an agency, not even place, standing, language or whether the identity is secret', () => {
    const told = (event: CaseEvent) => {
      const past = story.ordered.map((each) => (eventOf(each).type === 'ReportReceived' ? event : each));
      return lettersOf(past)
        .filter(({ party }) => party === 'agency')
        .map(({ letter }) => letter);
    };
    const one = told(received());
    expect(one.length).toBeGreaterThan(0);
    expect(
      told(
        received({
          secretIdentity: true,
          district: '74.04.02',
          standing: 'family',
          account: 'somebody',
          substance: null,
          language: 'en',
          eventDate: null,
        }),
      ),
    ).toEqual(one);
  });
});

describe('the cause of a letter', () => {
  const stored = [received(), eventOf(story.registered[5] as Past)].map((event, revision) => ({
    ...{
      id: 'e',
      type: event.type,
      schema: 1,
      revision,
      at: AT,
      actor: 'a',
      office: 'kdi',
      ruleset: 'po-58-2023',
      data: event.data,
      stream: 'case-c',
    },
  })) as unknown as StoredEvent[];
  it('is the case as it stood then, not as it is now', () => {
    expect(causeIn(stored, 0)?.file.registrationNumber).toBeNull();
    expect(causeIn(stored, 1)?.file.registrationNumber).toBe('0001/LM/KDI/III/2026');
  });
  it('is nothing where the file has no such event', () => expect(causeIn(stored, 2)).toBeUndefined());
});
