// Bus in: every integration event that concerns a party becomes a delivery, once for each.
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { caseAggregate, caseStream, factsOf } from '@jejak/case';
import { DESK, type Desk } from '@jejak/chassis';
import { announce, type IntegrationEvent, type IntegrationEventType } from '@jejak/contracts';
import { queueDelivery } from './decisions.js';
import { deliveryAggregate, deliveryId } from './delivery.js';
import { causeIn } from './letter.js';
import { HEARD, noticesOf } from './notices.js';

@Controller()
export class NotificationReactions {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  /** Believes the store: what is told follows from the stored event, and a message that says otherwise is ignored. */
  @EventPattern<string[]>([...HEARD])
  async heard(@Payload() message: IntegrationEvent): Promise<void> {
    const { state: file, events } = await this.desk.load(caseAggregate, message.subject);
    const stored = events.find(({ id }) => id === message.id);
    const told = stored && causeIn(events, stored.revision);
    if (!stored || !told || announce(stored)?.type !== message.type) return;
    const cause = { id: stored.id, revision: stored.revision };
    const type = message.type as IntegrationEventType;
    for (const notice of noticesOf(type, told.event, told.file)) {
      await this.desk.react({
        aggregate: deliveryAggregate,
        id: deliveryId(stored.id, notice),
        cause: { stream: caseStream(message.subject), ...cause },
        action: 'deliver',
        facts: factsOf(file),
        headers: { office: file.office, ruleset: file.ruleset },
        decide: queueDelivery({ ...notice, caseId: message.subject, cause }),
      });
    }
  }
}
