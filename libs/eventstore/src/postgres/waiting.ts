// A unit on its way into the store, and the queue it stands in.
import type { Claim } from '../building.js';
import { OutcomeUnknown, StoreBusy, type Appended, type Unit } from '../port.js';

const QUEUE_LIMIT = 10_000;
/** How long a unit may lose races, or wait for a database that does not answer. */
const PATIENCE_MS = 5_000;
/** How much longer it waits to learn what became of an attempt whose answer was cut off. */
const DOUBT_MS = 15_000;
const RETRY_AFTER_MS = 1_000;
const BATCH_UNITS = 1_000;

/** The first event of an attempt whose answer was cut off, and the ids of all. */
export interface Attempt extends Claim {
  readonly unitIds: readonly string[];
}

/** One unit with what its attempts have taught. */
export class Waiting {
  /** Remembered ends are not to be trusted any more: ask the database. */
  isFresh = false;
  /** Something in its batch was refused: it goes alone, so that only the culprit hears of it. */
  isAlone = false;
  isSettled = false;
  readonly attempts: Attempt[] = [];
  private readonly since = performance.now();

  constructor(
    readonly unit: Unit,
    private readonly answer: { resolve(appended: Appended): void; reject(error: unknown): void },
  ) {}

  resolve(appended: Appended): void {
    this.isSettled = true;
    this.answer.resolve(appended);
  }

  reject(error: unknown): void {
    this.isSettled = true;
    this.answer.reject(error);
  }

  /** Rejects when it has waited too long. While an attempt's outcome is unknown nobody may be told that nothing was stored. */
  giveUpIfLate(): boolean {
    if (this.isSettled) return true;
    const waited = performance.now() - this.since;
    if (waited < PATIENCE_MS || (this.attempts.length > 0 && waited < PATIENCE_MS + DOUBT_MS)) return false;
    this.reject(this.attempts.length > 0 ? new OutcomeUnknown() : new StoreBusy(RETRY_AFTER_MS));
    return true;
  }
}

/** Units in the order of their arrival; those of one stream never overtake each other. */
export class Queue {
  private units: Waiting[] = [];
  private readonly busy = new Set<string>();

  /** False while everything in it waits for streams that somebody works on: then looking through it is for nothing. */
  private mayHaveWork = false;

  get isWorthLooking(): boolean {
    return this.mayHaveWork && this.units.length > 0;
  }

  /** @throws StoreBusy when it is full: better a refusal than memory without bound */
  enter(unit: Unit): Promise<Appended> {
    if (this.units.length >= QUEUE_LIMIT) throw new StoreBusy(RETRY_AFTER_MS);
    if (unit.streams.every(({ stream }) => !this.busy.has(stream))) this.mayHaveWork = true;
    return new Promise<Appended>((resolve, reject) => this.units.push(new Waiting(unit, { resolve, reject })));
  }

  /** The next units whose streams nobody else works on; their streams are taken until {@link release}. */
  take(): Waiting[] {
    const taken: Waiting[] = [];
    const left: Waiting[] = [];
    const passed = new Set<string>();
    const mine = new Set<string>();
    this.mayHaveWork = false;
    for (const waiting of this.units) {
      const streams = waiting.unit.streams.map(({ stream }) => stream);
      const isFree = streams.every((stream) => !passed.has(stream) && (mine.has(stream) || !this.busy.has(stream)));
      if (!isFree || !hasRoom(taken, waiting)) {
        this.mayHaveWork ||= isFree;
        left.push(waiting);
        streams.forEach((stream) => passed.add(stream));
        continue;
      }
      taken.push(waiting);
      streams.forEach((stream) => mine.add(stream));
    }
    mine.forEach((stream) => this.busy.add(stream));
    this.units = left;
    return taken;
  }

  release(taken: readonly Waiting[]): void {
    this.mayHaveWork = true;
    for (const { unit } of taken) for (const { stream } of unit.streams) this.busy.delete(stream);
  }

  /** Back to the front, in their order. */
  putBack(units: readonly Waiting[]): void {
    this.units.unshift(...units.filter((waiting) => !waiting.giveUpIfLate()));
  }
}

const hasRoom = (taken: readonly Waiting[], next: Waiting): boolean =>
  taken.length === 0 || (taken.length < BATCH_UNITS && !next.isAlone && taken[0]?.isAlone !== true);
