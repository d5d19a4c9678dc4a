// What a service hands to the desk and what it gets back.
import type { Action, Facts, Principal } from '@jejak/access';
import type { Decision, Ends, Json, Position, StoredEvent } from '@jejak/eventstore';

/** An event as decisions make it: a frozen name and its data. */
export interface Happening {
  readonly type: string;
  readonly data: unknown;
}

/** One kind of stream: what it is, how it folds, how it is stored. `libs/case` has the one of a case. */
export interface DeskAggregate<S, E extends Happening> {
  /** Streams are named `<category>-<id>`. */
  readonly category: string;
  readonly initial: S;
  evolve(before: S, event: E, header: StoredEvent): S;
  /** In today's shape; undefined for a type this release does not know, which is passed over. */
  decode(stored: StoredEvent): E | undefined;
  /** Version of the data that is written today. */
  schemaOf(type: string): number;
  /** What access asks of it; left out where no case is concerned. */
  facts?(state: S): Facts;
  headers(state: S): Headers;
}

/** What an act's header takes from the state. */
export interface Headers {
  readonly office: string;
  readonly ruleset: string;
}

/** What came with a writing request; `@Envelope()` makes it. */
export interface Envelope {
  readonly idempotencyKey: string;
  /** What the key stands for: method, path and body. Another content under the same key is refused. */
  readonly content: Json;
}

/** Streams that are written together with the case in one unit: registers with gap-free numbers. */
export interface Finish<E extends Happening> {
  /** Written at their end, whatever it is. */
  readonly streams: readonly string[];
  /**
   * Pure, and called again when a race was lost. `ends` holds the last revision of each stream, -1 where it is empty: the number that
   * a register gives next is its end + 2, so the first is 1. `events` are the decided ones, already sealed; as many must come back.
   */
  build(ends: Ends, events: readonly E[]): Finished<E>;
}

/** The events with their numbers filled in, and what the other streams get. */
export interface Finished<E extends Happening> {
  readonly events: readonly E[];
  readonly more: readonly { readonly stream: string; readonly events: readonly Happening[] }[];
}

/** An act of a person on something that exists. */
export interface Act<S, E extends Happening> {
  readonly who: Principal;
  readonly action: Action;
  readonly aggregate: DeskAggregate<S, E>;
  /** Without the category: the case id. */
  readonly id: string;
  readonly envelope: Envelope;
  /** What access decides on; `aggregate.facts` unless given. */
  readonly facts?: (before: S) => Facts | null;
  /** Pure; called again on the newer past when a race was lost. */
  readonly decide: (before: S) => Decision<E>;
  readonly finish?: Finish<E>;
}

/** An act that begins a stream. Its id is derived from the person and the Idempotency-Key unless one is given. */
export interface Begin<S, E extends Happening> {
  readonly who: Principal;
  readonly action: Action;
  readonly aggregate: DeskAggregate<S, E>;
  readonly id?: string;
  readonly envelope: Envelope;
  /** There is no state yet to take them from. */
  readonly headers: Headers;
  /** What access decides on; null (nothing yet) unless given. */
  readonly facts?: Facts | null;
  /** Pure; gets the id of what begins. */
  readonly decide: (id: string) => Decision<E>;
  readonly finish?: Finish<E>;
}

/** What an act of the house follows from: a stored event, named by stream and id. */
export interface Cause {
  readonly stream: string;
  readonly id: string;
  /** Where it stands in its stream, when the message says so. */
  readonly revision?: number;
}

/** What a service does because of an event. Believes the store, not the message. */
export interface React<S, E extends Happening> {
  readonly aggregate: DeskAggregate<S, E>;
  readonly id: string;
  readonly cause: Cause;
  /** What the service does of itself: one of `SERVICE_ACTIONS`. */
  readonly action: Action;
  /** What access decides on; `aggregate.facts` unless given (a delivery is about a case that is another stream). */
  readonly facts?: Facts | null;
  /** Pure. `before` is the newest state, `causing` the stored event that the message named. */
  readonly decide: (before: S, causing: StoredEvent) => Decision<E>;
  /** Needed where the reaction may begin the stream. */
  readonly headers?: Headers;
  readonly finish?: Finish<E>;
}

/** What a service does of itself, by a clock or a worker. `key` says once for all which work this is: repeating it does nothing. */
export interface Work<S, E extends Happening> {
  readonly aggregate: DeskAggregate<S, E>;
  readonly id: string;
  readonly key: string;
  /** One of `SERVICE_ACTIONS`. */
  readonly action: Action;
  /** What access decides on; `aggregate.facts` unless given. */
  readonly facts?: Facts | null;
  /** Pure. */
  readonly decide: (before: S) => Decision<E>;
  /** Needed where the work may begin the stream. */
  readonly headers?: Headers;
  readonly finish?: Finish<E>;
}

/** What came of an act. A repeat of the same request gets the same. */
export interface Done<S, E> {
  readonly id: string;
  /** The events of this act on its own stream, as stored (sealed). */
  readonly events: readonly E[];
  readonly stored: readonly StoredEvent[];
  /** Right after those events. */
  readonly state: S;
  /** What to pass as `after` to see it. */
  readonly position: Position;
  readonly replayed: boolean;
}

/** What came of a reaction; `ignored` where the causing event is not in the store, `refused` where a rule said no. */
export type Reacted<S, E> = { readonly ignored: true } | { readonly refused: string } | Done<S, E>;

/** A reading of one thing by a person. */
export interface Look<S, E extends Happening> {
  readonly who: Principal;
  readonly action: Action;
  readonly aggregate: DeskAggregate<S, E>;
  readonly id: string;
  readonly facts?: (state: S) => Facts | null;
}
