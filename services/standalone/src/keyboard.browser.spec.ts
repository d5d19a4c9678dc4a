// People without a mouse: everything they do is reached by Tab, chosen by Space or arrows, sent by Enter.
import { expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { caseAt } from './spec-cases.js';
import type { Look, Visitor } from './spec-chromium.js';
import { ANSWERS } from './spec-citizen.js';
import { accountsIn, reportOf } from './spec-journey.js';
import { describeAtScreens } from './spec-screens.js';

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: '360 px without JavaScript', width: 360, hasScripts: false },
  { name: '1280 px with JavaScript', width: 1280, hasScripts: true },
];
/** Nobody presses it more often on one page. */
const MOST_TABS = 400;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes on by Tab until something has the focus, from wherever the focus is. */
const reach = async ({ page }: Visitor, target: Locator): Promise<void> => {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target.toString()}.`);
};
const follow = async (visitor: Visitor, target: Locator): Promise<void> => {
  await reach(visitor, target);
  await visitor.page.keyboard.press('Enter');
};

describeAtScreens('a keyboard is enough', { pictures: 'keyboard' }, ({ journey, visit }) => {
  const logIn = async (look: Look, account: string, to: string): Promise<Visitor> => {
    const visitor = await visit(look);
    const { page } = visitor;
    await visitor.open(`/masuk?ke=${encodeURIComponent(to)}`);
    await reach(visitor, page.locator('#account'));
    await page.keyboard.type(account);
    await page.keyboard.press('Tab');
    await page.keyboard.type(accountsIn(journey().home)[account]?.secret ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/petugas/);
    return visitor;
  };

  /** Answers one field of a question: a choice by its arrows, everything else by typing. */
  const give = async (visitor: Visitor, name: string, value: string): Promise<void> => {
    const { page } = visitor;
    const field = page.locator(`[name="${name}"]`).first();
    await reach(visitor, field);
    if ((await field.getAttribute('type')) !== 'radio') return page.keyboard.type(value);
    await page.keyboard.press('Space');
    const wanted = page.locator(`[name="${name}"][value="${value}"]`);
    for (let moves = 0; moves < MOST_TABS && !(await wanted.isChecked()); moves += 1)
      await page.keyboard.press('ArrowDown');
  };

  it.each(LOOKS)(
    'for a citizen, who lodges a report and keeps its number: $name',
    async (look) => {
      const visitor = await visit(look);
      const { page } = visitor;
      const answers = new Map<string, Readonly<Record<string, string>>>(ANSWERS('KTP belum terbit'));
      await visitor.open('/');
      await follow(visitor, page.getByRole('link', { name: /Buat laporan/ }));
      await page.waitForURL('**/lapor');
      while (!visitor.where().endsWith('/periksa')) {
        const here = page.url();
        for (const [name, value] of Object.entries(answers.get(visitor.where()) ?? {}))
          await give(visitor, name, value);
        await follow(visitor, page.getByRole('button', { name: 'Lanjut', exact: true }));
        await page.waitForURL(({ href }) => href !== here);
      }
      await follow(visitor, page.getByRole('button', { name: 'Kirim laporan' }));
      await page.waitForURL('**/lapor/selesai');
      expect(await page.getByText(/^\d{4}\/AGD\/KDI\//).count()).toBeGreaterThan(0);
      await visitor.close();
    },
    90_000,
  );

  it.each(LOOKS)(
    'for intake, who checks a report: $name',
    async (look) => {
      const { body } = await journey().post('/api/intake/v1/reports', { body: reportOf('KTP belum terbit') });
      await journey().office().caughtUp(body.position);
      const visitor = await logIn(look, 'pvl', '/petugas/kotak?lihat=kantor');
      const { page } = visitor;
      await follow(visitor, page.locator(`th a[href="/petugas/perkara/${body.caseId}"]`));
      await page.waitForURL(new RegExp(body.caseId));
      await follow(visitor, page.getByRole('link', { name: 'Verifikasi formil' }));
      await page.waitForURL(/formal-check/);
      for (const answer of await page.getByLabel('Ada', { exact: true }).all()) {
        await reach(visitor, answer);
        await page.keyboard.press('Space');
      }
      await follow(visitor, page.getByRole('button', { name: 'Verifikasi formil' }));
      await page.getByText('Verifikasi formil: Tersimpan.').waitFor();
      await visitor.close();
    },
    90_000,
  );

  it.each(LOOKS)(
    'for a liaison, who answers and keeps the receipt: $name',
    async (look) => {
      const { caseId } = await caseAt(journey(), 'examined');
      const visitor = await logIn(look, 'nar', '/petugas/kotak');
      const { page } = visitor;
      await follow(visitor, page.locator(`th a[href="/petugas/perkara/${caseId}"]`));
      await page.waitForURL(new RegExp(caseId));
      await follow(visitor, page.locator('a[href$="/tindakan/reply-to-clarification"]').first());
      await page.waitForURL(/reply-to-clarification/);
      await reach(visitor, page.locator('textarea'));
      await page.keyboard.type('Blangko sempat habis; kartu selesai minggu ini.');
      await follow(visitor, page.locator('main form button').last());
      await page.getByRole('heading', { name: 'Tanda terima', level: 1 }).waitFor();
      await visitor.close();
    },
    90_000,
  );

  it.each(LOOKS)(
    'for an auditor, who replays and verifies: $name',
    async (look) => {
      const { caseId } = await caseAt(journey(), 'plenary');
      const visitor = await logIn(look, 'aud', '/petugas/audit');
      const { page } = visitor;
      await follow(visitor, page.locator(`a[href="/petugas/audit/${caseId}"]`));
      await page.getByText(/Keadaan setelah peristiwa ke-[1-9]/).waitFor();
      await reach(visitor, page.locator('input[type=range]'));
      await page.keyboard.press('Home');
      if (!look.hasScripts) await page.keyboard.press('Enter');
      await page.getByText('Keadaan setelah peristiwa ke-0 dari').waitFor();
      await follow(visitor, page.getByRole('button', { name: 'Periksa sekarang' }));
      await page.getByRole('heading', { name: /Tidak ada tanda perubahan|Terbukti tidak diubah/ }).waitFor();
      expect(visitor.where()).toContain('/bukti');
      await visitor.close();
    },
    90_000,
  );
});
