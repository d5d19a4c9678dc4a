// What intake tells the other services. Pure: the data of a stored event in, what may leave the house out.
import type { IntakeEvent } from '@jejak/case';
import type { Announcements } from '../integration-event.js';

export const intakeAnnouncements: Announcements<IntakeEvent> = {
  ReportReceived: ({ caseType, channel, office, agendaNumber, language }) => ({
    type: 'case.received.v1',
    data: { caseType, channel, office, agendaNumber, language },
  }),
  ReceiptIssued: null,
  FormalCheckPassed: null,
  CompletionRequested: ({ items, dueDays }) => ({ type: 'case.completion-requested.v1', data: { items, dueDays } }),
  CompletionSubmitted: () => ({ type: 'case.completed.v1', data: {} }),
  MaterialCheckRecorded: null,
  ReportAccepted: (data) => ({ type: 'case.accepted.v1', data: { class: data.class } }),
  ReportRegistered: ({ registrationNumber }) => ({ type: 'case.registered.v1', data: { registrationNumber } }),
  ReportRefused: ({ ground }) => ({ type: 'case.refused.v1', data: { ground } }),
  ReportWithdrawn: () => ({ type: 'case.withdrawn.v1', data: {} }),
  ConsultationAnswered: () => ({ type: 'case.consultation-answered.v1', data: {} }),
  EvidenceAttached: null,
  CarbonCopyRecorded: null,
};
