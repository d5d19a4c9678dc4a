// The office with a broker between its services: the same handlers, believing the store and not the message. Kafka is disposable.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_STORE } from '@jejak/chassis';
import { BEGINNING, type EventStore, type StoredEvent } from '@jejak/eventstore';
import { intake } from '@jejak/intake';
import type { IntegrationEvent } from '@jejak/messaging';
import { notification } from '@jejak/notification';
import { relay } from '@jejak/relay';
import { resolution } from '@jejak/resolution';
import { routing } from '@jejak/routing';
import {
  describeWithKafka,
  freshDatabase,
  freshKafka,
  happened,
  openOffice,
  ownBroker,
  past,
  story,
  type FreshDatabase,
  type FreshKafka,
  type KafkaBroker,
  type Office,
} from '@jejak/testing';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportOf, until } from './spec-journey.js';

const LODGED = 4;
const SEEDED = 3;
const services = [intake, routing, resolution, notification, past, relay];

describeWithKafka('an office with a broker', () => {
  let broker: KafkaBroker;
  let kafka: FreshKafka;
  let database: FreshDatabase;
  let home: string;
  let office: Office;
  const cases: string[] = [];

  const store = () => office.running.get<EventStore>(EVENT_STORE, 'intake');
  const events = async (): Promise<readonly StoredEvent[]> => (await store().readAll(BEGINNING, {}, 100_000)).events;
  const count = async (type: string) => (await events()).filter((event) => event.type === type).length;
  const announcedNow = async () =>
    (await events()).filter((event) => services.some(({ announce }) => announce?.(event)));
  const letters = () => readdirSync(join(home, 'mail')).filter((name) => name.endsWith('.eml')).length;
  /** Nothing follows any more: what was announced was heard, and every letter came to its end. */
  const atRest = () =>
    until('the office to be at rest', async () => {
      await office.running.caughtUp();
      const queued = await count('DeliveryQueued');
      const ended = (await count('DeliverySent')) + (await count('DeliveryGivenUp'));
      return queued === ended || undefined;
    });
  /** What the store and the parties have after something was done to the broker. */
  const outcome = async () => ({ head: await store().head(), letters: letters() });

  beforeAll(async () => {
    broker = await ownBroker();
    kafka = await freshKafka(broker.address);
    database = await freshDatabase();
    home = mkdtempSync(join(tmpdir(), 'jejak-broker-'));
    office = await openOffice(services, {
      databaseUrl: database.url,
      environment: { ...kafka.environment, JEJAK_HOME: home },
      people: [{ id: 'opr', roles: ['OPR'] }],
    });
    for (let n = 0; n < LODGED; n += 1) {
      const { status, body } = await office.post('/api/intake/v1/reports', { body: reportOf(`Laporan ke-${n}`) });
      expect(status).toBe(201);
      cases.push(body.caseId as string);
    }
    for (let n = 0; n < SEEDED; n += 1) cases.push((await happened(office, story.registered)).caseId);
    await atRest();
  }, 180_000);
  afterAll(async () => {
    await office?.stop();
    await database?.drop();
    await broker?.stop();
    rmSync(home, { recursive: true, force: true });
  }, 60_000);

  it('routes what is registered and tells who lodged, once', async () => {
    expect(await count('CaseRouted')).toBe(SEEDED);
    expect(await count('DeliverySent')).toBe(LODGED);
    expect(letters()).toBe(LODGED);
  });

  describe('does nothing twice and nothing that did not happen', () => {
    let told: readonly IntegrationEvent[];
    beforeAll(async () => {
      told = await kafka.told();
    });
    const publish = async (messages: readonly IntegrationEvent[]) => {
      const before = await outcome();
      await kafka.broker.publisher().publish(kafka.topic, messages);
      await atRest();
      return { before, after: await outcome() };
    };

    it('when everything is told again', async () => {
      expect(told.length).toBeGreaterThan(LODGED + SEEDED);
      const { before, after } = await publish(told);
      expect(after).toEqual(before);
    });

    it('when everything is told again in the opposite order', async () => {
      const { before, after } = await publish([...told].reverse());
      expect(after).toEqual(before);
    });

    it('when a stranger forges messages', async () => {
      const forged = told.flatMap((message, at) => [
        { ...message, id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}` },
        { ...message, jejakrevision: message.jejakrevision + 1 },
        { ...message, type: 'case.registered.v1', data: { registrationNumber: 'forged' } },
        { ...message, type: 'case.closed.v1', data: { reason: 'forged' } },
        { ...message, subject: '00000000-0000-8000-8000-000000000000' },
        { ...message, subject: 'not-a-case' },
      ]);
      const { before, after } = await publish(forged);
      expect(after).toEqual(before);
      expect((await office.get('/api/routing/v1/parked', { as: 'opr' })).body.items).toEqual([]);
      expect((await office.get('/api/notification/v1/parked', { as: 'opr' })).body.items).toEqual([]);
    });
  });

  it('is told everything again by a wiped broker, and tells nobody anything a second time', async () => {
    const before = await outcome();
    const told = new Set((await kafka.told()).map(({ id }) => id));
    await broker.wipe();
    await kafka.broker.ensureTopics(['case.received.v1']);
    expect((await office.post(`/api/relay/v1/topics/${kafka.topic}/refill`, { as: 'opr' })).status).toBe(202);
    await atRest();
    expect(await outcome()).toEqual(before);
    const again = await kafka.told();
    for (const { id } of again) expect(told).toContain(id);
    const toldOfCases = new Set(again.map(({ subject }) => subject));
    expect([...toldOfCases].sort()).toEqual([...cases].sort());
    expect(again).toHaveLength((await announcedNow()).length);
  }, 120_000);

  it('goes on working with the broker that came back', async () => {
    const { body } = await office.post('/api/intake/v1/reports', { body: reportOf('Laporan terakhir') });
    cases.push(body.caseId as string);
    await atRest();
    expect(letters()).toBe(LODGED + 1);
  }, 60_000);
});
