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
  /** Distance from the head of the log in events; null where nobody measures it here. */
  readonly lag: number | null;
}
/** Everything that the page tells. */
export interface State {
  readonly version: string;
  readonly services: readonly Service[];
  readonly followers: readonly Follower[];
  readonly isMeasured: boolean;
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

const SAMPLE = /^(jejak_\w+)\{([^}]*)\} (\S+)$/;
const LABEL = /(\w+)="([^"]*)"/g;
const KINDS: Readonly<Record<string, Follower['kind']>> = {
  jejak_view_lag_positions: 'view',
  jejak_reactions_lag_positions: 'reactions',
  jejak_relay_lag_positions: 'topic',
};

/** Followers and their distances, from the text that Prometheus reads. */
export const measuredIn = (metrics: string): readonly Follower[] =>
  metrics.split('\n').flatMap((line) => {
    const [, metric = '', labels = '', value] = SAMPLE.exec(line) ?? [];
    const kind = KINDS[metric];
    if (kind === undefined) return [];
    const said = Object.fromEntries([...labels.matchAll(LABEL)].map(([, name = '', text = '']) => [name, text]));
    const { service, view, topic } = said;
    return [{ service, kind, name: view ?? topic ?? service ?? '', lag: Number(value) }];
  });

/** Followers that nobody measures here: at least that they are there. */
export const unmeasuredIn = (services: readonly Service[]): readonly Follower[] =>
  services.flatMap(({ name: service, parts }) =>
    parts.flatMap(({ what }): readonly Follower[] => {
      if (what === 'reactions') return [{ service, kind: 'reactions', name: service, lag: null }];
      return what.startsWith('view ') ? [{ service, kind: 'view', name: what.slice('view '.length), lag: null }] : [];
    }),
  );

/** Something that a person has to look at. */
export type Trouble =
  | { readonly kind: 'silent'; readonly service: string }
  | { readonly kind: 'part'; readonly service: string; readonly part: Part }
  | { readonly kind: 'lag'; readonly follower: Follower; readonly lag: number }
  | { readonly kind: 'parked'; readonly waiting: number };

/** What needs somebody, the worst first: who does not answer, what is broken, what lags, what was set aside. */
export const troublesOf = ({ services, followers, parked = [] }: State): readonly Trouble[] => {
  const waiting = parked.reduce((sum, key) => sum + key.waiting, 0);
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
  ];
};
