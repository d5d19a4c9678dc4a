// A report at every desk, in a real browser: each step by whoever it lies with, by the button that the case offers, from the formal check to the closure.
import { expect, it } from '@jest/globals';
import { pdf } from '@jejak/testing';
import { LOOKS } from './spec-chromium.js';
import { giveCorrectiveAction, walkDesks, type AtDesk } from './spec-desks.js';
import { mouseOf } from './spec-hands.js';
import { describeAtScreens } from './spec-screens.js';

/** Three corrective actions, the second of them unfinished at first; two are taken out again before the report is kept. */
const reportOnThreeActions = async ({ visitor, hand }: AtDesk): Promise<void> => {
  const { page } = visitor;
  const another = page.getByRole('button', { name: 'Tambah tindakan korektif' });
  const preview = page.locator('button[name=lihat]');
  await another.click();
  expect(await page.locator(':focus').getAttribute('name')).toBe('actions.1.owner');
  await giveCorrectiveAction(hand, 1, 'Umumkan syarat dan tenggat layanan di loket.');
  await page.fill('[name="actions.1.dueOn"]', '');
  await another.click();
  await giveCorrectiveAction(hand, 2, 'Laporkan jumlah permohonan yang tertunda.');
  await preview.click();
  await page.locator('.mistakes').waitFor();
  await visitor.look('final-report-mistake');
  await page.locator('.mistakes a').click();
  expect(await page.locator(':focus').getAttribute('name')).toBe('actions.1.dueOn');
  await page.fill('[name="actions.1.dueOn"]', '2099-12-31');
  await preview.click();
  await page.getByRole('heading', { name: 'Pratinjau' }).waitFor();
  await visitor.look('final-report-three-actions');
  for (const at of [1, 2]) {
    await page.selectOption(`[name="actions.${at}.owner"]`, '');
    for (const part of ['dueOn', 'text']) await page.fill(`[name="actions.${at}.${part}"]`, '');
  }
  await preview.click();
  await page.getByRole('heading', { name: 'Pratinjau' }).waitFor();
};

/** Two documents of a liaison: one is added in the form, which keeps the answer, and one goes with it. */
const bringDocuments =
  (name: string) =>
  async ({ visitor }: AtDesk): Promise<void> => {
    const { page } = visitor;
    const field = page.locator(`[name=${name}]`);
    const typed = await field.inputValue();
    const choose = (title: string): Promise<void> =>
      page.setInputFiles('#file', { name: `${title}.pdf`, mimeType: 'application/pdf', buffer: pdf(title + name) });
    const add = page.getByRole('button', { name: 'Tambah dokumen ini' });
    await add.click();
    await page.locator('.mistakes a').click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('file');
    await visitor.look(`${name}-without-document`);
    await choose('Surat keterangan persediaan blangko');
    await add.click();
    await page.getByText('Berkas tersimpan.').waitFor();
    expect(await page.locator(':focus').textContent()).toBe('Berkas tersimpan.');
    expect([typed, await field.inputValue()]).toEqual([expect.stringMatching('.'), typed]);
    await choose('Daftar permohonan');
  };
/** What is tried at some desks, by the button. */
const BESIDES: Readonly<Record<string, (desk: AtDesk) => Promise<void>>> = {
  'Tulis konsep LAHP': reportOnThreeActions,
  'Jawab klarifikasi': bringDocuments('reply'),
  'Laporkan tindakan korektif': bringDocuments('report'),
};

describeAtScreens('the desks of an office', { pictures: 'desks' }, ({ journey, enter, visit }) => {
  it.each(LOOKS)(
    'take a report to its closure: $name',
    async (look) => {
      const people = await walkDesks({
        journey: journey(),
        enter: async (account) => {
          const visitor = await enter(look, account);
          return { visitor, hand: mouseOf(visitor) };
        },
        arrive: async () => {
          const visitor = await visit(look);
          await visitor.open('/');
          return { visitor, hand: mouseOf(visitor) };
        },
        besides: async ({ button }, desk) => BESIDES[button]?.(desk),
      });
      const liaison = people.get('nar')?.visitor;
      for (const document of ['Surat keterangan persediaan blangko.pdf', 'Daftar permohonan.pdf'])
        expect(await liaison?.page.getByText(document).count()).toBe(1);
      await liaison?.open('/petugas/rekam');
      await liaison?.look('own-record');
      for (const { visitor } of people.values()) await visitor.close();
    },
    180_000,
  );
});
