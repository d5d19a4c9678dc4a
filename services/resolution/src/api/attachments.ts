// HTTP in: files of agencies and examiners. One request is one file is one event.
import { Controller, HttpCode, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import type { Action } from '@jejak/access';
import {
  caseAggregate,
  type AgencyMatter,
  type CaseEvent,
  type CaseFile,
  type Decision,
  type FoundFile,
  type ResolutionEvent,
} from '@jejak/case';
import { Act, OnFile, TakesFile, UPLOADS, type Uploads } from '@jejak/chassis';
import { AttachedAnswer, attachedAnswer } from '@jejak/contracts/http';
import { attachAgencyDocument, attachSanitisedCopy, attachWorkingPaper } from '../decisions/files.js';
import { FILES } from '../rules.js';
import { agencyOf } from './desk.js';

type Decide = (file: FoundFile) => (before: CaseFile) => Decision<ResolutionEvent>;

@Controller('cases/:id')
export class AttachmentsApi {
  constructor(@Inject(UPLOADS) private readonly uploads: Uploads) {}

  /** To the reply of an agency: before it, with it or after it, while the case is examined. */
  @Post('clarifications/:n/attachments')
  @HttpCode(201)
  @TakesFile()
  @Act('attach-agency-document', { on: 'case' })
  @ApiOperation({ operationId: 'attachToReply', summary: 'Add a file to the reply of an agency' })
  @ApiCreatedResponse({ type: AttachedAnswer })
  toReply(@OnFile() on: OnFile, @Param('n', ParseIntPipe) n: number): Promise<AttachedAnswer> {
    return this.ofAgency(on, 'clarification', n);
  }

  /** To what an agency did about a corrective action. */
  @Post('corrective-actions/:k/attachments')
  @HttpCode(201)
  @TakesFile()
  @Act('attach-agency-document', { on: 'case' })
  @ApiOperation({ operationId: 'attachToActionReport', summary: 'Add a file to the report on a corrective action' })
  @ApiCreatedResponse({ type: AttachedAnswer })
  toActionReport(@OnFile() on: OnFile, @Param('k', ParseIntPipe) k: number): Promise<AttachedAnswer> {
    return this.ofAgency(on, 'corrective-action', k);
  }

  @Post('working-papers')
  @HttpCode(201)
  @TakesFile()
  @Act('attach-working-paper', { on: 'case' })
  @ApiCreatedResponse({ type: AttachedAnswer })
  workingPaper(@OnFile() on: OnFile): Promise<AttachedAnswer> {
    return this.receive(on, 'attach-working-paper', (file) => attachWorkingPaper({ file }));
  }

  /** What whoever makes it took out is not checked by anybody else yet; it is never released to an agency by itself. */
  @Post('attachments/:attachment/sanitised-copy')
  @HttpCode(201)
  @TakesFile()
  @Act('attach-sanitised-copy', { on: 'case' })
  @ApiCreatedResponse({ type: AttachedAnswer })
  sanitisedCopy(@OnFile() on: OnFile, @Param('attachment') of: string): Promise<AttachedAnswer> {
    return this.receive(on, 'attach-sanitised-copy', (file) => attachSanitisedCopy({ file, of }));
  }

  private ofAgency(on: OnFile, about: AgencyMatter, number: number): Promise<AttachedAnswer> {
    const agency = agencyOf(on.who);
    return this.receive(on, 'attach-agency-document', (file) => attachAgencyDocument({ file, about, number, agency }));
  }

  private async receive(on: OnFile, action: Action, decide: Decide): Promise<AttachedAnswer> {
    const upload = { on, action, aggregate: caseAggregate, limits: FILES, decide };
    return attachedAnswer(await this.uploads.receive<CaseFile, CaseEvent>(upload));
  }
}
