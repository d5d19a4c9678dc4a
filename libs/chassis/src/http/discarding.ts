// A message that an operator gives up for good: an event first, so that nobody can ask in vain where it went, and then it is gone.
import type { Principal } from '@jejak/access';
import type { ParkedMessage, Parking } from '@jejak/messaging';
import type { Desk } from '../desk/desk.js';
import type { DeskAggregate, Envelope } from '../desk/types.js';
import { notFound } from '../problem.js';

/** The one event of a stream `parking-<service>-<message id>`. Codes and ids; the reason is the operator's, who sees no person's data. */
export interface MessageDiscarded {
  readonly type: 'MessageDiscarded';
  readonly data: {
    readonly service: string;
    readonly key: string;
    readonly messageId: string;
    readonly messageType: string;
    /** Code of what went wrong. */
    readonly error: string;
    readonly reason: string;
  };
}

/** Streams and events of what was given up: every service with reactions owns its own. */
export const PARKING_EVENTS = { category: 'parking', types: ['MessageDiscarded'] } as const;

type Given = MessageDiscarded['data'] | null;

const aggregate: DeskAggregate<Given, MessageDiscarded> = {
  category: PARKING_EVENTS.category,
  initial: null,
  evolve: (_, { data }) => data,
  decode: ({ type, data }) =>
    type === 'MessageDiscarded' ? ({ type, data } as unknown as MessageDiscarded) : undefined,
  schemaOf: () => 1,
  headers: () => ({ office: '', ruleset: '' }),
};

/** Who gives what up, and why. */
export interface Discard {
  readonly who: Principal;
  readonly key: string;
  readonly id: string;
  readonly reason: string;
  readonly envelope: Envelope;
}

/** What was given up, and the reason that stands in the ledger. */
export interface Discarded {
  readonly key: string;
  readonly id: string;
  readonly reason: string;
}

interface Parts {
  readonly parking: Parking;
  readonly desk: Desk;
  readonly group: string;
}

const tell = async ({ desk, group }: Parts, { who, key, id, reason, envelope }: Discard, parked: ParkedMessage) => {
  const { message, error } = parked;
  const data = { service: group, key, messageId: id, messageType: message.type, error, reason };
  await desk.begin({
    who,
    action: 'discard-parked',
    aggregate,
    id: `${group}-${id}`,
    envelope,
    headers: { office: '', ruleset: '' },
    decide: () => [{ type: 'MessageDiscarded', data }],
  });
};

/** Gives a message up. A crash between the two steps is mended by asking again. @throws {Problem} not-found where it does not wait */
export const discardWith =
  (parts: Parts) =>
  async (discard: Discard): Promise<Discarded> => {
    const { parking, desk, group } = parts;
    const { key, id } = discard;
    const stream = `${group}-${id}`;
    const parked = (await parking.show(group, key)).find(({ message }) => message.id === id);
    if (parked && (await desk.load(aggregate, stream)).state === null) await tell(parts, discard, parked);
    const { state: told } = await desk.load(aggregate, stream);
    if (told?.key !== key) throw notFound();
    await parking.discard(group, id, told.reason);
    return { key, id, reason: told.reason };
  };
