// One well-formed request for every route of the house: a route without one fails the journey through the routes.

/** What a route is about, where the request says so, and a body that is well-formed. */
export interface Sample {
  readonly about: 'case' | 'staff' | 'delivery' | 'nothing';
  readonly body?: unknown;
  readonly query?: string;
  /** Its body is a file. */
  readonly isFile?: true;
  /** Everybody may ask, but the answer is about whoever asks. */
  readonly needsToken?: true;
}

const onCase = (body?: unknown, query?: string): Sample => ({
  about: 'case',
  ...(body !== undefined && { body }),
  ...(query !== undefined && { query }),
});
const file: Sample = { about: 'case', isFile: true };
const onStaff = (body: unknown = {}): Sample => ({ about: 'staff', body });
const nothing: Sample = { about: 'nothing' };
const posted: Sample = { about: 'nothing', body: {} };
const WORDS = 'Kata-kata contoh.';
const REPORT = { parties: WORDS, description: WORDS, examination: WORDS, opinion: WORDS, conclusion: WORDS };

const INTAKE: Readonly<Record<string, Sample>> = {
  'POST /reports': posted,
  'POST /receipt-sessions': { about: 'nothing', body: { agendaNumber: '0', trackingCode: '0' } },
  'POST /cases/:id/formal-check': onCase({ answers: {} }),
  'POST /cases/:id/completion-request': onCase({ items: ['remedy'] }),
  'POST /cases/:id/completion': onCase({ narrative: WORDS }),
  'POST /cases/:id/material-check': onCase({ answers: {}, proposal: 'accept' }),
  'POST /cases/:id/plenary-decision': onCase({ decision: 'accept', class: 'simple', members: [], minutes: WORDS }),
  'POST /cases/:id/attachments': file,
  'POST /cases/:id/withdrawal': onCase({}),
  'POST /cases/:id/consultation-answer': onCase({ answer: WORDS }),
};
const ROUTING: Readonly<Record<string, Sample>> = {
  'GET /cases/:id/placement': onCase(),
  'POST /cases/:id/route': onCase({}),
  'POST /cases/:id/transfer': onCase({ office: 'pst', unit: 'ku-1', coordination: WORDS }),
  'POST /cases/:id/examiners': onCase({ examiners: ['somebody'] }),
  'POST /cases/:id/conflicts': onCase({ ground: WORDS }),
};
const RESOLUTION: Readonly<Record<string, Sample>> = {
  'POST /cases/:id/document-review': onCase({ suspected: ['undue-delay'], findings: WORDS }),
  'POST /cases/:id/clarifications': onCase({ addressee: WORDS, questions: [WORDS] }),
  'POST /cases/:id/clarifications/:n/reply': onCase({ reply: WORDS }),
  'POST /cases/:id/clarifications/:n/attachments': file,
  'POST /cases/:id/corrective-actions/:k/attachments': file,
  'POST /cases/:id/working-papers': file,
  'POST /cases/:id/attachments/:attachment/sanitised-copy': file,
  'POST /cases/:id/attachments/:attachment/release-proposal': onCase({ agency: 'buton-disdukcapil' }),
  'POST /cases/:id/attachments/:attachment/release': onCase({ agency: 'buton-disdukcapil' }),
  'POST /cases/:id/result-notice': onCase({ outcome: 'found', summary: WORDS }),
  'POST /cases/:id/comment': onCase({ accepts: true }),
  'POST /cases/:id/final-report': onCase({ outcome: 'found', text: REPORT }),
  'POST /cases/:id/final-report-signature': onCase({ draft: 1 }),
  'POST /cases/:id/corrective-actions/:k/report': onCase({ report: WORDS }),
  'POST /cases/:id/corrective-actions/:k/verification': onCase({ fulfilled: true }),
  'POST /cases/:id/closure-draft': onCase({ reason: 'withdrawn' }),
  'POST /cases/:id/closure-check': onCase({ draft: 1, agreed: true }),
  'POST /cases/:id/closure-approval': onCase({ draft: 1 }),
};
const RECORDS: Readonly<Record<string, Sample>> = {
  'GET /tracking': onCase(undefined, 'case=:id'),
  'GET /inbox': nothing,
  'GET /workload': nothing,
  'GET /agency-record': nothing,
  'GET /approvals': nothing,
  'GET /saved-filters': nothing,
  'POST /saved-filters': { about: 'nothing', body: { list: 'inbox', name: WORDS, query: { stage: 'plenary' } } },
  'POST /saved-filters/removal': { about: 'nothing', body: { list: 'inbox', name: WORDS } },
  'POST /inbox/:id/seen': onCase({}),
  'GET /cases/:id': onCase(),
  'GET /cases/:id/attachments': onCase(),
  'GET /cases/:id/attachments/:attachment/original': onCase(),
  'GET /cases/:id/attachments/:attachment/copy': onCase(),
  'GET /cases/:id/timeline': onCase(),
  'GET /cases/:id/deliveries': onCase(),
  'GET /cases/:id/as-of': onCase(undefined, 'position=999'),
  'GET /cases/:id/events': onCase(),
  'GET /cases/:id/verdict': onCase(),
  'GET /cases/:id/access-ledger': onCase(),
  'GET /search': nothing,
  'POST /search/identity': { about: 'nothing', body: { name: 'Pelapor Contoh' } },
  'GET /deliveries': nothing,
  'GET /registers': nothing,
  'GET /plenary': nothing,
  'GET /statistics': nothing,
  'GET /similar': { about: 'nothing', query: 'agency=buton-disdukcapil' },
  'GET /access-ledger/index': nothing,
  'GET /log/batches': nothing,
  'GET /log/entries': nothing,
  'GET /log/checkpoints': nothing,
  'GET /log/key': nothing,
};
const IDENTITY: Readonly<Record<string, Sample>> = {
  'GET /staff': nothing,
  'GET /staff/me': { about: 'nothing', needsToken: true },
  'POST /staff': posted,
  'POST /staff/:id/grants': onStaff({ role: 'RSM' }),
  'POST /staff/:id/grants/:role/confirmation': onStaff(),
  'POST /staff/:id/grants/:role/revocation': onStaff(),
  'POST /staff/:id/suspension': onStaff({ reason: 'leave' }),
  'POST /staff/:id/reinstatement': onStaff(),
  'POST /staff/:id/invitation': onStaff(),
  'POST /staff/:id/account-link': onStaff({ subject: 'somebody' }),
};
const NOTIFICATION: Readonly<Record<string, Sample>> = {
  'GET /mail': nothing,
  'POST /deliveries/:id/redelivery': { about: 'delivery', body: {} },
};
/** What the chassis adds to the services. */
const OPERATING: Readonly<Record<string, Sample>> = {
  'GET /followers': nothing,
  'GET /views': nothing,
  'POST /views/:name/rebuild': posted,
  'GET /views/:name/rebuild': nothing,
  'GET /parked': nothing,
  'GET /parked/:key': nothing,
  'POST /parked/:key/redrive': posted,
  'POST /parked/:key/messages/:message/discard': { about: 'nothing', body: { reason: 'sent by a test installation' } },
};

const BY_SERVICE: Readonly<Record<string, Readonly<Record<string, Sample>>>> = {
  identity: IDENTITY,
  intake: INTAKE,
  routing: ROUTING,
  resolution: RESOLUTION,
  notification: NOTIFICATION,
  records: RECORDS,
};

/** The sample of a route, by service and template without its prefix. */
export const sampleOf = (service: string, method: string, template: string): Sample | undefined => {
  const name = `${method} ${template.replace(`/api/${service}/v1`, '')}`;
  return BY_SERVICE[service]?.[name] ?? OPERATING[name];
};
