// The internal timeline: every event with who did it, for staff who may read it.
import type { EntityManager } from 'typeorm';
import type { Language } from '../language.js';
import { internalWordsOf } from '../words/internal-words.js';
import { readLines, timelineEntity, timelineView } from './timeline-rows.js';

/** Table `internal_line`. */
export const InternalLineEntity = timelineEntity('InternalLine', 'internal_line');

/** The view of internal lines. */
export const internalTimelineView = timelineView({
  name: 'internal-timeline',
  entity: InternalLineEntity,
  wordsOf: internalWordsOf,
  withActors: true,
});

/** The internal lines of a case. */
export const internalLinesOf = (manager: EntityManager, asked: { caseId: string; language: Language }) =>
  readLines(manager, InternalLineEntity, asked);
