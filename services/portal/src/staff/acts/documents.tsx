// Documents in the form of an act that ends at a receipt: each is added by itself, and what was typed comes back with it.
import { ApiFailure } from '../../house-api.js';
import { formKey } from '../../form-key.js';
import { troubleOf } from '../../send-file.js';
import { FILE_FIELD, FileFields } from '../../ui/file-field.js';
import { sizeOf } from '../../ui/size.js';
import { FILE_BYTES, type Coming } from '../../upload.js';
import { WORDS } from '../../words.js';
import type { Asked } from '../case/file.js';
import { documentNameOf, readFiles, type Attachment } from '../case/files.js';
import { matterOfAct } from '../case/receipt.js';
import { sendToMatter } from '../case/upload.js';
import { valueOf, type Form, type StaffTurn } from '../turn.js';
import type { ActFacts } from './facts.js';
import { isRefusal, refusalIn } from './refusal.js';

const MEBI = 1_048_576;
const ATTACH = 'attach-agency-document';
/** The key of the next document: never that of the act, and another one for each. */
const KEY = 'kunci-berkas';
/** The button that adds a document and sends nothing. */
const ADD = 'tambah-berkas';
/** Where a document is mended. */
export const FILE_PLACE = `#${FILE_FIELD}`;

/** What became of a document that came with an act: the position of its event, or what is to be mended. */
export interface Brought {
  readonly position?: string | undefined;
  readonly mend?: string | undefined;
  /** The key that it came with went with another document before. */
  readonly isUsedUp?: boolean;
}

/** Whether the form of an act takes documents from this person. */
export const takesDocuments = ({ file }: ActFacts, action: string): boolean =>
  matterOfAct(action) !== undefined && file.nextSteps.includes(ATTACH);
/** Whether a document alone is to be added. */
export const isAdding = (turn: StaffTurn): boolean => valueOf(turn, ADD) !== '';

/** Documents that belong to what an act is about, whichever of them it is. */
export const documentsIn = async (turn: StaffTurn, action: string, asked: Asked): Promise<readonly Attachment[]> => {
  const matter = matterOfAct(action);
  if (!matter) return [];
  const files = await readFiles(turn, asked);
  return files.filter(({ kind, about }) => kind === 'agency-document' && about === matter.about);
};

/** What is to be mended about a document, which is called so. @throws what is nothing about it */
const mendOf = (turn: StaffTurn, name: string, failure: unknown): Brought => {
  const trouble = failure instanceof ApiFailure ? troubleOf(failure) : undefined;
  if (!isRefusal(failure)) {
    if (trouble === undefined) throw failure;
    return { mend: WORDS[turn.language].track.evidence.mend[trouble] };
  }
  const { text, lang, isUsedUp = false } = refusalIn(turn, failure);
  if (isUsedUp) return { mend: turn.words.files.documents.notKept(name), isUsedUp };
  const isUnnamed = lang !== undefined && trouble !== undefined;
  return { mend: isUnnamed ? WORDS[turn.language].track.evidence.mend[trouble] : text };
};

const sendDocument = async (turn: StaffTurn, action: string, coming: Coming): Promise<Brought> => {
  const { about, number } = matterOfAct(action) ?? {};
  const which = coming.fields[number ?? ''] ?? '';
  if (which === '') {
    coming.content.resume();
    return { mend: turn.words.files.documents.chooseFirst };
  }
  return sendToMatter(turn, coming, { matter: `${about ?? ''}:${which}`, key: coming.fields[KEY] });
};

/** Reads the form of an act and adds the document in it. The words are there whatever becomes of that. @throws {ApiFailure} */
export const takeDocument = async (turn: StaffTurn, action: string): Promise<Brought & { readonly form: Form }> => {
  const { form, taken, failure } = await turn.readWords((coming) => sendDocument(turn, action, coming));
  const read = { ...turn, form };
  const name = valueOf(read, FILE_FIELD);
  if (failure !== undefined) return { form, ...mendOf(turn, name, failure) };
  if (taken) return { form, ...taken };
  if (name !== '') return { form, mend: turn.words.files.documents.notKept(name) };
  return { form, ...(isAdding(read) && { mend: WORDS[turn.language].track.evidence.mend.empty }) };
};

const nextKey = (turn: StaffTurn, { position, isUsedUp }: Brought): string =>
  position !== undefined || isUsedUp === true ? turn.ids.v7() : formKey(valueOf(turn, KEY), turn.ids);

const Added = ({ turn, documents }: { readonly turn: StaffTurn; readonly documents: readonly Attachment[] }) => {
  const { documents: said, upload } = turn.words.files;
  const matters: Readonly<Record<string, (number: number) => string>> = {
    clarification: upload.clarification,
    'corrective-action': upload.action,
  };
  if (documents.length === 0) return null;
  return (
    <>
      <p class="label">{said.added}</p>
      <ul>
        {documents.map((file) => (
          <li key={file.attachment}>
            <span dir="auto">{documentNameOf(turn, file)}</span>{' '}
            <small>
              {matters[file.about ?? '']?.(file.number ?? 0)} · {sizeOf(turn.house.number, file.bytes)}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
};

/** The part of the form that takes documents: last, so that everything typed is known before a file comes. */
export const Documents = (props: {
  readonly facts: ActFacts;
  readonly documents: readonly Attachment[];
  readonly brought: Brought;
  readonly mend: string | undefined;
}) => {
  const { facts, documents, brought, mend } = props;
  const { turn } = facts;
  const words = WORDS[turn.language];
  const { documents: said, upload } = turn.words.files;
  return (
    <fieldset class="panel">
      <legend>
        {said.title} <span class="optional">{turn.house.optional}</span>
      </legend>
      {brought.position !== undefined && (
        <p class="done" role="status" tabindex={-1} autofocus>
          {upload.done}
        </p>
      )}
      <p class="hint">{said.text}</p>
      <Added turn={turn} documents={documents} />
      <input type="hidden" name={KEY} value={nextKey(turn, brought)} />
      <FileFields words={words} hint={words.track.evidence.hint(FILE_BYTES / MEBI)} mistake={mend} />
      <button class="second" name={ADD} value="1">
        {said.add}
      </button>
    </fieldset>
  );
};
