// Suites do not meet: each has a database of its own on the server of the run.
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from './database.js';

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
};

describe('a database for a suite', () => {
  it('is empty, apart from others, and gone afterwards even while somebody is connected', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()];
    await ask(one.url, 'CREATE TABLE desk (drawer int)');
    expect(await ask(other.url, "SELECT to_regclass('desk') AS desk")).toEqual([{ desk: null }]);
    const guest = new pg.Client({ connectionString: one.url });
    guest.on('error', () => undefined); // the server cuts it off; that is the point
    await guest.connect();
    await one.drop();
    await other.drop();
    await expect(ask(one.url, 'SELECT 1')).rejects.toThrow(/does not exist/);
  });

  it('is PostgreSQL 17 with UTF-8 text', async () => {
    const { url, drop } = await freshDatabase();
    const [row] = await ask(url, "SELECT current_setting('server_version') AS version, upper('é') AS upper");
    expect(row).toEqual({ version: expect.stringMatching(/^17\./), upper: 'É' });
    await drop();
  });
});
