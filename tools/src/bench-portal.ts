// `npm run bench:portal`: what the pages of a running installation weigh on the wire, and what they cost its processor.
import type { Role } from '@jejak/access';
import { Command, InvalidArgumentError } from 'commander';
import { LIMITS, PUBLIC_PAGES, staffPages, type Page, type Whose } from './bench/pages.js';
import { prepare } from './bench/portal-ground.js';
import { brokenIn, measure, type Measured, type Person } from './bench/portal.js';
import { begin, logIn } from './bench/wire.js';
import { peopleOf } from './demo/people.js';
import { accountsOf, installationOf, runCommand, tableOf, Unusable, type Installation } from './house.js';

interface Options {
  readonly requests: number;
  readonly reports: number;
  readonly only?: string;
  readonly json?: boolean;
}

const MOST = { requests: 10_000, reports: 1_000 } as const;

const ROLES: Readonly<Record<Whose, Role>> = {
  intake: 'PVL',
  examiner: 'ASR',
  head: 'KAP',
  liaison: 'NAR',
  auditor: 'AUD',
  operator: 'OPR',
};

/** Browsers of the public and of whoever has an account; each logs in once. */
const visitorsOf = (at: Installation) => {
  const known = new Map<Whose | undefined, Promise<Person>>();
  const come = async (whose: Whose | undefined): Promise<Person> => {
    if (whose === undefined) return { visitor: await begin(at) };
    const [account] = Object.entries(accountsOf(at)).find(([, { role }]) => role === ROLES[whose]) ?? [];
    if (account === undefined) throw new Unusable(`The installation has no account with the role ${ROLES[whose]}.`);
    return { visitor: await logIn(at, account), account };
  };
  return (whose: Whose | undefined): Promise<Person> => {
    const person = known.get(whose) ?? come(whose);
    known.set(whose, person);
    return person;
  };
};

const pagesOf = async (at: Installation, { reports, only = '' }: Options): Promise<readonly Page[]> => {
  const pages = [...PUBLIC_PAGES, ...staffPages(await prepare(peopleOf(at), reports))];
  return pages.filter(({ page }) => page.includes(only));
};

/** Ids and queries say nothing in a table. */
const shortOf = (page: string): string =>
  page.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/, ':id').replace(/\?.*/, '');

const printed = (measured: readonly Measured[]): string =>
  tableOf(
    ['page', 'page, bytes', 'with all, bytes', 'asks', 'CPU ms with API', 'CPU ms'],
    measured.map(({ page, htmlBytes, allBytes, asks, wholeMs, cpuMs }) => [
      shortOf(page),
      ...[htmlBytes, allBytes, asks, wholeMs, cpuMs].map(String),
    ]),
  );

const run = async (options: Options): Promise<void> => {
  const at = installationOf();
  const personOf = visitorsOf(at);
  const measured: Measured[] = [];
  for (const page of await pagesOf(at, options))
    measured.push(await measure({ at, requests: options.requests }, page, await personOf(page.whose)));
  process.stdout.write(`${options.json ? JSON.stringify(measured) : printed(measured)}\n`);
  const broken = brokenIn(measured);
  if (broken.length > 0) throw new Unusable(broken.join('\n'));
};

const wholeUpTo =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };

const command = new Command('bench:portal')
  .description(
    `Weight and processor time of each page of an installation that is one process, for the public and for staff, each as an account that has it. Lodges reports to be shown. Fails above ${LIMITS.public.bytes} bytes (staff: ${LIMITS.staff.bytes}) or ${LIMITS.cpuMs} ms beyond the API.`,
  )
  .option('--requests <n>', 'requests for each page', wholeUpTo(1, MOST.requests), 200)
  .option(
    '--reports <n>',
    'reports that are brought to the plenary first, so that lists are full',
    wholeUpTo(0, MOST.reports),
    50,
  )
  .option('--only <text>', 'only pages whose address has this in it')
  .option('--json', 'the figures as JSON')
  .action(run);

await runCommand(command);
