// The files of a case as one reader may have them: by which row of ACCESS.md each rendering is read, and what that means for this reader.
import {
  reading,
  type AccessSettings,
  type CaseFacts,
  type DataClass,
  type Level,
  type Principal,
} from '@jejak/access';
import { decode, type AttachedFile, type CaseEvent, type CaseFile, type DataOf } from '@jejak/case';
import type { StoredEvent } from '@jejak/eventstore';
import { forAgency, liaisonOf } from './liaison.js';
import { FIELD_ROWS } from './visibility/fields.js';

/** Events that add a file. */
export type Attaching = Extract<CaseEvent, { readonly data: { readonly key: unknown } }>;
/** What of a file can be had: as it was sent, or the copy that was made of it. */
export type Rendering = 'original' | 'copy';

const KINDS: { readonly [T in Attaching['type']]: string } = {
  EvidenceAttached: 'evidence',
  AgencyDocumentAttached: 'agency-document',
  WorkingPaperAttached: 'working-paper',
  SanitisedCopyAttached: 'sanitised-copy',
};

/** Rows of the renderings: the copy of a picture is what others see instead of it. */
const ROWS: { readonly [T in Attaching['type']]: Readonly<Record<Rendering, DataClass>> } = {
  EvidenceAttached: { original: 'D6', copy: 'D7' },
  AgencyDocumentAttached: { original: 'D9', copy: 'D9' },
  WorkingPaperAttached: { original: 'D8', copy: 'D8' },
  SanitisedCopyAttached: { original: 'D7', copy: 'D7' },
};

/** A file of a case. */
export interface Attached {
  readonly event: Attaching;
  readonly stored: StoredEvent;
}

/** What is asked about every file. */
export interface Reader {
  readonly who: Principal;
  readonly file: CaseFile;
  /** As the case is today. */
  readonly facts: CaseFacts;
  readonly settings: AccessSettings;
}

const isAttaching = (event: CaseEvent): event is Attaching => Object.hasOwn(KINDS, event.type);

/** The files that a reader may know of, oldest first. */
export const attachedFor = (
  { who, file, facts, settings }: Reader,
  events: readonly StoredEvent[],
): readonly Attached[] => {
  const levels = reading(who, facts, settings);
  const agency = liaisonOf(who);
  return events.flatMap((stored) => {
    const known = decode(stored);
    const event = known && agency !== null ? forAgency(known, file, agency) : known;
    if (!event || !isAttaching(event)) return [];
    const row = FIELD_ROWS[event.type].fields.attachment as DataClass;
    // That there is a letter is no secret where its summary is read.
    const isKnown = levels[row] === 'full' || (row === 'D9' && levels[row] === 'masked');
    return isKnown ? [{ event, stored }] : [];
  });
};

/** From nothing to everything. */
const ORDER: readonly Level[] = ['none', 'ciphertext', 'masked', 'reason', 'full'];
const narrower = (one: Level, other: Level): Level => (ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other);

/** An identity document is read as identity is, too, whichever rendering. */
const isIdentity = ({ type, data }: Attaching): boolean =>
  type === 'EvidenceAttached' && data.purpose === 'identity-document';

/** The row of a rendering, and how this reader reads it. */
export const readingOf = (
  { who, facts, settings }: Omit<Reader, 'file'>,
  event: Attaching,
  rendering: Rendering,
): { readonly row: DataClass; readonly level: Level } => {
  const levels = reading(who, facts, settings);
  const row = ROWS[event.type][rendering];
  return { row, level: isIdentity(event) ? narrower(levels[row], levels.D4) : levels[row] };
};

/** The row by which the name of a file is read. */
export const nameRow = ({ type }: Attaching): DataClass => FIELD_ROWS[type].fields.name as DataClass;

const WORDS: Readonly<Record<Level, string>> = {
  full: 'open',
  reason: 'reason-required',
  masked: 'withheld',
  ciphertext: 'withheld',
  none: 'withheld',
};

/** Media and size of one rendering; undefined where there is no copy. */
export const renderingOf = (
  { data }: Attaching,
  rendering: Rendering,
): Pick<AttachedFile, 'media' | 'bytes'> | undefined => (rendering === 'original' ? data : (data.copy ?? undefined));

/** How one reader may have one rendering. */
export const renderingFor = (reader: Reader, event: Attaching, rendering: Rendering) => {
  const found = renderingOf(event, rendering);
  if (!found) return { reading: 'none', media: null, bytes: 0 };
  return { reading: WORDS[readingOf(reader, event, rendering).level], media: found.media, bytes: found.bytes };
};

const more = (event: Attaching) => {
  if (event.type === 'EvidenceAttached') return { purpose: event.data.purpose };
  if (event.type === 'AgencyDocumentAttached') return { about: event.data.about, number: event.data.number };
  return event.type === 'SanitisedCopyAttached' ? { of: event.data.of } : {};
};

/** What is told of a file beside its name. */
export const factsOfFile = ({ event, stored }: Attached) => {
  const { attachment, media, bytes, sha256, scan } = event.data as DataOf<Attaching['type']>;
  const kind = KINDS[event.type];
  return { attachment, kind, revision: stored.revision, at: stored.at, media, bytes, sha256, scan, ...more(event) };
};
