// A filter asks about a fact: whoever reads that fact masked may not learn it by asking.
import { readsMasked, type Principal } from '@jejak/access';
import { Problem } from '@jejak/chassis';
import { FACT_ROWS, SHOWN_MASKED, type FactName } from './facts.js';

const ASKS_FOR: Readonly<Record<string, FactName>> = {
  number: 'agendaNumber',
  unit: 'unit',
  agency: 'reportedAgency',
  substance: 'substance',
  from: 'receivedOn',
  to: 'receivedOn',
  office: 'office',
  caseType: 'caseType',
};

/** @throws {Problem} 403 for a filter by what this reader is shown masked */
export const refuseHiddenFilters = (who: Principal, query: object): void => {
  const isHidden = (fact: FactName | undefined): boolean =>
    fact !== undefined && !SHOWN_MASKED.has(fact) && readsMasked(who, FACT_ROWS[fact]);
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  if (asked.some(([name]) => isHidden(ASKS_FOR[name]))) throw Problem.forbidden('not-permitted');
};
