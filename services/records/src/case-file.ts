// The case file as one reader may see it: from the fold of the store, field by field under libs/access, with a word for what is withheld.
import {
  reading,
  type AccessSettings,
  type CaseFacts,
  type DataClass,
  type Level,
  type Principal,
} from '@jejak/access';
import { decode, isSealed, type CaseEvent, type CaseFile, type Sealed } from '@jejak/case';
import type { Desk, Hidden, Revealed } from '@jejak/chassis';
import type { Json, StoredEvent } from '@jejak/eventstore';
import { forAgency, liaisonOf } from './liaison.js';
import { FACT_ROWS, SHOWN_MASKED, type FactName } from './visibility/facts.js';
import { FIELD_ROWS, type FieldRow, type Section } from './visibility/fields.js';
import { dayOf } from './timeline.js';

/** A case as it is to be shown. */
export interface Showing {
  readonly who: Principal;
  /** As the file was at the moment that is shown. */
  readonly file: CaseFile;
  readonly events: readonly StoredEvent[];
  /** As the case is today: access and secrecy are always today's. */
  readonly facts: CaseFacts;
  readonly settings: AccessSettings;
  /** Words of the reader, where access asks for a reason. */
  readonly reason?: string | undefined;
  /** Nothing that is sealed is opened. */
  readonly keepsClosed?: boolean;
}

/** Why a value is not there. */
export interface Hiding {
  readonly withheld: string;
}
/** A field of the answer: its value, or why it is withheld. */
export type Shown = Json | { readonly value: Json } | Hiding | readonly Shown[] | { readonly [name: string]: Shown };
/** One event of the file. */
export interface Entry {
  readonly revision: number;
  readonly type: string;
  readonly at: string;
  readonly on: string;
  /** Who did it, where the reader may know (D13). */
  readonly by?: string;
  readonly data: Readonly<Record<string, Shown>>;
}

const WITHHELD: Readonly<Record<Level, string>> = {
  full: '',
  reason: 'reason-required',
  masked: 'masked',
  ciphertext: 'ciphertext',
  none: 'not-permitted',
};
/** Masked readings of these classes are their codes and dates: they name nobody. */
const MASKED_CODES: ReadonlySet<DataClass> = new Set(['D5', 'D9', 'D11']);

interface Reader {
  readonly levels: Readonly<Record<DataClass, Level>>;
  readonly hasReason: boolean;
}

const hides = ({ levels, hasReason }: Reader, cls: DataClass): Hiding | undefined => {
  const level = levels[cls];
  if (level === 'full' || (level === 'reason' && hasReason) || (level === 'masked' && MASKED_CODES.has(cls)))
    return undefined;
  return { withheld: WITHHELD[level] };
};

/** Purpose of opening, for the access ledger. */
export const purposeOf = (
  { roles }: Principal,
  isOwn: boolean,
): 'show-own-report' | 'audit-view' | 'show-case-file' => {
  if (isOwn) return 'show-own-report';
  return roles.includes('AUD') ? 'audit-view' : 'show-case-file';
};

/** Facts of the fold, each by its row: null where it is withheld, and then why. */
export interface FactsShown {
  readonly facts: Readonly<Record<FactName, Json>>;
  readonly withheld: Readonly<Partial<Record<FactName, string>>>;
}

/** What a reader gets of the fold, in the case file and in every list. */
export const factsShown = ({ who, file, facts, settings, reason }: Omit<Showing, 'events'>): FactsShown => {
  const reader: Reader = { levels: reading(who, facts, settings), hasReason: reason !== undefined };
  const names = Object.keys(FACT_ROWS) as FactName[];
  const hidings = names.map((name) => {
    const cls = FACT_ROWS[name];
    const isShownMasked = reader.levels[cls] === 'masked' && SHOWN_MASKED.has(name);
    return [name, isShownMasked ? undefined : hides(reader, cls)] as const;
  });
  return {
    facts: Object.fromEntries(
      hidings.map(([name, hiding]) => [name, hiding ? null : file[name]]),
    ) as FactsShown['facts'],
    withheld: Object.fromEntries(hidings.flatMap(([name, hiding]) => (hiding ? [[name, hiding.withheld]] : []))),
  };
};

/** Sealed values on their way to one `reveal`, and the places that wait for them. */
class Waiting {
  readonly fields: Record<string, Hidden> = {};

  put(sealed: Sealed, as: DataClass): () => Revealed | undefined {
    const name = String(Object.keys(this.fields).length);
    this.fields[name] = { sealed, as };
    return () => this.opened[name];
  }

  opened: Readonly<Record<string, Revealed>> = {};
}

type Later = () => Shown;

/** A value of an event: sealed parts wait to be opened, plain parts are shown or withheld by the class of their field. */
const valueLater = (value: unknown, as: DataClass, reader: Reader, waiting: Waiting): Later => {
  if (isSealed(value)) {
    const opened = waiting.put(value, as);
    return () => opened() as Shown;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const parts = Object.entries(value).map(([name, part]) => [name, valueLater(part, as, reader, waiting)] as const);
    const hasSealed = parts.some(([name]) => isSealed((value as Record<string, unknown>)[name]));
    if (hasSealed) return () => Object.fromEntries(parts.map(([name, later]) => [name, later()]));
  }
  return () => hides(reader, as) ?? (value as Shown);
};

