// What the process answers of itself, beside its services: health, metrics, and the description of the API.
import { ACTIONS, type Action } from '@jejak/access';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Operation } from './openapi-operations.js';
import { problemContent, REQUEST_ID } from './openapi-problems.js';
import { reachOf, SENTENCES, whoMay } from './openapi-words.js';

/** The tag of these operations. */
export const HOUSE_TAG = { name: 'house', description: 'What the process tells of itself; never a word about people.' };

type Content = NonNullable<Extract<Operation['responses'][string], { readonly description: string }>['content']>;

interface Told {
  readonly operationId: string;
  readonly action: Action;
  readonly summary?: string;
  readonly content: Content;
  /** Where something is not as it should be, with the same shape. */
  readonly otherwise?: { readonly status: number; readonly description: string };
}

const text = { type: 'string' } as const;
const json = (properties: Record<string, object>): Content => ({
  'application/json': { schema: { type: 'object', required: Object.keys(properties), properties } },
});

const operationOf = ({ operationId, action, summary, content, otherwise }: Told): Operation => ({
  operationId: `house.${operationId}`,
  summary: summary ?? SENTENCES[action],
  description: whoMay(action),
  tags: [HOUSE_TAG.name],
  parameters: [],
  responses: {
    200: { description: 'What was asked for.', headers: REQUEST_ID, content },
    ...(otherwise && {
      [otherwise.status]: { description: otherwise.description, headers: REQUEST_ID, content },
    }),
    default: { description: 'What went wrong.', content: problemContent },
  },
  security: 'public' in ACTIONS[action].whom ? [{}] : [],
  ...{ 'x-jejak-action': action, 'x-jejak-roles': reachOf(action) },
});

/** Paths outside the services. */
export const housePaths = (): OpenAPIObject['paths'] => ({
  '/api/openapi.json': {
    get: operationOf({
      operationId: 'readOpenapi',
      action: 'read-openapi',
      content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
    }),
  },
  '/health/live': {
    get: operationOf({
      operationId: 'live',
      action: 'read-health',
      summary: 'Whether the process is alive',
      content: json({ status: text }),
    }),
  },
  '/health/ready': {
    get: operationOf({
      operationId: 'ready',
      action: 'read-health',
      summary: 'Whether the process serves, and if not, why',
      content: json({
        status: { ...text, enum: ['ok', 'not ready'] },
        phase: { ...text, enum: ['starting', 'running', 'stopping'] },
        checks: { type: 'object', additionalProperties: text },
      }),
      otherwise: { status: 503, description: 'Not ready: `phase` and `checks` say why.' },
    }),
  },
  '/metrics': {
    get: operationOf({
      operationId: 'metrics',
      action: 'read-metrics',
      content: { 'text/plain': { schema: text } },
    }),
  },
});
