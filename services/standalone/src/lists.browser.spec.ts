// Lists of the staff pages in a real browser: how they look, and the keys that go through them.
import { expect, it } from '@jest/globals';
import { LOOKS } from './spec-chromium.js';
import { reportOf, until } from './spec-journey.js';
import { describeAtScreens } from './spec-screens.js';

describeAtScreens(
  'the lists',
  {
    pictures: 'lists',
    prepare: async (journey) => {
      for (const words of ['Satu', 'Dua', 'Tiga'])
        await journey.post('/api/intake/v1/reports', { body: reportOf(words) });
      await until('three messages', async () => {
        const { body } = await journey.get('/api/records/v1/deliveries', 'kap');
        return body.total >= 3 ? true : undefined;
      });
    },
  },
  ({ enter }) => {
    it.each(LOOKS)(
      'hinder nobody: $name',
      async (look) => {
        const visitor = await enter(look, 'kap');
        for (const [path, name] of [
          ['kotak?lihat=kantor', 'inbox'],
          ['pengiriman', 'deliveries'],
          ['register', 'registers'],
          ['persetujuan', 'approvals'],
          ['cari', 'search'],
          ['cari/identitas', 'identity'],
        ] as const) {
          await visitor.open(`/petugas/${path}`);
          await visitor.look(name);
        }
        await visitor.page.getByRole('button', { name: 'Cari orang ini' }).click();
        await visitor.look('identity-nothing');
        expect(await visitor.page.evaluate('document.activeElement.className')).toBe('mistakes');
        await visitor.page.fill('#name', 'Pelapor Contoh');
        await visitor.page.getByRole('button', { name: 'Cari orang ini' }).click();
        await visitor.page.getByRole('heading', { name: 'Perkara yang cocok' }).waitFor();
        await visitor.look('identity-found');
        expect(visitor.where()).toBe('/petugas/cari/identitas');
        await visitor.close();
      },
      90_000,
    );

    it.each(LOOKS.filter(({ hasScripts }) => hasScripts))(
      'are found again under a name: $name',
      async (look) => {
        const visitor = await enter(look, 'pim');
        const { page } = visitor;
        await visitor.open('/petugas/kotak?lihat=nasional&tahap=received');
        await page.getByText('Simpan atau hapus saringan').click();
        await visitor.look('keeping');
        await page.getByRole('button', { name: 'Simpan saringan ini' }).click();
        await visitor.look('nameless');
        await page.fill('#name', `Masuk ${look.width}`);
        await page.getByRole('button', { name: 'Simpan saringan ini' }).click();
        await page.getByRole('link', { name: `Masuk ${look.width}` }).click();
        await page.getByText('Simpan atau hapus saringan').click();
        await visitor.look('kept');
        await page.getByRole('button', { name: `Hapus “Masuk ${look.width}”` }).click();
        expect(await page.getByRole('link', { name: `Masuk ${look.width}` }).count()).toBe(0);
        await visitor.close();
      },
      60_000,
    );

    it('are gone through by j and k where they have the focus, and nowhere else', async () => {
      const visitor = await enter({ width: 1280, hasScripts: true }, 'kap');
      const { page } = visitor;
      await visitor.open('/petugas/cari');
      expect(await page.locator('#baris th[scope=row] > a').count()).toBe(3);
      const focused = (): Promise<number> =>
        page.evaluate("[...document.querySelectorAll('#baris th[scope=row] > a')].indexOf(document.activeElement)");
      await page.keyboard.press('j');
      expect(await focused()).toBe(-1);
      await page.getByRole('link', { name: 'Masuk ke daftar' }).press('Enter');
      const passed: number[] = [];
      for (const key of ['j', 'j', 'j', 'j', 'k']) {
        await page.keyboard.press(key);
        passed.push(await focused());
      }
      expect(passed).toEqual([0, 1, 2, 2, 1]);
      await page.locator('input[name=nomor]').click();
      await page.keyboard.type('jk');
      expect([await page.inputValue('input[name=nomor]'), await focused()]).toEqual(['jk', -1]);
      await page.locator('#baris th[scope=row] > a').nth(1).focus();
      const to = await page.locator('#baris th[scope=row] > a').nth(2).getAttribute('href');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL(/perkara/);
      expect(visitor.where()).toBe(to);
      await visitor.close();
    }, 60_000);
  },
);
