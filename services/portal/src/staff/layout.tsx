// The frame of every staff page: wider than a public one, with who one is and the way out.
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { STYLESHEET } from '../ui/stylesheet.js';
import type { Language, Words } from '../words.js';
import { HTMX, HTMX_CONFIG, LIST_KEYS, STAFF_STYLES } from './assets.js';
import { STAFF, type Me } from './turn.js';
import { waysOf } from './ways.js';
import type { StaffWords } from './words.js';

/** What the frame needs to know. */
export interface StaffFrame {
  readonly words: StaffWords;
  readonly house: Words['house'];
  readonly language: Language;
  readonly title: string;
  readonly path: string;
  /** The same with its query, for the way back from the language switch. */
  readonly address?: string;
  readonly me?: Me | undefined;
  /** Whether passwords and second factors are changed in this house. */
  readonly keepsLogins?: boolean;
}

const Head = ({ house, title }: StaffFrame) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="htmx-config" content={HTMX_CONFIG} />
    <title>{`${title} · ${house.name}`}</title>
    <link rel="stylesheet" href={STYLESHEET.path} />
    <link rel="stylesheet" href={STAFF_STYLES.path} />
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    <script src={HTMX.path} defer></script>
    <script src={LIST_KEYS.path} defer></script>
  </head>
);

const officeOf = ({ office, agency }: Me): string => [office, agency].filter((part) => part !== null).join(' ');

/** What somebody may log in once more for. Another issuer is asked for a second factor, and for nothing else. */
const waysOfLogin = ({ secondFactor }: Me, keepsLogins: boolean) => [
  ...(secondFactor ? [] : (['kode'] as const)),
  ...(secondFactor && keepsLogins ? (['kode-baru'] as const) : []),
  ...(keepsLogins ? (['sandi'] as const) : []),
];

const Person = ({
  me,
  words,
  keepsLogins,
}: {
  readonly me: Me;
  readonly words: StaffWords;
  readonly keepsLogins: boolean;
}) => (
  <details class="person">
    <summary>
      <span class="unseen">{words.frame.who} </span>
      {me.roles.map((role) => words.frame.roles[role] ?? role).join(', ')} <small>{officeOf(me)}</small>
    </summary>
    <div>
      <form method="post" action="/keluar">
        <button class="second">{words.frame.leave}</button>
      </form>
      <form method="post" action="/keluar/semua">
        <button class="quiet">{words.frame.leaveEverywhere}</button>
      </form>
      {waysOfLogin(me, keepsLogins).map((what) => (
        <a key={what} href={`/masuk?untuk=${what}&ke=${STAFF}`}>
          {words.frame.login[what]}
        </a>
      ))}
    </div>
  </details>
);

const Top = (frame: StaffFrame) => {
  const { words, house, language, path, address = path, me } = frame;
  const other = language === 'id' ? 'en' : 'id';
  return (
    <header>
      <div class="wrap">
        <a class="brand" href={STAFF}>
          <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
            <circle cx="10" cy="23" r="5" />
            <circle cx="18" cy="14" r="3.6" />
            <circle cx="25" cy="7" r="2.4" />
          </svg>
          <span>{house.name}</span>
        </a>
        {me && (
          <nav aria-label={words.frame.ways.label}>
            <ul>
              {waysOf(me, words).map(([href, word]) => (
                <li key={href}>
                  <a href={href} aria-current={path.startsWith(href) ? 'true' : undefined}>
                    {word}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <a class="tongue" lang={other} hreflang={other} href={`/bahasa/${other}?ke=${encodeURIComponent(address)}`}>
          {house.otherLanguage}
        </a>
        {me && <Person me={me} words={words} keepsLogins={frame.keepsLogins === true} />}
      </div>
    </header>
  );
};

/** A whole staff page as text. */
export const staffHtml = (frame: StaffFrame, content: ComponentChildren): string =>
  `<!doctype html>${renderToString(
    <html lang={frame.language}>
      <Head {...frame} />
      <body class="staff">
        <a class="skip" href="#isi">
          {frame.house.skip}
        </a>
        <Top {...frame} />
        <main id="isi" class="wrap" tabindex={-1}>
          {content}
        </main>
      </body>
    </html>,
  )}`;
