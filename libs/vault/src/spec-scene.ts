// What the specs of the vault share: an office with a store, a keyring and one report told in confidence.
import { InMemoryEventStore, type ActHeader, type Appended, type Draft, type JsonObject } from '@jejak/eventstore';
import {
  createVault,
  grantPermit,
  memoryKeyring,
  plain,
  SEAL_CLASSES,
  type Opened,
  type Permit,
  type SealClass,
  type Sealed,
  type SealedDrafts,
  type VaultParts,
} from './index.js';

export const CASE = '0197c0de-0000-7000-8000-00000000ca5e';
export const SITI = '0197c0de-0000-4000-8000-000000000001';
export const LA_ODE = '0197c0de-0000-4000-8000-000000000002';
export const REPORT = '0197c0de-0000-7000-8000-00000000e001';

export const act: ActHeader = {
  actor: 'staff-7',
  office: 'kendari',
  ruleset: 'po-58-2023',
  causation: null,
  correlation: 'c-1',
  command: 'cmd-1',
  commandDigest: 'd-1',
};

export const draft = (data: JsonObject, id = REPORT): Draft => ({
  ...act,
  id,
  type: 'ReportReceived',
  schema: 1,
  data,
});

/** A report of Siti's, whose every confidence holds the word CANARY. */
export const lodging = (id = REPORT, subject = SITI): Draft =>
  draft(
    {
      channel: 'walk-in',
      complainant: plain(subject, 'identity', { name: 'CANARY-Siti', nik: '7404010101900001' }),
      contact: plain(subject, 'contact', { phone: 'CANARY-0811' }),
      parts: [{ narrative: plain(subject, 'narrative', 'CANARY: sertifikat tidak kunjung terbit') }],
    },
    id,
  );

export const permit = (classes: readonly SealClass[] = SEAL_CLASSES): Permit =>
  grantPermit({ caseId: CASE, actor: 'staff-7', purpose: 'show-case-file', classes });

/** An office of its own for each spec. */
export const scene = () => {
  const store = new InMemoryEventStore({ clock: { now: () => new Date('2026-03-01T02:00:00Z') } });
  const keyring = memoryKeyring();
  const alarms: string[] = [];
  let ids = 0;
  const newId = (): string => `0197c0de-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;
  const alarm = (kid: string, fault: string): void => void alarms.push(`${fault} ${kid}`);
  const newVault = (parts: Partial<VaultParts> = {}) => createVault({ keyring, store, newId, alarm, ...parts });
  const vault = newVault();

  const append = ({ drafts, keys }: SealedDrafts): Promise<Appended> => {
    const stream = `case-${CASE}`;
    const streams = [{ stream, expected: 'end' as const }, ...keys];
    return store.append({ streams, events: [{ stream, events: drafts }, ...keys] });
  };
  const sealAndAppend = async (event: Draft): Promise<JsonObject> => {
    const sealed = await vault.seal([event]);
    await append(sealed);
    return sealed.drafts[0]?.data as JsonObject;
  };
  const openOne = async (sealed: unknown, by = vault): Promise<Opened | undefined> =>
    (await by.open({ permit: permit(), sealed: [sealed as Sealed], act }))[0];
  const ledger = () => store.read(`access-${CASE}`);
  const bucketOf = async (subject: string): Promise<string> =>
    (await store.read(`subject-${subject}`))[0]?.data.bucket as string;
  /** What the last step of an erasure records. */
  const erase = async (sealed: unknown): Promise<void> => {
    const { kid } = sealed as Sealed;
    const stream = `subject-${kid.slice(0, kid.indexOf('.'))}`;
    const data = { kids: [kid], approvals: ['dpo-1', 'dpo-2'] };
    const event: Draft = { ...act, id: newId(), type: 'SubjectKeyDestroyed', schema: 1, data };
    await store.append({ streams: [{ stream, expected: 'end' }], events: [{ stream, events: [event] }] });
  };
  return { bucketOf, erase, store, keyring, alarms, newId, newVault, vault, append, sealAndAppend, openOne, ledger };
};
