// The front of the process: one Express application before all services, for what is the same whichever of them answers.
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import type { Ids } from '../ids.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { notFound, Problem } from '../problem.js';
import { hurryBodies, readBodies, type BodyParts } from './bodies.js';
import { believeOurselves } from './on-behalf.js';
import { answerError } from './problem-filter.js';
import { know, knownOf } from './request.js';

/** What the front stands on. */
export interface FrontParts extends BodyParts {
  readonly ids: Ids;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Methods that are possible at a path below `/api`. */
  readonly methodsAt: (path: string) => readonly string[];
}

const identify =
  ({ ids }: FrontParts): RequestHandler =>
  (request, response, next) => {
    const { requestId } = know(request, ids.v7());
    response.setHeader('X-Request-Id', requestId);
    next();
  };

/** In the log, for an answer that nobody was there to get: as proxies write it. */
const CUT_OFF = 499;
/** A handler sets its status before it begins, so it says nothing of a request that was cut off. */
const statusOf = ({ writableFinished, statusCode }: Response): number => (writableFinished ? statusCode : CUT_OFF);

const QUIET = new Set(['/health/live', '/health/ready', '/metrics']);

/** One line a request: method, template, status, time. Never a path with its ids, a query, a header or an address. */
const logRequests = ({ log }: FrontParts): RequestHandler => {
  const told = (request: Request, response: Response) => {
    const { requestId, route } = knownOf(request);
    return { requestId, method: request.method, route: route ?? 'none', status: statusOf(response) };
  };
  return pinoHttp<Request, Response>({
    logger: log,
    quietReqLogger: true,
    autoLogging: { ignore: (request) => QUIET.has(request.path) },
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customLogLevel: (_, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    customAttributeKeys: { responseTime: 'ms' },
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
    customSuccessObject: (request, response, value: { ms?: number }) => ({ ...told(request, response), ms: value.ms }),
    customErrorObject: (request, response, _, value: { ms?: number }) => ({ ...told(request, response), ms: value.ms }),
  }) as RequestHandler;
};

const serviceOf = (path: string): string => /^\/api\/([a-z-]+)\//.exec(path)?.[1] ?? 'house';

const measure =
  ({ metrics }: FrontParts): RequestHandler =>
  (request, response, next) => {
    const { method, path } = request;
    const done = metrics.http.startTimer();
    response.once('finish', () => {
      const { route } = knownOf(request);
      done({
        service: route === undefined ? 'house' : serviceOf(path),
        method,
        route: route ?? 'none',
        status: String(response.statusCode),
      });
    });
    next();
  };

const isText = (url: string): boolean => {
  try {
    return !decodeURIComponent(url).includes('\u0000');
  } catch {
    return false;
  }
};

/** An address is text as a body is: UTF-8, and without U+0000. */
const refuseNoText: RequestHandler = (request, _, next) => {
  if (isText(request.originalUrl)) next();
  else
    next(Problem.of('malformed-request', { detail: 'The address is not UTF-8 in percent-encoding, or holds U+0000.' }));
};

const refuseMethods =
  ({ methodsAt }: FrontParts): RequestHandler =>
  (request, _, next) => {
    const allow = methodsAt(request.path);
    if (allow.length === 0 || allow.includes(request.method)) next();
    else next(Problem.of('method-not-allowed', { detail: `Possible here: ${allow.join(', ')}.`, allow }));
  };

/** Express cuts the mount path off; the table of routes knows whole paths. */
const refuseMethodsBelowApi = (parts: FrontParts): RequestHandler =>
  refuseMethods({ ...parts, methodsAt: (path) => parts.methodsAt(`/api${path}`) });

/** The front: what is the same for all, then the rooms in their order, then the answer to whoever found none and to every error. */
export const createFront = (parts: FrontParts, rooms: readonly RequestHandler[]): Express => {
  const front = express();
  front.disable('x-powered-by').set('trust proxy', parts.settings.trustedProxies).set('query parser', 'simple');
  front.use(identify(parts), believeOurselves, logRequests(parts), measure(parts));
  front.use(
    helmet({
      contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } },
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  front.use(refuseNoText, hurryBodies(parts));
  front.use('/api', refuseMethodsBelowApi(parts), readBodies(parts));
  front.use(...rooms);
  front.use((_request, _response, next) => next(notFound()));
  const answer: ErrorRequestHandler = (error, request, response, _next) =>
    answerError(error, request, response, parts.log);
  front.use(answer);
  return front;
};
