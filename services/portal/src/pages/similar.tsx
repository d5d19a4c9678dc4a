// How closed reports about the same ended, for whoever is still writing: a help to decide, never a condition, and never waited for.
import { setTimeout } from 'node:timers/promises';
import { REFERENCE } from '@jejak/contracts/http';
import type { ApiSchemas } from '@jejak/contracts/client';
import type { Answers } from '../drafts.js';
import { answered } from '../house-api.js';
import { valueOf } from '../questions.js';
import type { Turn } from '../turn.js';
import type { Words } from '../words.js';

type Answer = ApiSchemas['SimilarAnswer'];
/** What is known of one agency or one kind of service. */
export interface Alike {
  readonly name: string;
  readonly found: Answer & { readonly atLeast: number };
}

/** Nobody waits longer than this for what only helps. */
const PATIENCE_MS = 1_500;

const ask = async (turn: Turn, name: string, query: Readonly<Record<string, string>>): Promise<readonly Alike[]> => {
  const asking = answered(turn.api().GET('/api/records/v1/similar', { params: { query } }));
  try {
    const found = await Promise.race([asking, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
    return found && found.atLeast !== null ? [{ name, found: { ...found, atLeast: found.atLeast } }] : [];
  } catch (failure) {
    turn.ground.log.warn({ err: failure as Error }, 'similar reports could not be shown');
    return [];
  }
};

/** What is known of the agency and of the kind of service in the answers, each by itself; nothing where the API does not answer in time. */
export const alikeIn = async (turn: Turn, answers: Answers): Promise<readonly Alike[]> => {
  const { language } = turn;
  const agency = REFERENCE.agency.find(({ id }) => id === valueOf(answers, 'agency'));
  const substance = REFERENCE.substance.find(({ code }) => code === valueOf(answers, 'substance'));
  const asked = [
    ...(agency ? [ask(turn, agency[language], { agency: agency.code })] : []),
    ...(substance ? [ask(turn, substance[language], { substance: substance.code })] : []),
  ];
  return (await Promise.all(asked)).flat();
};

/** The panel; nothing where nothing can be told. */
export const Similar = ({ words, alike }: { readonly words: Words; readonly alike: readonly Alike[] }) => {
  const { similar } = words.lodge;
  if (alike.length === 0) return null;
  return (
    <aside class="panel" aria-labelledby="similar">
      <h2 id="similar">{similar.title}</h2>
      {alike.map(({ name, found: { atLeast, endings, weeks } }) => (
        <div key={name}>
          <p>
            <strong>{name}</strong>: {similar.closed(atLeast)} {weeks && similar.weeks(weeks.half, weeks.most)}
          </p>
          <ul>
            {endings.map((each) => (
              <li key={each.ending}>
                {similar.endings[each.ending]}: {similar.atLeast(each.atLeast)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p class="hint">{similar.note}</p>
    </aside>
  );
};
