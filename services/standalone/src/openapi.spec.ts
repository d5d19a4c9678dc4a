// The description of the whole house: OpenAPI 3.1 by somebody else's word, complete for every route, and what the typed client is generated from.
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openApiOf, routesOf } from '@jejak/chassis';
import { Validator } from '@seriousme/openapi-schema-validator';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { MANIFESTS, WITH_BROKER } from './office.js';
import { complaintsOf, type Document } from './spec-complaints.js';

const client = new URL('../../../libs/contracts/src/client/schema.generated.ts', import.meta.url);
const HEADER = `// Types of the HTTP API, generated from its description by services/standalone/src/openapi.spec.ts (\`UPDATE_DOCS=1 npm test -- openapi\`).\n`;

const routes = routesOf(MANIFESTS);
let document: Document;
beforeAll(async () => {
  document = (await openApiOf(MANIFESTS)) as Document;
});

/** The document with something planted in it. */
const spoilt = (spoil: (document: Document) => void): Document => {
  const copy = structuredClone(document);
  spoil(copy);
  return copy;
};
const CHECK = '/api/intake/v1/cases/{id}/formal-check';
const checkOf = ({ paths }: Document) => paths[CHECK]?.['post'] as Document['paths'][string]['post'] & object;

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate({ ...structuredClone(document) });
    expect({ valid, errors, version: validator.version }).toEqual({ valid: true, errors: undefined, version: '3.1' });
  });

  it('would not be with a parameter that stands nowhere', async () => {
    const planted = spoilt((copy) => Object.assign(checkOf(copy), { parameters: [{ name: 'id', in: 'nowhere' }] }));
    expect((await new Validator().validate({ ...planted })).valid).toBe(false);
  });

  it('says which release it is, under which licence, and what each service is for', () => {
    const { version, license } = JSON.parse(
      readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as { version: string; license: string };
    expect(document.info).toMatchObject({ title: 'Jejak', version, license: { name: license } });
    expect(document.servers).toEqual([{ url: '/', description: expect.any(String) }]);
    expect(document.tags).toEqual(
      expect.arrayContaining(MANIFESTS.map(({ name, about }) => ({ name, description: about }))),
    );
  });

  it('is complete for every route of every service', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(complaintsOf(document, routes)).toEqual([]);
  });

  it('has the relay too where a broker is between the services, as a gateway answers it', async () => {
    const whole = (await openApiOf(WITH_BROKER)) as Document;
    expect(Object.keys(whole.paths)).toContain('/api/relay/v1/topics/{topic}/refill');
    expect(complaintsOf(whole, routesOf(WITH_BROKER))).toEqual([]);
  });

  it.each<[string, (document: Document) => void]>([
    ['is not described', ({ paths }) => void Object.assign(paths, { [CHECK]: {} })],
    ['has no summary', (copy) => void (checkOf(copy).summary = '')],
    ['has no name of its own', (copy) => void (checkOf(copy).operationId = 'intake.withdraw')],
    ['says another action', (copy) => void (checkOf(copy)['x-jejak-action'] = 'withdraw')],
    ['leaves open who may', (copy) => void (checkOf(copy).security = [])],
    ['lacks the parameter id', (copy) => void checkOf(copy).parameters.shift()],
    ['asks for no Idempotency-Key', (copy) => void checkOf(copy).parameters.pop()],
    ['has no answer with a shape', (copy) => void delete checkOf(copy).responses['200']?.content],
    ['does not tell of 409', (copy) => void delete checkOf(copy).responses['409']],
    ['refers to nothing', (copy) => void delete copy.components.schemas['FormalCheckAnswer']],
  ])('and a route that %s is complained of', (complaint, spoil) => {
    expect(complaintsOf(spoilt(spoil), routes)).toEqual(expect.arrayContaining([expect.stringContaining(complaint)]));
  });

  it('opens to everybody what libs/access opens to everybody, and nothing else', () => {
    const open = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).flatMap(({ operationId, security }) =>
        security.some((need) => Object.keys(need).length === 0) ? [operationId] : [],
      ),
    );
    expect(open.sort()).toEqual([
      'house.live',
      'house.metrics',
      'house.readOpenapi',
      'house.ready',
      'identity.readOwnEntry',
      'intake.lodge',
      'intake.openReceiptSession',
      'records.readSimilar',
      'records.readStatistics',
    ]);
  });
});

describe('the typed client', () => {
  it('is generated from this very description (UPDATE_DOCS=1 writes it anew)', async () => {
    const generated = `${HEADER}${astToString(await openapiTypescript(document as never, { alphabetize: true }))}`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(client, generated);
    expect(readFileSync(client, 'utf8') === generated).toBe(true);
  });
});
