// HTTP in: the final report, written and signed, and the corrective actions it orders.
import { Body, Controller, HttpCode, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Principal } from '@jejak/access';
import { Act, CaseId, CLOCK, DESK, Envelope, Who } from '@jejak/chassis';
import type { Clock, Desk, WriteEnvelope } from '@jejak/chassis';
import { ActionReportBody, ActionVerificationBody, DraftBody, FinalReportBody } from '@jejak/contracts/http';
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
  write(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: FinalReportBody,
  ) {
    const { outcome, text, forms = [], actions = [] } = body;
    return this.act({ who, id, envelope }, 'write-final-report', (before, today) =>
      draftFinalReport({ outcome, text: { ...text }, forms, actions, today })(before),
    );
  }

  @Post('final-report-signature')
  @HttpCode(200)
  @Act('sign-final-report', { on: 'case' })
  sign(@Who() who: Principal, @CaseId() id: string, @Envelope() envelope: WriteEnvelope, @Body() body: DraftBody) {
    return this.act({ who, id, envelope }, 'sign-final-report', (before, today) =>
      signFinalReport({ draft: body.draft, today })(before),
    );
  }

  @Post('corrective-actions/:k/report')
  @HttpCode(200)
  @Act('report-corrective-action', { on: 'case' })
  report(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Param('k', ParseIntPipe) k: number,
    @Body() body: ActionReportBody,
  ) {
    return this.act(
      { who, id, envelope },
      'report-corrective-action',
      reportCorrectiveAction({ k, report: body.report, agency: agencyOf(who) }),
    );
  }

  @Post('corrective-actions/:k/verification')
  @HttpCode(200)
  @Act('verify-corrective-action', { on: 'case' })
  verify(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Param('k', ParseIntPipe) k: number,
    @Body() body: ActionVerificationBody,
  ) {
    const { fulfilled, note = null } = body;
    return this.act({ who, id, envelope }, 'verify-corrective-action', verifyCorrectiveAction({ k, fulfilled, note }));
  }
}
