// The desk: how anything is done to a stream. Load, recognise a repeat, may they, decide, seal, append.
import { createHash } from 'node:crypto';
import { servicePrincipal, type AccessSettings, type Facts, type Principal } from '@jejak/access';
import {
  BEGINNING,
  handle,
  load,
  type ActHeader,
  type CommandKey,
  type Decision,
  type EventStore,
  type Handled,
  type Loaded,
  type StoredEvent,
} from '@jejak/eventstore';
import { uuidV8, type DerivedIds, type Vault } from '@jejak/vault';
import type { Ids } from '../ids.js';
import { notFound, Problem, refused } from '../problem.js';
import { draftUnit } from './drafts.js';
import { markDecided, markRepeated, permit, refusedByState } from './permission.js';
import { createReveal, type Reveal, type Revealed } from './reveal.js';
import type {
  Act,
  Begin,
  Cause,
  DeskAggregate,
  Done,
  Envelope,
  Happening,
  Headers,
  Look,
  React,
  Reacted,
  Work,
} from './types.js';

/** `@Inject(DESK)`. Every method decides access first; refusals of a rule are 409, whoever may not see a thing gets 404. */
export interface Desk {
  /** A person acts on something that exists. */
  act<S, E extends Happening>(act: Act<S, E>): Promise<Done<S, E>>;
  /** A person begins something. */
  begin<S, E extends Happening>(begin: Begin<S, E>): Promise<Done<S, E>>;
  /** The service acts because of an event. */
  react<S, E extends Happening>(react: React<S, E>): Promise<Reacted<S, E>>;
  /** The service acts of itself. */
  work<S, E extends Happening>(work: Work<S, E>): Promise<Reacted<S, E>>;
  /** A person reads one thing. */
  look<S, E extends Happening>(look: Look<S, E>): Promise<Loaded<S>>;
  /** The house reads one thing, for its own purposes: no access decision. Unknown streams are empty. */
  load<S, E extends Happening>(aggregate: DeskAggregate<S, E>, id: string): Promise<Loaded<S>>;
  /** Opens sealed values for a request, after the access decision and the entry in the case's access ledger. */
  reveal<K extends string>(reveal: Reveal<K>): Promise<Readonly<Record<K, Revealed>>>;
}

/** What a desk stands on. */
export interface DeskParts {
  readonly service: string;
  readonly store: EventStore;
  readonly vault: Vault;
  readonly derived: DerivedIds;
  readonly ids: Ids;
  readonly access: AccessSettings;
}

/** Everything one command brings, whoever gives it. */
interface Command<S, E extends Happening> {
  readonly who: Principal;
  readonly aggregate: DeskAggregate<S, E>;
  readonly id: string;
  readonly causation: string | null;
  readonly correlation: string;
  /** Under each version of the key, the newest first: a repeat is recognised under any of them. */
  readonly keys: readonly [CommandKey, ...CommandKey[]];
  readonly headers?: Headers | undefined;
  readonly finish?: Act<S, E>['finish'];
  /** May they? On the state before the act; throws when not. */
  readonly allow: (loaded: Loaded<S>) => void;
  readonly decide: (loaded: Loaded<S>) => Decision<E>;
}

const streamOf = <S, E extends Happening>(aggregate: DeskAggregate<S, E>, id: string): string =>
  `${aggregate.category}-${id}`;

const foldTo = <S, E extends Happening>(aggregate: DeskAggregate<S, E>, events: readonly StoredEvent[]): S =>
  events.reduce((state, stored) => {
    const event = aggregate.decode(stored);
    return event === undefined ? state : aggregate.evolve(state, event, stored);
  }, aggregate.initial);

const factsIn = <S, E extends Happening>(
  aggregate: DeskAggregate<S, E>,
  { state, revision }: Loaded<S>,
  own?: ((state: S) => Facts | null) | undefined,
): Facts | null => {
  if (revision < 0) return null;
  return own ? own(state) : (aggregate.facts?.(state) ?? null);
};

