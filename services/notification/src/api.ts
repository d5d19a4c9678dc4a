// HTTP in: a message that was given up is ordered anew, and how many are in which state. The list of deliveries is read from records.
import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Principal } from '@jejak/access';
import { caseAggregate, factsOf } from '@jejak/case';
import { Act, CaseId, DESK, Envelope, Who, type Desk, type WriteEnvelope } from '@jejak/chassis';
import { MailAnswer, RedeliveryAnswer } from '@jejak/contracts/http';
import { orderRedelivery } from './decisions.js';
import { deliveryAggregate } from './delivery.js';
import { OUTBOX, type Counted, type Outbox } from './outbox.js';

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

/** Numbers about mail, for whoever looks after the house: no case, no address. */
@Controller('mail')
export class MailApi {
  constructor(@Inject(OUTBOX) private readonly outbox: Outbox) {}

  /** How many messages wait, fail or were given up. */
  @Get()
  @Act('read-telemetry')
  @ApiOperation({ operationId: 'countMail', summary: 'See how many messages wait, fail or were given up' })
  @ApiOkResponse({ type: MailAnswer })
  async mail(): Promise<MailAnswer> {
    const counts = await this.outbox.counts();
    const of = (isMeant: (counted: Counted) => boolean) =>
      counts.filter(isMeant).reduce((sum, { count }) => sum + count, 0);
    const isWithoutAddress = ({ code }: Counted) => code === 'no-address';
    return {
      waiting: of(({ state }) => state === 'queued'),
      uncertain: of(({ state }) => state === 'attempted' || state === 'uncertain'),
      failed: of(({ state }) => state === 'failed'),
      givenUp: of((counted) => counted.state === 'given-up' && !isWithoutAddress(counted)),
      withoutAddress: of((counted) => counted.state === 'given-up' && isWithoutAddress(counted)),
    };
  }
}
