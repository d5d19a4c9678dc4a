// Acts on a case: a button for each that the API would take from this person now, its form, and what came of it.
import { ApiFailure } from '../../house-api.js';
import { afterIn, caseAt, idIn, numberOf } from '../case/address.js';
import { Files, type Attachment } from '../case/files.js';
import { ENDS_AT_RECEIPT, latestReceiptAt } from '../case/receipt.js';
import { readFile, type File, type Line } from '../case/file.js';
import { STAFF, valueOf, type StaffOutcome, type StaffRoute, type StaffTurn, keyOf } from '../turn.js';
import {
  Documents,
  documentsIn,
  FILE_PLACE,
  isAdding,
  takesDocuments,
  takeDocument,
  type Brought,
} from './documents.js';
import { factsFor, type ActFacts } from './facts.js';
import { bodyOf, closedUp, fieldsAt, missingIn, type Body, type Field } from './fields.js';
import { begunReport, FINAL_REPORT, Preview } from './final-report.js';
import { ActFields, mistakesAt } from './form.js';
import { Ground, Since } from './ground.js';
import { isRefusal, refusalIn, type Refusal } from './refusal.js';
import { SEND } from './send.js';
import { ACT_FIELDS } from './table.js';
import { FormTrouble } from '../../ui/fields.js';

/** Whether an act has a form made of fields. */
export const isHere = (action: string): boolean => Object.hasOwn(ACT_FIELDS, action) && Object.hasOwn(SEND, action);
/** Where the form of an act is. */
export const actAt = (id: string, action: string): string => `${caseAt(id)}/tindakan/${action}`;

/** Acts that lead off the usual way of a case. */
const LEADS_OFF: readonly string[] = ['transfer', 'withdraw', 'declare-conflict'];
/** They stand last; before them what may be done again at any time. */
const ASIDE: readonly string[] = ['assign-examiners', ...LEADS_OFF];
const ordered = (actions: readonly string[]): readonly string[] => [
  ...actions.filter((action) => !ASIDE.includes(action)),
  ...ASIDE.filter((action) => actions.includes(action)),
];

/** The buttons of a case: exactly what the API names, as far as there is a form. */
export const Acts = ({ turn, file }: { readonly turn: StaffTurn; readonly file: File }) => {
  const { acts } = turn.words;
  const open = ordered(file.nextSteps.filter(isHere));
  if (open.length === 0) return <p class="hint">{acts.none}</p>;
  return (
    <nav class="acts" aria-label={acts.title}>
      {open.map((action, at) => (
        <a
          key={action}
          class={at === 0 && !LEADS_OFF.includes(action) ? 'button' : 'button second'}
          href={actAt(file.caseId, action)}
        >
          {acts.act[action] ?? action}
        </a>
      ))}
    </nav>
  );
};

/** What stood in the way of an act. */
export interface Trouble {
  readonly wrong: readonly Field[];
  /** What the API said no with. */
  readonly refused?: Refusal | undefined;
  /** A report to be read before it is kept. */
  readonly preview?: Body;
  /** The group that one more was asked for. */
  readonly grown?: string;
  /** What is to be mended about the document that came along. */
  readonly mend?: string | undefined;
}
interface Props {
  readonly facts: ActFacts;
  readonly lines: readonly Line[];
  readonly action: string;
  readonly fields: readonly Field[];
  readonly documents: readonly Attachment[];
  readonly brought: Brought;
  readonly trouble: Trouble;
}

/** The revision that a form was opened on; where it does not say, nothing is new. */
const seenIn = ({ turn, file }: ActFacts): number => {
  const seen = valueOf(turn, 'dilihat');
  return /^\d{1,9}$/.test(seen) ? Number(seen) : file.revision;
};

