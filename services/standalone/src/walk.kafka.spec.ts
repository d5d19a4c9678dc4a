// The same way of a report and the same commands, with a broker between the services; then what only a broker has: topics and their refill.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeWithKafka, freshKafka, sharedBroker, type FreshKafka } from '@jejak/testing';
import { build, deliveriesAtRest, openJourney, run, type Journey } from './spec-journey.js';

describeWithKafka('three reports on their way through a broker', () => {
  let kafka: FreshKafka;
  let journey: Journey;
  beforeAll(async () => {
    await build();
    kafka = await freshKafka(await sharedBroker());
    journey = await openJourney(kafka.environment);
  }, 180_000);
  afterAll(() => journey?.close());

  it('end as they should: remedied, refused, withdrawn', async () => {
    const { code, stdout } = await journey.tool('demo', '--json');
    expect(code).toBe(0);
    const { reports } = JSON.parse(stdout) as { reports: readonly { report: string; closedReason: string }[] };
    expect(reports.map(({ report, closedReason }) => [report, closedReason])).toEqual([
      ['found', 'corrective-actions-fulfilled'],
      ['refused', 'in-court'],
      ['withdrawn', 'withdrawn'],
    ]);
  }, 60_000);

  describe('the commands of the broker', () => {
    it('make topics once', async () => {
      const { JEJAK_KAFKA_BROKERS = '' } = kafka.environment;
      const environment = { JEJAK_KAFKA_BROKERS, JEJAK_KAFKA_PREFIX: `${kafka.environment.JEJAK_KAFKA_PREFIX}-made` };
      const words = ['tools/dist/topics.js', '--wait', '0'];
      const told = [await run(words, environment), await run(words, environment)];
      expect(told.map(({ code, stdout }) => [code, stdout])).toEqual([
        [0, `${environment.JEJAK_KAFKA_PREFIX}.cases.v1: made\n`],
        [0, `${environment.JEJAK_KAFKA_PREFIX}.cases.v1: is there\n`],
      ]);
    });

    it('say in a line that there is no broker', async () => {
      const nowhere = { JEJAK_KAFKA_BROKERS: '127.0.0.1:1' };
      const { code, stderr } = await run(['tools/dist/topics.js', '--wait', '0'], nowhere);
      expect([code, stderr]).toEqual([1, 'no broker answers (127.0.0.1:1).\n']);
    });

    it('fill a topic again, and nobody gets a second letter', async () => {
      await journey.office().caughtUp();
      const letters = await deliveriesAtRest(journey, 1);
      const told = (await kafka.told()).length;
      const { code, stdout } = await journey.tool('relay-refill', '--topic', kafka.topic);
      expect([code, stdout]).toEqual([0, expect.stringContaining(`${kafka.topic} is filled again up to position`)]);
      await journey.office().caughtUp();
      expect(await kafka.told()).toHaveLength(2 * told);
      expect(await deliveriesAtRest(journey, 1)).toEqual(letters);
    }, 60_000);

    it('know their topics', async () => {
      const { code, stderr } = await journey.tool('relay-refill', '--topic', 'jejak.dogs.v1');
      expect([code, stderr]).toEqual([1, expect.stringContaining(kafka.topic)]);
    });
  });
});
