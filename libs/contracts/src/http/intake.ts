// What intake takes over HTTP. Reference data are given by code or by Indonesian name; only who, whom and what are needed to lodge.
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  caseTypes,
  channels,
  idTypes,
  lookup,
  districts,
  maritalStatuses,
  places,
  rowOf,
  offices,
  ruleSets,
  reportedGroups,
  sexes,
  standings,
  substances,
} from '@jejak/law';
import type { Entry } from '@jejak/law';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
} from 'class-validator';
import { Code, Day, Flag, Part, Text, Texts } from './fields.js';

/** The criteria that every rule set knows. */
const rapidResponseCriteria = ruleSets.at(-1)?.rapidResponseCriteria ?? [];
const NAME = 200;
const PROSE = 20_000;

const PLACE_CODE = /^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/;
/** Regencies whose places are all known, so that a code beside them is an error. */
const COMPLETE = districts.map(({ parent }) => parent);

/** The code of a place given by code or by a name that only one place has; undefined when no place is meant. */
export const placeCode = (text: string): string | undefined => {
  if (!PLACE_CODE.test(text)) return lookup(places, text);
  return COMPLETE.includes(text.slice(0, 5)) && rowOf(places, text) === undefined ? undefined : text;
};

type Named = { readonly about: string; readonly list: readonly Entry[]; readonly each?: true };
const isNamed = ({ list, each }: Named): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isNamed',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && lookup(list, value) !== undefined,
        defaultMessage: () =>
          `Give a code or Indonesian name out of: ${list.map(({ code, name }) => `${code} (${name})`).join(', ')}`,
      },
    },
    each ? { each: true } : {},
  );
/** One of a reference list, by code or by Indonesian name. Optional. */
const OneOf = (field: Named): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: String,
      required: false,
      maxLength: NAME,
      description: `${field.about} Code or Indonesian name: ${field.list.map(({ code }) => code).join(', ')}.`,
    }),
    IsOptional(),
    IsString({ message: 'Give a code or a name as text.' }),
    isNamed(field),
  );
/** Text of a form of its own. Optional. */
const Shaped = (about: string, max: number, shape: PropertyDecorator): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, required: false, maxLength: max, description: about }),
    IsOptional(),
    IsString({ message: 'Give a text.' }),
    MaxLength(max, { message: `At most ${max} characters.` }),
    shape,
  );
/** Line of a checklist to answer. Which lines there are is data of the rule set. */
const Answers = (about: string, answers: readonly string[]): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: [...answers] }, description: about }),
    IsObject({ message: 'Give an object of line and answer.' }),
    ValidateBy({
      name: 'areAnswers',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'object' &&
          value !== null &&
          Object.keys(value).length <= 50 &&
          Object.values(value).every((each) => answers.includes(each as string)),
        defaultMessage: () => `Answer each line with one of: ${answers.join(', ')}`,
      },
    }),
  );

