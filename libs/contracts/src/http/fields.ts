// The fields that bodies are made of: each decorator validates, says what to do about a wrong value, and describes itself in the OpenAPI document.
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  isISO8601,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

/** What every field can say of itself. */
export interface About {
  /** One sentence for the reader of the API. */
  readonly about: string;
  readonly optional?: boolean;
}

const need = ({ optional }: About) => (optional ? [IsOptional()] : []);
const LOCAL_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Neither space nor invisible: zero-width characters alone are no text. */
const VISIBLE = /[^\s\p{C}]/u;

/** Text of 1 to `max` characters (UTF-16 units); blank text is no text. */
export const Text = (field: About & { readonly max: number }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: String,
      description: field.about,
      required: !field.optional,
      maxLength: field.max,
      minLength: 1,
    }),
    IsString({ message: 'Give a text.' }),
    IsNotEmpty({ message: 'This may not be empty.' }),
    Matches(VISIBLE, { message: 'This may not be blank.' }),
    MaxLength(field.max, { message: `At most ${field.max} characters.` }),
    ...need(field),
  );

/** One of a closed list of codes. */
export const Code = (field: About & { readonly oneOf: readonly string[] }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, description: field.about, required: !field.optional, enum: [...field.oneOf] }),
    IsString({ message: 'Give a code as text.' }),
    IsIn([...field.oneOf], { message: `One of: ${field.oneOf.join(', ')}.` }),
    ...need(field),
  );

const exists = ValidateBy({
  name: 'dayExists',
  validator: {
    validate: (value: unknown) => !LOCAL_DATE.test(String(value)) || isISO8601(value, { strict: true }),
    defaultMessage: () => 'This day does not exist; give a day like 2026-03-01.',
  },
});

/** A day in the office's zone, `2026-03-01`, that exists. */
export const Day = (field: About): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date', description: field.about, required: !field.optional }),
    IsString({ message: 'Give a day as text, like 2026-03-01.' }),
    Matches(LOCAL_DATE, { message: 'Give a day like 2026-03-01.' }),
    exists,
    ...need(field),
  );

/** True or false. */
export const Flag = (field: About): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: Boolean, description: field.about, required: !field.optional }),
    IsBoolean({ message: 'Give true or false.' }),
    ...need(field),
  );

/** A whole number from `min` to `max`. */
export const Count = (field: About & { readonly min: number; readonly max: number }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'integer',
      description: field.about,
      required: !field.optional,
      minimum: field.min,
      maximum: field.max,
    }),
    IsInt({ message: 'Give a whole number.' }),
    Min(field.min, { message: `At least ${field.min}.` }),
    Max(field.max, { message: `At most ${field.max}.` }),
    ...need(field),
  );

const DIGITS = /^\d{1,15}$/;

/** For a number of a query string, which can only come as digits; whatever else comes stays as it is, and is no number. */
export const FromDigits = (): PropertyDecorator =>
  Transform(({ value }: { readonly value: unknown }) =>
    typeof value === 'string' && DIGITS.test(value) ? Number(value) : value,
  );

/** A list of texts, each of 1 to `max` characters. */
export const Texts = (
  field: About & { readonly max: number; readonly atLeast?: number; readonly atMost: number },
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: [String],
      description: field.about,
      required: !field.optional,
      maxItems: field.atMost,
      minItems: field.atLeast ?? 0,
    }),
    IsArray({ message: 'Give a list.' }),
    ArrayMinSize(field.atLeast ?? 0, { message: `At least ${field.atLeast ?? 0} of these.` }),
    ArrayMaxSize(field.atMost, { message: `At most ${field.atMost} of these.` }),
    IsString({ each: true, message: 'Each of these is a text.' }),
    Matches(VISIBLE, { each: true, message: 'None of these may be blank.' }),
    MaxLength(field.max, { each: true, message: `Each of these has at most ${field.max} characters.` }),
    ...need(field),
  );

/** A list of codes out of a closed list. */
export const Codes = (
  field: About & { readonly oneOf: readonly string[]; readonly atLeast?: number },
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: [String],
      enum: [...field.oneOf],
      isArray: true,
      description: field.about,
      required: !field.optional,
    }),
    IsArray({ message: 'Give a list.' }),
    ArrayMinSize(field.atLeast ?? 0, { message: `At least ${field.atLeast ?? 0} of these.` }),
    ArrayMaxSize(field.oneOf.length, { message: `At most ${field.oneOf.length} of these.` }),
    IsString({ each: true, message: 'Each of these is a code as text.' }),
    IsIn([...field.oneOf], { each: true, message: `Each is one of: ${field.oneOf.join(', ')}.` }),
    ...need(field),
  );

/** A nested record of a class of its own. */
export const Part = (field: About & { readonly of: new () => object }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: field.of, description: field.about, required: !field.optional }),
    IsObject({ message: 'Give a record.' }), // a list of records passes ValidateNested
    ValidateNested({ message: 'Give a record.' }),
    Type(() => field.of),
    ...need(field),
  );

/** A list of nested records. */
export const Parts = (
  field: About & { readonly of: new () => object; readonly atLeast?: number; readonly atMost: number },
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [field.of], description: field.about, required: !field.optional, maxItems: field.atMost }),
    IsArray({ message: 'Give a list.' }),
    ArrayMinSize(field.atLeast ?? 0, { message: `At least ${field.atLeast ?? 0} of these.` }),
    ArrayMaxSize(field.atMost, { message: `At most ${field.atMost} of these.` }),
    IsObject({ each: true, message: 'Each of these is a record.' }),
    ValidateNested({ each: true, message: 'Each of these is a record.' }),
    Type(() => field.of),
    ...need(field),
  );
