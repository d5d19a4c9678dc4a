// A browser for specs: keeps cookies by their paths, follows redirects of one origin, and sends forms as a page of that origin would.

interface Cookie {
  readonly value: string;
  readonly path: string;
}
/** What a page answered. */
export interface Shown {
  readonly status: number;
  /** Address without the origin. */
  readonly path: string;
  readonly text: string;
  readonly headers: Headers;
}
/** A browser. */
export interface SpecBrowser {
  /** Follows redirects. */
  open(path: string): Promise<Shown>;
  /** Sends a form from a page of the same origin; `headers` replaces what a browser says of itself. */
  send(
    path: string,
    fields: Readonly<Record<string, string>> | URLSearchParams | FormData,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Shown>;
  readonly cookies: Map<string, Cookie>;
}

const REDIRECTS = new Set([301, 302, 303, 307]);

/** How a browser behaves. */
export interface SpecBrowserOptions {
  /** A redirect to such an address is shown and not followed. */
  readonly stopsAt?: RegExp;
}

/** A fresh browser at `url`, an origin without a slash at the end. */
export const specBrowser = (url: string, { stopsAt }: SpecBrowserOptions = {}): SpecBrowser => {
  const cookies = new Map<string, Cookie>();
  const remember = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      const value = pair.slice(at + 1);
      const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/';
      const isGone = value === '' || attributes.some((each) => /expires=Thu, 01 Jan 1970|max-age=0$/i.test(each));
      if (isGone) cookies.delete(name);
      else cookies.set(name, { value, path });
    }
  };
  const cookieFor = (path: string): string =>
    [...cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  const go = async (path: string, init: RequestInit = {}): Promise<Shown> => {
    const response = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), cookie: cookieFor(path), accept: 'text/html' },
    });
    remember(response.headers);
    const to = response.headers.get('location');
    if (REDIRECTS.has(response.status) && to !== null && stopsAt?.test(to) !== true) {
      const next = new URL(to, `${url}${path}`);
      return go(`${next.pathname}${next.search}`);
    }
    return { status: response.status, path, text: await response.text(), headers: response.headers };
  };
  return {
    cookies,
    open: (path) => go(path),
    send: (path, fields, headers = { 'sec-fetch-site': 'same-origin' }) =>
      go(path, {
        method: 'POST',
        headers: { ...headers },
        body: fields instanceof FormData ? fields : new URLSearchParams(fields as Record<string, string>),
      }),
  };
};
