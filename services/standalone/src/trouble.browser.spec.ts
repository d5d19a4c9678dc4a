// Pages of trouble in a real browser and in both languages: what is not there, not allowed, too late, too much, too often, or out of reach.
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseAt, type CaseAt } from './spec-cases.js';
import { WIDTHS, type Look, type Visitor } from './spec-chromium.js';
import type { Journey } from './spec-journey.js';
import { foreignOn, type Language } from './spec-languages.js';
import { describeAtScreens, press } from './spec-screens.js';

const EYES = (['id', 'en'] as const).map((language, at) => ({
  language,
  look: { width: WIDTHS[at] ?? 360, hasScripts: true, byNight: language === 'id' },
}));
type Eyes = { readonly language: Language; readonly look: Look };
const NOBODY = '0197c0de-0000-7000-8000-000000000001';
const PATIENCE_MS = 120_000;
const FORMAL = ['identity', 'identity-document', 'reachable-contact', 'reported-party', 'chronology', 'prior-effort'];
const ANSWERS = Object.fromEntries([...FORMAL, 'remedy', 'supporting-documents'].map((line) => [line, 'yes']));

/** Sends a form of our own to an address, as from a page that was left open; answers the status. */
const post = async ({ page }: Visitor, path: string, fields: Readonly<Record<string, string>>): Promise<number> => {
  const [response] = await Promise.all([
    page.waitForResponse((each) => each.request().method() === 'POST'),
    page.waitForEvent('domcontentloaded'),
    page.evaluate(`(() => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: ${JSON.stringify(path)} });
      for (const [name, value] of Object.entries(${JSON.stringify(fields)})) form.append(Object.assign(document.createElement('textarea'), { name, value }));
      document.body.append(form);
      setTimeout(() => form.submit());
    })()`),
  ]);
  return response.status();
};
const open = async ({ page, where }: Visitor, path: string): Promise<number> => {
  const response = await page.goto(page.url().slice(0, -where().length || undefined) + path);
  return response?.status() ?? 0;
};

/** What is wrong with the page of a trouble that was met. */
const troublesOn = async (visitor: Visitor, { language }: Eyes, state: string): Promise<readonly string[]> =>
  [...(await visitor.check(state)), ...(await foreignOn(visitor.page, language))]
    // The browser says itself what is met here on purpose.
    .filter((one) => !one.includes('status of 503'))
    .map((one) => `${state}: ${one}`);

/** How somebody meets a trouble; answers the status of its page. */
type Meeting = readonly [state: string, status: number, meet: (visitor: Visitor) => Promise<number>];

const allOf = async (visitor: Visitor, eyes: Eyes, meetings: readonly Meeting[]): Promise<void> => {
  const found: string[] = [];
  for (const [state, status, meet] of meetings) {
    expect([state, await meet(visitor)]).toEqual([state, status]);
    found.push(...(await troublesOn(visitor, eyes, state)));
  }
  expect(found).toEqual([]);
};
const speak = async ({ page }: Visitor, { language }: Eyes): Promise<void> => {
  if (language === 'en') await page.click('.tongue');
};

const cases = new Map<string, CaseAt>();
const caseOf = (name: string): CaseAt => cases.get(name) ?? { caseId: NOBODY, agendaNumber: '', trackingCode: '' };

/** Takes the step that somebody else is about to take. */
const overtake = async (journey: Journey, { caseId }: CaseAt): Promise<void> => {
  const path = `/api/intake/v1/cases/${caseId}/formal-check`;
  const { status } = await journey.post(path, { as: 'pvl', body: { answers: ANSWERS } });
  expect(status).toBe(200);
};

