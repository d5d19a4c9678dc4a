// One request and one answer, as pages see them.
import type { Clock, Ids, Log } from '@jejak/chassis';
import type { JejakClient } from '@jejak/contracts/client';
import type { Request } from 'express';
import type { VNode } from 'preact';
import type { Drafts } from './drafts.js';
import type { Cookie, CookieName } from './session/browser.js';
import type { Language, Words } from './words.js';

/** What the portal stands on. */
export interface Ground {
  /** Empty: this process. */
  readonly apiUrl: string;
  /** Address under which the installation is reached; empty where it is not set. */
  readonly ownUrl: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly drafts: Drafts;
}

/** What a page is given. */
export interface Turn {
  readonly ground: Ground;
  readonly words: Words;
  readonly language: Language;
  readonly path: string;
  /** Parts of the path that the route names. */
  readonly parts: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Fields of a form: trimmed of nothing, line ends as `\n`, at most one value each. */
  readonly form: Readonly<Record<string, string>>;
  readonly request: Request;
  cookie(name: CookieName): string | undefined;
  /** The API for this request; with the token of a receipt where one is given. */
  api(token?: string): JejakClient;
}

/** What a page is made of beside its content. */
export interface Page {
  readonly status?: number;
  readonly title: string;
  readonly content: VNode;
  readonly cookies?: readonly Cookie[];
  /** The file name under which the browser keeps it instead of showing it. */
  readonly keepAs?: string;
}
/** Somewhere else (303). */
export interface Elsewhere {
  readonly to: string;
  readonly cookies?: readonly Cookie[];
}
/** What comes of a turn. */
export type Outcome = Page | Elsewhere;

/** A path below `/`, e.g. `/lapor/:step`. */
export interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly answer: (turn: Turn) => Outcome | Promise<Outcome>;
}

/** A page of GET. */
export const shows = (path: string, answer: Route['answer']): Route => ({ method: 'get', path, answer });
/** A form that is sent. */
export const takes = (path: string, answer: Route['answer']): Route => ({ method: 'post', path, answer });
