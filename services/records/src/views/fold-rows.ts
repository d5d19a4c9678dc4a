// A view that keeps the fold of each stream in its row: pages are folded on, an event that a row already holds is passed over.
import type { StoredEvent } from '@jejak/eventstore';
import type { EntityManager } from 'typeorm';

/** How one kind of stream is folded. */
export interface Folding<S extends { readonly revision: number }> {
  /** Stream name up to the id, e.g. `case-`. */
  readonly prefix: string;
  readonly initial: S;
  /** The state after a stored event; undefined for a type that this release does not know. */
  next(before: S, stored: StoredEvent): S | undefined;
  /** The states that the view holds of these streams. */
  load(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, S>>;
}

/** The new states of a page, each with the event that led to it last. */
export const foldPage = async <S extends { readonly revision: number }>(
  { prefix, initial, next, load }: Folding<S>,
  events: readonly StoredEvent[],
  manager: EntityManager,
): Promise<readonly { readonly state: S; readonly last: StoredEvent }[]> => {
  const idOf = ({ stream }: StoredEvent): string => stream.slice(prefix.length);
  const known = new Map(await load(manager, [...new Set(events.map(idOf))]));
  const changed = new Map<string, { state: S; last: StoredEvent }>();
  for (const stored of events) {
    const id = idOf(stored);
    const before = known.get(id) ?? initial;
    if (stored.revision <= before.revision) continue;
    const state = next(before, stored);
    if (state === undefined) continue;
    known.set(id, state);
    changed.set(id, { state, last: stored });
  }
  return [...changed.values()];
};
