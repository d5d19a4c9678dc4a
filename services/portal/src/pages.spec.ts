// Pages as they are written: mistakes lead to fields, hostile texts stay texts, and nothing runs.
import { describe, expect, it } from '@jest/globals';
import type { VNode } from 'preact';
import type { Answers, Draft } from './drafts.js';
import type { Enclosure } from './enclosures.js';
import { ApiFailure, type Lodged, type Tracked } from './house-api.js';
import { actPage } from './pages/acts.js';
import { likelyPage } from './pages/agency.js';
import { Asked } from './pages/asked.js';
import { checkPage } from './pages/check.js';
import { enclosuresPage } from './pages/enclosures.js';
import { evidencePage } from './pages/evidence.js';
import { gatePage } from './pages/gate.js';
import { questionPage } from './pages/lodge.js';
import { confirmationPage, receiptPage } from './pages/receipt.js';
import { reopenPage } from './pages/reopen.js';
import { statisticsPage } from './pages/statistics.js';
import { statusPage, trackPage } from './pages/track.js';
import { keepingText, unsentPage } from './pages/unsent.js';
import type { Turn } from './turn.js';
import { FIELDS, inputsOf, questionAt, type FieldName, type QuestionSlug } from './questions.js';
import { documentOf, htmlOf } from './ui/layout.js';
import { WORDS, wordsFor, type Language } from './words.js';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>&lt;\u202E\u0007😀' + 'k'.repeat(10_000);
const words = WORDS.id;
const language: Language = 'id';
const frame = { words, language, title: HOSTILE, path: '/' };
const html = (content: VNode) => htmlOf(frame, content);

const everyField = Object.keys(FIELDS) as readonly FieldName[];
const hostileAnswers: Answers = Object.fromEntries(everyField.flatMap(inputsOf).map((input) => [input, HOSTILE]));
const draft: Draft = {
  flow: 'report',
  key: 'key',
  answers: { ...hostileAnswers, effort: 'yes' },
  isComplete: true,
  at: null,
  isKept: false,
  lodged: null,
};
const tracked = {
  caseId: HOSTILE,
  agendaNumber: HOSTILE,
  registrationNumber: HOSTILE,
  caseType: 'report',
  caseTypeName: HOSTILE,
  office: 'kdi',
  officeName: HOSTILE,
  receivedOn: '2026-03-02',
  language: 'id',
  stage: 'comment',
  stageText: HOSTILE,
  step: 'comment',
  stepText: HOSTILE,
  holder: 'complainant',
  holderText: HOSTILE,
  asked: {
    askedOn: '2026-03-02',
    dueDays: 30,
    note: HOSTILE,
    items: [{ code: 'identity', name: HOSTILE }],
    came: [{ on: '2026-03-03', purpose: HOSTILE }],
  },
  reply: HOSTILE,
  outcome: HOSTILE,
  timeline: [{ on: '2026-03-02', type: 'x', text: HOSTILE }],
} as unknown as Tracked;
const lodged = {
  agendaNumber: HOSTILE,
  trackingCode: HOSTILE,
  receipt: {
    caseType: { name: HOSTILE },
    complainant: { name: HOSTILE, idNumber: HOSTILE, address: HOSTILE },
    description: { reportedAgencyAsGiven: HOSTILE, subject: HOSTILE, narrative: HOSTILE, remedy: HOSTILE },
    placeAndTime: {
      receivedOn: '2026-03-02',
      recordedAt: '2026-03-02T23:15:00.000Z',
      zone: 'Asia/Makassar',
      officeName: HOSTILE,
    },
    receiver: { post: HOSTILE },
    basis: HOSTILE,
    proof: { algorithm: HOSTILE, revision: '1', head: HOSTILE },
    next: [HOSTILE],
  },
} as unknown as Lodged;
const enclosure: Enclosure = { id: 'a'.repeat(32), name: HOSTILE, purpose: HOSTILE, bytes: 1, trouble: 'kind' };
const asking = (...mistakes: readonly FieldName[]) => ({ words, language, answers: hostileAnswers, mistakes });
const question = (slug: QuestionSlug) => {
  const found = questionAt('report', slug) ?? { slug, fields: [] };
  return questionPage({ ...asking(...found.fields), flow: 'report', question: found });
};

