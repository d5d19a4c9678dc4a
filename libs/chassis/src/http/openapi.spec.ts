// What the description of the API adds to each operation of a service, from its route and its action.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ACTIONS, type Action } from '@jejak/access';
import { demo } from '../demo-service.js';
import { openApiOf } from '../describe.js';
import { SENTENCES, whoMay } from './openapi-words.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly security: readonly object[];
  readonly responses: Record<string, { readonly headers?: object; readonly content?: object }>;
  readonly 'x-jejak-roles': object;
}
let document: {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<'schemas' | 'responses', Record<string, Record<string, unknown>>>;
};
const at = (method: string, path: string): Operation => document.paths[`/api/routing/v1${path}`]?.[method] as Operation;

beforeAll(async () => {
  document = (await openApiOf([{ ...demo, views: [] }])) as typeof document;
});

describe('an operation', () => {
  it('has the name of its action, or that of its handler where several share one', () => {
    expect(at('post', '/notes').operationId).toBe('routing.lodge');
    expect(at('get', '/notes/{id}').operationId).toBe('routing.NotesApi.read');
    expect(at('get', '/views').operationId).toBe('routing.listViews');
  });

  it('says in a sentence what it does, and who may', () => {
    const { summary, description, 'x-jejak-roles': roles } = at('post', '/notes/{id}/withdrawal');
    expect(summary).toBe('Withdraw a report');
    expect(description).toBe(
      'Who may: complainant with an account (PEL, own); holder of a receipt (RCP, own); intake and verification (PVL, office).',
    );
    expect(roles).toEqual({ PEL: 'own', RCP: 'own', PVL: 'office' });
  });

  it('asks for a token of those who may: none where everybody may, that of a receipt where its holder may', () => {
    expect(at('post', '/notes').security).toEqual([{}, { person: [] }]);
    expect(at('post', '/notes/{id}/withdrawal').security).toEqual([{ person: [] }, { receipt: [] }]);
    expect(at('get', '/parked').security).toEqual([{ person: [] }]);
  });

  it('answers with the status of its route, and tells whether a write was a repetition', () => {
    const statusesOf = ({ responses }: Operation) => Object.keys(responses).filter((status) => status.startsWith('2'));
    expect(statusesOf(at('post', '/notes'))).toEqual(['201']);
    expect(statusesOf(at('post', '/views/{name}/rebuild'))).toEqual(['202']);
    expect(at('post', '/notes').responses['201']?.headers).toHaveProperty('Idempotent-Replayed');
    expect(at('get', '/notes/{id}').responses['200']?.headers).not.toHaveProperty('Idempotent-Replayed');
  });

  it('tells how it may fail: a read of a list in fewer ways than a write about one case', () => {
    const failuresOf = ({ responses }: Operation) => Object.keys(responses).filter((status) => /^[45]/.test(status));
    expect(failuresOf(at('get', '/parked'))).toEqual(['400', '401', '403', '503']);
    expect(failuresOf(at('post', '/notes/{id}/withdrawal'))).toEqual([
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '415',
      '422',
      '503',
    ]);
  });
});

describe('the shared parts', () => {
  it('name every problem of a status, and when to try again', () => {
    const { Unavailable, Unacceptable } = document.components.responses;
    expect(Unavailable).toMatchObject({ headers: { 'Retry-After': { required: true } } });
    expect(Unavailable?.description).toContain('`view-behind`');
    expect(Unacceptable?.description).toContain('`idempotency-key-reused`');
  });

  it('close bodies, which are refused with a field that nobody knows', () => {
    expect(document.components.schemas['NoteBody']).toMatchObject({ additionalProperties: false });
    expect(document.components.schemas['ViewsAnswer']).not.toHaveProperty('additionalProperties');
  });
});

describe('the words', () => {
  it('say whom a separation of duties keeps out', () => {
    expect(whoMay('approve-closure')).toContain('Never who did before: closure draft, closure check.');
    expect(whoMay('suspend-staff')).toContain('Nobody does it to oneself.');
    expect(whoMay('deliver')).toBe('Who may: services only.');
  });

  it('tell every action apart', () => {
    const actions = Object.keys(ACTIONS) as Action[];
    expect(new Set(actions.map((action) => SENTENCES[action])).size).toBe(actions.length);
  });
});
