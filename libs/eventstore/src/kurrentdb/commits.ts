// KurrentDB keeps no roots of the log: they are computed from it, as if each event had been a commit of its own (ADR 0017).
import { NO_ROOT, nextRoot } from '../building.js';
import { leafOf, type EntryFields } from '../header.js';
import { BEGINNING, comparePositions, type Batch, type Position } from '../port.js';
import type { Incoming } from './record.js';

/** Between two places from which the roots can be gone on with. */
const MARK_EVERY = 1_000;

/** The log up to an event. */
interface Mark {
  readonly position: Position;
  readonly count: number;
  readonly root: string;
  /** The latest time of recording so far: never goes back. */
  readonly at: string;
}
interface Step extends Mark {
  /** Position of the event before. */
  readonly after: Position;
}
const START: Mark = { position: BEGINNING, count: 0, root: NO_ROOT, at: '' };

/** Reads the log behind a position, to its present end. */
export type ReadLog = (after: Position) => AsyncIterable<readonly Incoming[]>;

/**
 * Roots and instants of the log. The first question reads the log from its beginning; later ones go on from a mark, one for each thousand
 * events, which is what this costs in memory.
 */
export class ComputedCommits {
  private readonly marks: Mark[] = [START];

  constructor(private readonly read: ReadLog) {}

  /** One commit for each event behind a position. */
  async batches(after: Position, limit: number): Promise<readonly Batch[]> {
    const batches: Batch[] = [];
    if (limit < 1) return batches;
    for await (const step of this.walk((mark) => comparePositions(mark.position, after) <= 0)) {
      const { position, at, root } = step;
      if (comparePositions(position, after) <= 0) continue;
      batches.push({ first: position, last: position, at, root, after: step.after });
      if (batches.length >= limit) break;
    }
    return batches;
  }

  /** The last position that was recorded at or before an instant, ISO 8601. */
  async positionAsOf(instant: string): Promise<Position> {
    const until = new Date(instant).toISOString();
    const isBefore = (mark: Mark) => mark.at <= until;
    let last = this.lastMark(isBefore).position;
    for await (const step of this.walk(isBefore)) {
      if (step.at > until) break;
      last = step.position;
    }
    return last;
  }

  private lastMark(isBefore: (mark: Mark) => boolean): Mark {
    return this.marks.findLast(isBefore) ?? START;
  }

  /** Goes through the log from the last mark that qualifies, leaving marks where there are none yet. */
  private async *walk(isBefore: (mark: Mark) => boolean): AsyncIterable<Step> {
    let mark = this.lastMark(isBefore);
    for await (const page of this.read(mark.position)) {
      for (const event of page) {
        const step = next(mark, event);
        if (step.count % MARK_EVERY === 0 && step.count > (this.marks.at(-1)?.count ?? 0)) this.marks.push(step);
        mark = step;
        yield step;
      }
    }
  }
}

function next({ position: after, count, root, at }: Mark, { position, entry }: Incoming): Step {
  const { at: own } = JSON.parse(entry) as EntryFields;
  return { position, after, count: count + 1, root: nextRoot(root, [leafOf(entry)]), at: own > at ? own : at };
}
