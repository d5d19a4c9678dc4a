// What was asked and ordered of one agency in a case, until when, and when it first answered.
import { decode, type CaseEvent, type CaseFile } from '@jejak/case';
import type { AgencyMatterAnswer } from '@jejak/contracts/http';
import type { StoredEvent } from '@jejak/eventstore';
import { dayOf } from './timeline.js';

const DAY_MS = 86_400_000;
const ISO_DAY = 10;
const lastDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, ISO_DAY);

type Matter = Pick<AgencyMatterAnswer, 'kind' | 'which'>;
const answeredBy = (event: CaseEvent): Matter | undefined => {
  if (event.type === 'ClarificationReceived') return { kind: 'clarification', which: event.data.n };
  return event.type === 'CorrectiveActionReported' ? { kind: 'corrective-action', which: event.data.k } : undefined;
};

/** The first day on which a matter was answered: what was rejected later was in time all the same. */
const answeredOn = (events: readonly StoredEvent[], { kind, which }: Matter): string | null => {
  const found = events.find((stored) => {
    const event = decode(stored);
    const matter = event && answeredBy(event);
    return matter?.kind === kind && matter.which === which;
  });
  return found ? dayOf(found) : null;
};

interface Asked {
  readonly agency: string;
  /** At the office that has the case. */
  readonly today: string;
}

/** The matters of one agency in one case; never those of another. */
export const mattersOf = (
  { state, events }: { readonly state: CaseFile; readonly events: readonly StoredEvent[] },
  { agency, today }: Asked,
): readonly AgencyMatterAnswer[] => {
  const told = (matter: Matter, dueOn: string) => {
    const day = answeredOn(events, matter);
    return { ...of, ...matter, dueOn, answeredOn: day, isLate: (day ?? today) > dueOn };
  };
  const of = { caseId: state.id, number: state.registrationNumber ?? state.agendaNumber };
  const asked = state.clarifications.flatMap((each, at): AgencyMatterAnswer[] => {
    if (each.agency !== agency) return [];
    const matter = { kind: 'clarification', which: at + 1 };
    const dueOn = lastDay(each.requestedOn, each.dueDays);
    return [{ ...told(matter, dueOn), state: each.answered ? 'answered' : 'open' }];
  });
  const ordered = state.actions.flatMap(({ owner, k, dueOn, status }): AgencyMatterAnswer[] => {
    if (owner !== agency) return [];
    const matter = { kind: 'corrective-action', which: k };
    const reached = { ordered: 'open', reported: 'answered', verified: 'verified' }[status];
    return [{ ...told(matter, dueOn), state: reached }];
  });
  return [...asked, ...ordered];
};
