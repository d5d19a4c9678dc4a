// Every kind of page of everybody, full of hostile text, in a real browser on a phone: nothing hinders anybody by day or by night, and nothing stands beside the screen.
import { expect, it } from '@jest/globals';
import { caseAt, type CaseAt } from './spec-cases.js';
import type { Visitor } from './spec-chromium.js';
import { describeAtScreens } from './spec-screens.js';

const STAFF = ['pvl', 'asr', 'rsm', 'kap', 'pim', 'nar', 'aud', 'dpo', 'opr'];
const STOPS = ['lodged', 'plenary', 'examined', 'told', 'closing', 'closed'] as const;
const PHONE = { width: 360, hasScripts: true, byNight: true };
const MOST_PAGES = 400;
const PATIENCE_MS = 240_000;
const ID = /[0-9a-f]{8}-[0-9a-f-]{27,}/g;

const cases: CaseAt[] = [];
/** Kinds of pages that somebody has looked at: the same page of another role is looked at for its width alone. */
const seen = new Set<string>();

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
/** Each case is a page of its own in its file, for that tells its stage. */
const placeOf = (path: string): string => (/^\/petugas\/perkara\/[^/?]+$/.test(path) ? path : kindOf(path));
const nameOf = (path: string): string => kindOf(path).replace(/\W+/g, '-').replace(/^-|-$/g, '').slice(0, 80);

const linksOn = ({ page }: Visitor, below: string): Promise<readonly string[]> =>
  page.evaluate(
    // The switch of the language would make the rest of a walk English.
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
const isBeside = ({ page }: Visitor): Promise<boolean> =>
  page.evaluate('document.scrollingElement.scrollWidth > innerWidth');

/** All that is linked from where one is, each place once; answers what stood beside the screen. */
const walk = async (visitor: Visitor, from: string, below: string): Promise<readonly string[]> => {
  const queue = [from];
  const known = new Set(queue.map(placeOf));
  const beside: string[] = [];
  for (let path = queue.shift(); path !== undefined && known.size < MOST_PAGES; path = queue.shift()) {
    if (!(await opens(visitor, path))) continue;
    if (await isBeside(visitor)) beside.push(path);
    for (const href of await linksOn(visitor, below)) {
      if (known.has(placeOf(href))) continue;
      known.add(placeOf(href));
      queue.push(href);
    }
    if (seen.has(placeOf(path))) continue;
    seen.add(placeOf(path));
    await visitor.look(nameOf(path));
  }
  return beside;
};

describeAtScreens(
  'every kind of page',
  {
    pictures: 'everywhere',
    prepare: async (journey) => {
      for (const stop of STOPS) cases.push(await caseAt(journey, stop));
      await caseAt(journey, 'lodged', { secretIdentity: true });
    },
  },
  ({ visit, enter }) => {
    it.each(STAFF)(
      'of %s is whole',
      async (account) => {
        const visitor = await enter(PHONE, account, '/petugas');
        expect(await walk(visitor, visitor.where(), '/petugas')).toEqual([]);
        await visitor.close();
      },
      PATIENCE_MS,
    );

    it.each(STOPS)(
      'of a receipt is whole: %s',
      async (stop) => {
        const { agendaNumber, trackingCode } = cases[STOPS.indexOf(stop)] ?? { agendaNumber: '', trackingCode: '' };
        const visitor = await visit(PHONE);
        await visitor.open('/lacak');
        await visitor.page.fill('#agendaNumber', agendaNumber);
        await visitor.page.fill('#trackingCode', trackingCode);
        await visitor.page.getByRole('button', { name: 'Lihat status' }).click();
        const status = visitor.where();
        await visitor.look(`status-${stop}`);
        seen.add(placeOf(status));
        expect(await walk(visitor, status, '/')).toEqual([]);
        await visitor.close();
      },
      PATIENCE_MS,
    );
  },
);
