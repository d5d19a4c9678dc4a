// What an office sets of routing.
import { Setting } from '@jejak/chassis';
import { problemOf } from '@jejak/law';
import { registerDecorator } from 'class-validator';

/** A number template that libs/law can fill. */
const NumberTemplate = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'numberTemplate',
    target: target.constructor,
    propertyName: String(property),
    options: { message: ({ value }) => problemOf(String(value)) ?? 'The template can not be used.' },
    validator: { validate: (value: unknown) => typeof value === 'string' && problemOf(value) === undefined },
  });

export class RoutingSettings {
  @Setting(
    'JEJAK_ASSIGNMENT_NUMBER',
    'Template of the numbers of letters of assignment: {seq:4}, {office}, {year}, {month}, {type}',
  )
  @NumberTemplate()
  letterTemplate = '{seq:4}/{type}/{office}/{month}/{year}';
}
