// The way of a report over the desks of an office as people walk it in a browser: whose turn it is, the button that the case offers, what the form is given.
import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { CaseAt } from './spec-cases.js';
import type { Visitor } from './spec-chromium.js';
import type { Hand } from './spec-hands.js';
import { reportOf, until, type Journey } from './spec-journey.js';

const AGENCY = 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buton';
const AGENCY_CODE = 'buton-disdukcapil';

/** An act of somebody of the house. */
export interface DeskAct {
  readonly account: string;
  readonly button: string;
  readonly give: (hand: Hand) => Promise<unknown>;
}
const act = (account: string, button: string, give: DeskAct['give'] = () => Promise.resolve()): DeskAct => ({
  account,
  button,
  give,
});

const BEFORE_COMMENT: readonly DeskAct[] = [
  act('pvl', 'Verifikasi formil', (hand) => hand.answer('yes')),
  act('pvl', 'Verifikasi materiil', async (hand) => {
    await hand.answer('pass');
    await hand.pick('proposal', 'accept');
  }),
  act('kap', 'Catat keputusan pleno', async (hand) => {
    await hand.pick('decision', 'accept');
    await hand.pick('class', 'simple');
    await hand.tick('members', 3);
    await hand.write('minutes', 'Rapat menerima laporan.');
  }),
  act('kap', 'Tugaskan pemeriksa', (hand) => hand.tick('examiners', 3)),
  act('asr', 'Catat pemeriksaan dokumen', async (hand) => {
    await hand.tick('suspected', 3);
    await hand.write('findings', 'Permohonan tidak ditindaklanjuti.');
  }),
  act('asr', 'Minta klarifikasi', async (hand) => {
    await hand.write('addressee', 'Kepala Dinas');
    await hand.write('questions', 'Mengapa KTP belum terbit?\nKapan akan terbit?');
  }),
  act('nar', 'Jawab klarifikasi', (hand) => hand.write('reply', 'Blangko habis.')),
  act('asr', 'Beritahukan hasil', async (hand) => {
    await hand.pick('outcome', 'found');
    await hand.write('summary', 'Kami menemukan penundaan berlarut.');
  }),
];
const AFTER_COMMENT: readonly DeskAct[] = [
  act('asr', 'Tulis konsep LAHP', async (hand) => {
    await hand.tick('forms', 1);
    for (const part of ['parties', 'description', 'examination', 'opinion', 'conclusion'])
      await hand.write(`text.${part}`, 'Terlapor menunda penerbitan KTP.');
    await giveCorrectiveAction(hand, 0, 'Terbitkan KTP.');
  }),
  act('kap', 'Tandatangani LAHP'),
  act('nar', 'Laporkan tindakan korektif', (hand) => hand.write('report', 'KTP sudah diserahkan.')),
  act('rsm', 'Verifikasi tindakan korektif', (hand) => hand.answer('ya')),
  act('rsm', 'Susun konsep penutupan', (hand) => hand.pick('reason', 'corrective-actions-fulfilled')),
  act('kap', 'Periksa penutupan', (hand) => hand.answer('ya')),
  act('pim', 'Setujui penutupan'),
];

/** One of the corrective actions of a final report, from 0. */
export const giveCorrectiveAction = async (hand: Hand, at: number, text: string): Promise<void> => {
  await hand.pick(`actions.${at}.owner`, AGENCY_CODE);
  await hand.write(`actions.${at}.dueOn`, '2099-12-12');
  await hand.write(`actions.${at}.text`, text);
};

/** Somebody at a screen, and how they work. */
export interface AtDesk {
  readonly visitor: Visitor;
  readonly hand: Hand;
}
/** How the desks are walked. */
export interface Walk {
  readonly journey: Journey;
  /** Somebody of the house, logged in at the inbox. */
  readonly enter: (account: string) => Promise<AtDesk>;
  /** A citizen, without a cookie, at the first page. */
  readonly arrive: () => Promise<AtDesk>;
  /** What is tried besides when a form is filled in. */
  readonly besides?: (act: DeskAct, desk: AtDesk) => Promise<unknown>;
}

/** A name of a picture. */
const stateOf = (button: string): string => button.replaceAll(' ', '-').toLowerCase();

