// What a file is, by its content alone.
import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { mediaOf } from './kinds.js';
import { archive, flowing, pdf, photo } from '@jejak/testing';

const found = async (bytes: Buffer) => (await mediaOf(flowing(bytes)))?.media;
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const types = `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${word}.main+xml"/></Types>`;
const large = 'x'.repeat(2_000_000);

describe('a content', () => {
  it('is known as a picture, a PDF, a document', async () => {
    expect(await found(await photo())).toBe('image/jpeg');
    expect(
      await found(
        await sharp(await photo())
          .png()
          .toBuffer(),
      ),
    ).toBe('image/png');
    expect(
      await found(
        await sharp(await photo())
          .webp()
          .toBuffer(),
      ),
    ).toBe('image/webp');
    expect(await found(pdf())).toBe('application/pdf');
    expect(await found(archive({ mimetype: 'application/vnd.oasis.opendocument.text' }))).toBe(
      'application/vnd.oasis.opendocument.text',
    );
  });

  it('is known as a document wherever that is written in it', async () => {
    expect(await found(archive({ '[Content_Types].xml': types, 'word/document.xml': large }))).toBe(word);
    expect(await found(archive({ 'word/document.xml': large, '[Content_Types].xml': types }))).toBe(word);
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('%')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing that may hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['an archive', archive({ 'a.txt': 'a' })],
    ['noise', randomBytes(5_000)],
    ['words', Buffer.from('Laporan saya\n'.repeat(50))],
  ])('that is %s is none of the known kinds', async (_, bytes) => {
    expect(await found(bytes)).toBeUndefined();
  });
});
