// The manifest of identity: its table of contents, and what other rooms may know of it.
import { join } from 'node:path';
import { STAFF_EVENT_TYPES, type Directory } from '@jejak/access';
import { DIRECTORY, HOUSE, ISSUER, LOG, SETTINGS, type HouseSettings, type Log, type Manifest } from '@jejak/chassis';
import type { Provider } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { ACCOUNTS, accountsIn, isDemonstration, type ScriptAccount } from './accounts.js';
import { StaffApi } from './api.js';
import { Founding } from './founding.js';
import { createIssuer } from './issuer.js';
import { IdentitySettings } from './settings.js';
import { signingKeyIn } from './signing-key.js';

export { ACCOUNTS, demoAccounts, type DemoAccount, type ScriptAccount } from './accounts.js';

const OIDC = Symbol('identity.oidc');

/** Another issuer is trusted: then nobody gets a token here. */
const isElsewhere = ({ oidcIssuer }: HouseSettings): boolean => oidcIssuer !== '';

const accounts: Provider = {
  provide: ACCOUNTS,
  inject: [HOUSE, DIRECTORY],
  useFactory: (house: HouseSettings, directory: Directory): readonly ScriptAccount[] =>
    house.mode === 'production' || isElsewhere(house) || !isDemonstration(directory) ? [] : accountsIn(house.home),
};

const oidc: Provider = {
  provide: OIDC,
  inject: [HOUSE, ISSUER, SETTINGS, ACCOUNTS, LOG],
  useFactory: async (
    house: HouseSettings,
    issuer: string,
    settings: IdentitySettings,
    known: readonly ScriptAccount[],
    log: Log,
  ): Promise<RequestHandler | null> => {
    if (isElsewhere(house)) return null;
    if (known.length === 0)
      log.warn('nobody can get a token: JEJAK_OIDC_ISSUER names no issuer, and there are no accounts here');
    return createIssuer({
      issuer,
      audience: house.oidcAudience,
      key: await signingKeyIn(house.keyring === '' ? join(house.home, 'keyring') : house.keyring),
      accounts: known,
      tokenMinutes: settings.tokenMinutes,
      isBehindProxy: house.trustedProxies > 0,
      log,
    });
  },
};

/** The directory of people, and the issuer of tokens where no other one is trusted. */
export const identity: Manifest = {
  name: 'identity',
  about: 'Decides who is in the directory of people, and which roles they hold on whose word.',
  owns: [{ category: 'staff', types: STAFF_EVENT_TYPES }],
  controllers: [StaffApi],
  providers: [accounts, oidc],
  workers: [Founding],
  settings: IdentitySettings,
  mounts: (get) => {
    const handler = get<RequestHandler | null>(OIDC);
    return handler === null ? [] : [{ path: '/oidc', handler }];
  },
};
