// Files as a port: where the bytes of attachments lie. A directory stands behind it today, an object store may tomorrow.

/** The original, and the copy without metadata that is made of a picture. */
export type BlobPart = 'original' | 'copy';

/** Whose file it is: ids alone, since names of files are personal data. */
export interface BlobOwner {
  readonly caseId: string;
  /** UUID of the attachment, new for each upload. */
  readonly attachment: string;
}

/** What was put: of the plaintext. */
export interface PutBlob {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/**
 * A file that is being received. Nothing of it can be read before it is kept, and nothing stays of it once it is dropped.
 * The order is `put`, `keep`, then the event, then `settle`: an event never speaks of a file that is not durably there.
 */
export interface Deposit {
  /** The file's own key, base64: to be sealed in the event, and nowhere else. */
  readonly key: string;
  /** Seals a part while it flows; durable when it resolves. What the source throws is thrown on. */
  put(part: BlobPart, source: AsyncIterable<Uint8Array>): Promise<PutBlob>;
  /** Reads back what was put, before anybody else can. */
  read(part: BlobPart): AsyncIterable<Buffer>;
  /** All that was put can be found from now on, also after a power cut. */
  keep(): Promise<void>;
  /** The event is in the store: the file stays. */
  settle(): Promise<void>;
  /** There is no event: the file goes. */
  drop(): Promise<void>;
}

/** How leftovers are judged. */
export interface Sweep {
  /** Left alone when touched after this instant: somebody may still be at it. */
  readonly before: Date;
  /** Whether an event speaks of it. */
  readonly isAttached: (owner: BlobOwner) => Promise<boolean>;
}

/** What a sweep did. */
export interface Swept {
  /** Files without an event, which are gone. */
  readonly dropped: number;
  /** Files whose event was there, and which stay. */
  readonly settled: number;
}

/** Where the bytes of attachments lie, sealed. */
export interface Blobs {
  /** Begins to receive a file. Stores nothing yet. */
  deposit(owner: BlobOwner): Deposit;
  /**
   * Opens a kept file. The first bytes are read and checked before it resolves.
   * @throws BlobMissing where no such file is there, BlobBroken where it is not what was sealed; while it flows too
   */
  open(owner: BlobOwner, part: BlobPart, key: string): Promise<AsyncIterable<Buffer>>;
  /** Deals with what a crash left between a file and its event. */
  sweep(sweep: Sweep): Promise<Swept>;
}

/** A file that an event speaks of is not there: a lost volume, or one that is not mounted. */
export class BlobMissing extends Error {
  constructor({ attachment }: BlobOwner, part: BlobPart) {
    super(`The file of attachment ${attachment} (${part}) is not there.`);
    this.name = 'BlobMissing';
  }
}
