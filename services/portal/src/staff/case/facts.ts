// The facts of a case in words, of today or of another day.
import { REFERENCE } from '@jejak/contracts/http';
import type { Line as Term } from '../../ui/lists.js';
import type { StaffTurn } from '../turn.js';
import type { File } from './file.js';

/** Facts and the names of their codes. */
export type KnownFile = Pick<File, 'facts' | 'names'>;

/** The reported agency: by name, or why there is none to read. */
export const agencyOf = (
  { words }: StaffTurn,
  { names, withheld }: { readonly names: Pick<File['names'], 'agency'>; readonly withheld: object },
): string => {
  const reason = (withheld as Readonly<Record<string, string>>)['reportedAgency'];
  return names.agency ?? (reason === undefined ? words.inbox.unknownAgency : (words.file.withheld[reason] ?? reason));
};

const wordFor = (words: Readonly<Record<string, string>>, code: string | null): string | null =>
  code === null ? null : (words[code] ?? code);

const secrecyOf = ({ words: { file: said } }: StaffTurn, { facts: { secretIdentity } }: KnownFile): string | null => {
  if (secretIdentity === null) return null;
  return secretIdentity ? said.isSecret : said.isOpen;
};

const rulesOf = ({ language }: StaffTurn, { facts: { ruleset } }: KnownFile): string | null =>
  REFERENCE.ruleset.find(({ code }) => code === ruleset)?.[language] ?? ruleset;

/** The facts of a case that there are, with their words. */
export const factsOf = (turn: StaffTurn, file: KnownFile): readonly Term[] => {
  const { fact, classes, outcomes } = turn.words.file;
  const { facts, names } = file;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [fact.registrationNumber, facts.registrationNumber],
    [fact.agendaNumber, facts.agendaNumber],
    [fact.caseType, names.caseType],
    [fact.class, wordFor(classes, facts.class)],
    [fact.agency, names.agency],
    [fact.substance, names.substance],
    [fact.office, names.office],
    [fact.receivedOn, facts.receivedOn && turn.house.date(facts.receivedOn)],
    [fact.outcome, wordFor(outcomes, facts.outcome)],
    [fact.secret, secrecyOf(turn, file)],
    [fact.ruleset, rulesOf(turn, file)],
  ];
  return rows.flatMap(([term, value]) => (value ? [{ term, value }] : []));
};
