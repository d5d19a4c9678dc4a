// Showing an agency what was filed: a copy, proposed by one person and released by another, and never what is an identity.
import {
  refuse,
  refusedOutside,
  type Attachment,
  type CaseFile,
  type Decision,
  type Refusal,
  type ResolutionEvent,
} from '@jejak/case';

/** Which file to which agency. */
export interface Release {
  readonly attachment: string;
  readonly agency: string;
}

/** What an agency may be shown: the copy of a picture, or one that somebody made for it. */
const showable = (before: CaseFile, { attachment, agency }: Release): Attachment | Refusal => {
  const outside = refusedOutside(before, 'examination', 'comment', 'corrective-monitoring', 'closing');
  if (outside) return outside;
  const found = before.attachments.find((each) => each.attachment === attachment);
  if (!found || (found.kind !== 'evidence' && found.kind !== 'sanitised-copy'))
    return refuse('no-such-evidence', 'Only evidence of this case, or a sanitised copy of it, is shown to an agency.');
  if (!before.releasedTo.includes(agency))
    return refuse(
      'agency-not-asked',
      'An agency is shown something only when it was asked to explain or ordered to act.',
    );
  return refusedCopy(before, found) ?? found;
};

/** The identity never reaches an agency in any rendering (UU 37/2008 Art. 24(2)). */
const refusedCopy = ({ secretIdentity }: CaseFile, { kind, isIdentity, hasCopy }: Attachment): Refusal | undefined => {
  if (kind === 'sanitised-copy') return undefined;
  if (isIdentity) return refuse('identity-is-not-released', 'An identity document is never shown to an agency.');
  if (secretIdentity)
    return refuse(
      'sanitised-copy-needed',
      'The identity is secret: make a sanitised copy without it, and propose that.',
    );
  return hasCopy ? undefined : refuse('sanitised-copy-needed', 'There is no copy of this file: make a sanitised one.');
};

/** By an examiner; the same proposal again changes nothing. */
export const proposeRelease =
  (command: Release) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const found = showable(before, command);
    if ('refused' in found) return found;
    const { attachment, agency } = command;
    if (found.releasedTo.includes(agency)) return refuse('already-released', 'The agency can read it already.');
    if (found.proposals.some((proposal) => proposal.agency === agency))
      return refuse('release-already-proposed', 'This is proposed already; a second person releases it.');
    return [{ type: 'DocumentReleaseProposed', data: { attachment, agency } }];
  };

/** By a head who did not propose it. */
export const releaseDocument =
  (command: Release) =>
  (before: CaseFile): Decision<ResolutionEvent> => {
    const found = showable(before, command);
    if ('refused' in found) return found;
    const { attachment, agency } = command;
    if (found.releasedTo.includes(agency)) return refuse('already-released', 'The agency can read it already.');
    const proposal = found.proposals.find((each) => each.agency === agency);
    if (!proposal) return refuse('release-not-proposed', 'Nobody proposed to show this to the agency.');
    return [{ type: 'DocumentReleased', data: { attachment, agency, proposal: proposal.revision } }];
  };
