// The fast inner loop: every spec that needs no PostgreSQL (`*.pg.spec.ts`) and no Kafka (`*.kafka.spec.ts`).
import everything from './jest.config.mjs';

const { globalSetup: _setup, globalTeardown: _teardown, ...pure } = everything;

export default {
  ...pure,
  testPathIgnorePatterns: [
    '/node_modules/',
    '\\.pg\\.spec\\.ts$',
    '\\.slow\\.spec\\.ts$',
    '\\.kafka\\.spec\\.ts$',
    '\\.browser\\.spec\\.ts$',
  ],
};
