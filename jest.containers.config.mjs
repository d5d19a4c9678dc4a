// The suites that need PostgreSQL or Kafka, on servers from containers instead of those of the machine: `npm run test:containers`.
import everything from './jest.config.mjs';

process.env.JEJAK_TEST_SERVERS = 'containers'; // seen by the set-up and by every worker

export default { ...everything, testMatch: ['**/*.pg.spec.ts', '**/*.kafka.spec.ts'] };
