// The description of the API: one OpenAPI 3.1 document over all services, and a page to read it.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import express, { type Router } from 'express';
import { knownOf } from './request.js';

const config = () =>
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Jejak')
    .setDescription(
      'Case management of an ombudsman. Every write takes an Idempotency-Key and answers with a position; every read takes `after`.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();

const sameOrNew = (known: Readonly<Record<string, unknown>>, added: Readonly<Record<string, unknown>>): void => {
  for (const [name, schema] of Object.entries(added)) {
    // Two classes of one name would silently become one type for every client.
    if (name in known && JSON.stringify(known[name]) !== JSON.stringify(schema))
      throw new Error(`Two services describe different things as ${name}; rename one of the classes.`);
  }
};

const merge = (one: OpenAPIObject, other: OpenAPIObject): OpenAPIObject => {
  const [known, added] = [one.components?.schemas ?? {}, other.components?.schemas ?? {}];
  sameOrNew(known, added);
  return {
    ...one,
    paths: { ...one.paths, ...other.paths },
    components: { ...one.components, schemas: { ...known, ...added } },
  };
};

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const PROBLEM: Schema = {
  type: 'object',
  description: 'RFC 9457.',
  required: ['type', 'title', 'status', 'instance'],
  properties: {
    type: { type: 'string', description: 'Stable name, `urn:jejak:problem:<name>`.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence to act on.' },
    instance: { type: 'string', description: 'Id of the request, to be named when asking for help.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901) into the body.' },
          message: { type: 'string' },
        },
      },
    },
  },
};

const answersProblems = {
  default: {
    description: 'What went wrong.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Controllers of one name may serve several services; the ids of their operations are unique in the one document. */
const idWithin = (path: string, id: string): string => `${path.split('/')[2] ?? 'house'}_${id}`;

/** Every operation may answer a problem instead. */
const withProblems = (document: OpenAPIObject): OpenAPIObject => {
  for (const [name, path] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation) continue;
      operation.responses = { ...operation.responses, ...answersProblems };
      operation.operationId = idWithin(name, operation.operationId ?? method);
    }
  }
  const schemas = { ...document.components?.schemas, Problem: PROBLEM };
  return { ...document, components: { ...document.components, schemas } };
};

/** A service as its description needs it. */
export interface Described {
  readonly manifest: { readonly name: string };
  readonly app: INestApplication;
}

/** The document of these services. Needs neither a port nor a database. @throws Error where two classes share a name but not their shape */
export const describeApi = (services: readonly Described[]): OpenAPIObject =>
  services
    .map(({ manifest, app }) =>
      SwaggerModule.createDocument(app, config(), {
        // The rooms that every service has would else share their ids.
        operationIdFactory: (controller, method) => `${manifest.name}_${controller}_${method}`,
      }),
    )
    .map(withProblems)
    .reduce(merge);

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
