// What a service keeps beside the log: its views and how far they are, its reactions' place, what is parked.
import { memoryCheckpoints, memoryParking, type Checkpoints, type Parking } from '@jejak/messaging';
import { postgresCheckpoints, postgresParking } from '@jejak/messaging/postgres';
import type { Position } from '@jejak/eventstore';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Check } from './http/health.js';
import type { Log } from './log.js';
import type { Get, Manifest, View } from './manifest.js';
import {
  listenFromTheStart,
  openBeside,
  openDatabase,
  WITHOUT_WAITING,
  type DatabaseParts,
} from './postgres/database.js';
import type { ServiceParts } from './service.js';
import { startFollower, type Follower } from './views/follower.js';
import { rebuildView } from './views/rebuild.js';
import { createViews, noViews, type Views } from './views/views.js';

/** The read models of a service, open. */
export interface ReadModels {
  readonly views: Views;
  readonly database: DataSource | undefined;
  readonly checkpoints: Checkpoints;
  readonly parking: Parking;
  readonly checks: readonly Check[];
  /** Resolves when every view has passed a position. */
  caughtUp(position: Position): Promise<void>;
  close(): Promise<void>;
}

const CATCH_UP_MS = 30_000;

const viewsOf = ({ views = [] }: Manifest, get: Get): readonly View[] =>
  typeof views === 'function' ? views(get) : views;

const withoutDatabase = ({ ports }: ServiceParts): ReadModels => ({
  views: noViews,
  database: undefined,
  checkpoints: ports.checkpoints ?? memoryCheckpoints(),
  parking: ports.parking ?? memoryParking(),
  checks: [],
  caughtUp: () => Promise.resolve(),
  close: () => Promise.resolve(),
});

const catchUp = async (followers: readonly Follower[], position: Position): Promise<void> => {
  for (const { view, milestones } of followers) {
    if (!(await milestones.wait(position, CATCH_UP_MS)))
      throw new Error(`The view ${view.name} does not reach position ${position}.`);
  }
};

const checksOf = (database: DataSource, followers: readonly Follower[]): readonly Check[] => [
  { name: 'database', ask: async () => (await database.query('select 1'), 'ok') },
  ...followers.map((follower) => ({
    name: `view ${follower.view.name}`,
    ask: () => (follower.status === 'running' ? 'ok' : follower.status),
  })),
];

/** Opens them, and begins to follow unless the process only came to rebuild. */
export const openReadModels = async (parts: ServiceParts, get: Get, log: Log): Promise<ReadModels> => {
  const { manifest, house, ports, store, databaseUrl: url, isWorking } = parts;
  if (url === undefined) return withoutDatabase(parts);
  const views = viewsOf(manifest, get);
  const schema = manifest.name;
  const described: DatabaseParts = { url, schema, views, migrations: manifest.migrations };
  const database = await openDatabase(described);
  // A reaction whose place was lost is asked again and does nothing twice; what was parked was written before the place moved on.
  const pool = new pg.Pool({ connectionString: url, max: 2, options: WITHOUT_WAITING, onConnect: listenFromTheStart });
  pool.on('error', (error) => log.warn({ err: error }, 'an idle connection was lost'));
  const followers = isWorking ? views.map((view) => startFollower({ view, store, database, schema, log })) : [];
  for (const follower of followers) house.metrics.watchFollower(manifest.name, follower, store);
  return {
    views: createViews({
      views,
      followers,
      database,
      readWaitMs: house.settings.readWaitMs,
      rebuild: (view) => rebuildView({ view, store, schema, open: (beside) => openBeside(described, beside) }),
    }),
    database,
    checkpoints: ports.checkpoints ?? postgresCheckpoints(pool, schema),
    parking: ports.parking ?? postgresParking(pool, schema),
    checks: checksOf(database, followers),
    caughtUp: (position) => catchUp(followers, position),
    close: async () => {
      await Promise.all(followers.map((follower) => follower.stop()));
      await pool.end();
      await database.destroy();
    },
  };
};
