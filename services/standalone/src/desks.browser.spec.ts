// A report at every desk, in a real browser: each step by whoever it lies with, by the button that the case offers, from the formal check to the closure.
import { expect, it } from '@jest/globals';
import { LOOKS, type Visitor } from './spec-chromium.js';
import { reportOf, until } from './spec-journey.js';
import { describeAtScreens } from './spec-screens.js';

const AGENCY = 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buton';
type Page = Visitor['page'];
type Fill = (page: Page, visitor: Visitor) => Promise<unknown>;
const nothing: Fill = () => Promise.resolve();

const all =
  (value: string): Fill =>
  async (page) => {
    for (const answer of await page.locator(`input[type=radio][value=${value}]`).all()) await answer.check();
  };
const act = async (page: Page, at: number, text: string): Promise<void> => {
  await page.selectOption(`[name="actions.${at}.owner"]`, { label: AGENCY });
  await page.fill(`[name="actions.${at}.dueOn"]`, '2099-12-20');
  await page.fill(`[name="actions.${at}.text"]`, text);
};
/** Three corrective actions, the second of them unfinished at first; two are taken out again before the report is kept. */
const correctiveActions: Fill = async (page, visitor) => {
  const another = page.getByRole('button', { name: 'Tambah tindakan korektif' });
  await act(page, 0, 'Terbitkan KTP.');
  await another.click();
  expect(await page.locator(':focus').getAttribute('name')).toBe('actions.1.owner');
  await act(page, 1, 'Umumkan syarat dan tenggat layanan di loket.');
  await page.fill('[name="actions.1.dueOn"]', '');
  await another.click();
  await act(page, 2, 'Laporkan jumlah permohonan yang tertunda.');
  await page.locator('button[name=lihat]').click();
  await page.locator('.mistakes').waitFor();
  await visitor.look('final-report-mistake');
  await page.locator('.mistakes a').click();
  expect(await page.locator(':focus').getAttribute('name')).toBe('actions.1.dueOn');
  await page.fill('[name="actions.1.dueOn"]', '2099-12-31');
  await page.locator('button[name=lihat]').click();
  await page.getByRole('heading', { name: 'Pratinjau' }).waitFor();
  await visitor.look('final-report-three-actions');
  for (const at of [1, 2]) {
    await page.selectOption(`[name="actions.${at}.owner"]`, '');
    for (const part of ['dueOn', 'text']) await page.fill(`[name="actions.${at}.${part}"]`, '');
  }
};
const boxes =
  (name: string): Fill =>
  async (page) => {
    for (const box of (await page.locator(`input[name=${name}]`).all()).slice(0, 3)) await box.check();
  };
const finalReport: Fill = async (page, visitor) => {
  await page.locator('input[name=forms]').first().check();
  for (const part of ['parties', 'description', 'examination', 'opinion', 'conclusion'])
    await page.fill(`[name="text.${part}"]`, 'Terlapor menunda penerbitan KTP.');
  await correctiveActions(page, visitor);
  await page.locator('button[name=lihat]').click();
  await page.getByRole('heading', { name: 'Pratinjau' }).waitFor();
};

type Step = readonly [account: string, button: string, fill: Fill];
const BEFORE_COMMENT: readonly Step[] = [
  ['pvl', 'Verifikasi formil', all('yes')],
  [
    'pvl',
    'Verifikasi materiil',
    async (page, visitor) => {
      await all('pass')(page, visitor);
      await page.selectOption('[name=proposal]', 'accept');
    },
  ],
  [
    'kap',
    'Catat keputusan pleno',
    async (page, visitor) => {
      await page.selectOption('[name=decision]', 'accept');
      await page.selectOption('[name=class]', 'simple');
      await boxes('members')(page, visitor);
      await page.fill('[name=minutes]', 'Rapat menerima laporan.');
    },
  ],
  ['kap', 'Tugaskan pemeriksa', boxes('examiners')],
  [
    'asr',
    'Catat pemeriksaan dokumen',
    async (page, visitor) => {
      await boxes('suspected')(page, visitor);
      await page.fill('[name=findings]', 'Permohonan tidak ditindaklanjuti.');
    },
  ],
  [
    'asr',
    'Minta klarifikasi',
    async (page) => {
      await page.fill('[name=addressee]', 'Kepala Dinas');
      await page.fill('[name=questions]', 'Mengapa KTP belum terbit?\nKapan akan terbit?');
    },
  ],
  ['nar', 'Jawab klarifikasi', (page) => page.fill('[name=reply]', 'Blangko habis.')],
  [
    'asr',
    'Beritahukan hasil',
    async (page) => {
      await page.selectOption('[name=outcome]', 'found');
      await page.fill('[name=summary]', 'Kami menemukan penundaan berlarut.');
    },
  ],
];
const AFTER_COMMENT: readonly Step[] = [
  ['asr', 'Tulis konsep LAHP', finalReport],
  ['kap', 'Tandatangani LAHP', nothing],
  ['nar', 'Laporkan tindakan korektif', (page) => page.fill('[name=report]', 'KTP sudah diserahkan.')],
  ['rsm', 'Verifikasi tindakan korektif', all('ya')],
  ['rsm', 'Susun konsep penutupan', (page) => page.selectOption('[name=reason]', { index: 1 })],
  ['kap', 'Periksa penutupan', all('ya')],
  ['pim', 'Setujui penutupan', nothing],
];

describeAtScreens('the desks of an office', { pictures: 'desks' }, ({ journey, enter }) => {
  it.each(LOOKS)(
    'take a report to its closure: $name',
    async (look) => {
      const people = new Map<string, Visitor>();
      const as = async (account: string): Promise<Visitor> => {
        const known = people.get(account);
        if (known) return known;
        const visitor = await enter(look, account);
        people.set(account, visitor);
        return visitor;
      };
      const { body: lodged } = await journey().post('/api/intake/v1/reports', {
        body: { ...reportOf('KTP belum terbit'), reported: { agency: AGENCY } },
      });
      const { caseId, agendaNumber, trackingCode } = lodged;
      const take = async ([account, name, fill]: Step): Promise<void> => {
        const visitor = await as(account);
        const { page } = visitor;
        const button = page.locator('nav.acts').getByRole('link', { name, exact: true });
        await until(`${name} for ${account}`, async () => {
          await visitor.open(`/petugas/perkara/${caseId}`);
          return (await button.count()) === 1 ? true : undefined;
        });
        await button.click();
        await fill(page, visitor);
        await visitor.look(name.replaceAll(' ', '-').toLowerCase());
        await page.getByRole('button', { name, exact: true }).click();
        await page.getByText(`${name}: Tersimpan.`).waitFor();
        if (account === 'nar') await visitor.look(`receipt-of-${name.replaceAll(' ', '-').toLowerCase()}`);
      };
      for (const step of BEFORE_COMMENT) await take(step);
      const session = await journey().post('/api/intake/v1/receipt-sessions', { body: { agendaNumber, trackingCode } });
      const receipt = `token:${session.body.token}`;
      await journey().post(`/api/resolution/v1/cases/${caseId}/comment`, { as: receipt, body: { accepts: true } });
      for (const step of AFTER_COMMENT) await take(step);
      const liaison = await as('nar');
      await liaison.open('/petugas/rekam');
      await liaison.look('own-record');
      const last = await as('pim');
      await last.look('closed');
      expect(await last.page.locator('nav.acts').count()).toBe(0);
      for (const visitor of people.values()) await visitor.close();
    },
    180_000,
  );
});
