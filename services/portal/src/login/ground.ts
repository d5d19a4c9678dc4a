// What logging in stands on, from the settings of the house and of the portal.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLOCK, DATABASE, HOUSE, ISSUER, LOG, SETTINGS } from '@jejak/chassis';
import type { Clock, HouseSettings, Log } from '@jejak/chassis';
import type { Provider } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ApiFailure } from '../house-api.js';
import { memorySessions } from '../session/kept.js';
import { postgresSessions } from '../session/kept-postgres.js';
import { openSessions } from '../session/sessions.js';
import type { PortalSettings } from '../settings.js';
import type { LoginGround } from './door.js';
import { openPortalIssuer } from './issuer.js';

/** `@Inject(LOGIN)` `LoginGround`. */
export const LOGIN = Symbol('portal.login');

const FILE = 'portal-client-secret';

/** The secret of the settings, or of the file that identity puts there in the same process. */
const secretOf = (house: HouseSettings, { clientSecret }: PortalSettings, log: Log): (() => string) => {
  let known = clientSecret;
  return () => {
    if (known !== '') return known;
    try {
      known = readFileSync(join(house.home, FILE), 'utf8').trim();
    } catch {
      log.error('nobody can log in: JEJAK_OIDC_CLIENT_SECRET is not set');
      throw new ApiFailure(503, undefined);
    }
    return known;
  };
};

const ANYWHERE = new Set(['0.0.0.0', '::', '']);

/** Where our own issuer is reached from here: by the inner door of the gateway, or in this very process. Another one has its own name. */
const reachOf = ({ oidcIssuer, url, host, port }: HouseSettings, apiUrl: string): string | undefined => {
  if (oidcIssuer !== '') return undefined;
  if (apiUrl !== '') return apiUrl;
  return url === '' ? undefined : `http://${ANYWHERE.has(host) ? '127.0.0.1' : host}:${port}`;
};

/** The name of this installation that people are sent back to. */
const originOf = ({ oidcIssuer, url, port }: HouseSettings, issuer: string): string =>
  oidcIssuer === '' ? new URL(issuer).origin : new URL(url === '' ? `http://localhost:${port}` : url).origin;

interface Told {
  readonly house: HouseSettings;
  readonly settings: PortalSettings;
  readonly issuerName: string;
}
interface Brought {
  readonly clock: Clock;
  readonly log: Log;
  readonly database: DataSource | undefined;
}

const groundOf = ({ house, settings, issuerName }: Told, { clock, log, database }: Brought): LoginGround => {
  const origin = originOf(house, issuerName);
  const clientSecret = secretOf(house, settings, log);
  const issuer = openPortalIssuer({
    issuer: issuerName,
    reachedAt: reachOf(house, settings.apiUrl),
    clientId: settings.clientId,
    clientSecret,
    callback: `${origin}/masuk/kembali`,
    clock,
  });
  const { idleMinutes, sessionHours: hours } = settings;
  const keep = database ? postgresSessions(database) : memorySessions();
  return {
    // Without TLS only on one machine, for a demonstration.
    isSecure: house.mode === 'production' || origin.startsWith('https:'),
    sessions: openSessions({ keep, issuer, issuerName, clock, log, idleMinutes, hours }),
    issuer,
    keepsLogins: house.oidcIssuer === '',
    origin,
    cookieSecret: clientSecret,
    log,
  };
};

const BROUGHT = Symbol('portal.brought');

/** Providers of the login. */
export const loginProviders: readonly Provider[] = [
  {
    provide: BROUGHT,
    inject: [CLOCK, LOG, { token: DATABASE, optional: true }],
    useFactory: (clock: Clock, log: Log, database?: DataSource): Brought => ({ clock, log, database }),
  },
  {
    provide: LOGIN,
    inject: [HOUSE, SETTINGS, ISSUER, BROUGHT],
    useFactory: (house: HouseSettings, settings: PortalSettings, issuerName: string, brought: Brought) =>
      groundOf({ house, settings, issuerName }, brought),
  },
];
