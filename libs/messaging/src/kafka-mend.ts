// A mend of KafkaJS 2.2.4, which has had no release since 2023: without it each connection looks at an empty queue every millisecond.
import { createRequire } from 'node:module';

/** What is touched of its queue of requests; each connection has one. */
interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests(): void;
}

const load = createRequire(import.meta.url);
const { prototype } = load('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue };
const schedule = prototype.scheduleCheckPendingRequests as (() => void) | undefined;

/**
 * Nothing waits: nothing is to be looked at later. What is pushed while the queue is full or throttled asks for the look itself. The
 * library asked for one after every answer, with a negative delay, for ever (its issues 1704 and 1751): up to 6 % of a core for an idle
 * connection, and on Node 24 a TimeoutNegativeWarning.
 */
if (schedule)
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0) schedule.call(this);
  };
