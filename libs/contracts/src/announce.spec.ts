// Each stored event is announced exactly as its golden file says, and never says more than its schema and the privacy rule allow.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import {
  announce,
  INTEGRATION_EVENTS,
  type Announced,
  type IntegrationEvent,
  type IntegrationEventType,
} from './index.js';

const read = <T>(folder: URL): Map<string, T> =>
  new Map(
    readdirSync(folder).map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T,
    ]),
  );
const stored = read<Announced>(new URL('../../case/golden/', import.meta.url));
const golden = read<IntegrationEvent>(new URL('../golden/', import.meta.url));
const announced = [...stored.values()].flatMap((each) => announce(each) ?? []);
const ajv = new Ajv({ strict: true });

describe('integration events', () => {
  it('every one in the catalogue is announced by some stored event and has a golden file', () => {
    const types = Object.keys(INTEGRATION_EVENTS).sort();
    expect(announced.map((each) => each.type).sort()).toEqual(types);
    expect([...golden.keys()].sort()).toEqual(types);
  });

  it.each(announced.map((each) => [each.type, each] as const))(
    '%s is announced as its golden file says',
    (type, event) => {
      expect(event).toEqual(golden.get(type));
    },
  );

  it.each([...golden])('%s: the golden file agrees with the schema', (type, event) => {
    const { schema } = INTEGRATION_EVENTS[type as IntegrationEventType];
    expect(ajv.validate(schema, event.data)).toBe(true);
    expect(ajv.validate(schema, { ...(event.data as object), addedLater: true })).toBe(true);
  });

  it('a message that lacks a field of its schema is told apart', () => {
    expect(ajv.validate(INTEGRATION_EVENTS['case.accepted.v1'].schema, {})).toBe(false);
  });

  it('no sealed value and no pseudonym of a person leaves the house', () => {
    for (const event of announced) expect(JSON.stringify(event.data)).not.toMatch(/\$enc|00000000-0000-4000-8000/);
  });

  it('streams that are no case announce nothing', () => {
    const [first] = stored.values() as unknown as [Announced];
    expect(announce({ ...first, stream: 'register-kdi-agenda-2026' })).toBeUndefined();
  });
});
