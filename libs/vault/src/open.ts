// Opening sealed values: a permit is checked, the ledger is written, and only then does plaintext leave.
import {
  WrongExpectedRevision,
  type ActHeader,
  type Draft,
  type EventStore,
  type Json,
  type JsonObject,
} from '@jejak/eventstore';
import { openValue } from './cipher.js';
import { isGranted, OpeningRefused, type Permit, type Purpose } from './permit.js';
import { headerOf, sealDrafts, subjectOf, type SealTools } from './seal.js';
import { isSealed, type Plain, type Sealed, type SealClass } from './sealed.js';
import type { Subject } from './subject.js';

/** What one opening asks for: all values of one case that one request shows. */
export interface Opening {
  /** From `grantPermit`: names the case, the person and the purpose that the ledger records. */
  readonly permit: Permit;
  readonly sealed: readonly Sealed[];
  readonly act: ActHeader;
  /** The reason a person gave in words, where access asks for one; sealed itself, as a marker of class `narrative`. */
  readonly reason?: Plain;
  /** Id of the one thing that was read, where the classes do not tell: an attachment. */
  readonly about?: string;
}

/**
 * `erased`: the key was destroyed by an approved erasure. `key-missing`: it is not there and nobody erased it: an alarm.
 * `broken`: value, commitment, origin or key name are not what was sealed.
 */
export type OpenFault = 'erased' | 'key-missing' | 'broken';
export type Opened = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly reason: OpenFault };

/** The ledger's event in `access-<case id>`: who read what kind of data, how many fields, and why; `about` names one attachment. */
export interface SealedDataOpened {
  readonly classes: readonly SealClass[];
  readonly purpose: Purpose;
  readonly fields: number;
  readonly principal: string;
  readonly reason?: Plain;
  readonly about?: string;
}

/** What opening needs. */
export interface OpenTools extends SealTools {
  readonly store: Pick<EventStore, 'append'>;
}

const ATTEMPTS = 3;

/** The stream of a case's access ledger. */
export const accessStream = (caseId: string): string => `access-${caseId}`;

const refuseUnpermitted = ({ permit, sealed }: Opening): void => {
  if (!isGranted(permit))
    throw new OpeningRefused('Sealed data is opened with a permit that an access decision granted.');
  const outside = sealed.find(({ cls }) => !permit.classes.includes(cls));
  if (outside !== undefined) throw new OpeningRefused(`The permit does not cover data of class ${outside.cls}.`);
};

const ledgerEntry = (id: string, { permit, sealed, act, reason, about }: Opening): Draft => {
  const entry: SealedDataOpened = {
    classes: [...new Set(sealed.map(({ cls }) => cls))].sort(),
    purpose: permit.purpose,
    fields: sealed.length,
    principal: permit.actor,
    ...(reason && { reason }),
    ...(about !== undefined && { about }),
  };
  return { ...headerOf(act), id, type: 'SealedDataOpened', schema: 1, data: entry as unknown as JsonObject };
};

/** Durable before anything is opened. Only a new key for the reason can lose a race, and then it is made again. */
const writeLedger = async (tools: OpenTools, opening: Opening): Promise<void> => {
  const stream = accessStream(opening.permit.caseId);
  for (let attempt = 1; ; attempt += 1) {
    const { drafts, keys } = await sealDrafts(tools, [ledgerEntry(tools.newId(), opening)]);
    try {
      await tools.store.append({
        streams: [{ stream, expected: 'end' }, ...keys],
        events: [{ stream, events: drafts }, ...keys],
      });
      return;
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision) || attempt === ATTEMPTS) throw error;
    }
  }
};

const failed = (reason: OpenFault): Opened => ({ ok: false, reason });

const openOne = async (tools: OpenTools, sealed: Sealed, subject: Subject | undefined): Promise<Opened> => {
  if (subject === undefined || !isSealed(sealed)) return failed('broken');
  if (subject.destroyed.has(sealed.kid)) return failed('erased');
  const stored = subject.keys.get(sealed.kid);
  const key = stored ? await tools.dataKeys.unwrapped(stored) : 'gone';
  if (typeof key === 'string') {
    tools.alarm(sealed.kid, key);
    return failed(key === 'gone' ? 'key-missing' : 'broken');
  }
  const opened = openValue(key, sealed);
  return opened ? { ok: true, value: opened.value } : failed('broken');
};

/** Opens values in their order. @throws OpeningRefused without a permit for every class among them; whatever the store throws */
export const openSealed = async (tools: OpenTools, opening: Opening): Promise<readonly Opened[]> => {
  refuseUnpermitted(opening);
  if (opening.sealed.length === 0) return [];
  await writeLedger(tools, opening);
  const subjects = await tools.dataKeys.subjects(opening.sealed.flatMap((sealed) => subjectOf(sealed) ?? []));
  for (const { destroyed } of subjects.values()) tools.dataKeys.forget(destroyed);
  return Promise.all(opening.sealed.map((sealed) => openOne(tools, sealed, subjects.get(subjectOf(sealed) ?? ''))));
};
