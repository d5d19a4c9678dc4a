// After the run: the PostgreSQL and the Kafka of this run stop and leave nothing behind.
export default async function tearDown() {
  await globalThis.jejakStopKafka?.();
  await globalThis.jejakStopPostgres?.();
}
