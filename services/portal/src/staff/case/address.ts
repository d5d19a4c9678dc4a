// Addresses of a case, and what they say.
import { STAFF, type StaffTurn } from '../turn.js';
import type { File } from './file.js';

/** The address of a case. */
export const caseAt = (id: string): string => `${STAFF}/perkara/${id}`;

/** The id in an address; whatever is none is answered like a case that is not there. */
export const idIn = ({ parts }: StaffTurn): string => parts.id ?? '';

/** A position in an address; what is none is left out. */
export const afterIn = ({ query }: StaffTurn): string | undefined =>
  /^\d{1,19}$/.test(query.setelah ?? '') ? query.setelah : undefined;

const ID_END = 8;

/** What a case is called for whom it has no number: the end of its id. */
export const endOf = (caseId: string): string => `…${caseId.slice(-ID_END)}`;

/** The number that people call a case by; the end of its id for whom it has none. */
export const numberOf = ({ facts, caseId }: Pick<File, 'facts' | 'caseId'>): string =>
  facts.registrationNumber ?? facts.agendaNumber ?? endOf(caseId);
