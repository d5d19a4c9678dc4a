// A whole service on a real PostgreSQL: roles, views, reactions, health, and a stop that leaves nothing behind.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Inject } from '@nestjs/common';
import type { Position, StoredEvent } from '@jejak/eventstore';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import pg from 'pg';
import { EntitySchema, type EntityManager, type MigrationInterface, type QueryRunner } from 'typeorm';
import { demo } from './demo-service.js';
import { createWorld, type World } from './demo-world.js';
import { Act } from './http/act.js';
import { After } from './http/decorators.js';
import type { Manifest, Worker } from './manifest.js';
import { prepareDatabase } from './postgres/prepare.js';
import type { Running } from './running.js';
import { serveTogether } from './serve.js';
import { VIEWS } from './tokens.js';
import type { Views } from './views/views.js';

const board = new EntitySchema<{ id: string; unit: string | null }>({
  name: 'board',
  columns: { id: { type: 'text', primary: true }, unit: { type: 'text', nullable: true } },
});

class Board1 implements MigrationInterface {
  readonly name = 'Board1700000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table board (id text primary key, unit text)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table board');
  }
}

const show = async (events: readonly StoredEvent[], manager: EntityManager): Promise<void> => {
  for (const { stream, type, data } of events) {
    await manager.upsert(board, { id: stream.slice(5), unit: type === 'NoteRouted' ? String(data.unit) : null }, [
      'id',
    ]);
  }
};

@Controller('board')
class BoardApi {
  constructor(@Inject(VIEWS) private readonly views: Views) {}

  @Get()
  @Act('read-statistics')
  read(@After() after: Position | undefined) {
    return this.views.read('board', { after }, async (manager) => ({ rows: await manager.find(board) }));
  }
}

const life: string[] = [];
class Sweeper implements Worker {
  start(signal: AbortSignal): void {
    life.push('started');
    signal.addEventListener('abort', () => life.push('told to stop'));
  }
  stop(): void {
    life.push('stopped');
  }
}

const service: Manifest = {
  ...demo,
  controllers: [...demo.controllers, BoardApi],
  views: [{ name: 'board', entities: [board], filter: { categories: ['case'] }, apply: show }],
  migrations: [Board1],
  workers: [Sweeper],
};

let fresh: FreshDatabase;
let world: World;
let running: Running | undefined;
const start = async (environment: Readonly<Record<string, string>> = {}): Promise<Running> => {
  const database = await prepareDatabase(fresh.url, [service]);
  const { store: _, ...ports } = world.ports;
  running = await serveTogether([service], {
    environment: { ...world.environment, JEJAK_READ_WAIT_MS: '5000', ...environment },
    ports: { ...ports, database },
  });
  return running;
};
const take = async ({ url }: Running, key: string) => {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  const response = await fetch(`${url}/api/routing/v1/notes`, {
    method: 'POST',
    headers,
    body: '{"words":"Jalan rusak"}',
  });
  return (await response.json()) as { caseId: string; number: string; position: string };
};

beforeAll(async () => {
  fresh = await freshDatabase();
  world = await createWorld(service);
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(() => fresh.drop());

describe('a service on a real database', () => {
  it('writes under its own role, reacts, shows what was written, and answers a repeat after a restart', async () => {
    const first = await start();
    const note = await take(first, 'key-00000001');
    const shown = await (await fetch(`${first.url}/api/routing/v1/board?after=${note.position}`)).json();
    expect(shown).toMatchObject({ rows: [{ id: note.caseId }] });
    await first.caughtUp();
    expect(await (await fetch(`${first.url}/api/routing/v1/board`)).json()).toEqual({
      rows: [{ id: note.caseId, unit: 'u1' }],
    });
    await first.stop();
    const second = await start();
    expect(await take(second, 'key-00000001')).toEqual(note);
  });

  it('gives 32 who come at once 32 numbers in a row', async () => {
    const office = await start();
    const notes = await Promise.all(Array.from({ length: 32 }, (_, at) => take(office, `race-key-${at}`)));
    const numbers = notes.map(({ number }) => Number(number.slice(2))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 32 }, (_, at) => at + (numbers[0] ?? 0)));
  });

  it('answers 503 when a read names a position that never comes', async () => {
    const { url } = await start({ JEJAK_READ_WAIT_MS: '20' });
    const response = await fetch(`${url}/api/routing/v1/board?after=999999`);
    expect([
      response.status,
      response.headers.get('retry-after'),
      ((await response.json()) as { type: string }).type,
    ]).toEqual([503, '1', 'urn:jejak:problem:view-behind']);
    expect((await fetch(`${url}/api/routing/v1/board?after=12x`)).status).toBe(400);
  });

  it('rebuilds its view from the log', async () => {
    const office = await start();
    const views = office.get<Views>(VIEWS);
    await office.caughtUp();
    const rows = await views.read('board', {}, (manager) => manager.find(board, { order: { id: 'ASC' } }));
    await views.rebuild('board');
    expect(await views.read('board', {}, (manager) => manager.find(board, { order: { id: 'ASC' } }))).toEqual(rows);
  });

  it('is ready when everything it needs answers, and says what it measures', async () => {
    const { url, caughtUp } = await start();
    await caughtUp();
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      {
        status: 'ok',
        phase: 'running',
        checks: {
          directory: 'ok',
          'routing store': 'ok',
          'routing database': 'ok',
          'routing view board': 'ok',
          'routing reactions': 'ok',
        },
      },
    ]);
    await fetch(`${url}/api/routing/v1/notes/00000000-0000-4000-8000-000000000001`);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('route="/api/routing/v1/notes/:id",status="404"');
    expect(metrics).toMatch(/jejak_view_lag_positions\{service="routing",view="board"\} \d+/);
    expect(metrics).toMatch(/jejak_parked_messages\{service="routing"\} 0/);
    expect(metrics).not.toContain('00000000-0000-4000-8000-000000000001');
  });

  it('is not shut out when its database is prepared again, by whoever else knows the administrator', async () => {
    const first = (await prepareDatabase(fresh.url, [service]))(service.name);
    await prepareDatabase(fresh.url, [service]);
    const own = new pg.Client({ connectionString: first });
    await own.connect();
    expect((await own.query('select current_user as role')).rows).toEqual([{ role: `jejak_${service.name}` }]);
    await own.end();
    expect(new URL(first).password).not.toBe(new URL(fresh.url).password);
  });

  it('stops its workers, and its port is free again', async () => {
    life.length = 0;
    const { url, stop } = await start();
    await stop();
    expect(life).toEqual(['started', 'told to stop', 'stopped']);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });
});
