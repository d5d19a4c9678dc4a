// Getting in, in a real browser: a first password by a link, a second factor set up and asked for, on a phone without JavaScript and at a desk.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemClock } from '@jejak/chassis';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import { Secret, TOTP } from 'otpauth';
import { describeInChromium, openScreens, type Screens } from './spec-chromium.js';
import { openJourney, type Journey } from './spec-journey.js';

const PASSWORD = 'perahu kayu biru laut';

describeInChromium('getting in', () => {
  let database: FreshDatabase;
  let journey: Journey;
  let screens: Screens;
  beforeAll(async () => {
    database = await freshDatabase();
    journey = await openJourney(database.url, { JEJAK_SECOND_FACTOR_REQUIRED: 'false' });
    screens = await openScreens(journey.office().url, 'login');
  }, 120_000);
  afterAll(async () => {
    await screens?.close();
    await journey?.close();
    await database?.drop();
  });

  it.each([
    { name: 'on a phone', width: 360, hasScripts: false },
    { name: 'at a desk by night', width: 1280, hasScripts: true, isDark: true },
  ])(
    'takes a link, a password and a code: $name',
    async ({ name: _, ...look }) => {
      const account = `ayu-${look.width}`;
      const body = { name: 'Ayu Lestari', office: 'kdi', account: { subject: account } };
      const { body: entry } = await journey.post('/api/identity/v1/staff', { as: 'opr', body });
      const path = `/api/identity/v1/staff/${entry.staffId as string}/invitation`;
      const { body: invitation } = await journey.post(path, { as: 'opr' });
      const visitor = await screens.visit(look);
      const { page } = visitor;
      const press = (word: string) => page.getByRole('button', { name: word, exact: true }).click();
      await visitor.open(new URL(invitation.link).pathname);
      await visitor.look('invitation');
      await page.fill('#password', 'pendek');
      await page.fill('#again', 'pendek');
      await press('Simpan kata sandi');
      await visitor.look('invitation-mistake');
      await page.fill('#password', PASSWORD);
      await page.fill('#again', PASSWORD);
      await press('Simpan kata sandi');
      await visitor.look('invitation-done');
      await visitor.open('/masuk?untuk=kode');
      await page.fill('#account', account);
      await page.fill('#password', PASSWORD);
      await press('Masuk');
      await visitor.look('enrol');
      const key = (await page.locator('.key').innerText()).replaceAll(' ', '');
      const codeIn = (steps: number) =>
        new TOTP({ secret: Secret.fromBase32(key) }).generate({
          timestamp: systemClock.now().getTime() + steps * 30_000,
        });
      await page.fill('#code', '000000');
      await press('Pasang');
      await visitor.look('enrol-mistake');
      await page.fill('#code', codeIn(0));
      await press('Pasang');
      await visitor.look('nobody');
      expect(visitor.where()).toBe('/petugas');
      await press('Keluar');
      await visitor.look('logged-out');
      await visitor.open('/masuk');
      await page.fill('#account', account);
      await page.fill('#password', PASSWORD);
      await press('Masuk');
      await visitor.look('code');
      await page.fill('#code', codeIn(1));
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/petugas$/);
      await visitor.close();
    },
    120_000,
  );
});
