// The sample reports in docs/samples speak the language of the reference data, in the proportions of published statistics.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import {
  agencies,
  caseTypes,
  channels,
  idTypes,
  lookup,
  maritalStatuses,
  reportedGroups,
  rowOf,
  sexes,
  standings,
  substances,
  villages,
} from './index.js';

type Row = Readonly<Record<string, string>>;
const samples = new URL('../../../docs/samples/', import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, samples), 'utf8');
const rows: readonly Row[] = parse(textOf('reports.csv'), { columns: true });
const filled = (column: string) => rows.flatMap((row) => (row[column] ? [row[column]] : []));

const iso = (date: string): string => {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(date) ?? [];
  return year === undefined ? date : `${year}-${month}-${day}`;
};
const countBy = (codes: readonly (string | undefined)[]): Readonly<Record<string, number>> =>
  codes.reduce<Record<string, number>>((counts, code = '?') => ({ ...counts, [code]: (counts[code] ?? 0) + 1 }), {});

const required = ['external_id', 'channel', 'complainant_name', 'reported_agency', 'subject', 'narrative'];
const coded = {
  channel: channels,
  case_type: caseTypes,
  standing: standings,
  id_type: idTypes,
  sex: sexes,
  marital_status: maritalStatuses,
  reported_group: reportedGroups,
  reported_agency: agencies,
  substance: substances,
  village_code: villages,
};

describe('the sixty sample reports', () => {
  it('are sixty, each with a key of its own and all that is required', () => {
    expect(new Set(filled('external_id')).size).toBe(60);
    for (const column of required) expect(filled(column)).toHaveLength(60);
  });

  it.each(Object.entries(coded))('name only what the reference data knows: %s', (column, list) => {
    for (const text of filled(column)) expect([text, lookup(list, text)]).not.toEqual([text, undefined]);
  });

  it('give real village codes', () => {
    for (const code of filled('village_code')) expect(rowOf(villages, code)?.code).toBe(code);
  });

  it('put the reported agency into the group it belongs to', () => {
    for (const { reported_agency = '', reported_group } of rows)
      if (reported_group)
        expect(lookup(reportedGroups, reported_group)).toBe(
          rowOf(agencies, lookup(agencies, reported_agency) ?? '')?.group,
        );
  });

  it('are lodged between September 2025 and 20 November 2026, after the event and the effort made', () => {
    for (const date of filled('lodged_at').map(iso)) {
      expect(date >= '2025-09-01').toBe(true);
      expect(date <= '2026-11-20').toBe(true);
    }
    for (const { lodged_at = '', event_date = '', prior_effort_date = '' } of rows) {
      const order = [event_date, prior_effort_date, lodged_at].filter((date) => date !== '').map(iso);
      expect(order).toEqual([...order].sort());
    }
  });

  it('keep the mix of accesses of 2025 and of channels of 2024', () => {
    const types = rows.map(({ case_type }) => (case_type ? lookup(caseTypes, case_type) : 'report'));
    expect(countBy(types)).toEqual({ report: 24, 'rapid-response': 4, consultation: 25, 'carbon-copy': 7 });
    expect(countBy(filled('channel').map((text) => lookup(channels, text)))).toMatchObject({
      outreach: 14,
      whatsapp: 12,
      'in-person': 12,
    });
  });

  it('have no real number or address in them', () => {
    for (const number of filled('id_number')) expect(number).toMatch(/^(740400000000\d{4}|0{10}\d\d|X0{4}\d{3})$/);
    for (const phone of filled('phone')) expect(phone.replace(/\D/g, '')).toMatch(/^(0|62)80{6,9}\d{1,4}$/);
    for (const address of filled('email')) expect(address).toMatch(/^[a-z.]+@example\.(id|com)$/);
  });

  it('show what an import must bear: both date formats, line breaks, commas, quotes, and bare rows', () => {
    expect(filled('lodged_at').some((date) => date.includes('/'))).toBe(true);
    expect(filled('lodged_at').some((date) => date.includes('-'))).toBe(true);
    for (const sign of ['\n', ',', '"']) expect(filled('narrative').some((text) => text.includes(sign))).toBe(true);
    const bare = rows.filter((row) => Object.keys(row).every((column) => !row[column] || required.includes(column)));
    expect(bare).toHaveLength(4);
  });
});

describe('the page about the samples', () => {
  it('documents every column of the file', () => {
    const page = textOf('README.md');
    for (const column of Object.keys(rows[0] ?? {})) expect(page).toMatch(new RegExp(`^\\| \`${column}\` +\\|`, 'm'));
  });

  it('lists every code of the short lists, but no own-motion investigation, which has no complainant', () => {
    const page = textOf('README.md');
    const short = [channels, standings, idTypes, sexes, maritalStatuses, reportedGroups, substances].flat();
    const types = caseTypes.filter(({ code }) => code !== 'own-motion');
    for (const { code, name } of [...short, ...types]) expect(page).toContain(`\`${code}\` ${name}`);
  });

  it('says of every hostile row what must become of it', () => {
    const page = textOf('README.md');
    for (const [key] of textOf('hostile.csv').matchAll(/^H-\d\d/gm)) expect(page).toContain(`\`${key}\``);
  });
});
