// Adding a file to a case: a form for each act that brings one, there exactly when the API would take it from this person.
import { answered, ApiFailure } from '../../house-api.js';
import { formKey } from '../../form-key.js';
import { bytesOf, headerOf, troubleOf } from '../../send-file.js';
import { Mistakes } from '../../ui/fields.js';
import { FILE_FIELD, FileFields, purposeChoice, purposeIn, type Chosen } from '../../ui/file-field.js';
import { FILE_BYTES, type Coming } from '../../upload.js';
import { WORDS } from '../../words.js';
import { actionsIn } from '../acts/facts.js';
import { STAFF, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { caseAt, idIn, numberOf } from './address.js';
import { entriesOf, fileOf, type File } from './file.js';
import { calledIn, readFiles } from './files.js';

const MEBI = 1_048_576;
/** The field of what is chosen beside a file. */
const CHOSEN = 'untuk';
const NEWS = 'lampiran';
const MATTER = /^(clarification|corrective-action):(\d{1,4})$/;

const uploadAt = (id: string, action: string): string => `${caseAt(id)}/unggah/${action}`;

/** What a document of an agency may belong to: whatever was asked of it, answered or not. */
const mattersIn = ({ words: { files } }: StaffTurn, file: File): Chosen['options'] => {
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

const said = ({ ids }: StaffTurn, { fields, name }: Coming) => headerOf({ key: formKey(fields['kunci'], ids), name });

const evidence: Send = (turn, coming) => {
  const query = { purpose: purposeIn({ purpose: coming.fields[CHOSEN] ?? '' }) };
  const params = { path: { id: idIn(turn) }, query, header: said(turn, coming) };
  return answered(turn.api.POST('/api/intake/v1/cases/{id}/attachments', { params, ...bytesOf(coming) }));
};
const workingPaper: Send = (turn, coming) => {
  const params = { path: { id: idIn(turn) }, header: said(turn, coming) };
  return answered(turn.api.POST('/api/resolution/v1/cases/{id}/working-papers', { params, ...bytesOf(coming) }));
};

/** Sends a document of an agency to what was asked or ordered of it: `clarification:2`. @throws {ApiFailure} 422 where that is nothing */
export const sendToMatter = (turn: StaffTurn, coming: Coming, { matter = '', key = '' }) => {
  const [, about, number] = MATTER.exec(matter) ?? [];
  if (about === undefined) throw new ApiFailure(422, undefined);
  const [id, header] = [idIn(turn), headerOf({ key: formKey(key, turn.ids), name: coming.name })];
  if (about === 'clarification') {
    const params = { path: { id, n: Number(number) }, header };
    const to = '/api/resolution/v1/cases/{id}/clarifications/{n}/attachments';
    return answered(turn.api.POST(to, { params, ...bytesOf(coming) }));
  }
  const params = { path: { id, k: Number(number) }, header };
  const to = '/api/resolution/v1/cases/{id}/corrective-actions/{k}/attachments';
  return answered(turn.api.POST(to, { params, ...bytesOf(coming) }));
};
const agencyDocument: Send = (turn, coming) =>
  sendToMatter(turn, coming, { matter: coming.fields[CHOSEN], key: coming.fields['kunci'] });

const sanitisedCopy: Send = (turn, coming) => {
  const params = {
    path: { id: idIn(turn), attachment: coming.fields[CHOSEN] ?? '' },
    header: said(turn, coming),
  };
  const to = '/api/resolution/v1/cases/{id}/attachments/{attachment}/sanitised-copy';
  return answered(turn.api.POST(to, { params, ...bytesOf(coming) }));
};

interface Upload {
  readonly send: Send;
  /** What is chosen beside the file. */
  readonly asked?: (turn: StaffTurn, file: File) => Chosen | Promise<Chosen>;
}
const UPLOADS: ReadonlyMap<string, Upload> = new Map<string, Upload>([
  ['attach-evidence', { send: evidence, asked: ({ language }) => purposeChoice(WORDS[language], CHOSEN) }],
  [
    'attach-agency-document',
    {
      send: agencyDocument,
      asked: (turn, file) => ({
        name: CHOSEN,
        label: turn.words.files.upload.matter,
        options: mattersIn(turn, file),
      }),
    },
  ],
  ['attach-working-paper', { send: workingPaper }],
  [
    'attach-sanitised-copy',
    {
      send: sanitisedCopy,
      asked: async (turn, { caseId }) => {
        const evidence = (await readFiles(turn, { id: caseId })).filter(({ kind }) => kind === 'evidence');
        const options = evidence.map((each) => [each.attachment, calledIn(turn, each)] as const);
        return { name: CHOSEN, label: turn.words.files.upload.original, options };
      },
    },
  ],
]);

/** Whether an act brings a file: its form is here. */
export const bringsFile = (action: string): boolean => UPLOADS.has(action);

/** What adding a file is called: of the office’s own motion nobody adds evidence on behalf of somebody. */
const calledHere = ({ words: { files } }: StaffTurn, { facts }: File, action: string): string => {
  const { acts, ownEvidence } = files.upload;
  return action === 'attach-evidence' && facts.caseType === 'own-motion' ? ownEvidence : (acts[action] ?? action);
};

/** Links to the forms: exactly the files that the API would take now. */
export const UploadLinks = ({ turn, file }: { readonly turn: StaffTurn; readonly file: File }) => {
  const open = file.nextSteps.filter((action) => UPLOADS.has(action));
  if (open.length === 0) return null;
  return (
    <p class="acts">
      {open.map((action) => (
        <a key={action} class="button second" href={uploadAt(file.caseId, action)}>
          {calledHere(turn, file, action)}
        </a>
      ))}
    </p>
  );
};

interface Shown {
  readonly turn: StaffTurn;
  readonly file: File;
  readonly action: string;
  /** Why the file was not taken. */
  readonly mend?: string | undefined;
  /** What was chosen beside the file, and the key that went with it. */
  readonly sent?: Coming['fields'] | undefined;
}

/** The page. The file comes last in the form, so that what is said of it is known before it comes. */
const uploadPage = ({ turn, file, action, mend, sent = {} }: Shown, asked: Chosen | undefined) => {
  const words = WORDS[turn.language];
  const { about } = turn.words.files.upload;
  return (
    <div class="act">
      <p class="back">
        <a href={caseAt(file.caseId)}>{turn.words.acts.back}</a>
      </p>
      <Mistakes words={words} mistakes={mend === undefined ? [] : [{ href: `#${FILE_FIELD}`, text: mend }]} />
      <p class="kicker">{turn.words.file.title(numberOf(file))}</p>
      <h1>{calledHere(turn, file, action)}</h1>
      {about[action] !== undefined && <p class="lead">{about[action]}</p>}
      <form method="post" action={uploadAt(file.caseId, action)} enctype="multipart/form-data">
        <input type="hidden" name="kunci" value={formKey(sent['kunci'], turn.ids)} />
        <FileFields
          words={words}
          chosen={asked && { ...asked, value: sent[asked.name] }}
          hint={words.track.evidence.hint(FILE_BYTES / MEBI)}
          mistake={mend}
        />
        <button>{words.track.evidence.send}</button>
      </form>
    </div>
  );
};

const outcomeOf = async (shown: Shown): Promise<StaffOutcome> => {
  const { turn, file, action, mend } = shown;
  const asked = await UPLOADS.get(action)?.asked?.(turn, file);
  const title = calledHere(turn, file, action);
  const content = uploadPage(shown, asked);
  return mend === undefined ? { title, content } : { status: 422, title: turn.house.withMistakes(title), content };
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
  const file = await fileOf(turn, { id: idIn(turn) });
  return file.nextSteps.includes(action) ? outcomeOf({ turn, file, action }) : goneTo(turn);
};

const PROBLEM = 'urn:jejak:problem:';
/** What is to be mended, or nothing where the act is not open any more. @throws everything else */
const mendIn = ({ words: { acts }, language }: StaffTurn, failure: unknown): string | undefined => {
  if (!(failure instanceof ApiFailure)) throw failure;
  const refused = acts.refusals[(failure.problem?.type ?? '').replace(PROBLEM, '')];
  const trouble = troubleOf(failure);
  if (trouble === undefined && failure.status !== 409) throw failure;
  return refused ?? (trouble && WORDS[language].track.evidence.mend[trouble]);
};

const take = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const [action, { send }] = uploadIn(turn);
  let sent: Coming['fields'] | undefined;
  const again = async (mend: string): Promise<StaffOutcome> =>
    outcomeOf({ turn, file: await fileOf(turn, { id: idIn(turn) }), action, mend, sent });
  try {
    const { fields, taken } = await turn.upload(async (coming) => {
      sent = coming.fields;
      return await send(turn, coming);
    });
    sent = fields;
    if (taken) return { to: `${caseAt(idIn(turn))}?kabar=${NEWS}&setelah=${taken.position}` };
    return await again(WORDS[turn.language].track.evidence.mend.empty);
  } catch (failure) {
    const mend = mendIn(turn, failure);
    return mend === undefined ? goneTo(turn) : again(mend);
  }
};

/** `/petugas/perkara/:id/unggah/:action` */
export const uploadRoutes: readonly StaffRoute[] = (
  [
    ['get', show],
    ['post', take],
  ] as const
).map(([method, answer]) => ({ method, path: `${STAFF}/perkara/:id/unggah/:action`, answer }));
