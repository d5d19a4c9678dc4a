// HTTP in: a message that was given up is ordered anew. The list of deliveries is read from records.
import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@jejak/access';
import { caseAggregate, factsOf } from '@jejak/case';
import { Act, CaseId, DESK, Envelope, Who, type Desk, type WriteEnvelope } from '@jejak/chassis';
import { RedeliveryAnswer } from '@jejak/contracts/http';
import { orderRedelivery } from './decisions.js';
import { deliveryAggregate } from './delivery.js';

@Controller('deliveries')
export class DeliveriesApi {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  /** Tries a message again that was given up; one that is on its way stays as it is. */
  @Post(':id/redelivery')
  @HttpCode(200)
  @Act('redeliver')
  @ApiOkResponse({ type: RedeliveryAnswer })
  async redeliver(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
  ): Promise<RedeliveryAnswer> {
    const { state: delivery } = await this.desk.load(deliveryAggregate, id);
    const { state: file, revision } = await this.desk.load(caseAggregate, delivery.caseId);
    const done = await this.desk.act({
      who,
      action: 'redeliver',
      aggregate: { ...deliveryAggregate, headers: () => ({ office: file.office, ruleset: file.ruleset }) },
      id,
      envelope,
      facts: () => (revision < 0 ? null : factsOf(file)),
      decide: orderRedelivery,
    });
    return { deliveryId: id, caseId: done.state.caseId, state: done.state.state, position: done.position };
  }
}
