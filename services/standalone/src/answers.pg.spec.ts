// The description of the API is true: what the running house takes and answers while three reports go their way is what it says.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiOf } from '@jejak/chassis';
import { photo } from '@jejak/testing';
import { MANIFESTS } from './office.js';
import type { Document } from './spec-complaints.js';
import { build, openJourney, reportOf, visitorOf, type Journey, type Visitor } from './spec-journey.js';
import { compareWith, openWitness, type Comparison, type Exchange, type Witness } from './spec-witness.js';

let journey: Journey;
let witness: Witness;
let visitor: Visitor;
let comparison: Comparison;
let document: Document;
let caseId = '';

/** Reads that belong to no step of a report. */
const READS: readonly (readonly [string, string | undefined])[] = [
  ['/health/live', undefined],
  ['/health/ready', undefined],
  ['/api/identity/v1/staff', 'opr'],
  ['/api/identity/v1/staff/me', 'kap'],
  ['/api/records/v1/inbox', 'kap'],
  ['/api/records/v1/approvals', 'kap'],
  ['/api/records/v1/saved-filters', 'kap'],
  ['/api/records/v1/search?number=0001', 'pim'],
  ['/api/records/v1/registers', 'kap'],
  ['/api/records/v1/plenary', 'kap'],
  ['/api/records/v1/workload', 'kap'],
  ['/api/records/v1/agency-record', 'nar'],
  ['/api/records/v1/statistics?by=stage', 'pim'],
  ['/api/records/v1/similar?agency=buton-disdukcapil', undefined],
  ['/api/records/v1/deliveries', 'kap'],
  ['/api/records/v1/access-ledger/index', 'aud'],
  ['/api/records/v1/log/batches', 'aud'],
  ['/api/records/v1/log/entries?limit=5', 'aud'],
  ['/api/records/v1/log/checkpoints', 'aud'],
  ['/api/records/v1/log/key', 'aud'],
  ['/api/notification/v1/mail', 'opr'],
  ...['intake', 'routing', 'resolution', 'notification', 'records'].map(
    (service) => [`/api/${service}/v1/followers`, 'aud'] as const,
  ),
  ...['intake', 'notification', 'records'].map((service) => [`/api/${service}/v1/views`, 'opr'] as const),
  ...['routing', 'resolution', 'notification'].map((service) => [`/api/${service}/v1/parked`, 'opr'] as const),
];
const OF_CASE = [
  '',
  '/timeline',
  '/timeline?view=internal',
  '/deliveries',
  '/as-of?position=20',
  '/events',
  '/verdict',
  '/access-ledger',
];
const READERS = ['kap', 'aud', 'nar', 'pim'];

const readAll = async (): Promise<void> => {
  for (const [path, as] of READS) await visitor.get(path, as);
  for (const as of READERS) for (const path of OF_CASE) await visitor.get(`/api/records/v1/cases/${caseId}${path}`, as);
  await visitor.post(`/api/records/v1/inbox/${caseId}/seen`, { as: 'kap' });
  await visitor.get(`/api/routing/v1/cases/${caseId}/placement`, 'kap');
  const saved = { list: 'inbox', name: 'Pleno' };
  await visitor.post('/api/records/v1/saved-filters', { as: 'kap', body: { ...saved, query: { stage: 'plenary' } } });
  await visitor.post('/api/records/v1/saved-filters/removal', { as: 'kap', body: saved });
  await visitor.post('/api/records/v1/search/identity', { as: 'kap', body: { name: 'Nobody' } });
};

/** Acts that no step of those reports comes by. */
const actOnPeople = async (): Promise<void> => {
  const someone = { name: 'Seorang Contoh', office: 'kdi', account: { subject: 'someone' } };
  const { body } = await visitor.post('/api/identity/v1/staff', { as: 'opr', body: someone });
  const acts: readonly (readonly [string, string, object])[] = [
    ['account-link', 'opr', { subject: 'someone-else' }],
    ['invitation', 'opr', {}],
    ['grants', 'kap', { role: 'ASR' }],
    ['grants/ASR/confirmation', 'pim', {}],
    ['suspension', 'kap', { reason: 'leave' }],
    ['reinstatement', 'pim', {}],
    ['grants/ASR/revocation', 'kap', {}],
  ];
  for (const [act, as, asked] of acts)
    await visitor.post(`/api/identity/v1/staff/${body.staffId}/${act}`, { as, body: asked });
};
const actOnCases = async (): Promise<void> => {
  const asked = { ...reportOf('Bertanya'), caseType: 'consultation' };
  const consultation = await visitor.post('/api/intake/v1/reports', { as: 'pvl', body: asked });
  const answered = `/api/intake/v1/cases/${consultation.body.caseId}/consultation-answer`;
  await visitor.post(answered, { as: 'pvl', body: { answer: 'Begini.' } });
  const other = await visitor.post('/api/intake/v1/reports', { as: 'pvl', body: reportOf('Lain') });
  await visitor.post(`/api/routing/v1/cases/${other.body.caseId}/conflicts`, {
    as: 'kap',
    body: { ground: 'Saudara.' },
  });
};
/** Files of a report that was just lodged. */
const addFiles = async (): Promise<void> => {
  const { body } = await visitor.post('/api/intake/v1/reports', { as: 'pvl', body: reportOf('Berkas') });
  const added = await visitor.post(`/api/intake/v1/cases/${body.caseId}/attachments?purpose=evidence`, {
    as: 'pvl',
    file: await photo(),
  });
  const files = `/api/records/v1/cases/${body.caseId}/attachments`;
  for (const path of [files, `${files}/${added.body.attachment}/original`, `${files}/${added.body.attachment}/copy`])
    await visitor.get(path, 'pvl');
  await visitor.get(`${files}/${added.body.attachment}/original`, 'aud');
};
const rebuildAll = async (): Promise<void> => {
  for (const [service, view] of [
    ['intake', 'numbers'],
    ['notification', 'outbox'],
    ['records', 'registers'],
  ]) {
    await visitor.post(`/api/${service}/v1/views/${view}/rebuild`, { as: 'opr' });
    await visitor.get(`/api/${service}/v1/views/${view}/rebuild`, 'opr');
  }
};

