// Signed notes (C2SP signed-note) with Ed25519: text that anybody can check with the public key.
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

const ED25519 = 0x01;
/** DER of an Ed25519 SubjectPublicKeyInfo up to the 32 raw bytes. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE_LINE = /^— (\S+) ([A-Za-z0-9+/]+=*)$/;
/** The key is base64, so it may hold plus signs too. */
const VERIFIER_KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/;
const KEY_ID_BYTES = 4;

/** Holds a signing key; the key may live elsewhere (HSM, KMS). */
export interface Signer {
  /** Of the key, without spaces and plus signs, e.g. `jejak.example/log`. */
  readonly name: string;
  /** Four bytes: see {@link keyIdOf}. */
  readonly keyId: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Checks what a signer of the same name signed. */
export interface Verifier {
  readonly name: string;
  readonly keyId: Uint8Array;
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
}

/** A note that no trusted key signed, or that is no note. */
export class NoteRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoteRefused';
  }
}

/** First four bytes of SHA-256(name || newline || 0x01 || public key). `publicKey`: 32 raw bytes. */
export const keyIdOf = (name: string, publicKey: Uint8Array): Uint8Array =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(ED25519))
    .update(publicKey)
    .digest()
    .subarray(0, KEY_ID_BYTES);

/** Signs with a key of this process. @param privateKey PEM or key object, Ed25519 */
export function ed25519Signer(name: string, privateKey: KeyObject | string): Signer {
  const key = typeof privateKey === 'string' ? createPrivateKey(privateKey) : privateKey;
  return { name, keyId: keyIdOf(name, rawOf(createPublicKey(key))), sign: async (bytes) => sign(null, bytes, key) };
}

/** Checks with a public key. @param publicKey PEM or key object, Ed25519 */
export function ed25519Verifier(name: string, publicKey: KeyObject | string): Verifier {
  const key = typeof publicKey === 'string' ? createPublicKey(publicKey) : publicKey;
  return { name, keyId: keyIdOf(name, rawOf(key)), verify: (bytes, signature) => verify(null, bytes, key, signature) };
}

/** Verifier key in the text form of C2SP: `name+keyid+base64(0x01 || key)`. @throws NoteRefused */
export function verifierOf(text: string): Verifier {
  const [, name = '', keyId = '', encoded = ''] = VERIFIER_KEY.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== ED25519) throw new NoteRefused('This is no Ed25519 verifier key.');
  const key = createPublicKey({ key: Buffer.concat([SPKI, bytes.subarray(1)]), format: 'der', type: 'spki' });
  const verifier = ed25519Verifier(name, key);
  if (Buffer.from(verifier.keyId).toString('hex') !== keyId)
    throw new NoteRefused('The verifier key does not have the id that it names.');
  return verifier;
}

/** The text form that {@link verifierOf} reads. */
export function verifierText(name: string, publicKey: KeyObject): string {
  const raw = rawOf(publicKey);
  const keyId = Buffer.from(keyIdOf(name, raw)).toString('hex');
  return `${name}+${keyId}+${Buffer.concat([Uint8Array.of(ED25519), raw]).toString('base64')}`;
}

/** A note: the text (which ends with a newline), an empty line, the signature line. */
export async function signNote(text: string, signer: Signer): Promise<string> {
  const signature = await signer.sign(Buffer.from(text));
  return `${text}\n— ${signer.name} ${Buffer.concat([signer.keyId, signature]).toString('base64')}\n`;
}

/** The text of a note that a trusted key signed. Signatures of unknown keys are passed over, as C2SP wants. @throws NoteRefused */
export function openNote(note: string, verifiers: readonly Verifier[]): string {
  const split = note.lastIndexOf('\n\n');
  if (split < 0) throw new NoteRefused('This is no signed note.');
  const text = note.slice(0, split + 1);
  const lines = note
    .slice(split + 2)
    .split('\n')
    .filter(Boolean);
  const isSigned = lines.map((line) => isGood(line, text, verifiers));
  if (!isSigned.includes(true)) throw new NoteRefused('No trusted key signed this note.');
  return text;
}

function isGood(line: string, text: string, verifiers: readonly Verifier[]): boolean {
  const [, name, encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
  if (!name) throw new NoteRefused('A signature line is malformed.');
  const bytes = Buffer.from(encoded, 'base64');
  const verifier = verifiers.find(
    (known) => known.name === name && bytes.subarray(0, KEY_ID_BYTES).equals(known.keyId),
  );
  if (!verifier) return false;
  if (!verifier.verify(Buffer.from(text), bytes.subarray(KEY_ID_BYTES)))
    throw new NoteRefused(`The signature of ${name} is wrong.`);
  return true;
}

const rawOf = (publicKey: KeyObject): Buffer => publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
