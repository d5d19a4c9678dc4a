// The log transport: the contract of the bus, and what only a follower of the log has to hold.
import { describe, expect, it } from '@jest/globals';
import type { Checkpoints } from './checkpoints.js';
import { memoryCheckpoints } from './checkpoints.js';
import { busContract, messageOf, series, idsOf } from './contract-suite.js';
import type { BusHarness } from './contract-suite.js';
import { checkpointOf, createLogBus } from './log-bus.js';
import type { LogBusOptions, LogConsumer } from './log-bus.js';
import type { IntegrationEvent } from './message.js';
import { memoryParking } from './parking.js';
import { memoryLog, quickly } from './spec-log.js';

const PAGE = 5;

const openLog = async (): Promise<BusHarness> => {
  const log = memoryLog();
  const parking = memoryParking();
  const checkpoints = memoryCheckpoints();
  const dead = new Set<string>();
  let starts = 0;
  const consumers = new Map<LogConsumer, string>();
  const crash = async (consumer: LogConsumer) => {
    dead.add(consumers.get(consumer) ?? '');
    await consumer.stop();
  };
  return {
    parking,
    attempts: quickly.retry.attempts,
    page: PAGE,
    publish: log.publish,
    async start({ group, types, handler, metrics }) {
      const life = String((starts += 1));
      // What a dead process would have saved is lost.
      const mortal: Checkpoints = {
        load: checkpoints.load,
        save: async (name, from, to) => (dead.has(life) ? true : checkpoints.save(name, from, to)),
      };
      const bus = createLogBus({ ...quickly, ...log, parking, checkpoints: mortal, page: PAGE, metrics });
      const consumer = await bus.subscribe({ group, types, handler });
      consumers.set(consumer, life);
      return consumer;
    },
    settled: async (consumer) => (consumer as LogConsumer).caughtUp(await log.store.head()),
    crash: (consumer) => crash(consumer as LogConsumer),
    async close() {
      await Promise.all([...consumers.keys()].map((consumer) => consumer.stop()));
    },
  };
};

busContract('the log', openLog);
