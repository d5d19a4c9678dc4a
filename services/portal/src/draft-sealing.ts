// How drafts, the files beside them and receipts are sealed: under a key that only their ticket gives.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, type CipherGCM } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
/** Bytes of an initialisation vector. */
export const IV_BYTES = 12;
/** Bytes of the tag that proves that nothing was changed. */
export const TAG_BYTES = 16;
const TICKET = /^[\w-]{43}$/;

/** A new ticket. */
export const newTicket = (): string => randomBytes(32).toString('base64url');
/** Whether something can be a ticket at all. */
export const isTicket = (value: string): boolean => TICKET.test(value);

/** What is sealed: each kind has a key of its own. */
export type Sealed = 'jejak draft' | 'jejak receipt' | 'jejak draft file';

/** Under which name what a ticket opens lies; the ticket is not told by it. */
export const nameOf = (ticket: string, kind: Sealed): string =>
  createHash('sha256').update(`${kind} ${ticket}`).digest('hex');

const keyOf = (ticket: string, kind: Sealed): Buffer => Buffer.from(hkdfSync('sha256', ticket, '', kind, 32));

/** Seals what comes piece by piece. `bound`: what else must be unchanged when it is opened. */
export const sealing = (ticket: string, bound: Uint8Array): { readonly iv: Buffer; readonly cipher: CipherGCM } => {
  const iv = randomBytes(IV_BYTES);
  return { iv, cipher: createCipheriv(CIPHER, keyOf(ticket, 'jejak draft file'), iv).setAAD(bound) };
};

/** Opens what {@link sealing} sealed; its `final` throws where something was changed. */
export const unsealing = (ticket: string, { iv, tag, bound }: Readonly<Record<'iv' | 'tag' | 'bound', Uint8Array>>) =>
  createDecipheriv(CIPHER, keyOf(ticket, 'jejak draft file'), iv).setAAD(bound).setAuthTag(tag);

/** Seals a short text. */
export const seal = (ticket: string, kind: Sealed, text: string): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(ticket, kind), iv);
  const sealed = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]);
};

/** Opens it; undefined where it was changed or cut off on disk, which is as good as gone. */
export const unseal = (ticket: string, kind: Sealed, bytes: Buffer): string | undefined => {
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(ticket, kind), bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
};
