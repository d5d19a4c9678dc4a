// HTTP in: routing by hand, transfer, assignment of examiners, conflicts of interest.
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import type { Directory, Principal } from '@jejak/access';
import { caseAggregate, type CaseEvent, type CaseFile } from '@jejak/case';
import { Act, CaseId, CLOCK, DESK, DIRECTORY, Envelope, SETTINGS, Who } from '@jejak/chassis';
import type { Clock, Desk, Done, WriteEnvelope } from '@jejak/chassis';
import { ConflictBody, ExaminersBody, RouteBody, TransferBody } from '@jejak/contracts/http';
import { localDayIn, numbering } from '@jejak/law';
import { assignExaminers, declareConflict, routeCase, transferCase } from './decisions.js';
import { ASSIGNABLE_ROLES, placeFor } from './rules.js';
import type { RoutingSettings } from './settings.js';

const answer = (done: Done<CaseFile, CaseEvent>) => ({
  caseId: done.id,
  stage: done.state.stage,
  office: done.state.office,
  unit: done.state.unit,
  position: done.position,
});

@Controller('cases/:id')
export class RoutingApi {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(SETTINGS) private readonly settings: RoutingSettings,
  ) {}

  /** Office and unit by hand; what is left out comes from the routing table. */
  @Post('route')
  @HttpCode(200)
  @Act('route', { on: 'case' })
  async route(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: RouteBody,
  ) {
    const decide = (before: CaseFile) => {
      const byTable = placeFor(before);
      const byHand = body.office !== undefined || body.unit !== undefined;
      return routeCase({
        office: body.office ?? byTable.office,
        unit: body.unit ?? byTable.unit,
        ground: byHand ? 'by-hand' : byTable.ground,
      })(before);
    };
    return answer(await this.desk.act({ who, action: 'route', aggregate: caseAggregate, id, envelope, decide }));
  }

  /** To another office or unit, with its history. */
  @Post('transfer')
  @HttpCode(200)
  @Act('transfer', { on: 'case' })
  async transfer(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: TransferBody,
  ) {
    return answer(
      await this.desk.act({
        who,
        action: 'transfer',
        aggregate: caseAggregate,
        id,
        envelope,
        decide: transferCase(body),
      }),
    );
  }

  /** Examiners and monitors, by a letter of assignment that takes the next number of its register. */
  @Post('examiners')
  @HttpCode(200)
  @Act('assign-examiners', { on: 'case' })
  async examiners(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: ExaminersBody,
  ) {
    const { state } = await this.desk.look({ who, action: 'assign-examiners', aggregate: caseAggregate, id });
    const { office } = state;
    const today = localDayIn(office, this.clock.now());
    const register = `register-${office}-assignment-${today.slice(0, 4)}`;
    const number = numbering(this.settings.letterTemplate);
    const done = await this.desk.act({
      who,
      action: 'assign-examiners',
      aggregate: caseAggregate,
      id,
      envelope,
      decide: (before: CaseFile) =>
        assignExaminers({
          examiners: body.examiners,
          known: body.examiners.filter((each) => this.mayExamineFor(before.office, each)),
          letterOfAssignment: '',
          today,
        })(before),
      finish: {
        streams: [register],
        build: (ends, events: readonly CaseEvent[]) => {
          const seq = (ends.get(register) ?? -1) + 2;
          const letterOfAssignment = number({ seq, office, day: today, type: 'ST' });
          return {
            events: events.map((event) =>
              event.type === 'ExaminersAssigned' ? { ...event, data: { ...event.data, letterOfAssignment } } : event,
            ),
            more: [
              {
                stream: register,
                events: [{ type: 'LetterNumberGiven', data: { caseId: id, number: letterOfAssignment } }],
              },
            ],
          };
        },
      },
    });
    return { ...answer(done), letterOfAssignment: done.events.flatMap(letterOf)[0] ?? null };
  }

  /** One's own conflict of interest; from then on the case is out of sight. */
  @Post('conflicts')
  @HttpCode(200)
  @Act('declare-conflict', { on: 'case' })
  async conflicts(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: ConflictBody,
  ) {
    const decide = declareConflict({ person: who.id, ground: body.ground });
    return answer(
      await this.desk.act({ who, action: 'declare-conflict', aggregate: caseAggregate, id, envelope, decide }),
    );
  }

  private mayExamineFor(office: string, person: string): boolean {
    const principal = this.directory.byId(person);
    return (
      principal !== undefined &&
      !principal.suspended &&
      principal.office === office &&
      principal.roles.some((role) => ASSIGNABLE_ROLES.includes(role))
    );
  }
}

const letterOf = (event: CaseEvent): string[] =>
  event.type === 'ExaminersAssigned' ? [event.data.letterOfAssignment] : [];
