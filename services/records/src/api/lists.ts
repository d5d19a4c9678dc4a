// HTTP in: search, search by identity, deliveries, registers, statistics. Each under the scope that libs/access gives for its purpose.
import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { listScope, type ListScope, type Principal } from '@jejak/access';
import { Act, After, CLOCK, HOUSE, KEYS, Problem, unacceptable, VIEWS, Who } from '@jejak/chassis';
import type { Clock, HouseSettings, Keys, Views } from '@jejak/chassis';
import {
  CasesPageAnswer,
  type CasesQuery,
  DeliveriesPageAnswer,
  DeliveriesQuery,
  IdentitySearchBody,
  RegistersAnswer,
  RegistersQuery,
  SearchQuery,
  StatisticsAnswer,
  StatisticsQuery,
  WorkloadAnswer,
  WorkloadQuery,
} from '@jejak/contracts/http';
import { languageFor } from '../language.js';
import { liaisonOf } from '../liaison.js';
import { itemFor, numberFor } from '../list-item.js';
import { IDENTITY_KINDS, plainIdentity } from '../rules/identity.js';
import { accessOf } from '../settings.js';
import { searchCases, type CaseFilter } from '../views/case-list.js';
import { listDeliveries } from '../views/deliveries.js';
import { registerEntries, registerSummaries } from '../views/registers.js';
import { countCases } from '../views/statistics.js';
import { workloadOf } from '../views/workload.js';
import { refuseHiddenFilters } from '../visibility/filters.js';
import { filterOf, PAGE } from './inbox.js';

interface Search {
  readonly scope: ListScope;
  readonly filter: CaseFilter;
  readonly query: CasesQuery;
  readonly accepted: string | undefined;
}

