// Adding evidence to a report: one file at a time, by a form that needs no script.
import { ApiFailure, type Tracked } from '../house-api.js';
import { receiptOf, type Receipt } from '../receipt-turn.js';
import { sendFile, troubleOf } from '../send-file.js';
import { shows, takes, type Outcome, type Turn } from '../turn.js';
import { Mistakes, type Mistake } from '../ui/fields.js';
import { FileFields, purposeChoice, purposeIn, type Purpose, type Trouble } from '../ui/file-field.js';
import { FILE_BYTES, readForm, type Coming } from '../upload.js';
import type { Words } from '../words.js';
import { formKey } from '../form-key.js';

const PATH = '/lacak/bukti';
const ENDED: readonly string[] = ['closed', 'settled-at-intake'];
/** Whether the API takes files now: as long as the case is open. */
export const takesEvidence = ({ stage }: Pick<Tracked, 'stage'>): boolean => !ENDED.includes(stage);

/** What the page shows. */
export interface Adding {
  readonly words: Words;
  readonly agendaNumber: string;
  /** Fixed when the page is shown: sent twice, it is added once. */
  readonly key: string;
  /** Added to complete the report: the way leads back to where that is said. */
  readonly isCompletion?: boolean;
  readonly purpose?: Purpose;
  readonly trouble?: Trouble;
}

const COMPLETION = 'lengkapi';
const backTo = (isCompletion: boolean): string => (isCompletion ? '/lacak/lengkapi' : '/lacak/laporan');

/** The page. The file comes last in the form, so that what is said of it is known before it comes. */
export const evidencePage = ({ words, agendaNumber, key, isCompletion = false, purpose, trouble }: Adding) => {
  const { evidence, status } = words.track;
  const mistake = trouble && evidence.mend[trouble];
  const mistakes: readonly Mistake[] = mistake === undefined ? [] : [{ href: '#file', text: mistake }];
  return (
    <>
      <p class="back">
        <a href={backTo(isCompletion)}>{words.house.back}</a>
      </p>
      <Mistakes words={words} mistakes={mistakes} />
      <p class="kicker">{status(agendaNumber)}</p>
      <h1>{evidence.title}</h1>
      <p class="lead">{evidence.lead}</p>
      <form method="post" action={PATH} enctype="multipart/form-data">
        <input type="hidden" name="key" value={key} />
        {isCompletion && <input type="hidden" name="untuk" value={COMPLETION} />}
        <FileFields
          {...{ words, mistake }}
          chosen={purposeChoice(words, 'purpose', purpose)}
          hint={evidence.hint(FILE_BYTES / 1_048_576)}
        />
        <button>{evidence.send}</button>
      </form>
    </>
  );
};

const show = async (turn: Turn): Promise<Outcome> => {
  const receipt = await receiptOf(turn);
  if (!receipt) return { to: '/lacak?sesi=berakhir' };
  const { words, ground } = turn;
  const { agendaNumber } = receipt.tracked;
  if (!takesEvidence(receipt.tracked)) return { to: '/lacak/laporan' };
  const isCompletion = turn.query['untuk'] === COMPLETION && receipt.tracked.step === 'completion';
  return {
    title: words.track.evidence.title,
    content: evidencePage({ words, agendaNumber, key: ground.ids.v7(), isCompletion }),
  };
};

const keyIn = (turn: Turn, { fields }: Coming): string => formKey(fields['key'], turn.ground.ids);

const send = (turn: Turn, { token, tracked }: Receipt, coming: Coming) => {
  const { name, content, fields } = coming;
  const { caseId } = tracked;
  return sendFile(turn, { token, caseId, key: keyIn(turn, coming), name, content, purpose: purposeIn(fields) });
};

const add = async (turn: Turn): Promise<Outcome> => {
  const receipt = await receiptOf(turn);
  if (!receipt) {
    await readForm(turn.request, ({ content }) => Promise.resolve(void content.resume()));
    return { to: '/lacak?sesi=berakhir' };
  }
  const { words, ground } = turn;
  const { agendaNumber } = receipt.tracked;
  let isCompletion = false;
  const again = (trouble: Trouble): Outcome => ({
    status: 422,
    title: words.house.withMistakes(words.track.evidence.title),
    content: evidencePage({ words, agendaNumber, key: ground.ids.v7(), isCompletion, trouble }),
  });
  try {
    const { fields, taken } = await readForm(turn.request, (file) => {
      isCompletion = file.fields['untuk'] === COMPLETION;
      return send(turn, receipt, file);
    });
    isCompletion = fields['untuk'] === COMPLETION;
    return taken ? { to: `${backTo(isCompletion)}?kabar=attached` } : again('empty');
  } catch (failure) {
    const trouble = failure instanceof ApiFailure ? troubleOf(failure) : undefined;
    if (trouble === undefined) throw failure;
    return again(trouble);
  }
};

/** `/lacak/bukti` */
export const evidenceRoutes = [shows(PATH, show), takes(PATH, add)];
