// Measuring pages: what each weighs with all that it brings, and what it costs the processor beyond what it asks the API.
import { tokenFor, Unusable, type Installation } from '../house.js';
import { LIMITS, type Page } from './pages.js';
import { assetsIn, meter, show, type Metered, type Shown, type Visitor } from './wire.js';

/** What was measured of a page. */
export interface Measured {
  readonly page: string;
  /** Whether it is for people who log in. */
  readonly isStaff: boolean;
  /** Of the page alone, as it is sent. */
  readonly htmlBytes: number;
  /** Of the page and all that it brings. */
  readonly allBytes: number;
  /** Requests to the API. */
  readonly asks: number;
  /** Of the page, with what it asks the API for. */
  readonly wholeMs: number;
  /** Of the page beyond that. */
  readonly cpuMs: number;
}

/** Somebody at the portal: their browser, and where they log in, their account. */
export interface Person {
  readonly visitor: Visitor;
  readonly account?: string;
}

/** Where and how often. */
export interface Measuring {
  readonly at: Installation;
  readonly requests: number;
}

/** Code is compiled and caches are filled before anything is measured. */
const WARM = 50;
const TURNS = 5;

type Asking = () => Promise<unknown>;

/** Milliseconds of the installation's processor for one request. */
const cpuOf = async (at: Installation, requests: number, request: Asking): Promise<number> => {
  const before = await meter(at);
  for (let count = 0; count < requests; count += 1) await request();
  return (((await meter(at)).cpuSeconds - before.cpuSeconds) * 1_000) / requests;
};

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** A page and its API in turns, so that what else the machine does falls on both; the median of the turns. */
const inTurns = async ({ at, requests }: Measuring, page: Asking, api: Asking | undefined) => {
  for (let count = 0; count < Math.min(WARM, requests); count += 1) {
    await page();
    await api?.();
  }
  const each = Math.ceil(requests / TURNS);
  const turns: { readonly whole: number; readonly alone: number }[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const whole = await cpuOf(at, each, page);
    turns.push({ whole, alone: whole - (api ? await cpuOf(at, each, api) : 0) });
  }
  return { whole: medianOf(turns.map(({ whole }) => whole)), alone: medianOf(turns.map(({ alone }) => alone)) };
};

/** What a page asks for, alone and together as a page asks. @throws {Unusable} where one is answered with a no */
const askAll = async (at: Installation, { asks, asksBeside = [] }: Page, token: string | undefined): Promise<void> => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const asked = async (path: string): Promise<Response> => {
    const response = await fetch(at.url + path, { headers });
    await response.arrayBuffer();
    return response;
  };
  const needed = asks.map(async (path) => {
    const { ok, status } = await asked(`/api/${path}`);
    if (!ok) throw new Unusable(`/api/${path} answers ${status} to whoever measures.`);
  });
  await Promise.all([...needed, ...asksBeside.map(asked)]);
};

/** The page once, looked at: what it weighs, and that it asks what is subtracted for it. */
const lookAt = async (at: Installation, page: Page, visitor: Visitor): Promise<Shown> => {
  await show(at, page.page, visitor); // whatever is asked only once is asked now
  const before: Metered = await meter(at);
  const shown = await show(at, page.page, visitor);
  const asked = (await meter(at)).apiRequests - before.apiRequests;
  if (shown.status !== (page.status ?? 200))
    throw new Unusable(`${page.page} answers ${shown.status}: it cannot be measured.`);
  if (asked !== page.asks.length)
    throw new Unusable(
      `${page.page} asks the API ${asked} times, and the bench knows ${page.asks.length}: mend tools/src/bench/pages.ts, or measure where nobody else works.`,
    );
  return shown;
};

const rounded = (value: number): number => Math.round(Math.max(0, value) * 100) / 100;

/** Measures one page. @throws {Unusable} where it cannot be measured */
export const measure = async (measuring: Measuring, page: Page, { visitor, account }: Person): Promise<Measured> => {
  const { at } = measuring;
  const { bytes: htmlBytes, text } = await lookAt(at, page, visitor);
  const assets = await Promise.all(assetsIn(text).map((path) => show(at, path, { cookie: '' })));
  const token = account === undefined ? undefined : await tokenFor(at, account);
  const api = page.asks.length === 0 ? undefined : () => askAll(at, page, token);
  const { whole, alone } = await inTurns(measuring, () => show(at, page.page, visitor), api);
  return {
    page: page.page,
    isStaff: page.whose !== undefined,
    htmlBytes,
    allBytes: assets.reduce((sum, { bytes }) => sum + bytes, htmlBytes),
    asks: page.asks.length,
    wholeMs: rounded(whole),
    cpuMs: rounded(alone),
  };
};

/** What breaks a limit, each in a sentence. */
export const brokenIn = (measured: readonly Measured[]): readonly string[] =>
  measured.flatMap(({ page, isStaff, allBytes, cpuMs }) => {
    const { bytes } = isStaff ? LIMITS.staff : LIMITS.public;
    return [
      ...(allBytes > bytes ? [`${page} weighs ${allBytes} bytes with all that it brings; ${bytes} are agreed.`] : []),
      ...(cpuMs > LIMITS.cpuMs ? [`${page} costs ${cpuMs} ms beyond the API; ${LIMITS.cpuMs} are agreed.`] : []),
    ];
  });
