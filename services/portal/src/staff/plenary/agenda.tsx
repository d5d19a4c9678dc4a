// The agenda of a meeting: which cases wait for the plenary and what intake proposes, and the beginning of the meeting for whoever chairs it.
import type { ApiOperations, ApiSchemas } from '@jejak/contracts/client';
import { REFERENCE, ruleListsOf } from '@jejak/contracts/http';
import type { ComponentChildren } from 'preact';
import { answered, ApiFailure } from '../../house-api.js';
import { bodyOf, fieldsAt, missingIn, type Field, type Option } from '../acts/fields.js';
import { ActFields, mistakesAt } from '../acts/form.js';
import { caseAt } from '../case/address.js';
import { CHAIRS, holds } from '../ways.js';
import { choicesOf, ListTable, nameOf, Pages, saidIn, Select } from '../lists/pieces.js';
import { readDirectory, type Directory } from '../people.js';
import type { StaffOutcome, StaffTurn } from '../turn.js';
import {
  agendaAt,
  dayOf,
  meetingAt,
  minutesAt,
  MOST_CASES,
  MOST_MEMBERS,
  officeOf,
  PLENARY,
  type Meeting,
} from './address.js';
import { calledBy, seatsOf } from './people.js';
import { Mistakes } from '../../ui/fields.js';

type Query = NonNullable<ApiOperations['records.readInbox']['parameters']['query']>;
type Listed = ApiSchemas['ListedCaseAnswer'];

interface Agenda {
  readonly turn: StaffTurn;
  /** Empty: of all offices. */
  readonly office: string;
  /** Of this page, the oldest first. */
  readonly items: readonly Listed[];
  /** Of all pages. */
  readonly total: number;
  readonly next: string | null;
  readonly people: Directory;
}

/** Whoever reaches the nation chooses an office; everybody else has one. */
const isNational = ({ me }: StaffTurn): boolean => holds(me, ['PIM']);
const officeFor = (turn: StaffTurn): string =>
  isNational(turn) ? officeOf(turn.query.kantor) : officeOf(turn.me.office ?? '');

/** By day of receipt, and in the order of their numbers within a day. */
const ageOf = ({ facts }: Listed): string => `${facts.receivedOn ?? ''} ${facts.agendaNumber ?? ''}`;

/** Those that have waited longest, as many as a meeting takes; behind them, page by page, all others. */
const waitingIn = async (
  { api, query: { dari } }: StaffTurn,
  office: string,
): Promise<Pick<Agenda, 'items' | 'total' | 'next'>> => {
  const query = saidIn<Query>({ stage: 'plenary', office, order: 'oldest', limit: MOST_CASES, cursor: dari });
  const { items, total, next } = await answered(api.GET('/api/records/v1/inbox', { params: { query } }));
  return { items: items.toSorted((one, other) => (ageOf(one) < ageOf(other) ? -1 : 1)), total, next };
};

const readAgenda = async (turn: StaffTurn): Promise<Agenda> => {
  const office = officeFor(turn);
  const [waiting, people] = await Promise.all([waitingIn(turn, office), readDirectory(turn)]);
  return { turn, office, ...waiting, people };
};

const proposalOf = ({ words, language }: StaffTurn, { proposal, ruleset }: Listed['facts']) => {
  if (proposal === null) return { verdict: '–' };
  const { verdict, ground } = proposal;
  const reason = ruleListsOf(ruleset).refusalGround.find(({ code }) => code === ground)?.[language];
  return { verdict: words.plenary.proposal[verdict] ?? verdict, ...(reason !== undefined && { reason }) };
};

const Proposal = ({ turn, item }: Cell) => {
  const { verdict, reason } = proposalOf(turn, item.facts);
  return (
    <>
      {verdict}
      {reason !== undefined && <small>{reason}</small>}
    </>
  );
};

const About = ({ turn, item: { names } }: Cell) => (
  <>
    {names.agency ?? turn.words.inbox.unknownAgency}
    {names.substance !== null && <small>{names.substance}</small>}
  </>
);

type Column = keyof StaffTurn['words']['plenary']['agenda']['columns'];
interface Cell extends Agenda {
  readonly item: Listed;
}
const CELLS: Readonly<Record<Exclude<Column, 'number'>, (cell: Cell) => ComponentChildren>> = {
  about: (cell) => <About {...cell} />,
  kind: ({ item }) => item.names.caseType ?? '–',
  proposal: (cell) => <Proposal {...cell} />,
  conflicts: ({ turn, people, item }) =>
    (item.facts.conflicted ?? []).map(calledBy(turn, people)).join(', ') || turn.words.plenary.agenda.noConflict,
};

/** What somebody may have of no case is no column for them. */
const columnsOf = ({ items }: Agenda): readonly (keyof typeof CELLS)[] => [
  'about',
  'kind',
  ...(items.every(({ withheld }) => 'proposal' in withheld) ? [] : (['proposal'] as const)),
  ...(items.every(({ withheld }) => 'conflicted' in withheld) ? [] : (['conflicts'] as const)),
];

const Row = ({ agenda, item }: { readonly agenda: Agenda; readonly item: Listed }) => {
  const { turn, office } = agenda;
  const { columns } = turn.words.plenary.agenda;
  const { agendaNumber, office: at } = item.facts;
  return (
    <tr>
      <th scope="row">
        <a href={caseAt(item.caseId)}>{agendaNumber ?? '–'}</a>
        {office === '' && at !== null && <small>{nameOf(turn, REFERENCE.office, at)}</small>}
      </th>
      {columnsOf(agenda).map((column) => (
        <td key={column} data-label={columns[column]}>
          {CELLS[column]({ ...agenda, item })}
        </td>
      ))}
    </tr>
  );
};

