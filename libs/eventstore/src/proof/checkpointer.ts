// Signs the log as it grows: every minute and every 1,000 events, and only what it has verified itself.
import type { Clock } from '../clock.js';
import { openCheckpoint, readCheckpoints, signCheckpoint } from './checkpoint.js';
import type { CheckpointFile } from './checkpoint-file.js';
import type { ProofSource } from './material.js';
import type { Signer, Verifier } from './note.js';
import { Broken, type Anchor } from './verdict.js';
import { NOTHING_VERIFIED, verifyLog, type Verified } from './verify-log.js';

const EVERY_MS = 60_000;
const EVERY_EVENTS = 1_000;
const LOOK_MS = 1_000;

/** What a checkpointer works with. */
export interface CheckpointerParts {
  readonly source: ProofSource;
  /** Names the log, e.g. `jejak.example/log`. */
  readonly origin: string;
  readonly signer: Signer;
  /** Keys under which earlier checkpoints of the file may be signed, the current one among them. */
  readonly verifiers: readonly Verifier[];
  readonly file: CheckpointFile;
  readonly clock: Clock;
  /** Resolves after a time, or on abort. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/** Goes on from the last checkpoint of the file, so that a log that was written anew is never signed. */
export class Checkpointer {
  private verified: Verified = NOTHING_VERIFIED;
  private signed: Anchor | undefined;

  private constructor(private readonly parts: CheckpointerParts) {}

  /**
   * @throws NoteRefused when the file holds something that no trusted key signed
   * @throws Broken when the log is not the one that was signed last: written anew, or an older copy
   */
  static async open(parts: CheckpointerParts): Promise<Checkpointer> {
    const opened = new Checkpointer(parts);
    const last = readCheckpoints(await parts.file.read(), parts.origin, parts.verifiers).at(-1);
    if (!last) return opened;
    opened.signed = last;
    opened.verified = {
      position: last.position,
      count: last.count,
      root: last.root,
      at: await instantOf(parts.source, last),
    };
    return opened;
  }

  /**
   * Verifies what is new and signs it when it is time.
   * @returns the new anchor, if there is one
   * @throws Broken when the log does not go on from what was signed: an alarm, and nothing is signed
   */
  async look(): Promise<Anchor | undefined> {
    const { source, clock } = this.parts;
    this.verified = await verifyLog(source, [], this.verified);
    const unsigned = this.verified.count - (this.signed?.count ?? 0);
    const now = clock.now();
    const isDue =
      unsigned >= EVERY_EVENTS || (unsigned > 0 && now.getTime() - Date.parse(this.signed?.at ?? EPOCH) >= EVERY_MS);
    return isDue ? this.sign(now.toISOString()) : undefined;
  }

  /** Signs what is verified and not yet signed, due or not: before a stop, or before a bundle leaves the house. */
  async signNow(): Promise<Anchor | undefined> {
    this.verified = await verifyLog(this.parts.source, [], this.verified);
    return this.verified.count > (this.signed?.count ?? 0)
      ? this.sign(this.parts.clock.now().toISOString())
      : undefined;
  }

  /** Looks every second until the signal aborts. */
  async run(signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
    while (!signal.aborted) {
      await this.look().catch(onError);
      await this.parts.pause(LOOK_MS, signal);
    }
  }

  private async sign(at: string): Promise<Anchor> {
    const { origin, signer, verifiers, file } = this.parts;
    const { count, root, position } = this.verified;
    const anchor = { count, root, position, at };
    const note = await signCheckpoint(origin, anchor, signer);
    // A signature that cannot be verified later is worth nothing: better to hear of a wrong key now.
    openCheckpoint(note, origin, verifiers);
    await file.append(note);
    this.signed = anchor;
    return anchor;
  }
}

const EPOCH = '1970-01-01T00:00:00.000Z';

/** The time of the commit that an anchor stands on. */
async function instantOf(source: ProofSource, { position, root, at }: Anchor): Promise<string> {
  const [batch] = await source.batches(String(Number(position) - 1), 1);
  if (!batch)
    throw new Broken({ kind: 'tail-missing', position, detail: `the log ends before what was signed at ${at}` });
  if (batch.last === position && batch.root === root) return batch.at;
  throw new Broken({
    kind: 'checkpoint-mismatch',
    position,
    detail: `the log is not the one that was signed at ${at}`,
  });
}
