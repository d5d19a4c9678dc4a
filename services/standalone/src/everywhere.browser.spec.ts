// Every kind of page of everybody, full of hostile text, in a real browser on a phone: nothing hinders anybody by day or by night, and nothing stands beside the screen.
import { describe, expect, it } from '@jest/globals';
import { NAMED_ACTS } from '@jejak/records';
import sharp from 'sharp';
import { caseAt, type CaseAt } from './spec-cases.js';
import { besideOn, type Look, type Visitor } from './spec-chromium.js';
import type { Journey, Sending } from './spec-journey.js';
import { foreignOn } from './spec-languages.js';
import { wrongSenderOf } from './spec-mistakes.js';
import { describeAtScreens, press } from './spec-screens.js';
import { STAFF } from './spec-staff.js';

const STOPS = [
  'lodged',
  'checked',
  'plenary',
  'assigned',
  'reviewed',
  'examined',
  'notified',
  'told',
  'drafted',
  'monitored',
  'reported',
  'verified',
  'closing',
  'agreed',
  'closed',
] as const;
/** Cases whose status tells their complainant something of its own. */
const HOLDERS = [
  'lodged',
  'incomplete',
  'plenary',
  'examined',
  'notified',
  'told',
  'monitored',
  'closing',
  'closed',
  'consultation',
];
/** The house sends cases where its table says; by hand only where the table does not know. */
const SELDOM = ['route'];
const QUESTIONS = [
  'instansi',
  'peristiwa',
  'kapan',
  'harapan',
  'bukti',
  'pelapor',
  'kontak',
  'rahasia',
  'periksa',
] as const;
const MOST_PAGES = 400;
const PATIENCE_MS = 240_000;
const ID = /[0-9a-f]{8}-[0-9a-f-]{27,}/g;

const cases = new Map<string, CaseAt>();
const numberedAs = (name: string): CaseAt => cases.get(name) ?? { caseId: 'none', agendaNumber: '', trackingCode: '' };
/** What a page is, of whichever case and however its list is filtered. */
const kindOf = (path: string): string => {
  const { pathname, searchParams } = new URL(path, 'http://office');
  return [
    pathname
      .replace(ID, ':id')
      .replace(/(?<=\/interaction\/).+/, ':id')
      .replace(/\d+/g, '1'),
    [...new Set(searchParams.keys())].sort().join(),
  ]
    .filter(Boolean)
    .join('?');
};
const isCase = (path: string): boolean => /^\/petugas\/perkara\/[^/?]+$/.test(path);
/** Each case is a page of its own in its file, for it offers what its stage allows. */
const placeOf = (path: string): string => (isCase(path) ? path : kindOf(path));
/** What is looked at once: of cases each stage that its complainant hears of. */
const sightOf = (path: string): string =>
  HOLDERS.some((name) => path.endsWith(numberedAs(name).caseId)) ? placeOf(path) : kindOf(path);
const nameOf = (path: string): string => kindOf(path).replace(/\W+/g, '-').replace(/^-|-$/g, '').slice(0, 80);

/** In Indonesian on a phone by day and by night, and in English at a desk: what of each was looked at, by whom, and its mistakes. */
const EYES = [
  { language: 'id' as const, look: { width: 360, hasScripts: true, byNight: true } },
  { language: 'en' as const, look: { width: 1280, hasScripts: true } },
].map((eyes) => ({
  ...eyes,
  sendWrong: wrongSenderOf(eyes.language, kindOf),
  seen: new Map<string, { readonly who: string; readonly path: string }>(),
}));
type Eyes = (typeof EYES)[number];

const linksOn = ({ page }: Visitor, below: string): Promise<readonly string[]> =>
  page.evaluate(
    // The switch of the language would make the rest of a walk another one.
    `[...document.querySelectorAll('a[href^="${below}"]:not(.tongue)')].map((a) => a.getAttribute('href').replace(/#.*/, ''))`,
  );
/** Whether it is a page: a file goes to the shelf of downloads and leaves the page as it was. */
const opens = async (visitor: Visitor, path: string): Promise<boolean> => {
  try {
    await visitor.open(path);
    return true;
  } catch (error) {
    if (/Download is starting|ERR_ABORTED/.test(String(error))) return false;
    throw error;
  }
};
/** What is wrong where one is; a picture is taken of what is seen for the first time. */
const troublesOn = async (visitor: Visitor, who: string, { language, seen }: Eyes): Promise<readonly string[]> => {
  const path = visitor.where();
  const isNew = !seen.has(sightOf(path));
  if (isNew) seen.set(sightOf(path), { who, path });
  const found = [
    ...(await visitor.check(isNew ? nameOf(path) : undefined)),
    ...(await foreignOn(visitor.page, language)),
  ];
  return found.map((trouble) => `${path}: ${trouble}`);
};

