// The mended queue of requests: still when nothing waits, awake when something does.
import { afterEach, describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import './kafka-client.js';

interface Queue {
  readonly throttleCheckTimeoutId: NodeJS.Timeout | null;
  maybeThrottle(ms: number): void;
  checkPendingRequests(): void;
  push(request: object): void;
  destroy(): void;
}
const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as new (
  options: object,
) => Queue;
const logger = { debug: () => undefined, warn: () => undefined };

describe('the queue of a connection', () => {
  const queue = new RequestQueue({ logger, maxInFlightRequests: 1, requestTimeout: 1_000 });
  afterEach(() => queue.destroy());

  it('asks for no further look when nothing waits, be it after an answer', () => {
    queue.checkPendingRequests();
    expect(queue.throttleCheckTimeoutId).toBeNull();
  });

  it('sends what waits for a throttled broker when its time has come', async () => {
    queue.maybeThrottle(20);
    await new Promise<void>((sent) => {
      const entry = { correlationId: 1, reject: () => undefined, resolve: () => undefined };
      queue.push({ entry, expectResponse: true, sendRequest: sent });
      expect(queue.throttleCheckTimeoutId).not.toBeNull();
    });
  });
});
