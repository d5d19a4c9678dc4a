// The files of a case as the fold keeps them: what was added, what was proposed about it, to whom it was released.
import type { AttachedFile } from './events/index.js';
import type { ActorId, AgencyId } from './vocabulary.js';

/** A file that was added; its name and its key are in the event. */
export interface Attachment {
  readonly attachment: string;
  readonly kind: 'evidence' | 'agency-document' | 'working-paper' | 'sanitised-copy';
  readonly bytes: number;
  readonly sha256: string;
  readonly hasCopy: boolean;
  /** Read as identity is, so it is never shown to an agency. */
  readonly isIdentity: boolean;
  readonly proposals: readonly ReleaseProposal[];
  readonly releasedTo: readonly AgencyId[];
}
/** A wish to show a file to an agency. `revision` names it. */
export interface ReleaseProposal {
  readonly agency: AgencyId;
  readonly by: ActorId;
  readonly revision: number;
}

/** A file right after it was added. */
export const newFile = (
  kind: Attachment['kind'],
  { attachment, bytes, sha256, copy, ...more }: AttachedFile,
): Attachment => ({
  attachment,
  kind,
  bytes,
  sha256,
  hasCopy: copy !== null,
  isIdentity: 'purpose' in more && more.purpose === 'identity-document',
  proposals: [],
  releasedTo: [],
});

/** The files, one of them changed. */
export const changedFile = (
  files: readonly Attachment[],
  id: string,
  change: (one: Attachment) => Partial<Attachment>,
): readonly Attachment[] => files.map((one) => (one.attachment === id ? { ...one, ...change(one) } : one));
