// `npm run parked`: messages that a service set aside because it failed at them too often, and their re-drive or their end.
import { Command } from 'commander';
import { createClient, installationOf, Refusal, runCommand, tableOf, Unusable, type Client } from './house.js';
import { servicesWith } from './parked/rooms.js';

interface ParkedKey {
  readonly group: string;
  readonly key: string;
  readonly error: string;
  readonly waiting: number;
  readonly since: string;
  readonly redriveRequested: boolean;
}
interface ParkedMessage {
  readonly message: { readonly id: string; readonly type: string; readonly jejakrevision: number };
  readonly error: string;
  readonly parkedAt: string;
}
interface Options {
  readonly as: string;
  readonly json?: boolean;
  readonly service?: string;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const clientOf = ({ as }: Options): Client => createClient(installationOf(), { account: as });
const none = (error: unknown): undefined => {
  if (error instanceof Refusal && error.kind === 'not-found') return undefined;
  throw error;
};

const servicesFor = async (client: Client, { service }: Options): Promise<readonly string[]> => {
  const all = await servicesWith(client, 'parked');
  if (service === undefined) return all;
  if (!all.includes(service)) throw new Unusable(`${service} has no reactions; those that have: ${all.join(', ')}.`);
  return [service];
};

const list = async (options: Options): Promise<void> => {
  const client = clientOf(options);
  const items: ParkedKey[] = [];
  for (const service of await servicesFor(client, options))
    items.push(...(await client.get<{ items: readonly ParkedKey[] }>(`/api/${service}/v1/parked`)).items);
  if (options.json) return print(JSON.stringify({ items }, null, 2));
  if (items.length === 0) return print('Nothing is parked.');
  const rows = items.map(({ group, key, error, waiting, since, redriveRequested }) => [
    group,
    key,
    String(waiting),
    since,
    redriveRequested ? `${error}, re-drive asked` : error,
  ]);
  print(tableOf(['service', 'case', 'waiting', 'since', 'because'], rows));
};

const show = async (key: string, options: Options): Promise<void> => {
  const client = clientOf(options);
  const found: (ParkedMessage & { readonly service: string })[] = [];
  for (const service of await servicesFor(client, options)) {
    const path = `/api/${service}/v1/parked/${encodeURIComponent(key)}`;
    const page = await client.get<{ items: readonly ParkedMessage[] }>(path).catch(none);
    found.push(...(page?.items ?? []).map((item) => ({ service, ...item })));
  }
  if (found.length === 0) throw new Unusable(`Nothing is parked under ${key}.`);
  if (options.json) return print(JSON.stringify({ items: found }, null, 2));
  const rows = found.map(({ service, message, error, parkedAt }) => [
    service,
    message.type,
    message.id,
    parkedAt,
    error,
  ]);
  print(tableOf(['service', 'type', 'message', 'parked at', 'because'], rows));
};

const redrive = async (key: string, options: Options): Promise<void> => {
  const client = clientOf(options);
  const asked: { service: string; waiting: number }[] = [];
  for (const service of await servicesFor(client, options)) {
    const path = `/api/${service}/v1/parked/${encodeURIComponent(key)}/redrive`;
    const done = await client.post<{ waiting: number }>(path, {}).catch(none);
    if (done) asked.push({ service, waiting: done.waiting });
  }
  if (asked.length === 0) throw new Unusable(`Nothing is parked under ${key}.`);
  if (options.json) return print(JSON.stringify({ key, asked }, null, 2));
  for (const { service, waiting } of asked) print(`${service} handles ${waiting} message(s) of ${key} again.`);
};

interface DiscardOptions extends Options {
  readonly reason: string;
}

const discard = async (key: string, id: string, options: DiscardOptions): Promise<void> => {
  const client = clientOf(options);
  for (const service of await servicesFor(client, options)) {
    const path = `/api/${service}/v1/parked/${encodeURIComponent(key)}/messages/${encodeURIComponent(id)}/discard`;
    const done = await client.post<{ reason: string }>(path, { reason: options.reason }).catch(none);
    if (!done) continue;
    if (options.json) return print(JSON.stringify({ service, key, id, reason: done.reason }, null, 2));
    return print(`${service} gives up message ${id} of ${key}: ${done.reason}`);
  }
  throw new Unusable(`No message ${id} is parked under ${key}.`);
};

const command = new Command('parked').description(
  'Messages that a service set aside, with the case that waits behind them; and their re-drive once the cause is mended.',
);
const withOptions = (one: Command): Command =>
  one
    .option('--service <name>', 'only this service')
    .option('--as <account>', 'account of an operator', 'opr')
    .option('--json', 'the same as JSON');
withOptions(command.command('list').description('Cases that wait, by service.')).action(list);
withOptions(command.command('show <case>').description('What waits in one case, in order.')).action(show);
withOptions(
  command.command('redrive <case>').description('Has the messages of a case handled again, in order.'),
).action(redrive);
withOptions(
  command.command('discard <case> <message>').description('Gives a message up for good; an event keeps the reason.'),
)
  .requiredOption('--reason <text>', 'why, without personal data; 8 to 200 characters')
  .action(discard);

await runCommand(command);
