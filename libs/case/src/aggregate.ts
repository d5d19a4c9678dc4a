// The case as the desk, the views and access take it: one record of everything they need to know of it.
import { decode, schemaOf } from './codec.js';
import { evolveCase, initialCase, type CaseFile } from './fold.js';
import { isFinal } from './vocabulary.js';

/** What access asks of a case (ACCESS.md). */
export const factsOf = (file: CaseFile) => ({
  caseId: file.id,
  caseType: file.caseType as string,
  office: file.office,
  unit: file.unit,
  stage: file.stage as string,
  closed: isFinal(file.stage),
  assigned: file.examiners,
  handlers: file.handlers,
  complainant: file.account,
  conflicted: file.conflicted,
  secretIdentity: file.secretIdentity,
  releasedTo: file.releasedTo,
  formallyVerified: file.formallyVerified,
  duties: {
    'closure-draft': file.closure ? [file.closure.by] : [],
    'closure-check': file.closure?.checkedBy ? [file.closure.checkedBy] : [],
    'final-report': file.finalReport ? [file.finalReport.by] : [],
    'release-proposal': file.attachments.flatMap(({ proposals }) => proposals.map(({ by }) => by)),
    'corrective-report': file.actions.flatMap((action) => action.reportedBy ?? []),
  } as Readonly<Record<string, readonly string[]>>,
});

/** Stream of a case. */
export const caseStream = (caseId: string): string => `case-${caseId}`;

/** One case, one stream, one fold (DESIGN §4). */
export const caseAggregate = {
  category: 'case',
  initial: initialCase,
  evolve: evolveCase,
  decode,
  schemaOf,
  facts: factsOf,
  headers: (file: CaseFile) => ({ office: file.office, ruleset: file.ruleset }),
};
