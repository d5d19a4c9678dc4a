// One broker for a whole test run, started when the first suite asks for it, by the process that outlives all suites.
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { KafkaBroker } from './kafka-broker.js';
import { brokerStarter } from './servers.js';

/** Where suites ask for the broker of the run; set by the set-up of the run. */
export const BROKER_DOOR = 'JEJAK_TEST_KAFKA_DOOR';

/** Opens the door: whoever connects is told the broker's address, or why there is none. Answers how to close it, broker and all. */
export const openBrokerDoor = async (): Promise<{ readonly port: number; close(): Promise<void> }> => {
  const startBroker = await brokerStarter();
  let broker: Promise<KafkaBroker> | undefined;
  const door = createServer((visitor) => {
    visitor.on('error', () => undefined);
    broker ??= startBroker();
    broker.then(
      ({ address }) => visitor.end(JSON.stringify({ address })),
      (error: unknown) => visitor.end(JSON.stringify({ trouble: String(error) })),
    );
  });
  door.listen(0, '127.0.0.1').unref();
  await once(door, 'listening');
  return {
    port: (door.address() as AddressInfo).port,
    async close() {
      door.close();
      await broker?.then(
        (running) => running.stop(),
        () => undefined,
      );
    },
  };
};
