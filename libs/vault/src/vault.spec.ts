// What the vault promises to citizens: what is told in confidence is sealed, opened only with a decision, and forgotten when its key is.
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  InMemoryEventStore,
  WrongExpectedRevision,
  type ActHeader,
  type Draft,
  type JsonObject,
} from '@jejak/eventstore';
import fc from 'fast-check';
import {
  createVault,
  grantPermit,
  memoryKeyring,
  OpeningRefused,
  plain,
  SEAL_CLASSES,
  SealRefused,
  SUBJECTS_PER_BUCKET,
  type Opened,
  type Permit,
  type Sealed,
  type SealedDrafts,
  type Vault,
} from './index.js';

const CASE = '0197c0de-0000-7000-8000-00000000ca5e';
const SITI = '0197c0de-0000-4000-8000-000000000001';
const LA_ODE = '0197c0de-0000-4000-8000-000000000002';
const REPORT = '0197c0de-0000-7000-8000-00000000e001';

const act: ActHeader = {
  actor: 'staff-7',
  office: 'kendari',
  ruleset: 'po-58-2023',
  causation: null,
  correlation: 'c-1',
  command: 'cmd-1',
  commandDigest: 'd-1',
};
const draft = (data: JsonObject, id = REPORT): Draft => ({ ...act, id, type: 'ReportReceived', schema: 1, data });
const lodging = (id = REPORT, subject = SITI): Draft =>
  draft(
    {
      channel: 'walk-in',
      complainant: plain(subject, 'identity', { name: 'CANARY-Siti', nik: '7404010101900001' }),
      contact: plain(subject, 'contact', { phone: 'CANARY-0811' }),
      parts: [{ narrative: plain(subject, 'narrative', 'CANARY: sertifikat tidak kunjung terbit') }],
    },
    id,
  );

let store: InMemoryEventStore;
let keyring: ReturnType<typeof memoryKeyring>;
let vault: Vault;
let alarms: string[];
let ids: number;

