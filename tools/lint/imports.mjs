// Who may import whom, as data: between projects by tag, and inside a service by room.

const kit = ['kit'];

/** Options of @nx/enforce-module-boundaries. One tag per project; what is not listed is forbidden. */
export const boundaries = {
  enforceBuildableLibDependency: false,
  allow: [],
  // Specs of the kit use testing, which stands on the kit: no circle at run time.
  ignoredCircularDependencies: [['@jejak/testing', '*']].flatMap(([from, to]) => [
    [from, to],
    [to, from],
  ]),
  depConstraints: [
    { sourceTag: 'domain', onlyDependOnLibsWithTags: ['testing'] },
    { sourceTag: 'contract', onlyDependOnLibsWithTags: ['domain', 'testing'] },
    { sourceTag: 'kit', onlyDependOnLibsWithTags: [...kit, 'testing'] },
    { sourceTag: 'chassis', onlyDependOnLibsWithTags: [...kit, 'testing'] },
    { sourceTag: 'service', onlyDependOnLibsWithTags: ['domain', 'contract', 'chassis', ...kit, 'testing'] },
    { sourceTag: 'portal', onlyDependOnLibsWithTags: ['contract', 'chassis', 'testing'] },
    { sourceTag: 'testing', onlyDependOnLibsWithTags: ['*'] },
    { sourceTag: 'standalone', onlyDependOnLibsWithTags: ['service', 'portal', 'chassis', ...kit, 'testing'] },
    { sourceTag: 'tools', onlyDependOnLibsWithTags: ['domain', 'contract', 'chassis', ...kit, 'testing'] },
  ],
};

const nest = {
  regex: '^@nestjs/',
  message: 'Nest is known in chassis, services, messaging/nest*.ts and contracts/http, nowhere else.',
};
const testing = { regex: '^(@jejak/testing|@jest/globals|supertest|fast-check)', message: 'Only specs may use it.' };
const only = (allowed, message) => ({ regex: `^(?!(${allowed.join('|')})$)`, message });

const specs = ['**/*.spec.ts'];
// Contract suites and what specs of one package share; they are built, but nothing that runs imports them.
export const suites = [
  'libs/*/src/**/*contract-suite*/**',
  'libs/*/src/**/*-contract.ts',
  'libs/*/src/**/contract-*.ts',
  '**/spec-*.ts',
  'libs/testing/**',
];
const room = (name) => [`services/*/src/${name}.ts`, `services/*/src/${name}/**/*.ts`];
const restrict = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const nestHomes = [
  'libs/chassis/**',
  'services/**',
  'libs/messaging/src/nest*.ts',
  'libs/messaging/src/nest/**',
  'libs/contracts/src/http/**',
  ...suites,
  ...specs,
];

/** Later entries win: the rooms with the narrowest doors come last. */
export const restrictedImports = [
  { files: ['**/*.ts', '**/*.tsx'], rules: restrict([nest, testing]) },
  { files: nestHomes, rules: restrict([testing]) },
  {
    files: ['libs/case/**/*.ts', 'libs/law/**/*.ts'],
    rules: restrict([only(['\\.\\.?/.*'], 'The domain imports nothing.')]),
  },
  {
    files: room('decisions'),
    rules: restrict([
      only(
        ['@jejak/case', '@jejak/law', '\\.\\.?/rules(/.*)?\\.js', '\\./[a-z-]+\\.js', '\\.\\./decisions\\.js'],
        'Decisions are pure: libs/case, libs/law and ./rules only.',
      ),
      { regex: '/(api|reactions|service|clock|main|views)(\\.js|/)', message: 'Decisions know no doors and no views.' },
    ]),
  },
  {
    // The aggregate of a person stands in libs/access, since every service folds the directory; it is as pure as libs/case.
    files: ['services/identity/src/decisions.ts'],
    rules: restrict([only(['@jejak/access', '\\./rules\\.js'], 'Decisions are pure: libs/access and ./rules only.')]),
  },
  {
    files: room('rules'),
    rules: restrict([
      only(['@jejak/law', '\\./[a-z-]+\\.js'], 'Rules are policy as data: they import nothing but libs/law.'),
    ]),
  },
  {
    files: room('views'),
    rules: restrict([testing, { regex: '/(api|reactions|service|main)\\.js$', message: 'Views know no doors.' }]),
  },
  {
    files: room('api'),
    rules: restrict([testing, { regex: '^@jejak/messaging|/reactions\\.js$', message: 'The HTTP door knows no bus.' }]),
  },
  {
    files: room('reactions'),
    rules: restrict([
      testing,
      {
        regex: '^@jejak/contracts/http|^express$|/api\\.js$|/views/',
        message: 'The bus door knows no HTTP and no views.',
      },
    ]),
  },
  { files: [...suites, ...specs], rules: { 'no-restricted-imports': 'off' } },
  { files: ['libs/case/**/*.spec.ts', 'libs/law/**/*.spec.ts'], rules: restrict([nest]) },
];
