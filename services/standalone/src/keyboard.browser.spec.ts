// People without a mouse: everything they do is reached by Tab, chosen by Space or arrows, sent by Enter.
import { expect, it } from '@jest/globals';
import { photo } from '@jejak/testing';
import { caseAt } from './spec-cases.js';
import type { Look } from './spec-chromium.js';
import { ANSWERS } from './spec-citizen.js';
import { trackBy, walkDesks, type AtDesk } from './spec-desks.js';
import { keyboardOf, reach } from './spec-hands.js';
import { accountsIn } from './spec-journey.js';
import { describeAtScreens } from './spec-screens.js';

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: '360 px without JavaScript', width: 360, hasScripts: false },
  { name: '1280 px with JavaScript', width: 1280, hasScripts: true },
];

describeAtScreens('a keyboard is enough', { pictures: 'keyboard' }, ({ journey, visit }) => {
  /** Somebody without a cookie, at the first page. */
  const arrive = async (look: Look): Promise<AtDesk> => {
    const visitor = await visit(look);
    await visitor.open('/');
    return { visitor, hand: keyboardOf(visitor) };
  };

  const logIn = async (look: Look, account: string, to = '/petugas/kotak'): Promise<AtDesk> => {
    const visitor = await visit(look);
    const hand = keyboardOf(visitor);
    const { page } = visitor;
    await visitor.open(`/masuk?ke=${encodeURIComponent(to)}`);
    await hand.write('account', account);
    await hand.write('password', accountsIn(journey().home)[account]?.secret ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/petugas/);
    return { visitor, hand };
  };

  it.each(LOOKS)(
    'for a citizen, who lodges a report, follows it, adds to it and withdraws it: $name',
    async (look) => {
      const { visitor, hand } = await arrive(look);
      const { page } = visitor;
      const answers = new Map<string, Readonly<Record<string, string>>>(ANSWERS('KTP belum terbit'));
      await hand.press(page.getByRole('link', { name: /Buat laporan/ }));
      await page.waitForURL('**/lapor');
      while (!visitor.where().endsWith('/periksa')) {
        const here = page.url();
        for (const [name, value] of Object.entries(answers.get(visitor.where()) ?? {}))
          await (/^(yes|no)$/.test(value) ? hand.answer(value) : hand.write(name, value));
        await hand.press(page.getByRole('button', { name: 'Lanjut', exact: true }));
        await page.waitForURL(({ href }) => href !== here);
      }
      await hand.press(page.getByRole('button', { name: 'Kirim laporan' }));
      await page.waitForURL('**/lapor/selesai');
      const [agendaNumber = '', trackingCode = ''] = await page.locator('.numbers dd').allTextContents();
      expect(agendaNumber).toMatch(/^\d{4}\/AGD\/KDI\//);
      await hand.press(page.getByRole('link', { name: /^Jejak/ }));
      await page.waitForURL('**/');
      await trackBy({ visitor, hand }, { agendaNumber, trackingCode });
      const chooser = page.waitForEvent('filechooser');
      await hand.press(page.getByRole('link', { name: 'Tambah bukti' }));
      await page.waitForURL('**/lacak/bukti');
      await reach(visitor, page.locator('#file'));
      await page.keyboard.press('Enter');
      await (await chooser).setFiles({ name: 'loket.jpg', mimeType: 'image/jpeg', buffer: await photo() });
      await hand.press(page.getByRole('button', { name: 'Kirim berkas' }));
      await page.getByText('Berkas Anda sudah diterima.').waitFor();
      await hand.press(page.getByRole('link', { name: 'Cabut laporan' }));
      await page.waitForURL('**/lacak/cabut');
      await hand.write('withdrawReason', 'Sudah selesai dengan dinas.');
      await hand.press(page.getByRole('button', { name: 'Ya, cabut laporan ini' }));
      await page.getByText('Pencabutan Anda sudah diterima.').waitFor();
      await visitor.close();
    },
    120_000,
  );

  it.each(LOOKS)(
    'for every desk, from the formal check to the closure: $name',
    async (look) => {
      const people = await walkDesks({
        journey: journey(),
        enter: (account) => logIn(look, account),
        arrive: () => arrive(look),
      });
      for (const { visitor } of people.values()) await visitor.close();
    },
    240_000,
  );

  it.each(LOOKS)(
    'for an auditor, who replays and verifies: $name',
    async (look) => {
      const { caseId } = await caseAt(journey(), 'plenary');
      const { visitor, hand } = await logIn(look, 'aud', '/petugas/audit');
      const { page } = visitor;
      await hand.press(page.locator(`a[href="/petugas/audit/${caseId}"]`));
      await page.getByText(/Keadaan setelah peristiwa ke-[1-9]/).waitFor();
      await reach(visitor, page.locator('input[type=range]'));
      await page.keyboard.press('Home');
      if (!look.hasScripts) await page.keyboard.press('Enter');
      await page.getByText('Keadaan setelah peristiwa ke-0 dari').waitFor();
      await hand.press(page.getByRole('button', { name: 'Periksa sekarang' }));
      await page.getByRole('heading', { name: /Tidak ada tanda perubahan|Terbukti tidak diubah/ }).waitFor();
      expect(visitor.where()).toContain('/bukti');
      await visitor.close();
    },
    90_000,
  );
});
