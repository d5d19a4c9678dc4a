// What a start says when it serves: one address, who is here, and how to go on.
import { join } from 'node:path';
import { HOUSE, type HouseSettings, type Running } from '@jejak/chassis';
import { ACCOUNTS, type DemoAccount } from '@jejak/identity';

const DEFAULT_URL = 'http://localhost:3000';
const DEFAULT_HOME = '.jejak';

const quoted = (word: string): string => (/^[\w./:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The settings that another terminal needs to find this installation; empty for the usual ones. */
const settingsFor = (url: string, home: string): string =>
  [
    url === DEFAULT_URL ? '' : `JEJAK_URL=${quoted(url)} `,
    home === DEFAULT_HOME ? '' : `JEJAK_HOME=${quoted(home)} `,
  ].join('');

const accountLine = ({ account, role, office, name }: DemoAccount, settings: string): string =>
  `    ${role}  ${(office ?? '').padEnd(3)}  ${settings}npm run -s token -- ${account.padEnd(4)}  # ${name}`;

const people = (accounts: readonly DemoAccount[], settings: string): readonly string[] =>
  accounts.length === 0
    ? ['  There are no accounts for scripts here: people come with tokens of the configured issuer.']
    : [
        '  Accounts of the demonstration; each line prints a token (they hold for half an hour):',
        ...accounts.map((account) => accountLine(account, settings)),
        `    RCP       ${settings}npm run -s token -- rcp --agenda <number> --code <code>  # holder of a receipt`,
        '',
        `  Three reports from lodging to closure, in another terminal:  ${settings}npm run demo`,
      ];

/** The text after a start. No secret stands in it. */
export const welcomeText = (url: string, home: string, accounts: readonly DemoAccount[]): string => {
  const settings = settingsFor(url, home);
  return [
    '',
    `  Jejak is open at ${url}`,
    `  The API describes itself at ${url}/api/docs`,
    `  Staff log in at ${url}/masuk${accounts.length === 0 ? '' : `; account and password stand in ${join(home, 'accounts.json')}`}`,
    '',
    ...people(accounts, settings),
    '',
    '  Ctrl-C closes it.',
    '',
    '',
  ].join('\n');
};

/** The same for an office that runs. */
export const welcome = (office: Pick<Running, 'url' | 'get'>): string => {
  const { home } = office.get<HouseSettings>(HOUSE, 'identity');
  return welcomeText(office.url, home, office.get<readonly DemoAccount[]>(ACCOUNTS, 'identity'));
};
