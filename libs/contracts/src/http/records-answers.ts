// What records answers over HTTP about cases: lists, the file, timelines, tracking. What a reader may not have is null, with the reason beside it.
import { ApiProperty } from '@nestjs/swagger';
import {
  nextCursor,
  oneOf,
  orNull,
  part,
  parts,
  perhaps,
  record,
  shown,
  texts,
  whole,
  wholeOrNull,
  yesOrNo,
} from './answer-fields.js';
import { DeliveryAnswer } from './notification-answers.js';

/** Where a case stands, as code and in words. */
export class StandingAnswer {
  @shown('What comes next.', 'formal-check') step!: string;
  @shown('Who has it.', 'intake') holder!: string;
  @shown('The stage in words.') stageText!: string;
  @shown('The next step in words.') stepText!: string;
  @shown('Who has it in words.') holderText!: string;
}
/** Names of codes, in the language of the reader. */
export class NamesAnswer {
  @orNull('Office.') office!: string | null;
  @orNull('Kind of access.') caseType!: string | null;
  @orNull('Reported agency.') agency!: string | null;
  @orNull('Substance.') substance!: string | null;
}
/** What intake proposed to the plenary. */
export class PlenaryProposalAnswer {
  @oneOf('Whether to accept it.', ['accept', 'refuse']) verdict!: 'accept' | 'refuse';
  @orNull('Ground of a refusal.') ground!: string | null;
}
/** Facts of a case; null where there is none, or where the reader may not have it: then `withheld` says why. */
export class FactsAnswer {
  @orNull('Agenda number.') agendaNumber!: string | null;
  @orNull('Registration number.') registrationNumber!: string | null;
  @orNull('Kind of access.') caseType!: string | null;
  @orNull('Class of an accepted report.') class!: string | null;
  @orNull('Stage.') stage!: string | null;
  @orNull('Office that has it.') office!: string | null;
  @orNull('Unit that has it.') unit!: string | null;
  @orNull('Legal day of receipt.') receivedOn!: string | null;
  @orNull('Rule set that the case is pinned to.') ruleset!: string | null;
  @orNull('Reason of the closure.') closedReason!: string | null;
  @orNull('Reported agency.') reportedAgency!: string | null;
  @orNull('Reported group.') reportedGroup!: string | null;
  @orNull('Substance.') substance!: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether the identity is kept secret.' })
  secretIdentity!: boolean | null;
  @orNull('Outcome of the final report.') outcome!: string | null;
  @ApiProperty({ type: [String], nullable: true, description: 'Pseudonyms of intake people who acted on it.' })
  handlers!: readonly string[] | null;
  @ApiProperty({ type: [String], nullable: true, description: 'Pseudonyms of the examiners.' })
  examiners!: readonly string[] | null;
  @ApiProperty({ type: [String], nullable: true, description: 'Pseudonyms of those with a conflict of interest.' })
  conflicted!: readonly string[] | null;
  @part(PlenaryProposalAnswer, true) proposal!: PlenaryProposalAnswer | null;
}

const WITHHELD = { type: 'string' };
const withheld = (): PropertyDecorator =>
  record('Why a fact is null though there may be one: its name, and `not-permitted`, `masked`, …', WITHHELD);

