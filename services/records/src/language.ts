// Which of the two languages a reader gets: what the browser asks for, else that of the case.

/** Languages in which words of the house exist. */
export type Language = 'id' | 'en';
/** The same said in both. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

const isKnown = (code: string): code is Language => code === 'id' || code === 'en';

const weighed = (part: string): { readonly code: string; readonly weight: number } => {
  const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { code: range.toLowerCase().split('-')[0] ?? '', weight: Number.isNaN(weight) ? 0 : weight };
};

/** The best of `Accept-Language` that we speak; `otherwise` where the header names none of them. */
export const languageFor = (header: string | undefined, otherwise: Language): Language =>
  (header ?? '')
    .split(',')
    .map(weighed)
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ code }) => code)
    .find(isKnown) ?? otherwise;
