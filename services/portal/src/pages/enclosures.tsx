// The question for evidence while a report is being written: files come one by one and wait beside the draft.
import { ADDRESS, draftOf, saveDraft, ticketIn } from '../draft-turn.js';
import type { Answers, Draft } from '../drafts.js';
import { enclosuresOf, sendEnclosures } from '../enclosure-turn.js';
import { MOST_ENCLOSURES, type Enclosure, type NotKept } from '../enclosures.js';
import { ApiFailure } from '../house-api.js';
import { limitOf } from '../limits.js';
import type { Question } from '../questions.js';
import { shortName } from '../send-file.js';
import { shows, takes, type Elsewhere, type Outcome, type Turn } from '../turn.js';
import { Form } from '../ui/fields.js';
import { FileFields, purposeChoice, purposeIn, type Purpose } from '../ui/file-field.js';
import { Summary } from '../ui/lists.js';
import { sizeOf } from '../ui/size.js';
import { FILE_BYTES, readForm, type Coming } from '../upload.js';
import type { Words } from '../words.js';
import { nextAfter, QuestionHead, titleOf, WaysOn } from './lodge.js';

const QUESTION: Question = { slug: 'bukti', fields: [] };
const PATH = `${ADDRESS.report}/bukti`;
const UPLOADS = limitOf(60, 600);

/** What will not do. */
export type EnclosureTrouble = NotKept | 'large';

/** What the page shows. */
export interface Enclosing {
  readonly words: Words;
  readonly answers: Answers;
  readonly files: readonly Enclosure[];
  readonly purpose?: Purpose | undefined;
  readonly trouble?: EnclosureTrouble | undefined;
}

/** What is told of a file: what it is for and how large it is. */
const about = (words: Words, { purpose, bytes }: Enclosure): string =>
  `${words.track.evidence.purposes[purposeIn({ purpose })]} · ${sizeOf(words.house.number, bytes)}`;

const Remove = ({ words, id, name }: Pick<Enclosing, 'words'> & Pick<Enclosure, 'id' | 'name'>) => (
  <Form action={`${PATH}/hapus`}>
    <input type="hidden" name="id" value={id} />
    <button class="quiet">
      {words.lodge.files.remove}
      <span class="unseen"> {name}</span>
    </button>
  </Form>
);

const Added = ({ words, files }: Enclosing) => (
  <>
    <h2>{words.lodge.files.added(files.length, MOST_ENCLOSURES)}</h2>
    <Summary
      lines={files.map((file) => ({
        term: file.name,
        value: about(words, file),
        act: <Remove words={words} id={file.id} name={file.name} />,
      }))}
    />
  </>
);

/** The page. A chosen file is added by whichever button is pressed: nobody loses it by going on. */
export const enclosuresPage = (props: Enclosing) => {
  const { words, files, purpose, trouble } = props;
  const said = words.lodge.files;
  const mistake = trouble && said.mend[trouble];
  const mistakes = mistake === undefined ? [] : [{ href: isFull(files) ? '#isi' : '#file', text: mistake }];
  return (
    <>
      <QuestionHead {...props} flow="report" question={QUESTION} mistakes={mistakes} />
      <p>{said.kinds}</p>
      {files.length > 0 && <Added {...props} />}
      <form method="post" action={PATH} enctype="multipart/form-data">
        {isFull(files) ? (
          <p class="panel">{said.full}</p>
        ) : (
          <>
            <FileFields
              {...{ words, mistake }}
              chosen={purposeChoice(words, 'purpose', purpose)}
              hint={said.hint(MOST_ENCLOSURES - files.length, FILE_BYTES / 1_048_576)}
            />
            <button class="second" name="lalu" value="tambah">
              {said.add}
            </button>
          </>
        )}
        <WaysOn words={words} />
      </form>
      <p class="hint">{said.waiting}</p>
    </>
  );
};
const isFull = (files: readonly Enclosure[]): boolean => files.length >= MOST_ENCLOSURES;

const ENDED: Elsewhere = { to: `${ADDRESS.report}?kabar=ended` };

