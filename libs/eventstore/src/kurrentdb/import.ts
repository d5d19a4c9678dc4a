// Copying a store into KurrentDB: every event exactly as it was, in the same order.
import type { Clock } from '../clock.js';
import type { Commit } from '../copy.js';
import type { StoredRow } from '../proof/material.js';
import { ClientWire } from './client-wire.js';
import { WireCut } from './failures.js';
import type { Outgoing } from './record.js';
import { KurrentEventStore } from './store.js';
import type { Wire } from './wire.js';

const RUN_LIMIT = 200;

/** A KurrentDB that is being filled. Nobody else may write to it meanwhile. */
export class KurrentImport {
  private constructor(
    private readonly wire: Wire,
    /** The same database, to be read. */
    readonly store: KurrentEventStore,
  ) {}

  /** @throws StoreBusy, KurrentRefused. `wire`: instead of the official client, for tests without a server. */
  static async open(url: string, clock: Clock, wire: Wire = new ClientWire(url)): Promise<KurrentImport> {
    return new KurrentImport(wire, await KurrentEventStore.open({ url, clock }, wire));
  }

  /**
   * Stores the events of commits behind what is there; the commits themselves have no place in KurrentDB. One append for each run of neighbours of one stream: so the order stays, whatever the server can do.
   * @throws Beaten where another writer was at work; WireCut, WireDown: begin again, which goes on from what is stored
   */
  async put(commits: readonly Commit[]): Promise<void> {
    for (const run of runsOf(commits.flatMap(({ rows }) => rows))) await this.putRun(run);
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private async putRun(run: readonly StoredRow[]): Promise<void> {
    const [first] = run;
    if (!first) return;
    const check = { stream: first.stream, revision: first.revision - 1 };
    try {
      await this.wire.append([check], run.map(outgoingOf));
    } catch (error) {
      if (!(error instanceof WireCut)) throw error;
      // Sent again: were the first send stored after all, the server takes this one for its repeat.
      await this.wire.append([check], run.map(outgoingOf));
    }
  }
}

function runsOf(rows: readonly StoredRow[]): readonly (readonly StoredRow[])[] {
  const runs: StoredRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run.length < RUN_LIMIT && run[0]?.stream === row.stream) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

const outgoingOf = ({ stream, revision, id, type, entry, data }: StoredRow): Outgoing => ({
  stream,
  revision,
  id,
  type,
  entry,
  dataText: data,
});
