// The wire on the official client.
import {
  BACKWARDS,
  END,
  ErrorType,
  FORWARDS,
  isCommandError,
  KurrentDBClient,
  NO_STREAM,
  STREAM_STATE,
} from '@kurrent/kurrentdb-client';
import { KurrentRefused, meaningOf, WireCut } from './failures.js';
import { OWN } from './filter.js';
import { placeOf, positionOf } from './position.js';
import { incomingOfResolved, recordOf, type Incoming, type Outgoing } from './record.js';
import type { Check, LogPart, StreamPart, Wire } from './wire.js';

const stateOf = (revision: number): typeof NO_STREAM | bigint => (revision < 0 ? NO_STREAM : BigInt(revision));
const isOfType = (error: unknown, type: ErrorType): boolean =>
  error instanceof Error && isCommandError(error) && error.type === type;

/** The client waits for ever for an answer to an append, and for the next page of a read, when the server says nothing more. */
const PATIENCE_MS = 15_000;

/** @throws WireCut when it takes too long */
async function inTime<T>(answer: Promise<T>, patienceMs: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new WireCut('no answer in time')), patienceMs);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** How this server appends to several streams at once. */
type Joint = 'records' | 'requests';

/** One client, which connects when it is first used and again after it lost its connection. */
export class ClientWire implements Wire {
  private readonly client: KurrentDBClient;
  private joint: Joint = 'records';

  /** @throws KurrentRefused for an address that is none */
  constructor(
    url: string,
    private readonly patienceMs = PATIENCE_MS,
  ) {
    try {
      this.client = KurrentDBClient.connectionString(url);
    } catch {
      // The client's own words may repeat the address, and with it the password.
      throw new KurrentRefused('KURRENTDB_URL is no address such as kurrentdb://user:password@host:2113?tls=true.');
    }
  }

  async readStream(stream: string, { from, limit }: StreamPart): Promise<readonly Incoming[]> {
    const isEnd = from === 'end';
    const options = {
      fromRevision: isEnd ? END : BigInt(from),
      direction: isEnd ? BACKWARDS : FORWARDS,
      maxCount: limit,
      requiresLeader: true,
    } as const;
    const events: Incoming[] = [];
    try {
      for await (const resolved of told(this.client.readStream(stream, options), this.patienceMs)) {
        const incoming = incomingOfResolved(resolved);
        if (incoming) events.push(incoming);
      }
    } catch (error) {
      if (error instanceof StreamUnknown) return [];
      throw error;
    }
    return events;
  }

  async *readAll({ from, isBackwards, limit, filter }: LogPart): AsyncIterable<Incoming> {
    const fromPosition = from === 'end' ? END : placeOf(from);
    const direction = isBackwards ? BACKWARDS : FORWARDS;
    const options = { fromPosition, direction, maxCount: limit, filter, requiresLeader: true } as const;
    for await (const resolved of told(this.client.readAll(options), this.patienceMs)) {
      const incoming = incomingOfResolved(resolved);
      if (incoming) yield incoming;
    }
  }

  async append(checks: readonly Check[], events: readonly Outgoing[]): Promise<void> {
    try {
      const [only, ...others] = checks;
      const isOne = only && others.length === 0;
      await inTime(isOne ? this.appendToOne(only, events) : this.appendToSeveral(checks, events), this.patienceMs);
    } catch (error) {
      throw error instanceof KurrentRefused || error instanceof WireCut ? error : meaningOf(error);
    }
  }

  listen({ heard, ready, gone }: Parameters<Wire['listen']>[0]): () => void {
    const subscription = this.client.subscribeToAll({ fromPosition: END, filter: OWN });
    let isStopped = false;
    subscription.on('confirmation', () => (isStopped ? undefined : ready()));
    subscription.on('data', ({ event }) => {
      if (!isStopped && event) heard(positionOf(event.position, event.streamId));
    });
    const end = () => {
      if (isStopped) return;
      isStopped = true;
      gone();
    };
    subscription.on('error', end);
    subscription.on('close', end);
    return () => {
      isStopped = true;
      void subscription.unsubscribe().catch(() => undefined);
    };
  }

  close(): Promise<void> {
    return this.client.dispose();
  }

  private async appendToOne({ stream, revision }: Check, events: readonly Outgoing[]): Promise<void> {
    const options = { streamState: stateOf(revision), requiresLeader: true };
    await this.client.appendToStream(stream, events.map(recordOf), options);
  }

  private async appendToSeveral(checks: readonly Check[], events: readonly Outgoing[]): Promise<void> {
    if (this.joint === 'records') {
      try {
        await this.client.appendRecords(
          events.map((event) => ({ streamName: event.stream, record: recordOf(event) })),
          checks.map(({ stream, revision }) => ({
            type: STREAM_STATE,
            streamName: stream,
            expectedState: stateOf(revision),
          })),
        );
        return;
      } catch (error) {
        if (!isOfType(error, ErrorType.UNSUPPORTED)) throw error;
        this.joint = 'requests';
      }
    }
    await this.appendRequests(checks, events);
  }

  /** Servers 25.1 to 26.0 check only the streams that they write. */
  private async appendRequests(checks: readonly Check[], events: readonly Outgoing[]): Promise<void> {
    const requests = requestsOf(checks, events);
    try {
      await this.client.multiStreamAppend(requests);
    } catch (error) {
      if (!isOfType(error, ErrorType.UNSUPPORTED)) throw error;
      throw new KurrentRefused(
        'This KurrentDB cannot append to several streams at once, which giving numbers needs: 25.1 or later is wanted, 26.1 is best.',
        error,
      );
    }
  }
}

/** One request for each stream. @throws KurrentRefused where a stream is only checked */
export function requestsOf(checks: readonly Check[], events: readonly Outgoing[]) {
  return checks.map(({ stream, revision }) => {
    const own = events.filter((event) => event.stream === stream);
    if (own.length === 0)
      throw new KurrentRefused(
        `This KurrentDB cannot check ${stream} without writing to it: 26.1 or later is wanted for this act.`,
      );
    return { streamName: stream, expectedState: stateOf(revision), events: own.map(recordOf) };
  });
}

/** A stream that nobody wrote is an answer and no failure. */
class StreamUnknown extends Error {}

/** The same items, with the client's errors in the adapter's words. */
async function* told<T>(items: AsyncIterable<T>, patienceMs: number): AsyncIterable<T> {
  const source = items[Symbol.asyncIterator]();
  let isOver = false;
  try {
    for (;;) {
      isOver = true;
      const next = await inTime(source.next(), patienceMs).catch((error: unknown) => {
        if (error instanceof WireCut) throw error;
        throw isOfType(error, ErrorType.STREAM_NOT_FOUND) ? new StreamUnknown() : meaningOf(error);
      });
      if (next.done) return;
      isOver = false;
      yield next.value;
    }
  } finally {
    // What ended by itself needs no ending, and what hangs would let its ending hang too.
    if (!isOver) await source.return?.();
  }
}