const membersHint = ({ words }: StaffTurn, seats: number): string => {
  const { start } = words.plenary;
  if (seats === 0) return start.nobody;
  return seats > MOST_MEMBERS ? `${start.membersHint} ${start.membersMost(MOST_MEMBERS)}` : start.membersHint;
};

/** What is said once of a meeting. */
const startFields = ({ turn, office, people }: Agenda): readonly Field[] => {
  const { start } = turn.words.plenary;
  const seats: readonly Option[] = seatsOf(turn, people, office);
  return [
    { name: 'heldOn', label: start.heldOn, hint: start.heldOnHint, kind: 'day' },
    {
      name: 'members',
      label: start.members,
      hint: membersHint(turn, seats.length),
      kind: 'boxes',
      options: seats,
    },
  ];
};

/** Most meetings are of the day on which they are recorded. */
const begunToday = (turn: StaffTurn): StaffTurn =>
  turn.form.size > 0 ? turn : { ...turn, form: new Map([['heldOn', [turn.today]]]) };

const Start = ({ agenda, wrong }: { readonly agenda: Agenda; readonly wrong: readonly Field[] }) => {
  const { turn, office } = agenda;
  const { start } = turn.words.plenary;
  const fields = startFields(agenda);
  return (
    <section class="act screen" aria-labelledby="mulai">
      <h2 id="mulai">{start.title}</h2>
      <p>{start.lead}</p>
      <form method="post" action={agendaAt(isNational(turn) ? office : '', turn.query.dari)} novalidate>
        <ActFields
          turn={begunToday(turn)}
          fields={fields}
          wrong={fields.filter(({ name }) => wrong.some((w) => w.name === name))}
        />
        <p class="acts">
          <button>{start.begin}</button>
        </p>
      </form>
    </section>
  );
};

const Waiting = ({ agenda }: { readonly agenda: Agenda }) => {
  const { turn, items, total } = agenda;
  const said = turn.words.plenary.agenda;
  if (items.length === 0) return <p class="panel">{total === 0 ? said.none : said.noneHere(total)}</p>;
  return (
    <>
      <p class="hint">
        {said.count(total)}
        {total > items.length && <> · {(turn.query.dari === undefined ? said.oldest : said.later)(items.length)}</>}
      </p>
      <ListTable
        title={said.title}
        columns={['number' as const, ...columnsOf(agenda)].map((column) => said.columns[column])}
      >
        {items.map((item) => (
          <Row key={item.caseId} agenda={agenda} item={item} />
        ))}
      </ListTable>
      <p class="hint screen">{said.print}</p>
    </>
  );
};

const Office = ({ turn, office }: Pick<Agenda, 'turn' | 'office'>) => {
  const said = turn.words.plenary.agenda;
  if (!isNational(turn)) return office === '' ? null : <p class="kicker">{nameOf(turn, REFERENCE.office, office)}</p>;
  return (
    <form class="filters" action={PLENARY}>
      <Select
        name="kantor"
        label={said.office}
        any={said.anyOffice}
        value={office}
        options={choicesOf(turn, REFERENCE.office)}
      />
      <button class="second">{said.apply}</button>
    </form>
  );
};

const shown = (agenda: Agenda, wrong: readonly Field[] = []): StaffOutcome => {
  const { turn, office, items, next } = agenda;
  const said = turn.words.plenary.agenda;
  const content = (
    <>
      <Mistakes words={turn} mistakes={mistakesAt(wrong)} />
      <Office turn={turn} office={office} />
      <h1>{said.title}</h1>
      <p class="lead">{said.lead}</p>
      <Waiting agenda={agenda} />
      <Pages turn={turn} path={PLENARY} next={next} />
      {items.length > 0 && holds(turn.me, CHAIRS) && <Start agenda={agenda} wrong={wrong} />}
      <p class="acts">
        <a href={minutesAt({ kantor: office })}>{said.minutes}</a>
      </p>
    </>
  );
  return wrong.length === 0
    ? { title: said.title, content }
    : { status: 422, title: turn.house.withMistakes(said.title), content };
};

/** Shows the agenda. */
export const showAgenda = async (turn: StaffTurn): Promise<StaffOutcome> => shown(await readAgenda(turn));

type Beginning = Partial<Pick<Meeting, 'heldOn' | 'members'>>;
/** A meeting that is yet to come has decided nothing. */
const unfitIn = ({ heldOn = '', members = [] }: Beginning, today: string): readonly string[] => [
  ...(dayOf(heldOn) === '' || heldOn > today ? ['/heldOn'] : []),
  ...(members.length > MOST_MEMBERS ? ['/members'] : []),
];

/** Begins a meeting: from here on its address says when it met, who is there, and which cases it decides. */
export const beginMeeting = async (turn: StaffTurn): Promise<StaffOutcome> => {
  if (!holds(turn.me, CHAIRS)) throw new ApiFailure(403, undefined);
  const agenda = await readAgenda(turn);
  if (agenda.items.length === 0) return { to: PLENARY };
  const fields = startFields(agenda);
  const body = bodyOf(turn, fields) as Beginning;
  const wrong = [...missingIn(turn, fields), ...fieldsAt(unfitIn(body, turn.today), fields)];
  if (wrong.length > 0) return shown(agenda, [...new Map(wrong.map((field) => [field.name, field])).values()]);
  const meeting: Meeting = {
    office: agenda.office,
    heldOn: body.heldOn ?? '',
    members: body.members ?? [],
    cases: agenda.items.map(({ caseId }) => caseId),
  };
  return { to: meetingAt(meeting, 0) };
};
