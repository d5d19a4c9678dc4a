// One operation, told in full from its route: its name, who may, what it takes, what it answers, how it may fail.
import { ACTIONS, ROLES, type Action, type Rule } from '@jejak/access';
import type { OpenAPIObject } from '@nestjs/swagger';
import { problemContent, problemRefs, REQUEST_ID } from './openapi-problems.js';
import { reachOf, SENTENCES, whoMay } from './openapi-words.js';
import type { Route } from './routes.js';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameter = Extract<NonNullable<Operation['parameters']>[number], { readonly name: string }>;
type Answer = Extract<Operation['responses'][string], { readonly description: string }>;

/** Names of the two kinds of token in `components.securitySchemes`. */
export const PERSON = 'person';
export const RECEIPT = 'receipt';

const camel = (kebab: string): string => kebab.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `intake.lodge`: the name that a handler gives with `@ApiOperation`, or its action, or where several share that, the handler itself. */
const idOf = ({ service, action, handler }: Route, own: string, isAlone: boolean): string => {
  const byAction = action === undefined || !isAlone ? handler : camel(action);
  return `${service}.${own === '' ? byAction : own}`;
};

/** Tokens that open it; an empty requirement is no token at all. */
const securityOf = ({ whom }: Rule): Record<string, string[]>[] => {
  const roles = Object.keys(whom);
  return [
    ...(roles.includes('public') ? [{}] : []),
    { [PERSON]: [] },
    ...(roles.includes('RCP') ? [{ [RECEIPT]: [] }] : []),
  ];
};

const WHOSE: Readonly<Record<string, string>> = { staff: 'The person.', deliveries: 'The delivery.' };
const ordinal = (description: string) => ({ description, schema: { type: 'integer', minimum: 1 } });

/** What stands in a path, by the name of its place. */
const PLACES: Readonly<Record<string, Pick<Parameter, 'description' | 'schema'>>> = {
  n: ordinal('Which clarification, from 1.'),
  k: ordinal('Which corrective action, from 1.'),
  attachment: { description: 'The file.', schema: { type: 'string', format: 'uuid' } },
  key: { description: 'Key of the messages that wait: the id of what they are about.', schema: { type: 'string' } },
  name: { description: 'Name of the view.', schema: { type: 'string' } },
  role: { description: 'The role.', schema: { type: 'string', enum: [...ROLES] } },
};

const placeOf = (path: string, name: string): Parameter => {
  const before = path.split('/').at(path.split('/').indexOf(`{${name}}`) - 1) ?? '';
  const id = { description: WHOSE[before] ?? 'The case.', schema: { type: 'string', format: 'uuid' } };
  return { name, in: 'path', required: true, ...(PLACES[name] ?? id) };
};

const LANGUAGE: Parameter = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: '`id` or `en`: in which language names and sentences are told.',
  schema: { type: 'string' },
};

const isParameter = (one: NonNullable<Operation['parameters']>[number]): one is Parameter => 'name' in one;

const tidied = (parameter: Parameter): Parameter =>
  parameter.name.toLowerCase() === 'accept-language' ? LANGUAGE : parameter;

const RANK: readonly string[] = ['path', 'query', 'header'];
const byPlace = (one: Parameter, other: Parameter): number => RANK.indexOf(one.in) - RANK.indexOf(other.in);

const parametersOf = (path: string, given: readonly Parameter[]): Parameter[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => placeOf(path, name)),
  ...given
    .filter((parameter) => parameter.in !== 'path')
    .map(tidied)
    .sort(byPlace),
];

const REPLAYED = {
  'Idempotent-Replayed': {
    description: 'There, and `true`, where the request was a repetition: nothing was recorded anew.',
    schema: { type: 'string', const: 'true' },
  },
} as const;

const SUCCESS: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Recorded.',
  202: 'Begun; ask how far it is.',
};

const contentOf = ({ responses }: Operation): Answer['content'] =>
  Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([, response]) => (response && 'content' in response ? response.content : undefined))
    .find((content) => content !== undefined);

/** Under the status that the route really answers. */
const answerOf = (route: Route, operation: Operation, isWriting: boolean): Record<string, Answer> => {
  const content = contentOf(operation);
  return {
    [String(route.status)]: {
      description: route.method === 'GET' ? 'What was asked for.' : (SUCCESS[route.status] ?? 'Done.'),
      headers: { ...REQUEST_ID, ...(isWriting ? REPLAYED : {}) },
      ...(content && { content }),
    },
  };
};

const IDEMPOTENCY_KEY = 'Idempotency-Key';
/** Actions whose attempts are counted. */
const COUNTED: readonly Action[] = ['open-receipt-session'];
/** Actions that give what may have been erased. */
const ERASABLE: readonly Action[] = ['open-attachment'];

interface Asked {
  readonly route: Route;
  readonly action: Action;
  readonly parameters: readonly Parameter[];
}

const isPost = ({ route }: Asked): boolean => route.method === 'POST';
const isCounted = ({ action }: Asked): boolean => COUNTED.includes(action);
const isAboutOne = (asked: Asked): boolean =>
  ['case', 'staff'].includes(ACTIONS[asked.action].about) || asked.route.path.includes(':') || isCounted(asked);
const takesValues = (asked: Asked): boolean =>
  isPost(asked) || asked.parameters.some((parameter) => parameter.in === 'query' && parameter.name !== 'after');

/** Which statuses an operation may answer, and when. */
const PROBLEMS_WHERE: readonly (readonly [readonly number[], (asked: Asked) => boolean])[] = [
  [[400, 401, 403, 503], () => true],
  [[404], isAboutOne],
  [[409, 413, 415], isPost],
  [[410], ({ action }) => ERASABLE.includes(action)],
  [[422], takesValues],
  [[429], isCounted],
];

const problemsOf = (asked: Asked): readonly number[] =>
  PROBLEMS_WHERE.flatMap(([statuses, isSo]) => (isSo(asked) ? statuses : []));

/** An operation as the framework describes it, and where it stands. */
export interface Untold {
  readonly route: Route;
  /** Template of the document, `/api/intake/v1/cases/{id}`. */
  readonly path: string;
  readonly operation: Operation;
  /** No other route of its service has this action. */
  readonly isAlone: boolean;
}

/** What the operation says of itself, completed by what its route and its action say. */
export const toldInFull = ({ route, path, operation, isAlone }: Untold): Operation => {
  const { action } = route;
  const operationId = idOf(route, operation.operationId ?? '', isAlone);
  if (action === undefined) return { ...operation, operationId };
  const given = (operation.parameters ?? []).filter(isParameter);
  const parameters = parametersOf(path, given);
  const isWriting = parameters.some(({ name }) => name === IDEMPOTENCY_KEY);
  const { description = '', summary = '', requestBody } = operation;
  return {
    operationId,
    summary: summary === '' ? SENTENCES[action] : summary,
    description: [description, whoMay(action)].filter((part) => part !== '').join('\n\n'),
    tags: [route.service],
    parameters,
    ...(requestBody && { requestBody }),
    responses: {
      ...answerOf(route, operation, isWriting),
      ...problemRefs(problemsOf({ route, action, parameters })),
      default: { description: 'What went wrong.', content: problemContent },
    },
    security: securityOf(ACTIONS[action]),
    ...{ 'x-jejak-action': action, 'x-jejak-roles': reachOf(action) },
  };
};
