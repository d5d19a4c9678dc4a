// HTTP in: the inbox of whoever asks, with counts that are the lengths of its lists, and what one has read.
import { Controller, Get, Headers, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { listScope, type Principal } from '@jejak/access';
import { caseAggregate } from '@jejak/case';
import { Act, After, CaseId, CLOCK, DATABASE, DESK, Envelope, HOUSE, Problem, VIEWS, Who } from '@jejak/chassis';
import type { Clock, Desk, HouseSettings, Views, WriteEnvelope } from '@jejak/chassis';
import { type CasesQuery, InboxAnswer, InboxQuery, SeenAnswer } from '@jejak/contracts/http';
import type { DataSource } from 'typeorm';
import { languageFor } from '../language.js';
import { itemFor } from '../list-item.js';
import { keepsMarks, markSeen } from '../seen.js';
import { accessOf } from '../settings.js';
import { readInbox, type CaseFilter } from '../views/case-list.js';

/** Entries of a page unless said. */
export const PAGE = 50;

const flag = (value: 'true' | 'false' | undefined): boolean | undefined =>
  value === undefined ? undefined : value === 'true';

/** The filters that every list of cases has. */
export const filterOf = ({ office, unit, caseType, agency, substance, from, to }: CasesQuery): CaseFilter => ({
  office,
  unit,
  caseType,
  agency,
  substance,
  from,
  to,
});

@Controller('inbox')
export class InboxApi {
  @Inject(DATABASE) private readonly database!: DataSource;
  @Inject(CLOCK) private readonly clock!: Clock;

  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(VIEWS) private readonly views: Views,
    @Inject(HOUSE) private readonly house: HouseSettings,
  ) {}

  /** Open cases unless a stage is asked for; `counts` say how long the list of each tab is under the same filters. */
  @Get()
  @Act('read-inbox')
  @ApiOperation({ operationId: 'readInbox' })
  @ApiOkResponse({ type: InboxAnswer })
  @ApiHeader({ name: 'Accept-Language', required: false })
  async inbox(
    @Who() who: Principal,
    @After() after: string | undefined,
    @Query() query: InboxQuery,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<InboxAnswer> {
    const settings = accessOf(this.house);
    const { items, ...rest } = await this.views.read('caseload', { after }, (manager) =>
      readInbox(manager, {
        scope: listScope(who, 'inbox', settings),
        me: who.id,
        filter: filterOf(query),
        tab: { stage: query.stage, mine: flag(query.mine), unread: flag(query.unread) },
        limit: query.limit ?? PAGE,
        order: query.order,
        cursor: query.cursor,
      }),
    );
    const reader = { who, settings, language: languageFor(accepted, 'id'), now: this.clock.now() };
    return { items: items.map(itemFor(reader)), ...rest };
  }

  /** Marks a case as read without opening it. */
  @Post(':id/seen')
  @HttpCode(200)
  @Act('read-case')
  @ApiOperation({ operationId: 'markSeen', summary: 'Mark a case as read without opening it' })
  @ApiOkResponse({ type: SeenAnswer })
  async seen(@Who() who: Principal, @CaseId() id: string, @Envelope() _envelope: WriteEnvelope): Promise<SeenAnswer> {
    const { revision } = await this.desk.look({ who, action: 'read-case', aggregate: caseAggregate, id });
    if (!keepsMarks(who)) throw Problem.forbidden('auditor-writes-nothing');
    await markSeen(this.database, { principal: who.id, caseId: id, revision, at: this.clock.now() });
    return { caseId: id, seen: revision };
  }
}
