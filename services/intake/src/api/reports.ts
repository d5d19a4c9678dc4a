// HTTP in: lodging a report, with or without an account.
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import type { Principal } from '@jejak/access';
import { caseAggregate, type CaseEvent, type CaseFile } from '@jejak/case';
import { Act, CLOCK, DESK, Envelope, IDS, KEYS, SETTINGS, Who } from '@jejak/chassis';
import type { Clock, Desk, Done, Ids, Keys, WriteEnvelope } from '@jejak/chassis';
import { LodgedAnswer, ReportBody } from '@jejak/contracts/http';
import { localDayIn, numbering } from '@jejak/law';
import { lodgeReport } from '../decisions/lodging.js';
import { readReport, type Lodging, type Sender } from '../reading/report.js';
import { receiptOf, SYSTEM } from '../receipt.js';
import { givingAgendaNumber } from '../registers.js';
import { rulesetOn } from '../rules.js';
import type { IntakeSettings } from '../settings.js';

const senderOf = (who: Principal): Sender => {
  if (who.kind === 'public') return { by: 'public', account: null, office: null };
  const isStaff = who.roles.some((role) => role !== 'PEL');
  return isStaff
    ? { by: 'staff', account: null, office: who.office }
    : { by: 'complainant', account: who.id, office: null };
};

@Controller('reports')
export class ReportsApi {
  @Inject(KEYS) private readonly keys!: Keys;

  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(SETTINGS) private readonly settings: IntakeSettings,
  ) {}

  /** Lodges a report, consultation or copy and gives the receipt. The same key and body get the same answer again, always. */
  @Post()
  @Act('lodge')
  @ApiCreatedResponse({ type: LodgedAnswer })
  async lodge(
    @Who() who: Principal,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: ReportBody,
  ): Promise<LodgedAnswer> {
    const now = this.clock.now();
    const lodging = readReport(body, senderOf(who), (office) => localDayIn(office, now));
    const receiver = lodging.by === 'staff' ? who.id : SYSTEM;
    const done = await this.record(who, envelope, { lodging, receiver, now });
    return this.answer(done, lodging, receiver);
  }

  private async record(
    who: Principal,
    envelope: WriteEnvelope,
    lodged: { lodging: Lodging; receiver: string; now: Date },
  ) {
    const { lodging, receiver, now } = lodged;
    const { office, caseType, receivedOn } = lodging.report;
    const subjects = { complainant: this.ids.v7(), file: this.ids.v7() };
    let caseId = ''; // known as soon as the decision is asked, which is before any number is given
    return this.desk.begin<CaseFile, CaseEvent>({
      who,
      action: 'lodge',
      aggregate: caseAggregate,
      envelope,
      headers: { office, ruleset: rulesetOn(receivedOn) },
      decide: (id) => {
        caseId = id;
        const command = { ...lodging, subjects, agendaNumber: '', receipt: { place: office, receiver } };
        return lodgeReport(command)(caseAggregate.initial);
      },
      finish: givingAgendaNumber({
        office,
        day: localDayIn(office, now),
        caseType,
        caseId: () => caseId,
        numbering: numbering(this.settings.agendaNumber),
      }),
    });
  }

  private answer(done: Done<CaseFile, CaseEvent>, lodging: Lodging, receiver: string) {
    const { id, state, stored, position } = done;
    const { agendaNumber, stage, receiptIssue } = state;
    const lodged = { caseId: id, agendaNumber, stage, position };
    if (receiptIssue === 0) return { ...lodged, trackingCode: null, receipt: null };
    const trackingCode = this.keys.trackingCode(id, receiptIssue);
    return { ...lodged, trackingCode, receipt: receiptOf({ file: state, stored, lodging, receiver, trackingCode }) };
  }
}
