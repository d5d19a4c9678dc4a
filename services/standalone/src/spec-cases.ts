// Cases at every stage, written by people who wish us no good: for suites that look at all pages.
import { accountsIn, reportOf, until, type Journey } from './spec-journey.js';

/** Markup, text that runs the other way, a word without an end, a name that is a picture. */
export const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>\u202Eterbalik${'W'.repeat(90)}👩🏽‍⚖️🇮🇩`;
/** The name in a report whose identity is secret. */
export const SECRET_NAME = 'Rahasia Sekali';
const LONG = `${HOSTILE} ${'panjang '.repeat(1_200)}`;
const FORMAL = [
  'identity',
  'identity-document',
  'reachable-contact',
  'reported-party',
  'chronology',
  'prior-effort',
  'remedy',
  'supporting-documents',
];
const MATERIAL = [
  'event-within-two-years',
  'not-before-a-court',
  'not-reported-before',
  'within-authority',
  'within-work-area',
  'not-settled-by-agency',
  'reasonable-time-passed',
];
const allOf = (lines: readonly string[], answer: string) => Object.fromEntries(lines.map((line) => [line, answer]));
const REPORT = { parties: LONG, description: LONG, examination: LONG, opinion: LONG, conclusion: LONG };

interface Known {
  readonly people: Readonly<Record<'kap' | 'asr' | 'rsm', string>>;
  /** What earlier steps answered. */
  readonly answers: readonly Readonly<Record<string, unknown>>[];
}
type Step = readonly [by: string, path: string, body: (known: Known) => object];

const draftIn = ({ answers }: Known, name: string): unknown => answers.findLast((answer) => name in answer)?.[name];

/** The whole way; `receipt`: whoever holds the code. */
const WAY: Readonly<Record<string, readonly Step[]>> = {
  checked: [['pvl', 'intake/v1/cases/:id/formal-check', () => ({ answers: allOf(FORMAL, 'yes') })]],
  plenary: [
    [
      'pvl',
      'intake/v1/cases/:id/material-check',
      () => ({ answers: allOf(MATERIAL, 'pass'), proposal: 'accept', note: LONG }),
    ],
  ],
  routed: [
    [
      'kap',
      'intake/v1/cases/:id/plenary-decision',
      ({ people }) => ({
        decision: 'accept',
        class: 'simple',
        members: [people.kap, people.asr, people.rsm],
        minutes: LONG,
      }),
    ],
  ],
  assigned: [['kap', 'routing/v1/cases/:id/examiners', ({ people }) => ({ examiners: [people.asr] })]],
  reviewed: [
    ['asr', 'resolution/v1/cases/:id/document-review', () => ({ suspected: ['undue-delay'], findings: LONG })],
  ],
  examined: [
    ['asr', 'resolution/v1/cases/:id/clarifications', () => ({ addressee: HOSTILE, questions: [HOSTILE, HOSTILE] })],
  ],
  notified: [
    ['nar', 'resolution/v1/cases/:id/clarifications/1/reply', () => ({ reply: LONG })],
    ['asr', 'resolution/v1/cases/:id/result-notice', () => ({ outcome: 'found', summary: LONG })],
  ],
  told: [['receipt', 'resolution/v1/cases/:id/comment', () => ({ accepts: true, comment: LONG })]],
  drafted: [
    [
      'asr',
      'resolution/v1/cases/:id/final-report',
      () => ({
        outcome: 'found',
        forms: ['undue-delay'],
        text: REPORT,
        actions: [{ owner: 'buton-disdukcapil', dueOn: '2999-01-31', text: HOSTILE }],
      }),
    ],
  ],
  monitored: [
    [
      'kap',
      'resolution/v1/cases/:id/final-report-signature',
      (known) => ({ draft: draftIn(known, 'finalReportDraft') }),
    ],
  ],
  reported: [['nar', 'resolution/v1/cases/:id/corrective-actions/1/report', () => ({ report: LONG })]],
  verified: [
    ['rsm', 'resolution/v1/cases/:id/corrective-actions/1/verification', () => ({ fulfilled: true, note: HOSTILE })],
  ],
  closing: [
    ['asr', 'resolution/v1/cases/:id/closure-draft', () => ({ reason: 'corrective-actions-fulfilled', note: HOSTILE })],
  ],
  agreed: [
    [
      'rsm',
      'resolution/v1/cases/:id/closure-check',
      (known) => ({ draft: draftIn(known, 'closureDraft'), agreed: true }),
    ],
  ],
  closed: [['kap', 'resolution/v1/cases/:id/closure-approval', (known) => ({ draft: draftIn(known, 'closureDraft') })]],
};
/** Where a case may stand. */
export type Stop = 'lodged' | keyof typeof WAY;

/** A case, with what its complainant holds. */
export interface CaseAt {
  readonly caseId: string;
  readonly agendaNumber: string;
  readonly trackingCode: string;
}

const lodge = async (journey: Journey, more: object): Promise<CaseAt> => {
  const body = { ...reportOf(HOSTILE), remedy: HOSTILE, narrative: LONG, ...more };
  const { status, body: lodged } = await journey.post('/api/intake/v1/reports', { body });
  if (status !== 201) throw new Error(`lodging: ${status} ${JSON.stringify(lodged)}`);
  return lodged as CaseAt;
};

const receiptOf = async (journey: Journey, { agendaNumber, trackingCode }: CaseAt): Promise<string> => {
  const { body } = await journey.post('/api/intake/v1/receipt-sessions', { body: { agendaNumber, trackingCode } });
  return `token:${body.token}`;
};

/** Reactions of the house that a step waits for. */
const isThere = async (journey: Journey, caseId: string, stop: string): Promise<true | undefined> => {
  if (stop !== 'routed') return true;
  const { body } = await journey.get(`/api/records/v1/cases/${caseId}`, 'kap');
  return body.facts.stage === 'routed' ? true : undefined;
};

/** Takes a report as far as a stop. @throws where a step was refused */
export const caseAt = async (journey: Journey, stop: Stop, more: object = {}): Promise<CaseAt> => {
  const lodged = await lodge(journey, more);
  const { caseId } = lodged;
  const receipt = await receiptOf(journey, lodged);
  const accounts = accountsIn(journey.home);
  const idOf = (account: string): string => accounts[account]?.staffId ?? '';
  const people = { kap: idOf('kap'), asr: idOf('asr'), rsm: idOf('rsm') };
  const answers: Record<string, unknown>[] = [];
  const stops = Object.keys(WAY);
  for (const each of stops.slice(0, stops.indexOf(stop) + 1)) {
    for (const [by, path, body] of WAY[each] ?? []) {
      const as = by === 'receipt' ? receipt : by;
      const { status, body: answer } = await journey.post(`/api/${path.replace(':id', caseId)}`, {
        as,
        body: body({ people, answers }),
      });
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
      answers.push(answer as Record<string, unknown>);
    }
    await until(`the case to be ${each}`, () => isThere(journey, caseId, each));
  }
  await journey.office().caughtUp();
  return lodged;
};
