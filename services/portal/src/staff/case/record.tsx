// The own record of an agency: what was asked of it, what it answered in time, and what still runs, as its liaison may know it.
import type { ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import { Summary } from '../../ui/lists.js';
import { ListTable, Pages } from '../lists/pieces.js';
import { STAFF, type StaffRoute, type StaffTurn } from '../turn.js';
import { caseAt } from './address.js';

type Record = ApiSchemas['AgencyRecordAnswer'];
type Matter = Record['items'][number];

const isRequest = ({ kind }: Matter): boolean => kind === 'clarification';
const isOpen = ({ state }: Matter): boolean => state === 'open';

const RECORD = `${STAFF}/rekam`;
/** Of what is done, so many at once; what is open stands there whole. */
const MOST_DONE = 50;

/** How many of each, as the lists below have them. */
export const countsOf = (items: readonly Matter[]) => {
  const requests = items.filter(isRequest);
  const replied = requests.filter((each) => !isOpen(each));
  const actions = items.filter((each) => !isRequest(each));
  return {
    requests: requests.length,
    inTime: replied.filter(({ isLate }) => !isLate).length,
    late: replied.filter(({ isLate }) => isLate).length,
    open: requests.filter(isOpen).length,
    actions: actions.length,
    reported: actions.filter(({ state }) => state === 'answered').length,
    verified: actions.filter(({ state }) => state === 'verified').length,
    toDo: actions.filter(isOpen).length,
  };
};

const Row = ({ turn, matter }: { readonly turn: StaffTurn; readonly matter: Matter }) => {
  const { record, upload } = turn.words.files;
  const what = isRequest(matter) ? upload.clarification(matter.which) : upload.action(matter.which);
  return (
    <tr>
      <th scope="row">
        <a href={caseAt(matter.caseId)}>{matter.number}</a>
      </th>
      <td data-label={record.columns.what}>{what}</td>
      <td data-label={record.columns.dueOn}>
        {turn.house.date(matter.dueOn)}
        {matter.isLate && <small>{record.late}</small>}
      </td>
      <td data-label={record.columns.answeredOn}>
        {matter.answeredOn === null ? record.notYet : turn.house.date(matter.answeredOn)}
      </td>
      <td data-label={record.columns.state}>{record.states[matter.state] ?? matter.state}</td>
    </tr>
  );
};

const Matters = (props: {
  readonly turn: StaffTurn;
  readonly id: string;
  readonly title: string;
  readonly items: readonly Matter[];
}) => {
  const { record } = props.turn.words.files;
  const { columns } = record;
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.items.length === 0 ? (
        <p class="panel">{record.empty}</p>
      ) : (
        <ListTable
          title={props.title}
          columns={[columns.number, columns.what, columns.dueOn, columns.answeredOn, columns.state]}
        >
          {props.items.map((matter) => (
            <Row key={`${matter.caseId}${matter.kind}${matter.which}`} turn={props.turn} matter={matter} />
          ))}
        </ListTable>
      )}
    </section>
  );
};

/** The page. What runs out first stands first. */
export const recordPage = (turn: StaffTurn, { items, isWhole }: Record) => {
  const done = items.filter((each) => !isOpen(each));
  const from = /^\d{1,6}$/.test(turn.query['dari'] ?? '') ? Number(turn.query['dari']) : 0;
  const next = from + MOST_DONE < done.length ? String(from + MOST_DONE) : null;
  const { record } = turn.words.files;
  const counts = Object.entries(countsOf(items)) as readonly (readonly [keyof typeof record.counts, number])[];
  const open = items.filter(isOpen).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
  return (
    <>
      <h1>{record.title}</h1>
      <p class="lead">{record.lead}</p>
      {!isWhole && <p class="panel">{record.newest}</p>}
      <Summary
        lines={counts.map(([name, count]) => ({ term: record.counts[name], value: turn.words.frame.number(count) }))}
      />
      <Matters turn={turn} id="terbuka" title={record.open} items={open} />
      <Matters turn={turn} id="selesai" title={record.done} items={done.slice(from, from + MOST_DONE)} />
      <Pages turn={turn} path={RECORD} next={next} />
    </>
  );
};

const show = async (turn: StaffTurn) => {
  const found = await answered(turn.api.GET('/api/records/v1/agency-record', {}));
  return { title: turn.words.files.record.title, content: recordPage(turn, found) };
};

/** `/petugas/rekam` */
export const recordRoute: StaffRoute = { method: 'get', path: RECORD, answer: show };
