// What the store holds, as somebody sees it who only reads: reports with the request they came from, numbers, messages.
import { systemClock } from '@jejak/chassis';
import { BEGINNING, comparePositions, type Position, type StoredEvent } from '@jejak/eventstore';
import { PostgresEventStore } from '@jejak/eventstore/postgres';
import { opOf } from './report-body.js';
import type { GivenNumber, StoredCase } from './verdict.js';

/** A message to a party, with what became of it. */
export interface SeenMessage {
  readonly stream: string;
  readonly caseId: string;
  /** Which event is told of, to whom: the same for two messages that say the same. */
  readonly says: string;
  attempts: number;
  uncertain: number;
  sent: number;
}

/** Everything that was seen so far. */
export interface Seen {
  readonly cases: StoredCase[];
  readonly numbers: GivenNumber[];
  readonly messages: Map<string, SeenMessage>;
  position: Position;
}

interface Queued {
  readonly caseId: string;
  readonly party: string;
  readonly agency: string | null;
  readonly template: string;
  readonly cause: { readonly id: string };
}

const inCase = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

const queue = (seen: Seen, { stream, data }: StoredEvent): void => {
  const { caseId, party, agency, template, cause } = data as unknown as Queued;
  const says = [cause.id, party, agency, template].join(' ');
  seen.messages.set(stream, { stream, caseId, says, attempts: 0, uncertain: 0, sent: 0 });
};
const count =
  (what: 'attempts' | 'uncertain' | 'sent') =>
  (seen: Seen, { stream }: StoredEvent): void => {
    const message = seen.messages.get(stream);
    if (message) message[what] += 1;
  };

const NOTE: Readonly<Record<string, (seen: Seen, event: StoredEvent) => void>> = {
  ReportReceived: (seen, { stream, data }) => {
    const { eventDate, agendaNumber } = data as { eventDate: string | null; agendaNumber: string };
    seen.cases.push({ op: opOf(eventDate), caseId: inCase(stream), agendaNumber });
  },
  AgendaNumberGiven: (seen, { stream, data }) => {
    const { caseId, number } = data as { caseId: string; number: string };
    seen.numbers.push({ register: stream, caseId, number });
  },
  DeliveryQueued: queue,
  SendAttempted: count('attempts'),
  DeliveryUncertain: count('uncertain'),
  DeliverySent: count('sent'),
};

/** Reads the store. */
export interface StoreWitness {
  /** Everything up to now; what was seen before is not read again. */
  look(): Promise<Seen>;
  close(): Promise<void>;
}

const PAGE = 5_000;

/** A witness of a store. */
export const openWitness = async (url: string): Promise<StoreWitness> => {
  const store = await PostgresEventStore.open({ url, clock: systemClock });
  const seen: Seen = { cases: [], numbers: [], messages: new Map(), position: BEGINNING };
  const look = async (): Promise<Seen> => {
    const head = await store.head();
    while (comparePositions(seen.position, head) < 0) {
      const { events, scanned } = await store.readAll(seen.position, {}, PAGE);
      for (const event of events) NOTE[event.type]?.(seen, event);
      if (scanned === seen.position) break;
      seen.position = scanned;
    }
    return seen;
  };
  return { look, close: () => store.close() };
};
