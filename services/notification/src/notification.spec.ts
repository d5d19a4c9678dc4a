// Notification as it is shipped, with the store in memory: what happens to a case is told, once, and what came of it is said.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseStream, secret, type CaseEvent } from '@jejak/case';
import { EVENT_STORE } from '@jejak/chassis';
import { announce, type IntegrationEvent } from '@jejak/contracts';
import type { EventStore, StoredEvent } from '@jejak/eventstore';
import { COMPLAINANT_KEY, completionRequested, openOffice, received, registered, type Office } from '@jejak/testing';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotificationReactions } from './reactions.js';
import { notification } from './service.js';
import { deliveriesOf, happened, heard, ledgerOf, newCase, others, sweep, typesOf } from './spec-scene.js';

const people = [
  { id: 'kap', roles: ['KAP'], office: 'kdi' },
  { id: 'kap-mks', roles: ['KAP'], office: 'mks' },
  { id: 'asr', roles: ['ASR'], office: 'kdi' },
] as const;
const WITHOUT_ADDRESS = received({ contact: secret(COMPLAINANT_KEY, 'contact', { phone: '+62 800-0000-0145' }) });
const asked: CaseEvent = {
  type: 'ClarificationRequested',
  data: {
    n: 1,
    agency: 'buton-disdukcapil',
    requestedOn: '2026-03-10',
    dueDays: 14,
    questions: secret(COMPLAINANT_KEY, 'narrative', {
      addressee: 'Kepala Dinas',
      questions: ['Mengapa belum terbit?'],
    }),
  },
};

let home: string;
let office: Office;
const mailFolder = () => join(home, 'mail');
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'jejak-notification-'));
  office = await openOffice([others, notification], {
    people,
    environment: { JEJAK_HOME: home, JEJAK_LIAISON_ADDRESSES: 'buton-disdukcapil=narahubung@dukcapil.example' },
  });
});
afterAll(async () => {
  await office.stop();
  rmSync(home, { recursive: true, force: true });
});

const told = async (...events: readonly CaseEvent[]) => {
  const caseId = newCase();
  const stored = await happened(office.running, caseId, ...events);
  await heard(office.running);
  await sweep(office.running);
  return { caseId, stored };
};
const mailOf = (events: readonly StoredEvent[] = []): string =>
  readFileSync(join(mailFolder(), `${events[0]?.stream.slice('delivery-'.length)}.eml`), 'utf8');
const redeliver = (events: readonly StoredEvent[] = [], as = 'kap') =>
  office.post(`/api/notification/v1/deliveries/${events[0]?.stream.slice('delivery-'.length)}/redelivery`, { as });

describe('a report that was lodged', () => {
  it('is acknowledged: queued, attempted before anything is sent, sent', async () => {
    const { caseId, stored } = await told(received());
    const [events = [], ...more] = await deliveriesOf(office.running, caseId);
    expect(more).toEqual([]);
    const [queued, attempted, sent] = events;
    expect(typesOf(events)).toEqual(['DeliveryQueued', 'SendAttempted', 'DeliverySent']);
    expect(queued).toMatchObject({
      actor: 'system:notification',
      office: 'kdi',
      causation: stored[0]?.id,
      correlation: caseId,
    });
    expect(queued?.data).toMatchObject({ template: 'received', party: 'complainant', agency: null, language: 'id' });
    const messageId = String(attempted?.data['messageId']);
    expect(sent?.data).toEqual({ attempt: 1, messageId, acceptedBy: 'mail-folder' });
    expect(mailOf(events)).toMatch(/^To: contoh@example\.org\r$/m);
    expect(mailOf(events)).toContain(`Message-ID: ${messageId}`);
  });

  it('has its address opened once for it, and the ledger says for what', async () => {
    const { caseId } = await told(received());
    const ledger = await ledgerOf(office.running, caseId);
    expect(ledger.map(({ data }) => data)).toEqual([
      { classes: ['contact'], fields: 1, principal: 'system:notification', purpose: 'deliver-notice' },
    ]);
  });

  it('is acknowledged once, however often it is heard of', async () => {
    const { caseId, stored } = await told(received());
    const message = announce(stored[0] as StoredEvent) as IntegrationEvent;
    const reactions = office.running.get<NotificationReactions>(NotificationReactions, 'notification');
    await reactions.heard(message);
    await Promise.all([reactions.heard(message), reactions.heard(message)]);
    await sweep(office.running);
    const [events, ...more] = await deliveriesOf(office.running, caseId);
    expect([more, typesOf(events)]).toEqual([[], ['DeliveryQueued', 'SendAttempted', 'DeliverySent']]);
  });

  it('can not be closed by a forged message: the store is believed', async () => {
    const { caseId, stored } = await told(received());
    const reactions = office.running.get<NotificationReactions>(NotificationReactions, 'notification');
    const message = announce(stored[0] as StoredEvent) as IntegrationEvent;
    await reactions.heard({ ...message, type: 'case.closed.v1', data: { reason: 'withdrawn' } });
    await reactions.heard({ ...message, id: newCase(), type: 'case.closed.v1' });
    expect(await deliveriesOf(office.running, caseId)).toHaveLength(1);
  });
});

