// HTTP in: formal check, request for completion, completion, material check.
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { caseAggregate } from '@jejak/case';
import { Act, CLOCK, DESK, OnCase, unacceptable } from '@jejak/chassis';
import type { Clock, Desk } from '@jejak/chassis';
import {
  CaseAnswer,
  CompletionBody,
  CompletionRequestBody,
  FormalCheckAnswer,
  FormalCheckBody,
  MaterialCheckAnswer,
  MaterialCheckBody,
} from '@jejak/contracts/http';
import { localDayIn } from '@jejak/law';
import { checkFormally, requestCompletion, submitCompletion } from '../decisions/formal.js';
import { checkMaterially } from '../decisions/material.js';
import { readCompletion } from '../reading/completion.js';
import { readGround } from '../reading/parts.js';
import { FORMAL_CODES, FORMAL_LINES, MATERIAL_CODES, transferWarnings, warningsOf } from '../rules.js';
import { actOn, answerOf } from './acts.js';

const onlyLines = (field: string, given: readonly string[], lines: readonly string[]): void => {
  const stranger = given.find((code) => !lines.includes(code));
  if (stranger !== undefined)
    throw unacceptable(field, `${stranger} is no line of the checklist; the lines are: ${lines.join(', ')}.`);
};

@Controller('cases/:id')
export class VerificationApi {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every required line yes: the file goes on. Otherwise the answer names what is missing. */
  @Post('formal-check')
  @HttpCode(200)
  @Act('formal-check', { on: 'case' })
  @ApiOkResponse({ type: FormalCheckAnswer })
  async formalCheck(@OnCase() on: OnCase, @Body() body: FormalCheckBody): Promise<FormalCheckAnswer> {
    onlyLines('/answers', Object.keys(body.answers), FORMAL_LINES);
    const done = await actOn(this.desk, on, 'formal-check', { decide: checkFormally(body) });
    return { ...answerOf(done), warnings: warningsOf(done.state) };
  }

  /** Asks the complainant for what is missing. */
  @Post('completion-request')
  @HttpCode(200)
  @Act('request-completion', { on: 'case' })
  @ApiOkResponse({ type: CaseAnswer })
  async completionRequest(@OnCase() on: OnCase, @Body() body: CompletionRequestBody): Promise<CaseAnswer> {
    onlyLines('/items', body.items, FORMAL_CODES);
    const command = { items: [...new Set(body.items)], note: body.note ?? null };
    return answerOf(await actOn(this.desk, on, 'request-completion', { decide: requestCompletion(command) }));
  }

  /** What was asked for: by the complainant, the holder of the receipt, or staff on behalf. */
  @Post('completion')
  @HttpCode(200)
  @Act('submit-completion', { on: 'case' })
  @ApiOkResponse({ type: CaseAnswer })
  async completion(@OnCase() on: OnCase, @Body() body: CompletionBody): Promise<CaseAnswer> {
    const { state } = await this.desk.load(caseAggregate, on.id);
    const command = readCompletion(body, localDayIn(state.office, this.clock.now()));
    return answerOf(await actOn(this.desk, on, 'submit-completion', { decide: submitCompletion(command) }));
  }

  /** The answers and what intake proposes to the plenary; the two must agree. */
  @Post('material-check')
  @HttpCode(200)
  @Act('material-check', { on: 'case' })
  @ApiOkResponse({ type: MaterialCheckAnswer })
  async materialCheck(@OnCase() on: OnCase, @Body() body: MaterialCheckBody): Promise<MaterialCheckAnswer> {
    onlyLines('/answers', Object.keys(body.answers), MATERIAL_CODES);
    const { answers, proposal, note = null } = body;
    const command = { answers, proposal, ground: readGround(body.ground), note };
    const done = await actOn(this.desk, on, 'material-check', { decide: checkMaterially(command) });
    const warnings = [...warningsOf(done.state), ...transferWarnings(done.state, answers)];
    return { ...answerOf(done), proposal: done.state.proposal, warnings };
  }
}
