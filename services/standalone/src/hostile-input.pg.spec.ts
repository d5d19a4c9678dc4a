// What no honest client sends: every answer is a problem that says what is wrong, none is 500, and nothing is appended.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_STORE } from '@jejak/chassis';
import type { EventStore } from '@jejak/eventstore';
import {
  accountsIn,
  deliveriesAtRest,
  newKey,
  openJourney,
  reportOf,
  visitorOf,
  type Journey,
} from './spec-journey.js';

const REPORTS = '/api/intake/v1/reports';
const RECORDS = '/api/records/v1';
const GOOD = JSON.stringify(reportOf('Baik'));
/** The good report with more text before its last brace. */
const plus = (text: string): string => `${GOOD.slice(0, -1)},${text}}`;
const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));
const many = (count: number): string => `{${Array.from({ length: count }, (_, at) => `"field${at}":1`).join(',')}}`;

let journey: Journey;
let store: EventStore;
let caseId: string;
let staffToken: string;

beforeAll(async () => {
  journey = await openJourney();
  store = journey.office().get<EventStore>(EVENT_STORE, 'records');
  const lodged = await journey.post(REPORTS, { body: reportOf('Ada') });
  caseId = lodged.body.caseId;
  const visitor = visitorOf(journey.office().url, journey.home);
  expect((await visitor.get(`${RECORDS}/inbox?after=${lodged.body.position}`, 'kap')).status).toBe(200);
  await deliveriesAtRest(journey, 1);
}, 60_000);
afterAll(() => journey?.close());

