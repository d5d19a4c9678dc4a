// The relay as it is shipped, between a real store and a real broker.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  describeWithKafka,
  freshDatabase,
  freshKafka,
  happened,
  openOffice,
  past,
  sharedBroker,
  story,
  type FreshDatabase,
  type FreshKafka,
  type Office,
} from '@jejak/testing';
import { relay } from './service.js';

const people = [
  { id: 'opr', roles: ['OPR'] as const },
  { id: 'kap', roles: ['KAP'] as const, office: 'kdi' },
];

describeWithKafka('the relay', () => {
  let database: FreshDatabase;
  let kafka: FreshKafka;
  let office: Office;
  beforeAll(async () => {
    database = await freshDatabase();
    kafka = await freshKafka(await sharedBroker());
    office = await openOffice([past, relay], {
      databaseUrl: database.url,
      environment: kafka.environment,
      people,
    });
  }, 120_000);
  afterAll(async () => {
    await office?.stop();
    await database?.drop();
  });

  const seeded: string[] = [];
  const seed = async () => {
    const { caseId } = await happened(office, story.registered);
    seeded.push(caseId);
    await office.running.caughtUp();
  };
  const AS_TOLD = ['case.received.v1', 'case.accepted.v1', 'case.registered.v1'];
  const typesOf = async (caseId: string) =>
    (await kafka.told()).filter(({ subject }) => subject === caseId).map(({ type }) => type);

  it('tells what the house announces of a case, in its order', async () => {
    await seed();
    await seed();
    for (const caseId of seeded) expect(await typesOf(caseId)).toEqual(AS_TOLD);
  });

  it('says where each topic stands', async () => {
    const { body } = await office.get('/api/relay/v1/topics', { as: 'opr' });
    const { head } = body.items[0] as { head: string };
    expect(body.items).toEqual([{ topic: kafka.topic, position: head, head, lag: 0 }]);
    const metrics = await (await fetch(`${office.running.url}/metrics`)).text();
    expect(metrics).toContain(`jejak_relay_lag_positions{topic="${kafka.topic}"} 0`);
  });

  it('tells everything again when an operator asks for it', async () => {
    const path = `/api/relay/v1/topics/${kafka.topic}/refill`;
    expect((await office.post(path, { as: 'opr' })).status).toBe(202);
    await office.running.caughtUp();
    for (const caseId of seeded) expect(await typesOf(caseId)).toEqual([...AS_TOLD, ...AS_TOLD]);
  });

  describe('refuses', () => {
    it('a refill by whoever is no operator', async () => {
      const { status } = await office.post(`/api/relay/v1/topics/${kafka.topic}/refill`, { as: 'kap' });
      expect(status).toBe(403);
    });

    it('a topic that is not there', async () => {
      expect((await office.post('/api/relay/v1/topics/jejak.dogs.v1/refill', { as: 'opr' })).status).toBe(404);
    });

    it('to start where services follow the log', async () => {
      await expect(openOffice([past, relay], { databaseUrl: database.url })).rejects.toThrow('JEJAK_BUS is log');
    });
  });

  it('is one of many: of two replicas one hands over, and when it stops the other goes on', async () => {
    const before = (await kafka.told()).length;
    const other = await openOffice([past, relay], {
      databaseUrl: database.url,
      environment: kafka.environment,
      keyring: office.keyring,
    });
    await seed();
    await office.stop();
    office = other;
    await seed();
    const told = await kafka.told();
    expect(told.length - before).toBe(2 * AS_TOLD.length);
    for (const caseId of seeded.slice(-2)) expect(await typesOf(caseId)).toEqual(AS_TOLD);
  });
});
