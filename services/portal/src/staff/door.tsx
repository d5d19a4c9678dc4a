// The door of the staff pages: a session for every request, who one is to the API, and what to do when the session has ended meanwhile.
import type { Clock, Ids, Log } from '@jejak/chassis';
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import { asset } from '../asset.js';
import type { Receipts } from '../drafts.js';
import { answered, apiFor, ApiFailure } from '../house-api.js';
import { tellTrouble, type LoginGround } from '../login/door.js';
import { dayIn } from '../periods.js';
import { cookieOf, languageOf, refuseForeign, setPageHeaders } from '../session/browser.js';
import type { Session } from '../session/sessions.js';
import { readForm } from '../upload.js';
import { WORDS } from '../words.js';
import { HTMX, LIST_KEYS, STAFF_STYLES } from './assets.js';
import { formOf, FORM_BYTES, keepWords, readWords } from './form-words.js';
import { handOn } from './hand-on.js';
import { ExpiredForm, FactorNeeded, loginAt, Unsent } from './kept.js';
import { staffHtml } from './layout.js';
import { createNames } from './people.js';
import { holds, isFor, KNOWS_PEOPLE } from './ways.js';
import { STAFF_ROUTES } from './routes.js';
import { STAFF, type Me, type StaffOutcome, type StaffRoute, type StaffTurn } from './turn.js';
import { STAFF_WORDS, staffWordsFor } from './words.js';

/** What the door stands on. */
export interface StaffGround extends LoginGround {
  /** Empty: this process. */
  readonly apiUrl: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly receipts: Receipts;
}

const FORM_FIELDS = 500;

const textsIn = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));

interface Shown {
  readonly status: number;
  readonly title: string;
  readonly content: Parameters<typeof staffHtml>[1];
  readonly me?: Me | undefined;
  readonly keepsLogins?: boolean;
}

const show = (request: Request, response: Response, { status, content, ...shown }: Shown): void => {
  const language = languageOf(request);
  setPageHeaders(response, { script: true });
  const { house } = WORDS[language];
  const frame = {
    ...shown,
    words: STAFF_WORDS[language],
    house,
    language,
    path: `${request.baseUrl}${request.path}`,
    address: request.originalUrl,
  };
  response.status(status).type('html').send(staffHtml(frame, content));
};

const askLogin = (request: Request, response: Response): void => {
  // A file cannot be kept on a page: a form of nothing else is opened again after the login.
  const isFileOnly = request.is('multipart/form-data') && formOf(request).size === 0;
  if (request.method === 'GET' || isFileOnly) return response.redirect(303, loginAt(request.originalUrl));
  const { expired } = STAFF_WORDS[languageOf(request)].frame;
  const content = <ExpiredForm request={request} />;
  show(request, response, { status: 401, title: expired.title, content });
};

const turnOf = (ground: StaffGround, request: Request, { session, me }: { session: Session; me: Me }): StaffTurn => {
  const language = languageOf(request);
  return {
    words: staffWordsFor(language, me),
    house: WORDS[language].house,
    language,
    me,
    today: dayIn(me.zone, ground.clock.now()),
    path: request.path,
    parts: textsIn(request.params),
    query: textsIn(request.query),
    form: formOf(request),
    ids: ground.ids,
    receipts: ground.receipts,
    origin: ground.origin,
    upload: (take) => readForm(request, take),
    readWords: (take) => readWords(request, take),
    api: apiFor(request, language, ground.apiUrl, session.accessToken),
  };
};

interface Answered extends Pick<Shown, 'me' | 'keepsLogins'> {
  readonly outcome: StaffOutcome;
  readonly log: Log;
}

const send = (request: Request, response: Response, { outcome, log, ...by }: Answered): Promise<void> | void => {
  setPageHeaders(response, { script: true });
  if ('file' in outcome) return handOn(response, outcome.file, log);
  if ('to' in outcome) return response.redirect(303, outcome.to);
  show(request, response, { status: outcome.status ?? 200, title: outcome.title, content: outcome.content, ...by });
};

const isStaff = (me: Me): boolean =>
  me.kind === 'person' && holds(me, Object.keys(STAFF_WORDS.id.frame.roles).slice(1));

const Nobody = ({ request }: { readonly request: Request }) => {
  const { nobody, leave } = STAFF_WORDS[languageOf(request)].frame;
  return (
    <>
      <h1>{nobody.title}</h1>
      <p class="lead">{nobody.text}</p>
      <form method="post" action="/keluar">
        <button>{leave}</button>
      </form>
    </>
  );
};

interface Door extends StaffGround {
  readonly names: ReturnType<typeof createNames>;
}

