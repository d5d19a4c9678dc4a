// The case file: facts, where it stands, what is to be done, who the parties are, and its course.
import { Summary } from '../../ui/lists.js';
import { standingIn } from '../standing.js';
import { holds } from '../ways.js';
import { STAFF, valueOf, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { Acts } from '../acts/page.js';
import { Mistakes } from '../../ui/fields.js';
import { afterIn, caseAt, idIn, numberOf } from './address.js';
import { clocksOf } from './clocks.js';
import { agencyOf, factsOf } from './facts.js';
import { entriesOf, readCase, writtenIn, type Asked, type CaseView, type File, type Sealed } from './file.js';
import { fileRoutes, Files, readFiles, type Attachment } from './files.js';
import { recordRoute } from './record.js';
import { receiptRoute, Receipts } from './receipt.js';
import { UploadLinks, uploadRoutes } from './upload.js';
import { Track } from './track.js';
import { redeliveryRoute, Undelivered } from './undelivered.js';
import { isThere, Written } from './written.js';

const LONGEST_REASON = 500;
/** Roles that may see a file as it was on another day. */
const REPLAYS: readonly string[] = ['ASR', 'KAP', 'PIM', 'AUD', 'DPO'];

/** Who complains: what the report said, and what a completion changed. */
const partyFields = (file: File): readonly (readonly [name: string, field: Sealed])[] =>
  [...entriesOf(file).values()]
    .filter(({ type }) => type === 'ReportReceived' || type === 'CompletionSubmitted')
    .flatMap(writtenIn)
    .filter(([name, field]) => (name === 'complainant' || name === 'contact') && isThere(field));

const needsReason = (fields: readonly (readonly [string, Sealed])[]): boolean =>
  fields.some(([, field]) => 'withheld' in field && field.withheld === 'reason-required');

const ReasonForm = ({
  turn,
  id,
  isEmpty,
}: {
  readonly turn: StaffTurn;
  readonly id: string;
  readonly isEmpty: boolean;
}) => {
  const { parties } = turn.words.file;
  return (
    <form method="post" action={`${caseAt(id)}/identitas`}>
      <div class={isEmpty ? 'field wrong' : 'field'}>
        <label for="alasan">{parties.reasonLabel}</label>
        <span class="hint" id="alasan-hint">
          {parties.reason}
        </span>
        {isEmpty && (
          <span class="mistake" id="alasan-mistake">
            {parties.needed}
          </span>
        )}
        <input
          id="alasan"
          name="alasan"
          maxlength={LONGEST_REASON}
          aria-describedby={isEmpty ? 'alasan-hint alasan-mistake' : 'alasan-hint'}
          aria-invalid={isEmpty ? 'true' : undefined}
        />
      </div>
      <button class="second">{parties.open}</button>
    </form>
  );
};

/** What the page of a case is told beside the case. */
export interface Told {
  /** What was just done. */
  readonly done?: string | undefined;
  readonly isReasonMissing?: boolean;
  readonly isOpened?: boolean;
}

/** A case with its files. */
type View = CaseView & { readonly files: readonly Attachment[] };

interface Props {
  readonly turn: StaffTurn;
  readonly view: View;
  readonly told: Told;
}

const Parties = ({ turn, view: { file }, told }: Props) => {
  const { parties } = turn.words.file;
  const fields = partyFields(file);
  return (
    <section aria-labelledby="pihak">
      <h2 id="pihak">{parties.title}</h2>
      <h3>{parties.complainant}</h3>
      {told.isOpened && <p class="panel">{parties.opened}</p>}
      {fields.length === 0 && <p>{parties.none}</p>}
      {fields.map(([name, field], at) => (
        <Written key={`${name}${at}`} turn={turn} name={name} field={field} />
      ))}
      {needsReason(fields) && <ReasonForm turn={turn} id={file.caseId} isEmpty={told.isReasonMissing === true} />}
      <h3>{parties.reported}</h3>
      <p>{agencyOf(turn, file)}</p>
    </section>
  );
};

/** What it is about, in the words of whoever complains, where the reader may know them. */
const subjectIn = (file: File): string | undefined => {
  const parts = [...entriesOf(file).values()]
    .flatMap(writtenIn)
    .flatMap(([name, field]) => (name === 'narrative' && 'value' in field ? [field.value] : []));
  const subjects = parts.map((part) => (part as { readonly subject?: unknown } | null)?.subject);
  return subjects.findLast((subject): subject is string => typeof subject === 'string' && subject !== '');
};

/** What it is, and what it is about. */
const Head = ({ turn, view: { file } }: Props) => {
  const said = turn.words.file;
  const subject = subjectIn(file);
  return (
    <>
      <p class="kicker">
        {said.title(numberOf(file))}
        {holds(turn.me, REPLAYS) && (
          <>
            {' '}
            · <a href={`${STAFF}/audit/${file.caseId}`}>{said.replay}</a>
          </>
        )}
      </p>
      <h1>{standingIn(turn, file).stage}</h1>
      {subject !== undefined && (
        <p class="lead" dir="auto">
          {subject}
        </p>
      )}
      <p class="jump">
        <a href="#pokok">{said.facts}</a> · <a href="#pihak">{said.parties.title}</a>
      </p>
    </>
  );
};

/** What comes next, who has it and until when, and what the reader can do. */
const Next = ({ turn, view: { file } }: Props) => {
  const said = turn.words.file;
  const { step, holder } = standingIn(turn, file);
  return (
    <div class="panel">
      <p>
        <strong>{said.next}:</strong> {step}
      </p>
      {holder !== undefined && (
        <p>
          <strong>{said.holder}:</strong> {holder}
        </p>
      )}
      {clocksOf(turn, file).map(({ term, value }) => (
        <p key={term}>
          <strong>{said.clocks.title}:</strong> {term}, {value}
        </p>
      ))}
      <Acts turn={turn} file={file} />
    </div>
  );
};

/** The page. */
export const casePage = (props: Props) => {
  const { turn, view, told } = props;
  const { file } = view;
  const said = turn.words.file;
  return (
    <div class="file">
      <Mistakes words={turn} mistakes={told.isReasonMissing ? [{ href: '#alasan', text: said.parties.needed }] : []} />
      <p class="back">
        <a href={STAFF}>{said.back}</a>
      </p>
      {told.done !== undefined && (
        <p class="done" role="status">
          {told.done}
        </p>
      )}
      <Head {...props} />
      <div class="two">
        <div>
          <Next {...props} />
          <Undelivered turn={turn} view={view} />
          <Files turn={turn} id={file.caseId} files={view.files} />
          <UploadLinks turn={turn} file={file} />
          <Receipts turn={turn} file={file} />
          <Track turn={turn} view={view} />
        </div>
        <aside>
          <section aria-labelledby="pokok">
            <h2 id="pokok">{said.facts}</h2>
            <Summary lines={factsOf(turn, file)} />
          </section>
          <Parties {...props} />
        </aside>
      </div>
    </div>
  );
};

/** What was just done, or why somebody is back here. */
const newsIn = ({ query: { kabar = '' }, words: { acts, counter, file, files } }: StaffTurn): string | undefined => {
  if (kabar === 'tiada') return acts.gone;
  if (kabar === 'lampiran') return files.upload.done;
  if (kabar === 'prakarsa') return counter.own.recorded;
  if (kabar === 'pesan') return file.deliveries.again;
  return Object.hasOwn(acts.act, kabar) ? `${acts.act[kabar] ?? ''}: ${acts.done}` : undefined;
};

const readView = async (turn: StaffTurn, asked: Asked): Promise<View> => {
  const [view, files] = await Promise.all([readCase(turn, asked), readFiles(turn, asked)]);
  return { ...view, files };
};

const outcomeOf = (turn: StaffTurn, view: View, told: Told): StaffOutcome => {
  const title = turn.words.file.title(numberOf(view.file));
  const content = casePage({ turn, view, told });
  return told.isReasonMissing ? { status: 422, title: turn.house.withMistakes(title), content } : { title, content };
};

const show = async (turn: StaffTurn): Promise<StaffOutcome> =>
  outcomeOf(turn, await readView(turn, { id: idIn(turn), after: afterIn(turn) }), { done: newsIn(turn) });

/** Opens a secret identity for a reason, which travels in a body and a header and is recorded before anything is shown. */
const openIdentity = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const reason = valueOf(turn, 'alasan').trim().slice(0, LONGEST_REASON);
  const isReasonMissing = reason === '';
  const view = await readView(turn, { id: idIn(turn), reason: isReasonMissing ? undefined : reason });
  return outcomeOf(turn, view, { isReasonMissing, isOpened: !isReasonMissing });
};

/** `/petugas/perkara/:id` */
export const caseRoutes: readonly StaffRoute[] = [
  redeliveryRoute,
  receiptRoute,
  recordRoute,
  ...fileRoutes,
  ...uploadRoutes,
  { method: 'get', path: `${STAFF}/perkara/:id`, callsPeople: true, answer: show },
  { method: 'post', path: `${STAFF}/perkara/:id/identitas`, callsPeople: true, answer: openIdentity },
];
