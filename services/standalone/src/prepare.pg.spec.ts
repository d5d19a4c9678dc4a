// A database that was prepared for services on their own: each role can do its work and nothing beside it, and a keyring is born only with the ledger.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareDatabase } from '@jejak/chassis';
import { identity } from '@jejak/identity';
import { intake } from '@jejak/intake';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepare } from './prepare.js';

const manifests = [identity, intake];
/** Those of every suite, since roles belong to the whole server; given nevertheless, as a file of deploy/init gives them. */
let passwords: Record<'identity' | 'intake', string>;
let folder: string;
let keyring: string;
let database: FreshDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-prepare-'));
  keyring = join(folder, 'keyring');
  database = await freshDatabase();
  const urlOf = await prepareDatabase(database.url, manifests);
  const passwordOf = (service: string) => decodeURIComponent(new URL(urlOf(service)).password);
  passwords = { identity: passwordOf('identity'), intake: passwordOf('intake') };
  await prepare({ adminUrl: database.url, manifests, passwords, keyring });
});
afterAll(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** `done`, or the code of what PostgreSQL said. */
const as = async (service: keyof typeof passwords, ...statements: readonly string[]): Promise<string> => {
  const url = new URL(database.url);
  url.username = `jejak_${service}`;
  url.password = passwords[service];
  const client = new pg.Client({ connectionString: url.toString() });
  try {
    await client.connect();
    for (const statement of statements) await client.query(statement);
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.end();
  }
};

describe('a prepared database', () => {
  it('lets a service read the ledger and keep what is its own', async () => {
    const statements = ['select * from jejak.event', 'create table intake.own (x int)', 'drop table intake.own'];
    expect(await as('intake', ...statements)).toBe('done');
  });

  it.each([
    ['write the ledger past its one door', 'insert into jejak.stream (sid, name) values (1, $$x$$)'],
    ['change what it says', 'update jejak.event set type = $$x$$'],
    ['give itself events to own', 'insert into jejak.owner values ($$case$$, $$CaseClosed$$, $$jejak_intake$$)'],
    ['look into the schema of another service', 'select * from identity.parked'],
    ['make a table in the schema of another service', 'create table identity.x (x int)'],
    ['make a table where everybody looks', 'create table public.x (x int)'],
    ['make a schema', 'create schema x'],
    ['make a temporary table', 'create temporary table x (x int)'],
    ['make a role', 'create role jejak_x'],
  ])('does not let a service %s', async (_, statement) => {
    expect(await as('intake', statement)).toBe('42501');
  });

  it('makes a keyring only where nothing was ever stored', async () => {
    const parts = { adminUrl: database.url, manifests, passwords, keyring };
    await prepare(parts);
    expect(existsSync(join(keyring, 'keys.json'))).toBe(true);
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(
      `insert into jejak.event (position, sid, revision, at, id, type, schema, hash, meta, data)
       values (1, 1, 0, now(), gen_random_uuid(), 'X', 1, '', '{}', '{}')`,
    );
    await admin.end();
    rmSync(keyring, { recursive: true });
    await expect(prepare(parts)).rejects.toThrow(/restore it from its backup/);
    expect(existsSync(keyring)).toBe(false);
  });
});
