// HTTP in: what plenaries decided, as a register that every office keeps of its meetings.
import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { listScope, type Principal } from '@jejak/access';
import { Act, After, HOUSE, VIEWS, Who } from '@jejak/chassis';
import type { HouseSettings, Views } from '@jejak/chassis';
import { PlenaryDecisionsAnswer, PlenaryQuery } from '@jejak/contracts/http';
import { decisionFor } from '../decision-item.js';
import { languageFor } from '../language.js';
import { accessOf } from '../settings.js';
import { listDecisions } from '../views/plenary.js';
import { PAGE } from './inbox.js';

@Controller()
export class PlenaryApi {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(HOUSE) private readonly house: HouseSettings,
  ) {}

  /** Decisions of plenaries, the newest meeting first: with who decided where working papers may be read, and never with the minutes. */
  @Get('plenary')
  @Act('read-registers')
  @ApiOperation({ operationId: 'readPlenaryDecisions', summary: 'Read what plenaries decided' })
  @ApiOkResponse({ type: PlenaryDecisionsAnswer })
  @ApiHeader({ name: 'Accept-Language', required: false })
  async plenary(
    @Who() who: Principal,
    @After() after: string | undefined,
    @Query() query: PlenaryQuery,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<PlenaryDecisionsAnswer> {
    const { office, heldOn, limit = PAGE, cursor } = query;
    const settings = accessOf(this.house);
    const scope = listScope(who, 'registers', settings);
    await this.views.read('caseload', { after }, () => Promise.resolve());
    const { items, ...rest } = await this.views.read('plenary', { after }, (manager) =>
      listDecisions(manager, { scope, office, heldOn, limit, cursor }),
    );
    return { items: items.map(decisionFor({ who, settings, language: languageFor(accepted, 'id') })), ...rest };
  }
}
