// What routing tells the other services. Names of examiners and grounds of conflicts stay in the house.
import type { RoutingEvent } from '@jejak/case';
import type { Announcements } from '../integration-event.js';

export const routingAnnouncements: Announcements<RoutingEvent> = {
  CaseRouted: ({ office, unit }) => ({ type: 'case.routed.v1', data: { office, unit } }),
  CaseTransferred: ({ fromOffice, office, unit }) => ({
    type: 'case.transferred.v1',
    data: { fromOffice, office, unit },
  }),
  ExaminersAssigned: ({ letterOfAssignment, examiners }) => ({
    type: 'case.examiners-assigned.v1',
    data: { letterOfAssignment, examiners: examiners.length },
  }),
  ConflictDeclared: null,
  ConflictDetected: null,
};
