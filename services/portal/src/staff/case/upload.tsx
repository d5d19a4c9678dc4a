// Adding a file to a case: a form for each of the three acts, there exactly when the API would take it from this person.
import { Readable } from 'node:stream';
import { answered, ApiFailure } from '../../house-api.js';
import { PURPOSES, troubleOf, type Trouble } from '../../pages/evidence.js';
import { Mistakes } from '../../ui/fields.js';
import { FILE_BYTES, type Coming } from '../../upload.js';
import { WORDS } from '../../words.js';
import { actionsIn } from '../acts/facts.js';
import { STAFF, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { caseAt, idIn, numberOf } from './address.js';
import { entriesOf, readCase, type File } from './file.js';

const MEBI = 1_048_576;
const KEY = /^[\w-]{8,64}$/;
const LONGEST_NAME = 120;
const MATTER = /^(clarification|corrective-action):(\d{1,4})$/;

const uploadAt = (id: string, action: string): string => `${caseAt(id)}/unggah/${action}`;

type Options = readonly (readonly [code: string, word: string])[];
/** What a form asks beside the file. */
interface Asked {
  readonly name: string;
  readonly label: string;
  readonly options: Options;
}

/** What a document of an agency may belong to: whatever was asked of it, answered or not. */
const mattersIn = ({ words: { files } }: StaffTurn, file: File): Options => {
  const asked = [...entriesOf(file).values()].flatMap(({ type, data }) => {
    const { n } = data as { readonly n?: unknown };
    return type === 'ClarificationRequested' && typeof n === 'number' ? [n] : [];
  });
  const actions = [...actionsIn({ file }, 'ordered'), ...actionsIn({ file }, 'reported')];
  return [
    ...asked.map((n) => [`clarification:${n}`, files.upload.clarification(n)] as const),
    ...actions.map((k) => [`corrective-action:${k}`, files.upload.action(k)] as const),
  ];
};

type Send = (turn: StaffTurn, coming: Coming) => Promise<{ readonly position: string }>;

const bytesOf = ({ content }: Coming) => ({
  headers: { 'Content-Type': 'application/octet-stream' },
  // The client describes bytes as a text; a stream is what fetch takes.
  body: Readable.toWeb(content) as unknown as string,
  bodySerializer: (body: unknown) => body as BodyInit,
  duplex: 'half' as const,
});
const headerOf = ({ ids }: StaffTurn, { fields, name }: Coming) => {
  const key = fields['kunci'] ?? '';
  return {
    'Idempotency-Key': KEY.test(key) ? key : ids.v7(),
    'Jejak-File-Name': encodeURIComponent(name.toWellFormed().slice(-LONGEST_NAME)),
  };
};

const evidence: Send = (turn, coming) => {
  const purpose = PURPOSES.find((each) => each === coming.fields['untuk']) ?? 'evidence';
  const params = { path: { id: idIn(turn) }, query: { purpose }, header: headerOf(turn, coming) };
  return answered(turn.api.POST('/api/intake/v1/cases/{id}/attachments', { params, ...bytesOf(coming) }));
};
const workingPaper: Send = (turn, coming) => {
  const params = { path: { id: idIn(turn) }, header: headerOf(turn, coming) };
  return answered(turn.api.POST('/api/resolution/v1/cases/{id}/working-papers', { params, ...bytesOf(coming) }));
};
const agencyDocument: Send = (turn, coming) => {
  const [, matter, number] = MATTER.exec(coming.fields['untuk'] ?? '') ?? [];
  if (matter === undefined) throw new ApiFailure(422, undefined);
  const [id, header] = [idIn(turn), headerOf(turn, coming)];
  if (matter === 'clarification') {
    const params = { path: { id, n: Number(number) }, header };
    const to = '/api/resolution/v1/cases/{id}/clarifications/{n}/attachments';
    return answered(turn.api.POST(to, { params, ...bytesOf(coming) }));
  }
  const params = { path: { id, k: Number(number) }, header };
  const to = '/api/resolution/v1/cases/{id}/corrective-actions/{k}/attachments';
  return answered(turn.api.POST(to, { params, ...bytesOf(coming) }));
};

interface Upload {
  readonly send: Send;
  readonly asked?: (turn: StaffTurn, file: File) => Asked;
}
const UPLOADS: ReadonlyMap<string, Upload> = new Map<string, Upload>([
  [
    'attach-evidence',
    {
      send: evidence,
      asked: ({ words: { files } }) => ({
        name: 'untuk',
        label: files.upload.purpose,
        options: PURPOSES.map((each) => [each, files.purposes[each] ?? each] as const),
      }),
    },
  ],
  [
    'attach-agency-document',
    {
      send: agencyDocument,
      asked: (turn, file) => ({
        name: 'untuk',
        label: turn.words.files.upload.about,
        options: mattersIn(turn, file),
      }),
    },
  ],
  ['attach-working-paper', { send: workingPaper }],
]);

/** Links to the forms: exactly the files that the API would take now. */
export const UploadLinks = ({ turn, file }: { readonly turn: StaffTurn; readonly file: File }) => {
  const open = file.nextSteps.filter((action) => UPLOADS.has(action));
  if (open.length === 0) return null;
  return (
    <p class="acts">
      {open.map((action) => (
        <a key={action} class="button second" href={uploadAt(file.caseId, action)}>
          {turn.words.files.upload.acts[action] ?? action}
        </a>
      ))}
    </p>
  );
};

interface Shown {
  readonly turn: StaffTurn;
  readonly file: File;
  readonly action: string;
  readonly trouble?: Trouble | undefined;
}

const Choice = ({ asked: { name, label, options } }: { readonly asked: Asked }) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {options.map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  </div>
);

/** The page. The file comes last in the form, so that what is said of it is known before it comes. */
const uploadPage = ({ turn, file, action, trouble }: Shown) => {
  const words = WORDS[turn.language];
  const said = words.track.evidence;
  const asked = UPLOADS.get(action)?.asked?.(turn, file);
  return (
    <div class="act">
      <p class="back">
        <a href={caseAt(file.caseId)}>{turn.words.acts.back}</a>
      </p>
      <Mistakes words={words} mistakes={trouble ? [{ href: '#berkas', text: said.mend[trouble] }] : []} />
      <p class="kicker">{turn.words.file.title(numberOf(file))}</p>
      <h1>{turn.words.files.upload.acts[action] ?? action}</h1>
      <form method="post" action={uploadAt(file.caseId, action)} enctype="multipart/form-data">
        <input type="hidden" name="kunci" value={turn.ids.v7()} />
        {asked && <Choice asked={asked} />}
        <div class={trouble ? 'field wrong' : 'field'}>
          <label for="berkas">{said.file}</label>
          <span class="hint" id="berkas-hint">
            {said.hint(FILE_BYTES / MEBI)}
          </span>
          <input
            type="file"
            id="berkas"
            name="berkas"
            aria-describedby="berkas-hint"
            aria-invalid={trouble ? 'true' : undefined}
          />
        </div>
        <button>{said.send}</button>
      </form>
    </div>
  );
};

const outcomeOf = (shown: Shown): StaffOutcome => {
  const title = shown.turn.words.files.upload.acts[shown.action] ?? shown.action;
  return { status: shown.trouble ? 422 : 200, title, content: uploadPage(shown) };
};

const goneTo = (turn: StaffTurn): StaffOutcome => ({ to: `${caseAt(idIn(turn))}?kabar=tiada` });

/** @throws {ApiFailure} 404 where there is no such act, or no such case for this person */
const uploadIn = (turn: StaffTurn): readonly [action: string, upload: Upload] => {
  const action = turn.parts['action'] ?? '';
  const upload = UPLOADS.get(action);
  if (!upload) throw new ApiFailure(404, undefined);
  return [action, upload];
};

const show = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const [action] = uploadIn(turn);
  const { file } = await readCase(turn, { id: idIn(turn) });
  return file.nextSteps.includes(action) ? outcomeOf({ turn, file, action }) : goneTo(turn);
};

/** What is to be mended, or nothing where the act is not open any more. @throws everything else */
const mendIn = (failure: unknown): Trouble | undefined => {
  if (!(failure instanceof ApiFailure)) throw failure;
  const trouble = troubleOf(failure);
  if (trouble === undefined && failure.status !== 409) throw failure;
  return trouble;
};

const take = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const [action, { send }] = uploadIn(turn);
  const again = async (trouble: Trouble): Promise<StaffOutcome> =>
    outcomeOf({ turn, file: (await readCase(turn, { id: idIn(turn) })).file, action, trouble });
  try {
    const done = await turn.upload((coming) => Promise.resolve(coming).then((file) => send(turn, file)));
    return done ? { to: `${caseAt(idIn(turn))}?kabar=lampiran&setelah=${done.position}` } : await again('empty');
  } catch (failure) {
    const trouble = mendIn(failure);
    return trouble === undefined ? goneTo(turn) : again(trouble);
  }
};

/** `/petugas/perkara/:id/unggah/:action` */
export const uploadRoutes: readonly StaffRoute[] = (
  [
    ['get', show],
    ['post', take],
  ] as const
).map(([method, answer]) => ({ method, path: `${STAFF}/perkara/:id/unggah/:action`, answer }));