/** The answer to a command: its events and the state right after them, whatever happened since. */
const doneBy = <S, E extends Happening>(
  { aggregate, id }: Command<S, E>,
  past: readonly StoredEvent[],
  made: readonly StoredEvent[],
): Omit<Done<S, E>, 'replayed'> => {
  const last = made.at(-1) ?? past.at(-1);
  return {
    id,
    events: made.flatMap((event) => aggregate.decode(event) ?? []),
    stored: made,
    state: foldTo(aggregate, last ? past.filter(({ revision }) => revision <= last.revision) : []),
    position: last?.position ?? BEGINNING,
  };
};

type Outcome<S, E> = Done<S, E> | { readonly refused: string; readonly detail?: string };

const headerOf = <S, E extends Happening>(command: Command<S, E>, state: S): ActHeader => ({
  ...(command.headers ?? command.aggregate.headers(state)),
  actor: command.who.id,
  causation: command.causation,
  correlation: command.correlation,
  command: command.keys[0].command,
  commandDigest: command.keys[0].commandDigest,
});

/** A repeat is answered before access is asked: the act itself may have closed the case, or ended the permission. */
const answerRepeat = async <S, E extends Happening>(
  parts: DeskParts,
  command: Command<S, E>,
  made: readonly StoredEvent[],
): Promise<Done<S, E>> => {
  markDecided(command.who);
  markRepeated(command.who);
  const { events: past } = await load(parts.store, streamOf(command.aggregate, command.id), command.aggregate);
  return { ...doneBy(command, past, made), replayed: true };
};

const run = async <S, E extends Happening>(parts: DeskParts, command: Command<S, E>): Promise<Outcome<S, E>> => {
  const { aggregate, id } = command;
  const stream = streamOf(aggregate, id);
  let past: readonly StoredEvent[] = [];
  const handled: Handled<S> = await handle<S, E>(parts.store, {
    stream,
    aggregate,
    commands: command.keys,
    decide: (_, loaded) => {
      past = loaded.events;
      command.allow(loaded);
      return command.decide(loaded);
    },
    draft: (events, { state }) =>
      draftUnit(events, {
        header: headerOf(command, state),
        schemaOf: (type) => aggregate.schemaOf(type),
        newId: () => parts.ids.v7(),
        seal: (drafts) => parts.vault.seal(drafts),
        finish: command.finish,
      }),
  });
  if (handled.kind === 'refused') return handled;
  if (handled.kind === 'replayed') return answerRepeat(parts, command, handled.events);
  const made = handled.events.filter((event) => event.stream === stream);
  return { ...doneBy(command, [...past, ...made], made), replayed: false };
};

const orRefuse = <S, E>(outcome: Outcome<S, E>): Done<S, E> => {
  if ('refused' in outcome) throw refused(outcome.refused, outcome.detail);
  return outcome;
};

const digestOfWords = (words: readonly string[]): Buffer => createHash('sha256').update(JSON.stringify(words)).digest();

/** What the house does is told by what it follows from alone, without a key: the same after any rotation. */
const ownKeys = (parts: DeskParts, words: readonly string[]): readonly [CommandKey] => {
  const digest = digestOfWords([parts.service, ...words]);
  return [{ command: uuidV8(digest), commandDigest: digest.toString('base64url') }];
};

const keysOf = (
  parts: DeskParts,
  who: Principal,
  { idempotencyKey, content }: Envelope,
): readonly [CommandKey, ...CommandKey[]] => parts.derived.commandFor(who.id, idempotencyKey, content);

const correlationOf = <S, E extends Happening>(aggregate: DeskAggregate<S, E>, id: string): string =>
  aggregate.category === 'case' ? id : streamOf(aggregate, id);

