// Staff at the portal, in a real browser: log in, take a report one desk further, replay and verify it; with JavaScript and without, on a phone and at a desk.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '@jejak/testing';
import { describeInChromium, LOOKS, openScreens, type Screens, type Visitor } from './spec-chromium.js';
import { accountsIn, openJourney, reportOf, type Journey } from './spec-journey.js';

const HOSTILE = [
  '<script>document.title = "broken"</script>',
  '\u202Edari kanan ke kiri',
  'k'.repeat(400),
  '😀👩‍👩‍👧',
  'Sudah tiga kali saya datang. '.repeat(300),
].join(' ');

describeInChromium('the staff pages', () => {
  let database: FreshDatabase;
  let journey: Journey;
  let screens: Screens;
  beforeAll(async () => {
    database = await freshDatabase();
    journey = await openJourney(database.url);
    screens = await openScreens(journey.office().url, 'staff');
  }, 120_000);
  afterAll(async () => {
    await screens?.close();
    await journey?.close();
    await database?.drop();
  });

  const lodge = async (more: object = {}): Promise<string> => {
    const body = { ...reportOf('KTP belum terbit'), narrative: HOSTILE, ...more };
    const { body: lodged } = await journey.post('/api/intake/v1/reports', { body });
    await journey.office().caughtUp(lodged.position);
    return lodged.caseId;
  };
  const press = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click();
  const logIn = async ({ page, open }: Visitor, account: string, to: string) => {
    await open(`/masuk?ke=${encodeURIComponent(to)}`);
    await page.fill('#account', account);
    await page.fill('#password', accountsIn(journey.home)[account]?.secret ?? '');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  };

  it.each(LOOKS)(
    'let intake log in, find what is new, and take it one step further: $name',
    async (look) => {
      const caseId = await lodge();
      const visitor = await screens.visit(look);
      const { page } = visitor;
      await visitor.open('/petugas');
      await visitor.look('login');
      await page.fill('#account', 'pvl');
      await page.fill('#password', 'bukan ini');
      await press(visitor, 'Masuk');
      await visitor.look('login-wrong');
      expect(await page.locator(':focus').getAttribute('class')).toBe('mistakes');
      expect(await page.inputValue('#account')).toBe('pvl');
      await page.fill('#password', accountsIn(journey.home).pvl?.secret ?? '');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: /Kantor saya/ }).click();
      await visitor.look('inbox');
      await page.selectOption('[name=tahap]', 'received');
      if (!look.hasScripts) await press(visitor, 'Saring');
      await page.waitForURL(/tahap=received/);
      await visitor.look('inbox-filtered');
      await page.locator(`a[href="/petugas/perkara/${caseId}"]`).click();
      await visitor.look('case');
      await page.getByRole('link', { name: 'Verifikasi formil' }).click();
      await visitor.look('act');
      await press(visitor, 'Verifikasi formil');
      await visitor.look('act-mistake');
      for (const answer of await page.getByLabel('Ada', { exact: true }).all()) await answer.check();
      await press(visitor, 'Verifikasi formil');
      await page.getByText('Verifikasi formil: Tersimpan.').waitFor();
      await visitor.look('act-done');
      await page.locator('.person summary').click();
      await press(visitor, 'Keluar');
      await visitor.look('logged-out');
      await page.goBack();
      await visitor.open(`/petugas/perkara/${caseId}`);
      expect(visitor.where()).toMatch(/^\/oidc\/interaction\//);
      await visitor.close();
    },
    90_000,
  );

  it.each(LOOKS)(
    'let an auditor replay a case by hand and by keyboard, and verify it: $name',
    async (look) => {
      const caseId = await lodge();
      const visitor = await screens.visit(look);
      const { page } = visitor;
      await logIn(visitor, 'aud', '/petugas/audit');
      await visitor.look('audit');
      await page.locator(`a[href="/petugas/audit/${caseId}"]`).click();
      await page.getByText('Keadaan setelah peristiwa ke-1 dari 1').waitFor();
      await visitor.look('replay');
      const slider = page.locator('input[type=range]');
      await slider.focus();
      await page.keyboard.press('Home');
      if (!look.hasScripts) await page.keyboard.press('Enter');
      await page.getByText('Keadaan setelah peristiwa ke-0 dari 1').waitFor();
      if (look.hasScripts) expect(await page.locator(':focus').getAttribute('name')).toBe('ke');
      expect(visitor.where()).toContain('ke=0');
      await visitor.look('replay-then');
      await visitor.open(`/petugas/audit/${caseId}?ke=0&banding=1`);
      await visitor.look('replay-compared');
      await press(visitor, 'Periksa sekarang');
      await page.getByRole('heading', { name: /Tidak ada tanda perubahan|Terbukti tidak diubah/ }).waitFor();
      await visitor.look('verdict');
      await visitor.close();
    },
    90_000,
  );

  it('show no secret identity to whom it is not for, and are readable by night', async () => {
    const caseId = await lodge({ secretIdentity: true });
    const visitor = await screens.visit({ width: 1280, hasScripts: true, isDark: true });
    await logIn(visitor, 'kap', `/petugas/perkara/${caseId}`);
    await visitor.look('secret');
    expect(await visitor.page.getByText('Pelapor Contoh').count()).toBe(0);
    await visitor.close();
  }, 60_000);
});
