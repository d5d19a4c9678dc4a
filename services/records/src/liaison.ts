// What of a case belongs to one agency: the requests and duties that it was sent, and nothing of another's.
import type { Principal } from '@jejak/access';
import type { CaseEvent, CaseFile, CorrectiveAction, DataOf } from '@jejak/case';

/** Reads as a liaison of this agency and as nothing else; null for everybody else. */
export const liaisonOf = ({ roles, agency }: Principal): string | null =>
  agency !== null && roles.every((role) => role === 'NAR' || role === 'PEL') ? agency : null;

const own = (actions: readonly CorrectiveAction[], agency: string): CorrectiveAction[] =>
  actions.filter(({ owner }) => owner === agency);

const isOwnAction = (file: CaseFile, k: number, agency: string): boolean =>
  file.actions.some((action) => action.k === k && action.owner === agency);

type Narrow<T extends CaseEvent['type']> = (data: DataOf<T>, file: CaseFile, agency: string) => DataOf<T> | undefined;

const ofOwnAction = <D extends { readonly k: number }>(data: D, file: CaseFile, agency: string): D | undefined =>
  isOwnAction(file, data.k, agency) ? data : undefined;

const ofReleased = <D extends { readonly attachment: string }>(
  data: D,
  { attachments }: CaseFile,
  agency: string,
): D | undefined =>
  attachments.some(({ attachment, releasedTo }) => attachment === data.attachment && releasedTo.includes(agency))
    ? data
    : undefined;

/** What is about one agency or several; every other event is about the case. */
const NARROW: { readonly [T in CaseEvent['type']]?: Narrow<T> } = {
  ClarificationRequested: (data, _, agency) => (data.agency === agency ? data : undefined),
  ClarificationReceived: (data, file, agency) =>
    file.clarifications[data.n - 1]?.agency === agency ? data : undefined,
  FinalReportDrafted: (data, _, agency) => ({ ...data, actions: own(data.actions, agency) }),
  CorrectiveActionsOrdered: (data, _, agency) => ({ actions: own(data.actions, agency) }),
  CorrectiveActionReported: ofOwnAction,
  CorrectiveActionVerified: ofOwnAction,
  CorrectiveActionRejected: ofOwnAction,
  // What was filed reaches an agency by a release alone; its own documents are its own.
  EvidenceAttached: ofReleased,
  WorkingPaperAttached: () => undefined,
  SanitisedCopyAttached: ofReleased,
  DocumentReleaseProposed: () => undefined,
  DocumentReleased: (data, _, agency) => (data.agency === agency ? data : undefined),
  AgencyDocumentAttached: (data, _, agency) => (data.agency === agency ? data : undefined),
};

/** The event as this agency may know of it; undefined where it concerns another agency. */
export const forAgency = (event: CaseEvent, file: CaseFile, agency: string): CaseEvent | undefined => {
  const narrow = NARROW[event.type] as Narrow<CaseEvent['type']> | undefined;
  if (!narrow) return event;
  const data = narrow(event.data as never, file, agency);
  return data && ({ type: event.type, data } as CaseEvent);
};
