// How an operation may fail: one shared response per status, made from the problems of the chassis.
import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS } from '../problem.js';

type Components = NonNullable<OpenAPIObject['components']>;
type Schema = NonNullable<Components['schemas']>[string];
type Responses = NonNullable<Components['responses']>;

/** The body of every problem. */
export const PROBLEM: Schema = {
  type: 'object',
  description: 'RFC 9457.',
  required: ['type', 'title', 'status', 'instance'],
  properties: {
    type: { type: 'string', description: 'Stable name, `urn:jejak:problem:<name>`.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence to act on.' },
    instance: { type: 'string', description: 'Id of the request, to be named when asking for help.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901) into the body.' },
          message: { type: 'string' },
        },
      },
    },
  },
};

/** The problem as content of a response. */
export const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** Header of every answer. */
export const REQUEST_ID = {
  'X-Request-Id': {
    description: 'Id of the request, as the log knows it.',
    schema: { type: 'string', format: 'uuid' },
  },
} as const;

const RETRY_AFTER = {
  'Retry-After': { description: 'Whole seconds to wait.', required: true, schema: { type: 'integer', minimum: 1 } },
} as const;

/** Statuses of problems and the name of their shared response. */
const NAMES: Readonly<Record<number, string>> = {
  400: 'Malformed',
  401: 'Unauthenticated',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Refused',
  410: 'Erased',
  413: 'TooLarge',
  415: 'NotTaken',
  422: 'Unacceptable',
  429: 'TooManyRequests',
  503: 'Unavailable',
};
const MAY_WAIT = new Set([429, 503]);

const REMARKS: Readonly<Record<number, string>> = {
  404: ' Said alike for what does not exist and for what is not yours.',
  409: ' A rule said no: `type` is the name of the refusal, `detail` what to do about it. Nothing was recorded.',
  422: ' `errors` names each field and what to do about it. Nothing was recorded.',
};

const sayingsOf = (status: number): string =>
  Object.entries(PROBLEMS)
    .filter(([, problem]) => problem.status === status)
    .map(([name, { title }]) => `${title} (\`${name}\`)`)
    .join('; ');

/** The shared responses, by name. */
export const problemResponses = (): Responses =>
  Object.fromEntries(
    Object.entries(NAMES).map(([status, name]) => [
      name,
      {
        description: `${sayingsOf(Number(status))}.${REMARKS[Number(status)] ?? ''}`,
        headers: { ...REQUEST_ID, ...(MAY_WAIT.has(Number(status)) ? RETRY_AFTER : {}) },
        content: problemContent,
      },
    ]),
  );

/** References to the shared responses of these statuses. */
export const problemRefs = (statuses: readonly number[]): Record<string, { $ref: string }> =>
  Object.fromEntries(statuses.map((status) => [String(status), { $ref: `#/components/responses/${NAMES[status]}` }]));
