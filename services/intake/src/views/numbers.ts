// Numbers: which case an agenda or registration number means, and which issue of its receipt holds.
import { decode, type CaseEvent } from '@jejak/case';
import type { View } from '@jejak/chassis';
import type { StoredEvent } from '@jejak/eventstore';
import { EntitySchema, type EntityManager } from 'typeorm';

/** A number of one case. */
export interface NumberRow {
  /** As it is compared: capitals, without spaces. */
  number: string;
  kind: 'agenda' | 'registration';
  caseId: string;
  /** Issue of the receipt; 0 before the first, and for registration numbers. */
  issue: number;
}

/** Table `number`. */
export const NumberEntity = new EntitySchema<NumberRow>({
  name: 'Number',
  tableName: 'number',
  columns: {
    number: { type: 'text', primary: true },
    kind: { type: 'text', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    issue: { type: 'int', default: 0 },
  },
  indices: [{ name: 'number_case', columns: ['caseId'] }],
});

/** A number as people type it, in one form: capitals, without spaces. */
export const plainNumber = (typed: string): string => typed.toUpperCase().replace(/\s+/g, '');

const project = async (event: CaseEvent, caseId: string, manager: EntityManager): Promise<void> => {
  const numbers = manager.getRepository(NumberEntity);
  if (event.type === 'ReportReceived')
    await numbers.upsert({ number: plainNumber(event.data.agendaNumber), kind: 'agenda', caseId, issue: 0 }, [
      'number',
      'kind',
    ]);
  if (event.type === 'ReportRegistered')
    await numbers.upsert(
      { number: plainNumber(event.data.registrationNumber), kind: 'registration', caseId, issue: 0 },
      ['number', 'kind'],
    );
  if (event.type === 'ReceiptIssued') await numbers.update({ caseId, kind: 'agenda' }, { issue: event.data.issue });
};

/** The view of numbers. */
export const numbersView: View = {
  name: 'numbers',
  entities: [NumberEntity],
  filter: { categories: ['case'], types: ['ReportReceived', 'ReceiptIssued', 'ReportRegistered'] },
  apply: async (events: readonly StoredEvent[], manager) => {
    for (const stored of events) {
      const event = decode(stored);
      if (event) await project(event, stored.stream.replace(/^case-/, ''), manager);
    }
  },
};

/** The case of an agenda number; null for a number that was never given. */
export const caseOfAgendaNumber = (manager: EntityManager, typed: string): Promise<NumberRow | null> =>
  manager.getRepository(NumberEntity).findOneBy({ number: plainNumber(typed), kind: 'agenda' });