/** The list that a case stands in: one's own first, then that of the office and of the nation, as far as there are some. */
const isListed = async ({ visitor: { page }, hand }: AtDesk, row: Locator): Promise<boolean> => {
  const lists = page.locator('nav.desks a');
  for (let at = 0; at < (await lists.count()); at += 1) {
    if ((await lists.nth(at).getAttribute('aria-current')) === null) await hand.press(lists.nth(at));
    await page.locator(`nav.desks li:nth-child(${at + 1}) a[aria-current]`).waitFor();
    if ((await row.count()) === 1) return true;
  }
  return false;
};

/** From the list to the case, and to the form behind its one button. */
const goOn = async (desk: AtDesk, { account, button }: DeskAct, caseId: string): Promise<void> => {
  const { visitor, hand } = desk;
  const { page } = visitor;
  const row = page.locator(`th a[href="/petugas/perkara/${caseId}"]`);
  const link = page.locator('nav.acts').getByRole('link', { name: button, exact: true });
  await until(`${button} for ${account}`, async () => {
    await visitor.open('/petugas/kotak');
    if (!(await isListed(desk, row))) return undefined;
    await hand.press(row);
    await page.waitForURL(`**/perkara/${caseId}`);
    return (await link.count()) === 1 ? true : undefined;
  });
  await hand.press(link);
  await page.waitForURL('**/tindakan/**');
};

const takeAct = async ({ besides }: Walk, desk: AtDesk, deskAct: DeskAct, caseId: string): Promise<void> => {
  const { visitor, hand } = desk;
  const { page } = visitor;
  const { button, give } = deskAct;
  await goOn(desk, deskAct, caseId);
  await give(hand);
  await besides?.(deskAct, desk);
  await visitor.look(stateOf(button));
  await hand.press(page.getByRole('button', { name: button, exact: true }));
  await page.getByText(`${button}: Tersimpan.`).waitFor();
};

/** What a complainant holds. */
type Held = Pick<CaseAt, 'agendaNumber' | 'trackingCode'>;

/** From the first page to where a report stands, by what its complainant holds. */
export const trackBy = async ({ visitor, hand }: AtDesk, { agendaNumber, trackingCode }: Held): Promise<void> => {
  const { page } = visitor;
  await hand.press(page.getByRole('link', { name: /^Lacak laporan/ }));
  await page.waitForURL('**/lacak');
  await hand.write('agendaNumber', agendaNumber);
  await hand.write('trackingCode', trackingCode);
  await hand.press(page.getByRole('button', { name: 'Lihat status' }));
  await page.waitForURL('**/lacak/laporan');
};

/** The complainant finds the result and says that it is solved. */
const comment = async (desk: AtDesk, held: Held): Promise<void> => {
  const { visitor, hand } = desk;
  const { page } = visitor;
  await trackBy(desk, held);
  await visitor.look('result');
  await hand.press(page.getByRole('link', { name: 'Tanggapi hasil' }));
  await page.waitForURL('**/lacak/tanggapi');
  await hand.press(page.getByRole('button', { name: 'Kirim tanggapan' }));
  await page.locator('.mistakes').waitFor();
  await visitor.look('comment-mistake');
  await hand.answer('yes');
  await hand.write('comment', 'Terima kasih.');
  await visitor.look('comment');
  await hand.press(page.getByRole('button', { name: 'Kirim tanggapan' }));
  await page.getByText('Tanggapan Anda sudah diterima').waitFor();
  await visitor.look('commented');
};

/** Takes a report over every desk to its closure, each step by whoever it lies with. Answers whoever was at a desk; close them. */
export const walkDesks = async (walk: Walk): Promise<ReadonlyMap<string, AtDesk>> => {
  const { journey, enter, arrive } = walk;
  const report = { ...reportOf('KTP belum terbit'), reported: { agency: AGENCY } };
  const { body: lodged } = await journey.post('/api/intake/v1/reports', { body: report });
  await journey.office().caughtUp(lodged.position);
  const people = new Map<string, AtDesk>();
  const take = async (deskAct: DeskAct): Promise<void> => {
    const { account, button } = deskAct;
    const desk = people.get(account) ?? (await enter(account));
    people.set(account, desk);
    await takeAct(walk, desk, deskAct, lodged.caseId);
    if (account === 'nar') await desk.visitor.look(`receipt-of-${stateOf(button)}`);
  };
  for (const each of BEFORE_COMMENT) await take(each);
  const citizen = await arrive();
  people.set('citizen', citizen);
  await comment(citizen, lodged);
  for (const each of AFTER_COMMENT) await take(each);
  const last = people.get('pim')?.visitor;
  await last?.look('closed');
  expect(await last?.page.locator('nav.acts').count()).toBe(0);
  return people;
};
