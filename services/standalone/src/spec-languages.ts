// Words of the wrong language on a page: whole sentences of ours, and words that only the other language has, outside of names and what people wrote.
import { LOGIN_WORDS } from '@jejak/identity';
import { SESSION_WORDS, STAFF_WORDS, WORDS } from '@jejak/portal';
import type { Page } from 'playwright-core';

/** Languages of the pages. */
export type Language = keyof typeof WORDS;

const leavesOf = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(leavesOf) : [];
};
const sentencesIn = (language: Language): ReadonlySet<string> =>
  new Set([WORDS, STAFF_WORDS, SESSION_WORDS, LOGIN_WORDS].flatMap((words) => leavesOf(words[language])));
/** In small letters, as no name of an office has them. */
const wordsIn = (text: string): readonly string[] => text.match(/(?<![\w./@-])[a-z]{3,}(?![\w/@-]|\.\w)/g) ?? [];
const vocabularyOf = (sentences: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...sentences].flatMap((sentence) => wordsIn(sentence)));

const SENTENCES = { id: sentencesIn('id'), en: sentencesIn('en') };
const VOCABULARY = { id: vocabularyOf(SENTENCES.id), en: vocabularyOf(SENTENCES.en) };
const OTHER = { id: 'en', en: 'id' } as const;

const isForeign = (text: string, language: Language): boolean => {
  const other = OTHER[language];
  const [own, theirs] = [SENTENCES[language], SENTENCES[other]];
  if (theirs.has(text) && !own.has(text)) return true;
  return wordsIn(text).some((word) => VOCABULARY[other].has(word) && !VOCABULARY[language].has(word));
};

/** What a page says in another language than its own, be it where only a screen reader looks; `dir=auto`: what people wrote; `code` and `pre`: what machines did. */
export const foreignOn = async (page: Page, language: Language): Promise<readonly string[]> => {
  const { lang, texts } = await page.evaluate<{ readonly lang: string; readonly texts: readonly string[] }>(`(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode())
      if (!walker.currentNode.parentElement.closest('[lang=${OTHER[language]}], [dir=auto], textarea, style, code, pre')) texts.push(walker.currentNode.data.trim());
    const spoken = ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) =>
      [...document.querySelectorAll('[' + name + ']')].map((one) => one.getAttribute(name)));
    return { lang: document.documentElement.lang, texts: [...texts, ...spoken] };
  })()`);
  const foreign = texts.filter((text) => isForeign(text, language)).map((text) => `not ${language}: ${text}`);
  return lang === language ? foreign : [`said to be ${lang}`, ...foreign];
};
