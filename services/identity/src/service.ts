// The manifest of identity: its table of contents, and what other rooms may know of it.
import { join } from 'node:path';
import { STAFF_EVENT_TYPES, type Directory } from '@jejak/access';
import {
  DIRECTORY,
  HOUSE,
  ISSUER,
  KEYS,
  LOG,
  SETTINGS,
  type HouseSettings,
  type Keys,
  type Log,
  type Manifest,
} from '@jejak/chassis';
import type { Provider } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { ACCOUNTS, accountsIn, isDemonstration, type ScriptAccount } from './accounts.js';
import { StaffApi } from './api.js';
import type { FoundPerson } from './decisions.js';
import { Founding, FOUNDERS, operatorsOf, postsOf } from './founding.js';
import { createIssuer, type Terms } from './issuer.js';
import { IdentitySettings } from './settings.js';
import { signingKeyIn } from './signing-key.js';

export { ACCOUNTS, demoAccounts, type DemoAccount, type ScriptAccount } from './accounts.js';

const OPERATORS = Symbol('identity.operators');
const TERMS = Symbol('identity.terms');
const OIDC = Symbol('identity.oidc');

/** Another issuer is trusted: then nobody gets a token here. */
const isElsewhere = ({ oidcIssuer }: HouseSettings): boolean => oidcIssuer !== '';

const accounts: Provider = {
  provide: ACCOUNTS,
  inject: [HOUSE, DIRECTORY],
  useFactory: (house: HouseSettings, directory: Directory): readonly ScriptAccount[] =>
    house.mode === 'production' || isElsewhere(house) || !isDemonstration(directory) ? [] : accountsIn(house.home),
};

const founders: Provider = {
  provide: FOUNDERS,
  inject: [ACCOUNTS, OPERATORS, ISSUER],
  useFactory: (known: readonly ScriptAccount[], operators: readonly FoundPerson[], issuer: string) => [
    ...postsOf(known, issuer),
    ...operators,
  ],
};

const operators: Provider = {
  provide: OPERATORS,
  inject: [SETTINGS, ISSUER, KEYS, DIRECTORY],
  useFactory: ({ firstOperators }: IdentitySettings, issuer: string, keys: Keys, directory: Directory) =>
    operatorsOf(firstOperators, issuer, { keys, directory }),
};

const terms: Provider = {
  provide: TERMS,
  inject: [HOUSE, ISSUER, SETTINGS],
  useFactory: async (
    house: HouseSettings,
    issuer: string,
    { tokenMinutes }: IdentitySettings,
  ): Promise<Terms | null> => {
    if (isElsewhere(house)) return null;
    const key = await signingKeyIn(house.keyring === '' ? join(house.home, 'keyring') : house.keyring);
    return { issuer, audience: house.oidcAudience, key, tokenMinutes, isBehindProxy: house.trustedProxies > 0 };
  },
};

const oidc: Provider = {
  provide: OIDC,
  inject: [TERMS, ACCOUNTS, LOG],
  useFactory: (agreed: Terms | null, known: readonly ScriptAccount[], log: Log): RequestHandler | null => {
    if (agreed === null) return null;
    if (known.length === 0)
      log.warn('nobody can get a token: JEJAK_OIDC_ISSUER names no issuer, and there are no accounts here');
    return createIssuer(agreed, known, log);
  },
};

/** The directory of people, and the issuer of tokens where no other one is trusted. */
export const identity: Manifest = {
  name: 'identity',
  about: 'Decides who is in the directory of people, and which roles they hold on whose word.',
  owns: [{ category: 'staff', types: STAFF_EVENT_TYPES }],
  controllers: [StaffApi],
  providers: [accounts, operators, founders, terms, oidc],
  workers: [Founding],
  settings: IdentitySettings,
  mounts: (get) => {
    const handler = get<RequestHandler | null>(OIDC);
    return handler === null ? [] : [{ path: '/oidc', handler }];
  },
};
