// How the installation is doing, from what its processes say of themselves: health, metrics, topics, and what was set aside.
import type { ApiSchemas } from '@jejak/contracts/client';

/** A key whose messages wait. */
export type ParkedKey = ApiSchemas['ParkedKeyAnswer'];

/** One thing that was asked, and what it answered: `ok`, or what is wrong in a word or two. */
export interface Part {
  /** `store`, `database`, `reactions`, `directory`, `broker`, `view <name>`. */
  readonly what: string;
  readonly state: string;
}
/** A service with its parts; none where it did not answer. */
export interface Service {
  /** `house`: what all services of one process share. */
  readonly name: string;
  readonly parts: readonly Part[];
  readonly isSilent: boolean;
}
/** Something that follows the log. */
export interface Follower {
  /** Service of a view or of reactions; undefined for a topic. */
  readonly service: string | undefined;
  readonly kind: 'view' | 'reactions' | 'topic';
  readonly name: string;
  /** Distance from the head of the log in events; null where it cannot be had now. */
  readonly lag: number | null;
}
/** Messages to parties that were not sent yet, by state. */
export type Mail = ApiSchemas['MailAnswer'];
/** Everything that the page tells. */
export interface State {
  readonly version: string;
  readonly services: readonly Service[];
  readonly followers: readonly Follower[];
  /** Messages to parties by what became of them; undefined where nobody says. */
  readonly mail: Mail | undefined;
  /** Undefined for whom they are not. */
  readonly parked: readonly ParkedKey[] | undefined;
}

/** Services of the house, in the order in which a case meets them. */
export const SERVICES = [
  'identity',
  'intake',
  'routing',
  'resolution',
  'notification',
  'records',
  'relay',
  'portal',
] as const;
/** Those that have views or reactions, which follow the log. */
export const FOLLOWING = ['intake', 'routing', 'resolution', 'notification', 'records'] as const;
/** Those that react to news, and may set some of it aside. */
export const REACTING = ['routing', 'resolution', 'notification'] as const;

/** Farther behind than this is more than a busy minute, in events. */
const LATE_EVENTS = 1_000;

/** What a process answered to `/health/ready`; undefined where it did not. */
export type Ready = Readonly<Record<string, string>> | undefined;

const isService = (word: string): boolean => (SERVICES as readonly string[]).includes(word);

/** Parts of a process by service: `records view caseload` is a part of records, `broker` one of the house. */
const partsOf = (checks: Readonly<Record<string, string>>): ReadonlyMap<string, readonly Part[]> => {
  const found = new Map<string, Part[]>();
  for (const [name, state] of Object.entries(checks)) {
    const [first = '', ...rest] = name.split(' ');
    const [service, what] = isService(first) ? [first, rest.join(' ')] : ['house', name];
    found.set(service, [...(found.get(service) ?? []), { what, state }]);
  }
  return found;
};

/** Services of one process that is all of them. */
export const servicesTogether = (checks: Readonly<Record<string, string>>): readonly Service[] => {
  const found = partsOf(checks);
  return ['house', ...SERVICES].flatMap((name) => {
    const parts = found.get(name);
    return parts ? [{ name, parts, isSilent: false }] : [];
  });
};

/** Services in processes of their own, each with its share of the house. */
export const servicesApart = (ready: ReadonlyMap<string, Ready>): readonly Service[] =>
  [...ready].map(([name, checks]) => ({
    name,
    parts: checks ? [...partsOf(checks).values()].flat() : [],
    isSilent: checks === undefined,
  }));

/** Something that a person has to look at. */
export type Trouble =
  | { readonly kind: 'silent'; readonly service: string }
  | { readonly kind: 'part'; readonly service: string; readonly part: Part }
  | { readonly kind: 'lag'; readonly follower: Follower; readonly lag: number }
  | { readonly kind: 'parked'; readonly waiting: number }
  | { readonly kind: 'mail'; readonly givenUp: number };

/** Messages that wait for somebody: whose re-drive was asked for, the house handles again by itself. */
const waitingIn = (parked: readonly ParkedKey[]): number =>
  parked.reduce((sum, key) => (key.redriveRequested ? sum : sum + key.waiting), 0);

/** What needs somebody, the worst first: who does not answer, what is broken, what lags, what was set aside, what was given up. */
export const troublesOf = ({ services, followers, parked = [], mail }: State): readonly Trouble[] => {
  const waiting = waitingIn(parked);
  const givenUp = mail?.givenUp ?? 0;
  return [
    ...services.filter(({ isSilent }) => isSilent).map(({ name }) => ({ kind: 'silent' as const, service: name })),
    ...services.flatMap(({ name, parts }) =>
      parts.filter(({ state }) => state !== 'ok').map((part) => ({ kind: 'part' as const, service: name, part })),
    ),
    ...followers.flatMap((follower) =>
      follower.lag !== null && follower.lag > LATE_EVENTS
        ? [{ kind: 'lag' as const, follower, lag: follower.lag }]
        : [],
    ),
    ...(waiting > 0 ? [{ kind: 'parked' as const, waiting }] : []),
    ...(givenUp > 0 ? [{ kind: 'mail' as const, givenUp }] : []),
  ];
};