/** A case in a list. */
export class ListedCaseAnswer {
  @shown('The case.') caseId!: string;
  @whole('Revision of its last event.') revision!: number;
  @shown('When something last happened, UTC.') lastAt!: string;
  @yesOrNo('Whether it is mine.') mine!: boolean;
  @yesOrNo('Whether something happened since I last opened it.') unread!: boolean;
  @part(FactsAnswer) facts!: object;
  @withheld() withheld!: object;
  @part(NamesAnswer) names!: NamesAnswer;
  @part(StandingAnswer) standing!: StandingAnswer;
  @texts('Actions of libs/access that the reader may do now.') nextSteps!: readonly string[];
  @orNull('The one of them that the case waits for, where it waits for this very reader.') yourStep!: string | null;
}
/** An act that waits for a second person. */
export class ApprovalAnswer {
  @shown('The action of libs/access.', 'sign-final-report') action!: string;
  @orNull('Since when, UTC.') since!: string | null;
  @orNull('Pseudonym of who prepared it; null where the reader may not know.') by!: string | null;
}
/** A case in which something waits for the reader as the second person. */
export class AwaitingCaseAnswer extends ListedCaseAnswer {
  @parts('What waits.', ApprovalAnswer) approvals!: readonly ApprovalAnswer[];
}
/** A page of what waits for the reader as the second person. */
export class ApprovalsPageAnswer {
  @parts('Oldest day of receipt first.', AwaitingCaseAnswer) items!: readonly AwaitingCaseAnswer[];
  @orNull('To be given as `cursor` to look through what is left, also behind a short page; null where nothing is.')
  next!: string | null;
}
/** A page of cases. */
export class CasesPageAnswer {
  @parts('Newest day of receipt first.', ListedCaseAnswer) items!: readonly ListedCaseAnswer[];
  @whole('Cases of the whole list.') total!: number;
  @nextCursor() next!: string | null;
}
/** A decision of a plenary. Who met is null where the reader may not have working papers. */
export class PlenaryDecisionEntry {
  @shown('The case.') caseId!: string;
  @whole('Revision of the decision in its file, where the minutes are.') revision!: number;
  @shown('Office that had the case then.') office!: string;
  @shown('Day of the meeting.') heldOn!: string;
  @shown('When it was recorded, UTC.') at!: string;
  @oneOf('What was decided.', ['accept', 'refuse']) decision!: 'accept' | 'refuse';
  @orNull('Class of an accepted report.') class!: string | null;
  @orNull('Ground of a refusal.') ground!: string | null;
  @orNull('Pseudonym of the chair.') chair!: string | null;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Pseudonyms of those who decided, the chair among them.',
  })
  members!: readonly string[] | null;
  @ApiProperty({ type: [String], nullable: true, description: 'Pseudonyms of those whom a conflict excluded.' })
  excluded!: readonly string[] | null;
  @wholeOrNull('How many had to decide.') quorum!: number | null;
  @orNull('Agenda number.') agendaNumber!: string | null;
  @orNull('Registration number.') registrationNumber!: string | null;
  @part(NamesAnswer) names!: NamesAnswer;
}
/** A page of decisions. */
export class PlenaryDecisionsAnswer {
  @parts('Newest meeting first, each in the order of its decisions.', PlenaryDecisionEntry)
  items!: readonly PlenaryDecisionEntry[];
  @whole('Decisions of the whole list.') total!: number;
  @nextCursor() next!: string | null;
}
/** How long the list of each tab is. */
export class CountsAnswer {
  @whole('Open cases.') all!: number;
  @whole('Of them mine.') mine!: number;
  @whole('Of them unread.') unread!: number;
  @record('By stage.', { type: 'integer' }) stages!: Readonly<Record<string, number>>;
}
/** A tab of the inbox, and the counts of all. */
export class InboxAnswer extends CasesPageAnswer {
  @part(CountsAnswer) counts!: CountsAnswer;
}
/** A case is read. */
export class SeenAnswer {
  @shown('The case.') caseId!: string;
  @whole('Up to which revision.') seen!: number;
}

/** An event of a file, each field as the reader may have it. */
export class FileEntryAnswer {
  @whole('Revision in the stream of the case.') revision!: number;
  @shown('Name of the event.', 'ReportReceived') type!: string;
  @shown('Time of recording, UTC.') at!: string;
  @shown('The day that was at the office.') on!: string;
  @perhaps('Pseudonym of who did it, where the reader may know.') by?: string;
  @record('Fields of the event (docs/events.md): a value, `{ value }` where it was sealed, or `{ withheld }`.', true)
  data!: object;
}

const entries = (about: string): PropertyDecorator => parts(about, FileEntryAnswer);

/** A case file in its sections. */
export class FileAnswer {
  @part(FactsAnswer) facts!: object;
  @withheld() withheld!: object;
  @entries('The report and its receipt.') report!: readonly FileEntryAnswer[];
  @entries('Formal and material checks.') checks!: readonly FileEntryAnswer[];
  @entries('The plenary.') plenary!: readonly FileEntryAnswer[];
  @entries('Routing and assignment.') routing!: readonly FileEntryAnswer[];
  @entries('Examination of the documents.') examination!: readonly FileEntryAnswer[];
  @entries('Clarifications.') clarifications!: readonly FileEntryAnswer[];
  @entries('Result and comment.') result!: readonly FileEntryAnswer[];
  @entries('Final report.') finalReport!: readonly FileEntryAnswer[];
  @entries('Corrective actions.') correctiveActions!: readonly FileEntryAnswer[];
  @entries('Closure.') closure!: readonly FileEntryAnswer[];
  @entries('Files; the list of attachments says which may be downloaded.') attachments!: readonly FileEntryAnswer[];
  @part(NamesAnswer) names!: NamesAnswer;
  @part(StandingAnswer) standing!: StandingAnswer;
}
/** The file of a case today. */
export class CaseFileAnswer extends FileAnswer {
  @shown('The case.') caseId!: string;
  @whole('Revision of its last event.') revision!: number;
  @shown('Position of its last event.') position!: string;
  @texts('Actions of libs/access that the reader may do now.') nextSteps!: readonly string[];
}

