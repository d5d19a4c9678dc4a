// Every error leaves as problem+json; what nobody foresaw leaves as a request id and nothing else.
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { CommandReused, StoreBusy } from '@jejak/eventstore';
import type { Request, Response } from 'express';
import type { Log } from '../log.js';
import { notFound, Problem, problemBody, type ProblemDetails, type ProblemName } from '../problem.js';
import { knownOf } from './request.js';

const BY_STATUS: Readonly<Record<number, ProblemName>> = {
  400: 'malformed-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  // Errors of the HTTP libraries below (http-errors) say so themselves.
  const { status, expose } = error as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && expose === true ? status : undefined;
};

const busy = (retryAfterMs: number): Problem =>
  Problem.of('store-busy', {
    detail: 'Nothing was stored. Send the same request again.',
    retryAfterSeconds: Math.max(1, Math.ceil(retryAfterMs / 1_000)),
  });

/** The libraries say it in their own words, or quote what was sent. */
const ADVICE: Readonly<Partial<Record<ProblemName, string>>> = {
  'malformed-request': 'The request is cut off or not well-formed; send it again.',
  'body-too-large': 'Send less at once.',
  'unsupported-media-type': 'Send the body as application/json in UTF-8, not compressed.',
};

const detailsOf = (name: ProblemName): ProblemDetails => {
  const detail = ADVICE[name];
  return detail === undefined ? {} : { detail };
};

/** Errors of the libraries below, by the status that they give themselves. */
const byStatus = (error: object): Problem | undefined => {
  const status = statusOf(error);
  if (status === 404) return notFound();
  const name = status === undefined ? undefined : BY_STATUS[status];
  return name === undefined ? undefined : Problem.of(name, detailsOf(name));
};

const reused = (): Problem =>
  Problem.of('idempotency-key-reused', { detail: 'Use a new Idempotency-Key for a new request.' });

/** The problem that an error is; undefined for what nobody foresaw. */
export const asProblem = (error: unknown): Problem | undefined => {
  if (error instanceof Problem) return error;
  if (error instanceof StoreBusy) return busy(error.retryAfterMs);
  if (error instanceof CommandReused) return reused();
  return typeof error === 'object' && error !== null ? byStatus(error) : undefined;
};

/** Sends a problem, with the headers that belong to it. */
export const sendProblem = (response: Response, problem: Problem, requestId: string): void => {
  const { retryAfterSeconds, allow } = problem.details;
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
  if (allow !== undefined) response.setHeader('Allow', allow.join(', '));
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
  response.status(problem.status).setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.send(JSON.stringify(problemBody(problem, requestId)));
};

/** Answers an error; what nobody foresaw is logged under the request id, by its kind and place only. */
export const answerError = (error: unknown, request: Request, response: Response, log: Log): void => {
  const { requestId } = knownOf(request);
  const problem = asProblem(error);
  if (!problem) log.error({ requestId, err: error }, 'an unforeseen error');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendProblem(
    response,
    problem ?? Problem.of('internal-error', { detail: `Please tell us the id of this request: ${requestId}.` }),
    requestId,
  );
};

/** The exception filter of every service. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerError(error, http.getRequest<Request>(), http.getResponse<Response>(), this.log);
  }
}