/** The draft that files are added to; else where to go. */
const openDraft = async (turn: Turn): Promise<Draft | Elsewhere> => {
  const draft = await draftOf(turn, 'report');
  if (!draft) return ENDED;
  return draft.lodged ? { to: `${ADDRESS.report}/selesai` } : draft;
};

const show = async (turn: Turn): Promise<Outcome> => {
  const draft = await draftOf(turn, 'report');
  if (!draft) return { to: ADDRESS.report };
  if (draft.lodged) return { to: `${ADDRESS.report}/selesai` };
  const { words } = turn;
  const content = enclosuresPage({ words, answers: draft.answers, files: await enclosuresOf(turn, 'report') });
  return { title: titleOf(turn, 'report', QUESTION), content };
};

const keep = async (turn: Turn, { name, content, fields }: Coming): Promise<NotKept | null> => {
  await UPLOADS(turn.request);
  const said = { name: shortName(name), purpose: purposeIn(fields) };
  return turn.ground.drafts.enclosures.add(ticketIn(turn, 'report'), said, content);
};

interface Heard {
  readonly fields: Readonly<Record<string, string>>;
  readonly trouble: EnclosureTrouble | undefined;
}

const heard = async (turn: Turn): Promise<Heard> => {
  try {
    const { fields, taken } = await readForm(turn.request, (file) => keep(turn, file));
    const isMissing = taken === undefined && fields['lalu'] === 'tambah';
    return { fields, trouble: isMissing ? 'empty' : (taken ?? undefined) };
  } catch (failure) {
    if (failure instanceof ApiFailure && failure.status === 413) return { fields: {}, trouble: 'large' };
    throw failure;
  }
};

const again = async (turn: Turn, { answers }: Draft, { fields, trouble }: Heard): Promise<Outcome> => {
  const { words } = turn;
  const asking = { words, answers, files: await enclosuresOf(turn, 'report'), purpose: purposeIn(fields), trouble };
  return {
    status: 422,
    title: words.house.withMistakes(titleOf(turn, 'report', QUESTION)),
    content: enclosuresPage(asking),
  };
};

const wayOn = (draft: Draft, lalu: string | undefined): Pick<Draft, 'at'> & { readonly to: string } => {
  if (lalu === 'tambah') return { at: 'bukti', to: PATH };
  if (lalu === 'nanti') return { at: 'bukti', to: `${ADDRESS.report}/nanti` };
  const next = nextAfter(draft, 'bukti');
  return { at: next, to: `${ADDRESS.report}/${next}` };
};

const hear = async (turn: Turn): Promise<Outcome> => {
  const before = await openDraft(turn);
  if ('to' in before) {
    await readForm(turn.request, ({ content }) => Promise.resolve(void content.resume()));
    return before;
  }
  const said = await heard(turn);
  // It may have been sent or thrown away in another tab while the file came.
  const draft = await openDraft(turn);
  if ('to' in draft) {
    if (draft === ENDED) await turn.ground.drafts.enclosures.removeAll(ticketIn(turn, 'report'));
    return draft;
  }
  if (said.trouble !== undefined) return again(turn, draft, said);
  const { at, to } = wayOn(draft, said.fields['lalu']);
  return { to, cookies: [await saveDraft(turn, { ...draft, at })] };
};

const remove = async (turn: Turn): Promise<Outcome> => {
  const draft = await openDraft(turn);
  if ('to' in draft) return draft;
  await turn.ground.drafts.enclosures.remove(ticketIn(turn, 'report'), turn.form['id'] ?? '');
  return { to: PATH, cookies: [await saveDraft(turn, draft)] };
};

/** Sends once more what the API could not answer for. */
const sendAgain = async (turn: Turn): Promise<Outcome> => {
  const draft = await draftOf(turn, 'report');
  if (!draft?.lodged) return { to: ADDRESS.report };
  await sendEnclosures(turn, 'report', draft.lodged);
  return { to: `${ADDRESS.report}/selesai` };
};

/** `/lapor/bukti`, and what is done with the files there */
export const enclosureRoutes = [
  shows(PATH, show),
  takes(PATH, hear),
  takes(`${PATH}/hapus`, remove),
  takes(`${PATH}/kirim`, sendAgain),
];