describeAtScreens(
  'trouble',
  {
    pictures: 'trouble',
    settings: { JEJAK_LOGIN_TRIES: '4', JEJAK_RECEIPT_GUESSES: '4' },
    prepare: async (journey) => {
      cases.set('closed', await caseAt(journey, 'closed'));
      for (const { language } of EYES) cases.set(`raced-${language}`, await caseAt(journey, 'lodged'));
    },
  },
  ({ journey, visit, enter }) => {
    describe.each(EYES)('to whom reads $language', (eyes) => {
      const begin = async (): Promise<Visitor> => {
        const visitor = await visit(eyes.look);
        await visitor.open('/');
        await speak(visitor, eyes);
        return visitor;
      };

      it(
        'of a citizen says what to do',
        async () => {
          const visitor = await begin();
          await allOf(visitor, eyes, [
            ['no-such-page', 404, (one) => open(one, '/tidak-ada')],
            ['no-draft', 200, (one) => open(one, '/lapor/peristiwa')],
            ['draft-ended', 303, (one) => post(one, '/lapor/upaya', { effortText: 'Sudah menyurati kepala dinas.' })],
            ['no-such-link', 404, (one) => open(one, `/lanjut/${'a'.repeat(43)}`)],
            ['session-ended', 422, (one) => post(one, '/lacak/tanggapi', { comment: 'Tidak selesai.' })],
            ['too-large', 413, (one) => post(one, '/lacak', { agendaNumber: 'x'.repeat(300_000) })],
          ]);
          const { agendaNumber, trackingCode } = caseOf('closed');
          await post(visitor, '/lacak', { agendaNumber, trackingCode });
          await allOf(visitor, eyes, [
            ['too-late', 409, (one) => post(one, '/lacak/tanggapi', { accepts: 'no', comment: 'Belum.' })],
            ['too-late-to-withdraw', 409, (one) => post(one, '/lacak/cabut', { withdrawReason: 'Sudah selesai.' })],
          ]);
          await visitor.close();
        },
        PATIENCE_MS,
      );

      it('of a form from elsewhere says where to send it from', async () => {
        const visitor = await begin();
        await visitor.page.route('**/lacak', async (route) => {
          const headers = { ...route.request().headers(), 'sec-fetch-site': 'cross-site' };
          await route.fulfill({ response: await route.fetch({ headers }) });
        });
        await allOf(visitor, eyes, [['from-elsewhere', 403, (one) => post(one, '/lacak', { agendaNumber: '1' })]]);
        await visitor.close();
      });

      it(
        'of somebody of the house says what to do, and loses nothing of what was typed',
        async () => {
          const visitor = await enter(eyes.look, 'pvl', '/petugas');
          await speak(visitor, eyes);
          const raced = caseOf(`raced-${eyes.language}`);
          const act = `/petugas/perkara/${raced.caseId}/tindakan/formal-check`;
          await visitor.open(act);
          await overtake(journey(), raced);
          const typed = { 'answers.identity': 'yes', kunci: 'a-key-of-a-form' };
          await allOf(visitor, eyes, [
            ['no-such-case', 404, (one) => open(one, `/petugas/perkara/${NOBODY}`)],
            ['not-yours', 403, (one) => open(one, '/petugas/audit')],
            ['no-such-page-of-staff', 404, (one) => open(one, '/petugas/tidak-ada')],
            ['overtaken', 200, (one) => open(one, act)],
            [
              'expired',
              401,
              async (one) => {
                await one.page.context().clearCookies({ name: 'jejak-session' });
                return post(one, act, typed);
              },
            ],
          ]);
          await visitor.close();
        },
        PATIENCE_MS,
      );

      it(
        'of a login says what to do',
        async () => {
          const visitor = await begin();
          await allOf(visitor, eyes, [
            ['logged-out', 200, (one) => open(one, '/keluar')],
            ['logged-out-everywhere', 200, (one) => open(one, '/keluar?dari=semua')],
            ['login-broken', 400, (one) => open(one, '/masuk/kembali?code=x&state=y')],
            ['login-interrupted', 400, (one) => open(one, '/oidc/interaction/tidak-ada')],
            ['no-such-invitation', 404, (one) => open(one, '/oidc/sandi/tidak-ada')],
          ]);
          await visitor.close();
        },
        PATIENCE_MS,
      );
    });

    // Whoever tried too often has to wait, so that it comes last.
    describe.each(EYES)('of trying often, to whom reads $language,', (eyes) => {
      it(
        'at a password says how long to wait',
        async () => {
          const visitor = await visit(eyes.look);
          const { page } = visitor;
          await visitor.open('/masuk');
          await speak(visitor, eyes);
          const name = eyes.language === 'id' ? 'Masuk' : 'Log in';
          for (let tries = 0; tries < 6; tries += 1) {
            await page.fill('#account', 'pvl');
            await page.fill('#password', `bukan ini ${tries}`);
            await press(visitor, name);
            await page.waitForLoadState();
            expect(await troublesOn(visitor, eyes, `wrong-password-${tries}`)).toEqual([]);
          }
          expect(await page.locator('.mistakes').textContent()).toMatch(/Terlalu banyak|Too many/);
          await visitor.close();
        },
        PATIENCE_MS,
      );

      it(
        'at a receipt says how long to wait',
        async () => {
          const visitor = await visit(eyes.look);
          await visitor.open('/lacak');
          await speak(visitor, eyes);
          const { agendaNumber } = caseOf('closed');
          const guess = { agendaNumber, trackingCode: '8S37-GYW0-DWPF-6JSH-A' };
          let status = 0;
          for (let tries = 0; tries < 8 && status !== 429; tries += 1) {
            status = await post(visitor, '/lacak', guess);
            expect(await troublesOn(visitor, eyes, `wrong-code-${tries}`)).toEqual([]);
          }
          expect(status).toBe(429);
          await visitor.close();
        },
        PATIENCE_MS,
      );
    });
  },
);

