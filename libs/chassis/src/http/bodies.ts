// Bodies on their way in: JSON is read here, files flow on to who asked for them, and nothing else is taken.
import express, { type Request, type RequestHandler } from 'express';
import { Problem } from '../problem.js';
import type { HouseSettings } from '../settings/house.js';
import { readJson } from './json.js';
import { knownOf } from './request.js';

/** What reading bodies stands on. */
export interface BodyParts {
  readonly settings: HouseSettings;
  /** Whether a route below `/api` takes a file as its body. */
  readonly takesFile: (method: string, path: string) => boolean;
}

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;
const FILE_TYPE = /^application\/octet-stream$/i;
const SLOW_TYPE = /^(application\/octet-stream|multipart\/form-data)\b/i;

const parseInto = (request: Request, next: (error?: unknown) => void): void => {
  try {
    const body = readJson(request.body as Uint8Array);
    knownOf(request).body = body;
    request.body = body;
  } catch (error) {
    next(error);
    return;
  }
  next();
};

const notTaken = (detail: string): Problem => Problem.of('unsupported-media-type', { detail });

/** The bytes are left where they are: the handler reads them when it knows that they are wanted. */
const leaveFile: RequestHandler = ({ headers }, _, next) => {
  if (FILE_TYPE.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined) next();
  else next(notTaken('Send the file itself as the body, as application/octet-stream and not compressed.'));
};

/** Reads JSON bodies below `/api`, and leaves files to the routes that take one; nothing else is read there. */
export const readBodies = ({ settings, takesFile }: BodyParts): RequestHandler => {
  const raw = express.raw({ type: () => true, limit: settings.bodyLimitBytes, inflate: false });
  return (request, response, next) => {
    if (!hasBody(request)) {
      request.body = undefined;
      next();
    } else if (takesFile(request.method, `/api${request.path}`)) leaveFile(request, response, next);
    else if (!JSON_TYPE.test(request.headers['content-type'] ?? ''))
      next(notTaken('Send the body as application/json in UTF-8.'));
    else
      raw(request, response, (error?: unknown) => {
        if (error !== undefined) next(error);
        else parseInto(request, next);
      });
  };
};

/** The server waits as long as a file may take; everything else is cut off sooner, as a body that never ends would be. */
export const hurryBodies =
  ({ settings }: Pick<BodyParts, 'settings'>): RequestHandler =>
  (request, response, next) => {
    if (hasBody(request) && !SLOW_TYPE.test(request.headers['content-type'] ?? '')) {
      const timer = setTimeout(() => {
        if (!response.headersSent) response.writeHead(408, { Connection: 'close' }).end();
        request.destroy();
      }, settings.requestTimeoutMs);
      timer.unref();
      request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
    }
    next();
  };
