// Before the run: one PostgreSQL for all suites, unless the address of another is given in JEJAK_TEST_POSTGRES, and a door to one Kafka.
// With JEJAK_TEST_SERVERS=containers (jest.containers.config.mjs) both come from containers.
import { mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function setUp() {
  const hooks = readSources();
  try {
    if (process.env.JEJAK_TEST_SERVERS === 'containers') await needContainers();
    await openKafkaDoor();
    if (!process.env.JEJAK_TEST_POSTGRES) await openPostgres();
  } finally {
    hooks.deregister();
  }
}

/** Without an engine there is nothing to run: one sentence, and no exit code of success. */
async function needContainers() {
  const { containerTrouble } = await import('./libs/testing/src/containers.ts');
  const trouble = await containerTrouble();
  if (trouble === undefined) return;
  process.stderr.write(`NOT RUN: ${trouble}. Without Docker the same suites run by \`npm test\`.\n`);
  process.exit(1);
}

/** The broker itself starts when the first suite knocks: most runs need none. */
async function openKafkaDoor() {
  const { openBrokerDoor } = await import('./libs/testing/src/kafka-run.ts');
  const door = await openBrokerDoor();
  process.env.JEJAK_TEST_KAFKA_DOOR = String(door.port);
  globalThis.jejakStopKafka = door.close;
}

async function openPostgres() {
  const postgres =
    process.env.JEJAK_TEST_SERVERS === 'containers'
      ? await (await import('./libs/testing/src/containers.ts')).startPostgresContainer()
      : await embeddedPostgres();
  process.env.JEJAK_TEST_POSTGRES = postgres.superuserUrl;
  globalThis.jejakStopPostgres = postgres.stop;
}

async function embeddedPostgres() {
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-test-'));
  const { startPostgres } = await import('./libs/chassis/src/postgres/embedded.ts');
  const { superuserUrl, stop } = await startPostgres({ dataDir, fsync: false, maxConnections: 300 });
  return { superuserUrl, stop: () => stop().then(() => rmSync(dataDir, { recursive: true, force: true })) };
}

/** Node reads TypeScript by itself, but sources name each other as `./x.js`: here that means `./x.ts`. */
function readSources() {
  return registerHooks({
    resolve(specifier, context, next) {
      const isSource = context.parentURL?.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(specifier);
      return next(isSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
  });
}
