// Everything that may go wrong between a person and us, in the form of RFC 9457: a stable name and a sentence to act on.

/** Where in the body (RFC 6901) and what to do about it. */
export interface FieldProblem {
  readonly pointer: string;
  readonly message: string;
}

/** Names that the chassis itself gives, with their status and title. Refusals of a decision bring their own name and are 409. */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'idempotency-key-missing': { status: 400, title: 'The Idempotency-Key header is missing or malformed' },
  unauthenticated: { status: 401, title: 'The token is not accepted' },
  forbidden: { status: 403, title: 'This is not yours to do' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This method is not possible here' },
  // An erasure cannot be taken back, and is nothing to hide from whoever might have read it.
  erased: { status: 410, title: 'This was erased' },
  conflict: { status: 409, title: 'This cannot be done now' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'file-too-large': { status: 413, title: 'The file is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is not of the kind that is taken here' },
  'file-kind-not-accepted': { status: 415, title: 'Files of this kind are not accepted' },
  'unacceptable-value': { status: 422, title: 'A value is not acceptable' },
  'file-harmful': { status: 422, title: 'The scanner found something harmful in the file' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key was used for another request' },
  'too-many-requests': { status: 429, title: 'Too many attempts' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'file-unavailable': { status: 503, title: 'The file cannot be read now' },
  'store-busy': { status: 503, title: 'The register is busy' },
  'issuer-unreachable': { status: 503, title: 'Tokens cannot be verified now' },
  'view-behind': { status: 503, title: 'This view has not caught up yet' },
  'not-ready': { status: 503, title: 'This service is starting or stopping' },
} as const satisfies Record<string, { status: number; title: string }>;

/** A name of {@link PROBLEMS}. */
export type ProblemName = keyof typeof PROBLEMS;

/** What may be said beside the name. */
export interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  /** Whole seconds: becomes the header Retry-After. */
  readonly retryAfterSeconds?: number;
  /** Methods that are possible: becomes the header Allow. */
  readonly allow?: readonly string[];
}

/** Thrown at the edge; the exception filter turns it into problem+json. Never thrown by a decision. */
export class Problem extends Error {
  readonly title: string;

  private constructor(
    readonly kind: string,
    readonly status: number,
    title: string,
    readonly details: ProblemDetails,
  ) {
    super(details.detail ?? title);
    this.name = 'Problem';
    this.title = title;
  }

  /** A problem of the chassis by its name. */
  static of(kind: ProblemName, details: ProblemDetails = {}): Problem {
    const { status, title } = PROBLEMS[kind];
    return new Problem(kind, status, title, details);
  }

  /** A rule said no: 409 under the refusal's own name. */
  static refusal(kind: string, details: ProblemDetails = {}): Problem {
    return new Problem(kind, 409, `Refused: ${kind.replaceAll('-', ' ')}`, details);
  }

  /** Visible, but not for this person: 403. What stands in the way is its name, e.g. `drafter-may-not-approve`. */
  static forbidden(reason: string): Problem {
    const { status, title } = PROBLEMS.forbidden;
    if (reason === 'not-permitted')
      return Problem.of('forbidden', {
        detail: 'Sign in with an account that may do this, or ask somebody whose role it is.',
      });
    return new Problem(reason, status, title, { detail: `Not permitted: ${reason.replaceAll('-', ' ')}.` });
  }
}

/** A rule said no (409). `name` is the kebab phrase of the refusal. */
export const refused = (name: string, detail?: string): Problem =>
  Problem.refusal(name, detail === undefined ? {} : { detail });

/** 404, said alike for what does not exist and for what is not yours: existence is secret where access is. */
export const notFound = (): Problem => Problem.of('not-found', { detail: 'No such thing, or you may not see it.' });

/** 422 for one field. `pointer` is RFC 6901, e.g. `/contact/phone`. */
export const unacceptable = (pointer: string, message: string): Problem =>
  Problem.of('unacceptable-value', { detail: message, errors: [{ pointer, message }] });

/** The body of an answer, RFC 9457. `instance` is the request id, to be named when asking for help. */
export const problemBody = (problem: Problem, requestId: string): Record<string, unknown> => ({
  type: `urn:jejak:problem:${problem.kind}`,
  title: problem.title,
  status: problem.status,
  ...(problem.details.detail === undefined ? {} : { detail: problem.details.detail }),
  instance: `urn:uuid:${requestId}`,
  ...(problem.details.errors === undefined ? {} : { errors: problem.details.errors }),
});