/** Where an earlier version of the key made the id of the same request, that id is found again. */
const idToBegin = async <S, E extends Happening>(
  { derived, store }: DeskParts,
  begin: Begin<S, E>,
): Promise<string> => {
  if (begin.id !== undefined) return begin.id;
  const [newest, ...older] = derived.caseIdFor(begin.who.id, begin.envelope.idempotencyKey);
  for (const id of older) if ((await store.read(streamOf(begin.aggregate, id), 0, 1)).length > 0) return id;
  return newest;
};

const causeIn = async (store: EventStore, { stream, id, revision }: Cause): Promise<StoredEvent | undefined> => {
  const events = revision === undefined ? await store.read(stream) : await store.read(stream, revision, 1);
  return events.find((event) => event.id === id);
};

const reactions = (parts: DeskParts): Pick<Desk, 'react' | 'work'> => {
  const who = servicePrincipal(parts.service);
  return {
    react: async (react) => {
      const { aggregate, id, cause, action } = react;
      const causing = await causeIn(parts.store, cause);
      if (!causing) return { ignored: true };
      return run(parts, {
        keys: ownKeys(parts, ['react', action, cause.id, streamOf(aggregate, id)]),
        who: { ...who },
        aggregate,
        id,
        causation: causing.id,
        correlation: causing.correlation,
        headers: react.headers,
        finish: react.finish,
        allow: (loaded) =>
          permit(
            { who, action, facts: react.facts === undefined ? factsIn(aggregate, loaded) : react.facts },
            parts.access,
          ),
        decide: ({ state }) => react.decide(state, causing),
      }).catch(refusedByState);
    },
    work: (work) => {
      const { aggregate, id, action } = work;
      return run(parts, {
        keys: ownKeys(parts, ['work', action, work.key, streamOf(aggregate, id)]),
        who: { ...who },
        aggregate,
        id,
        causation: null,
        correlation: correlationOf(aggregate, id),
        headers: work.headers,
        finish: work.finish,
        allow: (loaded) =>
          permit(
            { who, action, facts: work.facts === undefined ? factsIn(aggregate, loaded) : work.facts },
            parts.access,
          ),
        decide: ({ state }) => work.decide(state),
      });
    },
  };
};

/** The desk of one service. */
export const createDesk = (parts: DeskParts): Desk => ({
  act: async (act) => {
    const { who, action, aggregate, id } = act;
    return orRefuse(
      await run(parts, {
        keys: keysOf(parts, who, act.envelope),
        who,
        aggregate,
        id,
        causation: null,
        correlation: correlationOf(aggregate, id),
        finish: act.finish,
        allow: (loaded) => permit({ who, action, facts: factsIn(aggregate, loaded, act.facts) }, parts.access),
        decide: ({ state, revision }) => {
          if (revision < 0) throw Problem.of('not-found');
          return act.decide(state);
        },
      }),
    );
  },
  begin: async (begin) => {
    const { who, action, aggregate, envelope, headers, finish } = begin;
    const id = await idToBegin(parts, begin);
    return orRefuse(
      await run(parts, {
        keys: keysOf(parts, who, envelope),
        who,
        aggregate,
        id,
        causation: null,
        correlation: correlationOf(aggregate, id),
        headers,
        finish,
        allow: () => permit({ who, action, facts: begin.facts ?? null }, parts.access),
        decide: ({ revision }) => (revision < 0 ? begin.decide(id) : { refused: 'already-there' }),
      }),
    );
  },
  ...reactions(parts),
  look: async ({ who, action, aggregate, id, facts }) => {
    const loaded = await load(parts.store, streamOf(aggregate, id), aggregate);
    if (loaded.revision < 0) throw notFound(); // also where the action may be about a list, and so needs no facts
    permit({ who, action, facts: factsIn(aggregate, loaded, facts) }, parts.access);
    return loaded;
  },
  load: (aggregate, id) => load(parts.store, streamOf(aggregate, id), aggregate),
  reveal: createReveal(parts),
});
