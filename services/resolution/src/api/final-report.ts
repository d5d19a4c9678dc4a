// HTTP in: the final report, written and signed, and the corrective actions it orders.
import { Body, Controller, HttpCode, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Act, CLOCK, DESK, OnCase } from '@jejak/chassis';
import type { Clock, Desk } from '@jejak/chassis';
import {
  ActionReportBody,
  ActionVerificationBody,
  DraftBody,
  ExaminedAnswer,
  FinalReportBody,
} from '@jejak/contracts/http';
import { reportCorrectiveAction, verifyCorrectiveAction } from '../decisions/corrective-actions.js';
import { draftFinalReport, signFinalReport } from '../decisions/final-report.js';
import { actsOf, agencyOf } from './desk.js';

@Controller('cases/:id')
export class FinalReportApi {
  private readonly act: ReturnType<typeof actsOf>;

  constructor(@Inject(DESK) desk: Desk, @Inject(CLOCK) clock: Clock) {
    this.act = actsOf(desk, clock);
  }

  @Post('final-report')
  @HttpCode(200)
  @Act('write-final-report', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  write(@OnCase() on: OnCase, @Body() body: FinalReportBody) {
    const { outcome, text, forms = [], actions = [] } = body;
    return this.act(on, 'write-final-report', (before, today) =>
      draftFinalReport({ outcome, text: { ...text }, forms, actions, today })(before),
    );
  }

  @Post('final-report-signature')
  @HttpCode(200)
  @Act('sign-final-report', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  sign(@OnCase() on: OnCase, @Body() body: DraftBody) {
    return this.act(on, 'sign-final-report', (before, today) => signFinalReport({ draft: body.draft, today })(before));
  }

  @Post('corrective-actions/:k/report')
  @HttpCode(200)
  @Act('report-corrective-action', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  report(@OnCase() on: OnCase, @Param('k', ParseIntPipe) k: number, @Body() body: ActionReportBody) {
    return this.act(
      on,
      'report-corrective-action',
      reportCorrectiveAction({ k, report: body.report, agency: agencyOf(on.who) }),
    );
  }

  @Post('corrective-actions/:k/verification')
  @HttpCode(200)
  @Act('verify-corrective-action', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  verify(@OnCase() on: OnCase, @Param('k', ParseIntPipe) k: number, @Body() body: ActionVerificationBody) {
    const { fulfilled, note = null } = body;
    return this.act(on, 'verify-corrective-action', verifyCorrectiveAction({ k, fulfilled, note }));
  }
}
