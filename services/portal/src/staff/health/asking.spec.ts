// Asking an installation how it is doing: one process for everything, and services behind a gateway of which some do not answer.
import { describe, expect, it } from '@jest/globals';
import { HOUSE_VERSION } from '@jejak/chassis';
import { createJejakClient } from '@jejak/contracts/client';
import type { StaffTurn } from '../turn.js';
import { stateOf } from './asking.js';
import { troublesOf } from './state.js';

type Answer = readonly [status: number, body: unknown];

const NOT_THERE: Answer = [404, { type: 'urn:jejak:problem:not-found', title: 'No such thing', status: 404 }];
const NOBODY: Answer = [503, { type: 'urn:jejak:problem:not-ready', title: 'Not ready', status: 503 }];
const FORBIDDEN: Answer = [403, { type: 'urn:jejak:problem:not-permitted', title: 'No', status: 403 }];

/** A turn whose API answers as an installation would. */
const turnOn = (answers: Readonly<Record<string, Answer>>): StaffTurn => {
  const api = createJejakClient({
    url: 'http://office.example',
    fetch: async (request) => {
      const [status, body] = answers[new URL(request.url).pathname] ?? NOT_THERE;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const type = typeof body === 'string' ? 'text/plain' : 'application/json';
      return new Response(text, { status, headers: { 'Content-Type': type } });
    },
  });
  return { api } as StaffTurn;
};

const ready = (checks: Readonly<Record<string, string>>, status = 200): Answer => [
  status,
  { phase: 'running', checks },
];
const parked = (...services: readonly string[]): Readonly<Record<string, Answer>> =>
  Object.fromEntries(services.map((service) => [`/api/${service}/v1/parked`, [200, { items: [] }]]));

const MAIL = { waiting: 2, uncertain: 0, failed: 1, givenUp: 0, withoutAddress: 0 };
const following = (items: Readonly<Record<string, readonly object[]>>): Readonly<Record<string, Answer>> =>
  Object.fromEntries(
    ['intake', 'routing', 'resolution', 'notification', 'records'].map((service) => [
      `/api/${service}/v1/followers`,
      [200, { items: items[service] ?? [] }],
    ]),
  );

describe('an installation in one process', () => {
  const answers = {
    '/health/ready': ready({ directory: 'ok', 'records store': 'ok', 'records view caseload': 'ok' }),
    '/api/notification/v1/mail': [200, MAIL] as const,
    ...following({ records: [{ kind: 'view', name: 'caseload', lag: 4 }] }),
    ...parked('routing', 'resolution', 'notification'),
  };

  it('is told with its version and its distances', async () => {
    expect(await stateOf(turnOn(answers))).toEqual({
      version: HOUSE_VERSION,
      services: [
        { name: 'house', parts: [{ what: 'directory', state: 'ok' }], isSilent: false },
        {
          name: 'records',
          parts: [
            { what: 'store', state: 'ok' },
            { what: 'view caseload', state: 'ok' },
          ],
          isSilent: false,
        },
      ],
      followers: [{ service: 'records', kind: 'view', name: 'caseload', lag: 4 }],
      mail: MAIL,
      parked: [],
    });
  });

  it('is told where it is not ready, too', async () => {
    const state = await stateOf(turnOn({ ...answers, '/health/ready': ready({ 'records store': 'no answer' }, 503) }));
    expect(troublesOf(state)).toEqual([
      { kind: 'part', service: 'records', part: { what: 'store', state: 'no answer' } },
    ]);
  });

  it('shows nobody what was set aside for whom it is not', async () => {
    const refusing = ['routing', 'resolution', 'notification'].map((name) => [`/api/${name}/v1/parked`, FORBIDDEN]);
    expect((await stateOf(turnOn({ ...answers, ...Object.fromEntries(refusing) }))).parked).toBeUndefined();
  });
});

describe('services behind a gateway', () => {
  it('are asked one by one; who does not answer is told, and hides nothing of the others', async () => {
    const names = ['identity', 'intake', 'routing', 'resolution', 'records', 'relay', 'portal'];
    const healths = names.map((name) => [`/health/${name}/ready`, ready({ directory: 'ok', [`${name} store`]: 'ok' })]);
    const state = await stateOf(
      turnOn({
        ...(Object.fromEntries(healths) as Readonly<Record<string, Answer>>),
        '/health/notification/ready': NOBODY,
        '/api/relay/v1/topics': [200, { items: [{ topic: 'jejak.cases.v1', position: '4', head: '9', lag: 5 }] }],
        ...following({ records: [{ kind: 'view', name: 'caseload', lag: null }] }),
        ...parked('routing', 'resolution'),
        '/api/notification/v1/followers': NOBODY,
        '/api/notification/v1/parked': NOBODY,
        '/api/notification/v1/mail': NOBODY,
      }),
    );
    expect(state.services.map(({ name }) => name)).toContain('notification');
    expect(troublesOf(state)).toEqual([{ kind: 'silent', service: 'notification' }]);
    expect(state).toMatchObject({ mail: undefined, parked: [] });
    expect(state.followers).toEqual([
      { service: 'records', kind: 'view', name: 'caseload', lag: null },
      { service: undefined, kind: 'topic', name: 'jejak.cases.v1', lag: 5 },
    ]);
  });
});
