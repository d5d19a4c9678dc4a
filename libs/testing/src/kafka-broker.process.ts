// A broker as a process of its own. Words on its standard input (`kill`, `start`, `wipe`) are done and answered with a line each; it ends with its input.
import { createInterface } from 'node:readline';
import { brokerTrouble, startBroker } from './kafka-broker.js';

const answer = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const serve = async (): Promise<void> => {
  const broker = await startBroker();
  answer({ address: broker.address });
  for await (const word of createInterface({ input: process.stdin })) {
    if (word !== 'kill' && word !== 'start' && word !== 'wipe') throw new Error(`What is "${word}"?`);
    await broker[word]();
    answer({ done: word });
  }
  await broker.stop();
};

const trouble = brokerTrouble();
if (trouble === undefined) await serve();
else answer({ trouble });
