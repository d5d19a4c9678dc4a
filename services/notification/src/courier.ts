// One delivery on its way: written, claimed, opened, handed over, and what came of it written down.
import { caseAggregate, factsOf, type CaseEvent, type CaseFile, type Decision } from '@jejak/case';
import type { Clock, Desk } from '@jejak/chassis';
import type { Loaded } from '@jejak/eventstore';
import { giveUp, missSender, recordOutcome, startAttempt, type Outcome } from './decisions.js';
import { deliveryAggregate, type Delivery, type DeliveryEvent } from './delivery.js';
import { causeIn, writeLetter, type Letter } from './letter.js';
import { messageIdOf, type Mail, type Mailer } from './mailer.js';
import { contactsIn, openAddress, type Recipient } from './recipient.js';
import type { Stationery } from './stationery.js';
import { isDue } from './timing.js';

/** `@Inject(COURIER)`. */
export const COURIER = Symbol('notification.courier');

/** What a courier needs. */
export interface CourierParts {
  readonly desk: Desk;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly stationery: Stationery;
}

/** Takes deliveries to the mail server. */
export interface Courier {
  /** Does what is due for a delivery, if anything; several couriers may be asked at once, and one sends. */
  deliver(id: string): Promise<void>;
}

/** A delivery and its case. */
interface Errand {
  readonly delivery: Delivery;
  readonly matter: Loaded<CaseFile>;
}
interface Step {
  readonly key: string;
  readonly decide: (before: Delivery) => Decision<DeliveryEvent>;
}

/** Appends what was decided; true when this call, and no other, made it happen. */
const note = async ({ desk }: CourierParts, { delivery, matter }: Errand, { key, decide }: Step): Promise<boolean> => {
  const { office, ruleset } = matter.state;
  const done = await desk.work<Delivery, DeliveryEvent>({
    aggregate: deliveryAggregate,
    id: delivery.id,
    key,
    action: 'deliver',
    facts: factsOf(matter.state),
    headers: { office, ruleset },
    decide,
  });
  return 'events' in done && !done.replayed && done.events.length > 0;
};

const letterOf = ({ stationery: { headOf } }: CourierParts, { delivery, matter }: Errand): Letter => {
  const cause = causeIn(matter.events, delivery.cause.revision);
  if (!cause) throw new Error('The cause of a delivery is not in the file of its case.');
  return writeLetter(delivery, cause, headOf(matter.state, delivery.template));
};

/** How to find the recipient; `none` where it is clear before anything is opened. */
const recipientOf = (
  { desk, stationery: { liaisonOf } }: CourierParts,
  { delivery, matter }: Errand,
): Recipient | (() => Promise<Recipient>) => {
  if (delivery.party === 'agency') {
    const address = liaisonOf(delivery.agency ?? '');
    return address === undefined ? { none: 'no-address' } : { address };
  }
  const contacts = contactsIn(matter.events);
  if (contacts.length === 0) return { none: 'no-address' };
  return () => openAddress({ desk, facts: factsOf(matter.state), contacts });
};

const mailOf = (
  { clock, stationery: { from } }: CourierParts,
  { delivery }: Errand,
  letter: Letter,
): Omit<Mail, 'to'> => ({
  ...letter,
  id: delivery.id,
  messageId: delivery.messageId ?? messageIdOf(delivery.id, from),
  from,
  language: delivery.language,
  date: clock.now(),
});

/** The courier. What it learnt and could not write down it remembers, and writes before it judges the delivery again. */
export const createCourier = (parts: CourierParts): Courier => {
  const unwritten = new Map<string, { readonly attempt: number; readonly outcome: Outcome }>();

  const write = async (errand: Errand, attempt: number, outcome: Outcome): Promise<void> => {
    unwritten.set(errand.delivery.id, { attempt, outcome });
    await note(parts, errand, { key: `outcome-${attempt}`, decide: recordOutcome({ attempt, outcome }) });
    unwritten.delete(errand.delivery.id);
  };

  /** What fails before anything is handed over is no uncertain sending: it is told as failed, and thrown on to whoever keeps the log. */
  const opened = (errand: Errand, number: number, open: () => Promise<Recipient>): Promise<Recipient> =>
    open().catch(async (error: unknown) => {
      await write(errand, number, { kind: 'failed', code: 'address-not-opened', permanent: false });
      throw error;
    });

  const attempt = async (errand: Errand): Promise<void> => {
    const { delivery } = errand;
    const nowMs = parts.clock.now().getTime();
    const number = delivery.attempts + 1;
    const mail = mailOf(parts, errand, letterOf(parts, errand));
    const found = recipientOf(parts, errand);
    if ('none' in found) {
      await note(parts, errand, { key: `give-up-at-${delivery.revision}`, decide: giveUp({ reason: found.none }) });
      return;
    }
    const start = startAttempt({ attempt: number, messageId: mail.messageId, nowMs });
    // Of several that see the same delivery due, the store lets one begin.
    if (!(await note(parts, errand, { key: `attempt-${number}`, decide: start }))) return;
    const recipient = typeof found === 'function' ? await opened(errand, number, found) : found;
    const outcome: Outcome =
      'none' in recipient
        ? { kind: 'no-use', reason: recipient.none }
        : await parts.mailer.send({ ...mail, to: recipient.address });
    await write(errand, number, outcome);
  };

  return {
    deliver: async (id) => {
      const { state: delivery } = await parts.desk.load(deliveryAggregate, id);
      const nowMs = parts.clock.now().getTime();
      const known = unwritten.get(id);
      if (!known && !isDue(delivery, nowMs)) return;
      const errand = { delivery, matter: await parts.desk.load<CaseFile, CaseEvent>(caseAggregate, delivery.caseId) };
      if (known) await write(errand, known.attempt, known.outcome);
      else if (delivery.state === 'attempted') {
        const { attempts } = delivery;
        await note(parts, errand, { key: `gone-${attempts}`, decide: missSender({ attempt: attempts, nowMs }) });
      } else await attempt(errand);
    },
  };
};
