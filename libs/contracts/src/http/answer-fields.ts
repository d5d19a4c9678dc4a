// The fields that answers are made of: each describes itself in the OpenAPI document. Nothing is validated on the way out.
import { ApiProperty } from '@nestjs/swagger';

/** A text. */
export const shown = (description: string, example?: string): PropertyDecorator =>
  ApiProperty({ type: String, description, ...(example === undefined ? {} : { example }) });
/** A text, or null where there is none. */
export const orNull = (description: string): PropertyDecorator =>
  ApiProperty({ type: String, nullable: true, description });
/** One of a closed list of codes. */
export const oneOf = (description: string, codes: readonly string[]): PropertyDecorator =>
  ApiProperty({ type: String, description, enum: [...codes] });
/** A whole number. */
export const whole = (description: string): PropertyDecorator => ApiProperty({ type: 'integer', description });
/** A whole number, or null where there is none. */
export const wholeOrNull = (description: string): PropertyDecorator =>
  ApiProperty({ type: 'integer', nullable: true, description });
/** True or false. */
export const yesOrNo = (description: string): PropertyDecorator => ApiProperty({ type: Boolean, description });
/** A record of a class of its own. */
export const part = (type: new () => object, nullable = false): PropertyDecorator => ApiProperty({ type, nullable });
/** A list of records. */
export const parts = (description: string, type: new () => object): PropertyDecorator =>
  ApiProperty({ type: [type], description });
/** A list of texts. */
export const texts = (description: string): PropertyDecorator => ApiProperty({ type: [String], description });
/** A record whose names are data. */
export const record = (description: string, values: object | true): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: values, description });
/** A text that is there only where there is something to say. */
export const perhaps = (description: string): PropertyDecorator =>
  ApiProperty({ type: String, description, required: false });
/** Where to go on, in a list that pages by `cursor`. */
export const nextCursor = (): PropertyDecorator =>
  orNull('To be given as `cursor` for the page behind this one; null where there is none.');
