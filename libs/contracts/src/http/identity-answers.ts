// What identity answers over HTTP. Never a name: names are sealed.
import { nextCursor, oneOf, orNull, parts, shown, texts, whole, yesOrNo } from './answer-fields.js';

/** An account at an OpenID issuer. */
export class AccountAnswer {
  @shown('The issuer (iss).') issuer!: string;
  @shown('The subject (sub).') subject!: string;
}
/** A role that waits for a second person. */
export class GrantProposalAnswer {
  @shown('The role.', 'ASR') role!: string;
  @orNull('Office that it was proposed for.') office!: string | null;
  @shown('Pseudonym of who proposed it.') proposedBy!: string;
}
/** A person of the directory. */
export class StaffEntryAnswer {
  @shown('Pseudonym of the person.') staffId!: string;
  @orNull('Office.') office!: string | null;
  @orNull('Unit.') unit!: string | null;
  @orNull('Reported agency that the person speaks for.') agency!: string | null;
  @parts('Accounts that the person logs in with.', AccountAnswer) accounts!: readonly AccountAnswer[];
  @texts('Roles that count.') roles!: readonly string[];
  @parts('Roles that wait for a second person.', GrantProposalAnswer) proposals!: readonly GrantProposalAnswer[];
  @yesOrNo('Whether the person may do nothing.') suspended!: boolean;
  @orNull('Code of the reason of a suspension.') suspendedFor!: string | null;
}
/** What every act on a person answers. */
export class StaffActAnswer extends StaffEntryAnswer {
  @shown('To be given as `after` to a read that shall show this.', '42') position!: string;
}
/** A link by which somebody sets a password. */
export class InvitationAnswer {
  @shown('The account that the person logs in with.', 'ayu.lestari') account!: string;
  @shown(
    'Address of the page, good once; whoever has it can set the password. Give it to the person and to nobody else.',
  )
  link!: string;
  @shown('Until when it holds (RFC 3339).', '2026-03-04T08:00:00.000Z') endsAt!: string;
}
/** A page of the directory. */
export class StaffPageAnswer {
  @whole('People of the whole list.') total!: number;
  @parts('In the order of registration.', StaffEntryAnswer) items!: readonly StaffEntryAnswer[];
  @nextCursor() next!: string | null;
}
/** Who a token is. */
export class OwnEntryAnswer {
  @oneOf('Kind of principal.', ['person', 'receipt', 'system']) kind!: string;
  @shown('Pseudonym.') id!: string;
  @texts('Roles that count.') roles!: readonly string[];
  @orNull('Office.') office!: string | null;
  @orNull('Unit.') unit!: string | null;
  @orNull('Reported agency that one speaks for.') agency!: string | null;
  @shown('Zone of the office, or of the agency; of head office for whoever has neither.', 'Asia/Makassar')
  zone!: string;
  @orNull('The one case that a receipt opens.') caseId!: string | null;
  @yesOrNo('Whether the session was begun with a second factor.') secondFactor!: boolean;
}
