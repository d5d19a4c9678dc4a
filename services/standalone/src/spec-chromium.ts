// What the journeys in a real browser share: Chromium, visitors of two sizes with and without JavaScript, pictures, and a look for barriers.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import sharp from 'sharp';
import { ROOT } from './spec-journey.js';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine: `CHROME_PATH`, or where it usually is. */
const chromiumPath = (): string | undefined =>
  [process.env['CHROME_PATH'] ?? '', ...USUAL].find((path) => path !== '' && existsSync(path));

/** Widths of a cheap phone and of a desk, in pixels. */
export const WIDTHS = [360, 1280] as const;
const HEIGHT = 740;
const TIMEOUT_MS = 15_000;

/** Everybody who looks: each width, with JavaScript and without. */
export const LOOKS = WIDTHS.flatMap((width) => [true, false].map((hasScripts) => ({ width, hasScripts }))).map(
  (look) => ({ ...look, name: `${look.width} px, ${look.hasScripts ? 'with' : 'without'} JavaScript` }),
);
/** How somebody looks at pages. */
export interface Look {
  readonly width: number;
  readonly hasScripts: boolean;
  /** Prefers dark pages. */
  readonly isDark?: boolean;
  /** Looks at the contrast of each state by night, too. */
  readonly byNight?: boolean;
}

/**
 * A suite that needs a browser. Where there is none it says so and is skipped; where `CI` is set it fails, so that nobody takes silence
 * for success.
 */
export const describeInChromium = (name: string, suite: () => void): void => {
  if (chromiumPath() !== undefined) {
    describe(name, suite);
    return;
  }
  const trouble = 'NOT RUN: no Chromium was found. Install it, or say where it is: CHROME_PATH=/path/to/chromium';
  if (process.env['CI']) {
    it(name, () => {
      throw new Error(trouble);
    });
    return;
  }
  process.stderr.write(`\n${trouble}\n\n`);
  describe.skip(name, suite);
};

