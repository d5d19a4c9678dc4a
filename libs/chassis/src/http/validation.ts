// One pipe for every body, query and parameter object: wrong shape is 400, a value that will not do is 422.
import { Injectable, ValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { Problem, type FieldProblem } from '../problem.js';
import { isForbiddenName, pointerStep } from './json.js';

/** Constraints that speak of the JSON type of a value, not of the value. */
const TYPE_CONSTRAINTS = new Set([
  'isString',
  'isBoolean',
  'isInt',
  'isNumber',
  'isArray',
  'isObject',
  'nestedValidation',
  'whitelistValidation',
  'unknownValue',
]);

interface Finding extends FieldProblem {
  readonly isShape: boolean;
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;

const kindOf = (constraint: string, error: ValidationError): { isShape: boolean; message?: string } => {
  if (constraint === 'whitelistValidation')
    return { isShape: true, message: `The field ${error.property} is unknown here; leave it out.` };
  // A required value that is not there is well-formed JSON: what is missing is the value.
  if (isMissing(error.value)) return { isShape: false, message: `${error.property} is required.` };
  return { isShape: TYPE_CONSTRAINTS.has(constraint) };
};

/** Not capitalised: a sentence may begin with the name of a field. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const findingsOf = (errors: readonly ValidationError[], parent = ''): Finding[] =>
  errors.flatMap((error) => {
    const pointer = parent + pointerStep(error.property);
    const own = Object.entries(error.constraints ?? {}).map(([constraint, text]) => {
      const { isShape, message } = kindOf(constraint, error);
      return { pointer, message: sentence(message ?? text), isShape };
    });
    return [...withoutEchoes(own), ...findingsOf(error.children ?? [], pointer)];
  });

/** A missing value fails every rule of its field with the same sentence; a wrong type makes the rules about the value meaningless. */
const withoutEchoes = (findings: readonly Finding[]): Finding[] => {
  const shapes = findings.filter(({ isShape }) => isShape);
  const told = shapes.length > 0 ? shapes : findings;
  return told.filter(({ message }, index) => told.findIndex((other) => other.message === message) === index);
};

/** One problem for all that is wrong: 400 as soon as a shape is wrong, otherwise 422. */
export const problemOf = (errors: readonly ValidationError[]): Problem => {
  const findings = findingsOf(errors);
  const malformed = findings.some(({ isShape }) => isShape);
  return Problem.of(malformed ? 'malformed-request' : 'unacceptable-value', {
    detail: findings.length === 1 ? (findings[0]?.message ?? '') : `${findings.length} fields need your attention.`,
    errors: findings.map(({ pointer, message }) => ({ pointer, message })),
  });
};

const VALIDATION = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: true },
  exceptionFactory: problemOf,
});

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A query as texts of the house: `after` is taken out, and everything is in NFC as bodies are. */
const cleanQuery = (query: Record<string, unknown>): Record<string, unknown> => {
  const { after: _, ...rest } = query;
  const stranger = Object.keys(rest).find(isForbiddenName);
  if (stranger !== undefined)
    throw Problem.of('malformed-request', { detail: `The parameter ${stranger} is unknown here; leave it out.` });
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, typeof value === 'string' ? value.normalize('NFC') : value]),
  );
};

const isClass = (type: unknown): boolean =>
  typeof type === 'function' && ![Object, String, Number, Boolean, Array].includes(type as never);

/** Validates against the class of the argument; `?after=` belongs to `@After()` and is taken out of queries first. */
@Injectable()
export class EdgePipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom' || !isClass(metadata.metatype)) return value;
    if (metadata.type === 'query' && isPlainObject(value))
      return VALIDATION.transform(cleanQuery(value), metadata) as Promise<unknown>;
    if (metadata.type === 'body' && !isPlainObject(value))
      throw Problem.of('malformed-request', { detail: 'The body must be a JSON object.' });
    return VALIDATION.transform(value, metadata) as Promise<unknown>;
  }
}
