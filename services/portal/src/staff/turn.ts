// One request of somebody who is logged in, as the staff pages see it.
import type { Ids } from '@jejak/chassis';
import type { ApiSchemas, JejakClient } from '@jejak/contracts/client';
import type { VNode } from 'preact';
import type { Receipts } from '../drafts.js';
import { formKey } from '../form-key.js';
import type { Coming, FormRead } from '../upload.js';
import type { Language, Words } from '../words.js';
import type { Directory } from './people.js';
import type { StaffWords } from './words.js';

/** Who somebody is to the API. */
export type Me = ApiSchemas['OwnEntryAnswer'];

/** Fields of a form, line ends as `\n`; of several values of one name all, in their order. */
export type Form = ReadonlyMap<string, readonly string[]>;

/** A form of words that was read, and what came of the file in it. */
export interface WordsRead<T> {
  readonly form: Form;
  readonly taken?: T | undefined;
  /** Why the file was not taken. */
  readonly failure?: unknown;
}

/** What a staff page is given. */
export interface StaffTurn {
  readonly words: StaffWords;
  /** Words that all pages share. */
  readonly house: Words['house'];
  readonly language: Language;
  readonly me: Me;
  /** The day where this person is. */
  readonly today: string;
  readonly path: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Form;
  readonly ids: Ids;
  /** Takes a form with a file apart while it comes; see `readForm`. */
  readonly upload: <T>(take: (file: Coming) => Promise<T>) => Promise<FormRead<T>>;
  /** Reads a form of words that may bring a file, where its route says so; a form without one is read already. */
  readonly readWords: <T>(take: (file: Coming) => Promise<T>) => Promise<WordsRead<T>>;
  /** Receipts that were given at the counter. */
  readonly receipts: Receipts;
  /** Where people reach the installation, without a slash at the end. */
  readonly origin: string;
  /** The API as this person. */
  readonly api: JejakClient;
  /** On pages that call people: those whom this person may know of. */
  readonly people?: Directory | undefined;
}

/** A page. */
export interface StaffPage {
  readonly status?: number;
  readonly title: string;
  readonly content: VNode;
}
/** What comes of a turn: a page, somewhere else (303), or a file of the API, handed on while it comes. */
export type StaffOutcome = StaffPage | { readonly to: string } | { readonly file: FetchedFile };
/** An answer of the API whose body is a file. */
export type FetchedFile = globalThis.Response;

/** A path below `/petugas`. */
export interface StaffRoute {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** It says who did something: the directory is read for whom it is for. */
  readonly callsPeople?: true;
  readonly answer: (turn: StaffTurn) => Promise<StaffOutcome> | StaffOutcome;
  /** A form of words that may bring a file: what was typed outlives whatever becomes of it. */
  readonly keepsWords?: true;
}

/** Where staff pages are. */
export const STAFF = '/petugas';

/** The one value of a field; empty where it was not sent. */
export const valueOf = ({ form }: Pick<StaffTurn, 'form'>, name: string): string => form.get(name)?.at(-1) ?? '';

/** The key that the form of this turn came with, in its field `kunci`; a new one where it brought none. */
export const keyOf = (turn: StaffTurn): string => formKey(valueOf(turn, 'kunci'), turn.ids);
