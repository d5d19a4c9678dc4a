// Suites that need a real Kafka: where there can be none they say so and are counted as skipped, except in CI, where that fails.
import { describe, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { brokerTrouble, startBroker, type KafkaBroker } from './kafka-broker.js';
import { BROKER_DOOR } from './kafka-run.js';

/**
 * `describe` for what needs a broker; its suites are in files named `*.kafka.spec.ts`. In CI the absence of Java or Maven is a failure.
 */
export const describeWithKafka = (name: string, suites: () => void): void => {
  const trouble = brokerTrouble();
  if (trouble === undefined) return void describe(name, suites);
  if (process.env.CI) {
    it(`${name}: needs a Kafka broker`, () => {
      throw new Error(`In CI the suites with Kafka must run, and ${trouble}.`);
    });
    return;
  }
  process.stderr.write(`\n*** NOT TESTED: ${name}: ${trouble}. ***\n\n`);
  describe.skip(name, suites);
};

/** `host:port` of the broker of this run, which all suites share: use topics and groups of your own. */
export const sharedBroker = async (): Promise<string> => {
  const door = process.env[BROKER_DOOR];
  if (!door) throw new Error('No Kafka in this run: name the file *.kafka.spec.ts and start it with `npm test`.');
  const visitor = connect(Number(door), '127.0.0.1');
  await once(visitor, 'connect');
  const { address, trouble } = JSON.parse(await text(visitor)) as { address?: string; trouble?: string };
  if (address === undefined) throw new Error(trouble);
  return address;
};

/** A broker for one suite alone, which may kill it. */
export const ownBroker = (): Promise<KafkaBroker> => startBroker();
