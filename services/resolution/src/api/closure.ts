// HTTP in: the closure, drafted, checked, approved.
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import type { Principal } from '@jejak/access';
import { Act, CaseId, CLOCK, DESK, Envelope, Who } from '@jejak/chassis';
import type { Clock, Desk, WriteEnvelope } from '@jejak/chassis';
import { ClosureCheckBody, ClosureDraftBody, DraftBody } from '@jejak/contracts/http';
import { approveClosure, checkClosure, draftClosure } from '../decisions/closure.js';
import { actsOf } from './desk.js';

@Controller('cases/:id')
export class ClosureApi {
  private readonly act: ReturnType<typeof actsOf>;

  constructor(@Inject(DESK) desk: Desk, @Inject(CLOCK) clock: Clock) {
    this.act = actsOf(desk, clock);
  }

  @Post('closure-draft')
  @HttpCode(200)
  @Act('draft-closure', { on: 'case' })
  draft(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: ClosureDraftBody,
  ) {
    return this.act(
      { who, id, envelope },
      'draft-closure',
      draftClosure({ reason: body.reason, note: body.note ?? null }),
    );
  }

  @Post('closure-check')
  @HttpCode(200)
  @Act('check-closure', { on: 'case' })
  check(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: ClosureCheckBody,
  ) {
    const { draft, agreed, reason = null } = body;
    return this.act({ who, id, envelope }, 'check-closure', checkClosure({ draft, agreed, reason }));
  }

  @Post('closure-approval')
  @HttpCode(200)
  @Act('approve-closure', { on: 'case' })
  approve(@Who() who: Principal, @CaseId() id: string, @Envelope() envelope: WriteEnvelope, @Body() body: DraftBody) {
    return this.act({ who, id, envelope }, 'approve-closure', (before, today) =>
      approveClosure({ draft: body.draft, today })(before),
    );
  }
}
