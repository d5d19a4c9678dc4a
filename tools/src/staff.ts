// `npm run staff`: the directory of people of an installation, through its API, as one of its accounts.
import { readFileSync } from 'node:fs';
import { SUSPENSION_REASONS, STAFF_ROLES } from '@jejak/contracts/http';
import { Command, Option } from 'commander';
import { createClient, installationOf, runCommand, tableOf, Unusable, type Client } from './house.js';

const STAFF = '/api/identity/v1/staff';
const PAGE = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One entry of the directory, as the API answers it. */
interface Entry {
  readonly staffId: string;
  readonly office: string | null;
  readonly unit: string | null;
  readonly agency: string | null;
  readonly accounts: readonly { readonly issuer: string; readonly subject: string }[];
  readonly roles: readonly string[];
  readonly proposals: readonly { readonly role: string; readonly proposedBy: string }[];
  readonly suspended: boolean;
  readonly suspendedFor: string | null;
}

interface Options {
  readonly as: string;
  readonly tokenFile?: string;
  readonly json?: true;
}

const tokenIn = (path: string): string => {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8').trim();
  } catch {
    throw new Unusable(`${path} cannot be read; --token-file names a file with a token, or - for standard input.`);
  }
};

const clientOf = ({ as, tokenFile }: Options): Client =>
  createClient(installationOf(), tokenFile === undefined ? { account: as } : { token: tokenIn(tokenFile) });

const everybody = async (
  client: Client,
  query: Readonly<Record<string, string | undefined>> = {},
): Promise<readonly Entry[]> => {
  const found: Entry[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.get<{ items: Entry[]; next: string | null }>(STAFF, { ...query, limit: PAGE, cursor });
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
};

/** People are named by their id, or shorter by the subject of an account of theirs. */
const idOf = async (client: Client, who: string): Promise<string> => {
  if (UUID.test(who)) return who;
  const [found, another] = (await everybody(client)).filter(({ accounts }) =>
    accounts.some(({ subject }) => subject === who),
  );
  if (another) throw new Unusable(`"${who}" is an account of several people at different issuers; give the id.`);
  if (!found) throw new Unusable(`Nobody whom you may see has the account "${who}". See: npm run staff -- list`);
  return found.staffId;
};

const stateOf = ({ suspended, suspendedFor, proposals }: Entry): string =>
  [
    ...(suspended ? [`suspended (${suspendedFor ?? ''})`] : []),
    ...proposals.map(({ role }) => `${role} awaits a second person`),
  ].join(', ');

const rowOf = (entry: Entry): readonly string[] => [
  entry.staffId,
  entry.accounts[0]?.subject ?? '',
  entry.roles.join(' '),
  entry.agency ?? entry.office ?? '',
  entry.unit ?? '',
  stateOf(entry),
];

const print = (options: Options, entries: readonly Entry[], whole: unknown = entries): void => {
  const text = options.json
    ? JSON.stringify(whole, null, 2)
    : tableOf(['id', 'account', 'roles', 'office or agency', 'unit', 'state'], entries.map(rowOf));
  process.stdout.write(`${text}\n`);
};

/** Does something to one person and prints the entry as it is then. */
const does =
  (
    path: (words: readonly string[]) => string,
    body: (words: readonly string[], options: Readonly<Record<string, string>>) => object,
  ) =>
  async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as Command;
    const options = command.optsWithGlobals<Options & Record<string, string>>();
    const [who = '', ...words] = command.args;
    const client = clientOf(options);
    const entry = await client.post<Entry>(`${STAFF}/${await idOf(client, who)}${path(words)}`, body(words, options));
    print(options, [entry], entry);
  };

/** In capitals, as everybody writes them. */
const roleOf = (word = ''): string => {
  const role = STAFF_ROLES.find((each) => each === word.toUpperCase());
  if (role === undefined) throw new Unusable(`There is no role "${word}". Roles: ${STAFF_ROLES.join(' ')}`);
  return role;
};
const nothing = () => ({});
const grantPath =
  (end: string) =>
  ([role]: readonly string[]) =>
    `/grants/${roleOf(role)}/${end}`;