const answer =
  (ground: Door, route: StaffRoute) =>
  async (request: Request, response: Response): Promise<void> => {
    const ticket = cookieOf(ground, request, 'jejak-session');
    const session = ticket === undefined ? undefined : await ground.sessions.of(ticket);
    if (!session) {
      await keepWords(route, request);
      return askLogin(request, response);
    }
    const api = apiFor(request, languageOf(request), ground.apiUrl, session.accessToken);
    const me = await answered(api.GET('/api/identity/v1/staff/me'));
    if (!isStaff(me)) {
      const { title } = STAFF_WORDS[languageOf(request)].frame.nobody;
      return show(request, response, { status: 403, title, content: <Nobody request={request} /> });
    }
    if (!isFor(me, route.path)) throw new ApiFailure(403, undefined);
    const people = route.callsPeople && holds(me, KNOWS_PEOPLE) ? await ground.names({ api }, me) : undefined;
    const outcome = await route.answer({ ...turnOf(ground, request, { session, me }), people });
    await send(request, response, { me, keepsLogins: ground.keepsLogins, outcome, log: ground.log });
  };

const handle = (ground: Door, route: StaffRoute): RequestHandler => {
  const answering = answer(ground, route);
  return async (request, response) => {
    try {
      await answering(request, response);
    } catch (failure) {
      await keepWords(route, request);
      throw failure;
    }
  };
};

/** Why an address shows nothing to whoever asks, by what the API answered: not of a form, which says itself what stood in its way. */
const SHOWS_NOTHING: Readonly<Record<number, 'notYours' | 'notHere'>> = {
  400: 'notHere',
  403: 'notYours',
  404: 'notHere',
};

const Nothing = ({ request, why }: { readonly request: Request; readonly why: 'notYours' | 'notHere' }) => {
  const { notYours, [why]: said } = STAFF_WORDS[languageOf(request)].frame;
  return (
    <>
      <h1>{said.title}</h1>
      <p class="lead">{said.text}</p>
      <p class="acts">
        <a class="button" href={STAFF}>
          {notYours.home}
        </a>
      </p>
    </>
  );
};

/** What the API keeps from whoever asks, and why; undefined where it is trouble as anywhere. */
const keptFrom = (request: Request, { status, needsFactor }: ApiFailure): Shown | undefined => {
  const { frame } = STAFF_WORDS[languageOf(request)];
  const { factorNeeded } = frame;
  if (needsFactor) return { status: 403, title: factorNeeded.title, content: <FactorNeeded request={request} /> };
  const why = request.method === 'GET' ? SHOWS_NOTHING[status] : undefined;
  return why && { status, title: frame[why].title, content: <Nothing request={request} why={why} /> };
};

/** A form that could not be taken at this moment, with what was typed; undefined where nothing was, or where it would not pass. */
const unsentFrom = (log: Log, request: Request, response: Response, failure: ApiFailure): Shown | undefined => {
  if (request.method === 'GET' || !failure.passes || formOf(request).size === 0) return undefined;
  const { status } = failure;
  const requestId = String(response.getHeader('X-Request-Id') ?? '');
  log.warn({ requestId, status }, 'a form could not be taken at this moment');
  const content = <Unsent request={request} reference={requestId} />;
  return { status: status === 429 ? 429 : 503, title: WORDS[languageOf(request)].errors.unsent.title, content };
};

/** The API would not have the token any more, or keeps something from this person; everything else is trouble as anywhere. */
const tell = (log: Log): ErrorRequestHandler => {
  const trouble = tellTrouble(log);
  return (error, request, response, next) => {
    if (response.headersSent || !(error instanceof ApiFailure)) return void trouble(error, request, response, next);
    if (error.status === 401) return askLogin(request, response);
    const kept = keptFrom(request, error) ?? unsentFrom(log, request, response, error);
    if (kept) show(request, response, kept);
    else void trouble(error, request, response, next);
  };
};

/** The routes of the staff pages. */
export const openStaff = (ground: StaffGround): Router => {
  const router = express.Router();
  const forms = express.urlencoded({ extended: false, limit: FORM_BYTES, parameterLimit: FORM_FIELDS, inflate: false });
  for (const { path, type, text } of [HTMX, LIST_KEYS, STAFF_STYLES]) router.get(path, asset(type, text));
  const door = { ...ground, names: createNames() };
  for (const route of STAFF_ROUTES) {
    if (route.method === 'get') router.get(route.path, handle(door, route));
    else router.post(route.path, refuseForeign(ground.origin), forms, handle(door, route));
  }
  router.use(STAFF, tell(ground.log));
  return router;
};
