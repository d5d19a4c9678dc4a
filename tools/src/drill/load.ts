// The load of a drill: many clients that lodge reports without pause, each as a careful client does, and tell the ledger outside of everything.
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.js';
import type { Answered, Ledger } from './ledger.js';
import { reportBody } from './report-body.js';

/** One sending of a request. `broken`: the connection ended, or the answer said that it may be sent again. */
export interface Flight {
  readonly op: number;
  outcome: 'open' | 'answered' | 'broken';
}

/** How the clients behave. */
export interface LoadPlan {
  readonly url: () => string;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly writers: number;
  /** Of so many requests whose sending broke, one is not sent again: nobody will ever know what became of it. 0: none. */
  readonly forgetsOneIn: number;
  /** The sabotage of a client: `new` sends a repeat under another Idempotency-Key. */
  readonly repeatKey: 'same' | 'new';
}

/** A load that is under way. */
export interface Load {
  /** What is being sent at this moment. */
  flights(): readonly Flight[];
  /** Requests that were acknowledged so far. */
  readonly acknowledged: number;
  /** Sendings that broke so far. */
  readonly broken: number;
  /** What a careful client could not cure, in words. */
  readonly uncured: readonly string[];
  /** Resolves when `more` requests have been acknowledged from now on. */
  progress(more: number, withinMs: number): Promise<boolean>;
  /** Begins nothing new and resolves when everything that was begun is answered or forgotten. */
  finish(): Promise<void>;
}

const SEND_TIMEOUT_MS = 30_000;
const CURED_WITHIN_MS = 120_000;
const MAY_PASS = new Set([429, 502, 503, 504]);
/** Not to be repeated by a careful client; a sabotaged one does. */
const OUR_FAULT = 500;
const LOOK_EVERY_MS = 20;

type Sent =
  { readonly answer: Answered } | { readonly broken: true } | { readonly refused: string; readonly status: number };

/** Sends a request once. */
export const sendOnce = async (url: string, op: number, key: string): Promise<Sent> => {
  try {
    const response = await fetch(`${url}/api/intake/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(reportBody(op)),
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
    });
    const text = await response.text();
    if (MAY_PASS.has(response.status)) return { broken: true };
    if (response.status !== 201)
      return {
        refused: `request ${op} was answered ${response.status}: ${text.slice(0, 200)}`,
        status: response.status,
      };
    const { caseId, agendaNumber, trackingCode } = JSON.parse(text) as Answered;
    return { answer: { caseId, agendaNumber, trackingCode } };
  } catch {
    return { broken: true }; // refused, reset, cut in the middle, or no answer in time: nobody knows what became of it
  }
};

/** The Idempotency-Key of a request; `repeat` only where the client is sabotaged. */
export const keyOf = (op: number, repeat = 0): string => `drill-request-${op}${repeat === 0 ? '' : `-again-${repeat}`}`;

interface State {
  readonly open: Set<Flight>;
  readonly uncured: string[];
  next: number;
  acknowledged: number;
  broken: number;
  isEnding: boolean;
}

const send = async (plan: LoadPlan, state: State, op: number, key: string): Promise<Sent> => {
  const flight: Flight = { op, outcome: 'open' };
  state.open.add(flight);
  const told = await sendOnce(plan.url(), op, key);
  const isCareless = plan.repeatKey === 'new' && 'refused' in told && told.status === OUR_FAULT;
  const sent: Sent = isCareless ? { broken: true } : told;
  flight.outcome = 'broken' in sent ? 'broken' : 'answered';
  if ('broken' in sent) state.broken += 1;
  state.open.delete(flight);
  return sent;
};

/** One request to its end, as the documentation asks of a client: again with the same key, until it is answered. */
const lodge = async (plan: LoadPlan, state: State, op: number): Promise<void> => {
  const { ledger, chance, forgetsOneIn, repeatKey } = plan;
  const latest = performance.now() + CURED_WITHIN_MS;
  ledger.write({ kind: 'intent', op });
  for (let repeat = 0; performance.now() < latest; repeat += 1) {
    const sent = await send(plan, state, op, keyOf(op, repeatKey === 'new' ? repeat : 0));
    if ('answer' in sent) {
      ledger.write({ kind: 'answer', op, ...sent.answer });
      state.acknowledged += 1;
      return;
    }
    if ('refused' in sent) return void state.uncured.push(sent.refused);
    if (repeat === 0 && forgetsOneIn > 0 && chance.oneIn(forgetsOneIn)) return;
    await pause(chance.between(50, 250));
  }
  state.uncured.push(`request ${op} was not answered within ${CURED_WITHIN_MS / 1_000} s`);
};

/** Begins to lodge. */
export const startLoad = (plan: LoadPlan): Load => {
  const state: State = { open: new Set(), uncured: [], next: 1, acknowledged: 0, broken: 0, isEnding: false };
  const writer = async (): Promise<void> => {
    while (!state.isEnding) {
      await lodge(plan, state, state.next++);
      await pause(plan.chance.between(0, 60));
    }
  };
  const ended = Promise.all(Array.from({ length: plan.writers }, writer));
  ended.catch(() => undefined); // heard by `finish`
  return {
    flights: () => [...state.open],
    get acknowledged() {
      return state.acknowledged;
    },
    get broken() {
      return state.broken;
    },
    uncured: state.uncured,
    progress: async (more, withinMs) => {
      const wanted = state.acknowledged + more;
      const latest = performance.now() + withinMs;
      while (state.acknowledged < wanted && performance.now() < latest) await pause(LOOK_EVERY_MS);
      return state.acknowledged >= wanted;
    },
    finish: async () => {
      state.isEnding = true;
      await ended;
    },
  };
};
