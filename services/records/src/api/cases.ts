// HTTP in: one case. The file and both timelines, its deliveries, and the file as it was known on another day.
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { reading, type Principal } from '@jejak/access';
import { caseAggregate, factsOf, type CaseEvent, type CaseFile } from '@jejak/case';
import { Act, After, CaseId, CLOCK, DATABASE, DESK, EVENT_STORE, HOUSE, VIEWS, Who } from '@jejak/chassis';
import type { Clock, Desk, HouseSettings, Views } from '@jejak/chassis';
import {
  AsOfAnswer,
  AsOfQuery,
  CaseDeliveriesAnswer,
  CaseFileAnswer,
  CaseFileQuery,
  TimelineAnswer,
  TimelineQuery,
} from '@jejak/contracts/http';
import { BEGINNING, type EventStore, type StoredEvent } from '@jejak/eventstore';
import { localDayIn } from '@jejak/law';
import type { DataSource } from 'typeorm';
import { asOf, positionAsked } from '../as-of.js';
import { actorsFor, factsShown, showCase, type Showing } from '../case-file.js';
import { languageFor } from '../language.js';
import { namesIn, standingIn } from '../list-item.js';
import { reached } from '../reached.js';
import { reasonOf } from '../reason.js';
import { linesFor, toldIn } from '../visibility/lines.js';
import { internalWordsOf } from '../words/internal-words.js';
import { publicWordsOf } from '../words/public-words.js';
import { nextStepsOf } from '../next-steps.js';
import { keepsMarks, markSeen } from '../seen.js';
import { accessOf } from '../settings.js';
import { linesOf, withActorsFor } from '../timeline.js';
import { deliveriesOfCase } from '../views/deliveries.js';
import { internalLinesOf } from '../views/internal-timeline.js';
import { publicLinesOf } from '../views/public-timeline.js';
import { Asking } from './asking.js';

interface Opened {
  readonly state: CaseFile;
  readonly events: readonly StoredEvent[];
}

@Controller('cases/:id')
export class CasesApi {
  @Inject(DATABASE) private readonly database!: DataSource | undefined;
  @Inject(CLOCK) private readonly clock!: Clock;
  @Inject(EVENT_STORE) private readonly store!: EventStore;

  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(VIEWS) private readonly views: Views,
    @Inject(HOUSE) private readonly house: HouseSettings,
  ) {}

  /** The case file, from the fold of the store. What is opened of it is in the access ledger before it is in the answer. */
  @Get()
  @Act('read-case')
  @ApiOperation({ operationId: 'readCase' })
  @ApiOkResponse({ type: CaseFileAnswer })
  async file(
    @Who() who: Principal,
    @CaseId() id: string,
    @Query() query: CaseFileQuery,
    @Asking() asking: Asking,
  ): Promise<CaseFileAnswer> {
    await reached(this.store, asking.after);
    const settings = accessOf(this.house);
    const { state, events, revision } = await this.look(who, id, 'read-case');
    const now = this.clock.now();
    const file = await this.show(who, { state, events }, { facts: factsOf(state), reason: reasonOf(query, asking) });
    const language = languageFor(asking.accepted, 'id');
    if (this.database && keepsMarks(who))
      await markSeen(this.database, { principal: who.id, caseId: id, revision, at: now });
    return {
      caseId: id,
      revision,
      position: events.at(-1)?.position ?? BEGINNING,
      ...file,
      names: namesIn(file, language),
      standing: standingIn(state, language),
      nextSteps: nextStepsOf(who, state, { today: localDayIn(state.office, now), settings }),
    };
  }

  /** The public timeline; the internal one for staff who may read it. */
  @Get('timeline')
  @Act('read-timeline')
  @ApiOkResponse({ type: TimelineAnswer })
  async timeline(
    @Who() who: Principal,
    @CaseId() id: string,
    @Query() { view = 'public' }: TimelineQuery,
    @Asking() { accepted, after }: Asking,
  ): Promise<TimelineAnswer> {
    const action = view === 'internal' ? 'read-internal-timeline' : 'read-timeline';
    const { state, events } = await this.look(who, id, action);
    const asked = { caseId: id, language: languageFor(accepted, state.language) };
    const at = { after: after ?? events.at(-1)?.position };
    const entries =
      view === 'internal'
        ? linesFor(
            await this.views.read('internal-timeline', at, (manager) => internalLinesOf(manager, asked)),
            toldIn(linesOf(events, publicWordsOf, { language: asked.language, withActors: false }), state),
            reading(who, factsOf(state), accessOf(this.house)),
          )
        : toldIn(await this.views.read('public-timeline', at, (manager) => publicLinesOf(manager, asked)), state);
    const namesActor = actorsFor(who, factsOf(state), accessOf(this.house));
    return { caseId: id, view, language: asked.language, entries: withActorsFor(entries, namesActor) };
  }

  /** Every message to a party of this case. */
  @Get('deliveries')
  @Act('read-deliveries', { on: 'case' })
  @ApiOperation({ operationId: 'readCaseDeliveries', summary: 'Read the messages to the parties of a case' })
  @ApiOkResponse({ type: CaseDeliveriesAnswer })
  async deliveries(
    @Who() who: Principal,
    @CaseId() id: string,
    @After() after: string | undefined,
  ): Promise<CaseDeliveriesAnswer> {
    await this.look(who, id, 'read-deliveries');
    const items = await this.views.read('deliveries', { after }, (manager) => deliveriesOfCase(manager, id));
    return { caseId: id, items };
  }

  /** The file as it was known then, under the access and secrecy of today. */
  @Get('as-of')
  @Act('replay')
  @ApiOkResponse({ type: AsOfAnswer })
  async asOf(
    @Who() who: Principal,
    @CaseId() id: string,
    @Query() query: AsOfQuery,
    @Asking() asking: Asking,
  ): Promise<AsOfAnswer> {
    const settings = accessOf(this.house);
    const today = await this.look(who, id, 'replay');
    const position = await positionAsked(this.store, query, today);
    const then = asOf(today.events, position);
    const keepsClosed = query.texts === 'closed';
    const shown = { facts: factsOf(today.state), reason: reasonOf(query, asking), keepsClosed };
    const language = languageFor(asking.accepted, 'id');
    const { agendaNumber } = factsShown({ who, file: today.state, facts: shown.facts, settings }).facts;
    const isKnown = then.events.length > 0;
    const file = isKnown ? await this.show(who, then, shown) : null;
    return {
      caseId: id,
      agendaNumber: agendaNumber as string | null,
      position,
      revision: then.state.revision,
      of: today.revision,
      file: file && { ...file, names: namesIn(file, language), standing: standingIn(then.state, language) },
      timeline: withActorsFor(
        linesFor(
          linesOf(then.events, internalWordsOf, { language, withActors: true }),
          toldIn(linesOf(then.events, publicWordsOf, { language, withActors: false }), today.state),
          reading(who, shown.facts, settings),
        ),
        actorsFor(who, shown.facts, settings),
      ),
    };
  }

  private look(who: Principal, id: string, action: Parameters<Desk['look']>[0]['action']) {
    return this.desk.look<CaseFile, CaseEvent>({ who, action, aggregate: caseAggregate, id });
  }

  private show(who: Principal, { state, events }: Opened, how: Pick<Showing, 'facts' | 'reason' | 'keepsClosed'>) {
    return showCase(this.desk, { who, file: state, events, settings: accessOf(this.house), ...how });
  }
}
