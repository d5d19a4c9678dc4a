// What went wrong, in words to act on, with the reference number that the logs know.
import type { Words } from '../words.js';

/** Kinds of trouble by their status; whatever else is a fault of ours. */
const KINDS: Readonly<Record<number, keyof Omit<Words['errors'], 'home' | 'again' | 'unsent'>>> = {
  400: 'fault',
  403: 'foreign',
  404: 'missing',
  409: 'refused',
  413: 'large',
  422: 'refused',
  429: 'often',
  503: 'busy',
};
/** Trouble that ends by itself. */
const PASSES: readonly number[] = [429, 503];

/** What a page of trouble says. */
export interface Trouble {
  readonly status: number;
  readonly reference: string;
  readonly path: string;
  readonly retryAfterSeconds?: number;
}

/** Its title. */
export const troubleTitle = (words: Words, status: number): string => words.errors[KINDS[status] ?? 'fault'].title;

/** The page. */
export const troublePage = (words: Words, { status, reference, path, retryAfterSeconds = 60 }: Trouble) => {
  const { errors, house } = words;
  const said = errors[KINDS[status] ?? 'fault'];
  return (
    <article class="prose">
      <h1>{said.title}</h1>
      <p class="lead">{said.text}</p>
      {'wait' in said && <p>{said.wait(Math.max(1, Math.ceil(retryAfterSeconds / 60)))}</p>}
      <p class="acts">
        {PASSES.includes(status) ? (
          <a class="button" href={path}>
            {errors.again}
          </a>
        ) : (
          <a class="button" href="/">
            {errors.home}
          </a>
        )}
      </p>
      <p class="hint">
        {house.reference} <code>{reference}</code>
      </p>
    </article>
  );
};
