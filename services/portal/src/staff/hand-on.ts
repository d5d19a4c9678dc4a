// A file of the API on its way to a browser: what the API says of it and a browser may know; that it is saved and never shown is said here.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Log } from '@jejak/chassis';
import type { Response } from 'express';
import type { FetchedFile } from './turn.js';

/**
 * Hands a file on while it comes. Where it breaks off, because the browser went away or the API did, nothing can be said in an answer
 * that has begun: it ends, short of its length, and the log has it once.
 */
export const handOn = async (response: Response, { headers, body }: FetchedFile, log: Log): Promise<void> => {
  const length = headers.get('Content-Length');
  if (length !== null && !headers.has('Content-Encoding')) response.setHeader('Content-Length', length);
  response.setHeader('Content-Type', 'application/octet-stream');
  response.setHeader('Content-Disposition', headers.get('Content-Disposition') ?? 'attachment');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  try {
    await pipeline(body === null ? Readable.from([]) : Readable.fromWeb(body as ReadableStream), response);
  } catch (error) {
    const requestId = String(response.getHeader('X-Request-Id') ?? '');
    log.warn({ requestId, err: error as Error }, 'a download broke off');
  }
};
