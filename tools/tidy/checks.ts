// What the house checks about itself, as pure functions: files in, complaints out. Each names the file and the reason.

/** A tracked text file, its path relative to the root with `/`. */
export interface HouseFile {
  readonly path: string;
  readonly text: string;
}
type Check = (files: readonly HouseFile[]) => readonly string[];

const MAX_LINES = 300;
const isSource = ({ path }: HouseFile) => /\.(tsx?|mjs)$/.test(path) && !/\.generated\.ts$/.test(path);
const isSpec = ({ path }: HouseFile) => path.endsWith('.spec.ts');
const isProduct = (file: HouseFile) =>
  isSource(file) && !isSpec(file) && /^(libs|services|tools)\/.*src\//.test(file.path);
const isText = ({ path }: HouseFile) => path !== 'LICENSE' && !path.startsWith('tools/tidy/');
const linesOf = (text: string) => text.replace(/\n$/, '').split('\n');
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
const perFile =
  (choose: (file: HouseFile) => boolean, complain: (file: HouseFile) => readonly string[]): Check =>
  (files) =>
    files.filter(choose).flatMap((file) => complain(file).map((why) => `${file.path}: ${why}`));

/** No file of more than 300 lines: a room that outgrows them becomes a folder. */
export const sizes = perFile(isSource, ({ text }) =>
  linesOf(text).length > MAX_LINES ? [`${linesOf(text).length} lines, ${MAX_LINES} allowed`] : [],
);

/** Every source file opens with a line on what lives there. */
export const openings = perFile(isSource, ({ text }) => {
  const first = linesOf(text).find((line) => !line.startsWith('#!')) ?? '';
  return /^(\/\/|\/\*\*?) ?\S/.test(first) ? [] : ['does not open with a comment on what lives there'];
});

/** One door per library with explicit names. */
export const doors = perFile(
  (file) => isSource(file) && isText(file),
  ({ text }) => [
    ...(/^\s*export \*/m.test(text) ? ['`export *`'] : []),
    ...[...text.matchAll(/from '(@jejak\/[a-z]+\/(?:src|dist)[^']*)'/g)].map(
      ([, from]) => `goes past the door: ${from}`,
    ),
  ],
);

/** A file of re-exports is a door; it must be one that its package.json names. */
export const secondDoors: Check = (files) => {
  const promised = files.filter(({ path }) => path.endsWith('package.json')).flatMap(promisedDoors);
  return files
    .filter(({ path, text }) => /^libs\/[^/]+\/src\/.+\/index\.ts$/.test(path) && isBarrel(text))
    .filter(({ path }) => !promised.includes(path))
    .map(({ path }) => `${path}: a second door, which package.json does not name`);
};

const isBarrel = (text: string) =>
  withoutComments(text)
    .replace(/export (type )?\{[^}]*\} from '[^']+';/g, '')
    .trim() === '';

const knownTags = ['domain', 'contract', 'kit', 'chassis', 'service', 'portal', 'testing', 'standalone', 'tools'];

/** One known tag per package: the boundary rule lets a package without one import everything. */
export const tags = perFile(
  ({ path }) => /^(libs\/[^/]+|services\/[^/]+|tools)\/package\.json$/.test(path),
  ({ text }) => {
    const own = (JSON.parse(text) as { nx?: { tags?: string[] } }).nx?.tags ?? [];
    return own.length === 1 && knownTags.includes(own[0] ?? '')
      ? []
      : [`tags are ${JSON.stringify(own)}, one known is wanted`];
  },
);

/** Every door that a package.json promises is there. */
export const promises: Check = (files) => {
  const paths = new Set(files.map(({ path }) => path));
  return files
    .filter(({ path }) => /^(libs|services)\/[^/]+\/package\.json$/.test(path))
    .flatMap(({ path, text }) => {
      const root = path.replace('package.json', '');
      return [...text.matchAll(/"@jejak\/source": "\.\/([^"]+)"/g)]
        .filter(([, door = '']) => !paths.has(root + door))
        .map(([, door]) => `${path}: promises ${door}, which is not there`);
    });
};

