// Every page as every role: whatever is linked opens, whatever is not linked does not, and no page tells what the API keeps from this person.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Shown, SpecBrowser } from '@jejak/testing';
import { caseAt, HOSTILE, SECRET_NAME, type CaseAt } from './spec-cases.js';
import { openJourney, type Journey } from './spec-journey.js';
import { STAFF, staffOf } from './spec-staff.js';

const MOST_PAGES = 600;

/** A whole office of pages, on a machine that has other work. */
const PATIENCE_MS = 240_000;
/** What was reached by whom. */
const walks = new Map<string, ReadonlyMap<string, Shown>>();
const walkOf = (account: string): ReadonlyMap<string, Shown> => walks.get(account) ?? new Map();

let journey: Journey;
let cases: readonly CaseAt[];
const staff = staffOf(() => journey);

beforeAll(async () => {
  journey = await openJourney();
  const made: CaseAt[] = [];
  for (const stop of ['plenary', 'examined', 'closing', 'closed']) made.push(await caseAt(journey, stop));
  made.push(
    await caseAt(journey, 'examined', { secretIdentity: true, complainant: { name: SECRET_NAME } }),
    await caseAt(journey, 'lodged', { caseType: 'consultation' }),
  );
  cases = made;
  for (const account of STAFF) walks.set(account, await walk(await staff(account)));
}, PATIENCE_MS);
afterAll(() => journey?.close());

/** What a page is, whatever it is asked with: a list in another order is the same page. */
const kindOf = (path: string): string => {
  const { pathname, searchParams } = new URL(path, 'http://office');
  return [pathname, [...new Set(searchParams.keys())].sort().join()].filter(Boolean).join('?');
};
const pathnameOf = (path: string): string => new URL(path, 'http://office').pathname;

const linksIn = ({ text }: Shown): readonly string[] =>
  [...text.matchAll(/<a [^>]*href="(\/petugas[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const isPage = ({ headers }: Shown): boolean => headers.get('content-type')?.includes('text/html') === true;

/** Everything that can be reached from where somebody begins, each kind of page once. */
const walk = async (browser: SpecBrowser): Promise<ReadonlyMap<string, Shown>> => {
  const seen = new Map<string, Shown>();
  const queue = ['/petugas'];
  const known = new Set(queue.map(kindOf));
  for (let path = queue.shift(); path !== undefined && seen.size < MOST_PAGES; path = queue.shift()) {
    const page = await browser.open(path);
    seen.set(path, page);
    if (!isPage(page)) continue;
    for (const href of linksIn(page)) {
      if (known.has(kindOf(href))) continue;
      known.add(kindOf(href));
      queue.push(href);
    }
  }
  return seen;
};

const faultsOf = ({ text }: Shown): readonly string[] => {
  const scripts = [...text.matchAll(/<script(?! src="\/petugas\/aset\/)[^>]*>/g)].map(([tag]) => tag);
  return [
    ...scripts,
    ...(/<img|<[^>]+ on\w+=/.test(text) ? ['markup of a stranger'] : []),
    ...(text.match(/<h1[ >]/g)?.length === 1 ? [] : ['not one heading']),
    ...(/<title>[^<]+ · /.test(text) ? [] : ['no title']),
    ...(/[>" ](?:undefined|NaN|Invalid Date)[<" ]|\[object Object\]/.test(text) ? ['a value that is none'] : []),
  ];
};

describe.each(STAFF)('the pages of %s', (account) => {
  it('open, all that are linked, and are whole', () => {
    const pages = walkOf(account);
    expect([pages.size > 0, pages.size < MOST_PAGES]).toEqual([true, true]);
    const broken = [...pages].filter(([, page]) => page.status !== 200 || (isPage(page) && faultsOf(page).length > 0));
    expect(broken.map(([path, page]) => [path, page.status, ...faultsOf(page)])).toEqual([]);
  });

  it('name the cases that the API lets them find, and no other', async () => {
    const found = await journey.get('/api/records/v1/search?limit=200', account);
    const may = new Set(((found.body.items ?? []) as CaseAt[]).map(({ caseId }) => caseId));
    const pages = [...walkOf(account).values()].filter(isPage);
    for (const { caseId, agendaNumber } of cases) {
      const named = pages.some(({ text }) => text.includes(caseId) || text.includes(agendaNumber));
      expect([caseId, named]).toEqual([caseId, may.has(caseId)]);
    }
  });

  it('tell nobody a secret identity without a reason', () => {
    for (const [path, { text }] of walkOf(account)) expect([path, text.includes(SECRET_NAME)]).toEqual([path, false]);
  });

  it(
    'are all that there is for them: what others are led to does not open',
    async () => {
      const own = new Set([...walkOf(account).values()].map(({ path }) => pathnameOf(path)));
      const browser = await staff(account);
      const others = STAFF.map(walkOf);
      const paths = new Map(others.flatMap((pages) => [...pages.values()].map(({ path }) => [pathnameOf(path), path])));
      const opened: string[] = [];
      for (const [pathname, path] of paths) {
        if (own.has(pathname)) continue;
        const page = await browser.open(path);
        // Led back to a page of their own, as from an act that is not theirs.
        if (pathnameOf(page.path) !== pathname) continue;
        if (![403, 404].includes(page.status) || page.text.includes(HOSTILE.slice(-20))) opened.push(path);
      }
      expect(opened).toEqual([]);
    },
    PATIENCE_MS,
  );
});
