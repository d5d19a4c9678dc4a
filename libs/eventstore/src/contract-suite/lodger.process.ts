// A process of its own that lodges 32 at a time into one register: node … lodger.process.ts <url> <seed> <register> <rounds>
import { PostgresEventStore } from '../postgres/store.js';
import { draftMaker, lodging } from './lodging.js';
import { machineClock } from './postgres-world.js';

const [url = '', seed = '0', register = '', rounds = '0'] = process.argv.slice(2);
const store = await PostgresEventStore.open({ url, clock: machineClock });
const draft = draftMaker(Number(seed));
const cases: string[] = [];
for (let round = 0; round < Number(rounds); round++) {
  const streams = Array.from({ length: 32 }, (_, at) => `case-${seed}-${round}-${at}`);
  await Promise.all(streams.map((stream) => store.append(lodging(draft, stream, register))));
  cases.push(...streams);
}
await store.close();
process.stdout.write(JSON.stringify(cases));
