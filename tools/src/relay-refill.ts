// `npm run relay:refill`: fills a topic again from the beginning of the store, for a broker that has lost it. Nobody is told anything twice.
import { Command } from 'commander';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, installationOf, Refusal, runCommand, Unusable, type Client } from './house.js';

interface Options {
  readonly topic: string;
  readonly as: string;
  readonly wait: boolean;
  readonly json?: boolean;
}
interface Place {
  readonly topic: string;
  readonly position: string;
  readonly lag: number;
}

const LOOK_MS = 500;
const TOPICS = '/api/relay/v1/topics';
const print = (text: string): void => void process.stdout.write(`${text}\n`);

const placesOf = async (client: Client): Promise<readonly Place[]> => {
  try {
    return (await client.get<{ items: readonly Place[] }>(TOPICS)).items;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found')
      throw new Unusable(
        'This installation has no relay: its services follow the store, and there is nothing to refill.',
      );
    throw error;
  }
};

/** Far enough is where the log ended when the refill began: what is appended meanwhile is told as ever. */
const settled = async (client: Client, topic: string, until: bigint): Promise<void> => {
  for (;;) {
    const place = (await placesOf(client)).find((each) => each.topic === topic);
    if (place && BigInt(place.position) >= until) return;
    await pause(LOOK_MS);
  }
};

const run = async ({ topic, as, wait, json }: Options): Promise<void> => {
  const client = createClient(installationOf(), { account: as });
  const places = await placesOf(client);
  if (!places.some((place) => place.topic === topic))
    throw new Unusable(`No topic is called ${topic}; there are: ${places.map((place) => place.topic).join(', ')}.`);
  const { stood } = await client.post<{ stood: string }>(`${TOPICS}/${encodeURIComponent(topic)}/refill`, {});
  if (wait) await settled(client, topic, BigInt(stood));
  if (json) return print(JSON.stringify({ topic, stood, done: wait }, null, 2));
  print(wait ? `${topic} is filled again up to position ${stood}.` : `${topic} is being filled again.`);
};

const command = new Command('relay:refill')
  .description('Fills a topic again from the beginning of the store; consumers do nothing twice.')
  .requiredOption('--topic <topic>', 'e.g. jejak.cases.v1')
  .option('--no-wait', 'do not wait until it is done')
  .option('--as <account>', 'account of an operator', 'opr')
  .option('--json', 'the same as JSON')
  .action(run);

await runCommand(command);