/** What is to be mended, and what happened since the form was opened. */
export const Mistakes = ({ facts, lines, trouble }: Pick<Props, 'facts' | 'lines' | 'trouble'>) => {
  const { wrong, refused, mend } = trouble;
  const { turn } = facts;
  const { acts } = turn.words;
  const mistakes = [...mistakesAt(wrong), ...(mend === undefined ? [] : [{ href: FILE_PLACE, text: mend }])];
  if (mistakes.length === 0 && refused === undefined) return null;
  const title = refused === undefined ? turn.house.mistakes(mistakes.length) : acts.refused;
  return (
    <FormTrouble title={title} mistakes={mistakes}>
      {refused !== undefined && (
        <>
          <p lang={refused.lang}>{refused.text}</p>
          <Since facts={facts} lines={lines} seen={seenIn(facts)} />
          <p>{acts.refusedText}</p>
        </>
      )}
    </FormTrouble>
  );
};

/** The key of a form stays the same until it is done: a second click after a mistake is still the same act. One that was used up is replaced. */
export const keyFor = (turn: StaffTurn, { refused }: Trouble): string =>
  refused?.isUsedUp === true ? turn.ids.v7() : keyOf(turn);

/** The page of an act. Its key is fixed when it is shown: sent twice, it is done once. */
const actPage = (props: Props) => {
  const { facts, action, fields, trouble, lines } = props;
  const { turn, file } = facts;
  const { acts } = turn.words;
  const hasFile = takesDocuments(facts, action);
  return (
    <div class="act">
      <p class="back">
        <a href={caseAt(file.caseId)}>{acts.back}</a>
      </p>
      <Mistakes {...props} />
      <p class="kicker">{turn.words.file.title(numberOf(file))}</p>
      <h1>{acts.act[action] ?? action}</h1>
      {acts.about[action] !== undefined && <p class="lead">{acts.about[action]}</p>}
      <Ground facts={facts} action={action} lines={lines} />
      <Files turn={turn} id={file.caseId} files={facts.files} />
      {trouble.preview && <Preview facts={facts} body={trouble.preview} />}
      <form
        method="post"
        action={actAt(file.caseId, action)}
        enctype={hasFile ? 'multipart/form-data' : undefined}
        novalidate
        accept-charset="utf-8"
      >
        <input type="hidden" name="kunci" value={keyFor(turn, trouble)} />
        <input type="hidden" name="dilihat" value={file.revision} />
        <ActFields turn={turn} fields={fields} wrong={trouble.wrong} grown={trouble.grown} />
        {hasFile && <Documents {...props} mend={trouble.mend} />}
        <p class="acts">
          <button>{acts.act[action] ?? action}</button>
          {action === FINAL_REPORT && (
            <button class="second" name="lihat" value="1">
              {acts.preview.see}
            </button>
          )}
        </p>
      </form>
    </div>
  );
};

const actionIn = ({ parts }: StaffTurn): string => parts.action ?? '';
const goneTo = (id: string): StaffOutcome => ({ to: `${caseAt(id)}?kabar=tiada` });

type Prepared = Omit<Props, 'trouble'>;

/** @throws {ApiFailure} 404 where there is no such act, or no such case for this person */
const prepared = async (turn: StaffTurn, brought: Brought = {}): Promise<Prepared> => {
  const action = actionIn(turn);
  if (!isHere(action)) throw new ApiFailure(404, undefined);
  const asked = { id: idIn(turn), after: brought.position ?? afterIn(turn) };
  const { file, lines } = await readFile(turn, asked);
  const [facts, documents] = await Promise.all([factsFor(turn, file, action), documentsIn(turn, action, asked)]);
  return { facts, lines, action, fields: ACT_FIELDS[action]?.(facts) ?? [], documents, brought };
};

/** Forms that do not begin empty. */
const BEGUN: Readonly<Record<string, (facts: ActFacts) => StaffTurn['form']>> = {
  [FINAL_REPORT]: begunReport,
  'assign-examiners': ({ file }) => new Map([['examiners', file.facts.examiners ?? []]]),
};

