// What resolution takes over HTTP.
import { agencies, ruleSets } from '@jejak/law';
import { Code, Codes, Count, Day, Flag, Part, Parts, Text, Texts } from './fields.js';

const agencyCodes = agencies.map((agency) => agency.code);
const formCodes = [...new Set(ruleSets.flatMap((set) => set.maladministrationForms.map((form) => form.code)))];
const closingCodes = [...new Set(ruleSets.flatMap((set) => set.closingReasons.map((reason) => reason.code)))];
const OUTCOMES = ['found', 'not-found', 'discontinued'] as const;
const LONG = 20_000;

/** The document examination (LHPD). */
export class DocumentReviewBody {
  @Codes({ about: 'Forms of maladministration that the documents suggest.', oneOf: formCodes, atLeast: 1 })
  suspected!: string[];

  @Text({ about: 'What the documents show.', max: LONG })
  findings!: string;
}

/** A request to the reported agency to explain (UU 37/2008 Art. 33). */
export class ClarificationBody {
  @Code({ about: 'Agency that is asked; left out: the reported one.', oneOf: agencyCodes, optional: true })
  agency?: string;

  @Text({ about: 'Post the letter is addressed to, never a name.', max: 200 })
  addressee!: string;

  @Texts({ about: 'What is to be explained.', max: 2000, atLeast: 1, atMost: 50 })
  questions!: string[];
}

/** To which agency a copy is shown. */
export class ReleaseBody {
  @Code({ about: 'An agency that was asked to explain, or that has to act.', oneOf: agencyCodes })
  agency!: string;
}

/** The agency's explanation. */
export class ReplyBody {
  @Text({ about: 'What the agency answers.', max: LONG })
  reply!: string;
}

/** What the complainant is told before the final report. */
export class ResultNoticeBody {
  @Code({ about: 'Result of the examination.', oneOf: OUTCOMES })
  outcome!: (typeof OUTCOMES)[number];

  @Text({ about: 'The result in words the complainant understands.', max: LONG })
  summary!: string;
}

/** The complainant's comment (Peraturan ORI 48/2020 Art. 25(5)). */
export class CommentBody {
  @Flag({ about: 'Whether the complainant accepts the result.' })
  accepts!: boolean;

  @Text({ about: 'Why not, or what else there is to say.', max: LONG, optional: true })
  comment?: string;
}

/** The five parts (Peraturan ORI 48/2020 Art. 25(2)); the identity of a complainant never stands in them. */
export class FinalReportParts {
  @Text({ about: 'Parties and suspected maladministration.', max: LONG })
  parties!: string;

  @Text({ about: 'What was reported.', max: LONG })
  description!: string;

  @Text({ about: 'What was examined and found.', max: LONG })
  examination!: string;

  @Text({ about: "The Ombudsman's opinion.", max: LONG })
  opinion!: string;

  @Text({ about: 'Conclusion.', max: LONG })
  conclusion!: string;
}

/** A duty put on an agency. */
export class CorrectiveActionPart {
  @Code({ about: 'Agency that has to act.', oneOf: agencyCodes })
  owner!: string;

  @Day({ about: 'Day by which it is done.' })
  dueOn!: string;

  @Text({ about: 'What is to be done.', max: 5000 })
  text!: string;
}

/** The final report as an examiner writes it; another person signs it. */
export class FinalReportBody {
  @Code({ about: 'Result of the examination.', oneOf: OUTCOMES })
  outcome!: (typeof OUTCOMES)[number];

  @Codes({ about: 'Forms of maladministration that were found.', oneOf: formCodes, optional: true })
  forms?: string[];

  @Part({ about: 'The five parts.', of: FinalReportParts })
  text!: FinalReportParts;

  @Parts({
    about: 'Corrective actions, where maladministration was found.',
    of: CorrectiveActionPart,
    atMost: 50,
    optional: true,
  })
  actions?: CorrectiveActionPart[];
}

/** What was read is what is signed, checked or approved. */
export class DraftBody {
  @Count({ about: 'Number of the draft, as the answer to the drafting gave it.', min: 0, max: 1_000_000 })
  draft!: number;
}

/** What the agency did. */
export class ActionReportBody {
  @Text({ about: 'What was done, and when.', max: LONG })
  report!: string;
}

/** A second person's judgement of a reported action. */
export class ActionVerificationBody {
  @Flag({ about: 'Whether the action is fulfilled.' })
  fulfilled!: boolean;

  @Text({ about: 'What is missing, or how it was verified.', max: 5000, optional: true })
  note?: string;
}

/** A closure. */
export class ClosureDraftBody {
  @Code({ about: 'Why the case is closed.', oneOf: closingCodes })
  reason!: string;

  @Text({ about: 'Explanation for those who check it.', max: 5000, optional: true })
  note?: string;
}

/** The check of a closure. */
export class ClosureCheckBody extends DraftBody {
  @Flag({ about: 'Agreed, or returned to the drafter.' })
  agreed!: boolean;

  @Text({ about: 'What has to change; needed when it is returned.', max: 5000, optional: true })
  reason?: string;
}