/** All that is linked from where one is, each place once; answers what is wrong with it. */
const walk = async (visitor: Visitor, who: string, eyes: Eyes): Promise<readonly string[]> => {
  const below = STAFF.includes(who) ? '/petugas' : '/';
  const queue = [visitor.where()];
  const known = new Set(queue.map(placeOf));
  const troubles: string[] = [];
  for (let path = queue.shift(); path !== undefined && known.size < MOST_PAGES; path = queue.shift()) {
    if (!(await opens(visitor, path))) continue;
    for (const href of await linksOn(visitor, below)) {
      if (known.has(placeOf(href))) continue;
      known.add(placeOf(href));
      queue.push(href);
    }
    troubles.push(...(await troublesOn(visitor, who, eyes)), ...(await eyes.sendWrong(visitor)));
  }
  return troubles;
};
/** By the switch that every page has. */
const speak = async ({ page }: Visitor, { language }: Eyes): Promise<void> => {
  if (language === 'id') return;
  expect(await foreignOn(page, language)).not.toEqual([]);
  await page.click('.tongue');
};

const made = async (journey: Journey, path: string, sending: Sending) => {
  const { status, body } = await journey.post(`/api/${path}`, sending);
  if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
};
const askForMore = (journey: Journey) =>
  made(journey, `intake/v1/cases/${numberedAs('incomplete').caseId}/completion-request`, {
    as: 'pvl',
    body: { items: ['identity', 'identity-document', 'reachable-contact', 'chronology', 'remedy'] },
  });
/** Evidence that an examiner would show to the agency, which is for somebody else to say. */
const proposeToShow = async (journey: Journey) => {
  const { caseId } = numberedAs('examined');
  const file = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const to = `intake/v1/cases/${caseId}/attachments?purpose=evidence`;
  const { attachment } = await made(journey, to, { as: 'pvl', file: Buffer.from(file) });
  await made(journey, `resolution/v1/cases/${caseId}/attachments/${attachment as string}/release-proposal`, {
    as: 'asr',
    body: { agency: 'buton-disdukcapil' },
  });
};

/** Whoever holds the receipt of a case, at its status. */
const track = async (visitor: Visitor, stop: string): Promise<Visitor> => {
  const { agendaNumber, trackingCode } = numberedAs(stop);
  await visitor.open('/lacak');
  await visitor.page.fill('#agendaNumber', agendaNumber);
  await visitor.page.fill('#trackingCode', trackingCode);
  await press(visitor, 'Lihat status');
  return visitor;
};

describeAtScreens(
  'every kind of page',
  {
    pictures: 'everywhere',
    prepare: async (journey) => {
      for (const stop of STOPS) cases.set(stop, await caseAt(journey, stop, { secretIdentity: stop === 'notified' }));
      cases.set('incomplete', await caseAt(journey, 'lodged', { secretIdentity: true }));
      cases.set('consultation', await caseAt(journey, 'lodged', { caseType: 'consultation' }));
      await askForMore(journey);
      await proposeToShow(journey);
      await journey.office().caughtUp();
    },
  },
  ({ visit, enter }) => {
    const enterAs = async (look: Look, who: string): Promise<Visitor> =>
      STAFF.includes(who) ? enter(look, who, '/petugas') : track(await visit(look), who);

    describe.each(EYES)('to whom reads $language', (eyes) => {
      const { look } = eyes;
      it.each([...STAFF, ...HOLDERS])(
        'is whole, of %s',
        async (who) => {
          const visitor = await enterAs(look, who);
          await speak(visitor, eyes);
          expect(await walk(visitor, who, eyes)).toEqual([]);
          await visitor.close();
        },
        PATIENCE_MS,
      );

      it.each([
        ['/lapor', 'Sudah', ['upaya', ...QUESTIONS]],
        ['/lapor', 'Belum', ['alasan']],
        ['/konsultasi', undefined, ['pertanyaan', 'nama', 'kontak', 'periksa']],
      ] as const)(
        'is whole where it asks something: %s, %s',
        async (door, answer, questions) => {
          const visitor = await visit(look);
          await visitor.open(door);
          if (answer) await visitor.page.getByLabel(answer, { exact: true }).check();
          await press(visitor, answer ? 'Lanjut' : 'Mulai');
          await speak(visitor, eyes);
          const troubles: string[] = [];
          for (const slug of questions) {
            await visitor.open(`${door}/${slug}`);
            expect(visitor.where()).toBe(`${door}/${slug}`);
            troubles.push(...(await troublesOn(visitor, door, eyes)), ...(await eyes.sendWrong(visitor)));
          }
          expect(troubles).toEqual([]);
          await visitor.close();
        },
        PATIENCE_MS,
      );

      it('is there for every act that a case offers to anybody', () =>
        expect(NAMED_ACTS.filter((act) => ![...eyes.seen.keys()].some((kind) => kind.endsWith(`/${act}`)))).toEqual(
          SELDOM,
        ));
    });

    it.each([...STAFF, ...HOLDERS])(
      'has its place without scripts: what %s was the first to see',
      async (who) => {
        const visitor = await enterAs({ width: 1280, hasScripts: false }, who);
        const beside: string[] = [];
        for (const { seen } of EYES.slice(0, 1))
          for (const one of seen.values()) {
            if (one.who !== who || !(await opens(visitor, one.path))) continue;
            const found = await besideOn(visitor.page, { width: 1280 });
            beside.push(...found.map((trouble) => `${one.path}: ${trouble}`));
          }
        expect(beside).toEqual([]);
        await visitor.close();
      },
      PATIENCE_MS,
    );
  },
);
