// HTTP in: the plenary's decision, withdrawal, the answer to a consultation.
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Directory, Principal } from '@jejak/access';
import { caseAggregate, refuse, type CaseFile } from '@jejak/case';
import { Act, CaseId, CLOCK, DESK, DIRECTORY, Envelope, SETTINGS, unacceptable, Who } from '@jejak/chassis';
import type { Clock, Desk, WriteEnvelope } from '@jejak/chassis';
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
  if (code === null) throw unacceptable('/ground', 'A refusal names its ground of UU 37/2008 Art. 36.');
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
  async plenaryDecision(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: PlenaryDecisionBody,
  ): Promise<PlenaryAnswer> {
    const verdict = readVerdict(body);
    // Only to know which register gives the number: the act itself decides whether anybody may know of the case.
    const { state: seen } = await this.desk.load(caseAggregate, id);
    const today = localDayIn(seen.office, this.clock.now());
    const command = {
      verdict,
      chair: who.id,
      members: body.members,
      unknown: body.members.filter((member) => member !== who.id && !this.isInService(member)),
      heldOn: body.heldOn ?? today,
      minutes: body.minutes,
      registrationNumber: '',
      today,
    };
    const decide = (before: CaseFile) => {
      if (before.office !== seen.office)
        return refuse('case-moved-meanwhile', 'The case has just moved to another office. Read it again.');
      return decideAtPlenary({ ...command, quorum: quorumOf(before, this.settings.plenaryQuorum) })(before);
    };
    const { office, caseType } = seen;
    const numbers = numbering(this.settings.registrationNumber);
    const finish = verdict.accepted
      ? { finish: givingRegistrationNumber({ office, day: today, caseType, caseId: () => id, numbering: numbers }) }
      : {};
    const done = await actOn(this.desk, { who, id, envelope }, 'decide-at-plenary', { decide, ...finish });
    const { class: weight, registrationNumber, ending } = done.state;
    return { ...answerOf(done), class: weight, registrationNumber, ground: ending?.ground ?? null };
  }

  /** The complainant ends it, or staff record that. */
  @Post('withdrawal')
  @HttpCode(200)
  @Act('withdraw', { on: 'case' })
  @ApiOkResponse({ type: CaseAnswer })
  async withdrawal(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: WithdrawalBody,
  ): Promise<CaseAnswer> {
    const decide = withdrawReport({ onBehalf: isOnBehalf(who), reason: body.reason ?? null });
    return answerOf(await actOn(this.desk, { who, id, envelope }, 'withdraw', { decide }));
  }

  /** The advice that was given; it ends the consultation. */
  @Post('consultation-answer')
  @HttpCode(200)
  @Act('answer-consultation', { on: 'case' })
  @ApiOkResponse({ type: CaseAnswer })
  async consultationAnswer(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: ConsultationAnswerBody,
  ): Promise<CaseAnswer> {
    return answerOf(
      await actOn(this.desk, { who, id, envelope }, 'answer-consultation', { decide: answerConsultation(body) }),
    );
  }

  private isInService(person: string): boolean {
    const member = this.directory.byId(person);
    return member !== undefined && !member.suspended;
  }
}
