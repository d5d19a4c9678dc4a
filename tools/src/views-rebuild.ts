// `npm run views:rebuild`: read models made anew from the event store, beside the live ones, which go on answering.
import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { createClient, installationOf, runCommand, Unusable, type Client } from './house.js';
import { servicesWith } from './parked/rooms.js';

interface State {
  readonly view: string;
  readonly state: 'never' | 'running' | 'done' | 'failed';
  readonly events?: number;
  readonly position?: string;
  readonly failure?: string;
}
interface Place {
  readonly service: string;
  readonly view: string;
}
interface Options {
  readonly as: string;
  readonly json?: boolean;
  readonly list?: boolean;
}

const LOOK_MS = 100;
const note = (line: string): void => void process.stderr.write(`${line}\n`);

const placesOf = async (client: Client): Promise<readonly Place[]> => {
  const places: Place[] = [];
  for (const service of await servicesWith(client, 'views')) {
    const { items } = await client.get<{ items: readonly { name: string }[] }>(`/api/${service}/v1/views`);
    places.push(...items.map(({ name }) => ({ service, view: name })));
  }
  return places;
};

/** `inbox`, or `records/inbox` where two services call a view alike. */
const chosen = (places: readonly Place[], name: string | undefined): readonly Place[] => {
  if (name === undefined) return places;
  const fitting = places.filter(({ service, view }) => view === name || `${service}/${view}` === name);
  if (fitting.length > 0) return fitting;
  throw new Unusable(
    `No view is called ${name}; there are: ${places.map(({ service, view }) => `${service}/${view}`).join(', ')}.`,
  );
};

const rebuild = async (client: Client, { service, view }: Place): Promise<State> => {
  const path = `/api/${service}/v1/views/${view}/rebuild`;
  note(`${service}/${view}: building anew …`);
  await client.post(path, {});
  for (;;) {
    const state = await client.get<State>(path);
    if (state.state === 'done') return state;
    if (state.state === 'failed')
      throw new Unusable(
        `${service}/${view} could not be made anew (${state.failure}); the old one goes on. See the log.`,
      );
    if (state.state === 'never') throw new Unusable(`${service} was restarted meanwhile; start the rebuild again.`);
    await pause(LOOK_MS);
  }
};

const run = async (name: string | undefined, { as, json, list }: Options): Promise<void> => {
  const client = createClient(installationOf(), { account: as });
  const places = chosen(await placesOf(client), name);
  const done: object[] = [];
  for (const place of places) {
    if (list) {
      done.push(place);
      if (!json) process.stdout.write(`${place.service}/${place.view}\n`);
      continue;
    }
    const { events, position } = await rebuild(client, place);
    done.push({ ...place, events, position });
    if (!json) process.stdout.write(`${place.service}/${place.view}: ${events} events, up to position ${position}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify({ views: done }, null, 2)}\n`);
};

const command = new Command('views:rebuild')
  .description('Builds read models anew from the event store, one after the other, while the old ones go on answering.')
  .argument('[view]', 'only this one, e.g. caseload or records/caseload; all of them unless given')
  .option('--list', 'only name the views')
  .option('--as <account>', 'account of an operator', 'opr')
  .option('--json', 'the same as JSON')
  .action(run);

await runCommand(command);
