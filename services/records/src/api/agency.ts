// HTTP in: the record of one's own agency, for its liaison.
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { listScope, type Principal } from '@jejak/access';
import { Act, After, CLOCK, HOUSE, VIEWS, Who } from '@jejak/chassis';
import type { Clock, HouseSettings, Views } from '@jejak/chassis';
import { AgencyRecordAnswer, type AgencyMatterAnswer } from '@jejak/contracts/http';
import { localDayIn } from '@jejak/law';
import { accessOf } from '../settings.js';
import { mattersOf, type Matter } from '../views/agency-matters.js';

/** Cases whose matters one answer holds. */
const MOST = 200;

/** Late: answered after its last day, or not yet and that day is over at the office that has the case. */
const toldAt =
  (now: Date) =>
  ({ caseId, number, office, kind, which, dueOn, state, answeredOn }: Matter): AgencyMatterAnswer => {
    const isLate = (answeredOn ?? localDayIn(office, now)) > dueOn;
    return { caseId, number, kind, which, dueOn, answeredOn, isLate, state };
  };

@Controller('agency-record')
export class AgencyApi {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(HOUSE) private readonly house: HouseSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What was asked and ordered of it, until when, and when it answered; of cases of every stage. */
  @Get()
  @Act('read-agency-record')
  @ApiOkResponse({ type: AgencyRecordAnswer })
  async record(@Who() who: Principal, @After() after: string | undefined): Promise<AgencyRecordAnswer> {
    const scope = listScope(who, 'agency-record', accessOf(this.house));
    await this.views.read('caseload', { after }, () => Promise.resolve());
    const { matters, isWhole } = await this.views.read('agency-matters', { after }, (manager) =>
      mattersOf(manager, { scope, agency: who.agency ?? '', most: MOST }),
    );
    return { items: matters.map(toldAt(this.clock.now())), isWhole };
  }
}
