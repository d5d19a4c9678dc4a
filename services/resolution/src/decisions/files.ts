// Files of the examination: what an agency sends with its reply or report, working papers, and copies that others may be shown.
import {
  attachedFile,
  refuse,
  refusedFile,
  refusedOutside,
  type AgencyMatter,
  type CaseFile,
  type Decision,
  type FoundFile,
  type Refusal,
  type ResolutionEvent,
} from '@jejak/case';
import { FILES } from '../rules.js';

/** A file of an agency; `agency` is that of the liaison, null where staff record it for the agency. */
export interface AttachAgencyDocument {
  readonly file: FoundFile;
  readonly about: AgencyMatter;
  /** `n` of the clarification, or `k` of the corrective action. */
  readonly number: number;
  readonly agency: string | null;
}

/** Whose matter it is; a refusal where there is none, or not in this stage. */
const ownerOf = (before: CaseFile, { about, number }: AttachAgencyDocument): string | Refusal => {
  if (about === 'clarification') {
    const asked = before.clarifications[number - 1];
    return (
      refusedOutside(before, 'examination') ??
      asked?.agency ??
      refuse('no-such-clarification', `Request ${number} was never made.`)
    );
  }
  const action = before.actions.find(({ k }) => k === number);
  return (
    refusedOutside(before, 'corrective-monitoring') ??
    action?.owner ??
    refuse('no-such-corrective-action', `The final report orders no action ${number}.`)
  );
};

/** By the agency that was asked or ordered; before its words, with them, or after them. */
export const attachAgencyDocument =
  (command: AttachAgencyDocument) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const owner = ownerOf(before, command);
    if (typeof owner !== 'string') return owner;
    const { file, about, number, agency } = command;
    if (agency !== null && agency !== owner)
      return refuse('matter-of-another-agency', 'This was asked or ordered of another agency.');
    const refusal = refusedFile(before, 'agency-document', file, FILES);
    if (refusal) return refusal;
    const attached = attachedFile(before.subjects.file, file);
    const data = { ...attached, about, number, agency: owner, onBehalf: agency === null };
    return [{ type: 'AgencyDocumentAttached', data }];
  };

/** A file of the examiners. */
export interface AttachWorkingPaper {
  readonly file: FoundFile;
}

/** Read by the office alone. */
export const attachWorkingPaper =
  ({ file }: AttachWorkingPaper) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const refusal = notExamined(before) ?? refusedFile(before, 'working-paper', file, FILES);
    return refusal ?? [{ type: 'WorkingPaperAttached', data: attachedFile(before.subjects.file, file) }];
  };

const notExamined = (before: CaseFile): Refusal | undefined =>
  refusedOutside(before, 'examination', 'comment', 'corrective-monitoring', 'closing');

/** A copy from which somebody took out what not everybody may see. */
export interface AttachSanitisedCopy {
  readonly file: FoundFile;
  /** The piece of evidence. */
  readonly of: string;
}

/** Of evidence only, and forgotten with the complainant as that is. */
export const attachSanitisedCopy =
  ({ file, of }: AttachSanitisedCopy) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const outside = notExamined(before);
    if (outside) return outside;
    if (!before.attachments.some(({ attachment, kind }) => attachment === of && kind === 'evidence'))
      return refuse('no-such-evidence', 'A sanitised copy is made of a piece of evidence of this case.');
    if (before.attachments.some(({ sha256 }) => sha256 === file.sha256))
      return refuse('file-already-attached', 'This very file is in the case already; take out what may not be seen.');
    const refusal = refusedFile(before, 'sanitised-copy', file, FILES);
    return (
      refusal ?? [{ type: 'SanitisedCopyAttached', data: { ...attachedFile(before.subjects.complainant, file), of } }]
    );
  };
