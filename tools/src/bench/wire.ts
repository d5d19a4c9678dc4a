// What the bench of pages speaks: a browser that logs in as people do, what an answer weighs, and what a request costs the installation.
import { accountsOf, Unusable, type Installation } from '../house.js';

/** What was answered to a request for a page or what belongs to it. */
export interface Shown {
  readonly status: number;
  /** Of the body as it was sent, compressed or not. */
  readonly bytes: number;
  readonly text: string;
}

/** Somebody's browser: cookies as a header. */
export interface Visitor {
  readonly cookie: string;
}

const HTML = { accept: 'text/html', 'accept-encoding': 'gzip' } as const;

/** One request, as a browser makes it. @throws {Unusable} where its length is not said: a gateway stands between */
export const show = async ({ url }: Installation, path: string, { cookie }: Visitor): Promise<Shown> => {
  const response = await fetch(url + path, { headers: { ...HTML, cookie }, redirect: 'manual' });
  const text = await response.text();
  const length = response.headers.get('content-length');
  if (length === null) throw new Unusable(`${path} does not say its length: ask the process itself, not a gateway.`);
  return { status: response.status, bytes: Number(length), text };
};

/** Addresses of what a page brings along. */
export const assetsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"/g)].map(([, path = '']) => path);

/** What a browser keeps and sends back: by name, without a look at paths, since one visit is to one house. */
const jarOf = () => {
  const kept = new Map<string, string>();
  return {
    take: (headers: Headers): void => {
      for (const line of headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
        if (value === '') kept.delete(name);
        else kept.set(name, value);
      }
    },
    cookie: (): string => [...kept].map(([name, value]) => `${name}=${value}`).join('; '),
  };
};

const MOST_REDIRECTS = 12;
const OWN = { 'sec-fetch-site': 'same-origin' } as const;

interface Went {
  readonly path: string;
  readonly status: number;
}

/** Follows a request to its end, with the cookies of the way. */
const follow = async (
  { url }: Installation,
  jar: ReturnType<typeof jarOf>,
  first: { readonly path: string; readonly form?: Readonly<Record<string, string>> },
): Promise<Went> => {
  let { path } = first;
  let init: RequestInit = first.form === undefined ? {} : { method: 'POST', body: new URLSearchParams(first.form) };
  for (let left = MOST_REDIRECTS; left > 0; left -= 1) {
    const headers = { ...HTML, ...OWN, cookie: jar.cookie() };
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
    await response.body?.cancel();
    jar.take(response.headers);
    const to = response.headers.get('location');
    if (to === null) return { path, status: response.status };
    const next = new URL(to, url + path);
    if (next.origin !== new URL(url).origin)
      throw new Unusable(`${url} sends people to ${next.origin}: name the installation by that address (JEJAK_URL).`);
    path = `${next.pathname}${next.search}`;
    init = {};
  }
  throw new Unusable(`${url}${first.path} sends people around in a circle.`);
};

/**
 * Logs somebody in through the pages of the issuer, with the secret that the installation wrote down for the account.
 * @throws {Unusable} where there is no such account, or its login does not end in the portal
 */
export const logIn = async (at: Installation, account: string): Promise<Visitor> => {
  const secret = accountsOf(at)[account]?.secret;
  if (secret === undefined) throw new Unusable(`There is no account "${account}" to log in with.`);
  const jar = jarOf();
  const asked = await follow(at, jar, { path: '/masuk?ke=/petugas' });
  const { path, status } = await follow(at, jar, { path: asked.path, form: { account, password: secret } });
  if (status !== 200 || !path.startsWith('/petugas'))
    throw new Unusable(
      `The login of "${account}" ended at ${path} (${status}): does JEJAK_HOME (${at.home}) belong to ${at.url}?`,
    );
  return { cookie: jar.cookie() };
};

/** A report that is being written, so that its questions can be measured. @throws {Unusable} where none is taken */
export const begin = async (at: Installation): Promise<Visitor> => {
  const jar = jarOf();
  const { status } = await follow(at, jar, { path: '/lapor', form: { effort: 'no' } });
  if (status !== 200 || jar.cookie() === '')
    throw new Unusable(`${at.url}/lapor takes no report: is the portal there?`);
  return { cookie: jar.cookie() };
};

/** What an installation says of itself. */
export interface Metered {
  readonly cpuSeconds: number;
  /** Requests that its API answered until now, whoever asked. */
  readonly apiRequests: number;
}

/** Reads the metrics. @throws {Unusable} where they tell no processor time */
export const meteredIn = (metrics: string): Metered => {
  const cpuSeconds = Number(/^process_cpu_seconds_total (\S+)$/m.exec(metrics)?.[1]);
  if (Number.isNaN(cpuSeconds))
    throw new Unusable('The metrics tell no processor time: ask one process, not a gateway.');
  const counts = metrics.matchAll(/^jejak_http_request_seconds_count\{[^}]*route="\/api\/[^}]*\} (\d+)$/gm);
  return { cpuSeconds, apiRequests: [...counts].reduce((sum, [, count]) => sum + Number(count), 0) };
};

/** Asks for them. */
export const meter = async ({ url }: Installation): Promise<Metered> =>
  meteredIn(await (await fetch(`${url}/metrics`)).text());
