// Sealing drafts: every marker becomes a sealed object, and the keys that had to be made become events of their subjects' streams.
import type { ActHeader, Draft } from '@jejak/eventstore';
import { sealValue, type DataKey } from './cipher.js';
import type { DataKeys, KeyFault } from './data-keys.js';
import { markersIn, replaceMarkers } from './markers.js';
import { subjectOfKid, type SealClass } from './sealed.js';
import { livingKeys, subjectStream, type StoredKey, type Subject, type SubjectEvent } from './subject.js';

/** New data keys of one subject: one part of the unit that the caller appends. */
export interface KeyDrafts {
  readonly stream: string;
  readonly expected: 'none' | number;
  readonly events: readonly Draft[];
}

/** What sealing gives: append `drafts` and all of `keys` as one unit, so that no event is ever stored without its key. */
export interface SealedDrafts {
  readonly drafts: readonly Draft[];
  readonly keys: readonly KeyDrafts[];
}

/** What sealing needs. */
export interface SealTools {
  readonly dataKeys: DataKeys;
  /** UUIDv7 of a new event. */
  readonly newId: () => string;
  /** Told of a stored key that does not open. */
  readonly alarm: (kid: string, fault: KeyFault) => void;
}

/** What an act knows of itself, without the draft around it. */
export const headerOf = (act: ActHeader): ActHeader => ({
  actor: act.actor,
  office: act.office,
  ruleset: act.ruleset,
  causation: act.causation,
  correlation: act.correlation,
  command: act.command,
  commandDigest: act.commandDigest,
});

interface Need {
  readonly subject: string;
  readonly cls: SealClass;
  /** The first draft that uses the key: the key is made by the same act. */
  readonly act: ActHeader;
}

const slot = (subject: string, cls: SealClass): string => `${subject}.${cls}`;

const needsOf = (drafts: readonly Draft[]): ReadonlyMap<string, Need> => {
  const needs = new Map<string, Need>();
  for (const draft of drafts) {
    for (const { subject, cls } of markersIn(draft.data)) {
      if (!needs.has(slot(subject, cls))) needs.set(slot(subject, cls), { subject, cls, act: headerOf(draft) });
    }
  }
  return needs;
};

/** The newest living key of a class, unless it does not open: then the alarm is told, and the office goes on with a new key. */
const usableKey = async (tools: SealTools, subject: Subject, cls: SealClass): Promise<DataKey | undefined> => {
  const stored = livingKeys(subject).findLast((key) => key.cls === cls);
  const key = stored && (await tools.dataKeys.unwrapped(stored));
  if (stored === undefined || typeof key === 'object') return key as DataKey | undefined;
  tools.alarm(stored.kid, key as KeyFault);
  return undefined;
};

const keyEvent = (id: string, act: ActHeader, { kid, cls, bucket, wrapped }: StoredKey): Draft => {
  return {
    ...act,
    id,
    type: 'DataKeyCreated' satisfies SubjectEvent['type'],
    schema: 1,
    data: { cls, kid, bucket, wrapped },
  };
};

/** Seals the markers of drafts that belong to one unit. Reads each subject's stream once; stores nothing. */
export const sealDrafts = async (tools: SealTools, drafts: readonly Draft[]): Promise<SealedDrafts> => {
  const needs = needsOf(drafts);
  if (needs.size === 0) return { drafts, keys: [] };
  const subjects = new Map(await tools.dataKeys.subjects([...needs.values()].map(({ subject }) => subject)));
  const keys = new Map<string, DataKey>();
  const created = new Map<string, Draft[]>();
  for (const [name, { subject: id, cls, act }] of needs) {
    const subject = subjects.get(id) as Subject;
    const usable = await usableKey(tools, subject, cls);
    if (usable !== undefined) {
      keys.set(name, usable);
      continue;
    }
    const { dataKey, stored } = await tools.dataKeys.create(id, cls, subject);
    keys.set(name, dataKey);
    created.set(id, [...(created.get(id) ?? []), keyEvent(tools.newId(), act, stored)]);
    // The next class of this subject goes into the same bucket.
    subjects.set(id, { ...subject, keys: new Map([...subject.keys, [stored.kid, stored]]) });
  }
  return {
    drafts: drafts.map((draft) => ({
      ...draft,
      data: replaceMarkers(draft.data, ({ subject, cls, $plain }, f) =>
        sealValue(keys.get(slot(subject, cls)) as DataKey, { e: draft.id, f }, $plain),
      ),
    })),
    keys: [...created].map(([id, events]) => {
      const { revision } = subjects.get(id) as Subject;
      return { stream: subjectStream(id), expected: revision < 0 ? 'none' : revision, events };
    }),
  };
};

/** The subject that a sealed value belongs to, by the name of its key. */
export const subjectOf = (sealed: { readonly kid: string }): string | undefined => subjectOfKid(sealed.kid)?.subject;
