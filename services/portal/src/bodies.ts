// From answers to what the API takes, held against the very classes that the API validates with, so that each page tells its own mistakes.
import type { ApiSchemas } from '@jejak/contracts/client';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Answers } from './drafts.js';
import { shapeOf, valueOf, type FieldName } from './questions.js';

interface Nest {
  [part: string]: string | boolean | Nest;
}

const setAt = (body: Nest, pointer: string, value: string | boolean): void => {
  const parts = pointer.slice(1).split('/');
  const last = parts.pop() ?? '';
  const home = parts.reduce((nest, part) => (nest[part] ??= {}) as Nest, body);
  home[last] = value;
};

/** The body that some fields make; what was not answered is left out. */
export const bodyOf = (answers: Answers, fields: readonly FieldName[]): Nest => {
  const body: Nest = {};
  for (const name of fields) {
    const { kind, pointer } = shapeOf(name);
    const value = valueOf(answers, name);
    if (value !== '') setAt(body, pointer, kind === 'yes-no' ? value === 'yes' : value);
  }
  return body;
};

const pointersIn = (errors: readonly ValidationError[], above = ''): readonly string[] =>
  errors.flatMap(({ property, children = [] }) => {
    const pointer = `${above}/${property}`;
    return children.length > 0 ? pointersIn(children, pointer) : [pointer];
  });

/** The fields that some pointers mean: the field itself, or any of a part that is missing as a whole. */
export const fieldsAt = (pointers: readonly string[], fields: readonly FieldName[]): readonly FieldName[] =>
  fields.filter((name) => {
    const { pointer, required } = shapeOf(name);
    return pointers.some((each) => each === pointer || (required === true && pointer.startsWith(`${each}/`)));
  });

/** Which of the fields will not do: unanswered though it must be, or refused by the contract. */
export const mistakesIn = (
  answers: Answers,
  fields: readonly FieldName[],
  contract: ClassConstructor<object>,
): readonly FieldName[] => {
  const errors = validateSync(plainToInstance(contract, bodyOf(answers, fields)));
  const refused = fieldsAt(pointersIn(errors), fields);
  return fields.filter(
    (name) =>
      (shapeOf(name).required && valueOf(answers, name) === '') || (refused.includes(name) && isSaid(answers, name)),
  );
};

const isSaid = (answers: Answers, name: FieldName): boolean => valueOf(answers, name) !== '';

/** A body under the name that the description of the API gives it: the API itself validates it again. */
export const as = <Name extends keyof ApiSchemas>(_name: Name, body: object): ApiSchemas[Name] =>
  body as ApiSchemas[Name];
