// The build fails on a change that breaks consumers of the last release; additions pass. `RELEASE=1` makes today the released set.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { breaks, INTEGRATION_EVENTS, type DataSchema, type EventSchemas } from './index.js';

const page = new URL('../../../docs/released/integration-events.json', import.meta.url);
if (process.env.RELEASE) writeFileSync(page, `${JSON.stringify(INTEGRATION_EVENTS, null, 2)}\n`);
const released = JSON.parse(readFileSync(page, 'utf8')) as EventSchemas;

const text: DataSchema = { type: 'string' };
const routed = (schema: DataSchema): EventSchemas => ({ 'case.routed.v1': { schema } });
const before = routed({
  type: 'object',
  required: ['office', 'units'],
  properties: { office: text, units: { type: 'array', items: text }, note: text },
});
const after = (changes: DataSchema) => routed({ ...before['case.routed.v1']?.schema, ...changes });

describe('what the house tells', () => {
  it('breaks no promise of the last release', () => expect(breaks(released, INTEGRATION_EVENTS)).toEqual([]));
  it('was released at all', () => expect(Object.keys(released).length).toBeGreaterThan(10));
});

describe('the check of compatibility', () => {
  const properties = before['case.routed.v1']?.schema.properties ?? {};

  it.each<[string, EventSchemas, string]>([
    ['an event that is gone', {}, 'case.routed.v1 is told no more'],
    ['a field that is gone', after({ properties: { units: { type: 'array', items: text } } }), 'office is gone'],
    [
      'a field with another name',
      after({ properties: { ...properties, office: undefined as never, bureau: text } }),
      'office is gone',
    ],
    [
      'a field with another type',
      after({ properties: { ...properties, office: { type: 'integer' } } }),
      'office was string and is integer',
    ],
    [
      'a list of something else',
      after({ properties: { ...properties, units: { type: 'array', items: { type: 'integer' } } } }),
      'units[] was string',
    ],
    ['a field that is not always there any more', after({ required: ['units'] }), 'office was always there'],
    [
      'another type of what was there only sometimes',
      after({ properties: { ...properties, note: { type: 'boolean' } } }),
      'note was string',
    ],
  ])('catches %s', (_what, today, line) => {
    expect(breaks(before, today)).toEqual([expect.stringContaining(line)]);
  });

  it.each<[string, EventSchemas]>([
    ['nothing', before],
    ['a new event', { ...before, 'case.lost.v1': { schema: { type: 'object' } } }],
    ['a new field', after({ required: ['office', 'units', 'ground'], properties: { ...properties, ground: text } })],
    ['a field that is now always there', after({ required: ['office', 'units', 'note'] })],
    [
      'what was never promised and is gone',
      after({ properties: { office: text, units: { type: 'array', items: text } } }),
    ],
  ])('lets pass %s', (_what, today) => expect(breaks(before, today)).toEqual([]));
});
