// The description of the API: one OpenAPI 3.1 document over all services, and a page to read it.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import express, { type Router } from 'express';
import type { Manifest } from '../manifest.js';
import { HOUSE_VERSION } from '../version.js';
import { housePaths, HOUSE_TAG } from './openapi-house.js';
import { PERSON, RECEIPT, toldInFull, type Operation } from './openapi-operations.js';
import { PROBLEM, problemResponses } from './openapi-problems.js';
import { knownOf } from './request.js';
import { routesOf, type Route } from './routes.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** A service and the application that serves it. */
export interface DescribedService {
  readonly manifest: Manifest;
  readonly app: INestApplication;
}

const ABOUT = `The case register of a public ombudsman: from the lodging of a report to its closure, provably unchanged.

**Writing.** Every POST that records something takes an \`Idempotency-Key\`: the same key and body get the same answer, also after a
restart; another body under the same key is refused (422). Every write answers with a \`position\`.

**Reading.** Every read takes \`after=<position>\` and waits until it can show that write; past a bound it answers 503 with
\`Retry-After\`. Lists page by \`cursor\`: give the \`next\` of the page before.

**Who may.** \`x-jejak-action\` names the action of an operation, \`x-jejak-roles\` who may and how far each role reaches. What is not
yours does not exist (404).

**Errors** are \`application/problem+json\` (RFC 9457) with a stable \`type\` and a sentence to act on.`;

const bearer = (description: string) => ({ type: 'http' as const, scheme: 'bearer', bearerFormat: 'JWT', description });

const config = () =>
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Jejak')
    .setDescription(ABOUT)
    .setVersion(HOUSE_VERSION)
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .addServer('/', 'This installation.')
    .addBearerAuth(bearer('Access token of the OpenID Connect issuer that this installation trusts.'), PERSON)
    .addBearerAuth(bearer('Token for one case, of `intake.openReceiptSession`; holds for fifteen minutes.'), RECEIPT)
    .build();

/** The document of one service, before its operations are told in full. Their ids come from their actions unless they name one. */
const draftOf = ({ app }: DescribedService): OpenAPIObject =>
  SwaggerModule.createDocument(app, config(), { operationIdFactory: () => '' });

const isAlone = ({ action }: Route, routes: readonly Route[]): boolean =>
  routes.filter((route) => route.action === action).length === 1;

const pathsOf = ({ manifest }: DescribedService, draft: OpenAPIObject): OpenAPIObject['paths'] => {
  const paths: Record<string, Record<string, Operation>> = {};
  const routes = routesOf([manifest]);
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const method = route.method.toLowerCase() as 'get' | 'post';
    const operation = draft.paths[path]?.[method];
    // Of two handlers at one place the first answers.
    if (!operation || paths[path]?.[method]) continue;
    paths[path] = { ...paths[path], [method]: toldInFull({ route, path, operation, isAlone: isAlone(route, routes) }) };
  }
  return paths;
};

const REF = /"\$ref":"#\/components\/schemas\/([^"]+)"/g;

/** Schemas that something refers to, and those that they refer to. */
const reachable = (from: unknown, schemas: Schemas, found = new Set<string>()): ReadonlySet<string> => {
  for (const [, name = ''] of JSON.stringify(from).matchAll(REF)) {
    if (found.has(name)) continue;
    found.add(name);
    reachable(schemas[name] ?? {}, schemas, found);
  }
  return found;
};

/** Bodies with a field that nobody knows are refused, and so says their schema. */
const closed = (paths: OpenAPIObject['paths'], schemas: Schemas): Schemas => {
  const bodies = Object.values(paths).flatMap((path) => (path.post?.requestBody ? [path.post.requestBody] : []));
  const closing = reachable(bodies, schemas);
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      closing.has(name) ? { ...schema, additionalProperties: false } : schema,
    ]),
  );
};

/** Two classes of one name would silently become one type for every client. @throws {Error} */
const joined = (all: readonly Schemas[]): Schemas => {
  const schemas: Schemas = {};
  for (const [name, schema] of all.flatMap((each) => Object.entries(each))) {
    if (schemas[name] && JSON.stringify(schemas[name]) !== JSON.stringify(schema))
      throw new Error(`Two services describe different things as ${name}; rename one of the classes.`);
    schemas[name] = schema;
  }
  return schemas;
};

/** The document of these services. Needs neither a port nor a database. @throws {Error} where two classes share a name but not their shape */
export const describeApi = (services: readonly DescribedService[]): OpenAPIObject => {
  const drafts = services.map((service) => ({ service, draft: draftOf(service) }));
  const paths = Object.assign({}, housePaths(), ...drafts.map(({ service, draft }) => pathsOf(service, draft)));
  const schemas = joined(drafts.map(({ draft }) => draft.components?.schemas ?? {}));
  const { components, ...frame } = config();
  return {
    ...frame,
    tags: [...services.map(({ manifest }) => ({ name: manifest.name, description: manifest.about })), HOUSE_TAG],
    paths,
    components: {
      ...components,
      responses: problemResponses(),
      schemas: { ...closed(paths, schemas), Problem: PROBLEM },
    },
  };
};

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Jejak API</title><link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });`;

/** Puts the document and its page on a front. */
export const mountApiDescription = (front: Router, document: OpenAPIObject): void => {
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  front.get('/api/openapi.json', (request, response) => {
    knownOf(request).route = '/api/openapi.json';
    response.json(document);
  });
  front.get('/api/docs', (request, response) => {
    knownOf(request).route = '/api/docs';
    response.type('html').send(PAGE);
  });
  front.get('/api/docs/start.js', (_, response) => void response.type('js').send(START));
  front.use('/api/docs/assets', express.static(assets, { index: false, fallthrough: false, maxAge: '1d' }));
};
