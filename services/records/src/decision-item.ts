// One decision of a plenary as its reader may see it: who met is a working paper, what was decided is read by its own rows.
import { reading, type DataClass, type Level } from '@jejak/access';
import { factsOf } from '@jejak/case';
import { factsShown } from './case-file.js';
import { namesIn, type Reader } from './list-item.js';
import type { Decided } from './views/plenary.js';

const CODES: readonly Level[] = ['full', 'masked'];

/** An item of the list of decisions. Read under the access that the case gives today. */
export const decisionFor =
  ({ who, settings, language }: Reader) =>
  (decided: Decided) => {
    const { state, revision, office, heldOn, decision, at } = decided;
    const facts = factsOf(state);
    const levels: Readonly<Record<DataClass, Level>> = reading(who, facts, settings);
    const ifFull = <T>(as: DataClass, value: T): T | null => (levels[as] === 'full' ? value : null);
    return {
      caseId: state.id,
      revision,
      office,
      heldOn,
      at,
      decision,
      class: ifFull('D1', decided.class),
      ground: CODES.includes(levels.D11) ? decided.ground : null,
      chair: ifFull('D8', decided.chair),
      members: ifFull('D8', decided.members),
      excluded: ifFull('D8', decided.excluded),
      quorum: ifFull('D8', decided.quorum),
      agendaNumber: ifFull('D1', state.agendaNumber),
      registrationNumber: ifFull('D1', state.registrationNumber),
      names: namesIn(factsShown({ who, file: state, facts, settings }), language),
    };
  };
