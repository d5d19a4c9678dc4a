// How the first operators get in: nobody is there yet to invite them, so their links lie in one private file until they are used.
import { join } from 'node:path';
import { HOUSE, LOG, SETTINGS, type HouseSettings, type Log, type Worker } from '@jejak/chassis';
import { Inject, Injectable } from '@nestjs/common';
import { FOUNDERS } from '../founding.js';
import type { FoundPerson } from '../decisions.js';
import { createPrivate, readPrivate, replacePrivate } from '../private-file.js';
import type { IdentitySettings } from '../settings.js';
import { INVITATIONS, type Invitations } from './invitations.js';
import { KEEP, type LoginKeep } from './keep.js';

const FILE = 'first-logins.txt';

@Injectable()
export class FirstLogins implements Worker {
  @Inject(HOUSE) private readonly house!: HouseSettings;
  @Inject(SETTINGS) private readonly settings!: IdentitySettings;
  @Inject(FOUNDERS) private readonly founders!: readonly FoundPerson[];
  @Inject(KEEP) private readonly keep!: LoginKeep;
  @Inject(INVITATIONS) private readonly invitations!: Invitations | null;
  @Inject(LOG) private readonly log!: Log;

  /** At each start, for those who have set no password yet; the links of the start before are void then. */
  async start(): Promise<void> {
    const { invitations } = this;
    if (!invitations) return; // another issuer has its own
    const lines: string[] = [];
    for (const account of this.operators()) {
      if (typeof (await this.keep.credentials.find(account))?.password === 'string') continue;
      const { link, endsAt } = await invitations.invite(account);
      lines.push(`${account}  ${link}  (until ${endsAt})`);
    }
    if (lines.length > 0) this.write(lines);
  }

  stop(): void {
    // Nothing is under way once started.
  }

  /** Those whom the settings name, as long as nobody but they are in the directory. */
  private operators(): readonly string[] {
    const { firstOperators } = this.settings;
    return this.founders.map(({ account }) => account.subject).filter((subject) => firstOperators.includes(subject));
  }

  private write(lines: readonly string[]): void {
    const path = join(this.house.home, FILE);
    const about =
      'Each link sets the password of one of the first operators, once. Give it to that person, then remove this file.';
    const text = `${about}\n\n${lines.join('\n')}\n`;
    if (readPrivate(path) === undefined) createPrivate(path, text);
    else replacePrivate(path, text);
    this.log.warn(
      { path, operators: lines.length },
      'the first operators set their passwords by the links in this file',
    );
  }
}
