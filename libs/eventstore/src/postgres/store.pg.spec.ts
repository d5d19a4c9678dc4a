// The store in PostgreSQL keeps the contract.
import { freshDatabase } from '@jejak/testing';
import { eventStoreContract } from '../contract-suite.js';
import { postgresWorld } from '../contract-suite/postgres-world.js';

eventStoreContract('PostgreSQL', async () => {
  const database = await freshDatabase();
  const world = await postgresWorld(database.url);
  return {
    open: world.open,
    dispose: async () => {
      await world.dispose();
      await database.drop();
    },
  };
});
