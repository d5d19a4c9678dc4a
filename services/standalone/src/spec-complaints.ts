// What a description of the API may lack, as complaints: for the spec of the whole house.
import { ACTIONS, type Action } from '@jejak/access';
import type { Route } from '@jejak/chassis';

interface Described {
  readonly description?: string;
  content?: Readonly<Record<string, { readonly schema?: object }>>;
  readonly headers?: Readonly<Record<string, object>>;
}

interface Operation {
  operationId: string;
  summary: string;
  security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags: readonly string[];
  readonly parameters: { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: object;
  readonly responses: Record<string, Described | undefined>;
  'x-jejak-action': string;
}

/** As much of an OpenAPI document as is asked about. */
export interface Document {
  readonly info: object;
  readonly servers: readonly object[];
  readonly tags: readonly object[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object>; readonly responses: Record<string, object> };
}

type Complaint = (operation: Operation, route: Route) => readonly string[];

const unless = (isThere: boolean, complaint: string): readonly string[] => (isThere ? [] : [complaint]);
const has = ({ parameters }: Operation, name: string, required = false): boolean =>
  parameters.some((parameter) => parameter.name === name && (!required || parameter.required === true));
const placesOf = ({ path }: Route): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
const isWriting = ({ method, action }: Route): boolean =>
  method === 'POST' && action !== undefined && ACTIONS[action].writes !== 'nothing';

const names: Complaint = (operation, { service, action }) => [
  ...unless(operation.summary !== '', 'has no summary'),
  ...unless(new RegExp(`^${service}\\.[a-z][A-Za-z]+$`).test(operation.operationId), 'has no readable name'),
  ...unless(operation.tags.join() === service, 'does not stand with its service'),
  ...unless(operation['x-jejak-action'] === action, 'says another action'),
  ...unless(operation.security.length > 0, 'leaves open who may'),
];

const parameters: Complaint = (operation, route) => [
  ...placesOf(route).flatMap((name) => unless(has(operation, name, true), `lacks the parameter ${name}`)),
  ...unless(!isWriting(route) || has(operation, 'Idempotency-Key', true), 'asks for no Idempotency-Key'),
];

const REPLAYED = 'Idempotent-Replayed';

const answers: Complaint = (operation, route) => {
  const answer = operation.responses[String(route.status)];
  const isShaped = Object.values(answer?.content ?? {}).some(({ schema }) => schema !== undefined);
  return [
    ...unless(isShaped, 'has no answer with a shape'),
    ...unless(!isWriting(route) || answer?.headers?.[REPLAYED] !== undefined, `does not tell of ${REPLAYED}`),
  ];
};

const ALWAYS = [400, 401, 403, 503];
const OF_WRITES = [409, 413, 415, 422];

const statusesOf = (route: Route): readonly number[] => [
  ...ALWAYS,
  ...(route.method === 'POST' ? OF_WRITES : []),
  ...(placesOf(route).length > 0 ? [404] : []),
  ...(route.action === ('open-receipt-session' satisfies Action) ? [404, 429] : []),
];

const problems: Complaint = (operation, route) =>
  statusesOf(route).flatMap((status) => unless(String(status) in operation.responses, `does not tell of ${status}`));

const CHECKS: readonly Complaint[] = [names, parameters, answers, problems];

const ofRoute = (route: Route, { paths }: Document): readonly string[] => {
  const operation = paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()];
  if (!operation) return [`${route.method} ${route.path} is not described`];
  return CHECKS.flatMap((check) => check(operation, route)).map((why) => `${route.method} ${route.path} ${why}`);
};

const twice = ({ paths }: Document): readonly string[] => {
  const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} has no name of its own`);
};

const dangling = (document: Document): readonly string[] =>
  [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(schemas|responses)\/([^"]+)"/g)]
    .filter(([, kind, name = '']) => !(name in document.components[kind as 'schemas' | 'responses']))
    .map(([, , name]) => `${name}: what refers to it refers to nothing`);

/** Everything that is missing or not so; empty where the description is complete. */
export const complaintsOf = (document: Document, routes: readonly Route[]): readonly string[] => [
  ...routes.flatMap((route) => ofRoute(route, document)),
  ...twice(document),
  ...dangling(document),
];
