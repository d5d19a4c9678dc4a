// The tables of the law, checked as sentences.
import { describe, expect, it } from '@jest/globals';
import {
  closingReasonOfRefusal,
  formalItemsFor,
  isPrintableAsLaw,
  rowOf,
  rulesetById,
  rulesetInForce,
  ruleSets,
} from './index.js';

const codesOf = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);
const clockOf = (id: string, set = rulesetInForce('2026-11-24')) => set?.clocks.find((clock) => clock.id === id);

describe('the rule set in force', () => {
  it('is 26/2017 as amended before 58/2023 came, and 58/2023 from its first day on', () => {
    expect(rulesetInForce('2023-02-23')?.id).toBe('po-26-2017+48-2020');
    expect(rulesetInForce('2023-12-30')?.id).toBe('po-26-2017+48-2020');
    expect(rulesetInForce('2023-12-31')?.id).toBe('po-58-2023');
    expect(rulesetInForce('2026-11-24')?.id).toBe('po-58-2023');
  });

  it('is unknown before the oldest one', () => {
    expect(rulesetInForce('2020-12-30')).toBeUndefined();
  });

  it('is found by the name a case is pinned to, and by no other', () => {
    expect(rulesetById('po-58-2023')?.name).toBe('Peraturan Ombudsman 58/2023');
    expect(rulesetById('po-99-2099')).toBeUndefined();
  });

  it('says that its first day is our own guess', () => {
    for (const { effectiveFromFact } of ruleSets) expect(effectiveFromFact.certainty).toBe('inferred');
  });
});

