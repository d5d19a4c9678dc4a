// Parking and checkpoints in PostgreSQL: the contracts, and what only a database can be asked.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@jejak/testing';
import type { FreshDatabase } from '@jejak/testing';
import pg from 'pg';
import { checkpointsContract, idsOf, messageOf, parkingContract, series } from './contract-suite.js';
import { messagingTables, postgresCheckpoints, postgresParking } from './postgres.js';

let database: FreshDatabase;
let pool: pg.Pool;
let schemas = 0;

const poolOf = (options: pg.PoolConfig = {}): pg.Pool => {
  const made = new pg.Pool({ connectionString: database.url, ...options });
  // A pool ends before its connections have; dropping the database cuts those, and an idle one that is cut shouts.
  return made.on('error', () => undefined);
};

const emptySchema = async (): Promise<string> => {
  const schema = `messaging_${(schemas += 1)}`;
  await pool.query(`create schema ${schema}`);
  await pool.query(messagingTables(schema));
  return schema;
};

beforeAll(async () => {
  database = await freshDatabase();
  pool = poolOf({ max: 8 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

parkingContract('in PostgreSQL', async () => postgresParking(pool, await emptySchema()));
checkpointsContract('in PostgreSQL', async () => postgresCheckpoints(pool, await emptySchema()));

describe('parking in PostgreSQL', () => {
  it('outlives the process, and its tables can be asked for again', async () => {
    const schema = await emptySchema();
    await postgresParking(pool, schema).park('routing', messageOf('a', 0), 'Ill');
    await pool.query(messagingTables(schema));
    const other = poolOf();
    expect(await postgresParking(other, schema).count('routing')).toBe(1);
    await other.end();
  });

  it('keeps the reason of a discarded message as its trace', async () => {
    const schema = await emptySchema();
    const parking = postgresParking(pool, schema);
    await parking.park('routing', messageOf('a', 0), 'Ill');
    await parking.discard('routing', messageOf('a', 0).id, 'sent by a test installation');
    const { rows } = await pool.query(`select id, discarded_reason from ${schema}.parked`);
    expect(rows).toEqual([{ id: messageOf('a', 0).id, discarded_reason: 'sent by a test installation' }]);
  });

  it('gives instants in UTC, whatever the zone of the connection', async () => {
    const schema = await emptySchema();
    const makassar = poolOf({ options: '-c timezone=Asia/Makassar' });
    await postgresParking(makassar, schema).park('routing', messageOf('a', 0), 'Ill');
    const [here] = await postgresParking(pool, schema).show('routing', 'a');
    const [there] = await postgresParking(makassar, schema).show('routing', 'a');
    expect(there?.parkedAt).toBe(here?.parkedAt);
    await makassar.end();
  });

  it('loses nothing when a key is parked and released by many at once', async () => {
    const parking = postgresParking(pool, await emptySchema());
    const messages = series('a', 40);
    await parking.park('routing', messageOf('a', 999), 'Ill');
    const behind = Promise.all(messages.map((message) => parking.parkBehind('routing', message)));
    const [taken] = await Promise.all([behind, parking.release('routing', messageOf('a', 999).id)]);
    const parked = (await parking.show('routing', 'a')).map((p) => p.message.id).sort();
    expect(parked).toEqual(idsOf(messages.filter((_, i) => taken[i])).sort());
  });

  it('takes no schema name that could be a statement', () => {
    expect(() => messagingTables('x"; drop table y; --')).toThrow('no schema name');
  });
});
