// A feed on a store in memory: what comes first, what a crash repeats, who is fenced.
import { describe, expect, it } from '@jest/globals';
import { InMemoryCheckpoints, InMemoryEventStore } from '@jejak/eventstore';
import type { Draft, StoredEvent } from '@jejak/eventstore';
import type { BusLog, IntegrationEvent } from '@jejak/messaging';
import { feed, type Feed } from './feed.js';

const NAME = 'relay:jejak.cases.v1';
const quiet: BusLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

const draft = (n: number): Draft => ({
  id: `019cac00-0000-7000-8000-${String(n).padStart(12, '0')}`,
  type: 'Noted',
  schema: 1,
  actor: 'system:test',
  office: 'kdi',
  ruleset: 'po-58-2023',
  causation: null,
  correlation: '019cac00-0000-8000-8000-000000000001',
  command: '019cac00-0000-8000-8000-000000000002',
  commandDigest: '',
  data: { n },
});

const say = ({ id, stream, revision, at }: StoredEvent): IntegrationEvent => ({
  specversion: '1.0',
  id,
  source: '/jejak/intake',
  type: 'case.noted.v1',
  subject: stream.slice('case-'.length),
  time: at,
  datacontenttype: 'application/json',
  data: {},
  jejakrevision: revision,
});

/** A store with cases, a broker that writes down what it gets, and a feed between the two. */
const scene = async (count: number) => {
  const store = new InMemoryEventStore({ clock: { now: () => new Date('2026-03-02T01:00:00.000Z') } });
  const checkpoints = new InMemoryCheckpoints();
  const told: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const stream = `${n % 3 === 2 ? 'access' : 'case'}-${n % 2}`;
    await store.append({ streams: [{ stream, expected: 'end' }], events: [{ stream, events: [draft(n)] }] });
  }
  const stop = new AbortController();
  const run = (changes: Partial<Feed> = {}) =>
    feed({
      store,
      checkpoints,
      log: quiet,
      name: NAME,
      say,
      publish: async (messages) => void told.push(...messages.map(({ id }) => id)),
      signal: stop.signal,
      ...changes,
    });
  const saved = async (position: string) => {
    while ((await checkpoints.load(NAME)) !== position) await new Promise((resolve) => setImmediate(resolve));
  };
  return { store, checkpoints, told, run, saved, stop };
};
const cases = (count: number) =>
  Array.from({ length: count }, (_, n) => n)
    .filter((n) => n % 3 !== 2)
    .map((n) => draft(n).id);

describe('a feed', () => {
  it('hands over what cases say, in position order, and remembers how far it came', async () => {
    const { told, run, saved, stop } = await scene(9);
    const running = run();
    await saved('9');
    stop.abort();
    await running;
    expect(told).toEqual(cases(9));
  });

  it('moves its checkpoint only when the broker has the page', async () => {
    const { checkpoints, run, stop } = await scene(3);
    let sent: () => void = () => undefined;
    const sending = new Promise<void>((resolve) => (sent = resolve));
    const never = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
    const running = run({ publish: () => (sent(), never) });
    await sending;
    expect(await checkpoints.load(NAME)).toBe('0');
    stop.abort();
    await running;
  });

  it('repeats the page whose checkpoint a crash took, and nothing else', async () => {
    const { checkpoints, told, run, saved, stop } = await scene(9);
    let crashes = 1;
    const running = run({
      checkpoints: {
        load: (name) => checkpoints.load(name),
        save: async (name, from, to) => {
          if (crashes-- > 0) throw new Error('the process died here');
          return checkpoints.save(name, from, to);
        },
      },
    });
    await saved('9');
    stop.abort();
    await running;
    expect(told).toEqual([...cases(9), ...cases(9)]);
  });

  it('ends when somebody else moved the checkpoint: a sleeper that wakes does no more than one page', async () => {
    const { checkpoints, told, run } = await scene(6);
    await run({
      publish: async (messages) => {
        told.push(...messages.map(({ id }) => id));
        await checkpoints.save(NAME, '0', '6');
      },
    });
    expect(told).toEqual(cases(6));
    expect(await checkpoints.load(NAME)).toBe('6');
  });

  it('begins again when its checkpoint is put back, although nothing happens meanwhile', async () => {
    const { checkpoints, told, run, saved } = await scene(6);
    const running = run();
    await saved('6');
    await checkpoints.save(NAME, '6', '0');
    await running;
    expect(told).toEqual(cases(6));
    expect(await checkpoints.load(NAME)).toBe('0');
  });
});
