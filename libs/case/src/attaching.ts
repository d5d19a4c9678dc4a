// Files of a case, for the services that add some: what one may hold, and how the event tells of it.
import { refuse, type Refusal } from './decision.js';
import type { AttachedFile } from './events/index.js';
import type { Attachment } from './files.js';
import type { CaseFile } from './fold.js';
import { secret } from './secret.js';

/** A file as it was found to be: name and key still plain, never to leave as such. */
export type FoundFile = Omit<AttachedFile, 'name' | 'key'> & { readonly name: string; readonly key: string };

/** How much of one kind a case holds; policy of the service. */
export interface FileRoom {
  readonly files: number;
  readonly bytesTogether: number;
}

const MIB = 1_048_576;

/** Why a case takes no such file, or undefined where it does. */
export const refusedFile = (
  before: CaseFile,
  kind: Attachment['kind'],
  file: FoundFile,
  room: FileRoom,
): Refusal | undefined => {
  const there = before.attachments.filter((each) => each.kind === kind);
  if (there.some(({ sha256 }) => sha256 === file.sha256))
    return refuse('file-already-attached', 'This very file is in the case already.');
  if (there.length >= room.files)
    return refuse(
      'too-many-files',
      `A case takes at most ${room.files} of these files; send several pages as one PDF.`,
    );
  if (there.reduce((sum, { bytes }) => sum + bytes, file.bytes) > room.bytesTogether)
    return refuse(
      'files-too-large-together',
      `The files of a case have at most ${Math.floor(room.bytesTogether / MIB)} MiB together; send a smaller one.`,
    );
  return undefined;
};

/** The file as the event tells it; its name and key are sealed under the key of `subject`. */
export const attachedFile = (subject: string, { name, key, ...found }: FoundFile): AttachedFile => ({
  ...found,
  name: secret(subject, 'file', { name }),
  key: secret(subject, 'file', { key }),
});
