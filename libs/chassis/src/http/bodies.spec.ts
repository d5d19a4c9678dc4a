// Bodies that do not come to their end: short ones are cut off soon, a file may take its time.
import { once } from 'node:events';
import { createServer, request, type ClientRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { HouseSettings } from '../settings/house.js';
import { hurryBodies } from './bodies.js';

let server: Server;
beforeAll(() => {
  const app = express();
  app.use(hurryBodies({ settings: Object.assign(new HouseSettings(), { requestTimeoutMs: 50 }) }));
  app.use((asked, answer) => void asked.resume().on('end', () => answer.status(200).end()));
  server = createServer(app).listen(0);
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Half a body. */
const begin = (type: string): ClientRequest => {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, method: 'POST', headers: { 'content-type': type, 'content-length': 10 } });
  sent.on('error', () => undefined).write('12345');
  return sent;
};
const statusOf = async (sent: ClientRequest): Promise<number | undefined> => {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
};

describe('a body that is begun and left', () => {
  it.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain'])('is cut off as %s', async (type) => {
    expect(await statusOf(begin(type))).toBe(408);
  });

  it.each(['application/octet-stream', 'multipart/form-data; boundary=x'])('is waited for as %s', async (type) => {
    const file = begin(type);
    // Begun later and cut off, so the file had more time than that.
    expect(await statusOf(begin('application/json'))).toBe(408);
    file.end('67890');
    expect(await statusOf(file)).toBe(200);
  });
});
