// A connection that breaks in the moment in which it is made.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { openBeside } from './database.js';

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
/** What a backend says whose postmaster is gone: welcome, and at once that it ends; in one packet. */
const WELCOME_AND_END = Buffer.concat([
  message('R', Buffer.alloc(4)),
  message('Z', Buffer.from('I')),
  message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0')),
]);

let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((wire) => {
    wire.on('error', () => wire.destroy());
    wire.once('data', () => wire.end(WELCOME_AND_END));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = `postgresql://jejak_notes:x@127.0.0.1:${(server.address() as AddressInfo).port}/jejak`;
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

describe('a database whose server ends while a connection is handed over', () => {
  it('is an error for whoever asked, and not the end of the process', async () => {
    await expect(openBeside({ url, schema: 'notes', views: [] }, 'notes_beside')).rejects.toThrow();
  });
});
