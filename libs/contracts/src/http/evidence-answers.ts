// What records answers an auditor over HTTP: registers with their check, stored rows, the log and its signed checkpoints, the ledger of access.
import { ApiProperty } from '@nestjs/swagger';
import { nextCursor, oneOf, orNull, part, parts, shown, texts, whole, wholeOrNull } from './answer-fields.js';

/** A register and its check. */
export class RegisterAnswer {
  @shown('Office that keeps it.') office!: string;
  @shown('Kind.', 'agenda') kind!: string;
  @shown('Year.') year!: string;
  @whole('Numbers that were given.') given!: number;
  @orNull('The first number; null where it is missing.') first!: string | null;
  @shown('The last number.') last!: string;
  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: 'Places that are empty.' })
  missing!: readonly number[];
  @texts('Numbers that were given more than once.') doubled!: readonly string[];
}
/** A number of a register. */
export class RegisterEntryAnswer {
  @shown('Office that keeps the register.') office!: string;
  @shown('Kind.') kind!: string;
  @shown('Year.') year!: string;
  @whole('Its place, from 1.') seq!: number;
  @shown('The number.') number!: string;
  @shown('The case that has it.') caseId!: string;
  @shown('When it was given, UTC.') at!: string;
}
/** Registers, and a page of their entries. */
export class RegistersAnswer {
  @parts('Every register in which one may see something, checked in whole.', RegisterAnswer)
  registers!: readonly RegisterAnswer[];
  @parts('Entries of the cases that one may see.', RegisterEntryAnswer) items!: readonly RegisterEntryAnswer[];
  @whole('Entries of the whole list.') total!: number;
  @nextCursor() next!: string | null;
}
/** A stored row, byte for byte. */
export class StoredRowAnswer {
  @shown('Position in the log.') position!: string;
  @shown('Stream.') stream!: string;
  @whole('Revision in the stream.') revision!: number;
  @shown('Id of the event.') id!: string;
  @shown('Name of the event.') type!: string;
  @whole('Version of its data.') schema!: number;
  @shown('Time of recording, UTC with milliseconds.') at!: string;
  @shown('Hash, base64.') hash!: string;
  @shown('The header entry as it is stored: JSON as text.') entry!: string;
  @shown('The data as they are stored: JSON as text, sealed parts sealed.') data!: string;
}

const nextRevision = (): PropertyDecorator =>
  wholeOrNull('To be given as `from` for what comes behind; null where nothing does.');

/** Rows of the stream of a case. */
export class StoredRowsAnswer {
  @shown('The stream.') stream!: string;
  @parts('In their order.', StoredRowAnswer) items!: readonly StoredRowAnswer[];
  @nextRevision() next!: number | null;
}
/** Somebody opened something. */
export class AccessEntryAnswer {
  @whole('Revision in the ledger of the case.') revision!: number;
  @shown('When, UTC.') at!: string;
  @ApiProperty({ description: 'Pseudonym of who.', type: String }) principal!: unknown;
  @ApiProperty({ description: 'For what.', type: String }) purpose!: unknown;
  @texts('Classes of data.') classes!: unknown;
  @whole('How many fields were opened.') fields!: unknown;
  @oneOf('Whether a reason was given; its words are sealed.', ['given', 'none']) reason!: string;
  @ApiProperty({ description: 'The one attachment that was read, where it was one.', type: String, nullable: true })
  about!: unknown;
}
/** What the house itself opened to index identities. */
export class IndexLedgerAnswer {
  @parts('In the order that was asked for.', AccessEntryAnswer) items!: readonly AccessEntryAnswer[];
  @nextRevision() next!: number | null;
}
/** Who opened what of a case. */
export class AccessLedgerAnswer extends IndexLedgerAnswer {
  @shown('The case.') caseId!: string;
}
/** A commit. */
export class BatchAnswer {
  @shown('Its first position.') first!: string;
  @shown('Its last position.') last!: string;
  @shown('When, UTC.') at!: string;
  @shown('Root of the log after it, base64.') root!: string;
  @ApiProperty({
    type: String,
    required: false,
    description: 'Last position of the commit before, where positions have gaps; left out, `first` follows it.',
  })
  after?: string;
}

const nextPosition = (): PropertyDecorator =>
  orNull('To be given as `after` for what comes behind; null where nothing does.');

/** Commits of the log. */
export class BatchesAnswer {
  @parts('In their order.', BatchAnswer) items!: readonly BatchAnswer[];
  @nextPosition() next!: string | null;
}
/** A leaf of the log. */
export class LogEntryAnswer {
  @shown('Position.') position!: string;
  @shown('When, UTC.') at!: string;
  @shown('Hash, base64.') hash!: string;
  @shown('Tells streams apart, and names none.') stream!: string;
}
/** Leaves of the log. */
export class LogEntriesAnswer {
  @parts('In their order.', LogEntryAnswer) items!: readonly LogEntryAnswer[];
  @nextPosition() next!: string | null;
}
/** Signed checkpoints. */
export class CheckpointsAnswer {
  @shown('Origin of the log.') origin!: string;
  @texts('Signed notes (C2SP), oldest first.') items!: readonly string[];
  @whole('How many there are.') total!: number;
  @nextRevision() next!: number | null;
}
/** Keys that verify the checkpoints. */
export class VerifierKeysAnswer {
  @shown('Origin of the log.') origin!: string;
  @texts('Public keys (C2SP), the newest first.') items!: readonly string[];
}
/** A signed checkpoint from outside the database. */
export class AnchorAnswer {
  @shown('When it was signed, UTC.') at!: string;
  @whole('Events that the log had.') count!: number;
  @shown('Root of the log, base64.') root!: string;
  @shown('Last position that it covers.') position!: string;
}
/** The first broken place. */
export class BreakAnswer {
  @shown('How it is broken.', 'data-changed') kind!: string;
  @oneOf('In this `case`; in an `other` one, which is not named; or in the `log`, where nobody knows of which case.', [
    'case',
    'other',
    'log',
  ])
  place!: string;
  @wholeOrNull('Revision in the case, where it is in the case.') revision!: number | null;
  @orNull('Position in the log.') position!: string | null;
  @shown('What was found, in English.') detail!: string;
}
/** Whether a case was changed: what can be known, and no more. */
export class VerdictAnswer {
  @shown('The case.') caseId!: string;
  @oneOf('`consistent`: chain and roots agree. `proved`: they also agree with a checkpoint that covers the case.', [
    'consistent',
    'proved',
    'broken',
  ])
  verdict!: string;
  @wholeOrNull('Events of the case; null where something is broken.') events!: number | null;
  @whole('Signed checkpoints that the log was held against.') checkpoints!: number;
  @part(AnchorAnswer, true) since!: AnchorAnswer | null;
  @part(BreakAnswer, true) break!: BreakAnswer | null;
}
