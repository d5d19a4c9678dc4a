// Messages for the contract suites and the specs.
import type { IntegrationEvent } from './message.js';

/** A message of a case, with a number to recognise it by. */
export const messageOf = (key: string, n: number, type = 'case.accepted.v1'): IntegrationEvent => ({
  specversion: '1.0',
  id: `${key}-${n}-${type}`,
  source: '/jejak/intake',
  type,
  subject: key,
  time: '2026-03-02T01:00:00.000Z',
  datacontenttype: 'application/json',
  data: { n },
  jejakrevision: n,
});

/** So many messages of a case, in order. */
export const series = (key: string, count: number, from = 0): IntegrationEvent[] =>
  Array.from({ length: count }, (_, i) => messageOf(key, from + i));

/** Ids, to compare with. */
export const idsOf = (messages: readonly IntegrationEvent[]): string[] => messages.map((m) => m.id);
