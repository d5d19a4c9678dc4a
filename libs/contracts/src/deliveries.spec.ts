// What is stored of a delivery reads the same for ever: names, states, and what an older reader does with news.
import { describe, expect, it } from '@jest/globals';
import { decodeDelivery, DELIVERY_EVENT_TYPES, evolveDelivery, initialDelivery, type DeliveryEvent } from './index.js';

const at = (minute: number) => `2026-03-02T03:0${minute}:00.000Z`;
const cause = { id: 'event', revision: 0 };
const life: readonly DeliveryEvent[] = [
  {
    type: 'DeliveryQueued',
    data: { caseId: 'c', party: 'agency', agency: 'a', template: 't', channel: 'email', language: 'id', cause },
  },
  { type: 'SendAttempted', data: { attempt: 1, messageId: 'm' } },
  { type: 'DeliveryUncertain', data: { attempt: 1, code: 'sender-gone' } },
  { type: 'SendAttempted', data: { attempt: 2, messageId: 'm' } },
  { type: 'SendFailed', data: { attempt: 2, code: 'smtp-550', permanent: true } },
  { type: 'DeliveryGivenUp', data: { attempts: 2, reason: 'rejected' } },
  { type: 'RedeliveryOrdered', data: { afterAttempts: 2 } },
  { type: 'SendAttempted', data: { attempt: 3, messageId: 'm' } },
  { type: 'DeliverySent', data: { attempt: 3, messageId: 'm', acceptedBy: 'smtp-250' } },
];
const after = (count: number) =>
  life
    .slice(0, count)
    .reduce(
      (before, event, revision) => evolveDelivery(before, event, { stream: 'delivery-d', revision, at: at(revision) }),
      initialDelivery,
    );

describe('the stored names of a delivery', () => {
  it('are frozen', () =>
    expect([...DELIVERY_EVENT_TYPES].sort()).toEqual([
      'DeliveryGivenUp',
      'DeliveryQueued',
      'DeliverySent',
      'DeliveryUncertain',
      'RedeliveryOrdered',
      'SendAttempted',
      'SendFailed',
    ]));
});

describe('the fold of a delivery', () => {
  it('goes through its states, the newest last', () =>
    expect(life.map((_, at) => after(at + 1).state)).toEqual([
      'queued',
      'attempted',
      'uncertain',
      'attempted',
      'failed',
      'given-up',
      'queued',
      'attempted',
      'sent',
    ]));
  it('knows whom it is for, how often it was tried, how often nobody knows, and since when it is as it is', () =>
    expect(after(life.length)).toEqual({
      id: 'd',
      revision: 8,
      state: 'sent',
      caseId: 'c',
      party: 'agency',
      agency: 'a',
      template: 't',
      channel: 'email',
      language: 'id',
      cause,
      queuedAt: at(0),
      since: at(8),
      attempts: 3,
      forgiven: 2,
      uncertain: 1,
      messageId: 'm',
      code: 'smtp-250',
    }));
});

describe('decoding', () => {
  it('passes over types that this release does not know', () => {
    expect(decodeDelivery({ type: 'DeliveryRead', schema: 1, data: {} })).toBeUndefined();
    expect(decodeDelivery({ type: 'toString', schema: 1, data: {} })).toBeUndefined();
  });
  it('refuses a shape from the future', () =>
    expect(() => decodeDelivery({ type: 'DeliverySent', schema: 2, data: {} })).toThrow(RangeError));
});
