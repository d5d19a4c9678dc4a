// The receipt for what an agency gave: what was sent, when, under which number, by whom, and the sums of its files. To print, and there for good.
import { REFERENCE } from '@jejak/contracts/http';
import { ApiFailure } from '../../house-api.js';
import { Summary, type Line as Term } from '../../ui/lists.js';
import { WORDS } from '../../words.js';
import { STAFF, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { afterIn, caseAt, idIn, numberOf } from './address.js';
import { entriesOf, fileOf, writtenIn, type Entry, type File } from './file.js';
import { sizeOf } from '../../ui/size.js';
import { documentNameOf, readFiles, type Attachment } from './files.js';
import { Written } from './written.js';

/** Events that an agency gets a receipt for: the act, and what a file that belongs to it is about. */
const GIVEN: Readonly<Record<string, { readonly act: string; readonly about: string; readonly number: 'n' | 'k' }>> = {
  ClarificationReceived: { act: 'reply-to-clarification', about: 'clarification', number: 'n' },
  CorrectiveActionReported: { act: 'report-corrective-action', about: 'corrective-action', number: 'k' },
};
/** What a document belongs to that comes with an act: its kind of matter, and the field of the act with its number. */
export const matterOfAct = (action: string) => Object.values(GIVEN).find(({ act }) => act === action);
/** Acts that end at their receipt. */
export const ENDS_AT_RECEIPT: readonly string[] = Object.values(GIVEN).map(({ act }) => act);

const receiptAt = (id: string, which: string): string => `${caseAt(id)}/tanda-terima/${which}`;
const LATEST = 'terakhir';
/** Address of the receipt for what was given last, as of a position. */
export const latestReceiptAt = (id: string, act: string, position: string): string =>
  `${receiptAt(id, LATEST)}?kabar=${act}&setelah=${position}`;

type Data = Readonly<Record<string, unknown>>;
const dataOf = ({ data }: Entry): Data => data as Data;

const givenIn = (file: File): readonly Entry[] =>
  [...entriesOf(file).values()].filter(({ type }) => Object.hasOwn(GIVEN, type));

const numberIn = (entry: Entry): number => {
  const value = dataOf(entry)[GIVEN[entry.type]?.number ?? ''];
  return typeof value === 'number' ? value : 0;
};

const matterOf = ({ words: { files } }: StaffTurn, entry: Entry): string =>
  entry.type === 'ClarificationReceived'
    ? files.upload.clarification(numberIn(entry))
    : files.upload.action(numberIn(entry));

/** Receipts of a case, newest first; none where nothing was given. */
export const Receipts = ({ turn, file }: { readonly turn: StaffTurn; readonly file: File }) => {
  const given = givenIn(file).toReversed();
  if (given.length === 0) return null;
  const { receipt } = turn.words.files;
  return (
    <section aria-labelledby="tanda-terima">
      <h2 id="tanda-terima">{receipt.title}</h2>
      <ul>
        {given.map((entry) => (
          <li key={entry.revision}>
            <a href={receiptAt(file.caseId, String(entry.revision))}>{matterOf(turn, entry)}</a> ·{' '}
            <time datetime={entry.on}>{turn.house.date(entry.on)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Whose it was to give: the agency that was asked, or that had to act. */
const agencyOf = (turn: StaffTurn, file: File, given: Entry): string | undefined => {
  const number = numberIn(given);
  const owners = [...entriesOf(file).values()].flatMap((entry): readonly unknown[] => {
    const { n, agency, actions } = dataOf(entry);
    if (given.type === 'ClarificationReceived')
      return entry.type === 'ClarificationRequested' && n === number ? [agency] : [];
    const ordered = entry.type === 'CorrectiveActionsOrdered' && Array.isArray(actions) ? (actions as Data[]) : [];
    return ordered.flatMap(({ k, owner }) => (k === number ? [owner] : []));
  });
  const code = owners.at(-1);
  return REFERENCE.agency.find((row) => row.code === code)?.[turn.language];
};

const senderOf = ({ me, words: { files } }: StaffTurn, entry: Entry): string | undefined => {
  const { receipt } = files;
  if (dataOf(entry)['onBehalf'] === true) return receipt.onBehalf;
  if (entry.by === undefined) return undefined;
  return entry.by === me.id ? receipt.you(entry.by) : receipt.liaison(entry.by);
};

interface Props {
  readonly turn: StaffTurn;
  readonly file: File;
  readonly entry: Entry;
  readonly files: readonly Attachment[];
}

const termsOf = ({ turn, file, entry }: Props): readonly Term[] => {
  const { receipt } = turn.words.files;
  const terms: readonly (readonly [string, string | null | undefined])[] = [
    [receipt.number, `${numberOf(file)} · ${receipt.event(entry.revision)}`],
    [receipt.about, matterOf(turn, entry)],
    [receipt.agency, agencyOf(turn, file, entry)],
    [receipt.receivedAt, turn.words.frame.moment(entry.at)],
    [receipt.receivedOn, turn.house.date(entry.on)],
    [receipt.by, senderOf(turn, entry)],
    [receipt.to, file.names.office],
  ];
  return terms.flatMap(([term, value]) => (value ? [{ term, value }] : []));
};

const Enclosed = ({ turn, files }: Props) => {
  const { receipt } = turn.words.files;
  const lines = files.map((file) => ({
    term: documentNameOf(turn, file),
    value: (
      <>
        {sizeOf(turn.house.number, file.bytes)} · {turn.words.frame.moment(file.at)}
        <br />
        SHA-256: <code>{file.sha256}</code>
      </>
    ),
  }));
  return (
    <>
      <h2>{receipt.files}</h2>
      {lines.length === 0 ? <p>{receipt.noFiles}</p> : <Summary lines={lines} />}
    </>
  );
};

const receiptPage = (props: Props) => {
  const { turn, file, entry } = props;
  const { words } = turn;
  const { receipt } = words.files;
  const kabar = turn.query.kabar ?? '';
  return (
    <article class="act">
      <p class="back">
        <a href={caseAt(file.caseId)}>{words.acts.back}</a>
      </p>
      {ENDS_AT_RECEIPT.includes(kabar) && (
        <p class="done screen" role="status">
          {words.acts.act[kabar]}: {words.acts.done}
        </p>
      )}
      <p class="kicker">{turn.house.name} · Ombudsman Republik Indonesia</p>
      <h1>{receipt.title}</h1>
      <p class="lead">{receipt.lead}</p>
      <Summary lines={termsOf(props)} />
      <h2>{receipt.content}</h2>
      {writtenIn(entry).map(([name, field]) => (
        <Written key={name} turn={turn} name={name} field={field} />
      ))}
      <Enclosed {...props} />
      <p class="hint screen">{WORDS[turn.language].receipt.print}</p>
    </article>
  );
};

const belongsTo =
  (entry: Entry) =>
  ({ kind, about, number }: Attachment): boolean =>
    kind === 'agency-document' && about === GIVEN[entry.type]?.about && number === numberIn(entry);

/** @throws {ApiFailure} 404 where nothing of that number was given, or nothing that this person may know of */
const show = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const asked = { id: idIn(turn), after: afterIn(turn) };
  const [file, files] = await Promise.all([fileOf(turn, asked), readFiles(turn, asked)]);
  const which = turn.parts['which'] ?? '';
  const given = givenIn(file);
  const entry = which === LATEST ? given.at(-1) : given.find(({ revision }) => String(revision) === which);
  if (!entry) throw new ApiFailure(404, undefined);
  // The latest is another one tomorrow: whoever reloads or keeps the address shall have this one.
  if (which === LATEST)
    return { to: `${receiptAt(file.caseId, String(entry.revision))}?kabar=${turn.query.kabar ?? ''}` };
  const title = turn.words.files.receipt.title;
  return { title, content: receiptPage({ turn, file, entry, files: files.filter(belongsTo(entry)) }) };
};

/** `/petugas/perkara/:id/tanda-terima/:which` */
export const receiptRoute: StaffRoute = {
  method: 'get',
  path: `${STAFF}/perkara/:id/tanda-terima/:which`,
  answer: show,
};
