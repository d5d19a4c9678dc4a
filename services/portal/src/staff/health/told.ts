// What is said of an installation: its parts by the names that people use, and for each trouble what to do about it.
import type { StaffWords } from '../words.js';
import type { Follower, Part, Service, Trouble } from './state.js';

/** Words of this page. */
export type Words = StaffWords['health'];

/** A service, as people call it. */
export const serviceName = ({ services }: Words, name: string): string => services.names[name] ?? name;

/** A part of a service, as people call it. */
export const partName = ({ part, views }: Words, what: string): string => {
  if (what.startsWith('view ')) {
    const name = what.slice('view '.length);
    return part.view(views.names[name] ?? name);
  }
  const said: Readonly<Record<string, string>> = {
    store: part.store,
    database: part.database,
    reactions: part.reactions,
    directory: part.directory,
    broker: part.broker,
  };
  return said[what] ?? what;
};
const stateName = ({ state }: Words, word: string): string => state[word] ?? word;

/** Who follows, and for whom. */
export const followerName = (words: Words, { kind, name, service }: Follower): string => {
  if (kind === 'topic') return words.views.topic(name);
  const what = partName(words, kind === 'view' ? `view ${name}` : 'reactions');
  return `${serviceName(words, service ?? name)}: ${what}`;
};

/** What to do about a part: everything of one kind is mended in one way. */
const actOn = ({ act }: Words, { what }: Part): string => {
  if (what.startsWith('view ')) return act.view;
  const said: Readonly<Record<string, string>> = { ...act };
  return said[what] ?? act.silent;
};

/** A trouble as two sentences: what it is, and what to do. */
export const told = (words: Words, trouble: Trouble): readonly [what: string, act: string] => {
  switch (trouble.kind) {
    case 'silent':
      return [`${serviceName(words, trouble.service)}: ${words.services.silent}`, words.act.silent];
    case 'part': {
      const { service, part } = trouble;
      const state = stateName(words, part.state);
      const what = words.trouble.part(serviceName(words, service), partName(words, part.what), state);
      return [what, actOn(words, part)];
    }
    case 'lag':
      return [words.trouble.lag(followerName(words, trouble.follower), trouble.lag), words.act.lag];
    case 'parked':
      return [words.trouble.parked(trouble.waiting), words.act.parked];
    case 'mail':
      return [words.trouble.mail(trouble.givenUp), words.act.mail];
  }
};

/** What was asked of a service: its parts by name, its lists by their count; those in trouble are told by name above. */
export const partsOf = (words: Words, { parts }: Service): string => {
  const [lists, others] = [true, false].map((isList) =>
    parts.filter(({ what }) => what.startsWith('view ') === isList),
  );
  return [
    ...(others ?? []).map(({ what }) => partName(words, what)),
    ...(lists && lists.length > 0 ? [words.part.views(lists.length)] : []),
  ].join(', ');
};

/** How a service is, in a word or two. */
export const serviceState = ({ services }: Words, { isSilent, parts }: Service): string => {
  if (isSilent) return services.silent;
  return parts.every(({ state }) => state === 'ok') ? services.ok : services.bad;
};
