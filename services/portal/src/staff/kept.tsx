// Forms of the staff pages that could not be taken: what was typed is still on the page, and is sent again from there.
import type { Request } from 'express';
import { LOGIN_PATH } from '../login/door.js';
import { languageOf } from '../session/browser.js';
import { FILE_FIELD } from '../ui/file-field.js';
import { WORDS } from '../words.js';
import { formOf } from './form-words.js';
import { STAFF, valueOf, type Form } from './turn.js';
import { STAFF_WORDS } from './words.js';

/** The way to the login, and back to an address. */
export const loginAt = (to: string): string => `${LOGIN_PATH}?${new URLSearchParams({ ke: to }).toString()}`;
const pathAndQuery = ({ pathname, search }: URL): string => `${pathname}${search}`;
/** The page to come back to: of a form the one that it was on. */
const pageOf = ({ headers, method, originalUrl }: Request): string => {
  const { referer = '' } = headers;
  return method === 'POST' && URL.canParse(referer) ? pathAndQuery(new URL(referer)) : originalUrl;
};

/** A form that could not be taken: what was typed is still on the page, and is sent again; `way`: after another window was made use of. */
const KeptForm = (props: {
  readonly request: Request;
  readonly form: Form;
  readonly way?: readonly [href: string, word: string];
}) => {
  const { request, form, way } = props;
  const { again, file } = STAFF_WORDS[languageOf(request)].frame.expired;
  const name = valueOf({ form }, FILE_FIELD);
  return (
    <form method="post" action={request.originalUrl}>
      {name !== '' && <p>{file(name)}</p>}
      {[...form].flatMap(([name, values]) =>
        values.map((value, at) => <textarea key={`${name}${at}`} name={name} hidden value={value} />),
      )}
      <p class="acts">
        {way && (
          <a class="button" href={way[0]} target="_blank" rel="noopener">
            {way[1]}
          </a>
        )}
        <button class={way && 'second'}>{again}</button>
      </p>
    </form>
  );
};

/** The page of a form whose session has ended. */
export const ExpiredForm = ({ request }: { readonly request: Request }) => {
  const { expired } = STAFF_WORDS[languageOf(request)].frame;
  return (
    <>
      <h1>{expired.title}</h1>
      <p class="lead">{expired.text}</p>
      <KeptForm request={request} form={formOf(request)} way={[loginAt(STAFF), expired.login]} />
    </>
  );
};

const factorAt = (to: string): string => `${LOGIN_PATH}?${new URLSearchParams({ untuk: 'kode', ke: to }).toString()}`;

/** The way to the second code; of a form with what was typed. A file cannot be kept on a page. */
export const FactorNeeded = ({ request }: { readonly request: Request }) => {
  const { factorNeeded, login } = STAFF_WORDS[languageOf(request)].frame;
  const form = formOf(request);
  return (
    <>
      <h1>{factorNeeded.title}</h1>
      <p class="lead">{factorNeeded.text}</p>
      {form.size > 0 ? (
        <>
          <p>{factorNeeded.kept}</p>
          <KeptForm request={request} form={form} way={[factorAt(STAFF), login.kode]} />
        </>
      ) : (
        <p class="acts">
          <a class="button" href={factorAt(pageOf(request))}>
            {login.kode}
          </a>
        </p>
      )}
    </>
  );
};

/** The page of a form that the API cannot take at this moment. */
export const Unsent = ({ request, reference }: { readonly request: Request; readonly reference: string }) => {
  const { errors, house } = WORDS[languageOf(request)];
  return (
    <>
      <h1>{errors.unsent.title}</h1>
      <p class="lead">{errors.unsent.text}</p>
      <KeptForm request={request} form={formOf(request)} />
      <p class="hint">
        {house.reference} <code>{reference}</code>
      </p>
    </>
  );
};
