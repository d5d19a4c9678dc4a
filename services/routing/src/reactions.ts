// Bus in: a registered case is routed by the table, and the file is searched for conflicts of interest.
import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { Directory } from '@jejak/access';
import { caseAggregate, type CaseFile } from '@jejak/case';
import { DESK, DIRECTORY, type Desk } from '@jejak/chassis';
import { causeOf, type IntegrationEvent } from '@jejak/contracts';
import { detectConflicts, routeOnNews } from './decisions.js';
import { placeFor } from './rules.js';

@Controller()
export class RoutingReactions {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(DIRECTORY) private readonly directory: Directory,
  ) {}

  @EventPattern<string>('case.registered.v1')
  async registered(@Payload() message: IntegrationEvent): Promise<void> {
    const decide = (before: CaseFile) => routeOnNews(placeFor(before))(before);
    await this.desk.react({
      action: 'route',
      aggregate: caseAggregate,
      id: message.subject,
      cause: causeOf(message),
      decide,
    });
  }

  @EventPattern<string>('case.received.v1')
  async received(@Payload() message: IntegrationEvent): Promise<void> {
    const decide = detectConflicts({ isStaff: (person) => this.directory.byId(person) !== undefined });
    await this.desk.react({
      action: 'detect-conflict',
      aggregate: caseAggregate,
      id: message.subject,
      cause: causeOf(message),
      decide,
    });
  }
}
