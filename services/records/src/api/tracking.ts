// HTTP in: where a report stands, for whoever holds its receipt or lodged it, with what the office asks and answers. Never what was filed: somebody may be made to show the screen.
import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { Principal } from '@jejak/access';
import { caseAggregate, factsOf, isSealed, type CaseEvent, type CaseFile } from '@jejak/case';
import { Act, After, DESK, EVENT_STORE, notFound, Who, type Desk, type Hidden, type Revealed } from '@jejak/chassis';
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

interface Opened {
  readonly state: CaseFile;
  readonly events: readonly StoredEvent[];
}

/** What waits for an answer. */
const requestIn = ({ state, events }: Opened): StoredEvent | undefined =>
  state.stage === 'awaiting-completion' ? events.findLast(({ type }) => type === 'CompletionRequested') : undefined;

const hiddenIn = (event: StoredEvent | undefined, field: string): Hidden | undefined => {
  const sealed: unknown = event?.data[field];
  return isSealed(sealed) ? { sealed, as: 'D3r' } : undefined;
};

/** What the office asks and answers in words of its own, still sealed: all of a file that a receipt shows beside where it stands. */
const wordsIn = (opened: Opened) => ({
  note: hiddenIn(requestIn(opened), 'note'),
  reply: hiddenIn(
    opened.events.findLast(({ type }) => type === 'ConsultationAnswered'),
    'answer',
  ),
});
type Told = Readonly<Record<keyof ReturnType<typeof wordsIn>, Revealed>>;

/** Null where there are none, or none any more. */
const textIn = (revealed: Revealed): string | null =>
  'value' in revealed ? (revealed.value as { readonly text: string }).text : null;

/** What the complainant is asked to complete, by the names of the checklist. */
const askedOf = (opened: Opened, { note }: Told, language: Language) => {
  const { state: file, events } = opened;
  const asked = requestIn(opened);
  if (!asked) return null;
  const { items, dueDays } = asked.data as { readonly items: readonly string[]; readonly dueDays: number };
  return {
    items: items.map((code) => ({ code, name: formalItemName(file.ruleset, code)[language] })),
    dueDays,
    note: textIn(note),
    askedOn: dayOf(asked),
    came: cameSince(events, asked),
  };
};

const outcomeOf = (file: CaseFile, language: Language): string | null => {
  if (file.closedReason !== null) return closingReasonName(file.closedReason)[language];
  return file.outcome === null ? null : outcomeName(file.outcome)[language];
};

const trackingOf = (opened: Opened, told: Told, language: Language) => {
  const { state: file, events } = opened;
  return {
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
    asked: askedOf(opened, told, language),
    reply: textIn(told.reply),
    outcome: outcomeOf(file, language),
    timeline: linesOf(events, publicWordsOf, { language, withActors: false }),
  };
};

@Controller('tracking')
export class TrackingApi {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** Read from the store itself, so it is never behind. What is opened of it is in the access ledger before it is in the answer. */
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
    const opened = await this.desk.look<CaseFile, CaseEvent>({ who, action: 'track', aggregate: caseAggregate, id });
    const facts = factsOf(opened.state);
    const told = await this.desk.reveal({ who, facts, fields: wordsIn(opened), purpose: 'show-own-report' });
    return trackingOf(opened, told, languageFor(accepted, opened.state.language));
  }
}
