// The contract against a real KurrentDB: KURRENTDB_URL names one that is new and empty. Without it this is one loud skip.
import { describe, it } from '@jest/globals';
import { CONTRACT_OWNERS, eventStoreContract } from '../contract-suite.js';
import { machineClock } from '../contract-suite/postgres-world.js';
import { KurrentEventStore } from './store.js';

const url = process.env.KURRENTDB_URL ?? '';

if (url === '') {
  process.stderr.write(
    'NOT RUN: the event store contract against a real KurrentDB. Give KURRENTDB_URL=kurrentdb://… of a new and empty server.\n',
  );
  describe('the event store contract: a real KurrentDB', () => {
    it.skip('was NOT RUN, since KURRENTDB_URL names no server: the adapter stays experimental', () => undefined);
  });
} else {
  eventStoreContract('a real KurrentDB', async () => {
    const opened: KurrentEventStore[] = [];
    return {
      hasGaps: true,
      open: async (role) => {
        const store = await KurrentEventStore.open({ url, clock: machineClock, owners: CONTRACT_OWNERS, role });
        opened.push(store);
        return store;
      },
      dispose: async () => {
        await Promise.all(opened.map((store) => store.close()));
      },
    };
  });
}
