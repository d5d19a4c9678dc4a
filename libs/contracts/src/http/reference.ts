// The reference lists that forms offer and tables name: codes that the API takes, with their names.
import {
  agencies,
  caseTypes,
  channels,
  districts,
  idTypes,
  maritalStatuses,
  offices,
  ruleSets,
  sexes,
  standings,
  substances,
  type Entry,
} from '@jejak/law';

/** A row of a list: its code and its name in both languages. */
export interface Choice {
  readonly code: string;
  readonly id: string;
  readonly en: string;
  /** Other names that people use. */
  readonly aliases: readonly string[];
}

const choices = (rows: readonly Pick<Entry, 'code' | 'name' | 'nameEn' | 'aliases'>[]): readonly Choice[] =>
  rows.map(({ code, name, nameEn, aliases = [] }) => ({ code, id: name, en: nameEn, aliases }));

/** Lists by the noun of the field that takes them. */
export const REFERENCE = {
  agency: choices(agencies),
  caseType: choices(caseTypes),
  channel: choices(channels),
  district: choices(districts),
  idType: choices(idTypes),
  maritalStatus: choices(maritalStatuses),
  office: choices(offices),
  ruleset: choices(ruleSets.map(({ id, name, nameEn }) => ({ code: id, name, nameEn }))),
  sex: choices(sexes),
  standing: choices(standings),
  substance: choices(substances),
} as const;
