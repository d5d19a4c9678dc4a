// Evidence: a file that the complainant adds, or intake on their behalf.
import { attachedFile, refusedFile, type EvidencePurpose, type FoundFile } from '@jejak/case';
import type { CaseFile, Decision, IntakeEvent } from '@jejak/case';
import { EVIDENCE } from '../rules.js';
import { notNow } from './stage.js';

/** A file that was received; `onBehalf` when staff record what came on paper or by telephone. */
export interface AttachEvidence {
  readonly file: FoundFile;
  readonly purpose: EvidencePurpose;
  readonly onBehalf: boolean;
}

/** Adds a file as long as the case is open: what is formally verified can still be added to. */
export const attachEvidence =
  ({ file, purpose, onBehalf }: AttachEvidence) =>
  (before: CaseFile): Decision<IntakeEvent> => {
    if (before.stage === 'none' || before.stage === 'closed' || before.stage === 'settled-at-intake')
      return notNow(before.stage);
    const refusal = refusedFile(before, 'evidence', file, EVIDENCE);
    if (refusal) return refusal;
    return [
      { type: 'EvidenceAttached', data: { ...attachedFile(before.subjects.complainant, file), purpose, onBehalf } },
    ];
  };