/** Who complains, as far as known. */
class Person {
  @OneOf({ about: 'Kind of identity document.', list: idTypes }) idType?: string;
  @Text({ about: 'Number of the identity document; 16 digits for a KTP.', max: 50, optional: true }) idNumber?: string;
  @Text({ about: 'Place of birth.', max: NAME, optional: true }) birthPlace?: string;
  @Day({ about: 'Day of birth.', optional: true }) birthDate?: string;
  @OneOf({ about: 'Sex.', list: sexes }) sex?: string;
  @OneOf({ about: 'Marital status.', list: maritalStatuses }) maritalStatus?: string;
  @Text({ about: 'Occupation.', max: NAME, optional: true }) occupation?: string;
}
/** A complainant who lodges. */
export class ComplainantBody extends Person {
  @Text({ about: 'Full name.', max: NAME }) name!: string;
}
/** What a completion says of the complainant. */
export class ComplainantChange extends Person {
  @Text({ about: 'Full name, where it was not complete.', max: NAME, optional: true }) name?: string;
}
/** Where the complainant can be reached. */
export class ContactBody {
  @Text({ about: 'Full address.', max: 500, optional: true }) address?: string;
  @Shaped(
    'Village, or a coarser place: a code like 74.04.11.1005, or a name that only one place has.',
    100,
    ValidateBy({
      name: 'isPlace',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && placeCode(value) !== undefined,
        defaultMessage: () => 'Give a place code like 74.04.11.1005, or the name of a place that no other place has',
      },
    }),
  )
  villageCode?: string;
  @Shaped('Telephone.', 30, Matches(/^\+?(?:[ ().-]*\d){6,15}[ ()]*$/, { message: 'Give a number of 6 to 15 digits' }))
  phone?: string;
  @Shaped('E-mail.', NAME, IsEmail({}, { message: 'Give an e-mail address like nama@contoh.id' })) email?: string;
}
/** Who is complained about. A body that is not in the list is kept in the complainant's own words. */
export class ReportedBody {
  @OneOf({ about: 'Group of the body.', list: reportedGroups }) group?: string;
  @Text({ about: 'The body: code, name, or as it is called.', max: NAME, optional: true }) agency?: string;
  @Text({ about: 'The post, never a name of a person.', max: NAME, optional: true }) post?: string;
}

const EFFORT =
  'Whether, or how, the complainant objected to the body first (UU 37/2008 Art. 24(1)c): true, false, or in words.';
const YesOrWords = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      oneOf: [{ type: 'boolean' }, { type: 'string', maxLength: PROSE }],
      required: false,
      description: EFFORT,
    }),
    IsOptional(),
    ValidateBy({
      name: 'isYesOrWords',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'boolean' || (typeof value === 'string' && /\S/.test(value) && value.length <= PROSE),
        defaultMessage: () => `Give true, false, or words of at most ${PROSE} characters`,
      },
    }),
  );

/** POST /api/intake/v1/reports */
export class ReportBody {
  @OneOf({ about: 'What it is; default report.', list: caseTypes }) caseType?: string;
  @OneOf({ about: 'How it reached the office; default website.', list: channels }) channel?: string;
  @OneOf({ about: 'In what capacity; default direct-victim.', list: standings }) standing?: string;
  @Part({ about: 'Who complains; not in an own-motion investigation.', of: ComplainantBody, optional: true })
  complainant?: ComplainantBody;
  @Part({ about: 'Where to reach them.', of: ContactBody, optional: true }) contact?: ContactBody;
  @Flag({
    about: 'Keep the identity secret (UU 37/2008 Art. 24(2)); default true without an account, else false.',
    optional: true,
  })
  secretIdentity?: boolean;
  @Part({ about: 'Who is complained about.', of: ReportedBody, optional: true }) reported?: ReportedBody;
  @OneOf({ about: 'What it is about.', list: substances }) substance?: string;
  @Text({ about: 'Subject in one line.', max: NAME }) subject!: string;
  @Text({ about: 'What happened: when, where, who.', max: PROSE }) narrative!: string;
  @Day({ about: 'Day of the event.', optional: true }) eventDate?: string;
  @YesOrWords() priorEffort?: boolean | string;
  @Text({ about: 'The effort in words, beside true or false.', max: PROSE, optional: true }) priorEffortText?: string;
  @Day({ about: 'Day of that effort.', optional: true }) priorEffortDate?: string;
  @Text({ about: 'What the complainant hopes for.', max: PROSE, optional: true }) remedy?: string;
  @ApiProperty({
    type: [String],
    required: false,
    description: `For a rapid response, at least one: ${rapidResponseCriteria.map(({ code }) => code).join(', ')}.`,
  })
  @IsOptional()
  @IsArray({ message: 'Give a list.' })
  @ArrayMaxSize(rapidResponseCriteria.length, { message: `At most ${rapidResponseCriteria.length} of these.` })
  @IsString({ each: true, message: 'Each of these is a code or a name as text.' })
  @isNamed({ about: '', list: rapidResponseCriteria, each: true })
  rapidCriteria?: string[];
  @Day({ about: 'Legal day of receipt; staff only, default today.', optional: true }) receivedOn?: string;
  @Code({ about: 'Language for messages; default id.', oneOf: ['id', 'en'], optional: true }) language?: 'id' | 'en';
  @Text({ about: "The sender's own number of this report.", max: 100, optional: true }) externalId?: string;
  @OneOf({ about: 'Office that takes it; default by place.', list: offices }) office?: string;
}