interface Added {
  readonly name: string;
  readonly office?: string;
  readonly unit?: string;
  readonly agency?: string;
  readonly account: string;
  readonly issuer?: string;
}

const add = async (_: unknown, command: Command): Promise<void> => {
  const options = command.optsWithGlobals<Options & Added>();
  const { name, office, unit, agency, account: subject, issuer } = options;
  const entry = await clientOf(options).post<Entry>(STAFF, {
    name,
    office,
    unit,
    agency,
    account: { subject, issuer },
  });
  print(options, [entry], entry);
};

const list = async (_: unknown, command: Command): Promise<void> => {
  const options = command.optsWithGlobals<Options & { office?: string; role?: string }>();
  print(options, await everybody(clientOf(options), { office: options.office, role: options.role }));
};

const invite = async (given: string, _: unknown, command: Command): Promise<void> => {
  const options = command.optsWithGlobals<Options>();
  const client = clientOf(options);
  const invitation = await client.post<{ link: string; endsAt: string }>(
    `${STAFF}/${await idOf(client, given)}/invitation`,
    {},
  );
  const text = `${invitation.link}\nGood once, until ${invitation.endsAt}. Give it to this person and to nobody else.`;
  process.stdout.write(`${options.json ? JSON.stringify(invitation, null, 2) : text}\n`);
};

const program = new Command('staff')
  .description('Who is in the directory of people, and which roles they hold.')
  .option('--as <account>', 'who asks: an account of the installation', 'opr')
  .option('--token-file <path>', 'instead of --as: a file with a token of the issuer, - for standard input')
  .option('--json', 'the answer as JSON')
  .addHelpText(
    'after',
    `\nRoles: ${STAFF_ROLES.join(' ')}\n<who> is the id of a person, or the subject of an account of theirs.`,
  );
const who = '<who>';
const role = '<role>';

program
  .command('list')
  .description('the people whom the asker may know of')
  .option('--office <code>', 'of this office only')
  .option('--role <role>', 'who hold this role only')
  .action(list);
program
  .command('add')
  .description('registers somebody, without any role yet')
  .requiredOption('--name <name>', 'stored sealed')
  .requiredOption('--account <subject>', 'subject (sub) of the tokens of this person')
  .option('--issuer <url>', 'their issuer (iss); the one that is trusted here unless given')
  .option('--office <code>')
  .option('--unit <code>')
  .option('--agency <code>', 'of a reported agency instead of an office')
  .action(add);
program
  .command('grant')
  .description('proposes a role, which a second person confirms')
  .argument(who)
  .argument(role)
  .action(
    does(
      () => '/grants',
      ([proposed]) => ({ role: roleOf(proposed) }),
    ),
  );
program
  .command('confirm')
  .description('confirms a role that somebody else proposed')
  .argument(who)
  .argument(role)
  .action(does(grantPath('confirmation'), nothing));
program
  .command('revoke')
  .description('takes a role away, or a proposal of one')
  .argument(who)
  .argument(role)
  .action(does(grantPath('revocation'), nothing));
program
  .command('suspend')
  .description('from the next request on the person may do nothing')
  .argument(who)
  .addOption(new Option('--reason <code>', 'why').choices(SUSPENSION_REASONS).default('other'))
  .action(
    does(
      () => '/suspension',
      (_, { reason }) => ({ reason }),
    ),
  );
program
  .command('reinstate')
  .description('ends a suspension')
  .argument(who)
  .action(does(() => '/reinstatement', nothing));
program
  .command('link')
  .description('links another account to somebody without roles')
  .argument(who)
  .requiredOption('--account <subject>')
  .option('--issuer <url>')
  .action(
    does(
      () => '/account-link',
      (_, { account, issuer }) => ({ subject: account, issuer }),
    ),
  );

program
  .command('invite')
  .description('makes a link by which somebody without roles sets a password; a second factor of before ends')
  .argument(who)
  .action(invite);

await runCommand(program);
