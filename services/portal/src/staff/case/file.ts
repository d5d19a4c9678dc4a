// What a case file is made of: the file, its course, the messages. Asked for together; what a role may not have is left out.
import type { ApiSchemas } from '@jejak/contracts/client';
import { answered, ApiFailure } from '../../house-api.js';
import type { StaffTurn } from '../turn.js';

/** The file as the API answers it. */
export type File = ApiSchemas['CaseFileAnswer'];
/** An event of it. */
export type Entry = ApiSchemas['FileEntryAnswer'];
/** A line of a timeline. */
export type Line = ApiSchemas['LineAnswer'];
/** A message to a party. */
export type Delivery = ApiSchemas['DeliveryAnswer'];

/** Everything that the page of a case shows. */
export interface CaseView {
  readonly file: File;
  /** The internal timeline, or the public one for whom there is no other. */
  readonly lines: readonly Line[];
  readonly deliveries: readonly Delivery[];
}

const REFUSED: readonly number[] = [403, 404];

/** Undefined where the role may not have it. */
export const orNone = async <T>(asking: Promise<T>): Promise<T | undefined> => {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof ApiFailure && REFUSED.includes(error.status)) return undefined;
    throw error;
  }
};

/** What a page of a case is asked with. */
export interface Asked {
  readonly id: string;
  /** Position of an act that must be seen. */
  readonly after?: string | undefined;
  /** Why somebody looks, where access asks for it: never in an address. */
  readonly reason?: string | undefined;
}

/** A timeline; undefined for whom it is not. */
const timelineOf = ({ api, language }: StaffTurn, { id, after }: Asked, view: 'public' | 'internal') =>
  orNone(
    answered(
      api.GET('/api/records/v1/cases/{id}/timeline', {
        params: {
          path: { id },
          query: { view, ...(after !== undefined && { after }) },
          header: { 'Accept-Language': language },
        },
      }),
    ),
  );

/** The file alone. @throws {ApiFailure} 404 where it is not there for this person */
export const fileOf = ({ api, language }: StaffTurn, { id, after, reason }: Asked): Promise<File> =>
  answered(
    api.GET('/api/records/v1/cases/{id}', {
      params: {
        path: { id },
        query: after === undefined ? {} : { after },
        header: {
          'Accept-Language': language,
          ...(reason !== undefined && { 'Jejak-Reason': encodeURIComponent(reason) }),
        },
      },
    }),
  );

const linesOf = async (turn: StaffTurn, asked: Asked): Promise<readonly Line[]> =>
  ((await timelineOf(turn, asked, 'internal')) ?? (await timelineOf(turn, asked, 'public')))?.entries ?? [];

/** The file and its lines, for whoever is about to act: without messages. @throws {ApiFailure} 404 where it is not there for this person */
export const readFile = async (turn: StaffTurn, asked: Asked): Promise<Pick<CaseView, 'file' | 'lines'>> => {
  const [file, lines] = await Promise.all([fileOf(turn, asked), linesOf(turn, asked)]);
  return { file, lines };
};

/** Asks for a case. @throws {ApiFailure} 404 where it is not there for this person */
export const readCase = async (turn: StaffTurn, asked: Asked): Promise<CaseView> => {
  const params = { path: { id: asked.id } };
  const [read, messages] = await Promise.all([
    readFile(turn, asked),
    orNone(answered(turn.api.GET('/api/records/v1/cases/{id}/deliveries', { params }))),
  ]);
  return { ...read, deliveries: messages?.items ?? [] };
};

const SECTIONS = [
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
] as const;

/** The sections of a file, of today or of another day. */
export type Sections = Pick<File, (typeof SECTIONS)[number]>;

/** Every event of the file, by revision. */
export const entriesOf = (file: Sections): ReadonlyMap<number, Entry> =>
  new Map(SECTIONS.flatMap((section) => file[section]).map((entry) => [entry.revision, entry]));

/** A field that was sealed: opened, or withheld for a reason. */
export type Sealed = { readonly value: unknown } | { readonly withheld: string };

const isSealed = (field: unknown): field is Sealed =>
  typeof field === 'object' && field !== null && ('value' in field || 'withheld' in field);

type Named = readonly [name: string, field: Sealed];
const sealedIn = (data: object): readonly Named[] =>
  Object.entries(data).flatMap(([name, field]) => (isSealed(field) ? [[name, field] as const] : []));

/** What people wrote in an event: its fields that were sealed, by name, also those within a part of it, as the minutes of a meeting are. */
export const writtenIn = ({ data }: Entry): readonly Named[] => [
  ...sealedIn(data),
  ...Object.values(data).flatMap((part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) && !isSealed(part) ? sealedIn(part) : [],
  ),
];
