// Files of a case over HTTP: what an upload says and answers, what there is, and whether it may be downloaded.
import { CATALOGUE, type CaseEvent, type EvidencePurpose } from '@jejak/case';
import { ApiProperty } from '@nestjs/swagger';
import { oneOf, orNull, part, parts, perhaps, record, shown, whole, yesOrNo } from './answer-fields.js';
import { Code } from './fields.js';

const PURPOSES: readonly EvidencePurpose[] = ['evidence', 'identity-document', 'mandate'];
const SCANS = ['not-scanned', 'nothing-found'];
const KINDS = ['evidence', 'agency-document', 'working-paper', 'sanitised-copy'];
const READINGS = ['open', 'reason-required', 'withheld', 'none'];

/** What a file of the complainant is for. */
export class EvidenceQuery {
  @Code({
    about: 'What it is for; an identity document is read as identity is. Default: evidence.',
    oneOf: PURPOSES,
    optional: true,
  })
  purpose?: EvidencePurpose;
}

/** What every upload answers. The name is sealed, and nobody is told it here. */
export class AttachedAnswer {
  @shown('The case.') caseId!: string;
  @shown('Where the case stands right after this act.', 'received') stage!: string;
  @shown('To be given as `after` to a read that shall show this.', '42') position!: string;
  @shown('The file.') attachment!: string;
  @shown('What its content was found to be.', 'image/jpeg') media!: string;
  @whole('Bytes of the file.') bytes!: number;
  @shown('SHA-256 of the file, hex: compare it with your own.') sha256!: string;
  @oneOf('`not-scanned` where no scanner was asked.', SCANS) scan!: string;
  @yesOrNo('Whether a copy without metadata was made for others’ eyes.') hasCopy!: boolean;
}

interface Done {
  readonly id: string;
  readonly events: readonly CaseEvent[];
  readonly state: { readonly stage: string };
  readonly position: string;
}

/** The answer of an upload: a function of the event that it made. */
export const attachedAnswer = ({ id, events, state, position }: Done): AttachedAnswer => {
  const made = events.find((event) => 'key' in CATALOGUE[event.type].fields);
  if (!made || !('key' in made.data)) throw new Error('An upload without its event.');
  const { attachment, media, bytes, sha256, scan, copy } = made.data;
  return { caseId: id, stage: state.stage, position, attachment, media, bytes, sha256, scan, hasCopy: copy !== null };
};

/** How one reader may have one rendering of a file. */
export class RenderingAnswer {
  @oneOf('`open`; `reason-required`: in full with a reason; `withheld`: not for you; `none`: there is no such copy.', [
    ...READINGS,
  ])
  reading!: string;
  @orNull('What it is.') media!: string | null;
  @whole('Bytes; 0 where there is none.') bytes!: number;
}
/** A file of a case. */
export class AttachmentAnswer {
  @shown('The file.') attachment!: string;
  @oneOf('Whose it is.', KINDS) kind!: string;
  @whole('Revision of the event that added it.') revision!: number;
  @shown('Time of recording, UTC.') at!: string;
  @shown('The day that was at the office.') on!: string;
  @perhaps('Pseudonym of who added it, where the reader may know.') by?: string;
  @record('Its name: `{ value: { name } }`, or `{ withheld }`.', true) name!: object;
  @shown('What its content was found to be.', 'application/pdf') media!: string;
  @whole('Bytes of the original.') bytes!: number;
  @shown('SHA-256 of the original, hex.') sha256!: string;
  @oneOf('`not-scanned` where no scanner was asked.', SCANS) scan!: string;
  @perhaps('What evidence is for.') purpose?: string;
  @perhaps('`clarification` or `corrective-action`: what a document of an agency belongs to.') about?: string;
  @ApiProperty({ type: 'integer', required: false, description: 'Which of them.' }) number?: number;
  @perhaps('The piece of evidence that a sanitised copy is of.') of?: string;
  @part(RenderingAnswer) original!: RenderingAnswer;
  @part(RenderingAnswer) copy!: RenderingAnswer;
}
/** The files of a case that a reader may know of. */
export class AttachmentsAnswer {
  @shown('The case.') caseId!: string;
  @shown('Position of the last event of the case.') position!: string;
  @parts('Oldest first.', AttachmentAnswer) items!: readonly AttachmentAnswer[];
}
