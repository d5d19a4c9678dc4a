// Where sessions rest: closed, under the digest of a ticket that only the browser has.

/** One session as it rests. */
export interface KeptSession {
  /** Digest of the ticket. */
  readonly id: string;
  /** Digest of issuer and subject: all sessions of a person have the same. */
  readonly person: string;
  /** Tokens, closed under the ticket. */
  readonly sealed: Buffer;
  readonly seenAt: Date;
  /** The absolute end, however busy it is. */
  readonly endsAt: Date;
}

/** Keeps sessions. */
export interface SessionKeep {
  put(session: KeptSession): Promise<void>;
  find(id: string): Promise<KeptSession | undefined>;
  /** Notes that it was used. */
  touch(id: string, seenAt: Date): Promise<void>;
  /** Puts new tokens into it; does nothing where it has ended meanwhile. */
  reseal(id: string, sealed: Buffer): Promise<void>;
  remove(id: string): Promise<void>;
  /** All sessions of a person; says how many. */
  removePerson(person: string): Promise<number>;
  /** What has ended by itself. */
  prune(now: Date, unseenSince: Date): Promise<number>;
}

/** In memory: for processes without a database. */
export const memorySessions = (): SessionKeep => {
  const rows = new Map<string, KeptSession>();
  const change = (id: string, changes: Partial<KeptSession>): Promise<void> => {
    const found = rows.get(id);
    if (found) rows.set(id, { ...found, ...changes });
    return Promise.resolve();
  };
  const removeWhere = (isGone: (session: KeptSession) => boolean): Promise<number> => {
    const gone = [...rows.values()].filter(isGone);
    for (const { id } of gone) rows.delete(id);
    return Promise.resolve(gone.length);
  };
  return {
    put: (session) => {
      rows.set(session.id, session);
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(rows.get(id)),
    touch: (id, seenAt) => change(id, { seenAt }),
    reseal: (id, sealed) => change(id, { sealed }),
    remove: (id) => {
      rows.delete(id);
      return Promise.resolve();
    },
    removePerson: (person) => removeWhere((session) => session.person === person),
    prune: (now, unseenSince) => removeWhere(({ endsAt, seenAt }) => endsAt <= now || seenAt <= unseenSince),
  };
};
