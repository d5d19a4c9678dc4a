// A world of the contract in a PostgreSQL database: stores per role, all closed at the end.
import { migrate } from '../postgres/migrate.js';
import { PostgresEventStore } from '../postgres/store.js';
import { CLERK, CONTRACT_OWNERS, STRANGER } from './lodging.js';
import type { StoreWorld } from './world.js';

const PASSWORD = 'secret';
/** The machine's time, for tests that do not care which. */
export const machineClock = { now: () => new Date(performance.timeOrigin + performance.now()) };

/** What tests of the adapter need besides. */
export interface PostgresWorld extends StoreWorld {
  /** Address for a role; `through` replaces host and port. */
  urlOf(role: string, through?: { readonly port: number }): string;
  open(role: string, through?: { readonly port: number }): Promise<PostgresEventStore>;
}

/** Migrates an empty database and opens stores in it. `dispose` closes them; the database is the caller's. */
export async function postgresWorld(adminUrl: string): Promise<PostgresWorld> {
  await migrate(adminUrl, { roles: { [CLERK]: PASSWORD, [STRANGER]: PASSWORD }, owners: CONTRACT_OWNERS });
  const opened: PostgresEventStore[] = [];
  const urlOf: PostgresWorld['urlOf'] = (role, through) => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = PASSWORD;
    if (through) url.host = `127.0.0.1:${through.port}`;
    return url.toString();
  };
  return {
    urlOf,
    open: async (role, through) => {
      const store = await PostgresEventStore.open({ url: urlOf(role, through), clock: machineClock });
      opened.push(store);
      return store;
    },
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
    },
  };
}
