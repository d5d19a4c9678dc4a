// Passwords at rest: scrypt under a key that is not in the database. Every check costs the same, whoever is asked about.
import { createHmac, randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** Hashes and checks. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Against nothing it takes as long, and is false. */
  matches(password: string, hash: string | null): Promise<boolean>;
}

const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** OWASP's choice for 32 MiB: N = 2^15, r = 8, p = 3. The numbers stand in each hash, so that others may follow. */
const COST = { N: 32_768, r: 8, p: 3 } as const;
const MEMORY_BYTES = 64 * 1_024 * 1_024;

/** The shortest password. */
export const SHORTEST_PASSWORD = 12;
/** The longest, so that nobody makes us hash a book. */
export const LONGEST_PASSWORD = 256;

/** Different characters at least, the name of the account left out. */
const FEWEST_DIFFERENT = 6;

/** Why a password will not do; undefined where it does. Length is what counts (NIST SP 800-63B): no rules about kinds of characters. */
export const faultOf = (password: string, account: string): 'short' | 'long' | 'simple' | undefined => {
  const characters = [...password];
  if (characters.length < SHORTEST_PASSWORD) return 'short';
  if (characters.length > LONGEST_PASSWORD) return 'long';
  const withoutName = password.toLowerCase().replaceAll(account.toLowerCase(), '');
  return new Set(withoutName).size < FEWEST_DIFFERENT ? 'simple' : undefined;
};

const derive = (password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, { ...cost, maxmem: MEMORY_BYTES }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

interface Parsed {
  readonly cost: ScryptOptions;
  readonly salt: Buffer;
  readonly key: Buffer;
}

const parse = (hash: string | null): Parsed | undefined => {
  const found = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hash ?? '');
  if (found === null) return undefined;
  const [N, r, p] = found.slice(1, 4).map(Number) as [number, number, number];
  const [salt, key] = found.slice(4).map((text) => Buffer.from(text, 'base64url')) as [Buffer, Buffer];
  return { cost: { N, r, p }, salt, key };
};

/** Under the pepper of this installation. */
export const passwordsWith = (pepper: string): Passwords => {
  const peppered = (password: string): string =>
    createHmac('sha256', pepper).update(password.normalize('NFC')).digest('base64url');
  return {
    hash: async (password) => {
      const salt = randomBytes(SALT_BYTES);
      const key = await derive(peppered(password), salt, COST);
      return `scrypt$${COST.N}$${COST.r}$${COST.p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
    },
    matches: async (password, hash) => {
      const known = parse(hash);
      const { cost, salt } = known ?? { cost: COST, salt: Buffer.alloc(SALT_BYTES) };
      const found = await derive(peppered(password), salt, cost);
      return known?.key.length === KEY_BYTES && timingSafeEqual(found, known.key);
    },
  };
};
