// What the specs share: the services whose events notification hears of, as one that owns them all, and a look at the deliveries.
import { CATALOGUE, type CaseEvent } from '@jejak/case';
import { EVENT_STORE, VAULT, type Manifest, type Running } from '@jejak/chassis';
import { announce, DELIVERY_CATEGORY } from '@jejak/contracts';
import type { Draft, EventStore, JsonObject, StoredEvent } from '@jejak/eventstore';
import type { Vault } from '@jejak/vault';
import { Sender } from './sender.js';

/** Stands for intake, routing and resolution: it may append every event of a case. */
export const others: Manifest = {
  name: 'intake',
  about: 'Stands for everybody who writes to a case.',
  owns: [{ category: 'case', types: Object.keys(CATALOGUE) }],
  controllers: [],
  announce,
};

let count = 0;
const nextId = (form: string): string => `00000000-0000-${form}000-8000-${(count += 1).toString(16).padStart(12, '0')}`;

/** A new case id. */
export const newCase = (): string => nextId('4');

const draftOf = (caseId: string, { type, data }: CaseEvent): Draft => ({
  id: nextId('7'),
  type,
  schema: 1,
  data: data as unknown as JsonObject,
  actor: 'somebody',
  office: 'kdi',
  ruleset: 'po-58-2023',
  causation: null,
  correlation: caseId,
  command: nextId('8'),
  commandDigest: 'digest',
});

/** Appends events to a case, sealed as the desk would. */
export const happened = async (
  running: Running,
  caseId: string,
  ...events: readonly CaseEvent[]
): Promise<readonly StoredEvent[]> => {
  const vault = running.get<Vault>(VAULT, 'intake');
  const store = running.get<EventStore>(EVENT_STORE, 'intake');
  const stored: StoredEvent[] = [];
  const stream = `case-${caseId}`;
  for (const event of events) {
    const { drafts, keys } = await vault.seal([draftOf(caseId, event)]);
    const appended = await store.append({
      streams: [{ stream, expected: 'end' }, ...keys],
      events: [...keys, { stream, events: drafts }],
    });
    stored.push(...appended.events.filter((each) => each.stream === stream));
  }
  return stored;
};

/** Everybody has heard of everything; nothing is sent by this. */
export const heard = (running: Running): Promise<void> => running.caughtUp();

/** One look at the outbox, to its end. */
export const sweep = (running: Running): Promise<boolean> => running.get<Sender>(Sender, 'notification').sweep();

/** The streams of a case's deliveries, in the order in which they were queued. */
export const deliveriesOf = async (running: Running, caseId: string): Promise<readonly (readonly StoredEvent[])[]> => {
  const store = running.get<EventStore>(EVENT_STORE, 'notification');
  const { events } = await store.readAll('0', { categories: [DELIVERY_CATEGORY] }, 100_000);
  return events
    .filter(({ type, data }) => type === 'DeliveryQueued' && data['caseId'] === caseId)
    .map(({ stream }) => events.filter((event) => event.stream === stream));
};

/** Names of events, in order. */
export const typesOf = (events: readonly StoredEvent[] = []): readonly string[] => events.map(({ type }) => type);

/** Everything that was written to the access ledger of a case. */
export const ledgerOf = (running: Running, caseId: string): Promise<readonly StoredEvent[]> =>
  running.get<EventStore>(EVENT_STORE, 'notification').read(`access-${caseId}`);
