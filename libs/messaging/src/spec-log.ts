// TEMP
import type { EventStore, Page, StoredEvent } from '@jejak/eventstore';
import type { IntegrationEvent } from './message.js';
export const quickly = {
  retry: { attempts: 3, delayMs: () => 1 },
  redrivePollMs: 5,
  standbyMs: 1,
  log: { info() {}, warn() {}, error() {} },
};
export const memoryLog = () => {
  const events: StoredEvent[] = [];
  let wake: () => void = () => undefined;
  const ws = new Set<() => void>();
  const store: Pick<EventStore, 'follow' | 'head'> = {
    head: async () => String(events.length),
    async *follow(after, _f, signal): AsyncIterable<Page> {
      let at = Number(after);
      while (!signal.aborted) {
        const page = events.slice(at, at + 7);
        if (page.length) {
          at += page.length;
          yield { events: page, scanned: String(at) };
          continue;
        }
        await new Promise<void>((r) => {
          ws.add(r);
          signal.addEventListener('abort', () => r());
        });
      }
    },
  };
  return {
    store,
    announce: (s: StoredEvent) => s.data['message'] as unknown as IntegrationEvent,
    async publish(ms: readonly IntegrationEvent[]) {
      for (const message of ms)
        events.push({ position: String(events.length + 1), data: { message } } as unknown as StoredEvent);
      for (const w of ws) w();
      ws.clear();
    },
  };
};
