// All routes of a service with their actions, read from its controllers: for the 405, for metrics, and for the test that none is unnamed.
import { RequestMethod, type Type } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Action } from '@jejak/access';
import type { Manifest } from '../manifest.js';
import { ACTING, type Acting } from './act.js';
import { TAKES_FILE } from './file.js';
import { operatingRooms } from './operating.js';

/** One route. `action` is undefined where a handler has no `@Act`: a test must refuse that. */
export interface Route {
  readonly service: string;
  readonly method: string;
  /** Template, e.g. `/api/intake/v1/cases/:id/withdrawal`. */
  readonly path: string;
  readonly action: Action | undefined;
  readonly handler: string;
  /** Its body is a file and no JSON. */
  readonly takesFile: boolean;
  /** Of an answer that is no problem. */
  readonly status: number;
}

/** Where a service's routes begin. */
export const prefixOf = ({ name }: Pick<Manifest, 'name'>): string => `/api/${name}/v1`;

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as string[]) : [String(value ?? '')];

const joined = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((step) => step !== '')
    .join('/')}`;

const routesOfMethod = (manifest: Manifest, controller: Type, name: string): readonly Route[] => {
  const handler: unknown = Object.getOwnPropertyDescriptor(controller.prototype, name)?.value;
  if (typeof handler !== 'function') return [];
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
  if (method === undefined) return [];
  const acting = Reflect.getMetadata(ACTING, handler) as Acting | undefined;
  const code = Reflect.getMetadata(HTTP_CODE_METADATA, handler) as number | undefined;
  return listOf(Reflect.getMetadata(PATH_METADATA, controller)).flatMap((base) =>
    listOf(Reflect.getMetadata(PATH_METADATA, handler)).map((path) => ({
      service: manifest.name,
      method: RequestMethod[method] ?? 'ALL',
      path: joined(prefixOf(manifest), base, path),
      action: acting?.action,
      handler: `${controller.name}.${name}`,
      takesFile: Reflect.getMetadata(TAKES_FILE, handler) === true,
      status: code ?? (method === RequestMethod.POST ? 201 : 200),
    })),
  );
};

/** Every route of these services. */
export const routesOf = (manifests: readonly Manifest[]): readonly Route[] =>
  manifests.flatMap((manifest) =>
    [...manifest.controllers, ...operatingRooms(manifest)].flatMap((controller) =>
      Object.getOwnPropertyNames(controller.prototype).flatMap((name) => routesOfMethod(manifest, controller, name)),
    ),
  );

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split('/')
      .map((step) => (step.startsWith(':') ? '[^/]+' : step.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('/')}/?$`,
  );

/** Methods that are possible at a path; empty where nothing is. */
export const methodsAt = (routes: readonly Route[]): ((path: string) => readonly string[]) => {
  const table = routes.map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  return (path) => {
    const methods = new Set(table.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method));
    if (methods.has('GET')) methods.add('HEAD');
    return [...methods].sort();
  };
};

/** Whether a route takes a file as its body. */
export const filesAt = (routes: readonly Route[]): ((method: string, path: string) => boolean) => {
  const table = routes
    .filter(({ takesFile }) => takesFile)
    .map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  return (method, path) => table.some((route) => route.method === method && route.pattern.test(path));
};
