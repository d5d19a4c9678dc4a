// One Jest run over the whole workspace, native ESM, sources without a build; PostgreSQL comes from the global set-up.
export const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

/** Pages are JSX, rendered on the server by preact as a template language. */
const tsx = {
  ...swc,
  jsc: {
    ...swc.jsc,
    parser: { ...swc.jsc.parser, tsx: true },
    transform: { ...swc.jsc.transform, react: { runtime: 'automatic', importSource: 'preact' } },
  },
};

export default {
  roots: ['<rootDir>/libs', '<rootDir>/services', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc], '^.+\\.tsx$': ['@swc/jest', tsx] },
  testEnvironmentOptions: { customExportConditions: ['@jejak/source', 'node', 'node-addons'] },
  // They need a browser and minutes: jest.browser.config.mjs.
  testPathIgnorePatterns: ['/node_modules/', '\\.browser\\.spec\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  globalSetup: '<rootDir>/jest.global-setup.mjs',
  globalTeardown: '<rootDir>/jest.global-teardown.mjs',
  coverageProvider: 'v8',
  collectCoverageFrom: ['libs/*/src/**/*.ts', 'services/*/src/**/*.{ts,tsx}', 'tools/src/**/*.ts', '!**/*.spec.ts'],
  testTimeout: 30_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
