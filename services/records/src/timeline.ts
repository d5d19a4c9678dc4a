// A timeline from the events themselves: what tracking, the file as of a day, and both timeline views are made of.
import { decode, type CaseEvent } from '@jejak/case';
import type { StoredEvent } from '@jejak/eventstore';
import { localDayIn } from '@jejak/law';
import type { Language, Words } from './language.js';

/** A line of a timeline as it is shown. */
export interface Line {
  readonly revision: number;
  readonly type: string;
  /** Time of recording, UTC. */
  readonly at: string;
  /** The day that was at the office. */
  readonly on: string;
  readonly text: string;
  /** Pseudonym of who did it; in the internal timeline only. */
  readonly by?: string;
  /** What the complainant reads of it; absent where they do not see it, or there is none. */
  readonly told?: string;
}
/** What to say of an event; undefined where it is passed over. */
export type WordsOf = (event: CaseEvent) => Words | undefined;

/** The day of an event at its office. */
export const dayOf = ({ office, at }: Pick<StoredEvent, 'office' | 'at'>): string => localDayIn(office, new Date(at));

/** Lines of the events of one case, in their order. */
export const linesOf = (
  events: readonly StoredEvent[],
  wordsOf: WordsOf,
  options: { readonly language: Language; readonly withActors: boolean },
): readonly Line[] =>
  events.flatMap((stored) => {
    const event = decode(stored);
    const words = event && wordsOf(event);
    if (!words) return [];
    const { revision, type, at, actor } = stored;
    const line = { revision, type, at, on: dayOf(stored), text: words[options.language] };
    return options.withActors ? [{ ...line, by: actor }] : [line];
  });

/** The same lines, naming only whom the reader may know. */
export const withActorsFor = (
  lines: readonly Line[],
  namesActor: (actor: string | undefined) => boolean,
): readonly Line[] => lines.map(({ by, ...line }) => (by !== undefined && namesActor(by) ? { ...line, by } : line));
