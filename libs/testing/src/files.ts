// Files for specs, made on the spot: pictures with and without notes, office documents, and what only claims to be one.
import { crc32 } from 'node:zlib';

/** A picture as a telephone takes it: with place, owner and time in it. */
export const photo = async (width = 640, height = 480): Promise<Buffer<ArrayBuffer>> => {
  // Loaded by those who take one: most specs do not.
  const { default: sharp } = await import('sharp');
  return sharp({ create: { width, height, channels: 3, background: { r: 200, g: 60, b: 40 } } })
    .withExif({ IFD0: { Artist: 'Wa Ode Tandamata', Model: 'Telepon' }, IFD3: { GPSLatitudeRef: 'S' } })
    .jpeg()
    .toBuffer();
};

const chunkOf = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A hundred bytes that claim to be a picture of ten thousand million pixels. */
export const bomb = (side = 100_000): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunkOf('IHDR', header),
    chunkOf('IDAT', Buffer.from('789c030000000001', 'hex')),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
};

/** The beginning of a PDF is what makes it one. */
export const pdf = (text = 'Surat'): Buffer<ArrayBuffer> =>
  Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj\n<<>>\nendobj\n%%EOF\n`);

const entryOf = (name: string, data: Buffer): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt32LE(crc32(data), 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt32LE(data.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name, 'latin1'), data]);
};

/** An archive with these entries, in this order. */
export const archive = (entries: Readonly<Record<string, string>>): Buffer => {
  const locals = Object.entries(entries).map(([name, data]) => entryOf(name, Buffer.from(data)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const directory = Object.keys(entries).map((name) => {
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(name.length, 28);
    return Buffer.concat([header, Buffer.from(name, 'latin1')]);
  });
  return Buffer.concat([...locals, ...directory, end]);
};

/** Bytes as they come over a wire. */
export async function* flowing(bytes: Buffer, size = 4_096): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
