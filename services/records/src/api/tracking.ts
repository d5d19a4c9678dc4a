// HTTP in: where a report stands, for whoever holds its receipt or lodged it. Never what was filed: somebody may be made to show the screen.
import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@jejak/access';
import { caseAggregate, type CaseFile } from '@jejak/case';
import { Act, After, DESK, EVENT_STORE, notFound, Who, type Desk } from '@jejak/chassis';
import { TrackingAnswer, TrackingQuery } from '@jejak/contracts/http';
import type { EventStore, StoredEvent } from '@jejak/eventstore';
import { UUID } from '../cursor.js';
import { languageFor, type Language } from '../language.js';
import { reached } from '../reached.js';
import { standingIn } from '../list-item.js';
import { caseTypeName, closingReasonName, formalItemName, officeName, outcomeName } from '../words/naming.js';
import { publicWordsOf } from '../words/public-words.js';
import { dayOf, linesOf } from '../timeline.js';

/** Files that came since an event, by day and purpose. */
const cameSince = (events: readonly StoredEvent[], { revision }: StoredEvent) =>
  events
    .filter((event) => event.type === 'EvidenceAttached' && event.revision > revision)
    .map((event) => ({ on: dayOf(event), purpose: (event.data as { readonly purpose: string }).purpose }));

/** What the complainant is asked to complete, by the names of the checklist: the office's free words are not for a receipt. */
const askedOf = (file: CaseFile, events: readonly StoredEvent[], language: Language) => {
  if (file.stage !== 'awaiting-completion') return null;
  const asked = events.findLast(({ type }) => type === 'CompletionRequested');
  if (!asked) return null;
  const { items, dueDays } = asked.data as { readonly items: readonly string[]; readonly dueDays: number };
  return {
    items: items.map((code) => ({ code, name: formalItemName(file.ruleset, code)[language] })),
    dueDays,
    askedOn: dayOf(asked),
    came: cameSince(events, asked),
  };
};

const outcomeOf = (file: CaseFile, language: Language): string | null => {
  if (file.closedReason !== null) return closingReasonName(file.closedReason)[language];
  return file.outcome === null ? null : outcomeName(file.outcome)[language];
};

const trackingOf = (file: CaseFile, events: readonly StoredEvent[], language: Language) => ({
  caseId: file.id,
  agendaNumber: file.agendaNumber,
  registrationNumber: file.registrationNumber,
  caseType: file.caseType,
  caseTypeName: caseTypeName(file.caseType)[language],
  office: file.office,
  officeName: officeName(file.office)[language],
  receivedOn: file.receivedOn,
  language,
  stage: file.stage,
  ...standingIn(file, language),
  asked: askedOf(file, events, language),
  outcome: outcomeOf(file, language),
  timeline: linesOf(events, publicWordsOf, { language, withActors: false }),
});

@Controller('tracking')
export class TrackingApi {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** Read from the store itself, so it is never behind. */
  @Get()
  @Act('track')
  @ApiOkResponse({ type: TrackingAnswer })
  @ApiHeader({ name: 'Accept-Language', required: false })
  async track(
    @Who() who: Principal,
    @After() after: string | undefined,
    @Query() query: TrackingQuery,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<TrackingAnswer> {
    await reached(this.store, after);
    const id = (who.caseId ?? query.case ?? '').toLowerCase();
    if (!UUID.test(id)) throw notFound();
    const { state, events } = await this.desk.look({ who, action: 'track', aggregate: caseAggregate, id });
    return trackingOf(state, events, languageFor(accepted, state.language));
  }
}
