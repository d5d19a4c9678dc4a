// A message to a party: what may happen to it, and what state that leaves it in. Stream `delivery-<uuid>`, owned by notification, read by records.
import type { AgencyId } from '@jejak/case';

/** To whom: the complainant of the case, or the liaison of an agency (never a person's name or address). */
export type DeliveryParty = 'complainant' | 'agency';
/** By which way. */
export type DeliveryChannel = 'email';
/** In which language it is written. */
export type DeliveryLanguage = 'id' | 'en';

/** Events of a delivery. The names are the storage format: never rename, never remove. Codes only: no address and no text is in them. */
export type DeliveryEvent =
  | {
      readonly type: 'DeliveryQueued';
      readonly data: {
        readonly caseId: string;
        readonly party: DeliveryParty;
        /** Whose liaison; null for a complainant. */
        readonly agency: AgencyId | null;
        /** Name of the template; its words are in services/notification. */
        readonly template: string;
        readonly channel: DeliveryChannel;
        readonly language: DeliveryLanguage;
        /** The event of the case that is told of. */
        readonly cause: { readonly id: string; readonly revision: number };
      };
    }
  /** Stored before the mail server is spoken to. `attempt` counts from 1 over the whole life; the Message-ID stays the same. */
  | { readonly type: 'SendAttempted'; readonly data: { readonly attempt: number; readonly messageId: string } }
  /** `acceptedBy`: `mail-folder`, or `smtp-250`. Accepted is not read: no more than that is known. */
  | {
      readonly type: 'DeliverySent';
      readonly data: { readonly attempt: number; readonly messageId: string; readonly acceptedBy: string };
    }
  /** Not accepted. `permanent`: another attempt can not end otherwise. `code`: `smtp-550`, `connection`, `timeout`, … */
  | {
      readonly type: 'SendFailed';
      readonly data: { readonly attempt: number; readonly code: string; readonly permanent: boolean };
    }
  /** Attempted, and nobody knows whether it was accepted: the sender stopped, or the connection broke after the text had been sent. */
  | { readonly type: 'DeliveryUncertain'; readonly data: { readonly attempt: number; readonly code: string } }
  /** Not tried any more. `reason`: `no-address`, `address-unusable`, `address-erased`, `rejected`, `too-many-attempts`, … */
  | { readonly type: 'DeliveryGivenUp'; readonly data: { readonly attempts: number; readonly reason: string } }
  /** A person wants it tried again after it was given up. */
  | { readonly type: 'RedeliveryOrdered'; readonly data: { readonly afterAttempts: number } };

/** Name of an event of a delivery. */
export type DeliveryEventType = DeliveryEvent['type'];

/** `attempted`: under way. `uncertain`: perhaps accepted, and tried again. `failed`: not accepted, and tried again. */
export type DeliveryState = 'none' | 'queued' | 'attempted' | 'sent' | 'failed' | 'uncertain' | 'given-up';

/** A delivery, folded. Instants are ISO 8601, UTC. */
export interface Delivery {
  readonly id: string;
  readonly revision: number;
  readonly state: DeliveryState;
  readonly caseId: string;
  readonly party: DeliveryParty;
  readonly agency: AgencyId | null;
  readonly template: string;
  readonly channel: DeliveryChannel;
  readonly language: DeliveryLanguage;
  readonly cause: { readonly id: string; readonly revision: number };
  readonly queuedAt: string;
  /** When the state was entered. */
  readonly since: string;
  /** Of its whole life. More than one `uncertain` among them may mean a duplicate at the receiver's. */
  readonly attempts: number;
  /** Attempts that were made before a person ordered it anew; the bound counts from here. */
  readonly forgiven: number;
  readonly uncertain: number;
  readonly messageId: string | null;
  /** Of the last outcome: `smtp-250`, `connection`, `no-address`, … */
  readonly code: string | null;
}

/** A delivery before its first event. */
export const initialDelivery: Delivery = {
  id: '',
  revision: -1,
  state: 'none',
  caseId: '',
  party: 'complainant',
  agency: null,
  template: '',
  channel: 'email',
  language: 'id',
  cause: { id: '', revision: -1 },
  queuedAt: '',
  since: '',
  attempts: 0,
  forgiven: 0,
  uncertain: 0,
  messageId: null,
  code: null,
};

type DataOf<T extends DeliveryEventType> = Extract<DeliveryEvent, { type: T }>['data'];
type Apply<T extends DeliveryEventType> = (before: Delivery, data: DataOf<T>, at: string) => Partial<Delivery>;

const APPLY: { readonly [T in DeliveryEventType]: Apply<T> } = {
  DeliveryQueued: (_, data, at) => ({ ...data, state: 'queued', queuedAt: at }),
  SendAttempted: (_, { attempt, messageId }) => ({ state: 'attempted', attempts: attempt, messageId }),
  DeliverySent: (_, { acceptedBy }) => ({ state: 'sent', code: acceptedBy }),
  SendFailed: (_, { code }) => ({ state: 'failed', code }),
  DeliveryUncertain: (before, { code }) => ({ state: 'uncertain', uncertain: before.uncertain + 1, code }),
  DeliveryGivenUp: (_, { reason }) => ({ state: 'given-up', code: reason }),
  RedeliveryOrdered: (before) => ({ state: 'queued', forgiven: before.attempts, code: null }),
};

/** Every event type of a delivery: what notification owns, and what a view of deliveries asks for. */
export const DELIVERY_EVENT_TYPES = Object.keys(APPLY) as readonly DeliveryEventType[];
/** Streams of deliveries are named `delivery-<uuid>`. */
export const DELIVERY_CATEGORY = 'delivery';
/** Stream of a delivery. */
export const deliveryStream = (id: string): string => `${DELIVERY_CATEGORY}-${id}`;
/** Version of the data that is written today, of every event type. */
export const DELIVERY_SCHEMA = 1;

/**
 * An event of a delivery, or undefined for a type that this release does not know.
 * @throws RangeError for a schema from the future, whose meaning can not be guessed
 */
export const decodeDelivery = (stored: {
  readonly type: string;
  readonly schema: number;
  readonly data: unknown;
}): DeliveryEvent | undefined => {
  const { type, schema, data } = stored;
  if (!Object.hasOwn(APPLY, type)) return undefined;
  if (schema > DELIVERY_SCHEMA)
    throw new RangeError(`${type} has schema ${schema}; this release knows up to ${DELIVERY_SCHEMA}.`);
  return { type, data } as DeliveryEvent;
};

/** The delivery after one more event. Never throws: what is stored has happened. */
export const evolveDelivery = (
  before: Delivery,
  event: DeliveryEvent,
  header: { readonly stream: string; readonly revision: number; readonly at: string },
): Delivery => {
  const apply = APPLY[event.type] as (before: Delivery, data: DeliveryEvent['data'], at: string) => Partial<Delivery>;
  const id = before.id === '' ? header.stream.slice(DELIVERY_CATEGORY.length + 1) : before.id;
  return { ...before, ...apply(before, event.data, header.at), id, revision: header.revision, since: header.at };
};
