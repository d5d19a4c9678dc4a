// When a delivery wants attention, as a function of its fold.
import type { Delivery } from './delivery.js';
import { GONE_AFTER_MS, PAUSES_MS } from './rules.js';

/** Attempts that count against the bound. */
export const countedAttempts = ({ attempts, forgiven }: Delivery): number => attempts - forgiven;

const pauseAfter = (delivery: Delivery): number => PAUSES_MS[Math.max(countedAttempts(delivery) - 1, 0)] ?? 0;

/** The instant (milliseconds since 1970) from which something is to be done about it; null when nothing ever is. */
export const dueAt = (delivery: Delivery): number | null => {
  const since = Date.parse(delivery.since);
  switch (delivery.state) {
    case 'queued':
      return since;
    case 'failed':
    case 'uncertain':
      return since + pauseAfter(delivery);
    case 'attempted':
      return since + GONE_AFTER_MS;
    case 'none':
    case 'sent':
    case 'given-up':
      return null;
  }
};

/** Whether something is to be done about it now. */
export const isDue = (delivery: Delivery, nowMs: number): boolean => {
  const due = dueAt(delivery);
  return due !== null && due <= nowMs;
};