/** Requests that are refused, each in its way. */
const failAll = async (): Promise<void> => {
  await visitor.post('/api/intake/v1/reports', { body: {} });
  await visitor.post('/api/intake/v1/reports', { body: { subject: 5 } });
  await visitor.post('/api/intake/v1/reports', { body: {}, key: 'short' });
  await visitor.get('/api/records/v1/inbox', 'token:none');
  await visitor.get('/api/records/v1/inbox');
  await visitor.get('/api/records/v1/inbox?limit=0', 'kap');
  await visitor.get('/api/records/v1/inbox?after=999999999', 'kap');
  await visitor.post(`/api/resolution/v1/cases/${caseId}/closure-draft`, { as: 'kap', body: { reason: 'withdrawn' } });
  await visitor.post(`/api/intake/v1/cases/${caseId}/withdrawal`, { as: 'pvl', body: {} });
};

beforeAll(async () => {
  await build();
  journey = await openJourney();
  document = (await openApiOf(MANIFESTS)) as Document;
  comparison = compareWith(document);
  witness = await openWitness(journey.office().url);
  visitor = visitorOf(witness.url, journey.home);
  const { code, stdout, stderr } = await visitor.tool('demo', '--json');
  if (code !== 0) throw new Error(stderr);
  caseId = (JSON.parse(stdout) as { reports: readonly { caseId: string }[] }).reports[0]?.caseId ?? '';
  await actOnPeople();
  await actOnCases();
  await addFiles();
  await readAll();
  await rebuildAll();
  await failAll();
}, 120_000);
afterAll(async () => {
  await witness?.close();
  await journey?.close();
});

const ofApi = ({ path }: Exchange): boolean => path.startsWith('/api/') || path.startsWith('/health/');

/** What needs a message that failed, a case that nobody routed, or one half-way through: their own specs come by. The last two answer no case. */
const ELSEWHERE = [
  'notification.redeliver',
  'notification.discardParked',
  'notification.redriveParked',
  'notification.showParked',
  'resolution.attachSanitisedCopy',
  'resolution.attachToActionReport',
  'resolution.attachToReply',
  'resolution.attachWorkingPaper',
  'resolution.discardParked',
  'resolution.proposeRelease',
  'resolution.redriveParked',
  'resolution.releaseDocument',
  'resolution.showParked',
  'routing.discardParked',
  'routing.redriveParked',
  'routing.route',
  'routing.showParked',
  'routing.transfer',
  'house.metrics',
  'house.readOpenapi',
];

describe('what the house says', () => {
  it('is what its description says, of requests and of answers', () => {
    const complaints = witness.exchanges.filter(ofApi).flatMap((exchange) => comparison.complaints(exchange));
    expect([...new Set(complaints)]).toEqual([]);
  });

  it('was heard of nearly every operation', () => {
    const heard = new Set(
      witness.exchanges.filter(({ status }) => status < 300).map((exchange) => comparison.operationOf(exchange)),
    );
    const all = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(all.filter((id) => !heard.has(id)).sort()).toEqual([...ELSEWHERE].sort());
  });

  it('was also heard when it refused', () => {
    const statuses = new Set(witness.exchanges.filter(ofApi).map(({ status }) => status));
    expect([...statuses].sort()).toEqual(expect.arrayContaining([400, 401, 403, 409, 422, 503]));
  });

  it('would be told from something else: a field that nobody described, one that is missing, a status that is new', () => {
    const said = witness.exchanges.find((exchange) => comparison.operationOf(exchange) === 'records.readStatistics');
    const but = (change: Partial<Exchange>) => comparison.complaints({ ...(said as Exchange), ...change });
    const answer = JSON.parse(said?.answered ?? '{}') as object;
    expect(but({ answered: JSON.stringify({ ...answer, more: 1 }) })).toHaveLength(1);
    expect(but({ answered: '{}' }).length).toBeGreaterThan(1);
    expect(but({ status: 418 })).toEqual(['records.readStatistics 418: does not tell of 418']);
  });
});
