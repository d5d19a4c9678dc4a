// Who may pass: password, then the second factor. One answer and one time for an unknown account and a wrong password.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@jejak/chassis';
import type { ScriptAccount } from '../accounts.js';
import type { Credential, Credentials } from './credentials.js';
import type { Box } from './keys.js';
import type { Passwords } from './passwords.js';
import { stepOf } from './second-factor.js';
import type { Throttle } from './throttle.js';

/** What the gate stands on. */
export interface GateGround {
  readonly credentials: Credentials;
  readonly passwords: Passwords;
  readonly box: Box;
  readonly throttle: Throttle;
  readonly clock: Clock;
  /** Accounts of a demonstration, whose secrets are passwords too; none in production. */
  readonly posts: readonly ScriptAccount[];
}

/** What came of a try. */
export type Tried = 'right' | 'wrong' | { readonly waitSeconds: number };

/** A try at an account, from an address. */
export interface Try {
  readonly account: string;
  readonly address: string;
  readonly text: string;
}

/** The gate. */
export interface Gate {
  /** Whether the password is right. */
  password(attempt: Try): Promise<Tried>;
  /** Whether the code is right and was never used. */
  code(attempt: Try): Promise<Tried>;
  /** Sets the second factor that a right code of it proves; wrong where there is one already. */
  enrol(attempt: Try & { readonly secret: string }): Promise<Tried>;
  /** The same, in the place of the one that there is. Only for somebody who has just proved that one. */
  renew(attempt: Try & { readonly secret: string }): Promise<Tried>;
  hasSecondFactor(account: string): Promise<boolean>;
  /** Whether its password is published with a demonstration, and nobody's to change. */
  isPost(account: string): boolean;
  /** Whether anybody logs in with it: a token of an account that is gone is not renewed. */
  knows(account: string): Promise<boolean>;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What a secret of a second factor is bound to. */
export const otpOf = (account: string): string => `otp ${account}`;

/** Whether anything can be logged in with. */
const isUsable = (credential: Credential | undefined): boolean => typeof credential?.password === 'string';

/** The gate of this installation. */
export const createGate = ({ credentials, passwords, box, throttle, clock, posts }: GateGround): Gate => {
  const postOf = (account: string) => posts.find((post) => post.account === account);
  const fitsPost = ({ account, text }: Try): boolean => {
    const secret = postOf(account)?.secret;
    return secret !== undefined && timingSafeEqual(digest(secret), digest(text.trim()));
  };
  /** Slows down, looks, forgives. `line`: what is guessed at. */
  const slowly = async (attempt: Try, line: string, look: () => Promise<boolean>): Promise<Tried> => {
    const waitSeconds = await throttle.admit(attempt.address, line);
    if (waitSeconds !== undefined) return { waitSeconds };
    if (!(await look())) return 'wrong';
    await throttle.forgive(attempt.address, line);
    return 'right';
  };
  /** Keeps the secret that a right code of it proves. */
  const proved = (
    { secret, ...attempt }: Try & { readonly secret: string },
    keep: (otp: Buffer, step: number) => Promise<boolean>,
  ): Promise<Tried> =>
    slowly(attempt, `code ${attempt.account}`, async () => {
      const step = stepOf(secret, attempt.text, clock.now());
      return step !== undefined && keep(box.close(secret, otpOf(attempt.account)), step);
    });
  return {
    password: (attempt) =>
      slowly(attempt, `password ${attempt.account}`, async () => {
        const found = await credentials.find(attempt.account);
        const matches = await passwords.matches(attempt.text, found?.password ?? null);
        return fitsPost(attempt) || matches;
      }),
    code: (attempt) =>
      slowly(attempt, `code ${attempt.account}`, async () => {
        const sealed = (await credentials.find(attempt.account))?.otp;
        const secret = sealed && box.open(sealed, otpOf(attempt.account));
        const step = secret ? stepOf(secret, attempt.text, clock.now()) : undefined;
        return step !== undefined && credentials.spend(attempt.account, step);
      }),
    enrol: (attempt) => proved(attempt, (otp, step) => credentials.enrol(attempt.account, otp, step)),
    renew: (attempt) =>
      proved(attempt, async (otp, step) => (await credentials.replaceFactor(attempt.account, otp, step), true)),
    isPost: (account) => postOf(account) !== undefined,
    hasSecondFactor: async (account) => Boolean((await credentials.find(account))?.otp),
    knows: async (account) => postOf(account) !== undefined || isUsable(await credentials.find(account)),
  };
};
