// The two languages of the portal. Indonesian is the source; English must have its shape, which the compiler checks.
import { en } from './words/en.js';
import { id } from './words/id.js';

/** Every word of the portal. */
export type Words = typeof id;
/** Languages that the portal speaks. */
export type Language = 'id' | 'en';

/** The words by language. */
export const WORDS: Readonly<Record<Language, Words>> = { id, en };

/** The words of a form: a consultation asks for some of what a report asks for, in words of its own. */
export const wordsFor = (words: Words, flow: 'report' | 'consultation'): Words => {
  if (flow === 'report') return words;
  const { lodge, fields } = words;
  const { asConsultation: own, questions } = lodge;
  return {
    ...words,
    fields: { ...fields, ...own.fields },
    lodge: { ...lodge, questions: { ...questions, kontak: { ...questions.kontak, lead: own.contactLead } } },
  };
};
