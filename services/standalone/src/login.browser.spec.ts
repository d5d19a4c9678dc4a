// Getting in, in a real browser: a first password by a link, a second factor set up and asked for, on a phone without JavaScript and at a desk.
import { expect, it } from '@jest/globals';
import { systemClock } from '@jejak/chassis';
import { Secret, TOTP } from 'otpauth';
import { describeAtScreens } from './spec-screens.js';

const PASSWORD = 'perahu kayu biru laut';

describeAtScreens(
  'getting in',
  { pictures: 'login', settings: { JEJAK_SECOND_FACTOR_REQUIRED: 'false' } },
  ({ journey, visit }) => {
    it.each([
      { name: 'on a phone', width: 360, hasScripts: false },
      { name: 'at a desk by night', width: 1280, hasScripts: true, isDark: true },
    ])(
      'takes a link, a password and a code: $name',
      async ({ name: _, ...look }) => {
        const account = `ayu-${look.width}`;
        const body = { name: 'Ayu Lestari', office: 'kdi', account: { subject: account } };
        const { body: entry } = await journey().post('/api/identity/v1/staff', { as: 'opr', body });
        const path = `/api/identity/v1/staff/${entry.staffId as string}/invitation`;
        const { body: invitation } = await journey().post(path, { as: 'opr' });
        const visitor = await visit(look);
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
  },
);
