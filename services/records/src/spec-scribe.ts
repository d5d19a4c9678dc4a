// Who writes the past of cases for the specs of records: a service that owns every event, and a story with marked words in every sealed field.
import { CATALOGUE, secret, type CaseEvent, type DataOf } from '@jejak/case';
import { EVENT_STORE, IDS, VAULT, type Ids, type Manifest, type Running } from '@jejak/chassis';
import { DELIVERY_CATEGORY, DELIVERY_EVENT_TYPES, type DeliveryEvent } from '@jejak/contracts';
import type { Draft, EventStore, JsonObject, Position } from '@jejak/eventstore';
import type { Vault } from '@jejak/vault';

/** Owns what intake, routing, resolution and notification own. */
export const scribe: Manifest = {
  name: 'scribe',
  about: 'Writes the past.',
  owns: [
    { category: 'case', types: Object.keys(CATALOGUE) },
    { category: 'register', types: ['AgendaNumberGiven', 'RegistrationNumberGiven'] },
    { category: DELIVERY_CATEGORY, types: DELIVERY_EVENT_TYPES },
    { category: 'subject', types: ['SubjectKeyDestroyed'] },
  ],
  controllers: [],
};

/** An event and who did it. */
export type Did = readonly [actor: string, event: { readonly type: string; readonly data: unknown }];

/** Every sealed field of the story holds one of these words. */
export const MARKS = {
  name: 'Wa Ode Tandamata',
  idNumber: '7404119901020003',
  phone: '081234567890',
  email: 'Tandamata@Contoh.example',
  narrative: 'TANDA-NARASI',
  staff: 'TANDA-PETUGAS',
  agency: 'TANDA-INSTANSI',
  result: 'TANDA-HASIL',
  report: 'TANDA-LAHP',
  order: 'TANDA-PERINTAH',
} as const;

/** Ids of one case of the story. */
export interface Cast {
  readonly caseId: string;
  readonly complainant: string;
  readonly file: string;
}

/** Ids that tell their case. */
export const castOf = (n: number): Cast => {
  const id = (kind: string) => `00000000-0000-4000-8${kind}-${String(n).padStart(12, '0')}`;
  return { caseId: id('00c'), complainant: id('00a'), file: id('00f') };
};

/** What is different about a report. */
export type Change = Partial<DataOf<'ReportReceived'>> & { readonly name?: string };

const did = (actor: string, event: CaseEvent): Did => [actor, event];

const lodgedBy = ({ complainant, file }: Cast, { name = MARKS.name, ...change }: Change): Did =>
  did('public', {
    type: 'ReportReceived',
    data: {
      caseType: 'report',
      channel: 'website',
      standing: 'direct-victim',
      office: 'kdi',
      agendaNumber: `${complainant.slice(-4)}/AGD/KDI/III/2026`,
      receivedOn: '2026-03-02',
      language: 'id',
      reportedAgency: 'buton-disdukcapil',
      reportedGroup: 'local-government',
      substance: 'civil-registration',
      district: '74.04.11',
      eventDate: '2026-01-10',
      priorEffort: true,
      priorEffortDate: '2026-02-01',
      secretIdentity: false,
      rapidCriteria: [],
      subjects: { complainant, file },
      account: null,
      complainant: secret(complainant, 'identity', { name, idNumber: MARKS.idNumber }),
      contact: secret(complainant, 'contact', { phone: MARKS.phone, email: MARKS.email }),
      narrative: secret(complainant, 'narrative', { subject: 'Akta', narrative: MARKS.narrative }),
      ...change,
    },
  });

/** The steps of a case from lodging to closure, in their order. */
export const STEPS = [
  'lodged',
  'verified',
  'proposed',
  'registered',
  'routed',
  'assigned',
  'reviewed',
  'asked',
  'answered',
  'notified',
  'commented',
  'ordered',
  'reported',
  'fulfilled',
  'closed',
] as const;
/** See {@link STEPS}. */
export type StepName = (typeof STEPS)[number];

const AGENCY = 'buton-disdukcapil';

type Part = (cast: Cast, change: Change) => readonly Did[];
const note = (file: string, text: string) => secret(file, 'narrative', { text });

const UP_TO_EXAMINATION: Partial<Record<StepName, Part>> = {
  lodged: (cast, change) => [
    lodgedBy(cast, change),
    did('public', { type: 'ReceiptIssued', data: { issue: 1, place: 'kdi', receiver: 'system' } }),
  ],
  verified: () => [did('pvl', { type: 'FormalCheckPassed', data: { checklist: { identity: 'yes' } } })],
  proposed: ({ file }) => [
    did('pvl', {
      type: 'MaterialCheckRecorded',
      data: {
        answers: { 'within-authority': 'pass' },
        proposal: 'accept',
        ground: null,
        note: note(file, MARKS.staff),
      },
    }),
  ],
  registered: ({ file }) => {
    const minutes = note(file, MARKS.staff);
    const meeting = { heldOn: '2026-03-05', members: ['kap', 'pim', 'asr-2'], excluded: [], quorum: 3, minutes };
    return [
      did('kap', { type: 'ReportAccepted', data: { class: 'simple', meeting } }),
      did('kap', {
        type: 'ReportRegistered',
        data: { registrationNumber: `${file.slice(-4)}/LM/III/2026/KDI`, registeredOn: '2026-03-05' },
      }),
    ];
  },
  routed: (_, { office = 'kdi' }) => [
    did('system:routing', { type: 'CaseRouted', data: { office, unit: 'examination', ground: 'default' } }),
  ],
  assigned: () => [
    did('kap', {
      type: 'ExaminersAssigned',
      data: { examiners: ['asr'], letterOfAssignment: '0001/ST/KDI/III/2026', assignedOn: '2026-03-06' },
    }),
  ],
  reviewed: ({ file }) => [
    did('asr', { type: 'DocumentsReviewed', data: { suspected: ['undue-delay'], findings: note(file, MARKS.staff) } }),
  ],
  asked: ({ file }) => [
    did('asr', {
      type: 'ClarificationRequested',
      data: {
        n: 1,
        agency: AGENCY,
        requestedOn: '2026-03-07',
        dueDays: 14,
        questions: secret(file, 'narrative', { addressee: 'Kepala Dinas', questions: [MARKS.agency] }),
      },
    }),
  ],
};

