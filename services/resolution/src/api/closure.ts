// HTTP in: the closure, drafted, checked, approved.
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Act, CLOCK, DESK, OnCase } from '@jejak/chassis';
import type { Clock, Desk } from '@jejak/chassis';
import { ClosureCheckBody, ClosureDraftBody, DraftBody, ExaminedAnswer } from '@jejak/contracts/http';
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
  @ApiOkResponse({ type: ExaminedAnswer })
  draft(@OnCase() on: OnCase, @Body() body: ClosureDraftBody) {
    return this.act(on, 'draft-closure', draftClosure({ reason: body.reason, note: body.note ?? null }));
  }

  @Post('closure-check')
  @HttpCode(200)
  @Act('check-closure', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  check(@OnCase() on: OnCase, @Body() body: ClosureCheckBody) {
    const { draft, agreed, reason = null } = body;
    return this.act(on, 'check-closure', checkClosure({ draft, agreed, reason }));
  }

  @Post('closure-approval')
  @HttpCode(200)
  @Act('approve-closure', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  approve(@OnCase() on: OnCase, @Body() body: DraftBody) {
    return this.act(on, 'approve-closure', (before, today) => approveClosure({ draft: body.draft, today })(before));
  }
}
