// What a handler may ask for: who, the envelope of a write, the position to wait for, the case of the path.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '@jejak/access';
import type { Position } from '@jejak/eventstore';
import type { Request } from 'express';
import { isUUID } from 'class-validator';
import type { Envelope as WriteEnvelope } from '../desk/types.js';
import { notFound, Problem } from '../problem.js';
import { ApiHeader, ApiParam, ApiQuery } from '@nestjs/swagger';
import { knownOf } from './request.js';

/** Says in the description of the API what a parameter of a handler asks of a request. */
export const described =
  (...decorators: readonly MethodDecorator[]): ParameterDecorator =>
  (target, name) => {
    const handler = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
    if (name === undefined || !handler) return;
    for (const decorate of decorators) decorate(target, name, handler);
  };

const idempotencyKeyHeader = ApiHeader({
  name: 'Idempotency-Key',
  required: true,
  description: 'New for each request, the same when it is repeated: 8 to 128 printable ASCII characters.',
  schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[\\x21-\\x7e]+$' },
});
/** How the description of the API tells of `?after=`. */
export const afterQuery = ApiQuery({
  name: 'after',
  required: false,
  description: 'Position of a write that must be seen; waits for it, 503 when it takes too long.',
  schema: { type: 'string', pattern: '^(0|[1-9][0-9]{0,18})$' },
});
const caseIdParam = ApiParam({ name: 'id', description: 'The case.', schema: { type: 'string', format: 'uuid' } });

const requestOf = (context: ExecutionContext): Request => context.switchToHttp().getRequest<Request>();

/** The principal of a request that passed the guard. */
export const principalOf = (request: Request): Principal => {
  const { principal } = knownOf(request);
  if (!principal) throw new Error('A handler asked who it is for before the guard had found out.');
  return principal;
};

/** The principal of the request: a person, a receipt or the public. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Principal =>
  principalOf(requestOf(context)),
);

const KEY = /^[\x21-\x7e]{8,128}$/;

/** The Idempotency-Key of a request (8 to 128 printable ASCII characters) and what it stands for. @throws {Problem} 400 */
export const envelopeOf = (request: Request): WriteEnvelope => {
  const idempotencyKey = request.get('idempotency-key');
  if (idempotencyKey === undefined || !KEY.test(idempotencyKey)) {
    throw Problem.of('idempotency-key-missing', {
      detail:
        'Send a header Idempotency-Key of 8 to 128 printable characters, new for each request and the same when you repeat it.',
    });
  }
  const { body } = knownOf(request);
  return { idempotencyKey, content: { method: request.method, path: request.path, body: body ?? null } };
};

/** The envelope of a writing request; without a valid Idempotency-Key it is refused (400). */
export const Envelope = createParamDecorator(
  (_: unknown, context: ExecutionContext): WriteEnvelope => envelopeOf(requestOf(context)),
  [described(idempotencyKeyHeader)],
);

const POSITION = /^(0|[1-9]\d{0,18})$/;
/** A store counts with 64 bits. */
const LAST_POSITION = 2n ** 63n - 1n;

const isPosition = (after: unknown): after is Position =>
  typeof after === 'string' && POSITION.test(after) && BigInt(after) <= LAST_POSITION;

/** The position of `?after=` in a request, which a read waits for; undefined when not asked. @throws {Problem} 400 */
export const afterOf = ({ query: { after } }: Request): Position | undefined => {
  if (after === undefined || isPosition(after)) return after;
  throw Problem.of('malformed-request', {
    detail: 'The parameter after must be a position as a write answered it, once.',
  });
};

/** See {@link afterOf}. */
export const After = createParamDecorator(
  (_: unknown, context: ExecutionContext): Position | undefined => afterOf(requestOf(context)),
  [described(afterQuery)],
);

/** The case of the path. @throws {Problem} 404 for anything but a UUID */
export const caseIdOf = (request: Request): string => {
  const { id } = request.params;
  if (typeof id !== 'string' || !isUUID(id)) throw notFound();
  return id.toLowerCase();
};

/** The case id of the path (`:id`). Anything but a UUID is a case that does not exist: 404. */
export const CaseId = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => caseIdOf(requestOf(context)),
  [described(caseIdParam)],
);

/** An act on the case of the path, as the desk takes it: who, which case, and the envelope. */
export interface OnCase {
  readonly who: Principal;
  readonly id: string;
  readonly envelope: WriteEnvelope;
}

/** How the description of the API tells of {@link OnCase}. */
export const onCaseHeaders = [idempotencyKeyHeader, caseIdParam] as const;

/** Who acts on which case (`:id`), in one parameter. */
export const OnCase = createParamDecorator(
  (_: unknown, context: ExecutionContext): OnCase => {
    const request = requestOf(context);
    return { who: principalOf(request), id: caseIdOf(request), envelope: envelopeOf(request) };
  },
  [described(...onCaseHeaders)],
);
