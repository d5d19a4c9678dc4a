// `npm run topics`: makes the topics of the broker where they are not there. Safe to repeat; a topic that is there is never changed.
import { BrokerSettings, HOUSE_SETTINGS, readSettings } from '@jejak/chassis';
import { INTEGRATION_EVENTS } from '@jejak/contracts';
import { kafkaTrouble, openKafka } from '@jejak/messaging/kafka';
import { Command } from 'commander';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommand, Unusable } from './house.js';

interface Options {
  readonly wait: string;
  readonly json?: boolean;
}

const AGAIN_MS = 1_000;
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const note = (fields: object, text: string): void => void process.stderr.write(`${text} ${JSON.stringify(fields)}\n`);

/** Other settings of the house may be in the same environment; they are not this command's. */
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('JEJAK_KAFKA_')));

const run = async ({ wait, json }: Options): Promise<void> => {
  const settings = readSettings(HOUSE_SETTINGS, environment()).of(BrokerSettings);
  const log = { info: () => undefined, warn: note, error: note };
  const broker = openKafka(settings, { clientId: 'jejak-topics', log });
  const types = Object.keys(INTEGRATION_EVENTS);
  const topics = [...new Set(types.map((type) => broker.topicOf(type)))];
  for (let left = Number(wait); ; left -= 1) {
    try {
      const made = await broker.ensureTopics(types);
      if (json) return print(JSON.stringify({ topics, made }, null, 2));
      return topics.forEach((topic) => print(`${topic}: ${made.includes(topic) ? 'made' : 'is there'}`));
    } catch (error) {
      if (left <= 0) throw new Unusable(`${kafkaTrouble(error)} (${settings.brokers.join(', ')}).`);
      await pause(AGAIN_MS);
    }
  }
};

const command = new Command('topics')
  .description('Makes the topics of the broker (JEJAK_KAFKA_…) where they are not there.')
  .option('--wait <seconds>', 'how long to wait for a broker that does not answer yet', '30')
  .option('--json', 'the same as JSON')
  .action(run);

await runCommand(command);