describe('what is asked of an agency', () => {
  it('goes to its liaison, and the complainant is told of the progress', async () => {
    const { caseId } = await told(received(), registered, asked);
    const all = await deliveriesOf(office.running, caseId);
    expect(all.map(([queued]) => queued?.data['template'])).toEqual([
      'received',
      'registered',
      'clarification-requested',
      'agency-clarification-requested',
    ]);
    const liaison = mailOf(all[3]);
    expect(liaison).toMatch(/^To: narahubung@dukcapil\.example\r$/m);
    expect(liaison).not.toMatch(/contoh|Wa Ode|Akta/i);
    expect(await ledgerOf(office.running, caseId)).toHaveLength(3);
  });

  it('is given up where the agency has no mailbox: seen, not silent', async () => {
    const { caseId } = await told(received(), registered, {
      ...asked,
      data: { ...asked.data, agency: 'buton-dinkes' },
    } as CaseEvent);
    const events = (await deliveriesOf(office.running, caseId)).at(-1);
    expect(events?.map(({ type, data }) => [type, data['reason']])).toEqual([
      ['DeliveryQueued', undefined],
      ['DeliveryGivenUp', 'no-address'],
    ]);
  });
});

describe('a complainant without an address', () => {
  it('is no silence: given up with the reason; nothing is opened where nothing was given', async () => {
    const { caseId } = await told(received({ contact: null }));
    const [events] = await deliveriesOf(office.running, caseId);
    expect(typesOf(events)).toEqual(['DeliveryQueued', 'DeliveryGivenUp']);
    expect(events?.at(-1)?.data).toEqual({ attempts: 0, reason: 'no-address' });
    expect(await ledgerOf(office.running, caseId)).toEqual([]);
  });

  it('is reached by an order of the head of the office once there is an address', async () => {
    const { caseId } = await told(WITHOUT_ADDRESS);
    const look = async () => (await deliveriesOf(office.running, caseId))[0];
    expect((await look())?.at(-1)?.data).toEqual({ attempts: 1, reason: 'no-address' });
    expect((await redeliver(await look(), 'kap-mks')).status).toBe(404);
    expect((await redeliver(await look(), 'asr')).status).toBe(404);
    expect(await redeliver(await look())).toMatchObject({
      status: 200,
      body: { caseId, state: 'queued', position: expect.any(String) },
    });
    await sweep(office.running);
    expect((await look())?.at(-1)?.data).toEqual({ attempts: 2, reason: 'no-address' });
    const data = {
      reportedAgency: null,
      eventDate: null,
      priorEffort: null,
      priorEffortDate: null,
      complainant: null,
      narrative: null,
    };
    const contact = secret(COMPLAINANT_KEY, 'contact', { email: 'baru@example.org' });
    await happened(office.running, caseId, { type: 'CompletionSubmitted', data: { ...data, contact } });
    expect((await redeliver(await look())).status).toBe(200);
    await sweep(office.running);
    expect((await look())?.at(-1)?.type).toBe('DeliverySent');
    expect(mailOf(await look())).toMatch(/^To: baru@example\.org\r$/m);
    expect(await redeliver(await look())).toMatchObject({
      status: 409,
      body: { type: 'urn:jejak:problem:already-delivered' },
    });
  });

  it('may be given up, ordered and given up again without anything being opened', async () => {
    const { caseId } = await told(received({ contact: null }));
    const look = async () => (await deliveriesOf(office.running, caseId))[0];
    expect((await redeliver(await look())).status).toBe(200);
    await sweep(office.running);
    expect(typesOf(await look())).toEqual([
      'DeliveryQueued',
      'DeliveryGivenUp',
      'RedeliveryOrdered',
      'DeliveryGivenUp',
    ]);
  });

  it.each([
    ['two mailboxes', 'a@example.org, b@example.org'],
    ['a header', 'a@example.org\nBcc: b@example.org'],
    ['no mailbox', 'tidak ada'],
  ])('but with %s in its place: nothing is sent to a guess', async (_, email) => {
    const { caseId } = await told(received({ contact: secret(COMPLAINANT_KEY, 'contact', { email }) }));
    const [events] = await deliveriesOf(office.running, caseId);
    expect(events?.at(-1)?.data).toEqual({ attempts: 1, reason: 'address-unusable' });
  });

  it('that does not exist can not be ordered anew', async () =>
    expect((await office.post(`/api/notification/v1/deliveries/${newCase()}/redelivery`, { as: 'kap' })).status).toBe(
      404,
    ));
});

describe('personal data', () => {
  it('is in the mail and nowhere else: no event, no line of the log, no file name', async () => {
    const marker = 'penanda-unik-8841';
    const complainant = secret(COMPLAINANT_KEY, 'identity', { name: `Nama ${marker}` });
    const contact = secret(COMPLAINANT_KEY, 'contact', { email: `${marker}@example.org` });
    const { caseId } = await told(received({ complainant, contact }), completionRequested, registered);
    const all = await deliveriesOf(office.running, caseId);
    expect(all.map((events) => events.at(-1)?.type)).toEqual(['DeliverySent', 'DeliverySent', 'DeliverySent']);
    for (const events of all) expect(mailOf(events).match(new RegExp(marker, 'g'))).toHaveLength(1);
    const store = office.running.get<EventStore>(EVENT_STORE, 'notification');
    const { events } = await store.readAll('0', {}, 100_000);
    expect(events.find(({ stream }) => stream === caseStream(caseId))).toBeDefined();
    expect(JSON.stringify(events)).not.toContain(marker);
    expect(office.log()).not.toContain(marker);
    expect(readdirSync(mailFolder()).join()).not.toContain(marker);
  });
});
