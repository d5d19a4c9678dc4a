// Sessions end when they should: by hand, by idleness, by age, by the issuer; and what rests opens to nobody without the ticket.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createLog, fixedClock, type FixedClock } from '@jejak/chassis';
import { ApiFailure } from '../house-api.js';
import type { LoginTokens, PortalIssuer } from '../login/issuer.js';
import { memorySessions, type SessionKeep } from './kept.js';
import { digestOf } from './sealing.js';
import { openSessions, type Sessions } from './sessions.js';

const MINUTE_MS = 60_000;
const START = '2026-03-02T03:00:00.000Z';
let clock: FixedClock;
let keep: SessionKeep;
let sessions: Sessions;
let renewals: number;
let revoked: LoginTokens[];
let answer: 'renews' | 'refuses' | 'fails';

const later = (minutes: number): void => clock.set(new Date(clock.now().getTime() + minutes * MINUTE_MS).toISOString());
const tokens = (subject = 'asr', minutes = 30): LoginTokens => ({
  subject,
  accessToken: `access of ${subject}`,
  accessEndsAt: clock.now().getTime() + minutes * MINUTE_MS,
  refreshToken: `refresh of ${subject}`,
});

const issuer: PortalIssuer = {
  begin: () => Promise.reject(new Error('not here')),
  finish: () => Promise.reject(new Error('not here')),
  renew: async (before) => {
    renewals += 1;
    await new Promise(setImmediate);
    if (answer === 'fails') throw new ApiFailure(503, undefined);
    return answer === 'refuses' ? undefined : { ...tokens(before.subject), accessToken: `renewed ${renewals}` };
  },
  revoke: (given) => {
    revoked.push(given);
    return Promise.resolve();
  },
};

beforeEach(() => {
  clock = fixedClock(START);
  keep = memorySessions();
  renewals = 0;
  revoked = [];
  answer = 'renews';
  const log = createLog('silent');
  sessions = openSessions({ keep, issuer, issuerName: 'https://issuer.test', clock, log, idleMinutes: 30, hours: 12 });
});

describe('a session', () => {
  it('gives the token of whoever has the ticket, and nothing to others', async () => {
    const ticket = await sessions.begin(tokens());
    expect(await sessions.of(ticket)).toEqual({ accessToken: 'access of asr', subject: 'asr' });
    for (const other of ['', 'a guess', digestOf(ticket)]) expect(await sessions.of(other)).toBeUndefined();
  });

  it('rests closed: neither a token nor the ticket stands there', async () => {
    const ticket = await sessions.begin(tokens());
    const kept = await keep.find(digestOf(ticket));
    const text = `${JSON.stringify(kept)} ${kept?.sealed.toString('latin1') ?? ''}`;
    for (const secret of [ticket, 'access of asr', 'refresh of asr']) expect(text).not.toContain(secret);
  });

  it('ends when nobody used it for half an hour, and lives as long as somebody does', async () => {
    const idle = await sessions.begin(tokens());
    const busy = await sessions.begin(tokens());
    for (let at = 0; at < 3; at += 1) {
      later(14);
      expect(await sessions.of(busy)).toBeDefined();
    }
    expect(await sessions.of(idle)).toBeUndefined();
    expect(await keep.find(digestOf(idle))).toBeUndefined();
  });

  it('ends after twelve hours, however busy it is', async () => {
    const ticket = await sessions.begin(tokens());
    for (let at = 0; at < 47; at += 1) {
      later(15);
      expect(await sessions.of(ticket)).toBeDefined();
    }
    later(15);
    expect(await sessions.of(ticket)).toBeUndefined();
  });

  it('renews its token a little before the end, once for requests that come together', async () => {
    const ticket = await sessions.begin(tokens('asr', 10));
    later(9.5);
    const all = await Promise.all([1, 2, 3].map(() => sessions.of(ticket)));
    expect(all.map((session) => session?.accessToken)).toEqual(['renewed 1', 'renewed 1', 'renewed 1']);
    expect((await sessions.of(ticket))?.accessToken).toBe('renewed 1');
    expect(renewals).toBe(1);
  });

  it('ends when the issuer renews nothing any more, and outlives an issuer that cannot be asked', async () => {
    const ticket = await sessions.begin(tokens('asr', 10));
    later(10);
    answer = 'fails';
    await expect(sessions.of(ticket)).rejects.toThrow(ApiFailure);
    answer = 'refuses';
    expect(await sessions.of(ticket)).toBeUndefined();
    answer = 'renews';
    expect(await sessions.of(ticket)).toBeUndefined();
  });

  it('ends by hand, here and at the issuer', async () => {
    const ticket = await sessions.begin(tokens());
    await sessions.end(ticket);
    await sessions.end(ticket);
    expect(await sessions.of(ticket)).toBeUndefined();
    expect(revoked.map(({ refreshToken }) => refreshToken)).toEqual(['refresh of asr']);
  });

  it('ends everywhere, for this person and nobody else', async () => {
    const [here, there, other] = [
      await sessions.begin(tokens()),
      await sessions.begin(tokens()),
      await sessions.begin(tokens('kap')),
    ];
    expect(await sessions.endEverywhere(here)).toBe(2);
    expect(await sessions.of(there)).toBeUndefined();
    expect(await sessions.of(other)).toBeDefined();
  });
});
