// Which release this is.
import { readFileSync } from 'node:fs';

const read = (): string => {
  const root = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(root) as { readonly version: string }).version;
};

/** The version of the house: all its services are released together. */
export const HOUSE_VERSION = read();
