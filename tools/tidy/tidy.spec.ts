// The house is tidy: every check holds for all tracked files, and every check catches what is planted for it.
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as checks from './checks.js';

const root = join(import.meta.dirname, '..', '..');
const MAX_TEXT_BYTES = 4 * 1024 * 1024;

/** Tracked files and those that are about to be; not what is ignored. */
const house: readonly checks.HouseFile[] = execFileSync(
  'git',
  ['-c', 'safe.directory=*', 'ls-files', '-z', '-co', '--exclude-standard'],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)) && statSync(join(root, path)).isFile())
  .filter((path) => statSync(join(root, path)).size <= MAX_TEXT_BYTES)
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const file = (path: string, text: string): checks.HouseFile => ({ path, text });
const scripts = file('package.json', '{"scripts":{"build":"x"}}');
const page = '# Routing\n## Decides\n## Owns\n## Announces\n## Reacts to\n';

describe('the house', () => {
  it('has files to look at', () => expect(house.length).toBeGreaterThan(50));
  it('has no file of more than 300 lines', () => expect(checks.sizes(house)).toEqual([]));
  it('opens every file with what lives there', () => expect(checks.openings(house)).toEqual([]));
  it('has one door per library', () => expect([...checks.doors(house), ...checks.secondDoors(house)]).toEqual([]));
  it('keeps the promises of its packages', () => expect(checks.promises(house)).toEqual([]));
  it('tags every package once', () => expect(checks.tags(house)).toEqual([]));
  it('takes time, chance and ids as data', () => expect(checks.determinism(house)).toEqual([]));
  it('has no room without a noun', () => expect(checks.rooms(house)).toEqual([]));
  it('has no dead files', () => expect(checks.deadFiles(house)).toEqual([]));
  it('has a true page for every service', () => expect(checks.serviceReadmes(house)).toEqual([]));
  it('names no machine and no registry', () => expect(checks.elsewhere(house)).toEqual([]));
  it('leaves nothing to do without an owner', () => expect(checks.todos(house)).toEqual([]));
  it('tells people only commands that exist', () => expect(checks.commands(house)).toEqual([]));
  it('links only to what is there', () => expect(checks.links(house)).toEqual([]));
  it('has a line for every decision and every command', () => expect(checks.indexes(house)).toEqual([]));
  it('has the pages that everybody looks for', () => expect(checks.pages(house)).toEqual([]));
});

describe('a check catches', () => {
  it.each([
    ['a long file', checks.sizes, [file('libs/a/src/a.ts', 'x\n'.repeat(301))]],
    ['a file without an opening line', checks.openings, [file('libs/a/src/a.ts', 'const a = 1;\n')]],
    ['a wholesale export', checks.doors, [file('libs/a/src/index.ts', "// A.\nexport * from './a.js';\n")]],
    ['a way past the door', checks.doors, [file('libs/a/src/a.ts', "import { b } from '@jejak/b/src/b.js';\n")]],
    ['a second door', checks.secondDoors, [file('libs/a/src/x/index.ts', "// X.\nexport { a } from './a.js';\n")]],
    ['a door that is not there', checks.promises, [file('libs/a/package.json', '"@jejak/source": "./src/x.ts"')]],
    ['a package without a tag', checks.tags, [file('libs/a/package.json', '{}')]],
    ['a look at the clock', checks.determinism, [file('services/a/src/a.ts', 'const t = new Date();')]],
    ['a throw of dice', checks.determinism, [file('libs/a/src/a.ts', 'const t = Math.random();')]],
    ['a room without a noun', checks.rooms, [file('libs/a/src/utils/a.ts', '')]],
    ['a dead file', checks.deadFiles, [file('libs/a/src/a.ts', ''), file('libs/a/src/b.ts', "import './b.js'")]],
    ['a service without a page', checks.serviceReadmes, [file('services/a/src/a.ts', '')]],
    [
      'a page without a heading',
      checks.serviceReadmes,
      [file('services/a/src/a.ts', ''), file('services/a/README.md', '## Owns')],
    ],
    [
      'a page that keeps a reaction secret',
      checks.serviceReadmes,
      [
        file('services/a/README.md', page),
        file('services/a/src/reactions.ts', "@EventPattern<string>('case.routed.v1')"),
      ],
    ],
    ['a path of a machine', checks.elsewhere, [file('docs/a.md', 'see /home/somebody/notes')]],
    ['the host of a registry', checks.elsewhere, [file('package-lock.json', '"resolved": "https://x"')]],
    ['an ownerless promise', checks.todos, [file('libs/a/src/a.ts', '// TODO: later')]],
    ['a command that is none', checks.commands, [scripts, file('README.md', 'type `npm run bild`')]],
    ['a command that is none, in short', checks.commands, [scripts, file('README.md', 'type `npm test`')]],
    ['a link to nowhere', checks.links, [file('README.md', 'see [it](docs/it.md)')]],
    ['a decision without a line', checks.indexes, [file('docs/adr/0001-a.md', ''), file('docs/adr/README.md', '')]],
    ['a command without a line', checks.indexes, [file('package.json', '"demo": "node tools/run.mjs demo"')]],
    ['a missing page', checks.pages, [file('README.md', '')]],
  ])('%s', (_says, check, files) => expect(check(files)).not.toEqual([]));

  it.each([
    ['a clock in an adapter', checks.determinism, [file('libs/chassis/src/clock.ts', 'new Date()')]],
    ['a clock in a comment', checks.determinism, [file('libs/a/src/a.ts', '// never new Date() here')]],
    [
      'a page that tells all',
      checks.serviceReadmes,
      [file('services/a/README.md', page), file('services/a/src/a.ts', '')],
    ],
    ['a promise with an owner', checks.todos, [file('libs/a/src/a.ts', '// TODO(issue 7): later')]],
    ['a command that exists', checks.commands, [scripts, file('README.md', 'type `npm run build`')]],
    ['a link to a folder', checks.links, [file('docs/adr/1.md', ''), file('README.md', '[all](docs/adr/)')]],
  ])('and leaves alone %s', (_says, check, files) => expect(check(files)).toEqual([]));
});
