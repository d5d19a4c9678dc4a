// What both timeline views are made of: a line per event, in both languages, of one table each.
import { caseStream, decode } from '@jejak/case';
import type { View } from '@jejak/chassis';
import type { StoredEvent } from '@jejak/eventstore';
import { EntitySchema, type EntityManager } from 'typeorm';
import type { Language } from '../language.js';
import { dayOf, type Line, type WordsOf } from '../timeline.js';
import { saveRows } from './rows.js';

/** A line of a timeline. `actor` stays empty in the public one. */
export interface TimelineRow {
  caseId: string;
  revision: number;
  type: string;
  at: string;
  day: string;
  actor: string | null;
  textId: string;
  textEn: string;
}

/** The table of a timeline. */
export const timelineEntity = (name: string, tableName: string): EntitySchema<TimelineRow> =>
  new EntitySchema<TimelineRow>({
    name,
    tableName,
    columns: {
      caseId: { type: 'uuid', primary: true, name: 'case_id' },
      revision: { type: 'int', primary: true },
      type: { type: 'text' },
      at: { type: 'timestamptz' },
      day: { type: 'date' },
      actor: { type: 'text', nullable: true },
      textId: { type: 'text', name: 'text_id' },
      textEn: { type: 'text', name: 'text_en' },
    },
  });

const rowFor = (stored: StoredEvent, wordsOf: WordsOf, withActors: boolean): TimelineRow | undefined => {
  const event = decode(stored);
  const words = event && wordsOf(event);
  if (!words) return undefined;
  const { revision, type, at, actor, stream } = stored;
  const caseId = stream.slice(caseStream('').length);
  const who = withActors ? actor : null;
  return { caseId, revision, type, at, day: dayOf(stored), actor: who, textId: words.id, textEn: words.en };
};

/** A timeline view with its own table and its own words. */
export const timelineView = (parts: {
  readonly name: string;
  readonly entity: EntitySchema<TimelineRow>;
  readonly wordsOf: WordsOf;
  readonly withActors: boolean;
}): View => ({
  name: parts.name,
  entities: [parts.entity],
  filter: { categories: ['case'] },
  apply: (events, manager) =>
    saveRows(
      manager,
      parts.entity,
      events.flatMap((stored) => rowFor(stored, parts.wordsOf, parts.withActors) ?? []),
    ),
});

/** The lines of one case in one language. */
export const readLines = async (
  manager: EntityManager,
  entity: EntitySchema<TimelineRow>,
  asked: { readonly caseId: string; readonly language: Language },
): Promise<readonly Line[]> => {
  const { tableName } = manager.connection.getMetadata(entity);
  const rows: { revision: number; type: string; at: Date; day: string; actor: string | null; text: string }[] =
    await manager.query(
      `select revision, type, at, day::text as day, actor, ${asked.language === 'en' ? 'text_en' : 'text_id'} as text
       from "${tableName}" where case_id = $1 order by revision`,
      [asked.caseId],
    );
  return rows.map(({ revision, type, at, day, actor, text }) => ({
    revision,
    type,
    at: at.toISOString(),
    on: day,
    text,
    ...(actor !== null && { by: actor }),
  }));
};
