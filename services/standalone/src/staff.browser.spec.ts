// Staff at the portal, in a real browser: log in, take a report one desk further, replay and verify it; with JavaScript and without, on a phone and at a desk.
import { expect, it } from '@jest/globals';
import { LOOKS } from './spec-chromium.js';
import { accountsIn, reportOf } from './spec-journey.js';
import { describeAtScreens, press } from './spec-screens.js';

const HOSTILE = [
  '<script>document.title = "broken"</script>',
  '\u202Edari kanan ke kiri',
  'k'.repeat(400),
  '😀👩‍👩‍👧',
  'Sudah tiga kali saya datang. '.repeat(300),
].join(' ');

describeAtScreens('the staff pages', { pictures: 'staff' }, ({ journey, visit, enter }) => {
  const lodge = async (more: object = {}): Promise<string> => {
    const body = { ...reportOf('KTP belum terbit'), narrative: HOSTILE, ...more };
    const { body: lodged } = await journey().post('/api/intake/v1/reports', { body });
    await journey().office().caughtUp(lodged.position);
    return lodged.caseId;
  };
  it.each(LOOKS)(
    'let intake log in, find what is new, and take it one step further: $name',
    async (look) => {
      const caseId = await lodge();
      const visitor = await visit(look);
      const { page } = visitor;
      await visitor.open('/petugas');
      await visitor.look('login');
      await page.fill('#account', 'pvl');
      await page.fill('#password', 'bukan ini');
      await press(visitor, 'Masuk');
      await visitor.look('login-wrong');
      expect(await page.locator(':focus').getAttribute('class')).toBe('mistakes');
      expect(await page.inputValue('#account')).toBe('pvl');
      await page.fill('#password', accountsIn(journey().home).pvl?.secret ?? '');
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
      const visitor = await enter(look, 'aud', '/petugas/audit');
      const { page } = visitor;
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

  it('open no text while moments slide by, and what is asked for once', async () => {
    const caseId = await lodge();
    const visitor = await enter({ width: 360, hasScripts: true }, 'kap', `/petugas/audit/${caseId}`);
    const { page } = visitor;
    const opened = async (): Promise<number> => {
      const { body } = await journey().get(`/api/records/v1/cases/${caseId}/access-ledger`, 'aud');
      return body.items.filter(({ purpose }: { purpose: string }) => purpose === 'show-case-file').length;
    };
    const before = await opened();
    await page.locator('input[type=range]').focus();
    for (const [key, revision] of [
      ['Home', 0],
      ['End', 1],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByText(`Keadaan setelah peristiwa ke-${revision} dari 1`).waitFor();
    }
    await page.getByText('Belum dibuka').first().waitFor();
    expect(await opened()).toBe(before);
    await visitor.look('replay-closed');
    await page.getByRole('link', { name: 'Buka tulisan pada saat ini' }).click();
    await page.getByText('Belum dibuka').first().waitFor({ state: 'detached' });
    expect([await opened(), visitor.where()]).toEqual([before + 1, `/petugas/audit/${caseId}?ke=1`]);
    await visitor.close();
  }, 60_000);

  it('show no secret identity to whom it is not for, and are readable by night', async () => {
    const caseId = await lodge({ secretIdentity: true });
    const visitor = await enter({ width: 1280, hasScripts: true, isDark: true }, 'kap', `/petugas/perkara/${caseId}`);
    await visitor.look('secret');
    expect(await visitor.page.getByText('Pelapor Contoh').count()).toBe(0);
    await visitor.close();
  }, 60_000);
});
