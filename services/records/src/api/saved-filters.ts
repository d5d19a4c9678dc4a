// HTTP in: filters that a person keeps under a name, for the inbox and the search. Nobody sees those of others.
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Principal } from '@jejak/access';
import { Act, DATABASE, Envelope, Problem, unacceptable, Who, type WriteEnvelope } from '@jejak/chassis';
import { SavedFilterBody, SavedFilterNameBody, SavedFiltersAnswer } from '@jejak/contracts/http';
import type { DataSource } from 'typeorm';
import { forget, MOST_SAVED, save, savedBy } from '../saved-filters.js';
import { keepsMarks } from '../seen.js';
import { refuseHiddenFilters } from '../visibility/filters.js';

const said = (query: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));

@Controller('saved-filters')
export class SavedFiltersApi {
  constructor(@Inject(DATABASE) private readonly database: DataSource) {}

  @Get()
  @Act('search')
  @ApiOperation({ operationId: 'readSavedFilters', summary: 'Read the filters that one keeps' })
  @ApiOkResponse({ type: SavedFiltersAnswer })
  async saved(@Who() who: Principal): Promise<SavedFiltersAnswer> {
    return { items: await savedBy(this.database, who.id), mayKeep: keepsMarks(who) };
  }

  /** Keeps the filters of a list under a name; one of the same name is replaced. */
  @Post()
  @HttpCode(200)
  @Act('search')
  @ApiOperation({ operationId: 'saveFilter', summary: 'Keep the filters of a list under a name' })
  @ApiOkResponse({ type: SavedFiltersAnswer })
  async keep(
    @Who() who: Principal,
    @Body() { list, name, query }: SavedFilterBody,
    @Envelope() _envelope: WriteEnvelope,
  ): Promise<SavedFiltersAnswer> {
    if (!keepsMarks(who)) throw Problem.forbidden('auditor-writes-nothing');
    refuseHiddenFilters(who, query);
    const isSaved = await save(this.database, who.id, { list, name: name.trim(), query: said(query) });
    if (!isSaved) throw unacceptable('/name', `At most ${MOST_SAVED} filters are kept; remove one first.`);
    return this.saved(who);
  }

  /** Forgets a filter of one's own. */
  @Post('removal')
  @HttpCode(200)
  @Act('search')
  @ApiOperation({ operationId: 'removeFilter', summary: 'Forget filters that one kept' })
  @ApiOkResponse({ type: SavedFiltersAnswer })
  async remove(
    @Who() who: Principal,
    @Body() body: SavedFilterNameBody,
    @Envelope() _envelope: WriteEnvelope,
  ): Promise<SavedFiltersAnswer> {
    if (!keepsMarks(who)) throw Problem.forbidden('auditor-writes-nothing');
    await forget(this.database, who.id, body);
    return this.saved(who);
  }
}
