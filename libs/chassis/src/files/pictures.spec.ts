// The copy of a picture: the same to the eye, and nothing else of it.
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { pictureCopy, type PictureBounds } from './pictures.js';
import { bomb, photo } from '@jejak/testing';

const copied = (original: Buffer, bounds?: PictureBounds) => pictureCopy(() => Promise.resolve(original), bounds);

describe('a copy', () => {
  it('has no metadata, though the original has place and owner', async () => {
    const original = await photo();
    expect(original.includes('Tandamata')).toBe(true);
    const copy = await copied(original);
    const { exif, icc, xmp, iptc, format, width } = await sharp(copy?.bytes).metadata();
    expect({ exif, icc, xmp, iptc, format, width }).toEqual({ format: 'jpeg', width: 640 });
    expect(copy?.bytes.includes('Tandamata')).toBe(false);
  });

  it('stands upright, as the camera was held', async () => {
    const lying = await sharp(await photo(640, 480))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { width, height, orientation } = await sharp((await copied(lying))?.bytes).metadata();
    expect({ width, height, orientation }).toEqual({ width: 480, height: 640, orientation: undefined });
  });

  it('is no larger than it must be, and a transparent picture becomes white', async () => {
    const wide = await sharp({ create: { width: 3_000, height: 100, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const copy = await copied(wide);
    expect(await sharp(copy?.bytes).metadata()).toMatchObject({ width: 2_560, hasAlpha: false });
    expect((await sharp(copy?.bytes).stats()).channels[0]?.mean).toBeGreaterThan(250);
  });

  it('is not made of a picture that claims more pixels than are decoded', async () => {
    const small = { pixels: 100_000, side: 2_560, seconds: 20 };
    expect(await copied(await photo(400, 300), small)).toBeUndefined();
    expect(await copied(await photo(300, 300), small)).toBeDefined();
    expect(await copied(bomb())).toBeUndefined();
  });

  it('is not made of what is cut off, or of what is no picture, and the next one is', async () => {
    const original = await photo();
    const copies = await Promise.all([
      copied(original.subarray(0, 2_000)),
      copied(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')),
      copied(original),
    ]);
    expect(copies.map((copy) => copy !== undefined)).toEqual([false, false, true]);
  });

  it('is made of one picture at a time, and a picture that cannot be read stands in nobody’s way', async () => {
    const original = await photo();
    let reading = 0;
    let most = 0;
    const slowly = async () => {
      most = Math.max(most, (reading += 1));
      await new Promise((resolve) => setImmediate(resolve));
      reading -= 1;
      return original;
    };
    const lost = pictureCopy(() => Promise.reject(new Error('the disk is gone')));
    const made = Promise.all([pictureCopy(slowly), pictureCopy(slowly), pictureCopy(slowly)]);
    await expect(lost).rejects.toThrow('the disk is gone');
    expect((await made).every((copy) => copy !== undefined)).toBe(true);
    expect(most).toBe(1);
  });
});
