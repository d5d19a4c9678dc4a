// A message to a party as the desk takes it: stream, fold, and the id that makes it exist once.
import { createHash } from 'node:crypto';
import {
  decodeDelivery,
  DELIVERY_CATEGORY,
  DELIVERY_SCHEMA,
  evolveDelivery,
  initialDelivery,
  type Delivery,
  type DeliveryChannel,
  type DeliveryEvent,
  type DeliveryLanguage,
  type DeliveryParty,
} from '@jejak/contracts';
import { uuidV8 } from '@jejak/vault';

export type { Delivery, DeliveryEvent, DeliveryParty };

/** Who is told what, how and in which language. */
export interface Notice {
  readonly party: DeliveryParty;
  /** Whose liaison; null for a complainant. */
  readonly agency: string | null;
  readonly template: string;
  readonly channel: DeliveryChannel;
  readonly language: DeliveryLanguage;
}

/** The same event, party, template and channel always give the same id: that message exists once. UUIDv8. */
export const deliveryId = (causeId: string, { party, agency, template, channel }: Notice): string =>
  uuidV8(
    createHash('sha256')
      .update(JSON.stringify([causeId, party, agency, template, channel]))
      .digest(),
  );

/** A delivery for the desk. Access is asked about its case, so every act gives the facts of that. */
export const deliveryAggregate = {
  category: DELIVERY_CATEGORY,
  initial: initialDelivery,
  evolve: evolveDelivery,
  decode: decodeDelivery,
  schemaOf: (_type: string): number => DELIVERY_SCHEMA,
  /** Office and rule set are those of the case; every act gives them. */
  headers: (_delivery: Delivery) => ({ office: '', ruleset: '' }),
};
