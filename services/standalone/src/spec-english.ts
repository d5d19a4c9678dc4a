// Indonesian that is left on an English page: whole sentences of ours, and words that only Indonesian has, outside of names and what people wrote.
import { STAFF_WORDS, WORDS } from '@jejak/portal';
import type { Page } from 'playwright-core';

const leavesOf = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(leavesOf) : [];
};
const english = new Set([WORDS.en, STAFF_WORDS.en].flatMap(leavesOf));
const ours = new Set([WORDS.id, STAFF_WORDS.id].flatMap(leavesOf).filter((word) => !english.has(word)));
/** In small letters, as no name of an office has them. */
const ONLY_INDONESIAN =
  /\b(adalah|akan|atau|belum|berkas|dari|dengan|diterima|instansi|isian|kepada|laporan|oleh|pada|pelapor|perkara|petugas|sudah|tidak|untuk|yang)\b/;

/** Texts of a page that are Indonesian; `dir=auto`: what people wrote. */
export const indonesianOn = async (page: Page): Promise<readonly string[]> => {
  const texts = await page.evaluate<readonly string[]>(`(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode())
      if (!walker.currentNode.parentElement.closest('[lang=id], [dir=auto], textarea, style')) texts.push(walker.currentNode.data.trim());
    return [...texts, ...[...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'))];
  })()`);
  return texts.filter((text) => ours.has(text) || ONLY_INDONESIAN.test(text));
};
