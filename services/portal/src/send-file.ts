// Sending a file of a complainant to the API, and what its refusals mean for who sent it.
import { Readable } from 'node:stream';
import { answered, type ApiFailure } from './house-api.js';
import type { Turn } from './turn.js';
import type { Purpose, Trouble } from './ui/file-field.js';

/** A file and where it goes. */
export interface Sending {
  /** Of a receipt session. */
  readonly token: string;
  readonly caseId: string;
  /** Sent twice under one key, it is added once. */
  readonly key: string;
  readonly name: string;
  readonly purpose: Purpose;
  readonly content: Readable;
}

/** As much of a name as the API takes; the end of it tells the kind. */
export const shortName = (name: string): string => name.toWellFormed().slice(-120);

/** The headers that say which file comes. */
export const headerOf = ({ key, name }: Pick<Sending, 'key' | 'name'>) => ({
  'Idempotency-Key': key,
  'Jejak-File-Name': encodeURIComponent(shortName(name)),
});
/** How a file goes to any route of the API that takes one: its bytes alone, while they come. */
export const bytesOf = ({ content }: Pick<Sending, 'content'>) => ({
  headers: { 'Content-Type': 'application/octet-stream' },
  // The client describes bytes as a text; a stream is what fetch takes.
  body: Readable.toWeb(content) as unknown as string,
  bodySerializer: (body: unknown) => body as BodyInit,
  duplex: 'half' as const,
});

/** Sends it. @throws {ApiFailure} */
export const sendFile = (turn: Turn, { token, caseId, key, name, purpose, content }: Sending) =>
  answered(
    turn.api(token).POST('/api/intake/v1/cases/{id}/attachments', {
      params: {
        path: { id: caseId },
        query: { purpose },
        header: headerOf({ key, name }),
      },
      ...bytesOf({ content }),
    }),
  );

const TROUBLES: Readonly<Record<number, Trouble>> = { 413: 'large', 415: 'kind', 422: 'empty' };
/** The API says by name what a file may not be here. */
const NAMED: Readonly<Record<string, Trouble>> = {
  'urn:jejak:problem:file-already-attached': 'twice',
  'urn:jejak:problem:file-harmful': 'harmful',
  'urn:jejak:problem:too-many-files': 'many',
  'urn:jejak:problem:files-too-large-together': 'many',
};
/** What is to be mended after a refusal; undefined where it is nothing about the file. */
export const troubleOf = ({ status, problem }: ApiFailure): Trouble | undefined =>
  NAMED[problem?.type ?? ''] ?? TROUBLES[status];
