// A picture made anew: the same to the eye, without place, camera, owner and everything else that is not a pixel.
import type { Sharp, SharpConstructor } from 'sharp';

/** Bounds of what is decoded. */
export interface PictureBounds {
  /** Most pixels that are decoded; a small file may claim any number. */
  readonly pixels: number;
  /** Longest side of the copy, in pixels. */
  readonly side: number;
  /** How long one picture may take, in whole seconds. */
  readonly seconds: number;
}

/** A telephone takes 12 to 50 million pixels. */
const BOUNDS: PictureBounds = { pixels: 64_000_000, side: 2_560, seconds: 20 };

const QUALITY = 82;
/** Decoders that are let in; the library has many more, each of them a door. */
const DECODERS = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'];

/** What a copy is. */
export interface PictureCopy {
  readonly media: 'image/jpeg';
  readonly bytes: Buffer;
}

/** Loaded when the first picture comes: most processes never decode one. */
const decoder = async (): Promise<SharpConstructor> => {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: DECODERS });
  return sharp;
};

let loaded: ReturnType<typeof decoder> | undefined;

const drawn = (picture: Sharp, { side, seconds }: PictureBounds): Promise<Buffer> =>
  picture
    .autoOrient() // as the camera was held, since that note is lost with all others
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY, mozjpeg: false })
    .timeout({ seconds })
    .toBuffer();

/** Whatever the decoder says of a picture, its answer is the same: it makes none. */
const copyOf = async (original: Buffer, bounds: PictureBounds): Promise<PictureCopy | undefined> => {
  const sharp = await (loaded ??= decoder());
  const picture = sharp(original, { limitInputPixels: bounds.pixels, failOn: 'error', sequentialRead: true });
  const bytes = await drawn(picture, bounds).catch(() => undefined);
  return bytes && { media: 'image/jpeg', bytes };
};

/** One at a time: what a picture takes while it is read and decoded is bounded, and so is that of all together. */
let turn: Promise<unknown> = Promise.resolve();

/** Makes a picture anew. Undefined where it cannot be decoded within the bounds: then there is no copy, and nobody is shown one. */
export const pictureCopy = (
  read: () => Promise<Buffer>,
  bounds: PictureBounds = BOUNDS,
): Promise<PictureCopy | undefined> => {
  const mine = turn.then(async () => copyOf(await read(), bounds));
  turn = mine.catch(() => undefined);
  return mine;
};
