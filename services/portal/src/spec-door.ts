// The door of the portal on a port of its own, with a clock that stands and no API behind it, and a browser of few words.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog, fixedClock, type FixedClock } from '@jejak/chassis';
import express from 'express';
import request, { type Response } from 'supertest';
import { openDoor } from './door.js';
import { keepDrafts, type Drafts } from './drafts.js';

/** Nobody listens there. */
const NO_API = 'http://127.0.0.1:9';

/** A door, and what stands behind it. */
export interface SpecDoor {
  readonly clock: FixedClock;
  readonly drafts: Drafts;
  /** Where the drafts lie. */
  readonly directory: string;
  readonly app: express.Express;
  close(): void;
}

/** Opens it, with nobody behind it or with whoever listens at `apiUrl`; `close` it in `afterEach`. */
export const specDoor = (apiUrl = NO_API): SpecDoor => {
  const directory = mkdtempSync(join(tmpdir(), 'jejak-drafts-'));
  const clock = fixedClock();
  const drafts = keepDrafts(directory, clock);
  let ids = 0;
  const app = express().disable('x-powered-by').set('query parser', 'simple');
  app.use(
    openDoor({
      apiUrl,
      ownUrl: 'https://jejak.example',
      clock,
      ids: { v7: () => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}` },
      log: createLog('silent'),
      drafts,
    }),
  );
  app.use((_, response) => void response.status(404).json({ nobody: true }));
  return { clock, drafts, directory, app, close: () => rmSync(directory, { recursive: true, force: true }) };
};

/** Somebody with a cookie jar, who sends forms from our own pages. */
export const specVisitor = ({ app }: Pick<SpecDoor, 'app'>) => {
  const jar = new Map<string, string>();
  const remember = (response: Response): Response => {
    for (const line of [response.headers['set-cookie'] ?? []].flat() as readonly string[]) {
      const [, name = '', value = '', seconds] = /^([^=]+)=([^;]*);.*Max-Age=(\d+)/.exec(line) ?? [];
      if (seconds === '0') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const ours = () => ({ cookie: cookie(), accept: 'text/html', 'sec-fetch-site': 'same-origin' });
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    jar,
    open: async (path: string) => remember(await request(app).get(path).set({ cookie: cookie(), accept: 'text/html' })),
    send: async (
      path: string,
      fields: Readonly<Record<string, string>>,
      headers: Readonly<Record<string, string>> = {},
    ) =>
      remember(
        await request(app)
          .post(path)
          .type('form')
          .set({ ...ours(), ...headers })
          .send(new URLSearchParams(fields).toString()),
      ),
    /** Sends a form with a file; without bytes nothing was chosen. The button comes last, as in our forms. */
    attach: async (path: string, button: string, bytes: Buffer = Buffer.alloc(0), name = 'foto.jpg') => {
      const form = request(app).post(path).set(ours()).field('purpose', 'evidence');
      const chosen = bytes.length === 0 ? { filename: '' } : { filename: name };
      return remember(await form.attach('file', bytes, chosen).field('lalu', button));
    },
  };
};
