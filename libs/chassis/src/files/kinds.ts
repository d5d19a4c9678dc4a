// What a file is, found in its content: what it is called and what its sender says it is are not asked.
import { fileTypeFromBuffer } from 'file-type';

/** What is done with a file: only pictures are made anew for others' eyes. */
export type FileKind = 'picture' | 'document' | 'sound' | 'film';

/** A kind of file that is known here. */
export interface KnownMedia {
  readonly kind: FileKind;
  readonly media: string;
  readonly extension: string;
}

const known = (kind: FileKind, media: string, extension: string): KnownMedia => ({ kind, media, extension });
const office = 'application/vnd.openxmlformats-officedocument';

/** What a telephone, a scanner or an office makes. Archives, programs and pages are not among them. */
const MEDIA: readonly KnownMedia[] = [
  known('picture', 'image/jpeg', 'jpg'),
  known('picture', 'image/png', 'png'),
  known('picture', 'image/webp', 'webp'),
  known('picture', 'image/heic', 'heic'),
  known('document', 'application/pdf', 'pdf'),
  known('document', `${office}.wordprocessingml.document`, 'docx'),
  known('document', `${office}.spreadsheetml.sheet`, 'xlsx'),
  known('document', 'application/vnd.oasis.opendocument.text', 'odt'),
  known('document', 'application/vnd.oasis.opendocument.spreadsheet', 'ods'),
  known('sound', 'audio/mpeg', 'mp3'),
  known('sound', 'audio/x-m4a', 'm4a'),
  known('sound', 'audio/aac', 'aac'),
  known('sound', 'audio/amr', 'amr'),
  known('sound', 'audio/ogg', 'ogg'),
  known('sound', 'audio/wav', 'wav'),
  known('film', 'video/mp4', 'mp4'),
  known('film', 'video/3gpp', '3gp'),
  known('film', 'video/quicktime', 'mov'),
  known('film', 'video/webm', 'webm'),
];

const mediaNamed = (media: string): KnownMedia | undefined => MEDIA.find((each) => each.media === media);

/** Enough of anything to know it by. */
const HEAD_BYTES = 1_048_576;

const headOf = async (content: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of content) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= HEAD_BYTES) break;
  }
  return Buffer.concat(pieces);
};

/** What a content is, as far as one of the known kinds. Reads no more of it than it takes to know. */
export const mediaOf = async (content: AsyncIterable<Uint8Array>): Promise<KnownMedia | undefined> => {
  const found = await fileTypeFromBuffer(await headOf(content));
  return found && mediaNamed(found.mime.split(';')[0] ?? '');
};
