// By which row of ACCESS.md each fact of the fold is read, in the case file and in every item of a list.
import type { DataClass } from '@jejak/access';
import type { CaseFile } from '@jejak/case';

/** Facts that are shown at all: an allow-list. */
export const FACT_ROWS = {
  agendaNumber: 'D1',
  registrationNumber: 'D1',
  caseType: 'D1',
  class: 'D1',
  stage: 'D1',
  office: 'D1',
  unit: 'D1',
  receivedOn: 'D1',
  ruleset: 'D1',
  closedReason: 'D1',
  reportedAgency: 'D2',
  reportedGroup: 'D2',
  substance: 'D2',
  secretIdentity: 'D5',
  outcome: 'D11',
  handlers: 'D8',
  examiners: 'D8',
  conflicted: 'D8',
  proposal: 'D8',
} as const satisfies Partial<Record<keyof CaseFile, DataClass>>;

/** Name of a fact that is shown. */
export type FactName = keyof typeof FACT_ROWS;

/** What a masked reading still tells: where it stands and with whom, never which case it is or whose. */
export const SHOWN_MASKED: ReadonlySet<string> = new Set(['caseType', 'stage', 'office', 'secretIdentity', 'outcome']);
