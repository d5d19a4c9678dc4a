// The door of the staff pages, with an API that wants a second code or is out of order: nobody loses what they typed, and people are asked for once.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '@jejak/chassis';
import express from 'express';
import request from 'supertest';
import { openStaff, type StaffGround } from './door.js';

const ME = { kind: 'person', roles: ['KAP'], office: 'kdi', agency: null, zone: 'Asia/Makassar', secondFactor: false };
const WANTS = { type: 'urn:jejak:problem:second-factor-required', title: 'A second factor is required.', status: 403 };
const BUSY = { type: 'urn:jejak:problem:store-unavailable', title: 'The store does not answer.', status: 503 };
const PATH = '/petugas/perkara/0197c0de-0000-7000-8000-000000000001/tindakan/decide-at-plenary';
const BUSY_CASE = '0197c0de-0000-7000-8000-000000000009';
const GONE_CASE = '0197c0de-0000-7000-8000-00000000000a';
const GONE = { type: 'urn:jejak:problem:not-found', title: 'There is no such case.', status: 404 };
const CUT = { type: 'urn:jejak:problem:bad-cursor', title: 'The cursor cannot be read.', status: 400 };

const PEOPLE = '/api/identity/v1/staff?limit=200';
/** What the API answers, by the first part that an address has. */
const ANSWERS: readonly (readonly [part: string, status: number, body: object])[] = [
  ['/api/identity/v1/staff/me', 200, ME],
  [`${PEOPLE}&cursor=more`, 200, { items: [], next: null }],
  [PEOPLE, 200, { items: [], next: 'more' }],
  [BUSY_CASE, 503, BUSY],
  [GONE_CASE, 404, GONE],
  ['cut-of', 400, CUT],
  ['', 403, WANTS],
];

const asked: string[] = [];
let api: Server;
let app: express.Express;
beforeAll(async () => {
  api = createServer(({ url = '' }, response) => {
    asked.push(url);
    const [, status, body] = ANSWERS.find(([part]) => url.includes(part)) as (typeof ANSWERS)[number];
    response.writeHead(status, { 'content-type': status === 200 ? 'application/json' : 'application/problem+json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => api.listen(0, '127.0.0.1', listening));
  const ground = {
    apiUrl: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
    origin: 'https://jejak.example',
    isSecure: false,
    keepsLogins: true,
    sessions: { of: () => Promise.resolve({ accessToken: 'a token', subject: 'kap' }) },
    clock: { now: () => new Date('2026-11-24T12:00:00Z') },
    ids: { v7: () => '0197c0de-0000-7000-8000-000000000002' },
    log: createLog('silent'),
  } as unknown as StaffGround;
  app = express().use(openStaff(ground));
});
afterAll(() => new Promise((closed) => api.close(closed)));

const ours = { cookie: 'jejak-session=ticket', accept: 'text/html', 'sec-fetch-site': 'same-origin' };

describe('an act that needs a second code', () => {
  it('leads to it and keeps what was typed, to be sent again', async () => {
    const typed = { decision: 'accept', minutes: 'Rapat sepakat <b>menerima</b>.', kunci: 'a-key-of-a-form' };
    const { status, text } = await request(app).post(PATH).type('form').set(ours).send(typed);
    expect([status, text]).toEqual([403, expect.stringContaining('Kode kedua diperlukan')]);
    expect(text).toContain('href="/masuk?untuk=kode&amp;ke=%2Fpetugas" target="_blank"');
    expect(text).toContain(`<form method="post" action="${PATH}">`);
    expect(text).toContain('name="minutes" hidden>Rapat sepakat &lt;b>menerima&lt;/b>.</textarea>');
    expect(text).toContain('name="kunci" hidden>a-key-of-a-form</textarea>');
  });

  it('leads back to its page where nothing was typed yet', async () => {
    const { status, text } = await request(app).get(PATH).set(ours);
    const back = encodeURIComponent(PATH);
    expect([status, text.includes(`href="/masuk?untuk=kode&amp;ke=${back}"`), text.includes('<textarea')]).toEqual([
      403,
      true,
      false,
    ]);
  });
});

describe('an act that the API cannot take at this moment', () => {
  const path = PATH.replace(/[0-9a-f-]{36}/, BUSY_CASE);

  it('is kept with its key, to be sent again, and says the number that the logs know', async () => {
    const typed = { minutes: 'Rapat sepakat.', kunci: 'a-key-of-a-form' };
    const { status, text } = await request(app).post(path).type('form').set(ours).send(typed);
    expect([status, text]).toEqual([503, expect.stringContaining('<h1>Belum terkirim</h1>')]);
    expect(text).toContain(`<form method="post" action="${path}">`);
    expect(text).toContain('name="minutes" hidden>Rapat sepakat.</textarea>');
    expect(text).toContain('name="kunci" hidden>a-key-of-a-form</textarea>');
    expect(text).toContain('Nomor rujukan untuk petugas');
    expect(text).not.toContain('target="_blank"');
  });

  it('is only told where nothing was typed', async () => {
    const { status, text } = await request(app).get(path).set(ours);
    expect([status, text.includes('<textarea'), text.includes('Nomor rujukan')]).toEqual([503, false, true]);
  });
});

describe('pages that call people', () => {
  it('ask for all of them once a minute, whichever file somebody opens', async () => {
    const page = PATH.replace(/\/tindakan.*/, '');
    for (const path of [page, page.replace(/\d$/, '2')]) await request(app).get(path).set(ours);
    expect(asked.filter((url) => url.startsWith(PEOPLE))).toEqual([PEOPLE, `${PEOPLE}&cursor=more`]);
  });
});

describe('an address that shows nothing', () => {
  it('says so in the frame of the staff pages, and leads to where somebody begins', async () => {
    for (const path of [`/petugas/perkara/${GONE_CASE}`, '/petugas/kotak?dari=cut-of']) {
      const { status, text } = await request(app).get(path).set(ours);
      expect([path, status, text]).toEqual([
        path,
        path.includes(GONE_CASE) ? 404 : 400,
        expect.stringContaining('Tidak ada di sini'),
      ]);
      expect(text).toContain('href="/petugas"');
      expect(text).not.toContain('Ada gangguan');
    }
  });
});
