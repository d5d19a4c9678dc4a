// A file comes in: asked about before it is read, sealed while it flows, kept, and only then told as an event. What goes wrong leaves nothing.
import type { Action } from '@jejak/access';
import { CommandReused, StoreBusy, type Decision } from '@jejak/eventstore';
import type { Blobs, Deposit, DerivedIds, PutBlob } from '@jejak/vault';
import type { Desk } from '../desk/desk.js';
import type { DeskAggregate, Done, Happening } from '../desk/types.js';
import type { OnFile, SentFile } from '../http/file.js';
import type { Ids } from '../ids.js';
import type { Log } from '../log.js';
import { Problem, refused, unacceptable } from '../problem.js';
import { mediaOf, type FileKind, type KnownMedia } from './kinds.js';
import { safeFileName } from './names.js';
import { pictureCopy } from './pictures.js';
import type { Scanner } from './scanner.js';

/** What of a file is taken; policy of the service. */
export interface FileLimits {
  readonly bytesEach: number;
  readonly kinds: readonly FileKind[];
}

/** A file as it was found to be, for the decision that makes the event. `name` and `key` are plain here, and to be sealed. */
export interface ReceivedFile {
  readonly attachment: string;
  readonly media: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly scan: 'not-scanned' | 'nothing-found';
  readonly copy: { readonly media: string; readonly bytes: number; readonly sha256: string } | null;
  readonly name: string;
  readonly key: string;
}

/** One upload. */
export interface Upload<S, E extends Happening> {
  readonly on: OnFile;
  readonly action: Action;
  readonly aggregate: DeskAggregate<S, E>;
  readonly limits: FileLimits;
  /** What the upload says beside the file: another value under the same Idempotency-Key is another request. */
  readonly said?: Readonly<Record<string, string | number>>;
  /** Pure. Asked of an empty file before anything is read, so that what is refused anyway is not sent in vain; then of the file. */
  readonly decide: (file: ReceivedFile) => (before: S) => Decision<E>;
}

/** `@Inject(UPLOADS)`. */
export interface Uploads {
  /** Answers a repeat as before. @throws {Problem} 400, 403, 404, 409, 413, 415, 422 */
  receive<S, E extends Happening>(upload: Upload<S, E>): Promise<Done<S, E>>;
}

/** What uploads stand on. */
export interface UploadParts {
  readonly desk: Desk;
  readonly blobs: Blobs;
  readonly scanner: Scanner;
  readonly derived: DerivedIds;
  readonly ids: Ids;
  readonly log: Log;
  /** How long the sender may pause. */
  readonly pauseMs: number;
}

const tooLarge = ({ bytesEach }: FileLimits): Problem =>
  Problem.of('file-too-large', { detail: `A file has at most ${Math.floor(bytesEach / 1_048_576)} MiB.` });
const cutOff = (): Problem =>
  Problem.of('malformed-request', { detail: 'The file did not come to its end; send it again. Nothing was kept.' });

/** The bytes as they come, no more than are allowed. */
async function* within({ content }: SentFile, limits: FileLimits): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const pieces = (content as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  for (;;) {
    const piece = await pieces.next().catch(() => {
      throw cutOff();
    });
    if (piece.done) break;
    bytes += piece.value.length;
    if (bytes > limits.bytesEach) throw tooLarge(limits);
    yield piece.value;
  }
  if (!content.complete) throw cutOff();
}

const emptyFile = (sent: SentFile): ReceivedFile => ({
  attachment: '',
  media: '',
  bytes: sent.announcedBytes ?? 0,
  sha256: '',
  scan: 'not-scanned',
  copy: null,
  name: '',
  key: '',
});

/** Before anything is read. Whoever repeats an upload is not asked again: the act itself may have ended the permission. */
const askFirst = async <S, E extends Happening>({ desk, derived }: UploadParts, upload: Upload<S, E>) => {
  const { on, action, aggregate, limits, decide } = upload;
  const { events } = await desk.load(aggregate, on.id);
  const commands = derived.commandFor(on.who.id, on.envelope.idempotencyKey, null).map(({ command }) => command);
  if (events.some(({ command }) => commands.includes(command))) return;
  const { state } = await desk.look({ who: on.who, action, aggregate, id: on.id });
  if ((on.file.announcedBytes ?? 0) > limits.bytesEach) throw tooLarge(limits);
  const decision = decide(emptyFile(on.file))(state);
  if ('refused' in decision) throw refused(decision.refused, decision.detail);
};

