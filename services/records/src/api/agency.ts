// HTTP in: the record of one's own agency, for its liaison.
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { listScope, type Principal } from '@jejak/access';
import { caseAggregate, type CaseEvent, type CaseFile } from '@jejak/case';
import { Act, After, CLOCK, DESK, HOUSE, VIEWS, Who } from '@jejak/chassis';
import type { Clock, Desk, HouseSettings, Views } from '@jejak/chassis';
import { AgencyRecordAnswer } from '@jejak/contracts/http';
import { localDayIn } from '@jejak/law';
import { mattersOf } from '../agency-record.js';
import { accessOf } from '../settings.js';
import { newestCases } from '../views/case-list.js';

/** Cases whose matters one answer holds. */
const MOST = 200;

@Controller('agency-record')
export class AgencyApi {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(HOUSE) private readonly house: HouseSettings,
    @Inject(DESK) private readonly desk: Desk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What was asked and ordered of it, until when, and when it answered; of cases of every stage. */
  @Get()
  @Act('read-agency-record')
  @ApiOkResponse({ type: AgencyRecordAnswer })
  async record(@Who() who: Principal, @After() after: string | undefined): Promise<AgencyRecordAnswer> {
    const scope = listScope(who, 'agency-record', accessOf(this.house));
    const found = await this.views.read('caseload', { after }, (manager) => newestCases(manager, scope, MOST + 1));
    const agency = who.agency ?? '';
    const now = this.clock.now();
    const items: AgencyRecordAnswer['items'][number][] = [];
    for (const id of found.slice(0, MOST)) {
      const opened = await this.desk.look<CaseFile, CaseEvent>({
        who,
        action: 'read-agency-record',
        aggregate: caseAggregate,
        id,
      });
      items.push(...mattersOf(opened, { agency, today: localDayIn(opened.state.office, now) }));
    }
    return { items, isWhole: found.length <= MOST };
  }
}