/** The draft that was signed is a result; any other is a working paper. */
const rowFor = (row: FieldRow, stored: StoredEvent, signed: number | undefined): DataClass | undefined => {
  if (row === 'never') return undefined;
  if (row === 'report-text') return stored.revision === signed ? 'D11' : 'D10';
  return row;
};

const signedDraft = (events: readonly StoredEvent[]): number | undefined => {
  const issued = events.findLast(({ type }) => type === 'FinalReportIssued');
  return issued && (issued.data as { draft: number }).draft;
};

const isNotPermitted = (shown: Shown): boolean =>
  typeof shown === 'object' && shown !== null && 'withheld' in shown && shown.withheld === 'not-permitted';

interface EntryLater {
  readonly section: Section;
  readonly make: () => Entry | undefined;
}

interface Drawing {
  readonly showing: Showing;
  readonly reader: Reader;
  readonly waiting: Waiting;
  readonly signed: number | undefined;
  readonly namesActor: (actor: string) => boolean;
}

/** Whether a reader may know who did something: everybody's acts, or one's own alone (D13). */
export const actorsFor = (
  who: Principal,
  facts: CaseFacts,
  settings: AccessSettings,
): ((actor: string | undefined) => boolean) => {
  const level = reading(who, facts, settings).D13;
  return (actor) => level === 'full' || (level === 'masked' && actor === who.id);
};

/** To an agency the signed report is a letter: of its text it gets the orders to itself. */
const ordersLater = (drawing: Drawing, event: CaseEvent, agency: string | null): Later | undefined => {
  if (agency === null || event.type !== 'FinalReportDrafted' || !isSealed(event.data.text)) return undefined;
  const opened = drawing.waiting.put(event.data.text, 'D9');
  return () => {
    const text = opened();
    if (!text || !('value' in text)) return (text ?? { withheld: 'absent' }) as Shown;
    const words = (text.value as { readonly actions: readonly string[] }).actions;
    return { value: event.data.actions.map(({ k }) => ({ k, text: words[k - 1] ?? '' })) };
  };
};

const entryLater = (drawing: Drawing, stored: StoredEvent): EntryLater | undefined => {
  const { showing, reader, waiting, signed } = drawing;
  const agency = liaisonOf(showing.who);
  const known = decode(stored);
  const event = known && agency !== null ? forAgency(known, showing.file, agency) : known;
  if (!event) return undefined;
  const { section, fields } = FIELD_ROWS[event.type] as { section: Section; fields: Record<string, FieldRow> };
  const data = event.data as Readonly<Record<string, unknown>>;
  const orders = stored.revision === signed ? ordersLater(drawing, event, agency) : undefined;
  const later = Object.entries(fields).flatMap(([name, row]) => {
    const as = rowFor(row, stored, signed);
    if (as === undefined || data[name] === undefined) return [];
    return [[name, (name === 'text' && orders) || valueLater(data[name], as, reader, waiting)] as const];
  });
  return {
    section,
    make: () => {
      const shown = later.map(([name, make]) => [name, make()] as const);
      if (shown.every(([, value]) => isNotPermitted(value))) return undefined;
      const { revision, type, at, actor } = stored;
      const by = drawing.namesActor(actor) ? { by: actor } : {};
      return { revision, type, at, on: dayOf(stored), ...by, data: Object.fromEntries(shown) };
    },
  };
};

const SECTIONS: readonly Section[] = [
  'report',
  'checks',
  'plenary',
  'routing',
  'examination',
  'clarifications',
  'result',
  'finalReport',
  'correctiveActions',
  'closure',
  'attachments',
];

/** The file in its sections. What is opened was written into the access ledger first, in one entry. */
export const showCase = async (desk: Pick<Desk, 'reveal'>, showing: Showing) => {
  const { who, facts, file, settings, reason, keepsClosed = false } = showing;
  const reader: Reader = { levels: reading(who, facts, settings), hasReason: reason !== undefined };
  const drawing: Drawing = {
    showing,
    reader,
    waiting: new Waiting(),
    signed: signedDraft(showing.events),
    namesActor: actorsFor(who, facts, settings),
  };
  const entries = showing.events.flatMap((stored) => entryLater(drawing, stored) ?? []);
  drawing.waiting.opened = await desk.reveal({
    who,
    facts,
    fields: drawing.waiting.fields,
    purpose: purposeOf(who, facts.complainant === who.id),
    keepsClosed,
    ...(reason !== undefined && { reason: { text: reason, subject: file.subjects.file } }),
  });
  const sections = SECTIONS.map((section) => [
    section,
    entries.flatMap((entry) => (entry.section === section ? (entry.make() ?? []) : [])),
  ]);
  return { ...factsShown(showing), ...(Object.fromEntries(sections) as Record<Section, Entry[]>) };
};
