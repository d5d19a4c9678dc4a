// The lists people choose from, and how forgivingly they are read.
import { describe, expect, it } from '@jest/globals';
import {
  agencies,
  caseTypes,
  channels,
  districtOf,
  districts,
  idTypes,
  lookup,
  maritalStatuses,
  officeOfPlace,
  offices,
  places,
  regencies,
  reportedGroups,
  rowOf,
  sexes,
  standings,
  substances,
  units,
  villages,
} from './index.js';

const lists = {
  caseTypes,
  channels,
  standings,
  reportedGroups,
  substances,
  agencies,
  offices,
  units,
  idTypes,
  sexes,
  maritalStatuses,
  places,
};

describe.each(Object.entries(lists))('the list of %s', (_name, list) => {
  it('gives every code once', () => {
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
  });

  it('is found again by each of its codes', () => {
    for (const { code } of list) expect(lookup(list, code.toUpperCase())).toBe(code);
  });

  it('never lets a name mean another row', () => {
    for (const { code, name } of list) expect([code, undefined]).toContain(lookup(list, name));
  });

  it('says where each row comes from', () => {
    for (const { source, name, nameEn } of list) for (const text of [source, name, nameEn]) expect(text).not.toBe('');
  });
});

describe('a look-up', () => {
  it('takes a code or an Indonesian name, whatever the case, spaces, dashes or marks', () => {
    for (const text of [
      'in-person',
      'IN_PERSON',
      ' datang  langsung ',
      'Datang-Langsung',
      'Datang\u00a0Langsung',
      'dátang langsung',
    ])
      expect(lookup(channels, text)).toBe('in-person');
    for (const text of ['SP4N-LAPOR!', 'sp4n lapor', 'LAPOR!']) expect(lookup(channels, text)).toBe('sp4n-lapor');
    expect(lookup(substances, 'agraria / pertanahan dan tata ruang')).toBe('land');
    expect(lookup(caseTypes, 'Respons Cepat')).toBe('rapid-response');
    expect(lookup(agencies, 'disdukcapil buton')).toBe('buton-disdukcapil');
    expect(lookup(villages, '7404112007')).toBe('74.04.11.2007');
  });

  it('knows nothing that is not there', () => {
    for (const text of ['', '   ', 'pigeon', '=cmd', 'sur\u0000at', 'surat'.repeat(100), '__proto__', 'constructor'])
      expect(lookup(channels, text)).toBeUndefined();
  });

  it('refuses to guess between two villages of one name, and takes the district to tell them apart', () => {
    expect(lookup(villages, 'Holimombo')).toBeUndefined();
    expect(lookup(villages, 'Holimombo, Wabula')).toBe('74.04.29.2004');
    expect(lookup(villages, 'Kelurahan Holimombo')).toBe('74.04.11.1020');
  });
});

describe('Buton', () => {
  it('has seven districts, 83 villages and 12 wards', () => {
    expect(districts).toHaveLength(7);
    expect(villages.filter(({ kind }) => kind === 'village')).toHaveLength(83);
    expect(villages.filter(({ kind }) => kind === 'ward')).toHaveLength(12);
  });

  it('lies whole in its province: every place but the province has a parent that exists', () => {
    expect(regencies).toHaveLength(18);
    for (const { code, parent } of places)
      expect(code === '74' ? parent === null : rowOf(places, parent ?? '') !== undefined).toBe(true);
  });

  it('is the work area of the office in Kendari', () => {
    expect(officeOfPlace('74.04.11.2007')?.code).toBe('kdi');
    expect(officeOfPlace('99.01')).toBeUndefined();
  });

  it('is cut to the district where a village would name someone', () => {
    expect(districtOf('74.04.11.2007')).toBe('74.04.11');
    expect(districtOf('74.04.11')).toBe('74.04.11');
    expect(districtOf('74.04')).toBeUndefined();
    expect(districtOf('Jalan Poros')).toBeUndefined();
  });

  it('has no agency outside it, and every agency belongs to a group', () => {
    for (const { group, place } of agencies) {
      expect(rowOf(reportedGroups, group)).toBeDefined();
      expect(place).toBe('74.04');
    }
  });
});

describe('the offices', () => {
  it('are head office and 34 regional ones, whose codes nobody has confirmed', () => {
    expect(offices.filter(({ level }) => level === 'regional')).toHaveLength(34);
    for (const { certainty, code } of offices) {
      expect(certainty).toBe('memory');
      expect(code).toMatch(/^[a-z]{3}$/);
    }
  });

  it('have three units in a region and nine at head office', () => {
    expect(units.filter(({ level }) => level === 'regional').map(({ code }) => code)).toEqual([
      'intake',
      'examination',
      'prevention',
    ]);
    expect(units.filter(({ level }) => level === 'head-office')).toHaveLength(9);
  });
});
