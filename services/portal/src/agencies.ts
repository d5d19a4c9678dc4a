// Which agency somebody may mean: the names of the list that share words with what was typed.
import { REFERENCE, type Choice } from '@jejak/contracts/http';

const MOST = 5;
/** Words that nearly every name has say nothing. */
const COMMON = new Set([
  'kabupaten',
  'kab',
  'buton',
  'kantor',
  'dan',
  'di',
  'dinas',
  'badan',
  'instansi',
  'pemerintah',
]);
const SHORTEST = 3;
const TELLS_WITHIN = 5;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
const wordsOf = (text: string): readonly string[] => plain(text).split(/[^\p{L}\p{N}]+/u);
const telling = (text: string): readonly string[] =>
  wordsOf(text).filter((word) => word.length >= SHORTEST && !COMMON.has(word));

const namesOf = ({ id, en, aliases }: Choice): readonly string[] => [id, en, ...aliases];

const isNamed = (typed: string, choice: Choice): boolean => namesOf(choice).some((name) => plain(name) === typed);

/** How many of the words begin a word of one of its names; a longer one may stand within it. */
const likeness = (typed: readonly string[], choice: Choice): number => {
  const own = namesOf(choice).flatMap(wordsOf);
  return typed.filter((word) =>
    own.some((each) => each.startsWith(word) || (word.length >= TELLS_WITHIN && each.includes(word))),
  ).length;
};

/** The agencies that may be meant, the likeliest first; none where the name is already one of the list. */
export const agenciesLike = (name: string): readonly Choice[] => {
  const all: readonly Choice[] = REFERENCE.agency;
  if (all.some((choice) => isNamed(plain(name), choice))) return [];
  const typed = telling(name);
  const scored = all.map((choice) => ({ choice, score: likeness(typed, choice) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > best / 2)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({ choice }) => choice);
};
