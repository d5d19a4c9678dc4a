// Attachments on the disk: nothing readable lies there, nothing half received stays, and nothing that an event speaks of goes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobBroken, BlobMissing, directoryBlobs, type BlobOwner, type Blobs } from './index.js';

const CASE = '0197c0de-0000-7000-8000-00000000ca5e';
const CHUNK = 65_536;

let dir: string;
let blobs: Blobs;
let count = 0;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'jejak-blobs-'));
  blobs = directoryBlobs(dir);
});
afterAll(() => rmSync(dir, { recursive: true }));

const owner = (): BlobOwner => ({
  caseId: CASE,
  attachment: `0197c0de-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`,
});
async function* flowing(bytes: Buffer, size = 10_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const gathered = async (source: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
};
const filesUnder = (room: string): readonly string[] =>
  readdirSync(join(dir, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const pathOf = ({ attachment }: BlobOwner) => join(dir, 'kept', attachment.slice(-2), `${attachment}.original`);
const kept = async (bytes: Buffer, whose = owner()) => {
  const deposit = blobs.deposit(whose);
  const put = await deposit.put('original', flowing(bytes));
  await deposit.keep();
  return { whose, deposit, put };
};
const opened = async (whose: BlobOwner, key: string) => gathered(await blobs.open(whose, 'original', key));
const later = new Date(8.64e15);

describe('a file', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17])(
    'of %i bytes comes back as it was, with its size and hash',
    async (size) => {
      const bytes = randomBytes(size);
      const { whose, deposit, put } = await kept(bytes);
      expect(put).toEqual({ bytes: size, sha256: createHash('sha256').update(bytes).digest('hex') });
      expect((await opened(whose, deposit.key)).equals(bytes)).toBe(true);
      expect((await gathered(deposit.read('original'))).equals(bytes)).toBe(true);
      await deposit.settle();
      expect((await opened(whose, deposit.key)).equals(bytes)).toBe(true);
    },
  );

  it('holds no plaintext on the disk, is private, and the same bytes lie there differently each time', async () => {
    const bytes = Buffer.from('Nama saya Wa Ode Tandamata. '.repeat(9_000));
    const first = await kept(bytes);
    const second = await kept(bytes);
    const raw = readFileSync(pathOf(first.whose));
    expect(raw.includes('Tandamata')).toBe(false);
    expect(raw.equals(readFileSync(pathOf(second.whose)))).toBe(false);
    expect(statSync(pathOf(first.whose)).mode & 0o777).toBe(0o600);
  });

  it('opens under its own key alone, and is no other file', async () => {
    const one = await kept(Buffer.from('one'));
    const other = await kept(Buffer.from('other'));
    await expect(opened(one.whose, other.deposit.key)).rejects.toThrow(BlobBroken);
    writeFileSync(pathOf(other.whose), readFileSync(pathOf(one.whose)));
    await expect(opened(other.whose, one.deposit.key)).rejects.toThrow(BlobBroken);
  });

  it.each<[string, (raw: Buffer) => Buffer]>([
    ['cut at a chunk', (raw) => raw.subarray(0, 8 + 2 * (CHUNK + 16))],
    ['cut inside a chunk', (raw) => raw.subarray(0, -5)],
    ['without its end', (raw) => raw.subarray(0, 8)],
    ['empty', () => Buffer.alloc(0)],
    ['with one bit changed', (raw) => Buffer.from(raw.map((byte, at) => (at === 70_000 ? byte ^ 1 : byte)))],
    ['with something behind it', (raw) => Buffer.concat([raw, Buffer.alloc(20)])],
    [
      'with two chunks changed about',
      (raw) =>
        Buffer.concat([
          raw.subarray(0, 8),
          raw.subarray(8 + CHUNK + 16, 8 + 2 * (CHUNK + 16)),
          raw.subarray(8, 8 + CHUNK + 16),
          raw.subarray(8 + 2 * (CHUNK + 16)),
        ]),
    ],
    ['that is something else', () => Buffer.from('%PDF-1.7 and so on')],
  ])('%s does not open', async (_, spoil) => {
    const { whose, deposit } = await kept(randomBytes(3 * CHUNK + 17));
    writeFileSync(pathOf(whose), spoil(readFileSync(pathOf(whose))));
    await expect(opened(whose, deposit.key)).rejects.toThrow(BlobBroken);
  });

  it('that is not there is said to be missing', async () => {
    await expect(blobs.open(owner(), 'original', randomBytes(32).toString('base64'))).rejects.toThrow(BlobMissing);
  });

  it('is named by ids alone, which cannot lead out of the directory', async () => {
    const outside = { caseId: CASE, attachment: '../../../../etc/passwd' };
    expect(() => blobs.deposit(outside).read('original')).toThrow(RangeError);
    await expect(blobs.open(outside, 'original', '')).rejects.toThrow(RangeError);
    await expect(blobs.deposit(outside).put('original', flowing(Buffer.from('x')))).rejects.toThrow(RangeError);
  });
});

