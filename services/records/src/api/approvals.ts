// HTTP in: what waits for whoever asks to agree to, because somebody else prepared it.
import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { listScope, type Action, type Principal } from '@jejak/access';
import { factsOf } from '@jejak/case';
import { Act, After, CLOCK, HOUSE, VIEWS, Who } from '@jejak/chassis';
import type { Clock, HouseSettings, Views } from '@jejak/chassis';
import { ApprovalsPageAnswer, PageQuery, type ApprovalAnswer } from '@jejak/contracts/http';
import { APPROVAL_STAGES, approvalsIn, preparationOf, TWO_PERSON_ACTS, type Asking } from '../approvals.js';
import { actorsFor } from '../case-file.js';
import { languageFor } from '../language.js';
import { itemFor } from '../list-item.js';
import { accessOf } from '../settings.js';
import { preparationsIn, walkCases, type Preparation } from '../views/approvals.js';
import type { ListedCase } from '../views/case-list.js';
import { PAGE } from './inbox.js';

const PREPARING = TWO_PERSON_ACTS.flatMap((action) => preparationOf(action) ?? []);

/** An act with who prepared it and since when, as far as this reader may know. */
const approvalFor =
  ({ who, settings }: Asking, { state }: ListedCase, prepared: readonly Preparation[]) =>
  (action: Action): ApprovalAnswer => {
    const found = prepared.find(({ caseId, type }) => caseId === state.id && type === preparationOf(action));
    const names = actorsFor(who, factsOf(state), settings);
    const by = found?.by ?? undefined;
    return { action, since: found?.at ?? null, by: by !== undefined && names(by) ? by : null };
  };

@Controller('approvals')
export class ApprovalsApi {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(HOUSE) private readonly house: HouseSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Cases in which an act of two persons waits for this very reader, the oldest first: exactly where the case file offers that act. */
  @Get()
  @Act('read-approvals')
  @ApiOperation({ operationId: 'readApprovals', summary: 'Read what waits for whoever asks to agree to' })
  @ApiOkResponse({ type: ApprovalsPageAnswer })
  @ApiHeader({ name: 'Accept-Language', required: false })
  async approvals(
    @Who() who: Principal,
    @After() after: string | undefined,
    @Query() query: PageQuery,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<ApprovalsPageAnswer> {
    const asking = { who, settings: accessOf(this.house), now: this.clock.now() };
    const { items, next } = await this.views.read('caseload', { after }, (manager) =>
      walkCases(manager, {
        scope: listScope(who, 'approvals', asking.settings),
        me: who.id,
        filter: {},
        stages: APPROVAL_STAGES,
        limit: query.limit ?? PAGE,
        cursor: query.cursor,
        keeps: ({ state }) => approvalsIn(state, asking).length > 0,
      }),
    );
    const ids = items.map(({ state }) => state.id);
    const prepared = await this.views.read('internal-timeline', { after }, (manager) =>
      preparationsIn(manager, ids, PREPARING),
    );
    const show = itemFor({ ...asking, language: languageFor(accepted, 'id') });
    const shown = items.map((item) => {
      const approvals = approvalsIn(item.state, asking).map(approvalFor(asking, item, prepared));
      return { ...show(item), approvals };
    });
    return { items: shown, next };
  }
}
