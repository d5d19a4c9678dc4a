// What people log in with: password, second factor, invitation. In a table and not in the log, where an old hash would stay for ever.

/** What is kept for an account. */
export interface Credential {
  readonly account: string;
  /** Null until the invitation was taken, and for the accounts of a demonstration. */
  readonly password: string | null;
  /** The secret of the second factor, closed; null where there is none. */
  readonly otp: Buffer | null;
}

/** An invitation: a link that is good once. Only its digest is kept. */
export interface Invitation {
  readonly account: string;
  readonly digest: string;
  readonly endsAt: Date;
}

/** Where they are kept. Every change is durable when it resolves. */
export interface Credentials {
  find(account: string): Promise<Credential | undefined>;
  /** Takes the place of an earlier invitation of the account; password and second factor stay until it is taken. */
  invite(invitation: Invitation): Promise<void>;
  /** The account of an invitation that still holds. */
  invited(digest: string, now: Date): Promise<string | undefined>;
  /** Sets the password and ends invitation and second factor, once; undefined where the invitation does not hold any more. */
  accept(digest: string, password: string, now: Date): Promise<string | undefined>;
  /** Sets a second factor where there is none. False where there is one. `step`: of the code that proved it. */
  enrol(account: string, otp: Buffer, step: number): Promise<boolean>;
  /** Another second factor in the place of the one that there is, or the first. `step`: of the code that proved it. */
  replaceFactor(account: string, otp: Buffer, step: number): Promise<void>;
  /** Another password; the second factor stays. An invitation that was not taken ends. */
  changePassword(account: string, password: string): Promise<void>;
  /** Uses up the code of a time step. False where that step or a later one was used already. */
  spend(account: string, step: number): Promise<boolean>;
}

interface Row {
  password: string | null;
  otp: Buffer | null;
  step: number;
  digest: string | null;
  endsAt: Date | null;
}

/** In memory: for processes without a database. */
export const memoryCredentials = (): Credentials => {
  const rows = new Map<string, Row>();
  const rowOf = (account: string): Row => {
    const found = rows.get(account) ?? { password: null, otp: null, step: -1, digest: null, endsAt: null };
    rows.set(account, found);
    return found;
  };
  const holding = (digest: string, now: Date) =>
    [...rows].find(([, row]) => row.digest === digest && row.endsAt !== null && row.endsAt > now);
  return {
    find: (account) => {
      const row = rows.get(account);
      return Promise.resolve(row && { account, password: row.password, otp: row.otp });
    },
    invite: ({ account, digest, endsAt }) => {
      Object.assign(rowOf(account), { digest, endsAt });
      return Promise.resolve();
    },
    invited: (digest, now) => Promise.resolve(holding(digest, now)?.[0]),
    accept: (digest, password, now) => {
      const found = holding(digest, now);
      if (found) Object.assign(found[1], { password, otp: null, step: -1, digest: null, endsAt: null });
      return Promise.resolve(found?.[0]);
    },
    enrol: (account, otp, step) => {
      const row = rowOf(account);
      if (row.otp !== null) return Promise.resolve(false);
      Object.assign(row, { otp, step });
      return Promise.resolve(true);
    },
    replaceFactor: (account, otp, step) => {
      Object.assign(rowOf(account), { otp, step });
      return Promise.resolve();
    },
    changePassword: (account, password) => {
      Object.assign(rowOf(account), { password, digest: null, endsAt: null });
      return Promise.resolve();
    },
    spend: (account, step) => {
      const row = rows.get(account);
      if (!row?.otp || row.step >= step) return Promise.resolve(false);
      row.step = step;
      return Promise.resolve(true);
    },
  };
};
