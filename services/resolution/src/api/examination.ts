// HTTP in: document review, clarifications, notice of the result, comment.
import { Body, Controller, HttpCode, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Principal } from '@jejak/access';
import { refuse } from '@jejak/case';
import { Act, CaseId, CLOCK, DESK, Envelope, Who } from '@jejak/chassis';
import type { Clock, Desk, WriteEnvelope } from '@jejak/chassis';
import { ClarificationBody, CommentBody, DocumentReviewBody, ReplyBody, ResultNoticeBody } from '@jejak/contracts/http';
import {
  commentOnResult,
  notifyResult,
  replyToClarification,
  requestClarification,
  reviewDocuments,
} from '../decisions/examination.js';
import { actsOf, agencyOf } from './desk.js';

@Controller('cases/:id')
export class ExaminationApi {
  private readonly act: ReturnType<typeof actsOf>;

  constructor(@Inject(DESK) desk: Desk, @Inject(CLOCK) clock: Clock) {
    this.act = actsOf(desk, clock);
  }

  @Post('document-review')
  @HttpCode(200)
  @Act('review-documents', { on: 'case' })
  review(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: DocumentReviewBody,
  ) {
    return this.act({ who, id, envelope }, 'review-documents', reviewDocuments(body));
  }

  @Post('clarifications')
  @HttpCode(200)
  @Act('request-clarification', { on: 'case' })
  ask(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: ClarificationBody,
  ) {
    return this.act({ who, id, envelope }, 'request-clarification', (before, today) => {
      const agency = body.agency ?? before.reportedAgency;
      return agency === null
        ? refuse('agency-not-known', 'The reported agency is not in the list of agencies; name the one to ask.')
        : requestClarification({ agency, addressee: body.addressee, questions: body.questions, today })(before);
    });
  }

  @Post('clarifications/:n/reply')
  @HttpCode(200)
  @Act('reply-to-clarification', { on: 'case' })
  reply(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Param('n', ParseIntPipe) n: number,
    @Body() body: ReplyBody,
  ) {
    return this.act(
      { who, id, envelope },
      'reply-to-clarification',
      replyToClarification({ n, reply: body.reply, agency: agencyOf(who) }),
    );
  }

  @Post('result-notice')
  @HttpCode(200)
  @Act('notify-result', { on: 'case' })
  notify(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: ResultNoticeBody,
  ) {
    return this.act({ who, id, envelope }, 'notify-result', (before, today) =>
      notifyResult({ ...body, today })(before),
    );
  }

  @Post('comment')
  @HttpCode(200)
  @Act('comment', { on: 'case' })
  comment(@Who() who: Principal, @CaseId() id: string, @Envelope() envelope: WriteEnvelope, @Body() body: CommentBody) {
    return this.act(
      { who, id, envelope },
      'comment',
      commentOnResult({ accepts: body.accepts, comment: body.comment ?? null }),
    );
  }
}
