// HTTP in: files of the complainant. One request is one file is one event.
import { Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import { caseAggregate, type CaseEvent, type CaseFile } from '@jejak/case';
import { Act, OnFile, TakesFile, UPLOADS, type Uploads } from '@jejak/chassis';
import { AttachedAnswer, attachedAnswer, EvidenceQuery } from '@jejak/contracts/http';
import { attachEvidence } from '../decisions/evidence.js';
import { EVIDENCE } from '../rules.js';
import { isOnBehalf } from './acts.js';

@Controller('cases/:id')
export class AttachmentsApi {
  constructor(@Inject(UPLOADS) private readonly uploads: Uploads) {}

  /** The body is the file itself, and several files are several requests. What is refused leaves no trace. */
  @Post('attachments')
  @HttpCode(201)
  @TakesFile()
  @Act('attach-evidence', { on: 'case' })
  @ApiCreatedResponse({ type: AttachedAnswer })
  async attach(@OnFile() on: OnFile, @Query() { purpose = 'evidence' }: EvidenceQuery): Promise<AttachedAnswer> {
    const done = await this.uploads.receive<CaseFile, CaseEvent>({
      on,
      action: 'attach-evidence',
      aggregate: caseAggregate,
      limits: EVIDENCE,
      said: { purpose },
      decide: (file) => attachEvidence({ file, purpose, onBehalf: isOnBehalf(on.who) }),
    });
    return attachedAnswer(done);
  }
}
