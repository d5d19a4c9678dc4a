// docs/law.md is the data, and claims nothing that was not read.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { caseTypes, lawPage, ruleSets, units } from './index.js';

const page = new URL('../../../docs/law.md', import.meta.url);

describe('docs/law.md', () => {
  it('says what the data says (UPDATE_DOCS=1 writes it anew)', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, lawPage());
    expect(readFileSync(page, 'utf8')).toBe(lawPage());
  });

  it('never shows an unconfirmed article without saying so', () => {
    const rows = lawPage()
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const claims = rows.filter((line) => /\*\*(unverified|our default)\*\*|indirectly/.test(line));
    expect(claims.length).toBeGreaterThan(50);
    for (const line of claims) expect(line).not.toMatch(/\| (UU|PO) [^|(]*(\([^|]*)? \| (\*\*|read only)/);
  });

  it('shows every clock and every ground of every rule set', () => {
    for (const set of ruleSets)
      for (const text of [...set.clocks.map(({ id }) => `| ${id} |`), ...set.refusalGrounds.map(({ name }) => name)])
        expect(lawPage()).toContain(text);
  });
});

describe('docs/glossary.md', () => {
  it('has a word for every form of maladministration, case type and unit', () => {
    const glossary = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8');
    const forms = ruleSets.flatMap((set) => set.maladministrationForms);
    for (const { name } of forms) expect(glossary).toContain(name.toLowerCase());
    for (const { name } of caseTypes) expect(glossary).toContain(name);
    const ranked = units.filter(({ code }) => !code.startsWith('ku-'));
    for (const { code } of ranked) expect(glossary).toContain(`\`${code}\``);
  });
});
