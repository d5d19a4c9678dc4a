// `npm run bench:portal`: what the public pages of a running installation weigh on the wire, and what they cost its processor.
import { Command, InvalidArgumentError } from 'commander';
import { installationOf, runCommand, tableOf, Unusable, type Installation } from './house.js';

interface Options {
  readonly requests: number;
  readonly json?: boolean;
}
interface Measured {
  readonly page: string;
  /** Of the page alone, as it is sent. */
  readonly htmlBytes: number;
  /** Of the page and all that it brings. */
  readonly allBytes: number;
  /** Of the page beyond what it asks the API for. */
  readonly cpuMs: number;
}

const LIMITS = { bytes: 15_000, cpuMs: 5 } as const;
const WARM = 50;
const MOST = 10_000;

/** The API that a page asks, whose cost is not the page's. */
const PAGES: readonly { readonly page: string; readonly asks?: string }[] = [
  { page: '/' },
  { page: '/lapor' },
  { page: '/lapor/alasan' },
  { page: '/lapor/instansi' },
  { page: '/lapor/peristiwa' },
  { page: '/lapor/periksa' },
  { page: '/konsultasi' },
  { page: '/lacak' },
  { page: '/statistik', asks: '/api/records/v1/statistics?by=stage' },
  { page: '/hukum' },
  { page: '/tidak-ada' },
];

const HTML = { accept: 'text/html' } as const;

/** An answer, and how many bytes of it were sent. */
const ask = async ({ url }: Installation, path: string, cookie: string) => {
  const headers = { ...HTML, cookie, 'accept-encoding': 'gzip' };
  const response = await fetch(url + path, { headers, redirect: 'manual' });
  return { bytes: Number(response.headers.get('content-length')), text: await response.text() };
};

/** A report that is being written, so that its questions can be measured. */
const begin = async ({ url }: Installation): Promise<string> => {
  const headers = { ...HTML, 'sec-fetch-site': 'same-origin' };
  const body = new URLSearchParams({ effort: 'no' });
  const response = await fetch(`${url}/lapor`, { method: 'POST', headers, body, redirect: 'manual' });
  const [cookie = ''] = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  if (response.status !== 303 || cookie === '')
    throw new Unusable(`${url}/lapor takes no report: is the portal there?`);
  return cookie;
};

const cpuSeconds = async ({ url }: Installation): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  const seconds = Number(/^process_cpu_seconds_total (\S+)$/m.exec(text)?.[1]);
  if (Number.isNaN(seconds))
    throw new Unusable(`${url}/metrics tells no processor time: ask one process, not a gateway.`);
  return seconds;
};

/** Milliseconds of the installation's processor for one request. */
const cpuOf = async (at: Installation, requests: number, request: () => Promise<unknown>): Promise<number> => {
  for (let count = 0; count < WARM; count += 1) await request();
  const before = await cpuSeconds(at);
  for (let count = 0; count < requests; count += 1) await request();
  return (((await cpuSeconds(at)) - before) * 1_000) / requests;
};

/** Addresses of what a page brings along. */
const assetsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"/g)].map(([, path = '']) => path);

const measure = async (at: Installation, cookie: string, requests: number): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const { page, asks } of PAGES) {
    const { bytes: htmlBytes, text } = await ask(at, page, cookie);
    const assets = await Promise.all(assetsIn(text).map((path) => ask(at, path, '')));
    const allBytes = assets.reduce((sum, { bytes }) => sum + bytes, htmlBytes);
    const whole = await cpuOf(at, requests, () => ask(at, page, cookie));
    const asked = asks === undefined ? 0 : await cpuOf(at, requests, () => ask(at, asks, ''));
    measured.push({ page, htmlBytes, allBytes, cpuMs: Math.round(Math.max(0, whole - asked) * 100) / 100 });
  }
  return measured;
};

const run = async ({ requests, json }: Options): Promise<void> => {
  const at = installationOf();
  const measured = await measure(at, await begin(at), requests);
  if (json) process.stdout.write(`${JSON.stringify(measured)}\n`);
  else {
    const rows = measured.map(({ page, htmlBytes, allBytes, cpuMs }) => [
      page,
      ...[htmlBytes, allBytes, cpuMs].map(String),
    ]);
    process.stdout.write(`${tableOf(['page', 'page, bytes', 'with all, bytes', 'CPU ms'], rows)}\n`);
  }
  const heavy = measured.filter(({ allBytes, cpuMs }) => allBytes > LIMITS.bytes || cpuMs > LIMITS.cpuMs);
  if (heavy.length > 0)
    throw new Unusable(
      `More than ${LIMITS.bytes} bytes or ${LIMITS.cpuMs} ms: ${heavy.map(({ page }) => page).join(', ')}`,
    );
};

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= MOST) return value;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST}.`);
};

const command = new Command('bench:portal')
  .description(
    `Weight and processor time of each public page of an installation that is one process; fails above ${LIMITS.bytes} bytes or ${LIMITS.cpuMs} ms.`,
  )
  .option('--requests <n>', 'requests for each page', wholeNumber, 200)
  .option('--json', 'the figures as JSON')
  .action(run);

await runCommand(command);
