// How large a file is, as people say it.

const KILO = 1_024;

/** Bytes in words; `number` writes numbers in the language of the page. */
export const sizeOf = (number: (value: number) => string, bytes: number): string => {
  if (bytes < KILO) return `${number(bytes)} B`;
  const kilos = bytes / KILO;
  return kilos < KILO ? `${number(Math.round(kilos))} kB` : `${number(Math.round((10 * kilos) / KILO) / 10)} MB`;
};
