// The events of routing, with what each means.
import type { RoutingEvent } from '../events/index.js';
import { OPEN } from '../vocabulary.js';
import type { Entries } from './entry.js';

export const ROUTING: Entries<RoutingEvent['type']> = {
  CaseRouted: {
    owner: 'routing',
    stages: ['registered'],
    meaning: 'The case got its office and unit.',
    fields: { office: 'plain', unit: 'plain', ground: 'plain' },
  },
  CaseTransferred: {
    owner: 'routing',
    stages: ['received', 'material-check', 'plenary', 'registered', 'routed', 'examination'],
    meaning: 'The case moved to another office or unit; its history stays (PO 58/2023 Art. 16-17).',
    fields: { fromOffice: 'plain', fromUnit: 'plain', office: 'plain', unit: 'plain', coordination: 'narrative' },
  },
  ExaminersAssigned: {
    owner: 'routing',
    stages: ['routed', 'examination', 'comment', 'corrective-monitoring', 'closing'],
    meaning: 'Examiners were assigned by a letter of assignment.',
    fields: { examiners: 'plain', letterOfAssignment: 'plain', assignedOn: 'plain' },
  },
  ConflictDeclared: {
    owner: 'routing',
    stages: OPEN,
    meaning: 'A person declared a conflict of interest (UU 37/2008 Art. 40).',
    fields: { person: 'plain', ground: 'narrative' },
  },
  ConflictDetected: {
    owner: 'routing',
    stages: OPEN,
    meaning: 'A rule found a conflict of interest.',
    fields: { person: 'plain', rule: 'plain' },
  },
};
