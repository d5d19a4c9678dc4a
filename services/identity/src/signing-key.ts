// The key that the embedded issuer signs tokens with: made once, kept with the keyring, named by its thumbprint.
import { join } from 'node:path';
import { StartProblem } from '@jejak/chassis';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { createPrivate, readPrivate } from './private-file.js';

/** The algorithm of every token: one that the edge accepts by default. */
export const SIGNING_ALGORITHM = 'ES256';

const FILE = 'oidc-signing.jwk';

const made = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  const { kty, crv, x, y, d } = await exportJWK(privateKey);
  return `${JSON.stringify({ kty, crv, x, y, d })}\n`;
};

/** The private key as a JWK with `kid` (RFC 7638). @throws {StartProblem} where the file is damaged or open to others */
export const signingKeyIn = async (keyring: string): Promise<JWK> => {
  const path = join(keyring, FILE);
  const text = readPrivate(path) ?? createPrivate(path, await made());
  try {
    const { kty, crv, x, y, d } = JSON.parse(text) as JWK;
    const key = { kty, crv, x, y, d } as JWK;
    if (!d) throw new TypeError('no private part');
    return { ...key, use: 'sig', alg: SIGNING_ALGORITHM, kid: await calculateJwkThumbprint(key) };
  } catch {
    throw new StartProblem(
      `${path} is damaged: restore it from its backup, or remove it, which ends all tokens given so far.`,
    );
  }
};
