// The second factor: time-based codes (RFC 6238) of an authenticator app, each good once.
import { Secret, TOTP } from 'otpauth';

const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
/** A clock may be one step off in either direction. */
const WINDOW = 1;

const totp = (secret: string, account = ''): TOTP =>
  new TOTP({
    issuer: 'Jejak',
    label: account,
    algorithm: 'SHA1', // what every app knows; as an HMAC it is sound
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });

/** A new secret, in base32 as people type it. */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** The address that an authenticator app opens. */
export const addressOf = (secret: string, account: string): string => totp(secret, account).toString();

/** In groups of four, to be read aloud. */
export const spelledOut = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');

/** The time step that a code belongs to; undefined for a wrong one. Whoever takes it remembers the step: it is good once. */
export const stepOf = (secret: string, code: string, now: Date): number | undefined => {
  const typed = code.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(typed)) return undefined;
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token: typed, timestamp, window: WINDOW });
  return delta === null ? undefined : TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta;
};