interface Raw {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}
/** Sends bytes as they are. */
const send = async (path: string, { method = 'POST', headers = {}, body }: Raw) => {
  const answer = await fetch(`${journey.office().url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': newKey(), ...headers },
    ...(body === undefined ? {} : { body: new Uint8Array(Buffer.from(body)) }),
  });
  const text = await answer.text();
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text, headers: answer.headers };
};

/** Does it, and holds the answer against the house: a problem in words, and the head of the log where it was. */
const expectRefused = async (status: number, path: string, raw: Raw): Promise<void> => {
  const before = await store.head();
  const answer = await send(path, raw);
  expect({ status: answer.status, text: answer.status === status ? '' : answer.text.slice(0, 300) }).toEqual({
    status,
    text: '',
  });
  expect(answer.type).toContain('application/problem+json');
  expect(JSON.parse(answer.text)).toMatchObject({ type: expect.any(String), detail: expect.any(String), status });
  expect(await store.head()).toBe(before);
};

describe('a body', () => {
  it.each<[string, number, string | Buffer]>([
    ['nothing but a space', 400, ' '],
    ['no object', 400, '[]'],
    ['cut off', 400, GOOD.slice(0, -1)],
    ['followed by more', 400, `${GOOD}{}`],
    ['with a comment', 400, `/* */${GOOD}`],
    ['with a name twice', 400, plus('"subject":"Baik"')],
    ['with a name twice, once escaped', 400, plus('"\\u0073ubject":"Baik"')],
    ['with a name twice within', 400, GOOD.replace('{"name"', '{"n\\u0061me":"A","name"')],
    ['with two spellings of one name', 400, plus('"e\u0301":1,"\u00e9":1')],
    ['nested too deep', 400, '['.repeat(100_000)],
    ['with __proto__', 400, plus('"__proto__":{"channel":"website"}')],
    ['with an escaped __proto__', 400, plus('"\\u005f_proto__":{}')],
    ['with constructor', 400, plus('"constructor":{}')],
    ['with prototype', 400, plus('"prototype":{}')],
    ['with toString', 400, plus('"toString":1')],
    ['with a number too large', 400, plus('"remedy":1e400')],
    ['with an integer that is not exact', 400, plus('"remedy":9007199254740993')],
    ['with U+0000', 400, plus('"remedy":"a\\u0000"')],
    ['with U+0000 in a name', 400, plus('"a\\u0000":1')],
    ['with half a character', 400, plus('"remedy":"\\ud800"')],
    ['with half a character in a name', 400, plus('"\\udc00":1')],
    ['with an unknown field', 400, plus('"colour":"red"')],
    ['with a text for a flag', 400, GOOD.replace('"secretIdentity":false', '"secretIdentity":"false"')],
    ['with a list for a record', 400, GOOD.replace('{"name":"Pelapor Contoh"}', '[{"name":"Pelapor"}]')],
    ['with more names than any form', 400, many(5_000)],
    ['not UTF-8', 400, bytes(plus('"remedy":"').slice(0, -1), [0xff], '"}')],
    ['with an overlong U+0000', 400, bytes(plus('"remedy":"').slice(0, -1), [0xc0, 0x80], '"}')],
    ['in UTF-16', 400, Buffer.from(GOOD, 'utf16le')],
    ['too large', 413, JSON.stringify({ narrative: 'a'.repeat(300_000) })],
    ['with a subject of zero-width characters', 422, GOOD.replace('"subject":"Baik"', '"subject":"\u200b\u2060"')],
    [
      'with a line break in an address',
      422,
      GOOD.replace('pelapor@example.com', 'a@example.com\\r\\nBcc: b@example.com'),
    ],
    ['with a day that does not exist', 422, plus('"eventDate":"2026-02-31"')],
    ['with a code that every object has', 422, plus('"channel":"constructor"')],
  ])('%s is refused', (_, status, body) => expectRefused(status, REPORTS, { body }));

  it.each([
    ['application/json; charset=utf-16', 'identity'],
    ['text/plain', 'identity'],
    ['multipart/form-data; boundary=x', 'identity'],
    ['application/json', 'gzip'],
    ['application/json', 'br'],
  ])('as %s, %s, is refused', (type, encoding) =>
    expectRefused(415, REPORTS, { body: GOOD, headers: { 'content-type': type, 'content-encoding': encoding } }),
  );

  it.each(['{"colour":"red"}', '[1]', '"x"'])('where none is read, %s, is refused', async (body) => {
    const headers = { authorization: `Bearer ${await tokenOf('pim')}` };
    const { staffId } = accountsIn(journey.home).asr2 ?? {};
    await expectRefused(400, `/api/identity/v1/staff/${staffId}/reinstatement`, { headers, body });
  });

  it('about a line of a checklist that every object has is refused', async () => {
    const as = await tokenOf('pvl');
    await expectRefused(400, `/api/intake/v1/cases/${caseId}/formal-check`, {
      headers: { authorization: `Bearer ${as}` },
      body: '{"answers":{"toString":"yes"}}',
    });
  });
});

/** A token, to be sent with a request that no visitor sends. */
const tokenOf = async (account: string): Promise<string> => {
  const secret = accountsIn(journey.home)[account]?.secret ?? '';
  const answer = await fetch(`${journey.office().url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${account}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
};

describe('an Idempotency-Key', () => {
  it.each(['', 'short', 'x'.repeat(129), 'with space', 'k\u00e9ykey\u00e9'])('%p is refused', (key) =>
    expectRefused(400, REPORTS, { body: GOOD, headers: { 'idempotency-key': key } }),
  );

  it('gives its answer to the same request of the same person only', async () => {
    const key = newKey();
    const first = await journey.post(REPORTS, { key, body: reportOf('Kunci') });
    await deliveriesAtRest(journey, 2);
    const before = await store.head();
    expect((await journey.post(REPORTS, { key, body: reportOf('Kunci lain') })).status).toBe(422);
    const elsewhere = `/api/intake/v1/cases/${first.body.caseId}/withdrawal`;
    expect((await journey.post(elsewhere, { key, body: {} })).status).toBe(422);
    expect(await store.head()).toBe(before);
    const other = await journey.post(REPORTS, { key, as: 'pel', body: reportOf('Kunci') });
    expect(other.status).toBe(201);
    expect(other.body.caseId).not.toBe(first.body.caseId);
    expect(other.body.trackingCode).not.toBe(first.body.trackingCode);
  });
});

const cursor = (...values: readonly unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');
const ZERO_ID = '00000000-0000-0000-0000-000000000000';

describe('an address', () => {
  beforeAll(async () => {
    staffToken = await tokenOf('kap');
    await deliveriesAtRest(journey, 3);
  });
  const asHead = () => ({ authorization: `Bearer ${staffToken}` });

  it.each<[number, string]>([
    [400, '/inbox?after=-1'],
    [400, '/inbox?after=99999999999999999999'],
    [400, '/inbox?after=9223372036854775808'],
    [400, '/inbox?after=1&after=2'],
    [400, `/inbox?cursor=${cursor('2026-02-31', ZERO_ID)}`],
    [400, `/inbox?cursor=${cursor('x')}`],
    [400, '/inbox?cursor=%7B'],
    [400, `/registers?cursor=${cursor('kdi', 'agenda', '2026', '9'.repeat(18))}`],
    [400, `/deliveries?cursor=${cursor('9', '0', ZERO_ID)}`],
    [400, '/inbox?limit=0x10'],
    [400, '/inbox?limit='],
    [422, '/inbox?limit=0'],
    [422, '/inbox?limit=201'],
    [400, '/inbox?__proto__=a'],
    [400, '/inbox?constructor=a'],
    [400, '/inbox?colour=red'],
    [422, '/inbox?from=2026-02-31'],
    [422, '/search?to=0000-01-01'],
    [422, '/statistics?by=constructor'],
    [400, '/search?number=%ff'],
    [400, '/search?number=%ED%A0%80'],
    [400, '/search?number=a%00'],
    [400, '/cases/%E0%A4%A'],
    [404, '/cases/__proto__'],
    [422, `/cases/:id/as-of?instant=0000-01-01T00:00:00Z`],
    [422, `/cases/:id/as-of?instant=0001-01-01T00:00:00%2B14:00`],
    [422, `/cases/:id/as-of?instant=9999-12-31T23:59:59-14:00`],
    [422, `/cases/:id/as-of?instant=2026-02-30T00:00:00Z`],
    [422, `/cases/:id/as-of?position=1&instant=2026-01-01T00:00:00Z`],
  ])('is answered %d: %s', (status, path) =>
    expectRefused(status, `${RECORDS}${path.replace(':id', caseId)}`, { method: 'GET', headers: asHead() }),
  );

  it('may not bring U+0000 in a header either', () =>
    expectRefused(422, `${RECORDS}/cases/${caseId}`, {
      method: 'GET',
      headers: { ...asHead(), 'jejak-reason': 'a%00b' },
    }));

  it.each(['statistics', 'cases/:id', 'cases/:id/events'])(
    'from the future is waited for, not for ever: %s',
    async (path) => {
      const to = `${RECORDS}/${path.replace(':id', caseId)}?after=9223372036854775807`;
      const answer = await send(to, { method: 'GET', headers: asHead() });
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    },
    20_000,
  );

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('takes no %s, and says what it takes', async (method) => {
    const answer = await send(REPORTS, { method, headers: asHead() });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
