// Opening: only with a decision, only after the ledger, only what was sealed, and nothing that was forgotten.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OpeningRefused, plain, SEAL_CLASSES, type Opened, type Sealed } from './index.js';
import { act, draft, LA_ODE, lodging, permit, SITI, scene } from './spec-scene.js';

const broken: Opened = { ok: false, reason: 'broken' };

describe('opening', () => {
  it('gives everything back in order, and writes one event to the ledger first', async () => {
    const { vault, sealAndAppend, ledger } = scene();
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
    const { store, newVault, sealAndAppend, openOne } = scene();
    const { contact } = await sealAndAppend(lodging());
    const full = newVault({
      store: { append: () => Promise.reject(new Error('disk full')), read: (stream) => store.read(stream) },
    });
    await expect(openOne(contact, full)).rejects.toThrow('disk full');
  });

  it('opens again in another process that has the keyring', async () => {
    const { newVault, sealAndAppend, openOne } = scene();
    const { contact } = await sealAndAppend(lodging());
    expect(await openOne(contact, newVault())).toMatchObject({ ok: true });
  });

  it('refuses a permit that no decision granted', async () => {
    const { vault, sealAndAppend, ledger } = scene();
    const { contact } = await sealAndAppend(lodging());
    await expect(vault.open({ permit: { ...permit() }, sealed: [contact as Sealed], act })).rejects.toThrow(
      OpeningRefused,
    );
    expect(await ledger()).toEqual([]);
  });

  it('refuses a class outside the permit, also when the value claims another class', async () => {
    const { vault, sealAndAppend } = scene();
    const { contact } = await sealAndAppend(lodging());
    const narrow = permit(['narrative']);
    await expect(vault.open({ permit: narrow, sealed: [contact as Sealed], act })).rejects.toThrow(OpeningRefused);
    const lying = { ...(contact as Sealed), cls: 'narrative' as const };
    expect(await vault.open({ permit: narrow, sealed: [lying], act })).toEqual([broken]);
  });

  it('keeps the reason a person gave, sealed', async () => {
    const { vault, sealAndAppend, openOne, ledger } = scene();
    const { contact } = await sealAndAppend(lodging());
    const reason = plain(LA_ODE, 'narrative', 'CANARY: panggilan ulang');
    await vault.open({ permit: permit(), sealed: [contact as Sealed], act, reason });
    const [entry] = await ledger();
    expect(JSON.stringify(entry)).not.toContain('CANARY');
    expect(await openOne(entry?.data.reason)).toEqual({ ok: true, value: 'CANARY: panggilan ulang' });
  });

  it('writes nothing when there is nothing to open', async () => {
    const { vault, ledger } = scene();
    expect(await vault.open({ permit: permit(), sealed: [], act })).toEqual([]);
    expect(await ledger()).toEqual([]);
  });
});

describe('tampering', () => {
  const flipped = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

  it('is noticed in the ciphertext, the commitment, the iv, the origin and the key name', async () => {
    const { vault, sealAndAppend } = scene();
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
      { ...good, ct: `${good.ct} ` },
      { ...good, ct: '' },
      { ...good, iv: '' },
    ];
    const opened = await vault.open({ permit: permit(), sealed: [good, ...forged], act });
    expect(opened[0]).toMatchObject({ ok: true });
    expect(opened.slice(1)).toEqual(forged.map(() => broken));
  });

  it('is noticed at every character of what is stored', async () => {
    const { sealAndAppend, openOne } = scene();
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
    const { alarms, sealAndAppend, openOne } = scene();
    const { contact } = await sealAndAppend(lodging());
    const kid = `${SITI}.contact.00000000`;
    expect(await openOne({ ...(contact as Sealed), kid })).toEqual({ ok: false, reason: 'key-missing' });
    expect(alarms).toEqual([`gone ${kid}`]);
  });

  it('is noticed in a stored key that was exchanged for the same kind of key of another person', async () => {
    const { alarms, newId, newVault, openOne, sealAndAppend, store } = scene();
    const { contact } = await sealAndAppend(lodging());
    await sealAndAppend(lodging(newId(), LA_ODE));
    const others = await store.read(`subject-${LA_ODE}`);
    const exchanged = (await store.read(`subject-${SITI}`)).map((event, index) => ({
      ...event,
      data: { ...event.data, wrapped: others[index]?.data.wrapped as string },
    }));
    const fooled = newVault({ store: { append: (unit) => store.append(unit), read: async () => exchanged } });
    expect(await openOne(contact, fooled)).toEqual(broken);
    expect(alarms).toEqual([`broken ${(contact as Sealed).kid}`]);
  });

  it('is noticed where a value and its stored key both claim another class', async () => {
    const { alarms, newVault, openOne, sealAndAppend, store } = scene();
    const { contact } = await sealAndAppend(lodging());
    const subject = await store.read(`subject-${SITI}`);
    const lying = subject.map((event) => ({ ...event, data: { ...event.data, cls: 'narrative' } }));
    const fooled = newVault({ store: { append: (unit) => store.append(unit), read: async () => lying } });
    expect(await openOne({ ...(contact as Sealed), cls: 'narrative' }, fooled)).toEqual(broken);
    expect(alarms).toEqual([`broken ${(contact as Sealed).kid}`]);
  });
});

describe('forgetting a person', () => {
  it('makes one class unreadable at once, also where its key was in memory, and keeps the others', async () => {
    const { alarms, erase, sealAndAppend, openOne } = scene();
    const { complainant, contact } = await sealAndAppend(lodging());
    expect(await openOne(complainant)).toMatchObject({ ok: true });
    await erase(complainant);
    expect(await openOne(complainant)).toEqual({ ok: false, reason: 'erased' });
    expect(await openOne(contact)).toMatchObject({ ok: true });
    expect(alarms).toEqual([]);
  });

  it('is told apart from the loss of a key, which is an alarm', async () => {
    const { keyring, alarms, bucketOf, sealAndAppend, openOne } = scene();
    const { contact } = await sealAndAppend(lodging());
    await keyring.destroyBucket(await bucketOf(SITI));
    expect(await openOne(contact)).toEqual({ ok: false, reason: 'key-missing' });
    expect(alarms).toEqual([`gone ${(contact as Sealed).kid}`]);
  });

  it('lets a person come back: what is told anew gets a new key', async () => {
    const { erase, newId, sealAndAppend, openOne } = scene();
    const { complainant } = await sealAndAppend(lodging());
    await erase(complainant);
    const again = await sealAndAppend(draft({ complainant: plain(SITI, 'identity', 'Siti') }, newId()));
    expect((again.complainant as Sealed).kid).not.toBe((complainant as Sealed).kid);
    expect(await openOne(again.complainant)).toEqual({ ok: true, value: 'Siti' });
  });

  it('does not stop the office: where a key was lost, the next words get a new one', async () => {
    const { keyring, alarms, bucketOf, newId, newVault, append, sealAndAppend, openOne } = scene();
    await sealAndAppend(lodging());
    await keyring.destroyBucket(await bucketOf(SITI));
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
    const { newId, sealAndAppend, openOne } = scene();
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
