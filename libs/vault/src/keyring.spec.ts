// What the keyring promises to operators: made once, kept private, checked at every start, and never printed.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifierOf } from '@jejak/eventstore';
import { createSecretKey } from 'node:crypto';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import {
  checkpointSigner,
  KeyringRefused,
  memoryKeyring,
  openKeyring,
  rotateKey,
  SUBJECTS_PER_BUCKET,
  type Keyring,
} from './index.js';

let home: string;
let dir: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jejak-keyring-'));
  dir = join(home, 'keyring');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const opened = (): Keyring => openKeyring(dir, { create: true });
const existing = (): Keyring => openKeyring(dir, { create: false });
const context = Buffer.from('context');
const secret = createSecretKey(Buffer.alloc(32, 7));
const filesIn = (): string[] => readdirSync(dir).sort();

describe('a keyring directory', () => {
  it('is made on first use, for its owner alone', async () => {
    await opened().bucketForNewSubject();
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(filesIn()).toEqual([expect.stringMatching(/^bucket-[0-9a-f]{16}\.key$/), 'keys.json']);
    expect(filesIn().map((name) => statSync(join(dir, name)).mode & 0o777)).toEqual([0o600, 0o600]);
  });

  it('gives the same keys at the next start', async () => {
    const before = opened();
    const bucket = await before.bucketForNewSubject();
    const wrapped = await before.wrap(bucket, secret, context);
    const after = existing();
    expect(after.mac('tracking', 1, 'x')).toEqual(before.mac('tracking', 1, 'x'));
    expect(after.checkpointKeys()).toEqual(before.checkpointKeys());
    expect(await after.unwrap(bucket, wrapped as Buffer, context)).toMatchObject({ type: 'secret' });
  });

  it('opens a data key only with its own context, and only whole', async () => {
    const keyring = opened();
    const bucket = await keyring.bucketForNewSubject();
    const wrapped = (await keyring.wrap(bucket, secret, context)) as Buffer;
    const unwrapped = await keyring.unwrap(bucket, wrapped, context);
    expect(typeof unwrapped === 'object' && unwrapped.equals(secret)).toBe(true);
    expect(await keyring.unwrap(bucket, wrapped, Buffer.from('another'))).toBe('broken');
    expect(await keyring.unwrap(bucket, wrapped.subarray(1), context)).toBe('broken');
    expect(await keyring.unwrap(bucket, Buffer.alloc(3), context)).toBe('broken');
  });

  it('has one key per purpose', () => {
    const keyring = opened();
    expect(keyring.mac('command', 1, 'x')).not.toEqual(keyring.mac('case-id', 1, 'x'));
  });

  it('fills a bucket and then takes another one', async () => {
    const keyring = opened();
    const used: string[] = [];
    for (let n = 0; n <= SUBJECTS_PER_BUCKET; n += 1) used.push(await keyring.bucketForNewSubject());
    expect(new Set(used.slice(0, SUBJECTS_PER_BUCKET)).size).toBe(1);
    expect(used.at(-1)).not.toBe(used[0]);
  });

  it('lets a bucket that another process destroyed take and open nothing more', async () => {
    const mine = opened();
    const bucket = await mine.bucketForNewSubject();
    const wrapped = (await mine.wrap(bucket, secret, context)) as Buffer;
    await existing().destroyBucket(bucket);
    expect(await mine.unwrap(bucket, wrapped, context)).toBe('gone');
    expect(await mine.wrap(bucket, secret, context)).toBeUndefined();
    expect(await mine.bucketForNewSubject()).not.toBe(bucket);
    expect(filesIn().join()).not.toContain(bucket);
  });
});

