// A form with a file, taken apart while it comes: its fields first, then its one file, which is handed on and never kept here.
import { Transform, type Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { ApiFailure } from './house-api.js';

/** Largest file, in bytes; the API has the last word. */
export const FILE_BYTES = 16 * 1_048_576;

/** What a form may hold beside its file. */
export interface Beside {
  readonly fields: number;
  readonly fieldBytes: number;
  /** Where its fields are put as they come: there also where the file is refused. */
  readonly into?: Record<string, string>;
}
const CHOICES: Beside = { fields: 5, fieldBytes: 200 };

/** A file that is coming. */
export interface Coming {
  /** As the sender calls it. */
  readonly name: string;
  readonly content: Readable;
  /** Fields that stood before it in the form. */
  readonly fields: Readonly<Record<string, string>>;
}
type Take<T> = (file: Coming) => Promise<T>;

const bounded = (): Transform => {
  let bytes = 0;
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      bytes += chunk.byteLength;
      if (bytes > FILE_BYTES) done(new ApiFailure(413, undefined));
      else done(null, chunk);
    },
  });
};

const parserOf = ({ headers }: Request, { fields, fieldBytes }: Beside) => {
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields, fieldSize: fieldBytes, parts: fields + 1 },
    });
  } catch {
    throw new ApiFailure(415, undefined);
  }
};

/** What came of a form: all its fields, and what `take` made of its file; undefined where none was chosen. */
export interface FormRead<T> {
  readonly fields: Readonly<Record<string, string>>;
  readonly taken: T | undefined;
}

/**
 * Reads a form and hands its file to `take`. What remains of the request is read to its end in any case: a browser that is still
 * sending looks at no answer. A file that was not taken leaves its name in its field, as in a form that brings no files.
 * @throws {ApiFailure} 413 beyond {@link FILE_BYTES}, 415 where it is no such form, 400 where it is cut off or a field is too long, and
 * what `take` throws
 */
export const readForm = <T>(request: Request, take: Take<T>, beside = CHOICES): Promise<FormRead<T>> => {
  const parser = parserOf(request, beside);
  const { into: fields = {} } = beside;
  let taking: Promise<T> | undefined;
  let isCut = false;
  parser.on('field', (name, value, { valueTruncated }) => {
    fields[name] = value;
    isCut ||= valueTruncated;
  });
  parser.on('file', (field, stream, { filename }) => {
    if (!filename || isCut) return void stream.resume();
    fields[field] = filename;
    const content = bounded();
    stream.on('error', (error) => content.destroy(error)).pipe(content);
    // Also when nobody reads on, the rest of the form must come to its end.
    content.once('close', () => stream.resume());
    let overflow: unknown;
    content.once('error', (error) => (overflow = error));
    // Whoever sends it on learns only that it broke off; why is known here.
    taking = take({ name: filename, content, fields }).then(
      (taken) => {
        fields[field] = '';
        return taken;
      },
      (error: unknown) => {
        content.destroy();
        throw overflow ?? error;
      },
    );
    taking.catch(() => undefined); // told below, when the form has come to its end
  });
  return new Promise((resolve, reject) => {
    const cutOff = (): void => reject(new ApiFailure(400, undefined));
    const end = (): void =>
      void (taking ?? Promise.resolve(undefined)).then((taken) => resolve({ fields, taken }), reject);
    parser.once('close', () => (isCut ? cutOff() : end())).once('error', cutOff);
    request.once('aborted', () => parser.destroy(new Error('The form was cut off.')));
    request.pipe(parser);
  });
};