/** POST /api/intake/v1/receipt-sessions */
export class ReceiptSessionBody {
  @Text({ about: 'Agenda number of the receipt.', max: 100 }) agendaNumber!: string;
  @Text({ about: 'Tracking code of the receipt.', max: 64 }) trackingCode!: string;
}
/** POST …/formal-check */
export class FormalCheckBody {
  @Answers('Line of the formal checklist to answer.', ['yes', 'no', 'not-applicable']) answers!: Record<
    string,
    'yes' | 'no' | 'not-applicable'
  >;
}
/** POST …/completion-request */
export class CompletionRequestBody {
  @Texts({ about: 'Lines of the formal checklist that are missing.', max: 50, atLeast: 1, atMost: 50 })
  items!: string[];
  @Text({ about: 'What to tell the complainant.', max: PROSE, optional: true }) note?: string;
}
/** POST …/completion */
export class CompletionBody {
  @Part({ about: 'What is new of the complainant.', of: ComplainantChange, optional: true })
  complainant?: ComplainantChange;
  @Part({ about: 'Where to reach them.', of: ContactBody, optional: true }) contact?: ContactBody;
  @Part({ about: 'Who is complained about.', of: ReportedBody, optional: true }) reported?: ReportedBody;
  @Text({ about: 'What happened, where it was not complete.', max: PROSE, optional: true }) narrative?: string;
  @Day({ about: 'Day of the event.', optional: true }) eventDate?: string;
  @YesOrWords() priorEffort?: boolean | string;
  @Text({ about: 'The effort in words, beside true or false.', max: PROSE, optional: true }) priorEffortText?: string;
  @Day({ about: 'Day of that effort.', optional: true }) priorEffortDate?: string;
  @Text({ about: 'What the complainant hopes for.', max: PROSE, optional: true }) remedy?: string;
}
/** POST …/material-check */
export class MaterialCheckBody {
  @Answers('Line of the material checklist to answer.', ['pass', 'fail', 'unknown']) answers!: Record<
    string,
    'pass' | 'fail' | 'unknown'
  >;
  @Code({ about: 'What intake proposes to the plenary.', oneOf: ['accept', 'refuse'] }) proposal!: 'accept' | 'refuse';
  @Text({ about: 'Ground of a refusal, by code or Indonesian name.', max: NAME, optional: true }) ground?: string;
  @Text({ about: 'Note for the plenary.', max: PROSE, optional: true }) note?: string;
}
/** POST …/plenary-decision */
export class PlenaryDecisionBody {
  @Code({ about: 'What was decided.', oneOf: ['accept', 'refuse'] }) decision!: 'accept' | 'refuse';
  @Code({ about: 'Class of an accepted report.', oneOf: ['simple', 'medium', 'heavy'], optional: true }) class?:
    'simple' | 'medium' | 'heavy';
  @Text({ about: 'Ground of a refusal, by code or Indonesian name.', max: NAME, optional: true }) ground?: string;
  @Texts({ about: 'Ids of the members who decided; the chair is who sends this.', max: 100, atMost: 50 })
  members!: string[];
  @Day({ about: 'Day of the meeting; default today.', optional: true }) heldOn?: string;
  @Text({ about: 'Minutes.', max: PROSE }) minutes!: string;
}
/** POST …/withdrawal */
export class WithdrawalBody {
  @Text({ about: 'Why, if the complainant wants to say.', max: PROSE, optional: true }) reason?: string;
}
/** POST …/consultation-answer */
export class ConsultationAnswerBody {
  @Text({ about: 'The advice that was given.', max: PROSE }) answer!: string;
}