const withForm = (props: Prepared, formOf: (fields: readonly Field[]) => StaffTurn['form']): Prepared => {
  const { facts, fields } = props;
  return { ...props, facts: { ...facts, turn: { ...facts.turn, form: formOf(fields) } } };
};

const begun = (props: Prepared): Prepared => {
  const { facts, action } = props;
  return withForm(props, () => BEGUN[action]?.(facts) ?? facts.turn.form);
};

const shown = (props: Prepared, trouble: Trouble, status: number): StaffOutcome => {
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
  const { file } = props.facts;
  return file.nextSteps.includes(props.action) ? shown(begun(props), { wrong: [] }, 200) : goneTo(file.caseId);
};

const send = (turn: StaffTurn, action: string, fields: readonly Field[]) => {
  const chosen = valueOf(turn, fields.find(({ inPath }) => inPath)?.name ?? '');
  return SEND[action]?.(turn.api, {
    id: idIn(turn),
    key: keyOf(turn),
    number: Number(chosen),
    chosen,
    body: bodyOf(turn, fields),
  });
};

/** Acts after which the case may be somebody else's. */
const LEAVES: readonly string[] = ['declare-conflict', 'transfer'];

const doneAt = (id: string, action: string, position: string): StaffOutcome => {
  if (ENDS_AT_RECEIPT.includes(action)) return { to: latestReceiptAt(id, action, position) };
  if (LEAVES.includes(action)) return { to: `${STAFF}/kotak` };
  return { to: `${caseAt(id)}?kabar=${action}&setelah=${position}` };
};

/** The form again, with what was typed; a lost race shows the case as it is now. @throws what is nothing to mend */
const again = (props: Prepared, failure: unknown): StaffOutcome => {
  if (!isRefusal(failure)) throw failure;
  const wrong = failure.status === 422 ? fieldsAt(failure.pointers, props.fields) : [];
  return shown(props, wrong.length > 0 ? { wrong } : { wrong, refused: refusalIn(props.facts.turn, failure) }, 422);
};

/** What is shown before anything is sent: more room, what is missing or to be mended, or the report as it will be read. */
const shownBefore = (props: Prepared): StaffOutcome | undefined => {
  const { action, fields, brought, facts } = props;
  const { turn } = facts;
  const { mend } = brought;
  const grown = fields.find(({ name, kind }) => kind === 'group' && name === valueOf(turn, 'tambah'));
  if (grown) return shown(props, { wrong: [], grown: grown.name }, 200);
  const wrong = isAdding(turn) ? [] : missingIn(turn, fields);
  if (wrong.length > 0 || mend !== undefined) return shown(props, { wrong, mend }, 422);
  if (isAdding(turn)) return shown(props, { wrong }, 200);
  if (action === FINAL_REPORT && valueOf(turn, 'lihat') !== '')
    return shown(props, { wrong, preview: bodyOf(turn, fields) }, 200);
  return undefined;
};

/** A document that came along is added first, whichever button was pressed: none is lost, and the act follows it or says why not. */
const takeAct = async (came: StaffTurn): Promise<StaffOutcome> => {
  const { form, ...brought } = await takeDocument(came, actionIn(came));
  const sent = { ...came, form };
  const props = withForm(await prepared(sent, brought), (fields) => closedUp(sent, fields));
  const before = shownBefore(props);
  if (before) return before;
  const { action, fields, facts } = props;
  try {
    const done = await send(facts.turn, action, fields);
    return doneAt(facts.file.caseId, action, done?.position ?? '');
  } catch (failure) {
    return again(props, failure);
  }
};

/** `/petugas/perkara/:id/tindakan/:action` */
export const actRoutes: readonly StaffRoute[] = [
  { method: 'get', path: `${STAFF}/perkara/:id/tindakan/:action`, answer: showAct },
  { method: 'post', path: `${STAFF}/perkara/:id/tindakan/:action`, answer: takeAct, keepsWords: true },
];
