// What the vault promises to citizens: what is told in confidence is stored sealed, never without its key.
import { describe, expect, it } from '@jest/globals';
import { WrongExpectedRevision } from '@jejak/eventstore';
import { plain, SealRefused, SUBJECTS_PER_BUCKET, type Sealed } from './index.js';
import { act, draft, lodging, REPORT, SITI, scene } from './spec-scene.js';

describe('sealing a report', () => {
  it('leaves nothing of what was told in the drafts', async () => {
    const { vault } = scene();
    const sealed = await vault.seal([lodging()]);
    expect(JSON.stringify(sealed)).not.toMatch(/CANARY|7404010101900001|\$plain/);
    expect(sealed.drafts[0]?.data).toMatchObject({ channel: 'walk-in', complainant: { $enc: 1, cls: 'identity' } });
  });

  it('names the event and the field in every sealed value', async () => {
    const { sealAndAppend } = scene();
    const { parts } = await sealAndAppend(lodging());
    expect(parts).toMatchObject([{ narrative: { of: { e: REPORT, f: 'parts.0.narrative' } } }]);
  });

  it('makes one key per class, wrapped, for the same act and unit as the report', async () => {
    const { vault } = scene();
    const { keys } = await vault.seal([lodging()]);
    expect(keys).toMatchObject([{ stream: `subject-${SITI}`, expected: 'none' }]);
    expect(keys[0]?.events).toMatchObject(
      ['identity', 'contact', 'narrative'].map((cls) => ({ ...act, type: 'DataKeyCreated', data: { cls } })),
    );
    expect(new Set(keys[0]?.events.map(({ data }) => data.bucket)).size).toBe(1);
  });

  it('uses the stored keys for what comes later', async () => {
    const { newId, vault, sealAndAppend } = scene();
    const first = await sealAndAppend(lodging());
    const later = await vault.seal([draft({ complainant: plain(SITI, 'identity', 'Siti A.') }, newId())]);
    expect(later.keys).toEqual([]);
    expect(later.drafts[0]?.data.complainant).toMatchObject({ kid: (first.complainant as Sealed).kid });
  });

  it('adds the key of a new class behind what the stream holds', async () => {
    const { newId, vault, sealAndAppend } = scene();
    await sealAndAppend(lodging());
    const { keys } = await vault.seal([draft({ scan: plain(SITI, 'file', 'x') }, newId())]);
    expect(keys).toMatchObject([{ stream: `subject-${SITI}`, expected: 2 }]);
  });

  it('seals the same words differently each time', async () => {
    const { vault } = scene();
    const once = await vault.seal([lodging()]);
    const again = await vault.seal([lodging()]);
    expect(once.drafts).not.toEqual(again.drafts);
  });

  it('passes drafts without personal data through', async () => {
    const { vault } = scene();
    const plainDraft = draft({ unit: 'riksa' });
    expect(await vault.seal([plainDraft])).toEqual({ drafts: [plainDraft], keys: [] });
  });

  it('never remembers a key that was not stored', async () => {
    const { vault, sealAndAppend, openOne } = scene();
    const lost = await vault.seal([lodging()]);
    const made = await sealAndAppend(lodging());
    expect((made.complainant as Sealed).kid).not.toBe((lost.drafts[0]?.data.complainant as Sealed).kid);
    expect(await openOne(lost.drafts[0]?.data.complainant)).toEqual({ ok: false, reason: 'key-missing' });
  });

  it('ends with one key when two first reports of a person race', async () => {
    const { store, newId, newVault, vault, append, sealAndAppend, openOne } = scene();
    const second = newId();
    const [a, b] = await Promise.all([vault.seal([lodging(newId())]), newVault().seal([lodging(second)])]);
    await append(a);
    await expect(append(b)).rejects.toThrow(WrongExpectedRevision);
    const redone = await sealAndAppend(lodging(second));
    expect(await store.read(`subject-${SITI}`)).toHaveLength(3);
    expect(redone.complainant).toMatchObject({ kid: (a.drafts[0]?.data.complainant as Sealed).kid });
    expect(await openOne(redone.contact)).toEqual({ ok: true, value: { phone: 'CANARY-0811' } });
  });

  it('keeps a person in one bucket, also when another process makes the next key', async () => {
    const { bucketOf, keyring, newVault, sealAndAppend } = scene();
    await sealAndAppend(lodging());
    const elsewhere = newVault({ keyring: keyring.rotate('tracking') });
    const { keys } = await elsewhere.seal([draft({ scan: plain(SITI, 'file', 'x') })]);
    expect(keys[0]?.events[0]?.data.bucket).toBe(await bucketOf(SITI));
  });

  it('gives no bucket to more people than one erasure can wrap anew', async () => {
    const { newId, vault } = scene();
    const people = SUBJECTS_PER_BUCKET + 1;
    const subjects = Array.from({ length: people }, (_, n) => `0197c0de-0000-4000-8000-${String(n).padStart(12, '0')}`);
    const { keys } = await vault.seal(
      subjects.map((subject) =>
        draft({ note: plain(subject, 'third', 'x'), name: plain(subject, 'identity', 'x') }, newId()),
      ),
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
    const { vault } = scene();
    await expect(vault.seal([draft(data)])).rejects.toThrow(SealRefused);
  });

  it.each([
    ['a marker inside a marker', plain(SITI, 'identity', 'x')],
    ['half a character', '\ud800'],
    ['an unsafe number', 2 ** 53],
    ['nothing', undefined],
    ['an instance', new Date(0)],
  ])('refuses to seal %s', async (_, value) => {
    const { vault } = scene();
    await expect(vault.seal([draft({ name: plain(SITI, 'identity', value as never) })])).rejects.toThrow(
      expect.objectContaining({ name: 'NotCanonical' }),
    );
  });
});
