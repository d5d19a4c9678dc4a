// Bus in: a refusal or a withdrawal starts the draft of a closure, which people then check.
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { caseAggregate } from '@jejak/case';
import { DESK, type Desk } from '@jejak/chassis';
import { causeOf, type IntegrationEvent } from '@jejak/contracts';
import { proposeClosure } from './decisions/closure.js';

@Controller()
export class ResolutionReactions {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @EventPattern<string>('case.refused.v1')
  refused(@Payload() message: IntegrationEvent): Promise<void> {
    return this.proposeClosure(message);
  }

  @EventPattern<string>('case.withdrawn.v1')
  withdrawn(@Payload() message: IntegrationEvent): Promise<void> {
    return this.proposeClosure(message);
  }

  private async proposeClosure(message: IntegrationEvent): Promise<void> {
    await this.desk.react({
      action: 'draft-closure',
      aggregate: caseAggregate,
      id: message.subject,
      cause: causeOf(message),
      decide: proposeClosure,
    });
  }
}
