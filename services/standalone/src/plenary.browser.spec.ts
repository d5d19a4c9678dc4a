// A plenary in a real browser: the agenda, its beginning, two decisions of which one member may not take the first, and the minutes as they are printed.
import { expect, it } from '@jest/globals';
import type { Look, Visitor } from './spec-chromium.js';
import { reportOf } from './spec-journey.js';
import { describeAtScreens } from './spec-screens.js';

const LOOKS_HERE: readonly (Look & { readonly name: string })[] = [
  { width: 360, hasScripts: true, name: '360 px, with JavaScript' },
  { width: 1280, hasScripts: false, name: '1280 px, without JavaScript' },
];
const HOSTILE = '<script>alert(1)</script> ' + 'sangatpanjang'.repeat(30);

describeAtScreens('a plenary', { pictures: 'plenary' }, ({ journey, enter }) => {
  /** Intake takes a report to the plenary. */
  const prepare = async ({ page, open }: Visitor, subject: string, answer: 'pass' | 'fail'): Promise<string> => {
    const { body } = await journey().post('/api/intake/v1/reports', { body: reportOf(subject) });
    await journey().office().caughtUp(body.position);
    const act = async (action: string, value: string, more: () => Promise<unknown>) => {
      await open(`/petugas/perkara/${body.caseId as string}/tindakan/${action}`);
      for (const radio of await page.locator(`input[type=radio][value=${value}]`).all()) await radio.check();
      await more();
      await page.locator('form .acts button').first().click();
      await page.getByText('Tersimpan.').waitFor();
    };
    await act('formal-check', 'yes', () => Promise.resolve());
    await act('material-check', answer, async () => {
      await page.selectOption('[name=proposal]', answer === 'pass' ? 'accept' : 'refuse');
      if (answer === 'fail') await page.selectOption('[name=ground]', 'outside-authority');
      await page.fill('[name=note]', 'Mohon diputus.');
    });
    return body.caseId as string;
  };

  it.each(LOOKS_HERE)(
    'decides case by case: $name',
    async (look) => {
      const pvl = await enter(look, 'pvl');
      const first = await prepare(pvl, 'KTP belum terbit', 'pass');
      await prepare(pvl, 'Jalan berlubang', 'fail');
      await pvl.page.getByRole('link', { name: 'Pleno', exact: true }).click();
      await pvl.look('agenda-of-intake');
      const conflict = { as: 'pvl', body: { ground: 'Keluarga terlapor.' } };
      const declared = await journey().post(`/api/routing/v1/cases/${first}/conflicts`, conflict);
      await journey().office().caughtUp(declared.body.position);
      await pvl.close();

      const kap = await enter(look, 'kap');
      const { page } = kap;
      await page.getByRole('link', { name: 'Pleno', exact: true }).click();
      await page.getByRole('button', { name: 'Mulai memutus' }).click();
      await page.locator('.mistakes').waitFor();
      await kap.look('agenda-with-mistakes');
      const { body } = await journey().get('/api/records/v1/search', 'pim');
      await page.fill('#heldOn', body.items[0].facts.receivedOn);
      for (const box of await page.locator('input[name=members]').all()) await box.check();
      await kap.look('agenda');
      await page.getByRole('button', { name: 'Mulai memutus' }).click();

      await page.getByText('Perkara 1 dari 2').waitFor();
      await page.locator('.ground summary').last().click();
      await kap.look('first-case');
      await page.selectOption('[name=decision]', 'accept');
      await page.fill('[name=minutes]', HOSTILE);
      await page.getByRole('button', { name: 'Catat keputusan' }).click();
      await page.locator('.mistakes').waitFor();
      expect(await page.inputValue('[name=minutes]')).toBe(HOSTILE);
      await kap.look('first-case-with-mistakes');
      await page.selectOption('[name=class]', 'simple');
      await page.getByRole('button', { name: 'Catat keputusan' }).click();

      await page.getByText('Perkara 2 dari 2').waitFor();
      await page.selectOption('[name=decision]', 'refuse');
      await page.selectOption('[name=ground]', 'outside-authority');
      await page.fill('[name=minutes]', 'Rapat menolak: bukan kewenangan.');
      await kap.look('second-case');
      await page.getByRole('button', { name: 'Catat keputusan' }).click();

      await page.getByRole('heading', { name: /Risalah rapat pleno/ }).waitFor();
      await kap.look('minutes');
      await page.getByRole('link', { name: 'Sertakan notulen' }).click();
      await page.getByText('bukan kewenangan').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      await kap.look('minutes-printed');
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('link', { name: 'Semua rapat' }).click();
      await kap.look('all-meetings');
      await page.getByRole('link', { name: 'Ke agenda' }).click();
      await kap.look('agenda-empty');
      await kap.close();
    },
    180_000,
  );
});
