// Messages on the wire: CloudEvents 1.0 in JSON, keyed by their subject. What does not look like one is told apart, never thrown.
import type { IntegrationEvent } from './message.js';
import { keyOf } from './message.js';

const CONTENT_TYPE = 'application/cloudevents+json; charset=utf-8';

/** A message as Kafka carries it. */
export const encode = (message: IntegrationEvent) => ({
  key: keyOf(message),
  value: JSON.stringify(message),
  headers: { 'content-type': CONTENT_TYPE },
});

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const parsed = (value: Buffer): unknown => {
  try {
    return JSON.parse(value.toString('utf8'));
  } catch {
    return undefined;
  }
};

/**
 * The message of a record, or undefined for what nobody of the house wrote: no JSON, no envelope, or a key that is not its subject (which
 * would break the order of another case). It is not parked: a stranger's line must not close a case.
 */
export const decode = (record: { readonly key: Buffer | null; readonly value: Buffer | null }) => {
  if (record.value === null || record.key === null) return undefined;
  const found = parsed(record.value) as Partial<IntegrationEvent> | null | undefined;
  if (typeof found !== 'object' || found === null) return undefined;
  const { id, type, subject, jejakrevision } = found;
  const isEnvelope = [id, type, subject].every(isText) && Number.isSafeInteger(jejakrevision);
  return isEnvelope && record.key.toString('utf8') === subject ? (found as IntegrationEvent) : undefined;
};
