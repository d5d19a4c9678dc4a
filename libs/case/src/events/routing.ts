// What routing records: office and unit, examiners, conflicts of interest, transfers. The names are the storage format.
import type { Secret } from '../secret.js';
import type { ActorId, LocalDate, OfficeId } from '../vocabulary.js';
import type { Note } from './intake.js';

export type RoutingEvent =
  | {
      type: 'CaseRouted';
      data: { office: OfficeId; unit: string; /** Row of the routing table, or `by-hand`. */ ground: string };
    }
  | {
      type: 'CaseTransferred';
      data: {
        fromOffice: OfficeId;
        fromUnit: string | null;
        office: OfficeId;
        unit: string;
        /** What was agreed beforehand; PO 58/2023 Art. 17(3). */
        coordination: Secret<Note>;
      };
    }
  | {
      type: 'ExaminersAssigned';
      data: { examiners: ActorId[]; letterOfAssignment: string; assignedOn: LocalDate };
    }
  | { type: 'ConflictDeclared'; data: { person: ActorId; ground: Secret<Note> } }
  | { type: 'ConflictDetected'; data: { person: ActorId; rule: string } };
