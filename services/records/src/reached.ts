// What is read from the store itself is never behind; a position that was never given is still refused, as every view refuses it.
import { Problem } from '@jejak/chassis';
import { comparePositions, type EventStore, type Position } from '@jejak/eventstore';

/** @throws {Problem} 503 where the log has not come as far as a read asks for */
export const reached = async (store: Pick<EventStore, 'head'>, after: Position | undefined): Promise<void> => {
  if (after === undefined || comparePositions(after, await store.head()) <= 0) return;
  throw Problem.of('view-behind', {
    detail: 'The register has not come that far. Ask again in a moment, with the position that a write answered.',
    retryAfterSeconds: 1,
  });
};