@Controller()
export class ListsApi {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(HOUSE) private readonly house: HouseSettings,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Cases of every stage by their numbers, codes, days and people. */
  @Get('search')
  @Act('search')
  @ApiOperation({ operationId: 'search' })
  @ApiOkResponse({ type: CasesPageAnswer })
  @ApiHeader({ name: 'Accept-Language', required: false })
  async search(
    @Who() who: Principal,
    @After() after: string | undefined,
    @Query() query: SearchQuery,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<CasesPageAnswer> {
    const settings = accessOf(this.house);
    // Who works on what is nothing for an agency: its list would tell it by what it leaves out.
    if (query.staff !== undefined && liaisonOf(who) !== null) throw Problem.forbidden('not-permitted');
    refuseHiddenFilters(who, query);
    const { number, staff, event, actor } = query;
    const asksForEvents = event !== undefined || actor !== undefined;
    const scope = listScope(who, asksForEvents ? 'events' : 'search', settings);
    if (asksForEvents && scope.kind === 'none') throw Problem.forbidden('not-permitted');
    // What happened may be known later than where a case stands: both have to be there.
    if (asksForEvents) await this.views.read('internal-timeline', { after }, () => Promise.resolve());
    const filter = { ...filterOf(query), number, staff, event, actor };
    return this.find(who, after, { scope, filter, query, accepted });
  }

  /** Cases of a person, found by exact words. Cases whose identity is secret are never among them. */
  @Post('search/identity')
  @HttpCode(200)
  @Act('search-identity')
  @ApiOkResponse({ type: CasesPageAnswer })
  @ApiHeader({ name: 'Accept-Language', required: false })
  async searchIdentity(
    @Who() who: Principal,
    @After() after: string | undefined,
    @Body() body: IdentitySearchBody,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<CasesPageAnswer> {
    const identity = IDENTITY_KINDS.flatMap((kind) => {
      const typed = body[kind];
      if (typed === undefined) return [];
      const plain = plainIdentity(kind, typed);
      if (plain === undefined) throw unacceptable(`/${kind}`, 'There is nothing in it to look for.');
      return [[kind, this.keys.blindIndex(kind, plain)] as const];
    });
    if (identity.length === 0) throw unacceptable('/name', 'Give a name, a number, a telephone or an address.');
    const scope = listScope(who, 'identity-search', accessOf(this.house));
    // The index may lag behind the caseload: both have to be there.
    await this.views.read('identities', { after }, () => Promise.resolve());
    return this.find(who, after, { scope, filter: { ...filterOf(body), identity }, query: body, accepted });
  }

  /** Deliveries of all cases that one may see, those that failed first. */
  @Get('deliveries')
  @Act('read-deliveries')
  @ApiOperation({
    operationId: 'listDeliveries',
    summary: 'List the messages to parties of all cases that one may see',
  })
  @ApiOkResponse({ type: DeliveriesPageAnswer })
  async deliveries(
    @Who() who: Principal,
    @After() after: string | undefined,
    @Query() query: DeliveriesQuery,
  ): Promise<DeliveriesPageAnswer> {
    const settings = accessOf(this.house);
    await this.views.read('caseload', { after }, () => Promise.resolve());
    const { items, ...rest } = await this.views.read('deliveries', { after }, (manager) =>
      listDeliveries(manager, {
        scope: listScope(who, 'deliveries', settings),
        state: query.state,
        limit: query.limit ?? PAGE,
        cursor: query.cursor,
      }),
    );
    const shown = items.map(({ file, ...item }) => ({ ...item, number: numberFor({ who, settings }, file) }));
    return { items: shown, ...rest };
  }

  /** Registers with the check of their numbers, and the entries of the cases that one may see. */
  @Get('registers')
  @Act('read-registers')
  @ApiOperation({ operationId: 'readRegisters' })
  @ApiOkResponse({ type: RegistersAnswer })
  async registers(
    @Who() who: Principal,
    @After() after: string | undefined,
    @Query() query: RegistersQuery,
  ): Promise<RegistersAnswer> {
    const { office, kind, year, limit = PAGE, cursor } = query;
    const asked = { scope: listScope(who, 'registers', accessOf(this.house)), office, kind, year };
    await this.views.read('caseload', { after }, () => Promise.resolve());
    return this.views.read('registers', { after }, async (manager) => ({
      registers: await registerSummaries(manager, asked),
      ...(await registerEntries(manager, { ...asked, limit, cursor })),
    }));
  }

  /** Counts of cases. Everybody gets those of the nation in cells of five and more; staff count exactly what they see. */
  @Get('statistics')
  @Act('read-statistics')
  @ApiOperation({ operationId: 'readStatistics', summary: 'Read the statistics' })
  @ApiOkResponse({ type: StatisticsAnswer })
  async statistics(
    @Who() who: Principal,
    @After() after: string | undefined,
    @Query() query: StatisticsQuery,
  ): Promise<StatisticsAnswer> {
    const scope = listScope(who, 'statistics', accessOf(this.house));
    const { by = 'stage', office, from, to } = query;
    const isPublic = scope.kind === 'rows' && scope.minimumCell > 1;
    if (isPublic && [office, from, to].some((filter) => filter !== undefined))
      throw unacceptable('/office', 'Public statistics take no filter: two of them could be subtracted.');
    const counted = await this.views.read('caseload', { after }, (manager) =>
      countCases(manager, by, { scope, filter: { office, from, to } }),
    );
    return { ...counted, minimumCell: scope.kind === 'rows' ? scope.minimumCell : 1 };
  }

  /** How many open cases each examiner has, among those that whoever assigns may see. */
  @Get('workload')
  @Act('read-workload')
  @ApiOkResponse({ type: WorkloadAnswer })
  async workload(
    @Who() who: Principal,
    @After() after: string | undefined,
    @Query() { office }: WorkloadQuery,
  ): Promise<WorkloadAnswer> {
    const scope = listScope(who, 'workload', accessOf(this.house));
    const items = await this.views.read('caseload', { after }, (manager) =>
      workloadOf(manager, { scope, filter: { office } }),
    );
    return { items };
  }

  private async find(who: Principal, after: string | undefined, { scope, filter, query, accepted }: Search) {
    const { items, ...rest } = await this.views.read('caseload', { after }, (manager) =>
      searchCases(manager, {
        scope,
        me: who.id,
        filter,
        stage: query.stage,
        limit: query.limit ?? PAGE,
        cursor: query.cursor,
      }),
    );
    const reader = {
      who,
      settings: accessOf(this.house),
      language: languageFor(accepted, 'id'),
      now: this.clock.now(),
    };
    return { items: items.map(itemFor(reader)), ...rest };
  }
}
