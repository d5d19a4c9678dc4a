// Opening sealed data for one request: what the reader may not have is withheld, what leaves was written down first.
import {
  decide,
  reading,
  type AccessSettings,
  type Action,
  type CaseFacts,
  type DataClass,
  type Level,
  type Principal,
} from '@jejak/access';
import type { ActHeader, Json } from '@jejak/eventstore';
import {
  grantPermit,
  plain,
  type OpenFault,
  type Purpose,
  type Sealed,
  type SealClass,
  type Vault,
} from '@jejak/vault';
import type { Ids } from '../ids.js';
import { markDecided } from './permission.js';

/** A sealed value, and by which row of ACCESS.md it is read: identity and contact D4, a narrative D3, a third party D12, a file D6 unless said. */
export interface Hidden {
  readonly sealed: Sealed;
  readonly as?: DataClass;
}

/** What a request wants to see of one case. */
export interface Reveal<K extends string> {
  readonly who: Principal;
  readonly facts: CaseFacts;
  /** null and undefined (nothing was given) come back as withheld `absent`. */
  readonly fields: Readonly<Record<K, Hidden | Sealed | null | undefined>>;
  readonly purpose: Purpose;
  /** Where access asks for a reason per view: the words of the person, and the case file's subject whose key seals them. */
  readonly reason?: { readonly text: string; readonly subject: string };
  /** Id of the one attachment that is read, for the ledger. */
  readonly about?: string;
  /** Nothing is opened and nothing written down: what might be opened is withheld as `not-opened`. */
  readonly keepsClosed?: boolean;
  /** For a service: the action of `SERVICE_ACTIONS` under which it opens. People are judged by `reading`. */
  readonly action?: Action;
}

/** Why a value is not shown. `erased`: its key was destroyed at the person's wish; `not-opened`: whoever asked wanted nothing opened. */
export type Withheld =
  'absent' | 'not-opened' | 'not-permitted' | 'masked' | 'ciphertext' | 'reason-required' | OpenFault;
/** One field of an answer. */
export type Revealed = { readonly value: Json } | { readonly withheld: Withheld };

/** What revealing stands on. */
export interface RevealParts {
  readonly vault: Vault;
  readonly ids: Ids;
  readonly access: AccessSettings;
}

const ROW: Readonly<Record<SealClass, DataClass>> = {
  identity: 'D4',
  contact: 'D4',
  narrative: 'D3',
  third: 'D12',
  file: 'D6',
};

const WITHHELD: Readonly<Record<Exclude<Level, 'full'>, Withheld>> = {
  none: 'not-permitted',
  masked: 'masked',
  ciphertext: 'ciphertext',
  reason: 'reason-required',
};

interface Wanted<K> {
  readonly name: K;
  readonly hidden: Required<Hidden> | undefined;
}

const wantedOf = <K extends string>(fields: Reveal<K>['fields']): readonly Wanted<K>[] =>
  (Object.entries(fields) as [K, Hidden | Sealed | null | undefined][]).map(([name, field]) => {
    if (!field) return { name, hidden: undefined };
    const sealed = 'sealed' in field ? field.sealed : field;
    return { name, hidden: { sealed, as: ('sealed' in field ? field.as : undefined) ?? ROW[sealed.cls] } };
  });

const levelsOf = <K extends string>(
  { who, facts, action }: Reveal<K>,
  access: AccessSettings,
): ((cls: DataClass) => Level) => {
  if (who.kind !== 'system') {
    const levels = reading(who, facts, access);
    return (cls) => levels[cls];
  }
  const permitted = action !== undefined && decide(who, action, facts, access).permitted;
  return () => (permitted ? 'full' : 'none');
};

type Wish = Pick<Reveal<string>, 'reason' | 'keepsClosed'>;
const verdictOf = (level: Level, { reason, keepsClosed }: Wish): Withheld | undefined => {
  if (level === 'full' || (level === 'reason' && reason !== undefined)) return keepsClosed ? 'not-opened' : undefined;
  return WITHHELD[level];
};

/** Opens what may be opened, in one go: one entry in the ledger for each request that opens anything. */
export const createReveal =
  ({ vault, ids, access }: RevealParts) =>
  async <K extends string>(reveal: Reveal<K>): Promise<Readonly<Record<K, Revealed>>> => {
    const { who, facts, purpose, reason, about } = reveal;
    markDecided(who);
    const levelOf = levelsOf(reveal, access);
    const answer = new Map<K, Revealed>();
    const open: { name: K; sealed: Sealed }[] = [];
    for (const { name, hidden } of wantedOf(reveal.fields)) {
      const withheld = hidden ? verdictOf(levelOf(hidden.as), reveal) : 'absent';
      if (withheld !== undefined) answer.set(name, { withheld });
      else if (hidden) open.push({ name, sealed: hidden.sealed });
    }
    if (open.length > 0) {
      const classes = [...new Set(open.map(({ sealed }) => sealed.cls))];
      const opened = await vault.open({
        permit: grantPermit({ caseId: facts.caseId, actor: who.id, purpose, classes }),
        sealed: open.map(({ sealed }) => sealed),
        act: readingAct(who, facts, ids),
        ...(about !== undefined && { about }),
        ...(reason && { reason: plain(reason.subject, 'narrative', reason.text) }),
      });
      opened.forEach((each, at) =>
        answer.set((open[at] as { name: K }).name, each.ok ? { value: each.value } : { withheld: each.reason }),
      );
    }
    return Object.fromEntries(answer) as Record<K, Revealed>;
  };

/** A reading is an act of its own: nothing repeats it, so its command is new each time. */
const readingAct = (who: Principal, { caseId, office }: CaseFacts, ids: Ids): ActHeader => ({
  actor: who.id,
  office,
  ruleset: '',
  causation: null,
  correlation: caseId,
  command: ids.v7(),
  commandDigest: '',
});