const TO_THE_END: Partial<Record<StepName, Part>> = {
  answered: ({ file }) => [
    did('nar', { type: 'ClarificationReceived', data: { n: 1, onBehalf: false, reply: note(file, MARKS.agency) } }),
  ],
  notified: ({ file }) => [
    did('asr', {
      type: 'ResultNotified',
      data: { outcome: 'found', notifiedOn: '2026-03-20', commentDays: 14, summary: note(file, MARKS.result) },
    }),
  ],
  commented: () => [did('public', { type: 'CommentReceived', data: { accepts: true, comment: null } })],
  ordered: ({ file }) => {
    const actions = [
      { k: 1, owner: AGENCY, dueOn: '2026-05-30' },
      { k: 2, owner: 'buton-dinkes', dueOn: '2026-05-30' },
    ];
    const words = { parties: MARKS.report, description: '', examination: '', opinion: '', conclusion: '' };
    const text = secret(file, 'narrative', { ...words, actions: [MARKS.order, 'Bukan untuk Disdukcapil'] });
    return [
      did('asr', { type: 'FinalReportDrafted', data: { outcome: 'found', forms: ['undue-delay'], actions, text } }),
      did('kap', {
        type: 'FinalReportIssued',
        data: { outcome: 'found', forms: ['undue-delay'], issuedOn: '2026-04-01', draft: 13 },
      }),
      did('kap', { type: 'CorrectiveActionsOrdered', data: { actions } }),
    ];
  },
  reported: ({ file }) => [
    did('nar', { type: 'CorrectiveActionReported', data: { k: 1, onBehalf: false, report: note(file, MARKS.agency) } }),
  ],
  fulfilled: () => [
    did('rsm', { type: 'CorrectiveActionVerified', data: { k: 1, note: null } }),
    did('rsm', { type: 'CorrectiveActionsFulfilled', data: { count: 2 } }),
  ],
  closed: ({ file }) => [
    did('asr', {
      type: 'ClosureDrafted',
      data: { reason: 'corrective-actions-fulfilled', note: note(file, MARKS.staff) },
    }),
    did('rsm', { type: 'ClosureChecked', data: { draft: 19 } }),
    did('kap', { type: 'ClosureApproved', data: { draft: 19, closedOn: '2026-06-01' } }),
    did('kap', { type: 'CaseClosed', data: { reason: 'corrective-actions-fulfilled' } }),
  ],
};

/** The past of a case up to a step, the step included; from after `since`, if given. */
export const storyOf = (cast: Cast, upTo: StepName, change: Change = {}, since?: StepName): readonly Did[] => {
  const parts = { ...UP_TO_EXAMINATION, ...TO_THE_END };
  const first = since === undefined ? 0 : STEPS.indexOf(since) + 1;
  return STEPS.slice(first, STEPS.indexOf(upTo) + 1).flatMap((step) => parts[step]?.(cast, change) ?? []);
};

/** Writes the past. */
export interface Scribe {
  /** Appends events to the end of a stream, sealed. */
  write(stream: string, past: readonly Did[], header?: { readonly office?: string }): Promise<Position>;
  case(cast: Cast, past: readonly Did[]): Promise<Position>;
  number(register: string, caseId: string, number: string): Promise<Position>;
  delivery(id: string, events: readonly DeliveryEvent[]): Promise<Position>;
}

/** The scribe of a running office. */
export const scribeOf = (running: Running): Scribe => {
  const store = running.get<EventStore>(EVENT_STORE, 'scribe');
  const vault = running.get<Vault>(VAULT, 'scribe');
  const ids = running.get<Ids>(IDS, 'scribe');
  const draftOf = ([actor, { type, data }]: Did, office: string, correlation: string): Draft => ({
    id: ids.v7(),
    type,
    schema: 1,
    data: data as JsonObject,
    actor,
    office,
    ruleset: 'po-58-2023',
    causation: null,
    correlation,
    command: ids.v7(),
    commandDigest: '',
  });
  const write: Scribe['write'] = async (stream, past, { office = 'kdi' } = {}) => {
    const { drafts, keys } = await vault.seal(past.map((each) => draftOf(each, office, stream)));
    const done = await store.append({
      streams: [{ stream, expected: 'end' }, ...keys],
      events: [{ stream, events: drafts }, ...keys],
    });
    return done.position;
  };
  return {
    write,
    case: ({ caseId }, past) => write(`case-${caseId}`, past),
    number: (register, caseId, number) => {
      const type = register.includes('-agenda-') ? 'AgendaNumberGiven' : 'RegistrationNumberGiven';
      return write(register, [['system', { type, data: { caseId, number } }]]);
    },
    delivery: (id, events) =>
      write(
        `${DELIVERY_CATEGORY}-${id}`,
        events.map((event) => ['system:notification', event]),
      ),
  };
};
