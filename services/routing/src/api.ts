// HTTP in: routing by hand, transfer, assignment of examiners, conflicts of interest.
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Directory, Principal } from '@jejak/access';
import { caseAggregate, type CaseEvent, type CaseFile } from '@jejak/case';
import { Act, CaseId, CLOCK, DESK, DIRECTORY, OnCase, SETTINGS, Who } from '@jejak/chassis';
import type { Clock, Desk, Done } from '@jejak/chassis';
import {
  AssignedAnswer,
  ConflictBody,
  ExaminersBody,
  PlacementAnswer,
  RoutedAnswer,
  RouteBody,
  TransferBody,
} from '@jejak/contracts/http';
import { localDayIn } from '@jejak/law';
import { assignExaminers, declareConflict, routeCase, transferCase } from './decisions.js';
import { givingLetterNumber } from './registers.js';
import { ASSIGNABLE_ROLES, placeFor } from './rules.js';
import type { RoutingSettings } from './settings.js';

const answer = (done: Done<CaseFile, CaseEvent>): RoutedAnswer => ({
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

  /** What the routing table says of a case as it is now: the office decides by hand, and sees what it decides against. */
  @Get('placement')
  @Act('read-placement')
  @ApiOkResponse({ type: PlacementAnswer })
  async placement(@Who() who: Principal, @CaseId() id: string): Promise<PlacementAnswer> {
    const looked = await this.desk.look<CaseFile, CaseEvent>({
      who,
      action: 'read-placement',
      aggregate: caseAggregate,
      id,
    });
    return placeFor(looked.state);
  }

  /** Office and unit by hand; what is left out comes from the routing table. */
  @Post('route')
  @HttpCode(200)
  @Act('route', { on: 'case' })
  @ApiOkResponse({ type: RoutedAnswer })
  async route(@OnCase() on: OnCase, @Body() body: RouteBody) {
    const decide = (before: CaseFile) => {
      const byTable = placeFor(before);
      const byHand = body.office !== undefined || body.unit !== undefined;
      return routeCase({
        office: body.office ?? byTable.office,
        unit: body.unit ?? byTable.unit,
        ground: byHand ? 'by-hand' : byTable.ground,
      })(before);
    };
    return answer(await this.desk.act({ ...on, action: 'route', aggregate: caseAggregate, decide }));
  }

  /** To another office or unit, with its history. */
  @Post('transfer')
  @HttpCode(200)
  @Act('transfer', { on: 'case' })
  @ApiOkResponse({ type: RoutedAnswer })
  async transfer(@OnCase() on: OnCase, @Body() body: TransferBody) {
    return answer(
      await this.desk.act({ ...on, action: 'transfer', aggregate: caseAggregate, decide: transferCase(body) }),
    );
  }

  /** Examiners and monitors, by a letter of assignment that takes the next number of its register. */
  @Post('examiners')
  @HttpCode(200)
  @Act('assign-examiners', { on: 'case' })
  @ApiOkResponse({ type: AssignedAnswer })
  async examiners(@OnCase() on: OnCase, @Body() body: ExaminersBody): Promise<AssignedAnswer> {
    const { office } = (await this.desk.load(caseAggregate, on.id)).state; // only to know whose register and whose day it is
    const today = localDayIn(office, this.clock.now());
    const done = await this.desk.act({
      ...on,
      action: 'assign-examiners',
      aggregate: caseAggregate,
      decide: (before: CaseFile) => {
        const known = body.examiners.filter((each) => this.mayExamineFor(before.office, each));
        return assignExaminers({ examiners: body.examiners, known, office, letterOfAssignment: '', today })(before);
      },
      finish: givingLetterNumber({
        caseId: on.id,
        office,
        day: today,
        template: this.settings.letterTemplate,
      }),
    });
    return { ...answer(done), letterOfAssignment: done.events.flatMap(letterOf)[0] ?? null };
  }

  /** One's own conflict of interest; from then on the case is out of sight. */
  @Post('conflicts')
  @HttpCode(200)
  @Act('declare-conflict', { on: 'case' })
  @ApiOkResponse({ type: RoutedAnswer })
  async conflicts(@OnCase() on: OnCase, @Body() body: ConflictBody) {
    const decide = declareConflict({ person: on.who.id, ground: body.ground });
    return answer(await this.desk.act({ ...on, action: 'declare-conflict', aggregate: caseAggregate, decide }));
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
