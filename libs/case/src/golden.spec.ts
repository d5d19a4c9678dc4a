// Stored events are for ever: each golden file is one as it was first stored, and must decode to the same meaning in every release.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CATALOGUE, decode, evolveCase, initialCase, isSealed, type CaseEventType, type Recorded } from './index.js';

type Golden = Recorded & { stream: string };
const folder = new URL('../golden/', import.meta.url);
const golden = readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Golden);

describe('golden events', () => {
  it('there is one for every event in the catalogue, and none besides', () => {
    expect(golden.map((each) => each.type).sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it.each(golden.map((each) => [each.type, each] as const))(
    '%s decodes to the data it was stored with',
    (type, stored) => {
      expect(decode(stored)).toEqual({ type, data: stored.data });
    },
  );

  it.each(golden.map((each) => [each.type, each] as const))(
    '%s has exactly the fields of the catalogue, sealed where it says so',
    (type, stored) => {
      const { fields } = CATALOGUE[type as CaseEventType] as { fields: Record<string, string> };
      const data = stored.data as Record<string, unknown>;
      expect(Object.keys(data).sort()).toEqual(Object.keys(fields).sort());
      for (const [name, cls] of Object.entries(fields)) {
        const nested = name === 'meeting' ? (data['meeting'] as { minutes: unknown }).minutes : data[name];
        expect(cls === 'plain' ? !isSealed(nested) : nested === null || (isSealed(nested) && nested.cls === cls)).toBe(
          true,
        );
      }
    },
  );

  it.each(golden.map((each) => [each.type, each] as const))('%s folds without a fault on any case', (_, stored) => {
    const event = decode(stored);
    expect(event && evolveCase(initialCase, event, stored).revision).toBe(stored.revision);
  });

  it('an event type from a later release is skipped, a schema from the future is refused', () => {
    const [first] = golden as [Golden];
    expect(decode({ ...first, type: 'CaseBlessed' })).toBeUndefined();
    expect(decode({ ...first, type: 'toString' })).toBeUndefined();
    expect(() => decode({ ...first, schema: 2 })).toThrow(RangeError);
  });
});
