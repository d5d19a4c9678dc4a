// HTTP in: the plenary's decision, withdrawal, the answer to a consultation.
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Directory } from '@jejak/access';
import { caseAggregate, type CaseFile } from '@jejak/case';
import { Act, CLOCK, DESK, DIRECTORY, OnCase, SETTINGS, unacceptable } from '@jejak/chassis';
import type { Clock, Desk } from '@jejak/chassis';
import {
  CaseAnswer,
  ConsultationAnswerBody,
  PlenaryAnswer,
  PlenaryDecisionBody,
  WithdrawalBody,
} from '@jejak/contracts/http';
import { localDayIn, numbering } from '@jejak/law';
import { answerConsultation, withdrawReport } from '../decisions/ending.js';
import { decideAtPlenary, type DecideAtPlenary } from '../decisions/plenary.js';
import { readGround } from '../reading/parts.js';
import { givingRegistrationNumber } from '../registers.js';
import { quorumOf } from '../rules.js';
import type { IntakeSettings } from '../settings.js';
import { actOn, answerOf, isOnBehalf } from './acts.js';

const readVerdict = ({ decision, class: weight, ground }: PlenaryDecisionBody): DecideAtPlenary['verdict'] => {
  if (decision === 'accept') {
    if (weight === undefined) throw unacceptable('/class', 'An accepted report gets a class: simple, medium or heavy.');
    if (ground !== undefined) throw unacceptable('/ground', 'A ground belongs to a refusal; leave it out.');
    return { accepted: true, class: weight };
  }
  const code = readGround(ground);
  if (code === null) throw unacceptable('/ground', 'Give the ground of the refusal.');
  if (weight !== undefined) throw unacceptable('/class', 'A class belongs to an accepted report; leave it out.');
  return { accepted: false, ground: code };
};

@Controller('cases/:id')
export class OutcomesApi {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(SETTINGS) private readonly settings: IntakeSettings,
  ) {}

  /** Accepts with a class and a registration number, or refuses on a ground. Whoever sends it chairs. */
  @Post('plenary-decision')
  @HttpCode(200)
  @Act('decide-at-plenary', { on: 'case' })
  @ApiOkResponse({ type: PlenaryAnswer })
  async plenaryDecision(@OnCase() on: OnCase, @Body() body: PlenaryDecisionBody): Promise<PlenaryAnswer> {
    const verdict = readVerdict(body);
    // Only to know which register gives the number: the act itself decides whether anybody may know of the case.
    const { office, caseType } = (await this.desk.load(caseAggregate, on.id)).state;
    const today = localDayIn(office, this.clock.now());
    const command = {
      verdict,
      chair: on.who.id,
      members: body.members,
      unknown: body.members.filter((member) => member !== on.who.id && !this.isInService(member)),
      heldOn: body.heldOn ?? today,
      minutes: body.minutes,
      office,
      registrationNumber: '',
      today,
    };
    const decide = (before: CaseFile) =>
      decideAtPlenary({ ...command, quorum: quorumOf(before, this.settings.plenaryQuorum) })(before);
    const numbers = numbering(this.settings.registrationNumber);
    const finish = verdict.accepted
      ? { finish: givingRegistrationNumber({ office, day: today, caseType, caseId: () => on.id, numbering: numbers }) }
      : {};
    const done = await actOn(this.desk, on, 'decide-at-plenary', { decide, ...finish });
    const { class: weight, registrationNumber, ending } = done.state;
    return { ...answerOf(done), class: weight, registrationNumber, ground: ending?.ground ?? null };
  }

  /** The complainant ends it, or staff record that. */
  @Post('withdrawal')
  @HttpCode(200)
  @Act('withdraw', { on: 'case' })
  @ApiOkResponse({ type: CaseAnswer })
  async withdrawal(@OnCase() on: OnCase, @Body() body: WithdrawalBody): Promise<CaseAnswer> {
    const decide = withdrawReport({ onBehalf: isOnBehalf(on.who), reason: body.reason ?? null });
    return answerOf(await actOn(this.desk, on, 'withdraw', { decide }));
  }

  /** The advice that was given; it ends the consultation. */
  @Post('consultation-answer')
  @HttpCode(200)
  @Act('answer-consultation', { on: 'case' })
  @ApiOkResponse({ type: CaseAnswer })
  async consultationAnswer(@OnCase() on: OnCase, @Body() body: ConsultationAnswerBody): Promise<CaseAnswer> {
    return answerOf(await actOn(this.desk, on, 'answer-consultation', { decide: answerConsultation(body) }));
  }

  private isInService(person: string): boolean {
    const member = this.directory.byId(person);
    return member !== undefined && !member.suspended;
  }
}