/** A line of a timeline. */
export class LineAnswer {
  @whole('Revision in the stream of the case.') revision!: number;
  @shown('Name of the event.') type!: string;
  @shown('Time of recording, UTC.') at!: string;
  @shown('The day that was at the office.') on!: string;
  @shown('What happened, in words.') text!: string;
  @perhaps('Pseudonym of who did it; in the internal timeline only.') by?: string;
  @perhaps('What the complainant reads of it; absent where they do not see it, or there is none.') told?: string;
}
/** A timeline. */
export class TimelineAnswer {
  @shown('The case.') caseId!: string;
  @oneOf('Which.', ['public', 'internal']) view!: string;
  @oneOf('Language of the lines.', ['id', 'en']) language!: string;
  @parts('In their order.', LineAnswer) entries!: readonly LineAnswer[];
}
/** A file as it was known then, under the access of today. */
export class AsOfAnswer {
  @shown('The case.') caseId!: string;
  @orNull('Agenda number, whatever was known then.') agendaNumber!: string | null;
  @shown('Position that was asked for.') position!: string;
  @whole('Revision that the file had; -1 where there was none.') revision!: number;
  @whole('Revision that it has today.') of!: number;
  @part(FileAnswer, true) file!: object | null;
  @parts('What had happened, with who did it.', LineAnswer) timeline!: readonly LineAnswer[];
}

/** A line of the checklist that is asked for. */
export class AskedItemAnswer {
  @shown('Code of the line.') code!: string;
  @shown('Its name.') name!: string;
}
/** A file that came since. */
export class CameAnswer {
  @shown('Day on which it came.') on!: string;
  @oneOf('What it is for.', ['evidence', 'identity-document', 'mandate']) purpose!: string;
}
/** What the complainant is asked to complete. */
export class AskedAnswer {
  @parts('Lines of the checklist.', AskedItemAnswer) items!: readonly AskedItemAnswer[];
  @whole('Days to do so.') dueDays!: number;
  @orNull('What the office wrote to it.') note!: string | null;
  @shown('Day on which it was asked.') askedOn!: string;
  @parts('Files that came since: with one of them nothing else need be said.', CameAnswer) came!: readonly CameAnswer[];
}
/** Where a report stands, for who lodged it, and what the office asks and answers. Never what was filed. */
export class TrackingAnswer extends StandingAnswer {
  @shown('The case.') caseId!: string;
  @shown('Agenda number.') agendaNumber!: string;
  @orNull('Registration number.') registrationNumber!: string | null;
  @shown('Kind of access.') caseType!: string;
  @shown('Its name.') caseTypeName!: string;
  @shown('Office that has it.') office!: string;
  @shown('Its name.') officeName!: string;
  @shown('Legal day of receipt.') receivedOn!: string;
  @shown('Language of messages.') language!: string;
  @shown('Stage.') stage!: string;
  @part(AskedAnswer, true) asked!: AskedAnswer | null;
  @orNull('What the office answered to a question for advice.') reply!: string | null;
  @orNull('How it ended, in words.') outcome!: string | null;
  @parts('The public timeline.', LineAnswer) timeline!: readonly LineAnswer[];
}

/** Messages of a case. */
export class CaseDeliveriesAnswer {
  @shown('The case.') caseId!: string;
  @parts('Oldest first.', DeliveryAnswer) items!: readonly DeliveryAnswer[];
}
/** A message in a list of many cases. */
export class ListedDeliveryAnswer extends DeliveryAnswer {
  @orNull('Registration number of the case, else its agenda number; null where the reader may not have it.')
  number!: string | null;
}
/** A page of messages. */
export class DeliveriesPageAnswer {
  @parts('Those that need somebody first.', ListedDeliveryAnswer) items!: readonly ListedDeliveryAnswer[];
  @whole('Messages of the whole list.') total!: number;
  @nextCursor() next!: string | null;
}
/** A count; null where it is too small to be told. */
export class CellAnswer {
  @shown('Code of what is counted; `none` where a case has none yet.') key!: string;
  @wholeOrNull('How many; null where it is too small.') count!: number | null;
}
/** Counts by one dimension. */
export class StatisticsAnswer {
  @shown('What is counted by.') by!: string;
  @parts('By code.', CellAnswer) cells!: readonly CellAnswer[];
  @whole('Sum of the cells that are told.') total!: number;
  @whole('Cells below this are not told.') minimumCell!: number;
}
