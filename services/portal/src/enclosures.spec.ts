// Files beside a draft: sealed, few, once each, whole or not at all.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fixedClock, type FixedClock } from '@jejak/chassis';
import { photo } from '@jejak/testing';
import { newTicket } from './draft-sealing.js';
import { keepEnclosures, MOST_ENCLOSURES, type Enclosures } from './enclosures.js';

let directory: string;
let clock: FixedClock;
let enclosures: Enclosures;
let picture: Buffer;
const ticket = newTicket();
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'jejak-enclosures-'));
  clock = fixedClock();
  enclosures = keepEnclosures(directory, clock);
  picture = await photo();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const add = (content: Buffer | Readable, name = 'Surat rahasia.jpg', of = ticket) =>
  enclosures.add(
    of,
    { name, purpose: 'evidence' },
    content instanceof Readable ? content : Readable.from([content.subarray(0, 100), content.subarray(100)]),
  );
const idOf = async (): Promise<string> => (await enclosures.list(ticket))[0]?.id ?? '';
const contentOf = async (id: string): Promise<Buffer | undefined> => {
  const content = await enclosures.open(ticket, id);
  return content && buffer(content);
};
const onDisk = (): readonly string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('a file beside a draft', () => {
  it('is listed and read again, also by another process, for its ticket alone', async () => {
    expect(await add(picture)).toBeNull();
    enclosures = keepEnclosures(directory, clock);
    expect(await enclosures.list(ticket)).toEqual([
      { id: await idOf(), name: 'Surat rahasia.jpg', purpose: 'evidence', bytes: picture.length, trouble: null },
    ]);
    expect(await contentOf(await idOf())).toEqual(picture);
    expect(await enclosures.list(newTicket())).toEqual([]);
    expect(await enclosures.open(newTicket(), await idOf())).toBeUndefined();
  });

  it('tells whoever has the disk nothing of its content, its name, or that another draft has the same', async () => {
    await add(picture);
    await add(picture, 'Surat rahasia.jpg', newTicket());
    const [one = '', other = ''] = onDisk();
    for (const secret of ['Surat', 'evidence', 'JFIF', ticket])
      expect(readFileSync(one, 'latin1') + one).not.toContain(secret);
    expect(one.slice(-32)).not.toBe(other.slice(-32));
  });

  it('that was changed on disk is read by nobody as if it were whole', async () => {
    await add(picture);
    const [path = ''] = onDisk();
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(2_000) ^ 1, 2_000);
    writeFileSync(path, bytes);
    await expect(contentOf(await idOf())).rejects.toThrow();
  });

  it('that is added twice, also at once, is one file', async () => {
    expect(await Promise.all([add(picture), add(picture)])).toEqual([null, null]);
    expect(await enclosures.list(ticket)).toHaveLength(1);
  });

  it('that breaks off leaves nothing behind', async () => {
    const broken = Readable.from(
      (async function* () {
        yield picture;
        throw new Error('The telephone lost its network.');
      })(),
    );
    await expect(add(broken)).rejects.toThrow('lost its network');
    expect(onDisk()).toEqual([]);
  });

  it('is no empty file, and of a kind that the office takes, or leaves nothing behind', async () => {
    expect(await add(Buffer.alloc(0))).toBe('empty');
    expect(await add(Buffer.from('<!doctype html><script>alert(1)</script>'), 'foto.jpg')).toBe('kind');
    expect(onDisk()).toEqual([]);
  });

  it('is one of few, however many come at once', async () => {
    const many = await Promise.all(Array.from({ length: MOST_ENCLOSURES }, (_, at) => photo(64 + at, 48)));
    for (const each of many) expect(await add(each)).toBeNull();
    expect(await add(picture)).toBe('many');
    expect(await add(many[0] ?? picture)).toBeNull();
    expect(onDisk()).toHaveLength(MOST_ENCLOSURES);
    await enclosures.remove(ticket, await idOf());
    expect(await add(picture)).toBeNull();
  });

  it('that was refused is still there, with the reason', async () => {
    await add(picture);
    const id = await idOf();
    await enclosures.refuse(ticket, id, 'kind');
    expect(await enclosures.list(ticket)).toMatchObject([{ id, trouble: 'kind' }]);
    await enclosures.remove(ticket, id);
    expect(onDisk()).toEqual([]);
  });

  it('is removed by its id, and by nothing that is none', async () => {
    await add(picture);
    for (const id of ['', '.', '../x', 'a']) await enclosures.remove(ticket, id);
    expect(onDisk()).toHaveLength(1);
  });
});
