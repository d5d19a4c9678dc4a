// Every free text of a case is a marked word: none of them is found in the database, the mail, the checkpoints, the accounts, health, metrics or headers.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { accountsIn, deliveriesAtRest, openJourney, until, type Answer, type Journey } from './spec-journey.js';

const marked: string[] = [];
/** A word that stands nowhere else. */
const mark = (name: string): string => {
  const word = `Xq${name}qX`;
  marked.push(word);
  return word;
};
/** Of the words that were given out, not of their form: a ciphertext may look like one. */
const marksIn = (text: string): readonly string[] => [...new Set(marked)].filter((word) => text.includes(word));

const CHECKLIST = (list: string, answer: string) => Object.fromEntries(list.split(' ').map((code) => [code, answer]));
const FORMAL = CHECKLIST(
  'identity identity-document reachable-contact reported-party chronology prior-effort remedy supporting-documents',
  'yes',
);
const MATERIAL = CHECKLIST(
  'event-within-two-years not-before-a-court not-reported-before within-authority within-work-area not-settled-by-agency reasonable-time-passed',
  'pass',
);

let journey: Journey;
let staff: ReturnType<typeof accountsIn>;
let caseId: string;
let receipt: string;
const headers: string[] = [];
const refusals: string[] = [];

const lodge = async (words: object, as?: string): Promise<Answer> => {
  const answer = await journey.post('/api/intake/v1/reports', { as, body: words });
  expect(answer.status).toBe(201);
  return answer;
};
/** One act on the case, which must be done. */
const act = async (as: string, path: string, body: unknown, id = caseId): Promise<Answer> => {
  const answer = await journey.post(`/api/${path.replace(':id', id)}`, { as, body });
  expect([path, answer.status, answer.status === 200 ? '' : answer.body]).toEqual([path, 200, '']);
  return answer;
};

const report = () => ({
  channel: 'website',
  complainant: {
    name: mark('name'),
    idType: 'passport',
    idNumber: mark('idnumber'),
    birthPlace: mark('birthplace'),
    occupation: mark('occupation'),
  },
  contact: { address: mark('address'), villageCode: '74.04.11.1005', email: `${mark('email')}@example.com` },
  secretIdentity: false,
  reported: { agency: 'buton-disdukcapil', post: mark('post') },
  subject: mark('subject'),
  narrative: mark('narrative'),
  priorEffort: mark('effort'),
  remedy: mark('remedy'),
  externalId: mark('external'),
});

const atIntake = async (): Promise<void> => {
  const { body: lodged } = await lodge(report());
  caseId = lodged.caseId;
  const { agendaNumber, trackingCode } = lodged;
  const session = await journey.post('/api/intake/v1/receipt-sessions', { body: { agendaNumber, trackingCode } });
  receipt = `token:${session.body.token}`;
  const to = 'intake/v1/cases/:id';
  await act('pvl', `${to}/completion-request`, { items: ['remedy'], note: mark('asked') });
  await act(receipt, `${to}/completion`, { narrative: mark('completed'), reported: { agency: mark('agency') } });
  await act('pvl', `${to}/formal-check`, { answers: FORMAL });
  await act('pvl', `${to}/material-check`, { answers: MATERIAL, proposal: 'accept', note: mark('proposal') });
  const members = ['kap', 'asr', 'rsm'].flatMap((account) => staff[account]?.staffId ?? []);
  const accepted = { decision: 'accept', class: 'simple', members, minutes: mark('minutes') };
  await act('kap', `${to}/plenary-decision`, accepted);
};

