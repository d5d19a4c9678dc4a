// Before and after every handler: who is it, which action is it, and was access really decided before an answer leaves.
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { CallHandler, CanActivate, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { AccessSettings } from '@jejak/access';
import type { Json } from '@jejak/eventstore';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { permit, wasDecided, wasRepeated } from '../desk/permission.js';
import type { Authenticator } from '../identity/authenticator.js';
import { Problem } from '../problem.js';
import { ACTING, type Acting } from './act.js';
import { knownOf } from './request.js';

const actingOf = (context: ExecutionContext): Acting | undefined =>
  Reflect.getMetadata(ACTING, context.getHandler()) as Acting | undefined;

const takesBody = (context: ExecutionContext): boolean => {
  const { name } = context.getHandler();
  const asked = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name) ?? {}) as object;
  return Object.keys(asked).some((key) => key.startsWith(`${RouteParamtypes.BODY}:`));
};

/** An empty record says nothing, and many clients send it. */
const isSomething = (body: Json | undefined): boolean => body !== undefined && JSON.stringify(body) !== '{}';

/** What nobody reads would be lost without a word. */
const refuseIdleBody = (context: ExecutionContext, body: Json | undefined): void => {
  if (!takesBody(context) && isSomething(body))
    throw Problem.of('malformed-request', { detail: 'Nothing is read from a body here; leave it out.' });
};

/** A route that names no action: a bug of the service, which a test finds before anybody else does. */
export class UnnamedRoute extends Error {
  override readonly name = 'UnnamedRoute';
}

/** Notes the template for logs and metrics, finds out who it is, and decides at once where no case is concerned. Reactions of the bus pass: their desk decides. */
export class DoorGuard implements CanActivate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly access: AccessSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const acting = actingOf(context);
    if (!acting) throw new UnnamedRoute(`${context.getClass().name}.${context.getHandler().name} has no @Act.`);
    const known = knownOf(request);
    known.route = (request.route as { path?: string } | undefined)?.path ?? '';
    const who = await this.authenticator.principalOf(request.get('authorization'));
    known.principal = who;
    if (who.suspended) throw Problem.forbidden('suspended');
    refuseIdleBody(context, known.body);
    if (acting.on === 'nothing') permit({ who, action: acting.action, facts: null }, this.access);
    return true;
  }
}

/** Lets no answer leave from a route about a case or a person unless access was decided on it. */
export class DecidedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const known = knownOf(request);
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!known.principal || !wasDecided(known.principal)) {
          throw new UnnamedRoute(
            `${context.getClass().name}.${context.getHandler().name} answered without an access decision.`,
          );
        }
        if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
        // The answer is the same; a script that counts what is new can tell.
        if (wasRepeated(known.principal)) response.setHeader('Idempotent-Replayed', 'true');
        return answer;
      }),
    );
  }
}
