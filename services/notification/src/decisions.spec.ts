// A message's decisions: it exists once, one sender at a time attempts it, what came of it is said, and it ends.
import { describe, expect, it } from '@jest/globals';
import { evolveDelivery, initialDelivery } from '@jejak/contracts';
import {
  giveUp,
  missSender,
  orderRedelivery,
  queueDelivery,
  recordOutcome,
  startAttempt,
  type Outcome,
} from './decisions.js';
import type { Delivery, DeliveryEvent } from './delivery.js';
import { GONE_AFTER_MS, MOST_ATTEMPTS, PAUSES_MS } from './rules.js';
import { dueAt } from './timing.js';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-03-02T03:00:00.000Z');
const notice = {
  caseId: 'case',
  party: 'complainant',
  agency: null,
  template: 'received',
  channel: 'email',
  language: 'id',
  cause: { id: 'event', revision: 0 },
} as const;
const queued: DeliveryEvent = { type: 'DeliveryQueued', data: notice };
const attempted = (attempt: number): DeliveryEvent => ({
  type: 'SendAttempted',
  data: { attempt, messageId: '<first@office>' },
});
const failed = (attempt: number): DeliveryEvent => ({
  type: 'SendFailed',
  data: { attempt, code: 'connection', permanent: false },
});
const uncertain = (attempt: number): DeliveryEvent => ({
  type: 'DeliveryUncertain',
  data: { attempt, code: 'sender-gone' },
});
const sent = (attempt: number): DeliveryEvent => ({
  type: 'DeliverySent',
  data: { attempt, messageId: '<first@office>', acceptedBy: 'smtp-250' },
});
const givenUp: DeliveryEvent = { type: 'DeliveryGivenUp', data: { attempts: 0, reason: 'no-address' } };

/** All of it happened at the same instant. */
const after = (...past: readonly DeliveryEvent[]): Delivery =>
  past.reduce(
    (before, event, revision) =>
      evolveDelivery(before, event, { stream: 'delivery-d', revision, at: '2026-03-02T03:00:00.000Z' }),
    initialDelivery,
  );
const start = (attempt: number, nowMs = START) => startAttempt({ attempt, messageId: '<new@office>', nowMs });
const outcome = (attempt: number, what: Outcome) => recordOutcome({ attempt, outcome: what });
const down: Outcome = { kind: 'failed', code: 'connection', permanent: false };
const accepted: Outcome = { kind: 'sent', acceptedBy: 'smtp-250' };
const types = (decision: ReturnType<ReturnType<typeof start>>) =>
  'refused' in decision ? decision : decision.map(({ type }) => type);
/** So many attempts that failed. */
const tried = (times: number): DeliveryEvent[] =>
  Array.from({ length: times }, (_, at) => [attempted(at + 1), failed(at + 1)]).flat();

describe('queueing', () => {
  it('makes a message of a cause', () => expect(queueDelivery(notice)(initialDelivery)).toEqual([queued]));
  it('makes no second one of the same cause', () => expect(queueDelivery(notice)(after(queued))).toEqual([]));
});

describe('an attempt', () => {
  it('is written down with the Message-ID before it is made', () =>
    expect(start(1)(after(queued))).toEqual([
      { type: 'SendAttempted', data: { attempt: 1, messageId: '<new@office>' } },
    ]));
  it('is made by one: whoever decides again after another was first does nothing', () =>
    expect(start(1)(after(queued, attempted(1)))).toEqual([]));
  it('is not made before its time, and is made in time', () => {
    const before = after(queued, ...tried(1));
    const [pause = 0] = PAUSES_MS;
    expect(start(2, START + pause - 1)(before)).toEqual([]);
    expect(types(start(2, START + pause)(before))).toEqual(['SendAttempted']);
  });
  it('is not made twice under one number: who saw an older state does nothing', () =>
    expect(start(1, START + DAY_MS)(after(queued, ...tried(1)))).toEqual([]));
  it('keeps the Message-ID of the first one', () => {
    const [pause = 0] = PAUSES_MS;
    expect(start(2, START + pause)(after(queued, attempted(1), uncertain(1)))).toMatchObject([
      { data: { attempt: 2, messageId: '<first@office>' } },
    ]);
  });
  it('is not made of what was sent or given up, nor beside another one', () => {
    for (const past of [[attempted(1), sent(1)], [givenUp], [attempted(1)]])
      expect(start(after(queued, ...past).attempts + 1, START + GONE_AFTER_MS)(after(queued, ...past))).toEqual([]);
  });
});