describe('a file that is not received to its end', () => {
  it('is nowhere after it is dropped', async () => {
    const whose = owner();
    const deposit = blobs.deposit(whose);
    async function* cut() {
      yield randomBytes(200_000);
      throw new Error('the connection was cut');
    }
    await expect(deposit.put('original', cut())).rejects.toThrow('cut');
    await deposit.drop();
    expect(
      [...filesUnder('incoming'), ...filesUnder('kept')].filter((name) => name.includes(whose.attachment)),
    ).toEqual([]);
  });

  it('cannot be read before it is kept, and goes when there is no event for it', async () => {
    const whose = owner();
    const deposit = blobs.deposit(whose);
    await deposit.put('original', flowing(Buffer.from('x')));
    await expect(opened(whose, deposit.key)).rejects.toThrow(BlobMissing);
    await deposit.keep();
    await deposit.drop();
    await expect(opened(whose, deposit.key)).rejects.toThrow(BlobMissing);
  });
});

describe('a sweep after a crash', () => {
  const sweep = (isAttached: boolean, before = later) =>
    blobs.sweep({ before, isAttached: () => Promise.resolve(isAttached) });

  it('drops a file without an event, whether the crash came before or after it was kept', async () => {
    await sweep(false);
    const early = owner();
    await blobs.deposit(early).put('original', flowing(Buffer.from('x')));
    const late = await kept(Buffer.from('y'));
    expect(await sweep(false)).toEqual({ dropped: 2, settled: 0 });
    await expect(opened(late.whose, late.deposit.key)).rejects.toThrow(BlobMissing);
    expect(filesUnder('incoming')).toEqual([]);
  });

  it('keeps a file whose event is there', async () => {
    const { whose, deposit } = await kept(Buffer.from('y'));
    const asked: BlobOwner[] = [];
    const isAttached = (one: BlobOwner) => Promise.resolve(asked.push(one) > 0);
    expect(await blobs.sweep({ before: later, isAttached })).toEqual({ dropped: 0, settled: 1 });
    expect(asked).toEqual([whose]);
    expect((await opened(whose, deposit.key)).toString()).toBe('y');
    expect(await sweep(false)).toEqual({ dropped: 0, settled: 0 });
    expect((await opened(whose, deposit.key)).toString()).toBe('y');
  });

  it('leaves alone what somebody may still be at, also in another process', async () => {
    const { whose } = await kept(Buffer.from('z'));
    const path = join(dir, 'incoming', `${whose.caseId}.${whose.attachment}.original`);
    utimesSync(path, 1_000, 1_000);
    expect(await sweep(false, new Date(1_000_000))).toEqual({ dropped: 0, settled: 0 });
    expect(await sweep(false, new Date(1_000_001))).toEqual({ dropped: 1, settled: 0 });
  });

  it('does nothing where no file ever came', async () => {
    const never = directoryBlobs(join(dir, 'never'));
    expect(await never.sweep({ before: later, isAttached: () => Promise.resolve(false) })).toEqual({
      dropped: 0,
      settled: 0,
    });
  });
});
