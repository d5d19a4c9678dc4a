// Checkpoints: the C2SP text form, what is refused, when they are due, and the file that keeps them.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLERK, draftMaker, unitOn } from '../contract-suite.js';
import { InMemoryEventStore } from '../memory.js';
import { openCheckpoint, readCheckpoints, signCheckpoint } from './checkpoint.js';
import { checkpointFile } from './checkpoint-file.js';
import { Checkpointer } from './checkpointer.js';
import { ed25519Signer, ed25519Verifier, openNote, verifierOf, verifierText } from './note.js';

const ORIGIN = 'jejak.test/log';
const keys = generateKeyPairSync('ed25519');
const signer = ed25519Signer(ORIGIN, keys.privateKey);
const verifiers = [ed25519Verifier(ORIGIN, keys.publicKey)];
const anchor = {
  count: 12,
  root: Buffer.alloc(32, 7).toString('base64'),
  position: '12',
  at: '2026-03-02T01:00:00.000Z',
};

describe('a signed note', () => {
  // The example of the specification's reference implementation (golang.org/x/mod/sumdb/note).
  const published =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
  const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';

  it('of another implementation is opened with its verifier key', () => {
    expect(openNote(published, [verifierOf(peter)])).toMatch(/^If you think .*\n.*problem is\.\n$/);
  });

  it('is refused when a character was changed, or no trusted key signed it', () => {
    expect(() => openNote(published.replace('answer', 'Answer'), [verifierOf(peter)])).toThrow('signature');
    expect(() => openNote(published, verifiers)).toThrow('No trusted key');
  });

  it('has a verifier key that can be written down', () => {
    expect(verifierOf(verifierText(ORIGIN, keys.publicKey)).keyId).toEqual(signer.keyId);
    expect(() => verifierOf(peter.replace('c74f20a3', 'c74f20a4'))).toThrow('id');
    expect(() => verifierOf(peter.replace('+', ' '))).toThrow('no Ed25519 verifier key');
  });

  it('has a verifier key that may hold plus signs, as base64 does', () => {
    const bytes = Buffer.from(`AQAA+AAAAAAAA+${'A'.repeat(30)}`, 'base64');
    const x = bytes.subarray(1).toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const text = verifierText(ORIGIN, publicKey);
    expect(text).toMatch(/\+.{8}\+.*\+.{8}\+/);
    expect(verifierOf(text).keyId).toEqual(ed25519Verifier(ORIGIN, publicKey).keyId);
  });
});

describe('a checkpoint', () => {
  it('is origin, count, root, then extension lines, then the signature', async () => {
    const note = await signCheckpoint(ORIGIN, anchor, signer);
    const [head, signature] = note.split('\n\n');
    expect(head).toBe(`${ORIGIN}\n12\n${anchor.root}\nposition 12\nsigned 2026-03-02T01:00:00.000Z`);
    expect(signature).toMatch(/^— jejak\.test\/log [A-Za-z0-9+/]+=*\n$/);
    expect(openCheckpoint(note, ORIGIN, verifiers)).toEqual(anchor);
  });

  it('of another log, or edited, is refused', async () => {
    const note = await signCheckpoint(ORIGIN, anchor, signer);
    expect(() => openCheckpoint(note, 'other/log', verifiers)).toThrow('not of other/log');
    expect(() => openCheckpoint(note.replace('\n12\n', '\n11\n'), ORIGIN, verifiers)).toThrow('signature');
  });
});

describe('the file of checkpoints', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'checkpoints-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('keeps what was appended, and goes on behind an entry that a crash cut off', async () => {
    const path = join(directory, 'checkpoints.txt');
    const [one, two] = [
      await signCheckpoint(ORIGIN, anchor, signer),
      await signCheckpoint(ORIGIN, { ...anchor, count: 13 }, signer),
    ];
    expect(await checkpointFile(path).read()).toBe('');
    await checkpointFile(path).append(one);
    await appendFile(path, two.slice(0, -20));
    expect(readCheckpoints(await checkpointFile(path).read(), ORIGIN, verifiers)).toHaveLength(1);
    await checkpointFile(path).append(two);
    expect(readCheckpoints(await readFile(path, 'utf8'), ORIGIN, verifiers).map((read) => read.count)).toEqual([
      12, 13,
    ]);
  });

  it('is refused as a whole when one of its checkpoints was edited', async () => {
    const note = await signCheckpoint(ORIGIN, anchor, signer);
    expect(() => readCheckpoints(`${note}\n${note.replace('\n12\n', '\n11\n')}\n${note}\n`, ORIGIN, verifiers)).toThrow(
      'Checkpoint 2',
    );
  });
});

describe('a checkpointer', () => {
  const draft = draftMaker(50);
  const setting = async () => {
    let now = '2026-03-02T01:00:00.000Z';
    let kept = '';
    const clock = { now: () => new Date(now) };
    const store = new InMemoryEventStore({ clock }).as(CLERK);
    const file = { read: async () => kept, append: async (note: string) => void (kept += `${note}\n`) };
    const parts = { source: store, origin: ORIGIN, signer, verifiers, file, clock, pause: async () => undefined };
    const write = (count: number) =>
      store.append(unitOn('case-1', 'end', ...Array.from({ length: count }, () => draft('NoteAdded'))));
    return { write, open: () => Checkpointer.open(parts), wait: (until: string) => (now = until) };
  };

  it('signs once a minute while there is something new, and otherwise nothing', async () => {
    const { write, open, wait } = await setting();
    const checkpointer = await open();
    expect(await checkpointer.look()).toBeUndefined();
    await write(1);
    expect(await checkpointer.look()).toMatchObject({ count: 1, at: '2026-03-02T01:00:00.000Z' });
    await write(1);
    wait('2026-03-02T01:00:59.999Z');
    expect(await checkpointer.look()).toBeUndefined();
    wait('2026-03-02T01:01:00.000Z');
    expect(await checkpointer.look()).toMatchObject({ count: 2 });
    wait('2026-03-02T09:00:00.000Z');
    expect(await checkpointer.look()).toBeUndefined();
  });

  it('signs sooner when a thousand events came', async () => {
    const { write, open } = await setting();
    const checkpointer = await open();
    await write(1);
    await checkpointer.look();
    await write(999);
    expect(await checkpointer.look()).toBeUndefined();
    await write(1);
    expect(await checkpointer.look()).toMatchObject({ count: 1_001 });
  });

  it('goes on from its file after a restart', async () => {
    const { write, open } = await setting();
    await write(3);
    await (await open()).signNow();
    await write(2);
    expect(await (await open()).signNow()).toMatchObject({ count: 5, position: '5' });
    expect(await (await open()).signNow()).toBeUndefined();
  });
});
