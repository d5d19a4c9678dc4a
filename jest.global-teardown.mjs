// After the run: the PostgreSQL of this run stops and leaves nothing behind.
export default async function tearDown() {
  await globalThis.jejakStopPostgres?.();
}
