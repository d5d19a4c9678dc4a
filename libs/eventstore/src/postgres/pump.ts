// Group commit: while one batch is in flight arriving units queue, and the next batch takes all of them. No timer.
import pg from 'pg';
import { claimsOf, NO_END, type StreamEnd } from '../building.js';
import type { Clock } from '../clock.js';
import { NotOwner, StoreClosed, WrongExpectedRevision, type Appended, type Unit } from '../port.js';
import { NOT_OWNER } from './append-function.js';
import { Batch } from './batch.js';
import type { Head, Heads } from './heads.js';
import { LineCut, LineDown, type Line, type RawRow } from './line.js';
import { answerAgain, placesOf } from './repeat.js';
import { Queue, type Waiting } from './waiting.js';

/** Refusals that say nothing against the unit: time-outs, a server that starts, stops or is short of something. */
const PASSING = /^(57014|55P03|40...|53...|57P0.|23505)$/;

/** Between a passing refusal and the next try. */
const BREATH_MS = 50;

interface PumpParts {
  readonly lanes: readonly Line[];
  readonly heads: Heads;
  readonly clock: Clock;
  /** Told the last position of each batch. */
  stored(position: number): void;
}

interface Conflict {
  readonly waiting: Waiting;
  readonly place: Unit['streams'][number];
}

/** Takes units from the queue in batches, one batch per lane: the second is prepared while the first is flushed. */
export class Pump {
  private readonly queue = new Queue();
  private readonly idle: Line[];
  private isClosed = false;
  private drained: (() => void) | undefined;

  constructor(private readonly parts: PumpParts) {
    this.idle = [...parts.lanes];
  }

  async append(unit: Unit): Promise<Appended> {
    if (this.isClosed) throw new StoreClosed();
    const answer = this.queue.enter(unit);
    this.kick();
    return answer;
  }

  /** Stores what was accepted, then stops. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (this.idle.length < this.parts.lanes.length) await new Promise<void>((resolve) => (this.drained = resolve));
    await Promise.all(this.parts.lanes.map((lane) => lane.close()));
  }

  private kick(): void {
    while (this.idle.length > 0 && this.queue.isWorthLooking) {
      const taken = this.queue.take();
      const lane = taken.length > 0 ? this.idle.shift() : undefined;
      if (!lane) break;
      void this.run(lane, taken);
    }
    if (this.idle.length === this.parts.lanes.length) this.drained?.();
  }

  /** Never rejects: each unit hears of its own fate. */
  private async run(lane: Line, taken: readonly Waiting[]): Promise<void> {
    try {
      await this.store(lane, taken);
    } catch (error) {
      if (isPassing(error)) await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
      afterFailure(taken, error);
    }
    this.queue.release(taken);
    this.queue.putBack(taken.filter((waiting) => !waiting.isSettled));
    this.idle.unshift(lane);
    this.kick();
  }

  /** Settles the units that can be settled; the others stay as they are and are tried again. */
  private async store(lane: Line, taken: readonly Waiting[]): Promise<void> {
    const starts = await this.startsOf(lane, taken);
    // Only now that the ends are known: what is missing here can be stored later only by a send that our new send, made on these ends, beats.
    await recover(lane, taken);
    const open = taken.filter((waiting) => !waiting.isSettled);
    const { batch, sent, conflicts } = this.form(open, starts);
    for (const conflict of conflicts) await settleConflict(lane, conflict, (stream) => starts.get(stream) ?? NO_END);
    if (sent.length > 0) await this.send(lane, batch, sent);
  }

  private async startsOf(lane: Line, taken: readonly Waiting[]): Promise<Map<string, Head>> {
    const { heads } = this.parts;
    const starts = new Map<string, Head>();
    const unknown = new Set<string>();
    for (const waiting of taken) {
      for (const place of waiting.unit.streams) {
        const head = heads.get(place.stream);
        if (mustAsk(waiting, place, head)) unknown.add(place.stream);
        else if (head) starts.set(place.stream, head);
      }
    }
    for (const stream of unknown) starts.delete(stream);
    for (const [stream, head] of await heads.lookUp(lane, [...unknown])) starts.set(stream, head);
    return starts;
  }

