// A file as the body of a request: the route says that it takes one, the handler gets it unread.
import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { Problem, unacceptable } from '../problem.js';
import { caseIdOf, described, envelopeOf, onCaseHeaders, principalOf, type OnCase } from './decorators.js';

/** What `@TakesFile` leaves on a handler. */
export const TAKES_FILE = 'jejak:takes-file';

/** The body of this route is a file: the bytes themselves, as application/octet-stream. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(TAKES_FILE, true),
    ApiConsumes('application/octet-stream'),
    ApiBody({
      required: true,
      description: 'The file itself. What it is is found in its content.',
      schema: { type: 'string', format: 'binary' },
    }),
  );

/** A file that is being sent. */
export interface SentFile {
  /** As the sender calls it: hostile until it is made safe. */
  readonly name: string;
  /** As the sender announces it; undefined where the body comes in chunks. */
  readonly announcedBytes: number | undefined;
  readonly content: Request;
}

const NAME_HEADER = 'Jejak-File-Name';
const MAX_NAME_HEADER = 2_000;

const nameOf = (request: Request): string => {
  const header = request.get(NAME_HEADER) ?? '';
  if (header === '' || header.length > MAX_NAME_HEADER)
    throw unacceptable(`/${NAME_HEADER}`, `Give the name of the file, percent-encoded, in the header ${NAME_HEADER}.`);
  try {
    return decodeURIComponent(header);
  } catch {
    throw Problem.of('malformed-request', { detail: `Send the header ${NAME_HEADER} percent-encoded, in UTF-8.` });
  }
};

/** Who adds a file to which case. */
export interface OnFile extends OnCase {
  readonly file: SentFile;
}

/** Who adds a file to the case of the path (`:id`), and the file, in one parameter. */
export const OnFile = createParamDecorator(
  (_: unknown, context: ExecutionContext): OnFile => {
    const request = context.switchToHttp().getRequest<Request>();
    const length = request.get('content-length');
    return {
      who: principalOf(request),
      id: caseIdOf(request),
      envelope: envelopeOf(request),
      file: {
        name: nameOf(request),
        announcedBytes: length === undefined ? undefined : Number(length),
        content: request,
      },
    };
  },
  [
    described(
      ...onCaseHeaders,
      ApiHeader({
        name: NAME_HEADER,
        required: true,
        description: 'What the file is called, percent-encoded UTF-8. It is sealed, and never decides anything.',
        schema: { type: 'string', maxLength: MAX_NAME_HEADER },
      }),
    ),
  ],
);
