// What intake answers over HTTP.
import { ApiProperty } from '@nestjs/swagger';
import { orNull, part, shown } from './answer-fields.js';

/** What every write about a case answers. */
export class CaseAnswer {
  @shown('The case.') caseId!: string;
  @shown('Where the case stands right after this act.', 'material-check') stage!: string;
  @shown('Agenda number.', '0001/AGD/KDI/III/2026') agendaNumber!: string;
  @shown('To be given as `after` to a read that shall show this.', '42') position!: string;
}
/** A fact that binds nobody. */
export class WarningAnswer {
  @shown('Stable name.', 'event-older-than-two-years') code!: string;
  @shown('What it is, in a sentence.') sentence!: string;
}
/** Answer of the formal check. */
export class FormalCheckAnswer extends CaseAnswer {
  @ApiProperty({ type: [WarningAnswer], description: 'What whoever decides should know.' })
  warnings!: readonly WarningAnswer[];
}
/** What intake proposes. */
export class ProposalAnswer {
  @shown('`accept` or `refuse`.') verdict!: string;
  @orNull('Ground of a refusal.') ground!: string | null;
}
/** Answer of the material check. */
export class MaterialCheckAnswer extends FormalCheckAnswer {
  @part(ProposalAnswer, true) proposal!: ProposalAnswer | null;
}
/** Answer of the plenary. */
export class PlenaryAnswer extends CaseAnswer {
  @orNull('Class of an accepted report.') class!: string | null;
  @orNull('Registration number of an accepted report.') registrationNumber!: string | null;
  @orNull('Ground of a refusal.') ground!: string | null;
}

/** The complainant on the receipt. */
export class ReceiptComplainant {
  @shown('Full name.') name!: string;
  @orNull('Kind of identity document.') idType!: string | null;
  @orNull('Its number.') idNumber!: string | null;
  @orNull('Place of birth.') birthPlace!: string | null;
  @orNull('Day of birth.') birthDate!: string | null;
  @orNull('Address.') address!: string | null;
}
/** The description on the receipt. */
export class ReceiptDescription {
  @shown('Subject.') subject!: string;
  @shown('What happened.') narrative!: string;
  @orNull('Code of the body complained about, where it is in the list.') reportedAgency!: string | null;
  @orNull('The body as it was called, where it is not.') reportedAgencyAsGiven!: string | null;
  @orNull('What is hoped for.') remedy!: string | null;
}
/** Place and time on the receipt. */
export class ReceiptPlace {
  @shown('Code of the office.', 'kdi') office!: string;
  @orNull('Its name.') officeName!: string | null;
  @shown('Legal day of receipt.', '2026-03-02') receivedOn!: string;
  @shown('Instant of recording, UTC.') recordedAt!: string;
  @shown('Zone of the office.', 'Asia/Makassar') zone!: string;
}
/** Who received it. */
export class ReceiptReceiver {
  @shown('Post.') post!: string;
  @orNull('Pseudonym of the officer; null where it came in through the open door.') person!: string | null;
}
/** In place of a signature: the head of the file's chain of hashes. */
export class ReceiptProof {
  @shown('How the head was computed.') algorithm!: string;
  @ApiProperty({ type: 'integer', description: 'Revision of the head.' }) revision!: number;
  @shown('The head, base64.') head!: string;
}
/** A code and its name. */
export class CodeAnswer {
  @shown('Code.') code!: string;
  @orNull('Name in the language of the report.') name!: string | null;
}
/** The receipt: UU 25/2009 Art. 44(2). */
export class ReceiptAnswer {
  @shown('The rule that it fulfils.') basis!: string;
  @shown('Agenda number.') agendaNumber!: string;
  @shown('Tracking code; nothing of it is stored.') trackingCode!: string;
  @part(CodeAnswer) caseType!: CodeAnswer;
  @part(ReceiptComplainant, true) complainant!: ReceiptComplainant | null;
  @ApiProperty({ type: Boolean, description: 'Whether the identity is kept secret.' }) identityIsSecret!: boolean;
  @part(ReceiptDescription) description!: ReceiptDescription;
  @part(ReceiptPlace) placeAndTime!: ReceiptPlace;
  @part(ReceiptReceiver) receiver!: ReceiptReceiver;
  @part(ReceiptProof) proof!: ReceiptProof;
  @ApiProperty({ type: [String], description: 'What happens next, in the language of the report.' })
  next!: readonly string[];
}
/** Answer of a lodging; of an own-motion investigation nobody gets a receipt. */
export class LodgedAnswer extends CaseAnswer {
  @orNull('Tracking code of the receipt, e.g. 8S37-GYW0-DWPF-6JSH-A; null where there is none.') trackingCode!:
    string | null;
  @part(ReceiptAnswer, true) receipt!: ReceiptAnswer | null;
}
/** A receipt session. */
export class ReceiptSessionAnswer {
  @shown('Bearer token for one case.') token!: string;
  @shown('When it ends, UTC.') expiresAt!: string;
  @shown('The case.') caseId!: string;
}