  private form(open: readonly Waiting[], starts: ReadonlyMap<string, Head>) {
    const batch = new Batch(starts, this.parts.clock.now().toISOString());
    const sent: Waiting[] = [];
    const conflicts: Conflict[] = [];
    for (const waiting of open) {
      try {
        const offered = batch.offer(waiting.unit);
        if (offered === 'taken') sent.push(waiting);
        else if (offered === 'full' || offered.isOurs) continue;
        else if (waiting.isFresh) conflicts.push({ waiting, place: offered.conflict });
        else waiting.isFresh = true;
      } catch (error) {
        waiting.reject(error);
      }
    }
    return { batch, sent, conflicts };
  }

  private async send(lane: Line, batch: Batch, sent: readonly Waiting[]): Promise<void> {
    const { answers, heads } = batch.outcome(await ask(lane, batch, sent));
    for (const [stream, head] of heads) this.parts.heads.learn(stream, head);
    let last = 0;
    for (const [at, waiting] of sent.entries()) {
      const appended = answers[at];
      if (!appended) {
        waiting.isFresh = true;
        continue;
      }
      last = Number(appended.position);
      waiting.resolve(appended);
    }
    if (last > 0) this.parts.stored(last);
  }
}

/** A stream that must not exist is not asked for: the database will tell. */
const mustAsk = ({ isFresh }: Waiting, { expected }: Unit['streams'][number], head: Head | undefined): boolean =>
  isFresh || (!head && expected !== 'none');

async function ask(lane: Line, batch: Batch, sent: readonly Waiting[]): Promise<RawRow> {
  try {
    const [row] = await lane.query(batch.statement());
    return row ?? [];
  } catch (error) {
    if (error instanceof LineCut) {
      for (const [at, { events }] of batch.parts.entries()) {
        const first = events[0];
        if (first) sent[at]?.attempts.push({ ...first, unitIds: events.map(({ id }) => id) });
      }
    }
    throw error;
  }
}

/** Settles the units of which an earlier attempt, whose answer was cut off, was stored after all. */
async function recover(lane: Line, taken: readonly Waiting[]): Promise<void> {
  const claims = taken.flatMap((waiting) => waiting.attempts.map((attempt) => ({ waiting, attempt })));
  const places = await placesOf(
    lane,
    claims.map(({ attempt }) => attempt),
  );
  for (const [at, { waiting, attempt }] of claims.entries()) {
    const position = places[at];
    if (position === undefined || waiting.isSettled) continue;
    const appended = await answerAgain(lane, position, attempt.unitIds);
    if (appended) waiting.resolve(appended);
    else waiting.reject(new Error(`The unit of event ${attempt.id} is stored in part: the ledger is damaged.`));
  }
}

/** The expectation failed for certain: a repeat is answered as before, anything else is a lost race that the caller must judge. */
async function settleConflict(
  lane: Line,
  { waiting, place }: Conflict,
  endOf: (stream: string) => StreamEnd,
): Promise<void> {
  const { claims, ids } = claimsOf(waiting.unit, endOf);
  const [first, ...others] = await placesOf(lane, claims);
  if (first !== undefined && !others.includes(undefined)) {
    const before = await answerAgain(lane, first, ids);
    if (before) return waiting.resolve(before);
  }
  waiting.reject(new WrongExpectedRevision(place.stream, place.expected, endOf(place.stream).revision));
}

/** What is tried again asks for the ends anew; a refusal that cannot pass is told to its unit alone. */
function afterFailure(taken: readonly Waiting[], error: unknown): void {
  const open = taken.filter((waiting) => !waiting.isSettled);
  for (const waiting of open) waiting.isFresh = true;
  if (error instanceof LineCut || error instanceof LineDown || isPassing(error)) return;
  if (open.length > 1) for (const waiting of open) waiting.isAlone = true;
  else open[0]?.reject(meaningOf(error));
}

const isPassing = (error: unknown): boolean => error instanceof pg.DatabaseError && PASSING.test(error.code ?? '');

const meaningOf = (error: unknown): unknown =>
  error instanceof pg.DatabaseError && error.code === NOT_OWNER ? new NotOwner(error.message) : error;
