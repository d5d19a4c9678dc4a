// One view kept up to date: pages of the store in, rows and checkpoint out in one transaction.
import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, Page, Position } from '@jejak/eventstore';
import type { DataSource } from 'typeorm';
import type { Log } from '../log.js';
import type { View } from '../manifest.js';
import { Fenced, loadCheckpoint, moveCheckpoint } from './checkpoint.js';
import { createMilestones, type Milestones } from './milestones.js';
import { BEGINNING } from '@jejak/eventstore';

/** What a follower stands on. */
export interface FollowerParts {
  readonly view: View;
  readonly store: Pick<EventStore, 'follow'>;
  readonly database: DataSource;
  readonly schema: string;
  readonly log: Log;
}

/** `retrying`: the last page failed and is tried again. */
export type FollowerStatus = 'running' | 'retrying' | 'stopped';

/** A view that is being kept up to date. */
export interface Follower {
  readonly view: View;
  readonly status: FollowerStatus;
  readonly milestones: Milestones;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

/** Pages without an event of the view are remembered in the database this seldom; looking again costs less than a write for each. */
const QUIET_PAGES = 200;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

interface Place {
  /** What the database says. */
  saved: Position;
  quiet: number;
}

const writePage = async (parts: FollowerParts, place: Place, page: Page): Promise<void> => {
  const { view, database, schema } = parts;
  if (page.scanned === place.saved) return;
  if (page.events.length === 0 && place.quiet < QUIET_PAGES) {
    place.quiet += 1;
    return;
  }
  await database.transaction(async (manager) => {
    await moveCheckpoint(manager, schema, { name: view.name, from: place.saved, to: page.scanned });
    if (page.events.length > 0) await view.apply(page.events, manager);
  });
  place.saved = page.scanned;
  place.quiet = 0;
};

const followOnce = async (
  parts: FollowerParts,
  milestones: Milestones,
  tools: { signal: AbortSignal; running: () => void },
): Promise<void> => {
  const { view, database, schema, store } = parts;
  const place: Place = { saved: await loadCheckpoint(database.manager, schema, view.name), quiet: 0 };
  milestones.pass(place.saved);
  tools.running();
  for await (const page of store.follow(place.saved, view.filter, tools.signal)) {
    await writePage(parts, place, page);
    tools.running();
    milestones.pass(page.scanned);
  }
};

/** Begins to follow. A failing page is tried again, more and more slowly; another replica's progress is taken over at once. */
export const startFollower = (parts: FollowerParts): Follower => {
  const stopping = new AbortController();
  const milestones = createMilestones(BEGINNING);
  let status: FollowerStatus = 'retrying';
  let pauseMs = FIRST_PAUSE_MS;
  const running = () => {
    status = 'running';
    pauseMs = FIRST_PAUSE_MS;
  };

  const standBack = async (error: unknown) => {
    if (error instanceof Fenced || stopping.signal.aborted) return;
    status = 'retrying';
    parts.log.error({ view: parts.view.name, err: error }, 'a view could not be written; it is tried again');
    await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  };
  const run = async () => {
    while (!stopping.signal.aborted)
      await followOnce(parts, milestones, { signal: stopping.signal, running }).catch(standBack);
    status = 'stopped';
  };
  const ended = run();
  return {
    view: parts.view,
    get status() {
      return status;
    },
    milestones,
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
};
