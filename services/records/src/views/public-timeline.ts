// The public timeline: what everybody who may follow a case reads. A table of its own, so that no query can show the other by mistake.
import type { EntityManager } from 'typeorm';
import type { Language } from '../language.js';
import { publicWordsOf } from '../words/public-words.js';
import { readLines, timelineEntity, timelineView } from './timeline-rows.js';

/** Table `public_line`. */
export const PublicLineEntity = timelineEntity('PublicLine', 'public_line');

/** The view of public lines; it holds no pseudonym. */
export const publicTimelineView = timelineView({
  name: 'public-timeline',
  entity: PublicLineEntity,
  wordsOf: publicWordsOf,
  withActors: false,
});

/** The public lines of a case. */
export const publicLinesOf = (manager: EntityManager, asked: { caseId: string; language: Language }) =>
  readLines(manager, PublicLineEntity, asked);
