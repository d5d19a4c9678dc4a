// A past that other services wrote: seeds the store of an office, so that a service is tested alone on cases it did not begin.
import { CATALOGUE, caseStream, type CaseEventType } from '@jejak/case';
import { EVENT_STORE, type Manifest } from '@jejak/chassis';
import type { Draft, EventStore, JsonObject, StoredEvent } from '@jejak/eventstore';
import { v7 as uuid } from 'uuid';
import type { Past } from './given.js';
import type { Office } from './office.js';

/** Stands in for every service that wrote before; open it beside the service under test. */
export const past: Manifest = {
  name: 'past',
  about: 'What happened before.',
  owns: [{ category: 'case', types: Object.keys(CATALOGUE) as CaseEventType[] }],
  controllers: [],
};

const draftOf = (each: Past, caseId: string, seconds: number): Draft => {
  const { event, actor } = 'event' in each ? each : { event: each, actor: 'somebody' };
  return {
    id: uuid(),
    type: event.type,
    schema: 1,
    // What a sample would seal stands as sealed, since nobody opens it here.
    data: JSON.parse(JSON.stringify(event.data).replaceAll('"$plain"', '"sealed"')) as JsonObject,
    actor,
    office: 'kdi',
    ruleset: 'po-58-2023',
    causation: null,
    correlation: caseId,
    command: `past-${caseId}-${seconds}`,
    commandDigest: 'past',
  };
};

/** Stores a past as a new case. @returns what was stored */
export const happened = async (
  office: Office,
  events: readonly Past[],
): Promise<{ caseId: string; stored: readonly StoredEvent[] }> => {
  const caseId = uuid();
  const stream = caseStream(caseId);
  const store = office.running.get<EventStore>(EVENT_STORE, 'past');
  const { events: stored } = await store.append({
    streams: [{ stream, expected: 'none' }],
    events: [{ stream, events: events.map((each, at) => draftOf(each, caseId, at)) }],
  });
  return { caseId, stored };
};
