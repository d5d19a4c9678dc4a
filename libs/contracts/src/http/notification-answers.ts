// What notification answers over HTTP, and how a delivery is told wherever it is listed.
import { ApiProperty } from '@nestjs/swagger';
import { oneOf, orNull, part, shown, whole } from './answer-fields.js';

const STATES = ['queued', 'attempted', 'sent', 'failed', 'uncertain', 'given-up'] as const;

/** A message was ordered anew. */
export class RedeliveryAnswer {
  @shown('The delivery.') deliveryId!: string;
  @shown('The case that it tells of.') caseId!: string;
  @oneOf('How far it is.', STATES) state!: string;
  @shown('To be given as `after` to a read that shall show this.', '42') position!: string;
}
/** The event that a message tells of. */
export class DeliveryCauseAnswer {
  @shown('Id of the event.') id!: string;
  @whole('Its revision in the stream of the case.') revision!: number;
}
/** A message to a party: codes only, never an address or its text. */
export class DeliveryAnswer {
  @shown('The delivery.') deliveryId!: string;
  @oneOf('How far it is.', STATES) state!: string;
  @shown('The case that it tells of.') caseId!: string;
  @oneOf('To whom.', ['complainant', 'agency']) party!: string;
  @orNull('Whose liaison; null for a complainant.') agency!: string | null;
  @shown('Name of the template.') template!: string;
  @oneOf('By which way.', ['email']) channel!: string;
  @oneOf('In which language.', ['id', 'en']) language!: string;
  @part(DeliveryCauseAnswer) cause!: DeliveryCauseAnswer;
  @shown('When it was queued, UTC.') queuedAt!: string;
  @shown('When its state was entered, UTC.') since!: string;
  @whole('Attempts of its whole life.') attempts!: number;
  @ApiProperty({
    type: 'integer',
    description: 'Attempts whose outcome nobody knows: more than one may mean a duplicate.',
  })
  uncertain!: number;
  @orNull('Message-ID of the mail; the same for every attempt.') messageId!: string | null;
  @orNull('Of the last outcome: `smtp-250`, `connection`, `no-address`, …') code!: string | null;
}
/** How many messages are in which state; what was sent is not counted any more. */
export class MailAnswer {
  @whole('Wait for their first attempt, or for the next one.') waiting!: number;
  @whole('An attempt is under way, or nobody knows its outcome.') uncertain!: number;
  @whole('The last attempt failed; another one follows.') failed!: number;
  @whole('Given up: no attempt follows unless somebody orders one.') givenUp!: number;
  @whole('There is no address to send to: nothing that the house could mend.') withoutAddress!: number;
}
