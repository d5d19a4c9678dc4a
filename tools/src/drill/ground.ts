// The ground of a drill: a directory of its own, a PostgreSQL of its own that can be killed and started again, and the passwords of the services' roles.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type EmbeddedPostgres } from '@jejak/chassis/postgres';
import pg from 'pg';
import { freePort, programOf, type Program, type ProgramPlan } from './processes.js';

/** What a drill stands on. */
export interface Ground {
  /** Directory of the office: keyring, accounts, mail. */
  readonly home: string;
  /** Directory of the drill: the ledger outside. */
  readonly outside: string;
  /** Of the superuser. */
  readonly databaseUrl: string;
  readonly databasePort: number;
  /** `kill -9` of the postmaster; resolves when it is gone. */
  killDatabase(): Promise<void>;
  /** Starts it again after a kill, on the same port. */
  startDatabase(): Promise<void>;
  /** A statement of the superuser. */
  ask<T extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<readonly T[]>;
  /** A program on this ground, to be ended with it. On the ground's own database unless told otherwise. */
  program(plan: Omit<ProgramPlan, 'home' | 'databaseUrl'> & { readonly databaseUrl?: string }): Promise<Program>;
  /** Ends every program and the database, and removes all of it. */
  close(): Promise<void>;
}

/** Silent to the end: a drill that is interrupted leaves neither processes nor directories behind. */
const open = new Set<Ground>();

/** Ends all grounds: for an interrupted command. */
export const closeGrounds = async (): Promise<void> => {
  await Promise.all([...open].map((ground) => ground.close()));
};

const makePlace = (): { readonly place: string; readonly home: string } => {
  const place = mkdtempSync(join(tmpdir(), 'jejak-drill-'));
  // Where this is root, the database runs as somebody else, who must get through to its own directory.
  chmodSync(place, 0o711);
  const home = join(place, 'home');
  mkdirSync(home, { mode: 0o700 });
  return { place, home };
};

/** Opens a ground with an empty database. */
export const openGround = async (): Promise<Ground> => {
  const { place, home } = makePlace();
  const options = { dataDir: join(place, 'postgres'), port: await freePort() };
  const programs: Program[] = [];
  let database: EmbeddedPostgres = await startPostgres(options);
  const { superuserUrl: databaseUrl, port: databasePort } = database;
  const ground: Ground = {
    home,
    outside: place,
    databaseUrl,
    databasePort,
    killDatabase: async () => {
      process.kill(database.pid, 'SIGKILL');
      await database.ended;
    },
    startDatabase: async () => void (database = await startPostgres(options)),
    ask: async <T extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      try {
        return (await client.query<T>(text, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    program: async (plan) => {
      const program = await programOf({ databaseUrl, ...plan, home });
      programs.push(program);
      return program;
    },
    close: async () => {
      if (!open.delete(ground)) return;
      await Promise.all(programs.map((program) => program.end('SIGKILL')));
      await database.stop();
      if (existsSync(place)) rmSync(place, { recursive: true, force: true });
    },
  };
  open.add(ground);
  return ground;
};

const PASSWORD = 'of-a-drill-that-ends-with-its-database';

/**
 * Prepares a ground for services that run as processes of their own: an office in one process makes roles, schemas, people and keys and ends;
 * then the roles get a password that all processes of the drill know.
 */
export const prepareServices = async (ground: Ground, services: readonly string[]): Promise<void> => {
  const office = await ground.program({ service: 'standalone' });
  await office.start();
  await office.end('SIGTERM');
  for (const service of services)
    await ground.ask(`alter role ${pg.escapeIdentifier(`jejak_${service}`)} password ${pg.escapeLiteral(PASSWORD)}`);
};

/** A service as a process of its own, under its own role. `replica` names its connections. */
export const serviceOn = async (
  ground: Ground,
  plan: Pick<ProgramPlan, 'service' | 'edits'> & { readonly replica: string },
): Promise<Program> => {
  const { replica, ...rest } = plan;
  const url = new URL(ground.databaseUrl);
  url.username = `jejak_${plan.service}`;
  url.password = PASSWORD;
  url.searchParams.set('application_name', replica);
  return ground.program({ ...rest, databaseUrl: url.toString() });
};
