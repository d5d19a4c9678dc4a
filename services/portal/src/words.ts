// The two languages of the portal. Indonesian is the source; English must have its shape, which the compiler checks.
import { en } from './words/en.js';
import { id } from './words/id.js';

/** Every word of the portal. */
export type Words = typeof id;
/** Languages that the portal speaks. */
export type Language = 'id' | 'en';

/** The words by language. */
export const WORDS: Readonly<Record<Language, Words>> = { id, en };
