// What was typed into a form of the staff pages, also where a file came with it.
import type { Request } from 'express';
import { ApiFailure } from '../house-api.js';
import { readForm, type Coming } from '../upload.js';
import type { Form, StaffRoute, WordsRead } from './turn.js';

/** Most of a form, or of one of its fields beside a file, in bytes. */
export const FORM_BYTES = 524_288;
const FIELDS_BESIDE_FILE = 20;

/** The fields of a form that was read. */
export const formOf = ({ body }: Request): Form => {
  const fields = Object.entries((body ?? {}) as Readonly<Record<string, unknown>>);
  const clean = (value: unknown): string => String(value).replace(/\r\n?/g, '\n').replaceAll('\u0000', '');
  return new Map(fields.map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(clean)]));
};

/** The words stay with the request, as those of a form without a file do, for whatever page has to give them back. */
export const readWords = async <T>(request: Request, take: (file: Coming) => Promise<T>): Promise<WordsRead<T>> => {
  if (!request.is('multipart/form-data')) return { form: formOf(request) };
  const into: Record<string, string> = (request.body = {});
  try {
    const { taken } = await readForm(request, take, { fields: FIELDS_BESIDE_FILE, fieldBytes: FORM_BYTES, into });
    return { form: formOf(request), taken };
  } catch (failure) {
    return { form: formOf(request), failure };
  }
};

const leaveFile = ({ content }: Coming): Promise<never> => {
  content.resume();
  return Promise.reject(new ApiFailure(401, undefined));
};
/** Before a page that the answer of the route is not: words that nobody read yet are read, and their file is left. */
export const keepWords = async ({ keepsWords }: StaffRoute, request: Request): Promise<void> => {
  if (keepsWords && request.body === undefined) await readWords(request, leaveFile);
};
