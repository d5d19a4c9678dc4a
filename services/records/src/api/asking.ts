// What a reading request says beside its path and query: the language it wants, why it looks, and what it has seen written.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { afterOf, afterQuery, described } from '@jejak/chassis';
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

/** Headers and `after` of a request about one case. @throws {Problem} 400 */
export const Asking = createParamDecorator(
  (_: unknown, context: ExecutionContext): Asking => {
    const request = context.switchToHttp().getRequest<Request>();
    return {
      accepted: request.get('accept-language'),
      reason: request.get('jejak-reason'),
      after: afterOf(request),
    };
  },
  [
    described(
      afterQuery,
      ApiHeader({ name: 'Accept-Language', required: false, description: '`id` or `en`.' }),
      ApiHeader({
        name: 'Jejak-Reason',
        required: false,
        description: 'Why you look, percent-encoded, where access asks for a reason.',
      }),
    ),
  ],
);
