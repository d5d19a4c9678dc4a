// The desk through real HTTP on an in-memory store: once and only once, in order, and nobody beyond what is theirs.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { demo, noteAggregate, type NoteEvent } from './demo-service.js';
import { createWorld, type World } from './demo-world.js';
import type { Desk } from './desk/desk.js';
import type { Running } from './running.js';
import { serveTogether } from './serve.js';
import { DESK } from './tokens.js';

let world: World;
let running: Running;
const start = async () => {
  running = await serveTogether([demo], world);
};

interface Sent {
  readonly path?: string;
  readonly key?: string;
  readonly body?: object;
  readonly as?: string;
}
const post = async ({ path = '', key = 'key-00000001', body = { words: 'Jalan rusak' }, as }: Sent = {}) => {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  if (as !== undefined) headers.Authorization = `Bearer ${await world.token(as)}`;
  const response = await fetch(`${running.url}/api/routing/v1/notes${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};
const get = async (path: string, as: string) => {
  const response = await fetch(`${running.url}/api/routing/v1/notes/${path}`, {
    headers: { Authorization: `Bearer ${await world.token(as)}` },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const streams = async () =>
  (await world.store.readAll('0', {}, 1_000)).events.map(({ stream, type }) => `${stream.split('-')[0]} ${type}`);
const theCase = async (id: string) => (await world.store.read(`case-${id}`)).map(({ type }) => type);

beforeEach(async () => {
  world = await createWorld();
  await start();
});
afterEach(() => running.stop());

describe('a repeated request', () => {
  it('gets the same answer, and nothing is stored again', async () => {
    const first = await post();
    const head = await world.store.head();
    expect(await post()).toEqual(first);
    expect(await world.store.head()).toBe(head);
  });

  it('gets the same answer after a restart', async () => {
    const first = await post();
    await running.stop();
    await start();
    expect(await post()).toEqual(first);
  });

  it('with another body is refused', async () => {
    await post();
    expect(await post({ body: { words: 'Lampu mati' } })).toMatchObject({
      status: 422,
      body: { type: 'urn:jejak:problem:idempotency-key-reused' },
    });
  });

  it('under the same key from somebody else is another request', async () => {
    const one = await post({ as: 'wati' });
    const other = await post({ as: 'budi' });
    expect([other.status, other.body.caseId === one.body.caseId]).toEqual([201, false]);
  });

  it('is answered as before even though the act itself has closed the case', async () => {
    const { body } = await post({ as: 'wati' });
    const withdrawal = {
      path: `/${body.caseId}/withdrawal`,
      key: 'key-00000002',
      body: { reason: 'settled' },
      as: 'wati',
    };
    const first = await post(withdrawal);
    expect(first).toMatchObject({ status: 200, body: { closed: true } });
    expect(await post(withdrawal)).toEqual(first);
    expect(await post({ ...withdrawal, key: 'key-00000003' })).toMatchObject({
      status: 409,
      body: { type: 'urn:jejak:problem:case-closed' },
    });
  });

  it('at the same moment is stored once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => post({ as: 'wati' })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await streams()).filter((each) => each === 'case NoteTaken')).toHaveLength(1);
  });
});

describe('an act', () => {
  it('stores keys, register and case as one unit, the case last', async () => {
    const { body } = await post();
    expect((await streams()).slice(0, 3)).toEqual(['subject DataKeyCreated', 'register NumberGiven', 'case NoteTaken']);
    expect(body).toMatchObject({ number: 'N-1', position: '3' });
  });

  it('gives numbers without a gap when many come together', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, (_, at) => post({ key: `key-race-${at}` })));
    const numbers = answers.map(({ body }) => Number(body.number?.slice(2))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
  });

  it('that a rule refuses is a 409 under the name of the refusal and stores nothing', async () => {
    const { body } = await post({ as: 'wati' });
    await running.caughtUp();
    const head = await world.store.head();
    const refusal = await post({
      path: `/${body.caseId}/withdrawal`,
      key: 'key-00000002',
      body: { reason: 'forbidden-word' },
      as: 'wati',
    });
    expect(refusal).toMatchObject({
      status: 409,
      body: { type: 'urn:jejak:problem:reason-not-accepted', detail: 'Give another reason.' },
    });
    expect(await world.store.head()).toBe(head);
  });

  it('on what does not exist and on what is not theirs gets the same 404', async () => {
    const { body } = await post({ as: 'wati' });
    const nowhere = await post({
      path: '/00000000-0000-4000-8000-000000000000/withdrawal',
      body: { reason: 'settled' },
      as: 'wati',
    });
    const notTheirs = await post({ path: `/${body.caseId}/withdrawal`, body: { reason: 'settled' }, as: 'budi' });
    const essence = ({ status, body: { type, title, detail } }: typeof nowhere) => ({ status, type, title, detail });
    expect(essence(nowhere)).toEqual({
      status: 404,
      type: 'urn:jejak:problem:not-found',
      title: expect.any(String),
      detail: expect.any(String),
    });
    expect(essence(notTheirs)).toEqual(essence(nowhere));
    expect(await theCase(String(body.caseId))).not.toContain('NoteWithdrawn');
  });

  it('names who, the law, the office and the command in its header, and no plaintext in its data', async () => {
    // Longer than what a ciphertext may spell by chance.
    const who = 'wati-dari-pasarwajo';
    const { body } = await post({ as: who });
    const [event] = await world.store.read(`case-${body.caseId}`);
    expect(event).toMatchObject({
      actor: expect.stringMatching(/^[0-9a-f-]{36}$/),
      office: 'kdi',
      ruleset: 'po-58-2023',
      causation: null,
      correlation: body.caseId,
    });
    for (const told of ['Jalan', who]) expect(JSON.stringify(event)).not.toContain(told);
  });
});

describe('opening for a request', () => {
  it('is in the ledger before the words are shown, once a request', async () => {
    const { body } = await post({ as: 'wati' });
    const shown = await get(String(body.caseId), 'wati');
    expect(shown.body).toMatchObject({ words: { value: { text: 'Jalan rusak' } } });
    const ledger = await world.store.read(`access-${body.caseId}`);
    expect(ledger.map(({ type, data }) => [type, data.purpose, data.classes])).toEqual([
      ['SealedDataOpened', 'show-case-file', ['narrative']],
    ]);
  });

  it('does not happen when the ledger cannot be written', async () => {
    const { body } = await post({ as: 'wati' });
    await running.caughtUp();
    const full = () =>
      Object.assign(world.store.as('jejak_routing'), { append: () => Promise.reject(new Error('the disk is full')) });
    const broken = { ...world, ports: { ...world.ports, store: full } };
    await running.stop();
    running = await serveTogether([demo], broken);
    const shown = await get(String(body.caseId), 'wati');
    expect([shown.status, JSON.stringify(shown.body)]).toEqual([500, expect.not.stringContaining('Jalan')]);
  });

  it('is not offered to somebody else', async () => {
    const { body } = await post({ as: 'wati' });
    expect((await get(String(body.caseId), 'budi')).status).toBe(404);
    expect(await world.store.read(`access-${body.caseId}`)).toEqual([]);
  });
});

describe('a reaction', () => {
  it('acts once on the event that caused it, in the name of the service', async () => {
    const { body } = await post();
    await running.caughtUp();
    const [cause, effect] = await world.store.read(`case-${body.caseId}`);
    expect(effect).toMatchObject({
      type: 'NoteRouted',
      actor: 'system:routing',
      causation: cause?.id,
      correlation: body.caseId,
    });
  });

  it('to a message that names no event of the store does nothing', async () => {
    const { body } = await post();
    await running.caughtUp();
    const forged = await running.get<Desk>(DESK).react({
      aggregate: noteAggregate,
      id: String(body.caseId),
      action: 'route',
      cause: { stream: `case-${body.caseId}`, id: '00000000-0000-7000-8000-00000000dead' },
      decide: (): readonly NoteEvent[] => [{ type: 'NoteRouted', data: { unit: 'mine' } }],
    });
    expect(forged).toEqual({ ignored: true });
    expect(await theCase(String(body.caseId))).toEqual(['NoteTaken', 'NoteRouted']);
  });

  it('does what its service may do of itself and nothing else', async () => {
    const { body } = await post();
    const [cause] = await world.store.read(`case-${body.caseId}`);
    const desk = running.get<Desk>(DESK);
    const cheeky = desk.react({
      aggregate: noteAggregate,
      id: String(body.caseId),
      action: 'withdraw',
      cause: { stream: `case-${body.caseId}`, id: String(cause?.id) },
      decide: (): readonly NoteEvent[] => [{ type: 'NoteWithdrawn', data: { reason: 'tidy' } }],
    });
    await expect(cheeky).rejects.toMatchObject({ status: 404 });
  });
});
