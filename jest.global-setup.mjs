// Before the run: one PostgreSQL for all suites, unless the address of another is given in JEJAK_TEST_POSTGRES, and a door to one Kafka.
import { mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function setUp() {
  await openKafkaDoor();
  if (process.env.JEJAK_TEST_POSTGRES) return;
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-test-'));
  const { startPostgres } = await importSource('./libs/chassis/src/postgres/embedded.ts');
  const postgres = await startPostgres({ dataDir, fsync: false });
  process.env.JEJAK_TEST_POSTGRES = postgres.superuserUrl;
  globalThis.jejakStopPostgres = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** The broker itself starts when the first suite knocks: most runs need none. */
async function openKafkaDoor() {
  const { openBrokerDoor } = await importSource('./libs/testing/src/kafka-run.ts');
  const door = await openBrokerDoor();
  process.env.JEJAK_TEST_KAFKA_DOOR = String(door.port);
  globalThis.jejakStopKafka = door.close;
}

/** Node reads TypeScript by itself, but sources name each other as `./x.js`: here that means `./x.ts`. */
async function importSource(path) {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const isSource = context.parentURL?.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(specifier);
      return next(isSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
  });
  try {
    return await import(path);
  } finally {
    hooks.deregister();
  }
}