const gathered = async (content: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
};

async function* alone(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const copyIn = async (deposit: Deposit, { kind }: KnownMedia): Promise<ReceivedFile['copy']> => {
  const copy = kind === 'picture' ? await pictureCopy(() => gathered(deposit.read('original'))) : undefined;
  return copy ? { media: copy.media, ...(await deposit.put('copy', alone(copy.bytes))) } : null;
};

const knownMedia = async (deposit: Deposit, { kinds }: FileLimits): Promise<KnownMedia> => {
  const found = await mediaOf(deposit.read('original'));
  if (found && kinds.includes(found.kind)) return found;
  throw Problem.of('file-kind-not-accepted', {
    detail: 'Send a picture, a PDF, a document of an office program, a recording or a film, as your device made it.',
  });
};

const scanned = async (scanner: Scanner, deposit: Deposit): Promise<ReceivedFile['scan']> => {
  const result = await scanner.scan(() => deposit.read('original'));
  if (result !== 'harmful') return result;
  throw Problem.of('file-harmful', {
    detail: 'The scanner of this office found something harmful in it; nothing was kept.',
  });
};

const put = async (
  { pauseMs }: UploadParts,
  deposit: Deposit,
  { on, limits }: Pick<Upload<never, never>, 'on' | 'limits'>,
) => {
  const { content } = on.file;
  content.setTimeout(pauseMs, () => content.destroy());
  const original: PutBlob = await deposit.put('original', within(on.file, limits)).finally(() => content.setTimeout(0));
  if (original.bytes === 0) throw unacceptable('', 'The file is empty.');
  return original;
};

/** Everything is known of the file and durable when this resolves. */
const received = async (
  parts: UploadParts,
  { deposit, attachment }: { readonly deposit: Deposit; readonly attachment: string },
  upload: Pick<Upload<never, never>, 'on' | 'limits'>,
): Promise<ReceivedFile> => {
  const original = await put(parts, deposit, upload);
  const media = await knownMedia(deposit, upload.limits);
  const scan = await scanned(parts.scanner, deposit);
  const copy = await copyIn(deposit, media);
  await deposit.keep();
  const name = safeFileName(upload.on.file.name, media.extension);
  return { attachment, media: media.media, ...original, scan, copy, name, key: deposit.key };
};

/** Errors after which it is certain that nothing was appended. After any other the sweep asks the store. */
const isCertain = (error: unknown): boolean =>
  error instanceof Problem || error instanceof CommandReused || error instanceof StoreBusy;

/** Whether this very file is what the events speak of; a repeat speaks of the one that came first. */
const speaksOf = (attachment: string, { stored }: Done<unknown, unknown>): boolean =>
  stored.some(({ data }) => data['attachment'] === attachment);

const told = async <S, E extends Happening>(
  { desk }: UploadParts,
  { on, action, aggregate, decide, said = {} }: Upload<S, E>,
  file: ReceivedFile,
): Promise<Done<S, E>> => {
  const { method, path } = on.envelope.content as { readonly method: string; readonly path: string };
  const body = { ...said, name: file.name, sha256: file.sha256 };
  const envelope = { ...on.envelope, content: { method, path, body } };
  return desk.act({ who: on.who, id: on.id, envelope, action, aggregate, decide: decide(file) });
};

/** What cannot be taken away now is the sweep's. */
const goneWith = ({ log }: UploadParts, leaving: Promise<void>): Promise<void> =>
  leaving.catch((failure: unknown) => log.error({ err: failure }, 'what is left of a file could not be taken away'));

/** The uploads of one service. */
export const createUploads = (parts: UploadParts): Uploads => ({
  receive: async (upload) => {
    await askFirst(parts, upload);
    const attachment = parts.ids.v7();
    const deposit = parts.blobs.deposit({ caseId: upload.on.id, attachment });
    const file = await received(parts, { deposit, attachment }, upload).catch(async (error: unknown) => {
      await goneWith(parts, deposit.drop());
      throw error;
    });
    const done = await told(parts, upload, file).catch(async (error: unknown) => {
      if (isCertain(error)) await goneWith(parts, deposit.drop());
      throw error;
    });
    await goneWith(parts, speaksOf(attachment, done) ? deposit.settle() : deposit.drop());
    return done;
  },
});
