// A citizen at the portal without a browser: keeps cookies, sends forms from our own pages, follows nothing by itself.

/** What a page answered. */
export interface Shown {
  readonly status: number;
  /** Where it leads, for a 303; else empty. */
  readonly to: string;
  readonly text: string;
}
/** A file as somebody chose it; one without a name is none. */
export interface SpecFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
/** A citizen. */
export interface Citizen {
  readonly cookies: Map<string, string>;
  open(path: string): Promise<Shown>;
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Shown>;
  /** Sends a form with a file. */
  attach(path: string, fields: Readonly<Record<string, string>>, file: SpecFile): Promise<Shown>;
  /** Lodges a report with all that must be said, and answers its number and code. */
  lodge(words: string): Promise<{ readonly number: string; readonly code: string }>;
}

/** The receipt on a page. */
export const receiptIn = (text: string): { readonly number: string; readonly code: string } => {
  const [number = '', code = ''] = [...text.matchAll(/<dd>([^<]+)<\/dd>/g)].map(([, value]) => value);
  return { number, code };
};

/** Answers to the questions of a report, page by page. */
export const ANSWERS = (words: string) =>
  [
    ['/lapor', { effort: 'yes' }],
    ['/lapor/upaya', { effortText: 'Sudah menyurati kepala dinas.' }],
    ['/lapor/instansi', { agency: 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buton' }],
    ['/lapor/peristiwa', { subject: words, narrative: `${words}. Sudah tiga bulan.` }],
    ['/lapor/kapan', {}],
    ['/lapor/harapan', {}],
    ['/lapor/pelapor', { name: 'Wa Ode Siti' }],
    ['/lapor/kontak', {}],
    ['/lapor/rahasia', { secret: 'no' }],
  ] as const;

/** Somebody new. `address`: the network address that a proxy in front says they have. */
export const citizenAt = (url: string, address?: string): Citizen => {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Shown> => {
    const headers = {
      accept: 'text/html',
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'sec-fetch-site': 'same-origin',
      ...(address !== undefined && { 'x-forwarded-for': address }),
    };
    const response = await fetch(url + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = '', seconds] = /^([^=]+)=([^;]*);.*Max-Age=(\d+)/.exec(line) ?? [];
      if (seconds === '0') cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() };
  };
  const open = (path: string) => ask(path, {});
  const send = (path: string, fields: Readonly<Record<string, string>>) =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  return {
    cookies,
    open,
    send,
    attach: (path, fields, { name, bytes }) => {
      const body = new FormData();
      for (const [field, value] of Object.entries(fields)) body.append(field, value);
      body.append('file', new Blob([bytes]), name);
      return ask(path, { method: 'POST', body });
    },
    lodge: async (words) => {
      for (const [path, fields] of ANSWERS(words)) await send(path, fields);
      await send('/lapor/periksa', {});
      return receiptIn((await open('/lapor/selesai')).text);
    },
  };
};
