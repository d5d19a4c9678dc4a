// Copying a store into PostgreSQL, by the owner of its schema alone: events keep their ids, times and bytes, commits their roots.
import pg from 'pg';
import { nextRoot, NO_ROOT } from '../building.js';
import type { Clock } from '../clock.js';
import type { Commit } from '../copy.js';
import { CHANNEL, LOCK } from './append-function.js';
import { bytes, instants, int2s, int4s, int8s, jsons, texts, uuids } from './binary.js';
import { migrate } from './migrate.js';
import { PostgresEventStore } from './store.js';

const HEAD = `select last_position::text as position, encode(root, 'base64') as root
  from jejak.batch order by last_position desc limit 1`;
const STREAMS = 'insert into jejak.stream (sid, name) select * from unnest($1::bigint[], $2::text[])';
const EVENTS = `insert into jejak.event (position, sid, revision, at, id, type, schema, hash, meta, data)
  select r.position, s.sid, r.revision, r.at, r.id, r.type, r.schema,
         sha256('\\x00'::bytea || convert_to(r.meta::text, 'UTF8')), r.meta, r.data
    from unnest($1::bigint[], $2::text[], $3::int[], $4::timestamptz[], $5::uuid[], $6::text[], $7::smallint[], $8::json[], $9::json[])
         r(position, stream, revision, at, id, type, schema, meta, data)
    left join jejak.stream s on s.name = r.stream`;
const BATCHES = `insert into jejak.batch (last_position, first_position, at, root)
  select * from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::bytea[])`;

/** The target is not where the copy left it, or its commits are cut otherwise: nothing of the chunk was stored. */
export class ImportRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportRefused';
  }
}

interface Head {
  readonly position: number;
  readonly root: string;
}

/** A PostgreSQL that is being filled. The lock of the appenders keeps everybody else out of each chunk. */
export class PostgresImport {
  private head: Head | undefined;

  private constructor(
    private readonly owner: pg.Client,
    /** The same database, to be read. */
    readonly store: PostgresEventStore,
  ) {}

  /**
   * Makes the schema where there is none.
   * @param adminUrl of the role that owns the schema, or may make it
   */
  static async open(adminUrl: string, clock: Clock): Promise<PostgresImport> {
    await migrate(adminUrl, { roles: {}, owners: [] });
    const owner = new pg.Client({ connectionString: adminUrl, application_name: 'jejak-import' });
    // A connection that breaks is heard of by whoever uses it.
    owner.on('error', () => undefined);
    await owner.connect();
    try {
      return new PostgresImport(owner, await PostgresEventStore.open({ url: adminUrl, clock }));
    } catch (error) {
      await owner.end();
      throw error;
    }
  }

  /** Stores commits behind what is there: all of them or none. @throws ImportRefused */
  async put(commits: readonly Commit[]): Promise<void> {
    await this.owner.query('begin');
    try {
      await this.owner.query(`do $$ begin ${LOCK} end $$`);
      const head = await this.expectedHead();
      const after = await this.insert(commits, head);
      await this.owner.query('commit');
      this.head = after;
    } catch (error) {
      await this.owner.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.owner.end();
  }

  /** Of the database, which must be what the chunk before left. */
  private async expectedHead(): Promise<Head> {
    const { rows } = await this.owner.query<{ position: string; root: string }>(HEAD);
    const [row] = rows;
    const head = row ? { position: Number(row.position), root: row.root } : { position: 0, root: NO_ROOT };
    if (this.head && this.head.root !== head.root)
      throw new ImportRefused('Somebody else writes to the target: stop the services on it first.');
    return head;
  }

  private async insert(commits: readonly Commit[], head: Head): Promise<Head> {
    const rows = commits.flatMap((commit) => commit.rows);
    const places = rows.map((_, at) => head.position + 1 + at);
    const fresh = rows.flatMap((row, at) => (row.revision === 0 ? [{ sid: places[at] ?? 0, name: row.stream }] : []));
    await this.owner.query(STREAMS, [int8s(fresh.map(({ sid }) => sid)), texts(fresh.map(({ name }) => name))]);
    await this.owner.query(EVENTS, [
      int8s(places),
      texts(rows.map((row) => row.stream)),
      int4s(rows.map((row) => row.revision)),
      instants(rows.map((row) => row.at)),
      uuids(rows.map((row) => row.id)),
      texts(rows.map((row) => row.type)),
      int2s(rows.map((row) => row.schema)),
      jsons(rows.map((row) => row.entry)),
      jsons(rows.map((row) => row.data)),
    ]);
    const batches = batchesOf(commits, head);
    await this.owner.query(BATCHES, [
      int8s(batches.map(({ last }) => last)),
      int8s(batches.map(({ first }) => first)),
      instants(commits.map(({ batch }) => batch.at)),
      bytes(commits.map(({ batch }) => batch.root)),
    ]);
    const last = batches.at(-1)?.last ?? head.position;
    await this.owner.query('select pg_notify($1, $2)', [CHANNEL, String(last)]);
    return { position: last, root: commits.at(-1)?.batch.root ?? head.root };
  }
}

/** Where the commits come to stand. @throws ImportRefused where a root does not follow from what is there */
function batchesOf(commits: readonly Commit[], head: Head): readonly { first: number; last: number }[] {
  let { position, root } = head;
  return commits.map(({ batch, rows }) => {
    const leaves = rows.map(({ hash }) => hash);
    root = nextRoot(root, leaves);
    if (root !== batch.root)
      throw new ImportRefused(
        `The commit of ${batch.first} to ${batch.last} does not follow from what the target holds: its commits are cut otherwise.`,
      );
    const first = position + 1;
    position += rows.length;
    return { first, last: position };
  });
}
