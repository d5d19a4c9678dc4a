// The first people of an empty installation: the posts of a demonstration, or in production the operators that the settings name.
import { staffAggregate, type Directory } from '@jejak/access';
import {
  DESK,
  DIRECTORY,
  EVENT_STORE,
  ISSUER,
  KEYS,
  SETTINGS,
  type Desk,
  type Keys,
  type Worker,
} from '@jejak/chassis';
import type { EventStore } from '@jejak/eventstore';
import { Inject, Injectable } from '@nestjs/common';
import { ACCOUNTS, type ScriptAccount } from './accounts.js';
import { foundPerson, type FoundPerson } from './decisions.js';
import { HEAD_OFFICE } from './rules.js';
import { IdentitySettings } from './settings.js';

@Injectable()
export class Founding implements Worker {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(ISSUER) private readonly issuer: string,
    @Inject(ACCOUNTS) private readonly accounts: readonly ScriptAccount[],
    @Inject(SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  /** Before the first request is served. Repeats do nothing, so a start that was cut short goes on. */
  async start(): Promise<void> {
    for (const person of [...this.posts(), ...this.operators()]) await this.found(person);
    await this.directory.caughtUp(await this.store.head());
  }

  stop(): void {
    // Nothing is under way once started.
  }

  private posts(): readonly FoundPerson[] {
    return this.accounts.flatMap(({ account, staffId, role, office, unit, agency, name }) =>
      staffId === null
        ? []
        : [{ id: staffId, role, office, unit, agency, name, account: { issuer: this.issuer, subject: account } }],
    );
  }

  /** Only while nobody but they are there: later an operator is made by two others. */
  private operators(): readonly FoundPerson[] {
    const { firstOperators } = this.settings;
    const isOne = (subject: string) => firstOperators.includes(subject);
    const isTheirs = this.directory.list().every(({ accounts }) => accounts.some(({ subject }) => isOne(subject)));
    if (!isTheirs) return [];
    return firstOperators.map((subject, at) => ({
      id: this.keys.caseIdFor('system:identity', `operator ${JSON.stringify([this.issuer, subject])}`)[0],
      role: 'OPR',
      office: HEAD_OFFICE,
      unit: null,
      agency: null,
      name: `Operator ${at + 1}`,
      account: { issuer: this.issuer, subject },
    }));
  }

  private async found(person: FoundPerson): Promise<void> {
    const done = await this.desk.work({
      aggregate: staffAggregate,
      id: person.id,
      key: JSON.stringify([person.account.issuer, person.account.subject]),
      action: 'found-directory',
      headers: { office: person.office ?? '', ruleset: '' },
      decide: foundPerson(person),
    });
    if ('refused' in done) throw new Error(`The directory could not be founded: ${done.refused}.`);
  }
}
