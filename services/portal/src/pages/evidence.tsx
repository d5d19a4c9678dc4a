// Adding evidence to a report: one file at a time, by a form that needs no script.
import { Readable } from 'node:stream';
import { answered, ApiFailure, type Tracked } from '../house-api.js';
import { receiptOf, type Receipt } from '../receipt-turn.js';
import { shows, takes, type Outcome, type Turn } from '../turn.js';
import { Mistakes, type Mistake } from '../ui/fields.js';
import { FILE_BYTES, readUpload, type Coming } from '../upload.js';
import type { Words } from '../words.js';

const PATH = '/lacak/bukti';
/** What a file of a complainant may be for. */
export const PURPOSES = ['evidence', 'identity-document', 'mandate'] as const;
type Purpose = (typeof PURPOSES)[number];
/** What a file will not do for. */
export type Trouble = keyof Words['track']['evidence']['mend'];

const ENDED: readonly string[] = ['closed', 'settled-at-intake'];
/** Whether the API takes files now: as long as the case is open. */
export const takesEvidence = ({ stage }: Pick<Tracked, 'stage'>): boolean => !ENDED.includes(stage);

/** What the page shows. */
export interface Adding {
  readonly words: Words;
  readonly agendaNumber: string;
  /** Fixed when the page is shown: sent twice, it is added once. */
  readonly key: string;
  readonly purpose?: Purpose;
  readonly trouble?: Trouble;
}

/** The page. The file comes last in the form, so that what is said of it is known before it comes. */
export const evidencePage = ({ words, agendaNumber, key, purpose = 'evidence', trouble }: Adding) => {
  const { evidence, status } = words.track;
  const mistakes: readonly Mistake[] = trouble ? [{ href: '#file', text: evidence.mend[trouble] }] : [];
  return (
    <>
      <p class="back">
        <a href="/lacak/laporan">{words.house.back}</a>
      </p>
      <Mistakes words={words} mistakes={mistakes} />
      <p class="kicker">{status(agendaNumber)}</p>
      <h1>{evidence.title}</h1>
      <p class="lead">{evidence.lead}</p>
      <form method="post" action={PATH} enctype="multipart/form-data">
        <input type="hidden" name="key" value={key} />
        <div class="field">
          <label for="purpose">{evidence.purpose}</label>
          <select id="purpose" name="purpose">
            {PURPOSES.map((each) => (
              <option key={each} value={each} selected={each === purpose}>
                {evidence.purposes[each]}
              </option>
            ))}
          </select>
        </div>
        <div class={trouble ? 'field wrong' : 'field'}>
          <label for="file">{evidence.file}</label>
          <span class="hint" id="file-hint">
            {evidence.hint(FILE_BYTES / 1_048_576)}
          </span>
          {trouble && (
            <span class="mistake" id="file-mistake">
              {evidence.mend[trouble]}
            </span>
          )}
          <input
            type="file"
            id="file"
            name="file"
            aria-describedby={trouble ? 'file-hint file-mistake' : 'file-hint'}
            aria-invalid={trouble ? 'true' : undefined}
          />
        </div>
        <button>{evidence.send}</button>
      </form>
    </>
  );
};

const TROUBLES: Readonly<Record<number, Trouble>> = { 413: 'large', 415: 'kind', 422: 'empty' };
/** The API says by name what a file may not be here. */
const NAMED: Readonly<Record<string, Trouble>> = {
  'urn:jejak:problem:file-already-attached': 'twice',
  'urn:jejak:problem:too-many-files': 'many',
  'urn:jejak:problem:files-too-large-together': 'many',
};
/** What is to be mended after a refusal; undefined where it is nothing about the file. */
export const troubleOf = ({ status, problem }: ApiFailure): Trouble | undefined =>
  NAMED[problem?.type ?? ''] ?? TROUBLES[status];

const show = async (turn: Turn): Promise<Outcome> => {
  const receipt = await receiptOf(turn);
  if (!receipt) return { to: '/lacak?sesi=berakhir' };
  const { words, ground } = turn;
  const { agendaNumber } = receipt.tracked;
  if (!takesEvidence(receipt.tracked)) return { to: '/lacak/laporan' };
  return {
    title: words.track.evidence.title,
    content: evidencePage({ words, agendaNumber, key: ground.ids.v7() }),
  };
};

const KEY = /^[\w-]{8,64}$/;
const purposeIn = ({ fields }: Coming): Purpose => PURPOSES.find((each) => each === fields['purpose']) ?? 'evidence';

const sendFile = (turn: Turn, { token, tracked }: Receipt, file: Coming) => {
  const key = file.fields['key'] ?? '';
  return answered(
    turn.api(token).POST('/api/intake/v1/cases/{id}/attachments', {
      params: {
        path: { id: tracked.caseId },
        query: { purpose: purposeIn(file) },
        header: {
          'Idempotency-Key': KEY.test(key) ? key : turn.ground.ids.v7(),
          'Jejak-File-Name': encodeURIComponent(file.name.toWellFormed().slice(-120)),
        },
      },
      headers: { 'Content-Type': 'application/octet-stream' },
      // The client describes bytes as a text; a stream is what fetch takes.
      body: Readable.toWeb(file.content) as unknown as string,
      bodySerializer: (body: unknown) => body as BodyInit,
      duplex: 'half',
    }),
  );
};

const add = async (turn: Turn): Promise<Outcome> => {
  const receipt = await receiptOf(turn);
  if (!receipt) {
    await readUpload(turn.request, ({ content }) => Promise.resolve(void content.resume()));
    return { to: '/lacak?sesi=berakhir' };
  }
  const { words, ground } = turn;
  const { agendaNumber } = receipt.tracked;
  const again = (trouble: Trouble): Outcome => ({
    status: 422,
    title: words.house.withMistakes(words.track.evidence.title),
    content: evidencePage({ words, agendaNumber, key: ground.ids.v7(), trouble }),
  });
  try {
    const sent = await readUpload(turn.request, (file) => sendFile(turn, receipt, file));
    return sent ? { to: '/lacak/laporan?kabar=attached' } : again('empty');
  } catch (failure) {
    const trouble = failure instanceof ApiFailure ? troubleOf(failure) : undefined;
    if (trouble === undefined) throw failure;
    return again(trouble);
  }
};

/** `/lacak/bukti` */
export const evidenceRoutes = [shows(PATH, show), takes(PATH, add)];
