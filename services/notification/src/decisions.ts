// What may happen to a message: queued once, attempted by one sender at a time, sent, tried again, given up, ordered anew.
import { nothing, refuse, type Decision } from '@jejak/case';
import type { Delivery, DeliveryEvent, Notice } from './delivery.js';
import { MOST_ATTEMPTS } from './rules.js';
import { countedAttempts, isDue } from './timing.js';

/** A notice that follows from an event of a case. */
export interface QueueDelivery extends Notice {
  readonly caseId: string;
  readonly cause: { readonly id: string; readonly revision: number };
}

/** A message exists once, however often its cause is heard of. */
export const queueDelivery =
  ({ caseId, party, agency, template, channel, language, cause }: QueueDelivery) =>
  (before: Delivery): Decision<DeliveryEvent> =>
    before.state === 'none'
      ? [{ type: 'DeliveryQueued', data: { caseId, party, agency, template, channel, language, cause } }]
      : nothing;

/** An attempt that is about to be made. */
export interface StartAttempt {
  /** The one after the last that was seen: of two senders that saw the same, one only gets to make it. */
  readonly attempt: number;
  /** Made of the delivery's id; what an earlier attempt was sent under is kept. */
  readonly messageId: string;
  readonly nowMs: number;
}

/** Stored before the mail server is spoken to; nothing when it is not due, or when somebody else was first. */
export const startAttempt =
  ({ attempt, messageId, nowMs }: StartAttempt) =>
  (before: Delivery): Decision<DeliveryEvent> => {
    const isNext = before.attempts === attempt - 1;
    if (!isNext || before.state === 'attempted' || !isDue(before, nowMs)) return nothing;
    return [{ type: 'SendAttempted', data: { attempt, messageId: before.messageId ?? messageId } }];
  };

/** What became of an attempt. `no-use`: it can not be sent to anybody, and no other attempt will change that. */
export type Outcome =
  | { readonly kind: 'sent'; readonly acceptedBy: string }
  | { readonly kind: 'failed'; readonly code: string; readonly permanent: boolean }
  | { readonly kind: 'uncertain'; readonly code: string }
  | { readonly kind: 'no-use'; readonly reason: string };

const givenUp = (attempts: number, reason: string): DeliveryEvent => ({
  type: 'DeliveryGivenUp',
  data: { attempts, reason },
});

const unsent = (before: Delivery, outcome: Exclude<Outcome, { kind: 'sent' }>): readonly DeliveryEvent[] => {
  const { attempts: attempt } = before;
  if (outcome.kind === 'no-use') return [givenUp(attempt, outcome.reason)];
  const last = countedAttempts(before) >= MOST_ATTEMPTS ? [givenUp(attempt, 'too-many-attempts')] : [];
  const { code } = outcome;
  if (outcome.kind === 'uncertain') return [{ type: 'DeliveryUncertain', data: { attempt, code } }, ...last];
  const { permanent } = outcome;
  const failed: DeliveryEvent = { type: 'SendFailed', data: { attempt, code, permanent } };
  return permanent ? [failed, givenUp(attempt, 'rejected')] : [failed, ...last];
};

/** Records what became of an attempt. That it was accepted is written down however late it is learnt; everything else only while it is open. */
export const recordOutcome =
  ({ attempt, outcome }: { readonly attempt: number; readonly outcome: Outcome }) =>
  (before: Delivery): Decision<DeliveryEvent> => {
    if (before.state === 'sent' || before.attempts < attempt || before.messageId === null) return nothing;
    if (outcome.kind === 'sent') {
      const { acceptedBy } = outcome;
      return [{ type: 'DeliverySent', data: { attempt, messageId: before.messageId, acceptedBy } }];
    }
    return before.state === 'attempted' && before.attempts === attempt ? unsent(before, outcome) : nothing;
  };

/** An attempt without an outcome whose sender is gone: perhaps it was accepted. The next attempt has the same Message-ID. */
export const missSender =
  ({ attempt, nowMs }: { readonly attempt: number; readonly nowMs: number }) =>
  (before: Delivery): Decision<DeliveryEvent> =>
    before.state === 'attempted' && before.attempts === attempt && isDue(before, nowMs)
      ? unsent(before, { kind: 'uncertain', code: 'sender-gone' })
      : nothing;

/** There is nobody to send it to: seen on the desk of the office instead of silence. */
export const giveUp =
  ({ reason }: { readonly reason: string }) =>
  (before: Delivery): Decision<DeliveryEvent> =>
    before.state === 'queued' || before.state === 'failed' || before.state === 'uncertain'
      ? [givenUp(before.attempts, reason)]
      : nothing;

/** A person wants a message that was given up tried again, with as many attempts as a new one. */
export const orderRedelivery = (before: Delivery): Decision<DeliveryEvent> => {
  switch (before.state) {
    case 'given-up':
      return [{ type: 'RedeliveryOrdered', data: { afterAttempts: before.attempts } }];
    case 'sent':
      return refuse('already-delivered', 'The message was accepted by the mail server; nothing is sent twice.');
    case 'none':
    case 'queued':
    case 'attempted':
    case 'failed':
    case 'uncertain':
      return nothing;
  }
};
