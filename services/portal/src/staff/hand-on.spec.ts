// A download that breaks off ends quietly: for whoever left, and for the log, which has it once.
import { once } from 'node:events';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Log } from '@jejak/chassis';
import express from 'express';
import { handOn } from './hand-on.js';

const said: string[] = [];
const log = { warn: (_: object, text: string) => void said.push(text) } as unknown as Log;
const failed: unknown[] = [];
const settled: (() => void)[] = [];

/** A first part, and then nothing until somebody breaks it off. */
let breakOff: (error: Error) => void = () => undefined;
const endless = (): ReadableStream =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(new Uint8Array(1_024));
      breakOff = (error) => controller.error(error);
    },
  });

const app = express();
app.get('/endless', async (_, response) => {
  try {
    await handOn(response, new Response(endless()), log);
  } catch (error) {
    failed.push(error);
  } finally {
    settled.shift()?.();
  }
});
let server: ReturnType<typeof app.listen>;
let url: string;
beforeAll(async () => {
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const ending = (): Promise<void> => new Promise((resolve) => settled.push(resolve));

describe('a file on its way to a browser', () => {
  it('ends quietly where the browser goes away, and is logged once', async () => {
    const ended = ending();
    const request = get(`${url}/endless`).on('error', () => undefined);
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream & { destroy(): void }];
    await once(response, 'data');
    response.destroy();
    await ended;
    expect([failed, said]).toEqual([[], ['a download broke off']]);
  });

  it('ends short where the API breaks off, so that nobody takes half a file for the whole', async () => {
    const ended = ending();
    const request = get(`${url}/endless`);
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
    const cut = once(response, 'error');
    response.resume();
    breakOff(new Error('the API went away'));
    expect(await cut).toMatchObject([{ code: 'ECONNRESET' }]);
    await ended;
    expect([failed, said]).toEqual([[], ['a download broke off', 'a download broke off']]);
  });
});
