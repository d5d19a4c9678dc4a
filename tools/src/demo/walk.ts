// Walking a report: one deed after another through the HTTP API, each read back at the position it was answered with.
import { setTimeout as pause } from 'node:timers/promises';
import { Unusable, type Installation } from '../house.js';
import { receiptHolder, type Actor, type People } from './people.js';
import { stageWords } from './words.js';

/** What every write answers. */
export interface Written {
  readonly caseId: string;
  readonly stage: string;
  readonly position: string;
}
/** A line of a timeline. */
interface Line {
  readonly revision: number;
  readonly type: string;
  readonly on: string;
  readonly text: string;
}
/** A report as it stands at the end. */
export interface Walked {
  readonly report: string;
  readonly caseId: string;
  readonly agendaNumber: string;
  readonly registrationNumber: string | null;
  readonly stage: string;
  readonly closedReason: string | null;
  /** Position of the last deed. */
  readonly position: string;
}
/** A case in a list, as far as the walk looks at it. */
interface Listed {
  readonly stage: string;
  readonly agendaNumber: string;
  readonly registrationNumber: string | null;
  readonly closedReason: string | null;
}

/** What to do: who, in words, where, with which body, and where the case must stand afterwards. */
export interface Deed {
  readonly by: Actor;
  readonly says: string;
  /** Below `/api/`, with `:id` for the case. */
  readonly to: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly then: string;
  /** Where a reaction of the house may have brought it by the time it is read back. */
  readonly orAlready?: string;
}

interface Lodged extends Written {
  readonly agendaNumber: string;
  readonly trackingCode: string;
  readonly receipt: { readonly placeAndTime: { readonly receivedOn: string } };
}

const SEARCH = '/api/records/v1/search';
const TRACKING = '/api/records/v1/tracking';
const DAY_MS = 86_400_000;
const REACTION_TRIES = 60;
const REACTION_PAUSE_MS = 250;

/** One report on its way. */
export class Walk {
  private step = 0;
  private caseId = '';
  private agendaNumber = '';
  private position = '0';
  private receivedOn = '';

  constructor(
    private readonly installation: Installation,
    private readonly people: People,
    private readonly tell: (line: string) => void,
  ) {}

  /** Begins with the lodging; answers who holds the receipt from then on. */
  async lodge(by: Actor, says: string, body: Readonly<Record<string, unknown>>): Promise<Actor> {
    const lodged = await by.client.post<Lodged>('/api/intake/v1/reports', body);
    this.caseId = lodged.caseId;
    this.agendaNumber = lodged.agendaNumber;
    this.receivedOn = lodged.receipt.placeAndTime.receivedOn;
    await this.readBack({ by, says, to: '', body, then: 'received' }, lodged);
    this.tell(`      nomor agenda ${lodged.agendaNumber}; kode pelacakan hanya ada pada Pelapor`);
    return receiptHolder(this.installation, lodged);
  }

  /** Does it, and reads back that the case stands where it should. */
  async act<A extends Written = Written>(deed: Deed): Promise<A> {
    const answer = await deed.by.client.post<A>(`/api/${deed.to.replace(':id', this.caseId)}`, deed.body);
    await this.readBack(deed, answer);
    return answer;
  }

  /** A day as `2026-03-01`, so many days after the receipt: the office's own calendar, not that of this machine. */
  dayAfterReceipt(days: number): string {
    return new Date(Date.parse(this.receivedOn) + days * DAY_MS).toISOString().slice(0, 10);
  }

  /** Waits until the house has reacted to the last deed with an event; answers its revision. Bounded. */
  async awaitReaction(says: string, type: string): Promise<number> {
    for (let tries = 0; tries < REACTION_TRIES; tries += 1) {
      const found = (await this.timeline('internal')).find((line) => line.type === type);
      if (found) {
        this.say('Sistem', says, (await this.look()).stage);
        return found.revision;
      }
      await pause(REACTION_PAUSE_MS);
    }
    const seconds = (REACTION_TRIES * REACTION_PAUSE_MS) / 1_000;
    throw new Unusable(`The office did not react within ${seconds} s: ${type} is missing. See npm run parked -- list.`);
  }

  /** Where the report stands for whoever holds the receipt. */
  async track(holder: Actor): Promise<void> {
    const { stage } = await holder.client.get<{ stage: string }>(TRACKING, { after: this.position });
    this.say(holder.title, 'melihat perkembangan laporannya', stage);
  }

  /** The public timeline, and what the walk came to. */
  async end(report: string): Promise<Walked> {
    const { agendaNumber, registrationNumber, stage, closedReason } = await this.look();
    this.tell('');
    this.tell('   Linimasa publik:');
    for (const { on, text } of await this.timeline('public')) this.tell(`      ${on}  ${text}`);
    const { caseId, position } = this;
    return { report, caseId, agendaNumber, registrationNumber, stage, closedReason, position };
  }

  /** Lines as the head of the office reads them, not before the last deed is among them. */
  private async timeline(view: 'public' | 'internal'): Promise<readonly Line[]> {
    const path = `/api/records/v1/cases/${this.caseId}/timeline`;
    return (await this.people.head.client.get<{ entries: readonly Line[] }>(path, { view, after: this.position }))
      .entries;
  }

  /** The case in the list of the head of the office, which opens nothing that is sealed. */
  private async look(): Promise<Listed> {
    const query = { number: this.agendaNumber, after: this.position };
    const { items } = await this.people.head.client.get<{
      items: readonly { readonly caseId: string; readonly facts: Listed }[];
    }>(SEARCH, query);
    const found = items.find(({ caseId }) => caseId === this.caseId);
    if (!found) throw new Unusable(`The case ${this.agendaNumber} is not among those of the office.`);
    return found.facts;
  }

  /** The answer says where the deed itself left the case; the list must be there, or further where the house was quick. */
  private async readBack({ by, says, then, orAlready }: Deed, { stage, position }: Written): Promise<void> {
    this.position = position;
    const seen = (await this.look()).stage;
    if (stage !== then || (seen !== then && seen !== orAlready))
      throw new Unusable(
        `After "${says}" the case should be in "${then}"; the answer says "${stage}", the list "${seen}".`,
      );
    this.say(by.title, says, stage);
  }

  private say(who: string, what: string, stage: string): void {
    this.step += 1;
    this.tell(`  ${String(this.step).padStart(2)}. ${who} ${what}.  [${stageWords(stage)}]`);
  }
}
