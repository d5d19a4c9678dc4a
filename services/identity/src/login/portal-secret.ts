// The secret by which the portal proves itself to the issuer: given to both, or in one process a private file that both read.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createPrivate, readPrivate } from '../private-file.js';

const FILE = 'portal-client-secret';
const SECRET_BYTES = 32;

/** What the settings say, or else what lies under `<home>`, where it is made at the first start. @throws {StartProblem} */
export const portalSecretIn = (home: string, given: string): string => {
  if (given !== '') return given;
  const path = join(home, FILE);
  const text = readPrivate(path) ?? createPrivate(path, `${randomBytes(SECRET_BYTES).toString('base64url')}\n`);
  return text.trim();
};
