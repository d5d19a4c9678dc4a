// From decided events to what is appended: ids, header, sealing, and the streams that join the unit.
import type { ActHeader, Draft, Drafted, Ends, Json, JsonObject, StreamDrafts } from '@jejak/eventstore';
import type { SealedDrafts } from '@jejak/vault';
import type { Finish, Happening } from './types.js';

/** What drafting needs. */
export interface Drafting<E extends Happening> {
  readonly header: ActHeader;
  readonly schemaOf: (type: string) => number;
  readonly newId: () => string;
  readonly seal: (drafts: readonly Draft[]) => Promise<SealedDrafts>;
  readonly finish?: Finish<E> | undefined;
}

/** Plain JSON of what a decision made: instances become objects, absent properties are left out. */
const plainJson = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== 'object' || value === null) return value as Json;
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(present.map(([name, inner]) => [name, plainJson(inner)]));
};

const draftOf =
  <E extends Happening>({ header, schemaOf }: Pick<Drafting<E>, 'header' | 'schemaOf'>) =>
  ({ type, data }: Happening, id: string): Draft => ({
    ...header,
    id,
    type,
    schema: schemaOf(type),
    data: plainJson(data) as JsonObject,
  });

/** The same ids for the same places, however often a unit is built: a lost race must not make new events of old ones. */
const stableIds = (newId: () => string): ((place: number) => string) => {
  const ids: string[] = [];
  return (place) => {
    while (ids.length <= place) ids.push(newId());
    return ids[place] as string;
  };
};

/** Keys come before what they seal, and what the act is about comes last: its position is then that of the whole unit. */
const ownLast = ([own, ...joined]: readonly StreamDrafts[]): readonly StreamDrafts[] =>
  own ? [...joined, own] : joined;

const finisher = <E extends Happening>(drafting: Drafting<E>, finish: Finish<E>) => {
  const idAt = stableIds(drafting.newId);
  const draft = draftOf({ header: drafting.header, schemaOf: () => 1 });
  return (ends: Ends, [own, ...joined]: readonly StreamDrafts[]): readonly StreamDrafts[] => {
    if (!own) throw new Error('A unit without its own stream.');
    const { events, more } = finish.build(
      ends,
      own.events.map(({ type, data }) => ({ type, data })) as unknown as readonly E[],
    );
    if (events.length !== own.events.length)
      throw new Error('Finishing must give back as many events as were decided.');
    let place = 0;
    return ownLast([
      {
        stream: own.stream,
        events: own.events.map((each, at) => ({ ...each, data: plainJson(events[at]?.data) as JsonObject })),
      },
      ...joined.filter(({ stream }) => !finish.streams.includes(stream)),
      ...more.map(({ stream, events: happenings }) => ({
        stream,
        events: happenings.map((each) => draft(each, idAt(place++))),
      })),
    ]);
  };
};

/** Gives ids and header, seals, and joins new keys and registers to the unit. */
export const draftUnit = async <E extends Happening>(events: readonly E[], drafting: Drafting<E>): Promise<Drafted> => {
  const draft = draftOf(drafting);
  const { drafts, keys } = await drafting.seal(events.map((event) => draft(event, drafting.newId())));
  const { finish } = drafting;
  if (!finish) return { drafts, also: keys, finish: (_, streams) => ownLast(streams) };
  const registers = finish.streams.map((stream) => ({ stream, expected: 'end' as const, events: [] }));
  return { drafts, also: [...keys, ...registers], finish: finisher(drafting, finish) };
};