/** Where pictures go; nothing in it is kept in the repository. */
const PICTURES = join(ROOT, '.reports', 'pictures');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One person at one screen. */
export interface Visitor {
  readonly page: Page;
  /** An address below that of the installation. */
  open(path: string): Promise<void>;
  /** Path and query of where one is. */
  readonly where: () => string;
  /**
   * Looks at a state of a page: takes its picture, and expects that nothing hinders anybody (axe: A, AA and best practice), that nothing
   * stands beside the screen, that the title says something, and that nothing was refused or asked elsewhere. `forReadme`: a name under
   * which `UPDATE_DOCS=1` keeps what is on the screen as docs/pictures/<name>.jpg.
   */
  look(state: string, forReadme?: string): Promise<void>;
  /**
   * Looks at many pages: answers what is wrong, at the widths of a phone and of a desk. What hinders nobody is not searched again on a
   * page that differs from an earlier one by its words alone. `state`: the name of a picture, if one is wanted.
   */
  check(state?: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

const eyesOf = ({ width, isDark = false }: Look) =>
  ({
    viewport: { width, height: HEIGHT },
    reducedMotion: 'reduce',
    colorScheme: isDark ? 'dark' : 'light',
  }) as const;

/** What runs scripts in a page that may not run its own: the same HTML at the same address, in a second window. */
const twinOf = async (browser: Browser, page: Page, look: Look): Promise<BrowserContext> => {
  const twin = await browser.newContext(eyesOf(look));
  const html = await page.content();
  await twin.route(page.url(), (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  const window = await twin.newPage();
  await window.goto(page.url());
  return twin;
};

/** A README is read by telephone, too. */
const README_PIXELS = 800;

/** Small: of the screen alone, and compressed. */
const keepForReadme = async (page: Page, name: string): Promise<void> => {
  await page.evaluate('scrollTo(0, 0)');
  const picture = await page.screenshot();
  const small = sharp(picture).resize({ width: README_PIXELS, withoutEnlargement: true }).jpeg({ quality: 70 });
  await small.toFile(join(ROOT, 'docs', 'pictures', `${name}.jpg`));
};

/** Asked of axe in the page itself: to tell what is right of everything, too, takes most of its time. */
const violationsOf = (page: Page, runOnly: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(`(async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(runOnly)} });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160)));
  })()`);

const barriersOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(`${axe.source}; undefined`);
  return violationsOf(page, TAGS);
};

const barriersFor = async (browser: Browser, page: Page, look: Look): Promise<readonly string[]> => {
  if (look.hasScripts) return barriersOn(page);
  const twin = await twinOf(browser, page, look);
  try {
    const [window] = twin.pages();
    return window ? await barriersOn(window) : ['no window'];
  } finally {
    await twin.close();
  }
};

/** What nobody can read in the dark, on a page that axe has looked at by day. */
const barriersByNight = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const barriers = await violationsOf(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return barriers.map((barrier) => `by night: ${barrier}`);
};

/** The frame of a page and what stands within it, without their words, numbers and names of things: what bars somebody lies in either. */
const shapesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const main = document.querySelector('main');
    const [whole, inner] = [document.documentElement.outerHTML, main?.outerHTML ?? ''];
    return [whole.replace(inner, ''), inner].map((html) => html.replace(/>[^<]+/g, '>.').replace(/[0-9a-f-]{36}|\\d+/g, ''));
  })()`);

/** Width of what stands beside the screen. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** The innermost thing that stands beside the screen, by the width of the screen. */
export const besideOn = async (page: Page, { width }: Pick<Look, 'width'>): Promise<readonly string[]> => {
  const troubles: string[] = [];
  for (const each of [...WIDTHS.filter((other) => other !== width), width]) {
    await page.setViewportSize({ width: each, height: HEIGHT });
    const beside = await page.evaluate<string | null>(`(() => {
      if (document.scrollingElement.scrollWidth <= innerWidth) return null;
      const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
      return String(wide.at(-1)?.outerHTML.slice(0, 160));
    })()`);
    if (beside !== null) troubles.push(`beside a screen of ${each} px: ${beside}`);
  }
  return troubles;
};

/** Shapes of pages on which nothing hinders anybody, as each look has them. */
type Known = Set<string>;

interface Screen {
  readonly known: Known;
  readonly browser: Browser;
  readonly url: string;
  /** Of the journey; its pictures begin with it. */
  readonly journey: string;
}

const visit = async ({ known, browser, url, journey }: Screen, seen: Look): Promise<Visitor> => {
  const { width, hasScripts, isDark } = seen;
  const context = await browser.newContext({ ...eyesOf(seen), javaScriptEnabled: hasScripts, locale: 'id-ID' });
  context.setDefaultTimeout(TIMEOUT_MS);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' && !/status of 4\d\d/.test(line.text())) trouble.push(line.text());
  });
  page.on('pageerror', (error) => void trouble.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) trouble.push(`asked elsewhere: ${request.url()}`);
  });
  const barriers = async (): Promise<readonly string[]> => {
    const byDay = await barriersFor(browser, page, seen);
    return [...byDay, ...(seen.byNight ? await barriersByNight(page) : [])];
  };
  const newBarriers = async (): Promise<readonly string[]> => {
    const shapes = (await shapesOf(page)).map((shape) => `${width} ${isDark} ${shape}`);
    if (shapes.every((shape) => known.has(shape))) return [];
    const found = await barriers();
    if (found.length === 0) shapes.forEach((shape) => known.add(shape));
    return found;
  };
  let pictures = 0;
  const takePicture = async (state: string): Promise<void> => {
    pictures += 1;
    const eyes = isDark ? 'dark' : hasScripts ? 'scripts' : 'plain';
    const name = [journey, width, eyes, String(pictures).padStart(2, '0'), state].join('-');
    await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  };
  return {
    page,
    open: async (path) => void (await page.goto(url + path)),
    where: () => page.url().slice(url.length),
    look: async (state, forReadme) => {
      if (forReadme !== undefined && process.env['UPDATE_DOCS'] === '1') await keepForReadme(page, forReadme);
      await takePicture(state);
      expect({ state, trouble, barriers: await barriers() }).toEqual({ state, trouble: [], barriers: [] });
      expect({ state, beside: await overhang(page) }).toEqual({ state, beside: 0 });
      expect(await page.title()).toMatch(/\S+ · Jejak$/);
    },
    check: async (state) => {
      if (state !== undefined) await takePicture(state);
      return [
        ...trouble.splice(0),
        ...(await besideOn(page, seen)),
        ...(await newBarriers()),
        ...(/\S+ · Jejak$/.test(await page.title()) ? [] : ['without a title']),
      ];
    },
    close: () => context.close(),
  };
};

/** Chromium, open. */
export interface Screens {
  /** Somebody new, without a cookie. */
  visit(look: Look): Promise<Visitor>;
  close(): Promise<void>;
}

/** Opens Chromium on an installation; `close` it in `afterAll`. */
export const openScreens = async (url: string, journey: string): Promise<Screens> => {
  mkdirSync(PICTURES, { recursive: true });
  const executablePath = chromiumPath() ?? '';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const known: Known = new Set();
  return { visit: (look) => visit({ known, browser, url, journey }, look), close: () => browser.close() };
};
