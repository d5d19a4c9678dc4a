// HTTP in: document review, clarifications, notice of the result, comment.
import { Body, Controller, HttpCode, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { refuse } from '@jejak/case';
import { Act, CLOCK, DESK, OnCase } from '@jejak/chassis';
import type { Clock, Desk } from '@jejak/chassis';
import {
  ClarificationBody,
  CommentBody,
  DocumentReviewBody,
  ExaminedAnswer,
  ReplyBody,
  ResultNoticeBody,
} from '@jejak/contracts/http';
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
  @ApiOkResponse({ type: ExaminedAnswer })
  review(@OnCase() on: OnCase, @Body() body: DocumentReviewBody) {
    return this.act(on, 'review-documents', reviewDocuments(body));
  }

  @Post('clarifications')
  @HttpCode(200)
  @Act('request-clarification', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  ask(@OnCase() on: OnCase, @Body() body: ClarificationBody) {
    return this.act(on, 'request-clarification', (before, today) => {
      const agency = body.agency ?? before.reportedAgency;
      return agency === null
        ? refuse('agency-not-known', 'The reported agency is not in the list of agencies; name the one to ask.')
        : requestClarification({ agency, addressee: body.addressee, questions: body.questions, today })(before);
    });
  }

  @Post('clarifications/:n/reply')
  @HttpCode(200)
  @Act('reply-to-clarification', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  reply(@OnCase() on: OnCase, @Param('n', ParseIntPipe) n: number, @Body() body: ReplyBody) {
    return this.act(
      on,
      'reply-to-clarification',
      replyToClarification({ n, reply: body.reply, agency: agencyOf(on.who) }),
    );
  }

  @Post('result-notice')
  @HttpCode(200)
  @Act('notify-result', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  notify(@OnCase() on: OnCase, @Body() body: ResultNoticeBody) {
    return this.act(on, 'notify-result', (before, today) => notifyResult({ ...body, today })(before));
  }

  @Post('comment')
  @HttpCode(200)
  @Act('comment', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  comment(@OnCase() on: OnCase, @Body() body: CommentBody) {
    return this.act(on, 'comment', commentOnResult({ accepts: body.accepts, comment: body.comment ?? null }));
  }
}
