// The document for consumers is the code's own word, is valid, and agrees with the golden files. `UPDATE_DOCS=1` writes it anew.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { Ajv, type AnySchema } from 'ajv';
import formats from 'ajv-formats';
import { asyncApi, asyncApiText, CASES_TOPIC, type IntegrationEvent } from './index.js';

const page = new URL('../../../docs/asyncapi.json', import.meta.url);
if (process.env.UPDATE_DOCS) writeFileSync(page, asyncApiText());
const golden = new URL('../golden/', import.meta.url);
const messages = asyncApi().components.messages;
const ajv = (strict: boolean) => formats.default(new Ajv({ strict, allErrors: true }));

describe('docs/asyncapi.json', () => {
  it('is what the code says today', () => expect(readFileSync(page, 'utf8')).toBe(asyncApiText()));

  it('is a valid AsyncAPI 3.0 document', () => {
    const schema = createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0-without-$id.json') as AnySchema;
    const validate = ajv(false).compile(schema);
    expect(validate(asyncApi()) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...asyncApi(), channels: { cases: { adress: CASES_TOPIC } } })).toBe(false);
  });

  it.each(readdirSync(golden))('describes %s', (file) => {
    const event = JSON.parse(readFileSync(new URL(file, golden), 'utf8')) as IntegrationEvent;
    const { payload } = messages[event.type] ?? { payload: false };
    const validate = ajv(true).compile(payload);
    // Ids of samples are no ids of a real case, but they have their form.
    expect(validate(event) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...event, addedLater: true })).toBe(true);
    expect(validate({ ...event, type: 'case.forged.v1' })).toBe(false);
  });
});
