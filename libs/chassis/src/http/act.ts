// Which action a route performs: every route says it, or it answers nobody.
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { ACTIONS, type Action } from '@jejak/access';

/** What `@Act` leaves on a handler. */
export interface Acting {
  readonly action: Action;
  /** `case`: the desk decides on what it loads, and the answer leaves only if it did. `nothing`: the guard decides at once. */
  readonly on: 'case' | 'nothing';
}

export const ACTING = 'jejak:act';

/**
 * Names the action of libs/access that a route performs. What the action is about says who decides: about a case or a person the desk
 * does, on the facts it loads; about nothing in particular the guard does, before the handler runs. `on: 'case'` is for actions about
 * either, where the route is about one case.
 */
export const Act = (action: Action, options: { readonly on?: 'case' } = {}): MethodDecorator => {
  const { about } = ACTIONS[action];
  const on = options.on ?? (about === 'case' || about === 'staff' ? 'case' : 'nothing');
  return applyDecorators(SetMetadata(ACTING, { action, on } satisfies Acting), ApiExtension('x-jejak-action', action));
};