const PAGES: readonly (readonly [string, () => string])[] = [
  ['the form for evidence', () => html(evidencePage({ words, agendaNumber: HOSTILE, key: HOSTILE, trouble: 'large' }))],
  ['the gate', () => html(gatePage({ ...asking('effort'), resume: undefined }))],
  ...(['upaya', 'alasan', 'instansi', 'peristiwa', 'kapan', 'harapan', 'pelapor', 'kontak', 'rahasia'] as const).map(
    (slug) => [`the question ${slug}`, () => html(question(slug))] as const,
  ),
  ['the likely agency', () => html(likelyPage({ words, language, typed: HOSTILE, choices: [] }))],
  ['the check', () => html(checkPage({ words, language, draft, files: [enclosure], mistakes: ['name'] }))],
  [
    'the confirmation',
    () => html(confirmationPage({ words, flow: 'report', lodged, sent: { taken: [HOSTILE], left: [enclosure] } })),
  ],
  [
    'the question bukti',
    () => html(enclosuresPage({ words, answers: hostileAnswers, files: [enclosure], trouble: 'large' })),
  ],
  [
    'the question bukti when nothing more fits',
    () => html(enclosuresPage({ words, answers: {}, files: Array(5).fill(enclosure) as Enclosure[], trouble: 'many' })),
  ],
  ['the receipt', () => documentOf(frame, receiptPage(words, language, { lodged, trackAt: HOSTILE }))],
  ['the form to track', () => html(trackPage({ ...asking('agendaNumber', 'trackingCode'), isWrong: true }))],
  ['the status', () => html(statusPage(tracked, words, HOSTILE))],
  ['a completion', () => html(actPage({ ...asking('name', 'birthDate'), tracked, slug: 'lengkapi', key: HOSTILE }))],
  ['a comment', () => html(actPage({ ...asking('accepts', 'comment'), tracked, slug: 'tanggapi', key: HOSTILE }))],
  [
    'a session that ended',
    () =>
      html(reopenPage({ words, language, path: '/lacak/cabut', form: hostileAnswers, mistakes: [], isWrong: true })),
  ],
  [
    'the numbers',
    () =>
      html(
        statisticsPage(
          { by: 'substance', cells: [{ key: HOSTILE, count: 7 }], total: 7, minimumCell: 5 },
          'substance',
          words,
          language,
        ),
      ),
  ],
];

describe.each(PAGES)('%s', (_, page) => {
  it('shows hostile texts as texts', () => {
    const text = page();
    expect(text).toContain('&lt;script>alert(1)');
    expect(text).not.toMatch(/<script|<img/);
    expect(text.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/<[^>]*\s(on\w+|style)=/);
  });

  it('leads from each mistake to a field that says it, and ties what it says to the field', () => {
    const text = page();
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/<a href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, described = ''] of text.matchAll(/aria-describedby="([^"]+)"/g))
      for (const id of described.split(' ')) expect(ids).toContain(id);
    for (const [, target] of text.matchAll(/<label for="([^"]+)"/g)) expect(ids).toContain(target);
  });
});

