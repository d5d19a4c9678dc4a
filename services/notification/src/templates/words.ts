// What a template may speak of, and the shape that every language must have. Nothing here can hold who complained or of what.
import type { AgencyTemplate, ComplainantTemplate } from '../rules.js';

/** Everything a letter may say. Codes are already in words of its language, days written out; empty where the cause has none. */
export interface LetterFacts {
  /** Registration number, or agenda number before there is one. */
  readonly number: string;
  /** Name of the office that has the case. */
  readonly office: string;
  /** How the office is reached; empty: by its name alone. */
  readonly contact: string;
  /** Page where number and code show how far it is; empty where there is none. */
  readonly trackAt: string;
  /** Only where the office chose to send it. */
  readonly trackingCode: string;
  /** Length of a period in days, and its last day. */
  readonly days: number;
  readonly until: string;
  /** What is missing. */
  readonly items: readonly string[];
  /** Whether the office wrote something to it, which is read with number and code and stands in no letter. */
  readonly hasNote: boolean;
  /** Ground of a refusal, reason of a closure. */
  readonly reason: string;
  readonly outcome: '' | 'found' | 'not-found' | 'discontinued';
  /** Number of a request, of an action, or of actions. */
  readonly count: number;
}

/** Subject and paragraphs. The subject holds the number and nothing else of the case. */
export interface Words {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}
/** Words for one template. */
export type Template = (facts: LetterFacts) => Words;

/** A language: all templates, and what stands around every letter. */
export interface Language {
  readonly complainant: Readonly<Record<ComplainantTemplate, Template>>;
  readonly agency: Readonly<Record<AgencyTemplate, Template>>;
  readonly greeting: { readonly complainant: string; readonly agency: string };
  /** How to follow, for a complainant. */
  readonly tracking: (facts: LetterFacts) => string;
  readonly signature: (facts: LetterFacts) => readonly string[];
}