const clocks = [/new Date\(\s*\)/, /\bDate\.now\(/, /\bMath\.random\(/, /\brandomUUID\(/];
const isAdapter = ({ path }: HouseFile) =>
  /^libs\/chassis\/.*(clock|ids)[^/]*\.ts$|^libs\/vault\/.*crypto[^/]*\.ts$/.test(path);

/** Time, chance and ids come in as data; only the named adapters ask the machine for them. */
export const determinism = perFile(
  (file) =>
    isProduct(file) &&
    !isAdapter(file) &&
    !file.path.startsWith('libs/testing/') &&
    !file.path.includes('contract-suite'),
  ({ text }) =>
    clocks.filter((clock) => clock.test(withoutComments(text))).map((clock) => `asks the machine: ${clock.source}`),
);

const roomless = /(^|\/)(application|infrastructure|utils?|common|shared|helpers?)(\/|\.ts$)/;

/** No rooms for what has no noun. */
export const rooms = perFile(isSource, ({ path }) => (roomless.test(path) ? ['a folder or file without a noun'] : []));

/** A file that nothing imports, and that is no door, is dead. */
export const deadFiles: Check = (files) => {
  const doorsOfAll = files.filter(({ path }) => path.endsWith('package.json')).flatMap(promisedDoors);
  const imported = new Set(files.filter(isSource).flatMap(importsOf));
  const isEntry = (path: string) =>
    /\/(main|worker|[a-z-]+\.(worker|process))\.ts$|^tools\/src\/[^/]+\.ts$|\/migrations\//.test(path);
  return files
    .filter((file) => isProduct(file) && !isEntry(file.path))
    .filter(({ path }) => !imported.has(path) && !doorsOfAll.includes(path))
    .map(({ path }) => `${path}: nothing imports it`);
};

const promisedDoors = ({ path, text }: HouseFile) =>
  [...text.matchAll(/"@jejak\/source": "\.\/([^"]+)"/g)].map(([, door]) => path.replace('package.json', door ?? ''));

const importsOf = ({ path, text }: HouseFile) =>
  [...text.matchAll(/(?:from|import|URL)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].flatMap(([, to = '']) =>
    ['.ts', '.tsx'].map((end) => new URL(to.replace(/\.js$/, end), `file:///${path}`).pathname.slice(1)),
  );

const headings = ['decides', 'owns', 'announces', 'reacts to'];

/** Each service says on one page what it decides, owns, announces and reacts to, and the last is true. */
export const serviceReadmes: Check = (files) => {
  const services = new Set(
    files.map(({ path }) => /^services\/([^/]+)\/src\//.exec(path)?.[1]).filter((name) => name !== undefined),
  );
  services.delete('standalone');
  return [...services].flatMap((service) => {
    const page = files.find(({ path }) => path === `services/${service}/README.md`);
    if (!page) return [`services/${service}: has no README.md`];
    return [
      ...missingHeadings(page),
      ...untoldReactions(
        page,
        files.filter(({ path }) => path.startsWith(`services/${service}/src/`)),
      ),
    ];
  });
};

const missingHeadings = ({ path, text }: HouseFile) =>
  headings
    .filter((heading) => !new RegExp(`^#+ ${heading}\\s*$`, 'im').test(text))
    .map((heading) => `${path}: lacks the heading "${heading}"`);

const untoldReactions = (page: HouseFile, sources: readonly HouseFile[]) =>
  sources
    .filter((file) => !isSpec(file) && /\/reactions(\/|\.ts)/.test(file.path))
    .flatMap(({ text }) =>
      [...withoutComments(text).matchAll(/'([a-z-]+(?:\.[a-z-]+)+\.v\d+)'/g)].map(([, name = '']) => name),
    )
    .filter((name) => !page.text.includes(name))
    .map((name) => `${page.path}: does not say that it reacts to ${name}`);

const machine = [/\/work\/(main|shared|brief)\b/, /\/home\/[a-z]+\//, /\/tmp\/bash_jobs/];
const registry = [/registry\.(npmjs|yarnpkg)\./, /"resolved": "http/, /npmmirror\./, /artifactory/i];

/** Nothing that is tracked names a machine of ours or the host of a package registry. */
export const elsewhere = perFile(isText, ({ text }) => [
  ...machine.filter((trace) => trace.test(text)).map(() => 'names a path of one machine'),
  ...registry.filter((trace) => trace.test(text)).map(() => 'names the host of a package registry'),
]);

/** What is left to do has an owner, or an issue, or it is not written down. */
export const todos = perFile(isText, ({ path, text }) =>
  path === 'package-lock.json'
    ? []
    : [...text.matchAll(/\b(TODO|FIXME|XXX)\b(?!\()/g)].map(([mark]) => `${mark} without an owner`),
);

/** Every command that a page tells people to type exists. */
export const commands: Check = (files) => {
  const root = files.find(({ path }) => path === 'package.json');
  const scripts = Object.keys((JSON.parse(root?.text ?? '{}') as { scripts?: object }).scripts ?? {});
  return files
    .filter(({ path }) => path.endsWith('.md') && path !== 'CHANGELOG.md')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\bnpm (?:run (?:--silent |-s )?([a-z][a-z:-]*)|(start|test)\b)/g)]
        .map(([, run, short]) => run ?? short ?? '')
        .filter((name) => !scripts.includes(name))
        .map((name) => `${path}: tells people to run "${name}", which is no script`),
    );
};

/** Links between pages lead somewhere. */
export const links: Check = (files) => {
  const paths = new Set(files.flatMap(({ path }) => parents(path)));
  return files
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
        .map(([, to = '']) => new URL(to, `file:///${path}`).pathname.slice(1).replace(/\/$/, ''))
        .filter((to) => !paths.has(decodeURI(to)))
        .map((to) => `${path}: links to ${to}, which is not there`),
    );
};

const parents = (path: string) => path.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'));

/** Every decision stands in the index of decisions, and every command of an installation in the page of commands. */
export const indexes: Check = (files) => {
  const textOf = (wanted: string): string => files.find(({ path }) => path === wanted)?.text ?? '';
  const decisions = files.flatMap(({ path }) => /^docs\/adr\/(\d{4}-.+)$/.exec(path)?.[1] ?? []);
  const commandsHere = [...textOf('package.json').matchAll(/"([a-z:]+)": "node tools\/run\.mjs/g)].map(
    ([, name = '']) => name,
  );
  return [
    ...decisions
      .filter((name) => !textOf('docs/adr/README.md').includes(`(${name})`))
      .map((name) => `docs/adr/README.md: has no line for ${name}`),
    ...commandsHere
      .filter((name) => !textOf('tools/README.md').includes(`\`npm run ${name}`))
      .map((name) => `tools/README.md: has no line for ${name}`),
  ];
};

/** The pages that everybody looks for. */
export const pages: Check = (files) =>
  ['README.md', 'LICENSE', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/glossary.md', 'docs/events.md']
    .filter((page) => !files.some(({ path }) => path === page))
    .map((page) => `${page}: is missing`);
