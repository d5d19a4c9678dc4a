// docs/settings.md is what the code takes: every setting of the house and of each service.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { HOUSE_SETTINGS, readSettings, settingsTable, type Manifest } from '@jejak/chassis';
import { MANIFESTS } from './office.js';

const page = new URL('../../../docs/settings.md', import.meta.url);

const INTRODUCTION = `# Settings

Written from the code (\`UPDATE_DOCS=1 npm test -- settings.spec\` writes it anew). Do not edit.

Everything is set by environment variables, and everything has a default: \`npm start\` needs none. All of them are read and checked
once, at the start; a wrong one is one line that says which and why, and exit code 1.

- An empty variable is a setting that was not made. Lists are separated by commas; yes and no are \`true\` and \`false\`.
- A variable that begins with \`JEJAK_\` and stands on no line below is refused, so that a mistyped one is not silently the default.
- A secret may come from a file: \`NAME_FILE\` holds its path instead of \`NAME\` its value (one of the two). Secrets are never logged or
  printed. Lines with two names are secrets.
- The settings of the house are taken by every process. Those of a service are taken by the process that runs it; where each service
  runs in a process of its own, give them to that one only, since the others refuse them as unknown.
- Run all services in one process (\`npm start\`) and it takes all of them. The embedded PostgreSQL belongs to that process: a service in a
  process of its own needs \`DATABASE_URL\`.
`;

const TESTS = `## Tests

\`JEJAK_TEST_POSTGRES\` is no setting of the program: it gives \`npm test\` the superuser's URL of a PostgreSQL that runs already, instead of
the embedded one. \`CHROME_PATH\` names the browser of \`npm run test:browser\`, where it is in no usual place.
`;

const sectionOf = ({ name, about, settings }: Manifest): string =>
  settings === undefined ? '' : `## ${name}\n\n${about}\n\n${settingsTable([settings])}`;

const settingsPage = (manifests: readonly Manifest[]): string => {
  const bare = manifests.filter(({ settings }) => settings === undefined).map(({ name }) => name);
  return [
    INTRODUCTION,
    `## Every process\n\n${settingsTable(HOUSE_SETTINGS)}`,
    ...manifests.map(sectionOf).filter((section) => section !== ''),
    `Without settings of their own: ${bare.join(', ')}.\n`,
    TESTS,
  ].join('\n');
};

describe('docs/settings.md', () => {
  it('says what the code says (UPDATE_DOCS=1 writes it anew)', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, settingsPage(MANIFESTS));
    expect(readFileSync(page, 'utf8')).toBe(settingsPage(MANIFESTS));
  });

  it('names every variable once: two services that took the same one could not be told apart', () => {
    const named = [...settingsPage(MANIFESTS).matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
  });

  it('tells no default that the program itself would refuse', () => {
    const types = [...HOUSE_SETTINGS, ...MANIFESTS.flatMap(({ settings }) => settings ?? [])];
    expect(() => readSettings(types, {})).not.toThrow();
  });
});