describe('a keyring that is not fit', () => {
  const refusal = (open: () => unknown): string => {
    try {
      open();
    } catch (error) {
      if (error instanceof KeyringRefused) return error.message;
      throw error;
    }
    return 'accepted';
  };
  const bucketFile = async (): Promise<string> => join(dir, `bucket-${await opened().bucketForNewSubject()}.key`);

  it('is refused when it should exist and does not', () => {
    expect(refusal(existing)).toMatch(/does not exist: restore it from its backup/);
  });

  it('is refused when others may enter', () => {
    opened();
    chmodSync(dir, 0o750);
    expect(refusal(opened)).toMatch(/open to others \(mode 0750\): run chmod 700/);
  });

  it.each([0o640, 0o604, 0o700])('is refused when a key file has mode %o', (mode) => {
    opened();
    chmodSync(join(dir, 'keys.json'), mode);
    expect(refusal(opened)).toMatch(/has mode 0\d+: run chmod 600/);
  });

  it('is refused when it is a file or a link', () => {
    writeFileSync(dir, '');
    expect(refusal(opened)).toMatch(/is not a directory/);
    rmSync(dir);
    opened();
    symlinkSync(dir, join(home, 'link'));
    expect(refusal(() => openKeyring(join(home, 'link'), { create: true }))).toMatch(/is not a directory/);
  });

  it('is refused when its lasting keys are missing, and makes no new ones beside old buckets', async () => {
    await bucketFile();
    unlinkSync(join(dir, 'keys.json'));
    expect(refusal(opened)).toMatch(/keys\.json is missing: restore it/);
    expect(refusal(existing)).toMatch(/keys\.json is missing: restore it/);
  });

  it.each([
    ['cut', (text: string) => text.slice(0, -40)],
    ['empty', () => ''],
    ['changed', (text: string) => text.replace('"version":1', '"version":2')],
  ])('is refused when its lasting keys are %s', (_, spoil) => {
    opened();
    writeFileSync(join(dir, 'keys.json'), spoil(readFileSync(join(dir, 'keys.json'), 'utf8')));
    expect(refusal(opened)).toMatch(/keys\.json is damaged: restore it/);
  });

  it.each([
    ['cut', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['changed', (text: string) => text.replace(/"key":"(.)/, (_, first) => `"key":"${first === '/' ? '+' : '/'}`)],
    ['of another root', (text: string) => text.replace('"root":1', '"root":9')],
  ])('is refused when a bucket is %s', async (_, spoil) => {
    const file = await bucketFile();
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    expect(refusal(opened)).toMatch(/bucket-[0-9a-f]{16}\.key is damaged: restore it/);
  });

  it('is refused when one bucket stands in the place of another', async () => {
    const [one, other] = [await bucketFile(), await bucketFile()];
    writeFileSync(other, readFileSync(one));
    expect(refusal(opened)).toMatch(/is damaged/);
  });
});

describe('a rotation', () => {
  it('signs and derives with the new key, and still knows the old one', async () => {
    const before = opened();
    rotateKey(dir, 'tracking');
    rotateKey(dir, 'signing');
    const after = existing();
    expect(after.versions('tracking')).toEqual([2, 1]);
    expect(after.versions('command')).toEqual([1]);
    expect(after.mac('tracking', 1, 'x')).toEqual(before.mac('tracking', 1, 'x'));
    expect(after.mac('tracking', 2, 'x')).not.toEqual(before.mac('tracking', 1, 'x'));
    expect(after.checkpointKeys()[1]).toEqual(before.checkpointKeys()[0]);
    expect(after.checkpointKeys()[0].name).not.toBe(before.checkpointKeys()[0].name);
  });

  it('renews the three keys of requests together', () => {
    opened();
    rotateKey(dir, 'requests');
    const after = existing();
    expect((['command', 'case-id', 'body-digest'] as const).map((purpose) => after.versions(purpose))).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
  });

  it('of the root key leaves older buckets open', async () => {
    const before = opened();
    const bucket = await before.bucketForNewSubject();
    const wrapped = (await before.wrap(bucket, secret, context)) as Buffer;
    rotateKey(dir, 'root');
    const after = existing();
    expect(await after.unwrap(bucket, wrapped, context)).toMatchObject({ type: 'secret' });
    expect(await after.bucketForNewSubject()).not.toBe(bucket);
    existing();
  });

  it('waits for no one: a second one at the same time is refused', () => {
    opened();
    writeFileSync(join(dir, 'rotation.lock'), '', { mode: 0o600 });
    expect(() => rotateKey(dir, 'root')).toThrow(/Another rotation .* remove .*rotation\.lock/);
  });
});

describe('a signature of checkpoints', () => {
  const bytes = Buffer.from('jejak/kendari\n42\nroot\n');

  it('is checked with the published public key alone', async () => {
    const signer = checkpointSigner(memoryKeyring());
    const signature = await signer.sign(bytes);
    const verifier = verifierOf(signer.verifierKeys[0]);
    expect(verifier).toMatchObject({ name: signer.name, keyId: signer.keyId });
    expect(verifier.verify(bytes, signature)).toBe(true);
    expect(verifier.verify(Buffer.from('jejak/kendari\n41\nroot\n'), signature)).toBe(false);
    expect(verifierOf(checkpointSigner(memoryKeyring()).verifierKeys[0]).verify(bytes, signature)).toBe(false);
  });

  it('stays good after a rotation, when new ones are made with another key', async () => {
    const keyring = memoryKeyring();
    const before = await checkpointSigner(keyring).sign(bytes);
    const signer = checkpointSigner(keyring.rotate('signing'));
    const after = await signer.sign(bytes);
    const verifiers = signer.verifierKeys.map(verifierOf);
    expect(verifiers.map((verifier) => verifier.verify(bytes, before))).toEqual([false, true]);
    expect(verifiers.map((verifier) => verifier.verify(bytes, after))).toEqual([true, false]);
    expect(new Set(verifiers.map(({ name }) => name)).size).toBe(2);
  });
});

describe('keys', () => {
  it('are printed by nothing', async () => {
    const keyring = opened();
    const bucket = await keyring.bucketForNewSubject();
    const wrapped = (await keyring.wrap(bucket, secret, context)) as Buffer;
    const dataKey = await keyring.unwrap(bucket, wrapped, context);
    const keys =
      readFileSync(join(dir, 'keys.json'), 'utf8')
        .match(/"key":"[^"]+"/g)
        ?.map((found) => found.slice(7, -1)) ?? [];
    expect(keys).toHaveLength(8);
    const everything = { keyring, dataKey, signer: checkpointSigner(keyring), memory: memoryKeyring() };
    const printed = [
      JSON.stringify(everything),
      inspect(everything, { depth: 9, showHidden: true }),
      String(keyring),
    ].join('\n');
    for (const key of [...keys, secret.export().toString('base64')]) expect(printed).not.toContain(key.slice(0, 20));
    expect(JSON.stringify(keyring)).toMatch(/^"\[keyring jejak-[0-9a-f]{8}\]"$/);
  });

  it('are named in errors by purpose and version only', () => {
    expect(() => memoryKeyring().mac('command', 3, 'x')).toThrow('The keyring has no version 3 of its command key.');
  });
});
