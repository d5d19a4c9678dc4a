// The pages of the login: server-rendered, no script, nothing from anywhere else.
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Field, Form, Mistake } from './fields.js';
import { QrCode } from './qr.js';
import { LOGIN_STYLES } from './stylesheet.js';
import { LOGIN_WORDS, type LoginLanguage, type LoginWords } from './words.js';

/** Where a page is shown. */
export interface LoginFrame {
  readonly language: LoginLanguage;
  /** The mount of the issuer, e.g. `/oidc`. */
  readonly mount: string;
  /** The address of this page. */
  readonly path: string;
}
/** A page: its title and what it holds. */
export interface LoginPage {
  readonly title: (words: LoginWords) => string;
  readonly content: (words: LoginWords) => ComponentChildren;
  /** Something was sent that will not do: the title says so before anything else is read. */
  readonly hasMistake?: boolean;
}

const Brand = ({ words }: { readonly words: LoginWords }) => (
  <a class="brand" href="/">
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <circle cx="10" cy="23" r="5" />
      <circle cx="18" cy="14" r="3.6" />
      <circle cx="25" cy="7" r="2.4" />
    </svg>
    <span>
      {words.name} <small>{words.office}</small>
    </span>
  </a>
);

/** A whole page as text. */
export const loginHtml = ({ language, mount, path }: LoginFrame, page: LoginPage): string => {
  const words = LOGIN_WORDS[language];
  const title = page.title(words);
  const other = language === 'id' ? 'en' : 'id';
  return `<!doctype html>${renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${page.hasMistake === true ? words.withMistake(title) : title} · ${words.name}`}</title>
        <link rel="stylesheet" href={`${mount}${LOGIN_STYLES.path}`} />
      </head>
      <body>
        <a class="skip" href="#isi">
          {words.skip}
        </a>
        <header>
          <div class="wrap">
            <Brand words={words} />
            <a class="tongue" lang={other} hreflang={other} href={`${path}?bahasa=${other}`}>
              {words.other}
            </a>
          </div>
        </header>
        <main id="isi" class="wrap" tabindex={-1}>
          {page.content(words)}
        </main>
      </body>
    </html>,
  )}`;
};

const password = (autocomplete: string) => ({ type: 'password', autocomplete });
/** A mistake of a form: words of its own, or a wait. */
export type Mistaken = 'wrong' | { readonly waitSeconds: number } | undefined;
const saying = (words: LoginWords, mistaken: Exclude<Mistaken, undefined>, wrong: string): string =>
  mistaken === 'wrong' ? wrong : words.wait(mistaken.waitSeconds);

/** Account and password. */
export const passwordPage = (
  path: string,
  given: { readonly account: string; readonly mistaken: Mistaken; readonly isDemo: boolean },
): LoginPage => ({
  title: ({ login }) => login.title,
  hasMistake: given.mistaken !== undefined,
  content: (words) => (
    <>
      {given.mistaken && <Mistake words={words} at="account" text={saying(words, given.mistaken, words.login.wrong)} />}
      <h1>{words.login.title}</h1>
      <p class="lead">{words.login.lead}</p>
      <Form path={path}>
        <Field
          name="account"
          label={words.login.account}
          isWrong={given.mistaken === 'wrong'}
          attributes={{ value: given.account, autocomplete: 'username', autocapitalize: 'none', spellcheck: false }}
        />
        <Field
          name="password"
          label={words.login.password}
          isWrong={given.mistaken === 'wrong'}
          attributes={password('current-password')}
        />
        <button>{words.login.send}</button>
      </Form>
      <p class="hint">{given.isDemo ? words.login.demo : words.login.lost}</p>
    </>
  ),
});

const CodeField = ({ words, isWrong }: { readonly words: LoginWords; readonly isWrong: boolean }) => (
  <Field
    name="code"
    label={words.code.label}
    look="code"
    isWrong={isWrong}
    attributes={{ inputmode: 'numeric', autocomplete: 'one-time-code', maxlength: '9', autofocus: !isWrong }}
  />
);

/** A code of the second factor. */
export const codePage = (path: string, mistaken: Mistaken): LoginPage => ({
  title: ({ code }) => code.title,
  hasMistake: mistaken !== undefined,
  content: (words) => (
    <>
      {mistaken && <Mistake words={words} at="code" text={saying(words, mistaken, words.code.wrong)} />}
      <h1>{words.code.title}</h1>
      <p class="lead">{words.code.lead}</p>
      <Form path={path}>
        <CodeField words={words} isWrong={mistaken === 'wrong'} />
        <button>{words.code.send}</button>
      </Form>
    </>
  ),
});

/** Setting up the second factor, or another one in its place. */
export const enrolPage = (
  path: string,
  given: { readonly key: string; readonly address: string; readonly isAnother: boolean; readonly mistaken: Mistaken },
): LoginPage => ({
  title: ({ enrol }) => enrol.title,
  hasMistake: given.mistaken !== undefined,
  content: (words) => (
    <>
      {given.mistaken && <Mistake words={words} at="code" text={saying(words, given.mistaken, words.code.wrong)} />}
      <h1>{words.enrol.title}</h1>
      <p class="lead">{given.isAnother ? words.enrol.again : words.enrol.lead}</p>
      <ol>
        {words.enrol.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="panel">
        <QrCode text={given.address} label={words.enrol.picture} />
        <p>
          <a href={given.address}>{words.enrol.open}</a>
        </p>
        <p>
          {words.enrol.key}: <span class="key">{given.key}</span>
        </p>
        <p class="hint">{words.enrol.keep}</p>
      </div>
      <Form path={path}>
        <CodeField words={words} isWrong={given.mistaken === 'wrong'} />
        <button>{words.enrol.send}</button>
      </Form>
    </>
  ),
});

/** What may be wrong with a new password. */
export type PasswordFault = 'short' | 'long' | 'simple' | 'different';

/** Why somebody chooses a password: by an invitation, or because they want another one. */
export type Choosing = 'invitation' | 'change';

/** Choosing a password. */
export const newPasswordPage = (
  path: string,
  {
    account,
    choosing,
    fault,
  }: { readonly account: string; readonly choosing: Choosing; readonly fault?: PasswordFault },
): LoginPage => ({
  title: (words) => words[choosing].title,
  hasMistake: fault !== undefined,
  content: (words) => (
    <>
      {fault && <Mistake words={words} at="password" text={words.invitation[fault]} />}
      <h1>{words[choosing].title}</h1>
      <p class="lead">{words[choosing].lead(account)}</p>
      <Form path={path}>
        <input type="hidden" name="username" value={account} autocomplete="username" />
        <Field
          name="password"
          label={words.invitation.password}
          hint={words.invitation.hint}
          isWrong={fault !== undefined}
          attributes={password('new-password')}
        />
        <Field
          name="again"
          label={words.invitation.again}
          isWrong={fault === 'different'}
          attributes={password('new-password')}
        />
        <button>{words.invitation.send}</button>
      </Form>
    </>
  ),
});

interface Said {
  readonly title: (words: LoginWords) => string;
  readonly text: (words: LoginWords) => string;
  readonly way: { readonly href: string; readonly word: (words: LoginWords) => string };
}

const said = ({ title, text, way }: Said): LoginPage => ({
  title,
  content: (words) => (
    <>
      <h1>{title(words)}</h1>
      <p class="lead">{text(words)}</p>
      <p>
        <a class="button" href={way.href}>
          {way.word(words)}
        </a>
      </p>
    </>
  ),
});

/** The password is set. */
export const acceptedPage = (portal: string): LoginPage =>
  said({
    title: ({ invitation }) => invitation.done,
    text: ({ invitation }) => invitation.next,
    way: { href: portal, word: ({ invitation }) => invitation.login },
  });
/** Nobody changes the password that everybody has. */
export const demoPasswordPage = (portal: string): LoginPage =>
  said({
    title: ({ change }) => change.demo,
    text: ({ change }) => change.demoText,
    way: { href: portal, word: ({ trouble }) => trouble.again },
  });
/** The invitation does not hold. */
export const gonePage: LoginPage = said({
  title: ({ invitation }) => invitation.gone,
  text: ({ invitation }) => invitation.goneText,
  way: { href: '/', word: ({ back }) => back },
});
/** The login was interrupted: what the issuer calls an error. */
export const troublePage = (portal: string): LoginPage =>
  said({
    title: ({ trouble }) => trouble.title,
    text: ({ trouble }) => trouble.text,
    way: { href: portal, word: ({ trouble }) => trouble.again },
  });
