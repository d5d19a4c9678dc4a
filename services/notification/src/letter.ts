// The letter of a delivery: facts from the case as it stood at the cause, words from the templates. Pure; it can not open anything.
import {
  decode,
  evolveCase,
  initialCase,
  type CaseEvent,
  type CaseEventType,
  type CaseFile,
  type DataOf,
} from '@jejak/case';
import type { StoredEvent } from '@jejak/eventstore';
import { localDayIn, offices, rowOf, rulesetById, ruleSets, type RuleSet } from '@jejak/law';
import type { Delivery } from './delivery.js';
import { english } from './templates/en.js';
import { indonesian } from './templates/id.js';
import type { Language, LetterFacts, Template } from './templates/words.js';

/** What an office chose that letters say. */
export interface Letterhead {
  readonly contact: string;
  readonly trackAt: string;
  /** The tracking code of the case; empty unless the office sends it. */
  readonly trackingCode: string;
}
/** Subject and text, ready to be sent to whoever it is for. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}
/** What of a delivery its letter depends on. */
export type Addressed = Pick<Delivery, 'party' | 'agency' | 'template' | 'language'>;

/** Every language that letters are written in. */
export const LANGUAGES: Readonly<Record<Delivery['language'], Language>> = { id: indonesian, en: english };

/** An event that something is told of, and the case right after it. */
export interface Cause {
  readonly event: CaseEvent;
  /** When it was recorded, ISO 8601. */
  readonly at: string;
  readonly file: CaseFile;
}

const DAY_MS = 86_400_000;
const addDays = (day: string, days: number): number => Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;
const written = (dayMs: number, language: Delivery['language']): string =>
  Number.isNaN(dayMs)
    ? ''
    : new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(dayMs);

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}
interface Telling extends Addressed {
  readonly cause: Cause;
  readonly rules: RuleSet;
}
const say = (rows: readonly Named[], code: string, { language }: Addressed): string => {
  const row = rowOf(rows, code);
  return (language === 'en' ? row?.nameEn : row?.name) ?? code;
};

type Facts = Partial<LetterFacts>;
type OfEvent<T extends CaseEventType> = (data: DataOf<T>, telling: Telling) => Facts;

/** A complainant is told of all actions, an agency of its own. */
const orderedActions = (actions: DataOf<'CorrectiveActionsOrdered'>['actions'], telling: Telling): Facts => {
  const own = actions.filter(({ owner }) => telling.party === 'complainant' || owner === telling.agency);
  const days = own.map(({ dueOn }) => dueOn).sort();
  const day = (telling.party === 'complainant' ? days.at(-1) : days[0]) ?? '';
  return { count: own.length, until: written(addDays(day, 0), telling.language) };
};

const OF_EVENT: { readonly [T in CaseEventType]?: OfEvent<T> } = {
  CompletionRequested: ({ items, dueDays, note }, telling) => ({
    hasNote: note !== null,
    days: dueDays,
    until: written(
      addDays(localDayIn(telling.cause.file.office, instantOf(telling.cause.at)), dueDays),
      telling.language,
    ),
    items: items.map((item) => say(telling.rules.formalChecklist, item, telling)),
  }),
  ReportRefused: ({ ground }, telling) => ({ reason: say(telling.rules.refusalGrounds, ground, telling) }),
  ClarificationRequested: ({ n, requestedOn, dueDays }, { language }) => ({
    count: n,
    days: dueDays,
    until: written(addDays(requestedOn, dueDays), language),
  }),
  ResultNotified: ({ outcome, notifiedOn, commentDays }, { language }) => ({
    outcome,
    days: commentDays,
    until: written(addDays(notifiedOn, commentDays), language),
  }),
  FinalReportIssued: ({ outcome }) => ({ outcome }),
  CorrectiveActionsOrdered: ({ actions }, telling) => orderedActions(actions, telling),
  CorrectiveActionRejected: ({ k }, { cause, language }) => ({
    count: k,
    until: written(addDays(cause.file.actions.find((action) => action.k === k)?.dueOn ?? '', 0), language),
  }),
  CaseClosed: ({ reason }, telling) => ({ reason: say(telling.rules.closingReasons, reason, telling) }),
};

const instantOf = (iso: string): Date => new Date(iso);

const factsOf = (telling: Telling, head: Letterhead): LetterFacts => {
  const { event, file } = telling.cause;
  const own = OF_EVENT[event.type] as OfEvent<CaseEventType> | undefined;
  return {
    days: 0,
    until: '',
    items: [],
    hasNote: false,
    reason: '',
    outcome: '',
    count: 0,
    ...own?.(event.data as never, telling),
    ...head,
    number: file.registrationNumber ?? file.agendaNumber,
    office: say(offices, file.office, telling),
  };
};

const templateOf = ({ party, template, language }: Addressed): Template => {
  const templates: Readonly<Record<string, Template>> = LANGUAGES[language][party];
  const words = Object.hasOwn(templates, template) ? templates[template] : undefined;
  if (!words) throw new Error(`There is no template ${template} for ${party} in ${language}.`);
  return words;
};

/** The case right after one of its events, and that event; undefined where the stream has no such event. */
export const causeIn = (events: readonly StoredEvent[], revision: number): Cause | undefined => {
  let file = initialCase;
  for (const stored of events) {
    const event = decode(stored);
    if (event) file = evolveCase(file, event, stored);
    if (stored.revision === revision) return event && { event, at: stored.at, file };
  }
  return undefined;
};

/** Writes the letter that tells of a cause. */
export const writeLetter = (addressed: Addressed, cause: Cause, head: Letterhead): Letter => {
  const rules = rulesetById(cause.file.ruleset) ?? (ruleSets[0] as RuleSet);
  const facts = factsOf({ ...addressed, cause, rules }, head);
  const { subject, paragraphs } = templateOf(addressed)(facts);
  const { greeting, tracking, signature } = LANGUAGES[addressed.language];
  const { party } = addressed;
  const text = [
    greeting[party],
    ...paragraphs,
    ...(party === 'complainant' ? [tracking(facts)] : []),
    signature(facts).join('\n'),
  ];
  return { subject, text: `${text.join('\n\n').replaceAll('\n\n- ', '\n- ')}\n` };
};
