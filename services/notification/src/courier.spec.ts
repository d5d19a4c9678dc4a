// The way of one message when things go wrong: the server is down, the process dies, several senders see the same.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLOCK, DESK, type Clock, type Desk } from '@jejak/chassis';
import { openOffice, received, type Office } from '@jejak/testing';
import { createCourier, type Courier } from './courier.js';
import { smtpMailer } from './mailer-smtp.js';
import type { Mail, Mailer } from './mailer.js';
import { GONE_AFTER_MS, MOST_ATTEMPTS, PAUSES_MS } from './rules.js';
import { notification } from './service.js';
import { deliveriesOf, happened, heard, ledgerOf, newCase, others, typesOf } from './spec-scene.js';
import type { Stationery } from './stationery.js';

const DAY_MS = 86_400_000;
const [FIRST_PAUSE_MS = 0] = PAUSES_MS;

let office: Office;
/** Without its own sender: these specs say who sends when. */
beforeAll(async () => {
  office = await openOffice([others, { ...notification, workers: [] }]);
});
afterAll(() => office.stop());

let caseId: string;
let id: string;
beforeEach(async () => {
  caseId = newCase();
  await happened(office.running, caseId, received());
  await heard(office.running);
  id = (await look())[0]?.stream.slice('delivery-'.length) ?? '';
});

const stationery: Stationery = {
  from: 'jejak@example.org',
  liaisonOf: () => undefined,
  headOf: () => ({ contact: '', trackAt: '', trackingCode: '' }),
};
const look = async () => (await deliveriesOf(office.running, caseId))[0] ?? [];
const courierWith = (mailer: Mailer, more: Partial<Desk> = {}): Courier =>
  createCourier({
    desk: { ...office.running.get<Desk>(DESK, 'notification'), ...more },
    clock: office.running.get<Clock>(CLOCK, 'notification'),
    mailer,
    stationery,
  });
/** A server that accepts everything, and what it got. */
const accepting = () => {
  const got: Mail[] = [];
  const mailer: Mailer = {
    send: (mail) => {
      got.push(mail);
      return Promise.resolve({ kind: 'sent', acceptedBy: 'smtp-250' });
    },
  };
  return { got, mailer };
};

describe('several senders', () => {
  it('that see the same message due send it once, and its address is opened once', async () => {
    const { got, mailer } = accepting();
    const couriers = Array.from({ length: 5 }, () => courierWith(mailer));
    await Promise.all(couriers.map((courier) => courier.deliver(id)));
    expect(got).toHaveLength(1);
    expect(typesOf(await look())).toEqual(['DeliveryQueued', 'SendAttempted', 'DeliverySent']);
    expect(await ledgerOf(office.running, caseId)).toHaveLength(1);
  });

  it('do nothing while one of them is at it, nor after it was sent', async () => {
    const { got, mailer } = accepting();
    const slow: Mailer = {
      send: async (mail) => {
        await courierWith(mailer).deliver(id);
        return mailer.send(mail);
      },
    };
    await courierWith(slow).deliver(id);
    office.clock.advance(30 * DAY_MS);
    await courierWith(mailer).deliver(id);
    expect(got).toHaveLength(1);
  });
});

describe('an address that can not be opened now', () => {
  it('is a sending that failed, not an uncertain one, and is tried again', async () => {
    const { got, mailer } = accepting();
    const shut = { reveal: () => Promise.reject(new Error('the keyring is away')) };
    await expect(courierWith(mailer, shut).deliver(id)).rejects.toThrow('the keyring is away');
    expect(typesOf(await look())).toEqual(['DeliveryQueued', 'SendAttempted', 'SendFailed']);
    office.clock.advance(FIRST_PAUSE_MS);
    await courierWith(mailer).deliver(id);
    expect(typesOf(await look()).at(-1)).toBe('DeliverySent');
    expect(got).toHaveLength(1);
  });
});

