// The frame of every page: head, skip link, name, ways, language switch, footer. No script, no address but our own.
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language, Words } from '../words.js';
import { STYLESHEET } from './stylesheet.js';

/** What the frame needs to know. */
export interface Frame {
  readonly words: Words;
  readonly language: Language;
  readonly title: string;
  /** Where this page is. */
  readonly path: string;
  /** The same with its query, for the way back from the language switch. */
  readonly address?: string;
}

const OTHER: Readonly<Record<Language, Language>> = { id: 'en', en: 'id' };

const Head = ({ words, title }: Frame) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>{`${title} · ${words.house.name}`}</title>
    <link rel="stylesheet" href={STYLESHEET.path} />
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
  </head>
);

const Ways = ({ words, path }: Frame) => {
  const ways = [
    ['/lapor', words.house.ways.report],
    ['/lacak', words.house.ways.track],
    ['/konsultasi', words.house.ways.advice],
    ['/statistik', words.house.ways.record],
  ] as const;
  return (
    <nav aria-label={words.house.ways.label}>
      <ul>
        {ways.map(([href, word]) => (
          <li key={href}>
            <a href={href} aria-current={path === href || path.startsWith(`${href}/`) ? 'true' : undefined}>
              {word}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Foot = ({ words }: Frame) => (
  <footer>
    <div class="wrap">
      <ul>
        <li>
          <a href="/hukum">{words.house.foot.law}</a>
        </li>
        <li>
          <a href="/privasi">{words.house.foot.privacy}</a>
        </li>
        <li>
          <a href="/aksesibilitas">{words.house.foot.accessibility}</a>
        </li>
        <li>
          <a href="/masuk">{words.house.foot.staff}</a>
        </li>
      </ul>
      <p>{words.house.foot.free}</p>
    </div>
  </footer>
);

const Layout = (frame: Frame & { readonly children: ComponentChildren }) => {
  const { words, language, path, address = path, children } = frame;
  const other = OTHER[language];
  return (
    <html lang={language}>
      <Head {...frame} />
      <body>
        <a class="skip" href="#isi">
          {words.house.skip}
        </a>
        <header>
          <div class="wrap">
            <a class="brand" href="/">
              <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
                <circle cx="10" cy="23" r="5" />
                <circle cx="18" cy="14" r="3.6" />
                <circle cx="25" cy="7" r="2.4" />
              </svg>
              <span>
                {words.house.name} <small>{words.house.office}</small>
              </span>
            </a>
            <a class="tongue" lang={other} hreflang={other} href={`/bahasa/${other}?ke=${encodeURIComponent(address)}`}>
              {words.house.otherLanguage}
            </a>
            <Ways {...frame} />
          </div>
        </header>
        <main id="isi" class="wrap" tabindex={-1}>
          {children}
        </main>
        <Foot {...frame} />
      </body>
    </html>
  );
};

/** A page to keep as a file: it stands alone, without ways and without an address of ours. */
const KeptDocument = ({ words, language, title, children }: Frame & { readonly children: ComponentChildren }) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · ${words.house.name}`}</title>
      <style>{STYLESHEET.text}</style>
    </head>
    <body>
      <main class="wrap">{children}</main>
    </body>
  </html>
);

/** A page to keep, as text. */
export const documentOf = (frame: Frame, content: ComponentChildren): string =>
  `<!doctype html>${renderToString(<KeptDocument {...frame}>{content}</KeptDocument>)}`;

/** A whole page as text. */
export const htmlOf = (frame: Frame, content: ComponentChildren): string =>
  `<!doctype html>${renderToString(<Layout {...frame}>{content}</Layout>)}`;