const newId = (): string => `0197c0de-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;

const newVault = (): Vault =>
  createVault({
    keyring,
    store,
    newId,
    alarm: (kid, fault) => alarms.push(`${fault} ${kid}`),
  });

beforeEach(() => {
  store = new InMemoryEventStore({ clock: { now: () => new Date('2026-03-01T02:00:00Z') } });
  keyring = memoryKeyring();
  [alarms, ids] = [[], 0];
  vault = newVault();
});

const append = ({ drafts, keys }: SealedDrafts) => {
  const stream = `case-${CASE}`;
  return store.append({
    streams: [{ stream, expected: 'end' }, ...keys],
    events: [{ stream, events: drafts }, ...keys],
  });
};
const sealAndAppend = async (event: Draft): Promise<JsonObject> => {
  const sealed = await vault.seal([event]);
  await append(sealed);
  return sealed.drafts[0]?.data as JsonObject;
};
const permit = (classes: Permit['classes'] = SEAL_CLASSES): Permit =>
  grantPermit({ caseId: CASE, actor: 'staff-7', purpose: 'show-case-file', classes });
const openOne = async (sealed: unknown, by = vault): Promise<Opened | undefined> =>
  (await by.open({ permit: permit(), sealed: [sealed as Sealed], act }))[0];
const ledger = () => store.read(`access-${CASE}`);
const broken: Opened = { ok: false, reason: 'broken' };

describe('sealing a report', () => {
  it('leaves nothing of what was told in the drafts', async () => {
    const sealed = await vault.seal([lodging()]);
    expect(JSON.stringify(sealed)).not.toMatch(/CANARY|7404010101900001|\$plain/);
    expect(sealed.drafts[0]?.data).toMatchObject({ channel: 'walk-in', complainant: { $enc: 1, cls: 'identity' } });
  });

  it('names the event and the field in every sealed value', async () => {
    const { parts } = await sealAndAppend(lodging());
    expect(parts).toMatchObject([{ narrative: { of: { e: REPORT, f: 'parts.0.narrative' } } }]);
  });

  it('makes one key per class, wrapped, for the same act and unit as the report', async () => {
    const { keys } = await vault.seal([lodging()]);
    expect(keys).toMatchObject([{ stream: `subject-${SITI}`, expected: 'none' }]);
    expect(keys[0]?.events).toMatchObject(
      ['identity', 'contact', 'narrative'].map((cls) => ({ ...act, type: 'DataKeyCreated', data: { cls } })),
    );
    expect(new Set(keys[0]?.events.map(({ data }) => data.bucket)).size).toBe(1);
  });

  it('uses the stored keys for what comes later', async () => {
    const first = await sealAndAppend(lodging());
    const later = await vault.seal([draft({ complainant: plain(SITI, 'identity', 'Siti A.') }, newId())]);
    expect(later.keys).toEqual([]);
    expect(later.drafts[0]?.data.complainant).toMatchObject({ kid: (first.complainant as Sealed).kid });
  });

  it('adds the key of a new class behind what the stream holds', async () => {
    await sealAndAppend(lodging());
    const { keys } = await vault.seal([draft({ scan: plain(SITI, 'file', 'x') }, newId())]);
    expect(keys).toMatchObject([{ stream: `subject-${SITI}`, expected: 2 }]);
  });

  it('seals the same words differently each time', async () => {
    const once = await vault.seal([lodging()]);
    const again = await vault.seal([lodging()]);
    expect(once.drafts).not.toEqual(again.drafts);
  });

  it('passes drafts without personal data through', async () => {
    const plainDraft = draft({ unit: 'riksa' });
    expect(await vault.seal([plainDraft])).toEqual({ drafts: [plainDraft], keys: [] });
  });

  it('never remembers a key that was not stored', async () => {
    const lost = await vault.seal([lodging()]);
    const made = await sealAndAppend(lodging());
    expect((made.complainant as Sealed).kid).not.toBe((lost.drafts[0]?.data.complainant as Sealed).kid);
    expect(await openOne(lost.drafts[0]?.data.complainant)).toEqual({ ok: false, reason: 'key-missing' });
  });

  it('ends with one key when two first reports of a person race', async () => {
    const second = newId();
    const [a, b] = await Promise.all([vault.seal([lodging(newId())]), newVault().seal([lodging(second)])]);
    await append(a);
    await expect(append(b)).rejects.toThrow(WrongExpectedRevision);
    const redone = await sealAndAppend(lodging(second));
    expect(await store.read(`subject-${SITI}`)).toHaveLength(3);
    expect(redone.complainant).toMatchObject({ kid: (a.drafts[0]?.data.complainant as Sealed).kid });
    expect(await openOne(redone.contact)).toEqual({ ok: true, value: { phone: 'CANARY-0811' } });
  });

  it('gives no bucket to more people than one erasure can wrap anew', async () => {
    const people = SUBJECTS_PER_BUCKET + 1;
    const subjects = Array.from({ length: people }, (_, n) => `0197c0de-0000-4000-8000-${String(n).padStart(12, '0')}`);
    const { keys } = await vault.seal(
      subjects.map((subject, n) => draft({ note: plain(subject, 'third', 'x') }, newId())),
    );
    const perBucket = Map.groupBy(keys, ({ events }) => events[0]?.data.bucket);
    expect([...perBucket.values()].map((list) => list.length).sort((a, b) => a - b)).toEqual([1, SUBJECTS_PER_BUCKET]);
  });

  it.each([
    ['a marker that is the whole data', plain(SITI, 'identity', 'x')],
    ['a subject that is no id', { name: plain('siti', 'identity', 'x') }],
    ['an unknown class', { name: { ...plain(SITI, 'identity', 'x'), cls: 'secret' } }],
    ['a marker with more in it', { name: { ...plain(SITI, 'identity', 'x'), hint: 'x' } }],
    ['a field whose name could be another path', { 'a.b': plain(SITI, 'identity', 'x') }],
  ])('refuses %s', async (_, data) => {
    await expect(vault.seal([draft(data)])).rejects.toThrow(SealRefused);
  });

  it.each([
    ['a marker inside a marker', plain(SITI, 'identity', 'x')],
    ['half a character', '\ud800'],
    ['an unsafe number', 2 ** 53],
    ['nothing', undefined],
    ['an instance', new Date(0)],
  ])('refuses to seal %s', async (_, value) => {
    await expect(vault.seal([draft({ name: plain(SITI, 'identity', value as never) })])).rejects.toThrow(
      expect.objectContaining({ name: 'NotCanonical' }),
    );
  });
});

describe('opening', () => {
  it('gives everything back in order, and writes one event to the ledger first', async () => {
    const { complainant, contact } = await sealAndAppend(lodging());
    const opened = await vault.open({ permit: permit(), sealed: [contact, complainant] as never, act });
    expect(opened).toEqual([
      { ok: true, value: { phone: 'CANARY-0811' } },
      { ok: true, value: { name: 'CANARY-Siti', nik: '7404010101900001' } },
    ]);
    expect(await ledger()).toMatchObject([
      {
        type: 'SealedDataOpened',
        data: { classes: ['contact', 'identity'], purpose: 'show-case-file', fields: 2, principal: 'staff-7' },
      },
    ]);
  });

  it('gives nothing when the ledger cannot be written', async () => {
    const { contact } = await sealAndAppend(lodging());
    const full = createVault({
      keyring,
      newId: () => 'x',
      alarm: () => undefined,
      store: { append: () => Promise.reject(new Error('disk full')), read: (stream) => store.read(stream) },
    });
    await expect(openOne(contact, full)).rejects.toThrow('disk full');
  });

  it('opens again in another process that has the keyring', async () => {
    const { contact } = await sealAndAppend(lodging());
    expect(await openOne(contact, newVault())).toMatchObject({ ok: true });
  });

  it('refuses a permit that no decision granted', async () => {
    const { contact } = await sealAndAppend(lodging());
    await expect(vault.open({ permit: { ...permit() }, sealed: [contact as Sealed], act })).rejects.toThrow(
      OpeningRefused,
    );
    expect(await ledger()).toEqual([]);
  });

  it('refuses a class outside the permit, also when the value claims another class', async () => {
    const { contact } = await sealAndAppend(lodging());
    const narrow = permit(['narrative']);
    await expect(vault.open({ permit: narrow, sealed: [contact as Sealed], act })).rejects.toThrow(OpeningRefused);
    const lying = { ...(contact as Sealed), cls: 'narrative' as const };
    expect(await vault.open({ permit: narrow, sealed: [lying], act })).toEqual([broken]);
  });

  it('keeps the reason a person gave, sealed', async () => {
    const { contact } = await sealAndAppend(lodging());
    const reason = plain(LA_ODE, 'narrative', 'CANARY: panggilan ulang');
    await vault.open({ permit: permit(), sealed: [contact as Sealed], act, reason });
    const [entry] = await ledger();
    expect(JSON.stringify(entry)).not.toContain('CANARY');
    expect(await openOne(entry?.data.reason)).toEqual({ ok: true, value: 'CANARY: panggilan ulang' });
  });

  it('writes nothing when there is nothing to open', async () => {
    expect(await vault.open({ permit: permit(), sealed: [], act })).toEqual([]);
    expect(await ledger()).toEqual([]);
  });
});

describe('tampering', () => {
  const flipped = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

  it('is noticed in the ciphertext, the commitment, the iv, the origin and the key name', async () => {
    const { contact, complainant } = await sealAndAppend(lodging());
    const [good, other] = [contact as Sealed, complainant as Sealed];
    const forged = [
      { ...good, ct: flipped(good.ct) },
      { ...good, com: flipped(good.com) },
      { ...good, iv: flipped(good.iv) },
      { ...good, of: { ...good.of, e: 'another' } },
      { ...good, of: { ...good.of, f: 'narrative' } },
      { ...good, kid: other.kid },
      { ...good, kid: 'no key at all' },
      { ...good, ct: other.ct },
      { ...good, com: other.com },
      { ...good, ct: '' },
      { ...good, iv: '' },
    ];
    const opened = await vault.open({ permit: permit(), sealed: [good, ...forged], act });
    expect(opened[0]).toMatchObject({ ok: true });
    expect(opened.slice(1)).toEqual(forged.map(() => broken));
  });

  it('is noticed at every character of what is stored', async () => {
    const { contact } = await sealAndAppend(lodging());
    const good = contact as Sealed;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('ct' as const, 'com' as const, 'iv' as const),
        fc.nat(),
        fc.constantFrom(...'ABab01+/='),
        async (part, at, other) => {
          const text = good[part];
          const index = at % text.length;
          const forged = text.slice(0, index) + other + text.slice(index + 1);
          fc.pre(forged !== text);
          expect(await openOne({ ...good, [part]: forged })).toEqual(broken);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is an alarm when the name of a key leads nowhere', async () => {
    const { contact } = await sealAndAppend(lodging());
    const kid = `${SITI}.contact.00000000`;
    expect(await openOne({ ...(contact as Sealed), kid })).toEqual({ ok: false, reason: 'key-missing' });
    expect(alarms).toEqual([`gone ${kid}`]);
  });

  it('is noticed in a stored key that was exchanged for another one', async () => {
    const { contact } = await sealAndAppend(lodging());
    const subject = await store.read(`subject-${SITI}`);
    const exchanged = subject.map((event) => ({
      ...event,
      data: { ...event.data, wrapped: subject[0]?.data.wrapped as string },
    }));
    const fooled = createVault({
      keyring,
      newId,
      alarm: (_, fault) => alarms.push(fault),
      store: { append: (unit) => store.append(unit), read: async () => exchanged },
    });
    expect(await openOne(contact, fooled)).toEqual(broken);
    expect(alarms).toEqual(['broken']);
  });
});

describe('forgetting a person', () => {
  const bucketOf = async (): Promise<string> => (await store.read(`subject-${SITI}`))[0]?.data.bucket as string;
  const erase = async (sealed: unknown) => {
    const stream = `subject-${SITI}`;
    const data = { kids: [(sealed as Sealed).kid], approvals: ['dpo-1', 'dpo-2'] };
    const event: Draft = { ...act, id: newId(), type: 'SubjectKeyDestroyed', schema: 1, data };
    await store.append({ streams: [{ stream, expected: 'end' }], events: [{ stream, events: [event] }] });
  };

  it('makes one class unreadable at once, also where its key was in memory, and keeps the others', async () => {
    const { complainant, contact } = await sealAndAppend(lodging());
    expect(await openOne(complainant)).toMatchObject({ ok: true });
    await erase(complainant);
    expect(await openOne(complainant)).toEqual({ ok: false, reason: 'erased' });
    expect(await openOne(contact)).toMatchObject({ ok: true });
    expect(alarms).toEqual([]);
  });

  it('is told apart from the loss of a key, which is an alarm', async () => {
    const { contact } = await sealAndAppend(lodging());
    await keyring.destroyBucket(await bucketOf());
    expect(await openOne(contact)).toEqual({ ok: false, reason: 'key-missing' });
    expect(alarms).toEqual([`gone ${(contact as Sealed).kid}`]);
  });

  it('lets a person come back: what is told anew gets a new key', async () => {
    const { complainant } = await sealAndAppend(lodging());
    await erase(complainant);
    const again = await sealAndAppend(draft({ complainant: plain(SITI, 'identity', 'Siti') }, newId()));
    expect((again.complainant as Sealed).kid).not.toBe((complainant as Sealed).kid);
    expect(await openOne(again.complainant)).toEqual({ ok: true, value: 'Siti' });
  });

  it('does not stop the office: where a key was lost, the next words get a new one', async () => {
    await sealAndAppend(lodging());
    await keyring.destroyBucket(await bucketOf());
    const again = await newVault().seal([draft({ complainant: plain(SITI, 'identity', 'Siti') }, newId())]);
    await append(again);
    expect(alarms).toHaveLength(1);
    expect(await openOne(again.drafts[0]?.data.complainant)).toEqual({ ok: true, value: 'Siti' });
  });
});

describe('any value', () => {
  const text = fc.string({ unit: 'grapheme' }).map((value) => value.normalize('NFC').replaceAll('\u0000', ''));
  const { value: anyValue } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.maxSafeInteger().map((n) => n + 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(
        text.filter((name) => !['__proto__', '$plain'].includes(name)),
        tie('value'),
        { noNullPrototype: true },
      ),
    ),
  }));

  it('comes back as it was told', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyValue,
        fc.uuid({ version: 4 }),
        fc.constantFrom(...SEAL_CLASSES),
        async (value, subject, cls) => {
          const { told } = await sealAndAppend(draft({ told: plain(subject, cls, value as never) }, newId()));
          expect(await openOne(told)).toEqual({ ok: true, value });
        },
      ),
      { numRuns: 200 },
    );
  });
});
