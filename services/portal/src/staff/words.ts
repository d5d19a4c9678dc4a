// The words of the staff pages by language.
import type { Language } from '../words.js';
import { en } from './words/en.js';
import { id } from './words/id.js';

/** Every word of the staff pages; Indonesian is the source. */
export type StaffWords = typeof id;

/** By language. */
export const STAFF_WORDS: Readonly<Record<Language, StaffWords>> = { id, en };
