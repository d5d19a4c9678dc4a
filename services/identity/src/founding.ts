// The first people of an empty installation: the posts of a demonstration, or in production the operators that the settings name.
import { staffAggregate, type Directory } from '@jejak/access';
import { DESK, DIRECTORY, EVENT_STORE, type Desk, type Keys, type Worker } from '@jejak/chassis';
import type { EventStore } from '@jejak/eventstore';
import { Inject, Injectable } from '@nestjs/common';
import type { DemoAccount } from './accounts.js';
import { foundPerson, type FoundPerson } from './decisions.js';
import { HEAD_OFFICE } from './rules.js';

/** `@Inject(FOUNDERS)`: those whom a start makes sure of. */
export const FOUNDERS = Symbol('identity.founders');

/** The posts of a demonstration that stand in the directory. */
export const postsOf = (accounts: readonly DemoAccount[], issuer: string): readonly FoundPerson[] =>
  accounts.flatMap(({ account, staffId, role, office, unit, agency, name }) =>
    staffId === null ? [] : [{ id: staffId, role, office, unit, agency, name, account: { issuer, subject: account } }],
  );

/** Operators by their subjects at the issuer; only while nobody but they are there: later an operator is made by two others. */
export const operatorsOf = (
  subjects: readonly string[],
  issuer: string,
  { directory, keys }: { readonly directory: Pick<Directory, 'list'>; readonly keys: Pick<Keys, 'caseIdFor'> },
): readonly FoundPerson[] => {
  const isFounder = ({ subject }: { readonly subject: string }) => subjects.includes(subject);
  if (!directory.list().every(({ accounts }) => accounts.some(isFounder))) return [];
  return subjects.map((subject, at) => ({
    id: keys.caseIdFor('system:identity', `operator ${JSON.stringify([issuer, subject])}`)[0],
    role: 'OPR',
    office: HEAD_OFFICE,
    unit: null,
    agency: null,
    name: `Operator ${at + 1}`,
    account: { issuer, subject },
  }));
};

@Injectable()
export class Founding implements Worker {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(FOUNDERS) private readonly founders: readonly FoundPerson[],
  ) {}

  /** Before the first request is served. Repeats do nothing, so a start that was cut short goes on. */
  async start(): Promise<void> {
    for (const person of this.founders) await this.found(person);
    await this.directory.caughtUp(await this.store.head());
  }

  stop(): void {
    // Nothing is under way once started.
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
