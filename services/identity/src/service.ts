// The manifest of identity: its table of contents, and what other rooms may know of it.
import { join } from 'node:path';
import { STAFF_EVENT_TYPES, type Directory } from '@jejak/access';
import {
  CLOCK,
  DATABASE,
  DIRECTORY,
  HOUSE,
  ISSUER,
  KEYS,
  LOG,
  SETTINGS,
  type Clock,
  type HouseSettings,
  type Keys,
  type Log,
  type Manifest,
} from '@jejak/chassis';
import type { Provider } from '@nestjs/common';
import type { RequestHandler } from 'express';
import type { DataSource } from 'typeorm';
import { ACCOUNTS, accountsIn, isDemonstration, type ScriptAccount } from './accounts.js';
import { StaffApi } from './api.js';
import type { FoundPerson } from './decisions.js';
import { Founding, FOUNDERS, operatorsOf, postsOf } from './founding.js';
import { createIssuer, type LoginGround, type Terms } from './issuer.js';
import { memoryCredentials } from './login/credentials.js';
import { postgresCredentials } from './login/credentials-postgres.js';
import { FirstLogins } from './login/first-logins.js';
import { createGate } from './login/gate.js';
import { createInvitations, INVITATIONS, InvitationsApi, type Invitations } from './login/invitations.js';
import { KEEP, type LoginKeep } from './login/keep.js';
import { loginKeys } from './login/keys.js';
import { passwordsWith } from './login/passwords.js';
import { portalSecretIn } from './login/portal-secret.js';
import { memoryRecords } from './login/records.js';
import { postgresRecords } from './login/records-postgres.js';
import { Pruning } from './login/pruning.js';
import { memoryCounters, postgresCounters, realPause, slowThrottle } from './login/throttle.js';
import { Login1773100000000 } from './migrations/1773100000000-login.js';
import { Tries1773200000000 } from './migrations/1773200000000-tries.js';
import { IdentitySettings } from './settings.js';
import { signingKeyIn } from './signing-key.js';

export { ACCOUNTS, demoAccounts, type DemoAccount, type ScriptAccount } from './accounts.js';
export { LOGIN_WORDS } from './login/words.js';

const OPERATORS = Symbol('identity.operators');
const TERMS = Symbol('identity.terms');
const OIDC = Symbol('identity.oidc');
const LOGIN = Symbol('identity.login');

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
    { tokenMinutes, sessionHours, portalClientSecret }: IdentitySettings,
  ): Promise<Terms | null> => {
    if (isElsewhere(house)) return null;
    const key = await signingKeyIn(house.keyring === '' ? join(house.home, 'keyring') : house.keyring);
    return {
      issuer,
      audience: house.oidcAudience,
      key,
      tokenMinutes,
      sessionHours,
      portalSecret: portalSecretIn(house.home, portalClientSecret),
      // In production no setting opens the door to a password alone.
      isSecondFactorRequired: house.secondFactorRequired || house.mode === 'production',
    };
  },
};

const keep: Provider = {
  provide: KEEP,
  inject: [CLOCK, { token: DATABASE, optional: true }],
  useFactory: (clock: Clock, database?: DataSource): LoginKeep =>
    database
      ? {
          clock,
          credentials: postgresCredentials(database),
          records: postgresRecords(database),
          counters: (tries) => postgresCounters(database, tries),
        }
      : { clock, credentials: memoryCredentials(), records: memoryRecords(), counters: memoryCounters },
};

const invitations: Provider = {
  provide: INVITATIONS,
  inject: [HOUSE, ISSUER, KEEP, SETTINGS],
  useFactory: (
    house: HouseSettings,
    issuer: string,
    { credentials, clock }: LoginKeep,
    { invitationHours }: IdentitySettings,
  ): Invitations | null =>
    isElsewhere(house) ? null : createInvitations({ issuer, credentials, clock, hours: invitationHours }),
};

const login: Provider = {
  provide: LOGIN,
  inject: [KEYS, KEEP, SETTINGS, ACCOUNTS],
  useFactory: (
    derived: Keys,
    kept: LoginKeep,
    { loginTries }: IdentitySettings,
    posts: readonly ScriptAccount[],
  ): LoginGround => {
    const keys = loginKeys(derived);
    const { box } = keys;
    const passwords = passwordsWith(keys.pepper);
    const throttle = slowThrottle(kept.counters(loginTries), realPause);
    return { ...kept, keys, box, passwords, gate: createGate({ ...kept, passwords, box, throttle, posts }) };
  },
};

const oidc: Provider = {
  provide: OIDC,
  inject: [TERMS, ACCOUNTS, LOGIN, LOG],
  useFactory: (agreed: Terms | null, known: readonly ScriptAccount[], ground: LoginGround, log: Log) =>
    agreed === null ? null : createIssuer(agreed, known, { ...ground, log }),
};

/** The directory of people, and the issuer of tokens where no other one is trusted. */
export const identity: Manifest = {
  name: 'identity',
  about: 'Decides who is in the directory of people, and which roles they hold on whose word.',
  owns: [{ category: 'staff', types: STAFF_EVENT_TYPES }],
  controllers: [StaffApi, InvitationsApi],
  providers: [accounts, operators, founders, terms, keep, invitations, login, oidc],
  workers: [Founding, FirstLogins, Pruning],
  migrations: [Login1773100000000, Tries1773200000000],
  settings: IdentitySettings,
  mounts: (get) => {
    const handler = get<RequestHandler | null>(OIDC);
    return handler === null ? [] : [{ path: '/oidc', handler }];
  },
};
