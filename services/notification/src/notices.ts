// Which messages a stored event of a case brings, by the table of rules. Pure.
import type { CaseEvent, CaseFile } from '@jejak/case';
import type { IntegrationEventType } from '@jejak/contracts';
import type { Notice } from './delivery.js';
import { NOTICES, WITHOUT_COMPLAINANT, type NoticeRule } from './rules.js';

/** A row for every integration event that there is: a new one does not compile without. */
const TABLE: Readonly<Record<IntegrationEventType, readonly NoticeRule[]>> = NOTICES;

/** The integration events that concern a party. */
export const HEARD = (Object.keys(TABLE) as IntegrationEventType[]).filter((type) => TABLE[type].length > 0);

/** Agencies that an event asks something of. */
export const agenciesOf = (event: CaseEvent, file: CaseFile): readonly string[] => {
  switch (event.type) {
    case 'ClarificationRequested':
      return [event.data.agency];
    case 'CorrectiveActionsOrdered':
      return [...new Set(event.data.actions.map(({ owner }) => owner))];
    case 'CorrectiveActionRejected':
      return file.actions.filter(({ k }) => k === event.data.k).map(({ owner }) => owner);
    default:
      return [];
  }
};

const isToldBy = (rule: NoticeRule & { to: 'complainant' }, event: CaseEvent, file: CaseFile): boolean => {
  if (WITHOUT_COMPLAINANT.includes(file.caseType)) return false;
  if (event.type === 'CaseTransferred' && event.data.fromOffice === event.data.office) return false; // inside the house
  return rule.only === undefined || (rule.only as readonly string[]).includes(file.caseType);
};

/**
 * The messages that follow from an event; `file` is the case right after it. Agencies are written to in Indonesian, the language of
 * the administration.
 */
export const noticesOf = (type: IntegrationEventType, event: CaseEvent, file: CaseFile): readonly Notice[] =>
  TABLE[type].flatMap((rule): Notice[] => {
    const { template } = rule;
    if (rule.to === 'agency')
      return agenciesOf(event, file).map((agency) => ({
        party: 'agency',
        agency,
        template,
        channel: 'email',
        language: 'id',
      }));
    return isToldBy(rule, event, file)
      ? [{ party: 'complainant', agency: null, template, channel: 'email', language: file.language }]
      : [];
  });
