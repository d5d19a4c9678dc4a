// Signed checkpoints of the log, appended to a file outside the database: what makes a proof more than agreement with itself.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  EVENT_STORE,
  HOUSE,
  KEYS,
  LOG,
  type Clock,
  type HouseSettings,
  type Keys,
  type Log,
  type Worker,
} from '@jejak/chassis';
import {
  BEGINNING,
  Broken,
  Checkpointer,
  checkpointFile,
  verifierOf,
  type EventStore,
  type ProofSource,
} from '@jejak/eventstore';
import { checkpointSigner } from '@jejak/vault';

/** Name of the log in every checkpoint. */
export const LOG_ORIGIN = 'jejak/log';

/** Where the checkpoints of an installation are: beside the database, never in it. */
export const checkpointPath = ({ home }: Pick<HouseSettings, 'home'>): string => join(home, 'checkpoints.txt');

/** What is older than this has been signed: every minute there is something new, and at the start. */
const SIGNED_WITHIN_MS = 5 * 60_000;

/** Abort ends a pause, it is no failure of it. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  wait(ms, undefined, { signal }).catch(() => undefined);

/** Signs every minute and every 1,000 events, and once more at an orderly stop. */
@Injectable()
export class Checkpoints implements Worker {
  private checkpointer: Checkpointer | undefined;
  private running: Promise<void> = Promise.resolve();
  @Inject(LOG) private readonly log!: Log;

  constructor(
    @Inject(EVENT_STORE) private readonly store: ProofSource & Pick<EventStore, 'positionAsOf'>,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(HOUSE) private readonly house: HouseSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async start(signal: AbortSignal): Promise<void> {
    const signer = checkpointSigner(this.keys.keyring);
    this.checkpointer = await Checkpointer.open({
      source: this.store,
      origin: LOG_ORIGIN,
      signer,
      verifiers: signer.verifierKeys.map(verifierOf),
      file: checkpointFile(checkpointPath(this.house), (bytes) => this.tellTorn(bytes)),
      clock: this.clock,
      pause,
    });
    await this.warnOfLoss();
    this.running = this.checkpointer.run(signal, (error) => this.alarm(error));
  }

  async stop(): Promise<void> {
    await this.running;
    await this.checkpointer?.signNow().catch((error: unknown) => this.alarm(error));
  }

  /** A log that is signed every minute and is older has a checkpoint; where it has none, its file was lost or taken. */
  private async warnOfLoss(): Promise<void> {
    if ((await checkpointFile(checkpointPath(this.house)).read()) !== '') return;
    const old = new Date(this.clock.now().getTime() - SIGNED_WITHIN_MS).toISOString();
    if ((await this.store.positionAsOf(old)) !== BEGINNING)
      this.log.warn('no checkpoint is left of a log that was signed before: nothing proves what it was until now');
  }

  private tellTorn(bytes: number): void {
    this.log.warn(
      `the file of checkpoints ended with ${bytes} bytes that are no checkpoint, as after a crash: dropped`,
    );
  }

  /** A broken log is never signed, and somebody has to hear of it. */
  private alarm(error: unknown): void {
    if (error instanceof Broken)
      this.log.fatal({ break: error.at }, 'the log does not go on from what was signed: it was changed');
    else this.log.error({ err: error }, 'the log could not be signed');
  }
}
