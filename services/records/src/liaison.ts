// What of a case belongs to one agency: the requests and duties that it was sent, and nothing of another's.
import type { Principal } from '@jejak/access';
import type { CaseEvent, CaseFile, CorrectiveAction } from '@jejak/case';

/** Reads as a liaison of this agency and as nothing else; null for everybody else. */
export const liaisonOf = ({ roles, agency }: Principal): string | null =>
  agency !== null && roles.every((role) => role === 'NAR' || role === 'PEL') ? agency : null;

const own = (actions: readonly CorrectiveAction[], agency: string): CorrectiveAction[] =>
  actions.filter(({ owner }) => owner === agency);

const isOwnAction = (file: CaseFile, k: number, agency: string): boolean =>
  file.actions.some((action) => action.k === k && action.owner === agency);

/** The event as this agency may know of it; undefined where it concerns another agency or none. */
export const forAgency = (event: CaseEvent, file: CaseFile, agency: string): CaseEvent | undefined => {
  switch (event.type) {
    case 'ClarificationRequested':
      return event.data.agency === agency ? event : undefined;
    case 'ClarificationReceived':
      return file.clarifications[event.data.n - 1]?.agency === agency ? event : undefined;
    case 'CorrectiveActionsOrdered':
      return { ...event, data: { actions: own(event.data.actions, agency) } };
    case 'FinalReportDrafted':
      return { ...event, data: { ...event.data, actions: own(event.data.actions, agency) } };
    case 'CorrectiveActionReported':
    case 'CorrectiveActionVerified':
    case 'CorrectiveActionRejected':
      return isOwnAction(file, event.data.k, agency) ? event : undefined;
    default:
      return event;
  }
};