describe('a consultation', () => {
  it('asks in words of its own, on its questions and on the check', () => {
    const own = wordsFor(words, 'consultation');
    expect(own.fields.subject.label).toBe('Pertanyaan Anda dalam satu kalimat');
    expect(own.lodge.questions.kontak.lead).toContain('Lewat kontak ini kami mengabarkan');
    expect(own.fields.name).toBe(words.fields.name);
    expect(wordsFor(words, 'report')).toBe(words);
  });

  const reply = 'Sekolah negeri <b>tidak</b> boleh memungut.';
  const settled = { ...tracked, caseType: 'consultation', stage: 'settled-at-intake', asked: null, reply } as Tracked;

  it('is tracked as one: it goes no way of a report, and has its answer', () => {
    const text = html(statusPage(settled, words));
    expect(text).toContain('Konsultasi ');
    expect(text).toContain('Jawaban petugas</dt><dd dir="auto">Sekolah negeri &lt;b>tidak&lt;/b> boleh memungut.</dd>');
    expect(text).not.toMatch(/class="phases"|surat penutupan/);
  });

  it('says that its answer is not kept any more, and nothing of an answer that was never given', () => {
    expect(html(statusPage({ ...settled, reply: null }, words))).toContain('Jawaban petugas tidak tersimpan lagi.');
    for (const stage of ['received', 'closed'])
      expect(html(statusPage({ ...settled, reply: null, stage }, words))).not.toContain('Jawaban petugas');
  });
});

describe('a receipt', () => {
  it('says the day and, on the clock of the office, the time of its recording', () => {
    const text = html(receiptPage(words, language, { lodged, trackAt: '' }));
    expect(text).toMatch(
      /Diterima<\/dt><dd dir="auto">2 Maret 2026<.*Dicatat<\/dt><dd dir="auto">3 Mar 2026, 07\.15 WITA</,
    );
  });
});

describe('what is asked of a complainant', () => {
  it('has the words of the office beside the items, on the status and before the form', () => {
    const asked = { askedOn: '2026-03-02', dueDays: 30, items: [], came: [], note: 'Kirim foto <KTP>.' };
    const shown = { ...tracked, asked } as Tracked;
    for (const page of [statusPage(shown, words), Asked({ words, tracked: shown })])
      expect(html(page)).toContain('Pesan dari petugas</dt><dd dir="auto">Kirim foto &lt;KTP>.</dd>');
    expect(html(statusPage({ ...shown, asked: { ...asked, note: null } }, words))).not.toContain('Pesan dari petugas');
  });

  it('says the last day and what follows', () => {
    const text = html(statusPage(tracked, words));
    expect(text).toContain('paling lambat 1 April 2026 bila Anda menerimanya pada hari itu');
    expect(text).toContain('Sesudahnya laporan dianggap dicabut.');
  });
});

describe('a form that could not be taken at this moment', () => {
  it('keeps what was written and its key, and never the code of the receipt', () => {
    const form = {
      key: 'the-key',
      comment: HOSTILE,
      accepts: 'no',
      trackingCode: 'SECRET',
      agendaNumber: 'X',
      other: 'y',
    };
    const text = html(unsentPage(words, { path: '/lacak/tanggapi', form }, 'reference'));
    expect(text).toContain('name="key" value="the-key"');
    expect(text).toContain('name="comment" value="&quot;>&lt;script>');
    expect(text).not.toMatch(/SECRET|name="(agendaNumber|other)"/);
  });

  it('is only what passes: everything else is said as it is', async () => {
    const turn = {
      words,
      form: {},
      path: '/',
      request: {},
      ground: { log: { warn: () => undefined } },
    } as unknown as Turn;
    const failing = (status: number) => keepingText(() => Promise.reject(new ApiFailure(status, undefined)))(turn);
    for (const status of [429, 500, 503]) expect(await failing(status)).toMatchObject({ title: 'Belum terkirim' });
    await expect(failing(409)).rejects.toThrow('409');
  });
});

describe('the words', () => {
  it('end each mistake without a full stop, and never blame', () => {
    for (const dictionary of [WORDS.id, WORDS.en])
      for (const { mend } of Object.values(dictionary.fields))
        expect(mend).not.toMatch(/\.$|\b(salah|wrong|invalid)\b/i);
  });

  it('count in both languages', () => {
    expect(WORDS.id.house.mistakes(3)).toBe('Ada 3 isian yang perlu diperbaiki');
    expect(WORDS.en.house.mistakes(1)).not.toContain('3');
    expect(WORDS.id.house.date('2026-03-01')).toBe('1 Maret 2026');
    expect(WORDS.en.house.date('2026-03-01')).toBe('1 March 2026');
  });
});
