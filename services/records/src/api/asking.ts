// What a reading request says beside its path and query: the language it wants, why it looks, and what it has seen written.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';
import { Problem } from '@jejak/chassis';
import type { Position } from '@jejak/eventstore';
import type { Request } from 'express';

/** See {@link Asking}. */
export interface Asking {
  /** `Accept-Language`. */
  readonly accepted: string | undefined;
  /** `Jejak-Reason`, percent-encoded. */
  readonly reason: string | undefined;
  /** Position to wait for. What is folded from the store is never behind it. */
  readonly after: Position | undefined;
}

const POSITION = /^(0|[1-9]\d{0,19})$/;

const positionOf = (after: unknown): Position | undefined => {
  if (after === undefined || (typeof after === 'string' && POSITION.test(after))) return after;
  throw Problem.of('malformed-request', {
    detail: 'The parameter after must be a position as a write answered it, once.',
  });
};

const described =
  (...decorators: readonly MethodDecorator[]): ParameterDecorator =>
  (target, property) => {
    const handler = property && Object.getOwnPropertyDescriptor(target, property);
    if (property && handler) for (const decorate of decorators) decorate(target, property, handler);
  };

/** Headers and `after` of a request about one case. @throws {Problem} 400 */
export const Asking = createParamDecorator(
  (_: unknown, context: ExecutionContext): Asking => {
    const request = context.switchToHttp().getRequest<Request>();
    return {
      accepted: request.get('accept-language'),
      reason: request.get('jejak-reason'),
      after: positionOf(request.query.after),
    };
  },
  [
    described(
      ApiQuery({ name: 'after', required: false, type: String, description: 'Wait until this position is shown.' }),
      ApiHeader({ name: 'Accept-Language', required: false, description: '`id` or `en`.' }),
      ApiHeader({
        name: 'Jejak-Reason',
        required: false,
        description: 'Why you look, percent-encoded, where access asks for a reason.',
      }),
    ),
  ],
);