/** An API that has trouble with whatever it is asked but who logs in: it wants a second code, says no, has no time, or breaks off. */
const API_TROUBLE = {
  factor: [403, 'second-factor-required'],
  refused: [409, 'conflict'],
  often: [429, 'too-many-requests'],
  silent: undefined,
} as const;
let said: keyof typeof API_TROUBLE = 'silent';
let api: Server;
/** Where logins are. */
let issuer = '';
const apiSettings: Record<string, string> = {};
beforeAll(async () => {
  api = createServer((request, response) => {
    const { url = '', method, headers } = request;
    if (url.startsWith('/oidc') || url.startsWith('/.well-known'))
      return void request.pipe(
        ask(issuer + url, { method, headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        }),
      );
    const trouble = API_TROUBLE[said];
    if (!trouble) return void request.socket.destroy();
    const [status, type] = trouble;
    response.writeHead(status, { 'content-type': 'application/problem+json', 'retry-after': '61' });
    response.end(JSON.stringify({ type: `urn:jejak:problem:${type}`, title: 'Trouble.', status }));
  });
  await new Promise<void>((listening) => api.listen(0, '127.0.0.1', listening));
  apiSettings['JEJAK_API_URL'] = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => api.close(closed)));

describeAtScreens('an API in trouble', { pictures: 'trouble-api', settings: apiSettings }, ({ journey, enter }) => {
  it.each(EYES)(
    'is told of in words, and loses nothing of what was typed: $language',
    async (eyes) => {
      const meets =
        (trouble: typeof said, meet: (visitor: Visitor) => Promise<number>): Meeting[2] =>
        (visitor) => {
          said = trouble;
          return meet(visitor);
        };
      const act = `/petugas/perkara/${NOBODY}/tindakan/withdraw`;
      const typed = { why: 'Sudah selesai.', kunci: 'a-key-of-a-form' };
      const receipt = { agendaNumber: '0001/AGD/KDI/III/2026', trackingCode: '8S37-GYW0-DWPF-6JSH-A' };
      said = 'silent';
      issuer = journey().office().url;
      const visitor = await enter(eyes.look, 'kap', '/petugas');
      await speak(visitor, eyes);
      await allOf(visitor, eyes, [
        ['statistics-silent', 503, meets('silent', (one) => open(one, '/statistik'))],
        ['receipt-silent', 503, meets('silent', (one) => post(one, '/lacak', receipt))],
        ['inbox-silent', 503, meets('silent', (one) => open(one, '/petugas/kotak'))],
        ['act-silent', 503, meets('silent', (one) => post(one, act, typed))],
        ['receipt-refused', 409, meets('refused', (one) => post(one, '/lacak', receipt))],
        ['statistics-often', 429, meets('often', (one) => open(one, '/statistik'))],
        ['receipt-often', 429, meets('often', (one) => post(one, '/lacak', receipt))],
        ['act-often', 429, meets('often', (one) => post(one, act, typed))],
        ['inbox-factor', 403, meets('factor', (one) => open(one, '/petugas/kotak'))],
        ['act-factor', 403, meets('factor', (one) => post(one, act, typed))],
      ]);
      await visitor.close();
    },
    PATIENCE_MS,
  );
});
