// The draft of a turn: found by the ticket in its cookie, begun, written, thrown away.
import { DRAFT_SECONDS, type Draft } from './drafts.js';
import { ApiFailure } from './house-api.js';
import { limitOf } from './limits.js';
import type { Cookie } from './session/browser.js';
import type { Turn } from './turn.js';

/** Addresses of the two forms. */
export const ADDRESS = { report: '/lapor', consultation: '/konsultasi' } as const;

const BEGINNINGS = limitOf(120, 600);
const KEEPINGS = limitOf(30, 3_600);
type Flow = Draft['flow'];
/** One each, so that a question throws no report away. */
const NAMES = { report: 'jejak-draft', consultation: 'jejak-question' } as const;

/** The ticket of the draft of this browser; empty where it has none. */
export const ticketIn = (turn: Turn, flow: Flow): string => turn.cookie(NAMES[flow]) ?? '';

/** Forgets the ticket. */
export const noDraft = (flow: Flow): Cookie => ({ name: NAMES[flow], seconds: 0 });

/** The draft of this browser, if it is of this form. */
export const draftOf = async (turn: Turn, flow: Flow): Promise<Draft | undefined> => {
  const ticket = turn.cookie(NAMES[flow]);
  const draft = ticket === undefined ? undefined : await turn.ground.drafts.read(ticket);
  return draft?.flow === flow ? draft : undefined;
};

/** A new draft, with its ticket as a cookie; one that the browser had is gone. @throws {ApiFailure} 429 or 503 */
export const beginDraft = async (turn: Turn, begun: Pick<Draft, 'flow' | 'answers'>): Promise<Cookie> => {
  await BEGINNINGS(turn.request);
  await dropDraft(turn, begun.flow);
  const key = turn.ground.ids.v7();
  const value = await turn.ground.drafts.begin({
    ...begun,
    key,
    at: null,
    isComplete: false,
    isKept: false,
    lodged: null,
  });
  if (value === undefined) throw new ApiFailure(503, undefined);
  return ticketOf(begun.flow, value);
};

/** Writes the draft of this browser; it lives two hours from now, or fourteen days where there is a link. */
export const saveDraft = async (turn: Turn, draft: Draft): Promise<Cookie> => {
  const value = ticketIn(turn, draft.flow);
  await turn.ground.drafts.write(value, draft);
  return ticketOf(draft.flow, value);
};

/** Keeps the draft of this browser for whoever has the link. @throws {ApiFailure} 429 */
export const keepDraft = async (turn: Turn, draft: Draft): Promise<Cookie> => {
  if (!draft.isKept) await KEEPINGS(turn.request);
  return saveDraft(turn, { ...draft, isKept: true });
};

/** Where people reach the installation: as it is set, or as this request did. */
export const originOf = ({ ground, request }: Turn): string =>
  ground.ownUrl === '' ? `${request.protocol}://${request.headers.host ?? ''}` : ground.ownUrl;

/** The private link to the draft of this browser. */
export const linkTo = (turn: Turn, flow: Flow): string => `${originOf(turn)}/lanjut/${ticketIn(turn, flow)}`;

/** Gives this browser the ticket of a link. */
export const ticketOf = (flow: Flow, value: string): Cookie => ({ name: NAMES[flow], value, seconds: DRAFT_SECONDS });

/** Throws the draft of this browser away. */
export const dropDraft = async (turn: Turn, flow: Flow): Promise<void> => {
  const ticket = turn.cookie(NAMES[flow]);
  if (ticket !== undefined) await turn.ground.drafts.discard(ticket);
};