const onTheWay = async (): Promise<void> => {
  await until('the case to be routed', async () => {
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}`, 'kap');
    return body.facts.unit === null ? undefined : true;
  });
  await act('kap', 'routing/v1/cases/:id/transfer', {
    office: 'kdi',
    unit: 'prevention',
    coordination: mark('coordination'),
  });
  await act('kap', 'routing/v1/cases/:id/examiners', { examiners: [staff.asr?.staffId, staff.asr2?.staffId] });
  await act('asr2', 'routing/v1/cases/:id/conflicts', { ground: mark('conflict') });
};

const underExamination = async (): Promise<void> => {
  const to = 'resolution/v1/cases/:id';
  await act('asr', `${to}/document-review`, { suspected: ['undue-delay'], findings: mark('findings') });
  const agency = 'buton-disdukcapil';
  await act('asr', `${to}/clarifications`, { agency, addressee: mark('addressee'), questions: [mark('question')] });
  await act('nar', `${to}/clarifications/1/reply`, { reply: mark('reply') });
  await act('asr', `${to}/result-notice`, { outcome: 'found', summary: mark('summary') });
  await act(receipt, `${to}/comment`, { accepts: true, comment: mark('comment') });
  const text = {
    parties: mark('parties'),
    description: mark('description'),
    examination: mark('examination'),
    opinion: mark('opinion'),
    conclusion: mark('conclusion'),
  };
  const actions = [{ owner: agency, dueOn: '2099-01-01', text: mark('action') }];
  const written = await act('asr', `${to}/final-report`, { outcome: 'found', forms: ['undue-delay'], text, actions });
  await act('kap', `${to}/final-report-signature`, { draft: written.body.finalReportDraft });
};

const untilClosed = async (): Promise<void> => {
  const to = 'resolution/v1/cases/:id';
  await act('nar', `${to}/corrective-actions/1/report`, { report: mark('done') });
  await act('rsm', `${to}/corrective-actions/1/verification`, { fulfilled: false, note: mark('lacking') });
  await act('nar', `${to}/corrective-actions/1/report`, { report: mark('doneagain') });
  await act('rsm', `${to}/corrective-actions/1/verification`, { fulfilled: true, note: mark('verified') });
  const closing = { reason: 'settled-by-agency', note: mark('closing') };
  const first = await act('asr', `${to}/closure-draft`, closing);
  const sentBack = { draft: first.body.closureDraft, agreed: false, reason: mark('sentback') };
  await act('rsm', `${to}/closure-check`, sentBack);
  const second = await act('asr', `${to}/closure-draft`, closing);
  await act('rsm', `${to}/closure-check`, { draft: second.body.closureDraft, agreed: true });
  await act('kap', `${to}/closure-approval`, { draft: second.body.closureDraft });
};

const beside = async (): Promise<void> => {
  const withdrawn = await lodge({ ...report(), secretIdentity: true }, 'pel');
  await act('pel', 'intake/v1/cases/:id/withdrawal', { reason: mark('withdrawn') }, withdrawn.body.caseId);
  const { complainant, contact, subject, narrative } = report();
  const consulted = await lodge({ caseType: 'consultation', complainant, contact, subject, narrative });
  await act('pvl', 'intake/v1/cases/:id/consultation-answer', { answer: mark('advice') }, consulted.body.caseId);
  const member = { name: mark('staffname'), office: 'kdi', unit: 'intake', account: { subject: 'new-person' } };
  expect((await journey.post('/api/identity/v1/staff', { as: 'opr', body: member })).status).toBe(201);
  const why = encodeURIComponent(mark('reason'));
  await journey.get(`/api/records/v1/cases/${caseId}?reason=${why}`, 'asr');
};

/** Requests that are refused tell nothing back of what they held. */
const refused = async (): Promise<void> => {
  const url = journey.office().url;
  for (const body of [
    `{"narrative":"${mark('cut')}`,
    `{"${mark('unknown')}":1}x`,
    JSON.stringify({ subject: [mark('list')] }),
  ]) {
    const answer = await fetch(`${url}/api/intake/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'marked-and-refused' },
      body,
    });
    headers.push(JSON.stringify([...answer.headers]));
    refusals.push(await answer.text());
  }
};

beforeAll(async () => {
  journey = await openJourney();
  staff = accountsIn(journey.home);
  await atIntake();
  await onTheWay();
  await underExamination();
  await untilClosed();
  await beside();
  await refused();
  await deliveriesAtRest(journey, 10);
  await journey.office().caughtUp();
}, 120_000);
afterAll(() => journey?.close());

/** Every row of every table, whoever owns it. */
const dump = async (): Promise<Readonly<Record<string, string>>> => {
  const client = new pg.Client({ connectionString: journey.databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: [string, string][] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      found.push([name, rows.map(({ row }) => row).join('\n')]);
    }
    return Object.fromEntries(found);
  } finally {
    await client.end();
  }
};

describe('words that people wrote', () => {
  it('are many, and are read by those who may', async () => {
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}`, 'kap');
    expect(marksIn(JSON.stringify(body)).length).toBeGreaterThan(30);
    expect(marked.length).toBeGreaterThan(45);
  });

  it('stand in no table of the database', async () => {
    const tables = await dump();
    expect(Object.keys(tables).length).toBeGreaterThan(20);
    expect(tables['jejak.event']?.length).toBeGreaterThan(10_000);
    for (const [name, text] of Object.entries(tables)) expect([name, marksIn(text)]).toEqual([name, []]);
  });

  it('stand in no letter but as the address it goes to, and in no name of a file', () => {
    const folder = join(journey.home, 'mail');
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThan(5);
    expect(marksIn(names.join('\n'))).toEqual([]);
    for (const name of names) {
      const letter = readFileSync(join(folder, name), 'utf8').replace(/^To: .*$/m, '');
      expect([name, marksIn(letter)]).toEqual([name, []]);
    }
  });

  it('stand in no file beside the database', () => {
    for (const name of ['accounts.json', 'checkpoints.txt']) {
      const path = join(journey.home, name);
      const text = readdirSync(journey.home).includes(name) ? readFileSync(path, 'utf8') : '';
      expect([name, marksIn(text)]).toEqual([name, []]);
    }
  });

  it('come back in no refusal, no header, no metric and no state of health', async () => {
    const { url } = journey.office();
    const open = await Promise.all(['/metrics', '/health/ready'].map(async (path) => (await fetch(url + path)).text()));
    expect(marksIn([...refusals, ...headers, ...open].join('\n'))).toEqual([]);
  });

  it.each(['dpo', 'opr', 'nar'])('of the complainant are not for %s, anywhere', async (account) => {
    const paths = [`cases/${caseId}`, `cases/${caseId}/timeline`, 'inbox', 'search', 'deliveries', 'registers'];
    const more = [
      `cases/${caseId}/timeline?view=internal`,
      `cases/${caseId}/events`,
      `cases/${caseId}/as-of?position=999999`,
    ];
    const texts: string[] = [];
    for (const path of [...paths, ...more]) {
      texts.push(JSON.stringify((await journey.get(`/api/records/v1/${path}`, account)).body));
    }
    const theirs =
      account === 'nar' ? ['addressee', 'question', 'reply', 'action', 'done', 'doneagain', 'lacking', 'verified'] : [];
    const others = marksIn(texts.join('\n')).filter((word) => !theirs.includes(word.slice(2, -2)));
    expect(others).toEqual([]);
  });

  it('and numbers of the case are not told to the data-protection officer by way of the timeline', async () => {
    const { body: file } = await journey.get(`/api/records/v1/cases/${caseId}`, 'kap');
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}/timeline?view=internal`, 'dpo');
    expect(body.entries.length).toBeGreaterThan(10);
    for (const number of [file.facts.agendaNumber, file.facts.registrationNumber])
      expect(JSON.stringify(body)).not.toContain(number);
  });
});
