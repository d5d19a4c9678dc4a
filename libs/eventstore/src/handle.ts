// Load, decide, append: a command against one stream, decided again when another writer was first.
import {
  StoreBusy,
  WrongExpectedRevision,
  type Appended,
  type Draft,
  type Ends,
  type EventStore,
  type Expected,
  type Position,
  type StoredEvent,
  type StreamDrafts,
  type Unit,
} from './port.js';

const MAX_ATTEMPTS = 3;
const PAGE = 1_000;
const RETRY_AFTER_MS = 200;

/** What a decision answers: events, nothing (an empty list), or a refusal that a person can be told. */
export type Decision<E> = readonly E[] | { readonly refused: string; readonly detail?: string };

/** One aggregate: the fold of a stream. `decode` applies upcasters and answers undefined for an event that the fold may ignore. */
export interface Aggregate<S, E> {
  readonly initial: S;
  evolve(state: S, event: E, header: StoredEvent): S;
  decode(stored: StoredEvent): E | undefined;
}

/** A stream, folded. `revision` is -1 when it does not exist. */
export interface Loaded<S> {
  readonly state: S;
  readonly revision: number;
  readonly events: readonly StoredEvent[];
}

/** The id and body digest of a command under one version of the HMAC key. */
export interface CommandKey {
  readonly command: string;
  readonly commandDigest: string;
}

/** What is to be appended for a decision. `also` joins other streams to the unit; `finish` builds those parts that need their ends. */
export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly also?: readonly {
    readonly stream: string;
    readonly expected: Expected;
    readonly events: readonly Draft[];
  }[];
  /** Pure; replaces `drafts` and the events of `also` when given, and is called again when a race for an end was lost. */
  readonly finish?: (ends: Ends, streams: readonly StreamDrafts[]) => readonly StreamDrafts[];
}

/** A command to be handled. */
export interface Handling<S, E> {
  readonly stream: string;
  readonly aggregate: Aggregate<S, E>;
  /** The command under each version of the key, the newest first: a repeat is recognised under any. Empty: no idempotence is asked for. */
  readonly commands: readonly CommandKey[];
  decide(state: S, loaded: Loaded<S>): Decision<E> | Promise<Decision<E>>;
  /** Gives ids, seals. `attempt` counts from 1. */
  draft(events: readonly E[], loaded: Loaded<S>, attempt: number): Drafted | Promise<Drafted>;
}

/** What became of a command. `events` are those of its own stream first; of a replay only those of its own stream. */
export type Handled<S> =
  | {
      readonly kind: 'appended' | 'replayed' | 'nothing';
      readonly position: Position | undefined;
      readonly events: readonly StoredEvent[];
      readonly state: S;
    }
  | { readonly kind: 'refused'; readonly refused: string; readonly detail?: string };

/** The same idempotency key came with another body (422). */
export class CommandReused extends Error {
  constructor(readonly command: string) {
    super(`Command ${command} was already given with another body.`);
    this.name = 'CommandReused';
  }
}

/** Other writers were first, three times: try again later (503). Nothing was stored. */
export class Contended extends StoreBusy {
  constructor(readonly stream: string) {
    super(RETRY_AFTER_MS);
    this.message = `Stream ${stream} is contended; try again in ${RETRY_AFTER_MS} ms.`;
    this.name = 'Contended';
  }
}

/** Reads a whole stream and folds it. */
export async function load<S, E>(store: EventStore, stream: string, aggregate: Aggregate<S, E>): Promise<Loaded<S>> {
  const events: StoredEvent[] = [];
  for (;;) {
    const page = await store.read(stream, events.length, PAGE);
    events.push(...page);
    if (page.length < PAGE) break;
  }
  return { state: foldOn(aggregate, aggregate.initial, events), revision: events.length - 1, events };
}

/**
 * Handles a command: answers a repeat as before, decides otherwise, and appends what was decided.
 * @throws CommandReused, Contended, NotOwner, StoreBusy, NotCanonical
 */
export async function handle<S, E>(store: EventStore, handling: Handling<S, E>): Promise<Handled<S>> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const loaded = await load(store, handling.stream, handling.aggregate);
    const before = madeBy(loaded.events, handling.commands);
    if (before.length > 0)
      return { kind: 'replayed', position: before.at(-1)?.position, events: before, state: loaded.state };
    const decision = await handling.decide(loaded.state, loaded);
    if ('refused' in decision) return { kind: 'refused', ...decision };
    if (decision.length === 0) {
      return { kind: 'nothing', position: loaded.events.at(-1)?.position, events: [], state: loaded.state };
    }
    const appended = await tryAppend(
      store,
      unitOf(handling.stream, loaded, await handling.draft(decision, loaded, attempt)),
    );
    if (appended) return answer(handling, loaded, appended);
  }
  throw new Contended(handling.stream);
}

function madeBy(events: readonly StoredEvent[], commands: readonly CommandKey[]): readonly StoredEvent[] {
  for (const { command, commandDigest } of commands) {
    const made = events.filter((event) => event.command === command);
    if (made.some((event) => event.commandDigest !== commandDigest)) throw new CommandReused(command);
    if (made.length > 0) return made;
  }
  return [];
}

function unitOf(stream: string, { revision }: { revision: number }, { drafts, also = [], finish }: Drafted): Unit {
  const parts: StreamDrafts[] = [{ stream, events: drafts }, ...also.map(({ stream, events }) => ({ stream, events }))];
  return {
    streams: [
      { stream, expected: revision < 0 ? 'none' : revision },
      ...also.map(({ stream, expected }) => ({ stream, expected })),
    ],
    events: finish ? (ends) => finish(ends, parts) : parts,
  };
}

/** Undefined when another writer was first: then the decision is taken again on the newer past. */
async function tryAppend(store: EventStore, unit: Unit): Promise<Appended | undefined> {
  try {
    return await store.append(unit);
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return undefined;
    throw error;
  }
}

function answer<S, E>({ stream, aggregate }: Handling<S, E>, loaded: Loaded<S>, appended: Appended): Handled<S> {
  const own = appended.events.filter((event) => event.stream === stream);
  const others = appended.events.filter((event) => event.stream !== stream);
  const state = foldOn(aggregate, loaded.state, own);
  return { kind: 'appended', position: appended.position, events: [...own, ...others], state };
}

const foldOn = <S, E>(aggregate: Aggregate<S, E>, from: S, events: readonly StoredEvent[]): S =>
  events.reduce((state, stored) => {
    const event = aggregate.decode(stored);
    return event === undefined ? state : aggregate.evolve(state, event, stored);
  }, from);
