// What the chassis knows of a request while it is under way.
import type { Principal } from '@jejak/access';
import type { Json } from '@jejak/eventstore';
import type { Request } from 'express';

/** Everything the front and the guard find out about one request. */
export interface Known {
  readonly requestId: string;
  /** The body as JSON; undefined where none was sent. */
  body?: Json;
  principal?: Principal;
  /** Template of the route, e.g. `/api/intake/v1/cases/:id/withdrawal`: what logs and metrics may say. */
  route?: string;
}

const KNOWN = new WeakMap<Request, Known>();

/** Begins to know a request. */
export const know = (request: Request, requestId: string): Known => {
  const known: Known = { requestId };
  KNOWN.set(request, known);
  return known;
};

/** What is known of a request; every request passes the front first. */
export const knownOf = (request: Request): Known => {
  const known = KNOWN.get(request);
  if (!known) throw new Error('The request did not come through the front.');
  return known;
};

/** Says which page a mount answers with, as a template: what logs and metrics may say of it. */
export const nameRoute = (request: Request, template: string): void => {
  const known = KNOWN.get(request);
  if (known) known.route = template;
};
