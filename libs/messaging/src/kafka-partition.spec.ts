// One owned partition without a broker: what it takes, how far it may commit, when it asks for a pause.
import { describe, expect, it } from '@jest/globals';
import { messageOf, series } from './contract-suite.js';
import type { Delivery } from './delivery.js';
import { createPartition } from './kafka-partition.js';
import type { FetchedRecord, PartitionParts } from './kafka-partition.js';
import { decode, encode } from './kafka-wire.js';
import type { IntegrationEvent } from './message.js';

const recordOf = (message: IntegrationEvent, offset: number) => {
  const { key, value } = encode(message);
  return { offset: String(offset), key: Buffer.from(key), value: Buffer.from(value) };
};
const records = (from: number, count: number) => series('a', count, from).map((each, at) => recordOf(each, from + at));
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A partition whose deliveries end when the test says so. */
const scene = (changes: Partial<PartitionParts> = {}) => {
  const settle = new Map<number, (isDone: boolean) => void>();
  const strange: string[] = [];
  const asked: string[] = [];
  const stop = new AbortController();
  const delivery: Delivery = {
    deliver: ({ jejakrevision }) => new Promise((resolve) => settle.set(jejakrevision, resolve)),
    watchRedrives: async () => undefined,
    idle: async () => undefined,
  };
  const partition = createPartition({
    delivery,
    isWanted: (type) => type === 'case.accepted.v1',
    signal: stop.signal,
    page: 3,
    moved: () => undefined,
    strange: (offset) => void strange.push(offset),
    pause: () => void asked.push('pause'),
    resume: () => void asked.push('resume'),
    ...changes,
  });
  const begin = (batch: readonly FetchedRecord[]) => [partition.take(batch), partition.take(batch)];
  return { partition, settle, strange, asked, stop, begin };
};

describe('an owned partition', () => {
  it('begins where it is told twice: what was fetched before the join comes once and is left alone', async () => {
    const { partition } = scene();
    expect(partition.take(records(7, 2))).toBe(false); // of the past
    expect(partition.take(records(4, 2))).toBe(false);
    expect(partition.take(records(4, 2))).toBe(true);
    expect(partition.take(records(6, 1))).toBe(true);
    expect(partition.take(records(9, 1))).toBe(false); // a hole
  });

  it('commits up to the oldest message that is not done', async () => {
    const { partition, settle, begin } = scene();
    begin(records(0, 3));
    await turn();
    settle.get(2)?.(true);
    await turn();
    expect(partition.due).toBeUndefined();
    settle.get(0)?.(true);
    await turn();
    expect(partition.due).toBe(1n);
    settle.get(1)?.(true);
    await turn();
    expect(partition.due).toBe(3n);
    partition.committed(3n);
    expect(partition.due).toBeUndefined();
  });

  it('does not commit what was given up', async () => {
    const { partition, settle, begin } = scene();
    begin(records(0, 2));
    await turn();
    settle.get(0)?.(true);
    settle.get(1)?.(false);
    await turn();
    expect(partition.due).toBe(1n);
  });

  it('has no more under way or uncommitted than a crash may repeat', async () => {
    const { partition, settle, begin } = scene();
    begin(records(0, 6));
    await turn();
    expect([...settle.keys()]).toEqual([0, 1, 2]);
    for (const n of [0, 1, 2]) settle.get(n)?.(true);
    await turn();
    expect(settle.size).toBe(3); // done, but the broker does not know it yet
    partition.committed(3n);
    await turn();
    expect([...settle.keys()]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('asks for a pause of its own when more was fetched than it can hand over, and for the end of it', async () => {
    const { partition, settle, asked, begin } = scene({ page: 1_000 });
    begin(records(0, 600));
    expect(asked).toEqual(['pause']);
    await turn();
    expect(settle.size).toBe(600);
    expect(asked).toEqual(['pause', 'resume']);
    expect(partition.due).toBeUndefined();
  });

  it('passes over what nobody asked for and what no member of the house wrote', async () => {
    const { partition, strange, begin } = scene();
    const other = recordOf(messageOf('a', 0, 'case.closed.v1'), 0);
    const garbage = [
      { offset: '1', key: Buffer.from('a'), value: Buffer.from('no json') },
      { offset: '2', key: null, value: Buffer.from('{}') },
      { ...recordOf(messageOf('a', 3), 3), key: Buffer.from('of-another-case') },
      { ...recordOf({ ...messageOf('a', 4), jejakrevision: '4' as never }, 4) },
    ];
    begin([other, ...garbage]);
    await turn();
    expect(strange).toEqual(['1', '2', '3', '4']);
    expect(partition.due).toBe(5n);
  });

  it('hands over nothing more when it is taken away', async () => {
    const { partition, settle, stop, begin } = scene();
    begin(records(0, 6));
    await turn();
    stop.abort();
    await partition.ended();
    expect(settle.size).toBe(3);
  });
});

describe('the wire', () => {
  it('brings back what was sent, unknown fields included', () => {
    const strange = { ...messageOf('a', 0), traceparent: '00-1-1-01', data: { text: 'Baubau — “é”' } };
    const { key, value } = encode(strange);
    expect(decode({ key: Buffer.from(key), value: Buffer.from(value) })).toEqual(strange);
  });
});