describe('a process that dies', () => {
  const dying = (mailer: Mailer): Mailer => ({
    send: async (mail) => {
      await mailer.send(mail);
      throw new Error('killed');
    },
  });

  it('has stored the attempt before the server hears of it', async () => {
    const seen: (readonly string[])[] = [];
    const watching: Mailer = {
      send: async () => {
        seen.push(typesOf(await look()));
        return { kind: 'sent', acceptedBy: 'smtp-250' };
      },
    };
    await courierWith(watching).deliver(id);
    expect(seen).toEqual([['DeliveryQueued', 'SendAttempted']]);
  });

  it('between attempt and outcome leaves it uncertain; the retry has the same Message-ID: one duplicate, counted', async () => {
    const { got, mailer } = accepting();
    await expect(courierWith(dying(mailer)).deliver(id)).rejects.toThrow('killed');
    const next = courierWith(mailer); // after the restart
    office.clock.advance(GONE_AFTER_MS - 1);
    await next.deliver(id);
    expect(typesOf(await look())).toEqual(['DeliveryQueued', 'SendAttempted']);
    office.clock.advance(1);
    await next.deliver(id);
    office.clock.advance(FIRST_PAUSE_MS);
    await next.deliver(id);
    const events = await look();
    expect(typesOf(events)).toEqual([
      'DeliveryQueued',
      'SendAttempted',
      'DeliveryUncertain',
      'SendAttempted',
      'DeliverySent',
    ]);
    expect(got.map(({ messageId }) => messageId)).toEqual([events[1]?.data['messageId'], events[1]?.data['messageId']]);
  });

  it('again and again does not send for ever', async () => {
    const { got, mailer } = accepting();
    for (let step = 0; step < 3 * MOST_ATTEMPTS; step += 1) {
      await courierWith(dying(mailer))
        .deliver(id)
        .catch(() => undefined);
      office.clock.advance(2 * DAY_MS);
    }
    expect(got).toHaveLength(MOST_ATTEMPTS);
    expect((await look()).at(-1)?.type).toBe('DeliveryGivenUp');
  });

  it('and comes back with the outcome late (it only slept) says so, and nothing is sent again', async () => {
    const { got, mailer } = accepting();
    const sleeping: Mailer = {
      send: async (mail) => {
        office.clock.advance(GONE_AFTER_MS);
        await courierWith(mailer).deliver(id); // another one takes it for gone
        return mailer.send(mail);
      },
    };
    await courierWith(sleeping).deliver(id);
    office.clock.advance(30 * DAY_MS);
    await courierWith(mailer).deliver(id);
    expect(typesOf(await look())).toEqual(['DeliveryQueued', 'SendAttempted', 'DeliveryUncertain', 'DeliverySent']);
    expect(got).toHaveLength(1);
  });
});

describe('a store that fails right after the mail was accepted', () => {
  it('is told later what is known already: nothing is sent twice', async () => {
    const { got, mailer } = accepting();
    const desk = office.running.get<Desk>(DESK, 'notification');
    let broken = true;
    const work: Desk['work'] = (what) =>
      broken && what.key.startsWith('outcome-') ? Promise.reject(new Error('the store is away')) : desk.work(what);
    const courier = createCourier({
      desk: { ...desk, work },
      clock: office.running.get<Clock>(CLOCK, 'notification'),
      mailer,
      stationery,
    });
    await expect(courier.deliver(id)).rejects.toThrow('the store is away');
    broken = false;
    office.clock.advance(GONE_AFTER_MS);
    await courier.deliver(id);
    expect(typesOf(await look())).toEqual(['DeliveryQueued', 'SendAttempted', 'DeliverySent']);
    expect(got).toHaveLength(1);
  });
});

describe('a mail server that is down', () => {
  it('is asked again, more and more seldom, and then the message is given up', async () => {
    const courier = courierWith(smtpMailer('smtp://127.0.0.1:1'));
    await courier.deliver(id);
    for (const pause of PAUSES_MS) {
      const { length } = await look();
      office.clock.advance(pause - 1);
      await courier.deliver(id);
      expect(await look()).toHaveLength(length);
      office.clock.advance(1);
      await courier.deliver(id);
    }
    const events = await look();
    const tries = Array.from({ length: MOST_ATTEMPTS }, () => ['SendAttempted', 'SendFailed']).flat();
    expect(typesOf(events)).toEqual(['DeliveryQueued', ...tries, 'DeliveryGivenUp']);
    expect(events.at(-2)?.data).toEqual({ attempt: MOST_ATTEMPTS, code: 'connection', permanent: false });
    expect(events.at(-1)?.data).toEqual({ attempts: MOST_ATTEMPTS, reason: 'too-many-attempts' });
  });
});
