// The log transport on the real store, with parking and checkpoints in PostgreSQL: the same contract.
import { migrate, PostgresEventStore } from '@jejak/eventstore/postgres';
import { freshDatabase } from '@jejak/testing';
import pg from 'pg';
import { busContract } from './contract-suite.js';
import { messagingTables, postgresCheckpoints, postgresParking } from './postgres.js';
import { CARRIED, logHarness, logOver } from './spec-log.js';

const ROLE = 'jejak_messaging_spec';
const clock = { now: () => new Date(performance.timeOrigin + performance.now()) };

busContract('the log in PostgreSQL', async () => {
  const database = await freshDatabase();
  await migrate(database.url, {
    roles: { [ROLE]: 'secret' },
    owners: [{ category: 'case', type: CARRIED, role: ROLE }],
  });
  const pool = new pg.Pool({ connectionString: database.url });
  // A pool ends before its connections have; dropping the database cuts those, and an idle one that is cut shouts.
  pool.on('error', () => undefined);
  await pool.query('create schema messaging');
  await pool.query(messagingTables());
  const url = new URL(database.url);
  url.username = ROLE;
  url.password = 'secret';
  const store = await PostgresEventStore.open({ url: url.toString(), clock });
  const parts = { parking: postgresParking(pool), checkpoints: postgresCheckpoints(pool) };
  const harness = logHarness({ ...parts, log: logOver(store), page: 5 });
  return {
    ...harness,
    async close() {
      await harness.close();
      await store.close();
      await pool.end();
      await database.drop();
    },
  };
});
