// Registers: the numbers that an office gave in a year, the check of them said plainly, and the case that each number means.
import type { ApiOperations, ApiSchemas } from '@jejak/contracts/client';
import { REFERENCE } from '@jejak/contracts/http';
import { answered } from '../../house-api.js';
import { STAFF, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { choicesOf, ListTable, nameOf, PAGE, Pages, saidIn, Select } from './pieces.js';

type Query = NonNullable<ApiOperations['records.readRegisters']['parameters']['query']>;
type Register = ApiSchemas['RegisterAnswer'];
type Entry = ApiSchemas['RegisterEntryAnswer'];

const REGISTERS = `${STAFF}/register`;
const YEAR = /^\d{4}$/;
const MOST_NAMED = 20;

/** What an address asks the API for; what no list has is left out. */
export const registersOf = ({ query, words }: Pick<StaffTurn, 'query' | 'words'>): Partial<Query> =>
  saidIn<Query>({
    kind: Object.keys(words.lists.registers.kinds).find((kind) => kind === query.register),
    year: YEAR.test(query.tahun ?? '') ? query.tahun : undefined,
    office: REFERENCE.office.find(({ code }) => code === query.kantor)?.code,
    cursor: query.dari,
    limit: PAGE,
  });

const Filters = ({ turn, asked }: { readonly turn: StaffTurn; readonly asked: Partial<Query> }) => {
  const { filter } = turn.words.inbox;
  const said = turn.words.lists.registers;
  const offices = choicesOf(turn, REFERENCE.office);
  return (
    <form class="filters" action={REGISTERS}>
      <Select
        name="register"
        label={said.kind}
        any={said.anyKind}
        value={asked.kind ?? ''}
        options={Object.entries(said.kinds)}
      />
      <label>
        {said.year} <span class="optional">{said.yearHint}</span>
        <input type="text" name="tahun" inputmode="numeric" maxlength={4} value={asked.year ?? ''} />
      </label>
      <Select name="kantor" label={filter.office} any={filter.anyOffice} value={asked.office ?? ''} options={offices} />
      <button class="second">{filter.apply}</button>
    </form>
  );
};

type Said = StaffTurn['words']['lists']['registers'];

const named = (values: readonly (string | number)[], said: Said): string => {
  const rest = values.length - MOST_NAMED;
  return [...values.slice(0, MOST_NAMED), ...(rest > 0 ? [said.andMore(rest)] : [])].join(', ');
};

/** What the check of a register found, in sentences. */
export const checkOf = ({ missing, doubled }: Pick<Register, 'missing' | 'doubled'>, said: Said): readonly string[] => {
  const found = [
    ...(missing.length > 0 ? [said.missing(named(missing, said))] : []),
    ...(doubled.length > 0 ? [said.doubled(named(doubled, said))] : []),
  ];
  return found.length > 0 ? found : [said.complete];
};

const nameIn = (turn: StaffTurn, { kind, office, year }: Pick<Register, 'kind' | 'office' | 'year'>): string =>
  `${turn.words.lists.registers.kinds[kind] ?? kind} ${year}, ${nameOf(turn, REFERENCE.office, office)}`;

const Checked = ({ turn, registers }: { readonly turn: StaffTurn; readonly registers: readonly Register[] }) => {
  const said = turn.words.lists.registers;
  return (
    <section aria-labelledby="pemeriksaan">
      <h2 id="pemeriksaan">{said.checked}</h2>
      <ListTable title={said.checked} columns={[said.kind, said.given, said.span, said.check]}>
        {registers.map((register) => (
          <tr key={nameIn(turn, register)}>
            <th scope="row">{nameIn(turn, register)}</th>
            <td data-label={said.given}>{turn.words.frame.number(register.given)}</td>
            <td data-label={said.span}>
              {register.first ?? '–'}
              <small>{register.last}</small>
            </td>
            <td data-label={said.check}>{checkOf(register, said).join(' ')}</td>
          </tr>
        ))}
      </ListTable>
    </section>
  );
};

const Entries = ({ turn, items }: { readonly turn: StaffTurn; readonly items: readonly Entry[] }) => {
  const said = turn.words.lists.registers;
  return (
    <ListTable keys={turn} title={said.entries} columns={[said.number, said.kind, said.place, said.at]}>
      {items.map((entry) => (
        <tr key={`${entry.office} ${entry.kind} ${entry.year} ${entry.seq}`}>
          <th scope="row">
            <a href={`${STAFF}/perkara/${entry.caseId}`}>{entry.number}</a>
          </th>
          <td data-label={said.kind}>{nameIn(turn, entry)}</td>
          <td data-label={said.place}>{turn.words.frame.number(entry.seq)}</td>
          <td data-label={said.at}>
            <time datetime={entry.at}>{turn.words.frame.moment(entry.at)}</time>
          </td>
        </tr>
      ))}
    </ListTable>
  );
};

const showRegisters = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const said = turn.words.lists.registers;
  const query = registersOf(turn);
  const found = await answered(turn.api.GET('/api/records/v1/registers', { params: { query } }));
  const content = (
    <>
      <h1>{said.title}</h1>
      <p class="lead">{said.lead}</p>
      <Filters turn={turn} asked={query} />
      {found.registers.length === 0 ? (
        <p class="panel">{said.none}</p>
      ) : (
        <>
          <Checked turn={turn} registers={found.registers} />
          <h2>{said.entries}</h2>
          <p class="hint">{said.count(found.total)}</p>
          <Entries turn={turn} items={found.items} />
          <Pages turn={turn} path={REGISTERS} next={found.next} />
        </>
      )}
    </>
  );
  return { title: said.title, content };
};

/** `/petugas/register` */
export const registersRoutes: readonly StaffRoute[] = [{ method: 'get', path: REGISTERS, answer: showRegisters }];
