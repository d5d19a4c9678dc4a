// How stylesheets, scripts and the icon are answered: compressed once, and kept by browsers for good.
import type { RequestHandler } from 'express';
import { gzipSync } from 'node:zlib';

/** A text whose address changes with it. Pages are not compressed: what they repeat of an answer would tell by its length what else stands on them. */
export const asset = (type: string, text: string): RequestHandler => {
  const packed = gzipSync(text, { level: 9 });
  return (request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.setHeader('Vary', 'Accept-Encoding');
    response.type(type);
    if (request.acceptsEncodings('gzip') === false) response.send(text);
    else response.setHeader('Content-Encoding', 'gzip').send(packed);
  };
};
