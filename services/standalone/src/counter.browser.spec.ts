// The counter in a real browser: the form as it is shown, with mistakes, and the receipt that is printed.
import { expect, it } from '@jest/globals';
import type { Look } from './spec-chromium.js';
import { describeAtScreens, press } from './spec-screens.js';

const LOOKS_HERE: readonly (Look & { readonly name: string })[] = [
  { width: 360, hasScripts: false, name: '360 px, without JavaScript' },
  { width: 1280, hasScripts: true, name: '1280 px, with JavaScript' },
  { width: 1280, hasScripts: true, isDark: true, name: '1280 px, dark' },
];

describeAtScreens('the counter', { pictures: 'counter' }, ({ enter }) => {
  it.each(LOOKS_HERE)(
    'lodges for a citizen and prints the receipt: $name',
    async (look) => {
      const visitor = await enter(look, 'pvl');
      const { page } = visitor;
      await page.getByRole('link', { name: 'Loket', exact: true }).click();
      await visitor.look('form');
      await page.fill('#narrative', 'Saya datang tiga kali.\nBlangko selalu habis.');
      await page.getByRole('button', { name: 'Catat dan beri tanda terima' }).click();
      await page.locator('.mistakes').waitFor();
      expect(await page.inputValue('#narrative')).toContain('tiga kali');
      await visitor.look('mistakes');
      await page.selectOption('#caseType', 'report');
      await page.selectOption('#channel', 'in-person');
      await page.fill('#name', 'Wa Ode Nur');
      await page.fill('#phone', '0812 3456 7890');
      await page.selectOption('#district', { index: 1 });
      await page.check('#effort');
      await page.fill('#agency', 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buton');
      await page.fill('#subject', 'KTP belum terbit');
      await page.check('#secret');
      await page.getByRole('button', { name: 'Catat dan beri tanda terima' }).click();
      await page.getByRole('heading', { name: 'Laporan tercatat' }).waitFor();
      await visitor.look('confirmation');
      await page.getByRole('link', { name: 'Cetak tanda terima' }).click();
      await page.getByRole('heading', { name: 'Tanda terima' }).waitFor();
      await visitor.look('receipt');
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('Loket', { exact: true }).isVisible()).toBe(false);
      await visitor.look('printed');
      await page.emulateMedia({ media: 'screen' });
      await page.goBack();
      await page.getByRole('button', { name: 'Selesai, catat yang berikutnya' }).click();
      await page.getByRole('heading', { name: 'Catat laporan di loket' }).waitFor();
      await visitor.close();
    },
    120_000,
  );

  it.each(LOOKS_HERE)(
    'records what the office begins by itself: $name',
    async (look) => {
      const visitor = await enter(look, 'pvl', '/petugas/loket');
      const { page } = visitor;
      await page.getByRole('link', { name: 'Catat prakarsa sendiri' }).click();
      await visitor.look('own-motion');
      await page.fill('#narrative', 'Tiga puskesmas melapor kehabisan obat.');
      await press(visitor, 'Catat prakarsa sendiri');
      await page.locator('.mistakes').waitFor();
      expect(await page.inputValue('#narrative')).toContain('kehabisan');
      await visitor.look('own-motion-with-mistakes');
      await page.fill('#agency', 'Dinas Kesehatan Kabupaten Buton');
      await page.fill('#subject', 'Obat kosong');
      await press(visitor, 'Catat prakarsa sendiri');
      await page.getByText('Prakarsa sendiri tercatat').waitFor();
      await visitor.look('own-motion-recorded');
      await visitor.close();
    },
    120_000,
  );
});
