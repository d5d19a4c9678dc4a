// Acts on a case: a button for each that the API would take from this person now, its form, and what came of it.
import { ApiFailure } from '../../house-api.js';
import { caseAt, idIn, numberOf } from '../case/address.js';
import { readCase, type File } from '../case/file.js';
import { STAFF, valueOf, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { factsFor, type ActFacts } from './facts.js';
import { bodyOf, fieldsAt, missingIn, type Field } from './fields.js';
import { ActFields, hrefOf } from './form.js';
import { SEND } from './send.js';
import { ACT_FIELDS } from './table.js';

const isHere = (action: string): boolean => Object.hasOwn(ACT_FIELDS, action) && Object.hasOwn(SEND, action);
const actAt = (id: string, action: string): string => `${caseAt(id)}/tindakan/${action}`;

/** The buttons of a case: exactly what the API names, as far as there is a form. */
export const Acts = ({ turn, file }: { readonly turn: StaffTurn; readonly file: File }) => {
  const { acts } = turn.words;
  const open = file.nextSteps.filter(isHere);
  if (open.length === 0) return <p class="hint">{acts.none}</p>;
  return (
    <nav class="acts" aria-label={acts.title}>
      {open.map((action, at) => (
        <a key={action} class={at === 0 ? 'button' : 'button second'} href={actAt(file.caseId, action)}>
          {acts.act[action] ?? action}
        </a>
      ))}
    </nav>
  );
};

interface Trouble {
  readonly wrong: readonly Field[];
  /** What the API said no with. */
  readonly refused?: string | undefined;
}
interface Props {
  readonly facts: ActFacts;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly trouble: Trouble;
}

const Mistakes = ({ facts: { turn }, trouble: { wrong, refused } }: Props) => {
  const { acts } = turn.words;
  if (wrong.length === 0 && refused === undefined) return null;
  return (
    <div class="mistakes" role="alert" tabindex={-1} autofocus aria-labelledby="mistakes-title">
      <h2 id="mistakes-title">{refused === undefined ? turn.house.mistakes(wrong.length) : acts.refused}</h2>
      {refused !== undefined && (
        <>
          <p>{acts.refusedText}</p>
          <p lang="en">{refused}</p>
        </>
      )}
      <ul>
        {wrong.map((field) => (
          <li key={field.name}>
            <a href={hrefOf(field)}>{field.label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** The page of an act. Its key is fixed when it is shown: sent twice, it is done once. */
const actPage = (props: Props) => {
  const { facts, action, fields, trouble } = props;
  const { turn, file } = facts;
  const { acts } = turn.words;
  return (
    <div class="act">
      <p class="back">
        <a href={caseAt(file.caseId)}>{acts.back}</a>
      </p>
      <Mistakes {...props} />
      <p class="kicker">{turn.words.file.title(numberOf(file))}</p>
      <h1>{acts.act[action] ?? action}</h1>
      {acts.about[action] !== undefined && <p class="lead">{acts.about[action]}</p>}
      <form method="post" action={actAt(file.caseId, action)} novalidate accept-charset="utf-8">
        <input type="hidden" name="kunci" value={turn.ids.v7()} />
        <ActFields turn={turn} fields={fields} wrong={trouble.wrong} />
        <button>{acts.act[action] ?? action}</button>
      </form>
    </div>
  );
};

const actionIn = ({ parts }: StaffTurn): string => parts.action ?? '';
const goneTo = (id: string): StaffOutcome => ({ to: `${caseAt(id)}?kabar=tiada` });

const prepared = async (turn: StaffTurn): Promise<Omit<Props, 'trouble'> | undefined> => {
  const action = actionIn(turn);
  if (!isHere(action)) throw new ApiFailure(404, undefined);
  const { file } = await readCase(turn, { id: idIn(turn) });
  if (!file.nextSteps.includes(action)) return undefined;
  const facts = await factsFor(turn, file, action);
  return { facts, action, fields: ACT_FIELDS[action]?.(facts) ?? [] };
};

const shown = (props: Omit<Props, 'trouble'>, trouble: Trouble, status: number): StaffOutcome => {
  const { acts } = props.facts.turn.words;
  const title = acts.act[props.action] ?? props.action;
  return {
    status,
    title: status === 200 ? title : props.facts.turn.house.withMistakes(title),
    content: actPage({ ...props, trouble }),
  };
};

const showAct = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const props = await prepared(turn);
  return props ? shown(props, { wrong: [] }, 200) : goneTo(idIn(turn));
};

const KEY = /^[\w-]{8,64}$/;

const send = (turn: StaffTurn, action: string, fields: readonly Field[]) => {
  const key = valueOf(turn, 'kunci');
  return SEND[action]?.(turn.api, {
    id: idIn(turn),
    key: KEY.test(key) ? key : turn.ids.v7(),
    number: Number(valueOf(turn, 'n') || valueOf(turn, 'k')),
    body: bodyOf(turn, fields),
  });
};

/** What the API said no with, in its own words; undefined where it is for the fields to say. */
const refusalIn = ({ problem }: ApiFailure): string =>
  [problem?.title, problem?.detail].filter((part) => part !== undefined).join(' ');

const REFUSALS: readonly number[] = [403, 409, 422];
/** Acts after which the case may be somebody else's. */
const LEAVES: readonly string[] = ['declare-conflict', 'transfer'];

const doneAt = (id: string, action: string, position: string): StaffOutcome =>
  LEAVES.includes(action) ? { to: `${STAFF}/kotak` } : { to: `${caseAt(id)}?kabar=${action}&setelah=${position}` };

/** The form again, with what was typed; a lost race shows the case as it is now. @throws what is nothing to mend */
const again = (props: Omit<Props, 'trouble'>, failure: unknown): StaffOutcome => {
  if (!(failure instanceof ApiFailure) || !REFUSALS.includes(failure.status)) throw failure;
  const wrong = failure.status === 422 ? fieldsAt(failure.pointers, props.fields) : [];
  return shown(props, wrong.length > 0 ? { wrong } : { wrong, refused: refusalIn(failure) }, 422);
};

const takeAct = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const action = actionIn(turn);
  if (!isHere(action)) throw new ApiFailure(404, undefined);
  const { file } = await readCase(turn, { id: idIn(turn) });
  const facts = await factsFor(turn, file, action);
  const props = { facts, action, fields: ACT_FIELDS[action]?.(facts) ?? [] };
  const missing = missingIn(turn, props.fields);
  if (missing.length > 0) return shown(props, { wrong: missing }, 422);
  try {
    const done = await send(turn, action, props.fields);
    return doneAt(file.caseId, action, done?.position ?? '');
  } catch (failure) {
    return again(props, failure);
  }
};

/** `/petugas/perkara/:id/tindakan/:action` */
export const actRoutes: readonly StaffRoute[] = [
  { method: 'get', path: `${STAFF}/perkara/:id/tindakan/:action`, answer: showAct },
  { method: 'post', path: `${STAFF}/perkara/:id/tindakan/:action`, answer: takeAct },
];
