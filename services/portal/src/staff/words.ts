// The words of the staff pages by language.
import type { Language } from '../words.js';
import type { Me } from './turn.js';
import { en } from './words/en.js';
import { id } from './words/id.js';
import { momentIn } from '../words/moments.js';

/** Every word of the staff pages; Indonesian is the source. */
export type StaffWords = typeof id;

/** By language. */
export const STAFF_WORDS: Readonly<Record<Language, StaffWords>> = { id, en };

/** Words for somebody whose clocks show the time of a zone, e.g. `Asia/Makassar`. */
export const staffWordsIn = (language: Language, zone: string): StaffWords => {
  const words = STAFF_WORDS[language];
  return { ...words, frame: { ...words.frame, moment: momentIn(language, zone) } };
};

/** Words for one person: the office records what an agency does, its liaison does it. */
export const staffWordsFor = (language: Language, { zone, roles }: Pick<Me, 'zone' | 'roles'>): StaffWords => {
  const words = staffWordsIn(language, zone);
  const { acts } = words;
  return roles.includes('NAR') ? words : { ...words, acts: { ...acts, act: { ...acts.act, ...acts.onBehalf } } };
};