describe('what came of an attempt', () => {
  it('accepted: sent', () => expect(outcome(1, accepted)(after(queued, attempted(1)))).toEqual([sent(1)]));
  it('accepted: nothing on repeat', () =>
    expect(outcome(1, accepted)(after(queued, attempted(1), sent(1)))).toEqual([]));
  it('accepted, and learnt after it was held uncertain or tried again: sent nevertheless', () => {
    expect(types(outcome(1, accepted)(after(queued, attempted(1), uncertain(1))))).toEqual(['DeliverySent']);
    expect(types(outcome(1, accepted)(after(queued, attempted(1), uncertain(1), attempted(2))))).toEqual([
      'DeliverySent',
    ]);
  });
  it('not accepted: failed, and tried again later', () => {
    expect(types(outcome(1, down)(after(queued, attempted(1))))).toEqual(['SendFailed']);
    expect(dueAt(after(queued, ...tried(1)))).toBe(START + (PAUSES_MS[0] ?? 0));
  });
  it('not accepted: nothing on repeat, and nothing about an attempt that is over', () => {
    expect(outcome(1, down)(after(queued, ...tried(1)))).toEqual([]);
    expect(outcome(1, down)(after(queued, attempted(1), uncertain(1), attempted(2)))).toEqual([]);
  });
  it('refused for good: given up at once', () =>
    expect(outcome(1, { kind: 'failed', code: 'smtp-550', permanent: true })(after(queued, attempted(1)))).toEqual([
      { type: 'SendFailed', data: { attempt: 1, code: 'smtp-550', permanent: true } },
      { type: 'DeliveryGivenUp', data: { attempts: 1, reason: 'rejected' } },
    ]));
  it('failed for the last time: given up', () => {
    const almost = [queued, ...tried(MOST_ATTEMPTS - 2), attempted(MOST_ATTEMPTS - 1)];
    expect(types(outcome(MOST_ATTEMPTS - 1, down)(after(...almost)))).toEqual(['SendFailed']);
    const last = [queued, ...tried(MOST_ATTEMPTS - 1), attempted(MOST_ATTEMPTS)];
    expect(outcome(MOST_ATTEMPTS, down)(after(...last))).toMatchObject([
      { type: 'SendFailed' },
      { type: 'DeliveryGivenUp', data: { attempts: MOST_ATTEMPTS, reason: 'too-many-attempts' } },
    ]);
  });
  it('nobody to send it to: given up with the reason', () =>
    expect(outcome(1, { kind: 'no-use', reason: 'address-erased' })(after(queued, attempted(1)))).toEqual([
      { type: 'DeliveryGivenUp', data: { attempts: 1, reason: 'address-erased' } },
    ]));
});

describe('an attempt without an outcome', () => {
  const missed = (nowMs: number) => missSender({ attempt: 1, nowMs });
  it('is left alone while its sender may still be at it', () =>
    expect(missed(START + GONE_AFTER_MS - 1)(after(queued, attempted(1)))).toEqual([]));
  it('is uncertain when its sender is gone', () =>
    expect(missed(START + GONE_AFTER_MS)(after(queued, attempted(1)))).toEqual([uncertain(1)]));
  it('says nothing on repeat, nor when the outcome came meanwhile', () => {
    expect(missed(START + GONE_AFTER_MS)(after(queued, attempted(1), uncertain(1)))).toEqual([]);
    expect(missed(START + GONE_AFTER_MS)(after(queued, attempted(1), sent(1)))).toEqual([]);
  });
  it('counts against the bound: whoever crashes for ever does not send for ever', () => {
    const past = [queued, ...tried(MOST_ATTEMPTS - 1), attempted(MOST_ATTEMPTS)];
    expect(types(missSender({ attempt: MOST_ATTEMPTS, nowMs: START + GONE_AFTER_MS })(after(...past)))).toEqual([
      'DeliveryUncertain',
      'DeliveryGivenUp',
    ]);
  });
});

describe('giving up', () => {
  const giving = giveUp({ reason: 'no-address' });
  it('says why', () => expect(giving(after(queued))).toEqual([givenUp]));
  it('says nothing on repeat, nor of what is under way or sent', () => {
    for (const past of [[givenUp], [attempted(1)], [attempted(1), sent(1)]])
      expect(giving(after(queued, ...past))).toEqual([]);
  });
});

describe('a redelivery', () => {
  it('is ordered for what was given up, with all attempts anew', () => {
    const past = [
      queued,
      ...tried(MOST_ATTEMPTS),
      { type: 'DeliveryGivenUp', data: { attempts: MOST_ATTEMPTS, reason: 'too-many-attempts' } } as const,
    ];
    expect(types(orderRedelivery(after(...past)))).toEqual(['RedeliveryOrdered']);
    const again = after(
      ...past,
      { type: 'RedeliveryOrdered', data: { afterAttempts: MOST_ATTEMPTS } },
      attempted(MOST_ATTEMPTS + 1),
    );
    expect(types(outcome(MOST_ATTEMPTS + 1, down)(again))).toEqual(['SendFailed']);
  });
  it('is refused for what was accepted', () =>
    expect(orderRedelivery(after(queued, attempted(1), sent(1)))).toMatchObject({
      refused: 'already-delivered',
      detail: expect.stringMatching(/\.$/),
    }));
  it('changes nothing on repeat, nor of what is on its way', () => {
    for (const past of [
      [],
      [attempted(1)],
      tried(1),
      [attempted(1), uncertain(1)],
      [givenUp, { type: 'RedeliveryOrdered', data: { afterAttempts: 0 } } as const],
    ])
      expect(orderRedelivery(after(queued, ...past))).toEqual([]);
  });
});
