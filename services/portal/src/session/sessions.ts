// Sessions of people: begun by a login, kept alive by use, ended by hand, by idleness, by age, or by the issuer.
import type { Clock, Log } from '@jejak/chassis';
import type { LoginTokens, PortalIssuer } from '../login/issuer.js';
import type { SessionKeep } from './kept.js';
import { closeText, digestOf, newTicket, openText } from './sealing.js';

/** A session that lives: its token opens the API. */
export interface Session {
  readonly accessToken: string;
  readonly subject: string;
}

/** Sessions. */
export interface Sessions {
  /** Begins one; gives the ticket that the browser keeps. */
  begin(tokens: LoginTokens): Promise<string>;
  /** The session of a ticket, with a token that holds; undefined where there is none or it has ended. @throws {ApiFailure} 503 */
  of(ticket: string): Promise<Session | undefined>;
  /** Ends it here and at the issuer. */
  end(ticket: string): Promise<void>;
  /** Ends every session of the same person; says how many there were. */
  endEverywhere(ticket: string): Promise<number>;
  /** Removes what has ended by itself. */
  prune(): Promise<number>;
}

/** What sessions stand on. */
export interface SessionsGround {
  readonly keep: SessionKeep;
  readonly issuer: PortalIssuer;
  readonly issuerName: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly idleMinutes: number;
  readonly hours: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Tokens are renewed a little before their end, or the API would refuse them on the way. */
const EARLY_MS = MINUTE_MS;
const PURPOSE = 'session';

interface Found {
  readonly id: string;
  readonly person: string;
  readonly tokens: LoginTokens;
  readonly seenAt: Date;
}

const seal = (tokens: LoginTokens, ticket: string): Buffer => closeText(JSON.stringify(tokens), ticket, PURPOSE);

/** Tokens of a session that still hold, renewed where they soon do not. Requests that come together renew once. */
const renewals = ({ keep, issuer, clock }: SessionsGround) => {
  const renewing = new Map<string, Promise<LoginTokens | undefined>>();
  const renew = async ({ id, tokens }: Found, ticket: string): Promise<LoginTokens | undefined> => {
    const renewed = await issuer.renew(tokens);
    if (renewed) await keep.reseal(id, seal(renewed, ticket));
    else await keep.remove(id);
    return renewed;
  };
  return (found: Found, ticket: string): Promise<LoginTokens | undefined> => {
    if (found.tokens.accessEndsAt - EARLY_MS > clock.now().getTime()) return Promise.resolve(found.tokens);
    const asked = renewing.get(found.id) ?? renew(found, ticket).finally(() => renewing.delete(found.id));
    renewing.set(found.id, asked);
    return asked;
  };
};

/** Looks a ticket up; what has ended is removed on the way. */
const finder = ({ keep, clock }: SessionsGround, idleMs: number) => {
  return async (ticket: string): Promise<Found | undefined> => {
    const kept = await keep.find(digestOf(ticket));
    if (!kept) return undefined;
    const text = openText(kept.sealed, ticket, PURPOSE);
    const now = clock.now().getTime();
    if (text === undefined || kept.endsAt.getTime() <= now || kept.seenAt.getTime() + idleMs <= now) {
      await keep.remove(kept.id);
      return undefined;
    }
    return { id: kept.id, person: kept.person, tokens: JSON.parse(text) as LoginTokens, seenAt: kept.seenAt };
  };
};

/** Sessions on a keep. */
export const openSessions = (ground: SessionsGround): Sessions => {
  const { keep, issuer, issuerName, clock, log, hours } = ground;
  const idleMs = ground.idleMinutes * MINUTE_MS;
  const find = finder(ground, idleMs);
  const holding = renewals(ground);
  const revoke = ({ tokens }: Found): Promise<void> =>
    issuer
      .revoke(tokens)
      .catch((error: unknown) => log.warn({ err: error }, 'the issuer could not be told that somebody logged out'));
  return {
    begin: async (tokens) => {
      const ticket = newTicket();
      const now = clock.now();
      await keep.put({
        id: digestOf(ticket),
        person: digestOf(JSON.stringify([issuerName, tokens.subject])),
        sealed: seal(tokens, ticket),
        seenAt: now,
        endsAt: new Date(now.getTime() + hours * HOUR_MS),
      });
      return ticket;
    },
    of: async (ticket) => {
      const found = await find(ticket);
      const tokens = found && (await holding(found, ticket));
      if (!found || !tokens) return undefined;
      const now = clock.now();
      if (now.getTime() - found.seenAt.getTime() > MINUTE_MS) await keep.touch(found.id, now);
      return { accessToken: tokens.accessToken, subject: tokens.subject };
    },
    end: async (ticket) => {
      const found = await find(ticket);
      if (!found) return;
      await keep.remove(found.id);
      await revoke(found);
    },
    endEverywhere: async (ticket) => {
      const found = await find(ticket);
      if (!found) return 0;
      // The tokens of the others lie nowhere but in what is removed here: nobody can renew them any more.
      const count = await keep.removePerson(found.person);
      await revoke(found);
      return count;
    },
    prune: () => keep.prune(clock.now(), new Date(clock.now().getTime() - idleMs)),
  };
};
