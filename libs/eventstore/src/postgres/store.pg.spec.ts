// The store in PostgreSQL keeps the contract.
import { freshDatabase } from '@jejak/testing';
import { CLERK, CONTRACT_OWNERS, eventStoreContract, STRANGER } from '../contract-suite.js';
import { migrate } from './migrate.js';
import { PostgresEventStore } from './store.js';

const clock = { now: () => new Date(performance.timeOrigin + performance.now()) };

eventStoreContract('PostgreSQL', async () => {
  const database = await freshDatabase();
  await migrate(database.url, { roles: { [CLERK]: 'secret', [STRANGER]: 'secret' }, owners: CONTRACT_OWNERS });
  const opened: PostgresEventStore[] = [];
  return {
    open: async (role) => {
      const url = new URL(database.url);
      url.username = role;
      url.password = 'secret';
      const store = await PostgresEventStore.open({ url: url.toString(), clock });
      opened.push(store);
      return store;
    },
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await database.drop();
    },
  };
});
