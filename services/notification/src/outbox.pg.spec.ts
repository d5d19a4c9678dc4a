// The outbox on a real PostgreSQL: what waits is found in order, what is settled leaves, and a rebuilt one equals the one that grew.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DATABASE, EVENT_STORE, VIEWS, type Views } from '@jejak/chassis';
import type { EventStore } from '@jejak/eventstore';
import { freshDatabase, openOffice, received, type FreshDatabase, type Office } from '@jejak/testing';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { memoryOutbox, OUTBOX, type Outbox } from './outbox.js';
import { GONE_AFTER_MS, PAUSES_MS } from './rules.js';
import { notification } from './service.js';
import { deliveriesOf, happened, heard, newCase, others, sweep, typesOf } from './spec-scene.js';
import { outboxView } from './views/outbox.js';

let database: FreshDatabase;
let home: string;
let office: Office;
beforeAll(async () => {
  database = await freshDatabase();
  home = mkdtempSync(join(tmpdir(), 'jejak-outbox-'));
  office = await openOffice([others, notification], { databaseUrl: database.url, environment: { JEJAK_HOME: home } });
});
afterAll(async () => {
  await office.stop();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

const outbox = () => office.running.get<Outbox>(OUTBOX, 'notification');
const source = () => office.running.get<DataSource>(DATABASE, 'notification');
const store = () => office.running.get<EventStore>(EVENT_STORE, 'notification');
const rows = () => source().query('select * from outbox order by id') as Promise<object[]>;
const now = () => office.clock.now().getTime();

const lodged = async (contact: null | undefined) => {
  const caseId = newCase();
  await happened(office.running, caseId, contact === null ? received({ contact }) : received());
  await heard(office.running);
  await sweep(office.running);
  await heard(office.running);
  return caseId;
};

describe('the outbox', () => {
  it('lets a sent message go and keeps one that was given up, which is never due', async () => {
    const sentCase = await lodged(undefined);
    const stuckCase = await lodged(null);
    const [sent] = await deliveriesOf(office.running, sentCase);
    const [stuck] = await deliveriesOf(office.running, stuckCase);
    expect(typesOf(sent)).toEqual(['DeliveryQueued', 'SendAttempted', 'DeliverySent']);
    expect(typesOf(stuck)).toEqual(['DeliveryQueued', 'DeliveryGivenUp']);
    expect(readdirSync(join(home, 'mail'))).toEqual([`${sent?.[0]?.stream.slice('delivery-'.length)}.eml`]);
    expect(await rows()).toMatchObject([
      { due_at: null, delivery: { caseId: stuckCase, state: 'given-up', code: 'no-address' } },
    ]);
    expect(await outbox().due(now() + 365 * 86_400_000, 10)).toEqual([]);
    for (const each of [outbox(), memoryOutbox(store())])
      expect(await each.counts()).toEqual([{ state: 'given-up', code: 'no-address', count: 1 }]);
  });

  it('finds what is due, the longest waiting first, as the outbox in memory does', async () => {
    const manager = source().manager;
    const [stuck] = (await store().readAll('0', { categories: ['delivery'] }, 100)).events;
    if (!stuck) throw new Error('Nothing was queued.');
    const made = (id: string, at: string, ...types: string[]) =>
      types.map((type, revision) => ({
        ...stuck,
        type,
        revision,
        at,
        stream: `delivery-${id}`,
        data: { ...stuck.data, attempt: 1, messageId: 'm', code: 'connection', permanent: false },
      }));
    const [early, late, waiting, attempted] = ['1', '2', '3', '4'].map(
      (digit) => `${digit.repeat(8)}-0000-8000-8000-000000000000`,
    ) as [string, string, string, string];
    const events = [
      ...made(late, '2026-03-01T02:00:00.000Z', 'DeliveryQueued'),
      ...made(early, '2026-03-01T01:00:00.000Z', 'DeliveryQueued'),
      ...made(waiting, '2026-03-01T02:00:00.000Z', 'DeliveryQueued', 'SendAttempted', 'SendFailed'),
      ...made(attempted, '2026-03-01T02:00:00.000Z', 'DeliveryQueued', 'SendAttempted'),
    ];
    const inMemory = memoryOutbox({
      readAll: (after) => Promise.resolve({ events: after === '0' ? events : [], scanned: '1' }),
    });
    await manager.transaction(async (inside) => {
      await outboxView.apply(events, inside);
      await outboxView.apply(events, inside); // a replay changes nothing
    });
    const at = Date.parse('2026-03-01T02:00:00.000Z');
    for (const [instant, ids] of [
      [at - 1, [early]],
      [at, [early, late]],
      [at + (PAUSES_MS[0] ?? 0), [early, late, waiting]],
      [at + GONE_AFTER_MS, [early, late, waiting, attempted]],
    ] as const) {
      expect(await outbox().due(instant, 10)).toEqual(ids);
      expect(await inMemory.due(instant, 10)).toEqual(ids);
    }
    expect(await outbox().due(at, 1)).toEqual([early]);
    await manager.query('delete from outbox where id = any($1)', [[early, late, waiting, attempted]]);
  });

  it('rebuilt equals the one that grew', async () => {
    const grown = await rows();
    await office.running.get<Views>(VIEWS, 'notification').rebuild('outbox');
    expect(await rows()).toEqual(grown);
    expect(grown).toHaveLength(1);
  });
});