describe.each(ruleSets.map((set) => [set.id, set] as const))('the tables of %s', (_id, set) => {
  const lists = [
    set.formalChecklist,
    set.materialChecklist,
    set.rapidResponseCriteria,
    set.classes,
    set.maladministrationForms,
    set.refusalGrounds,
    set.closingReasons,
    set.finalReportParts,
    set.finalReportOutcomes,
    set.receiptContent,
  ];

  it('give every code once, in kebab case', () => {
    for (const list of lists) {
      const codes = codesOf(list);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('give every row a source', () => {
    for (const row of [...lists.flat(), ...set.clocks]) expect(row.source).not.toBe('');
  });

  it('name an article for every ground of refusal, or say that it is practice or our inference', () => {
    for (const ground of set.refusalGrounds)
      if (ground.article === undefined) expect(`${ground.code}: ${ground.source}`).toMatch(/practice|follows from/);
  });

  it('never let the letters a-g of the refusal list pass as law, since that article was not read', () => {
    const letters = set.refusalGrounds.filter(({ article }) => article?.startsWith('UU 37/2008 Ps 36(1)'));
    expect(letters).toHaveLength(7);
    for (const ground of letters) {
      expect(ground.articleCertainty).toBe('memory');
      expect(isPrintableAsLaw(ground)).toBe(false);
    }
  });

  it('lead every failing material requirement to a ground that a plenary may use, or to a transfer', () => {
    for (const item of set.materialChecklist) {
      const ground = item.ground === undefined ? undefined : rowOf(set.refusalGrounds, item.ground);
      expect(item.onFail === 'transfer' ? ground : ground?.usedAt.includes('plenary')).toBe(
        item.onFail === 'transfer' ? undefined : true,
      );
    }
  });

  it('close every refused case for a reason that exists', () => {
    for (const { code } of set.refusalGrounds)
      expect(codesOf(set.closingReasons)).toContain(closingReasonOfRefusal(code));
  });

  it('have five parts of the final report, three outcomes and four things on a receipt', () => {
    expect(codesOf(set.finalReportParts)).toEqual(['parties', 'description', 'examination', 'opinion', 'conclusion']);
    expect(codesOf(set.finalReportOutcomes)).toEqual(['found', 'not-found', 'discontinued']);
    expect(codesOf(set.receiptContent)).toEqual(['complainant-identity', 'description', 'place-and-time', 'receiver']);
  });

  it('hold every clock from C-00 to C-19', () => {
    const families = new Set(set.clocks.map(({ id }) => id.slice(0, 4)));
    expect([...families].sort()).toEqual(Array.from({ length: 20 }, (_, n) => `C-${String(n).padStart(2, '0')}`));
    expect(new Set(set.clocks.map(({ id }) => id)).size).toBe(set.clocks.length);
  });

  it('say of class limits and quorum that nobody has confirmed them', () => {
    const { regional, headOffice } = set.plenaryQuorum;
    for (const row of [...set.classes, regional, headOffice]) expect(['memory', 'inferred']).toContain(row.certainty);
    expect(set.classes.map(({ limitDays }) => limitDays)).toEqual([60, 120, 180]);
  });

  it('give the limit of a class in its clock too', () => {
    for (const { code, limitDays } of set.classes) expect(clockOf(`C-12-${code}`, set)?.length).toBe(limitDays);
  });
});

describe('the clocks', () => {
  it('give a complainant thirty days from the notice, and deem the report withdrawn after that', () => {
    expect(clockOf('C-02')).toMatchObject({
      startEvent: 'completion-notice-received',
      length: 30,
      unit: 'calendar-days',
      consequence: 'deemed-withdrawn',
      certainty: 'sourced',
    });
  });

  it('ask an agency twice, each time for fourteen days, before its right to answer is lost', () => {
    expect(clockOf('C-05')).toMatchObject({ length: 14, consequence: 'second-request', certainty: 'memory' });
    expect(clockOf('C-06')).toMatchObject({ length: 14, consequence: 'right-to-answer-forfeited' });
  });

  it('let the right to comment be the law under 48/2020 and only a default under 58/2023', () => {
    expect(
      isPrintableAsLaw(clockOf('C-08', rulesetById('po-26-2017+48-2020')) ?? { source: '', certainty: 'memory' }),
    ).toBe(true);
    expect(clockOf('C-08', rulesetById('po-58-2023'))).toMatchObject({ length: 14, certainty: 'inferred' });
  });

  it('keep what a statute says when the regulation is replaced', () => {
    expect(clockOf('C-01', rulesetById('po-58-2023'))).toEqual(clockOf('C-01', rulesetById('po-26-2017+48-2020')));
  });
});

describe('the forms of maladministration', () => {
  it('are ten under 26/2017, and neglect of a legal duty comes with 58/2023', () => {
    const [old, current] = ruleSets;
    expect(old?.maladministrationForms).toHaveLength(10);
    expect(codesOf(old?.maladministrationForms ?? [])).not.toContain('neglect-of-legal-duty');
    expect(current?.maladministrationForms).toHaveLength(11);
    expect(rowOf(current?.maladministrationForms ?? [], 'neglect-of-legal-duty')?.certainty).toBe('indirect');
  });
});

describe('the formal checklist', () => {
  const itemsOf = (standing: string) => {
    const set = rulesetInForce('2026-11-24');
    return set ? codesOf(formalItemsFor(set, standing)) : [];
  };

  it('asks a power of attorney of those who act for another, not of the victim', () => {
    expect(itemsOf('proxy')).toContain('power-of-attorney');
    expect(itemsOf('family')).toContain('power-of-attorney');
    expect(itemsOf('direct-victim')).not.toContain('power-of-attorney');
  });

  it('asks a group for the statement of its members', () => {
    expect(itemsOf('community-group')).toContain('members-statement');
    expect(itemsOf('direct-victim')).not.toContain('members-statement');
  });

  it('asks the Ombudsman itself whom and what, and nothing of a complainant', () => {
    expect(itemsOf('ombudsman')).toEqual(['reported-party', 'chronology']);
  });

  it('asks of an unheard-of standing what it asks of a victim', () => {
    expect(itemsOf('neighbour')).toEqual(itemsOf('direct-victim'));
  });
});
