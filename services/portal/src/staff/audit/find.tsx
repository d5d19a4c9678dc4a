// Finding a case to audit: by number, day, kind, stage, by what happened in it and by who did it.
import type { ApiOperations, ApiSchemas } from '@jejak/contracts/client';
import { REFERENCE } from '@jejak/contracts/http';
import { answered } from '../../house-api.js';
import { numberOf } from '../case/address.js';
import { agencyOf } from '../case/facts.js';
import { choicesOf, ListTable, PAGE, Pages, Select, type Choice } from '../lists/pieces.js';
import { accountOf, rolesIn } from '../people.js';
import { standingIn } from '../standing.js';
import type { StaffOutcome, StaffTurn } from '../turn.js';
import { AUDIT } from './frame.js';

type Found = ApiSchemas['CasesPageAnswer'];
type Query = NonNullable<ApiOperations['records.search']['parameters']['query']>;

const typed = (text = ''): string => text.trim().slice(0, 100);

const wanted = ({ query, words }: StaffTurn): Query => {
  const day = (text = '') => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : '');
  const said = {
    number: typed(query.nomor),
    caseType: REFERENCE.caseType.some(({ code }) => code === query.jenis) ? query.jenis : '',
    stage: Object.hasOwn(words.stages, query.tahap ?? '') ? query.tahap : '',
    from: day(query.sejak),
    to: day(query.sampai),
    event: Object.hasOwn(words.audit.find.events, query.peristiwa ?? '') ? query.peristiwa : '',
    actor: typed(query.oleh),
    cursor: query.dari ?? '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) as Query;
};

/** People by what they do, where and under which account: an auditor is told no names. */
const choicesOfPeople = ({ words, language, people }: StaffTurn): readonly Choice[] =>
  [...(people?.values() ?? [])].map((person) => {
    const place = REFERENCE.office.find(({ code }) => code === person.office)?.[language] ?? '';
    return [person.staffId, words.audit.find.person(rolesIn({ words }, person), place, accountOf(person))] as const;
  });

const Form = ({ turn }: { readonly turn: StaffTurn }) => {
  const { find } = turn.words.audit;
  const { query } = turn;
  const people = choicesOfPeople(turn);
  return (
    <form class="filters" action={AUDIT}>
      <label>
        {find.number}
        <input type="text" name="nomor" value={query.nomor ?? ''} />
      </label>
      <label>
        {find.from}
        <input type="date" name="sejak" value={query.sejak ?? ''} />
      </label>
      <label>
        {find.to}
        <input type="date" name="sampai" value={query.sampai ?? ''} />
      </label>
      <Select
        name="jenis"
        label={find.kind}
        any={find.anyKind}
        options={choicesOf(turn, REFERENCE.caseType)}
        value={query.jenis}
      />
      <Select
        name="tahap"
        label={find.stage}
        any={find.anyStage}
        options={Object.entries(turn.words.stages)}
        value={query.tahap}
      />
      <Select
        name="peristiwa"
        label={find.event}
        any={find.anyEvent}
        options={Object.entries(find.events)}
        value={query.peristiwa}
      />
      {people.length > 0 && (
        <Select name="oleh" label={find.actor} any={find.anyActor} options={people} value={query.oleh} />
      )}
      <button>{find.search}</button>
      {Object.keys(query).length > 0 && <a href={AUDIT}>{find.clear}</a>}
    </form>
  );
};

const List = ({ turn, found }: { readonly turn: StaffTurn; readonly found: Found }) => {
  const { columns, count } = turn.words.inbox;
  const pages = <Pages turn={turn} path={AUDIT} next={found.next} />;
  if (found.items.length === 0)
    return (
      <>
        <p class="panel">{turn.words.audit.find.none}</p>
        {pages}
      </>
    );
  return (
    <>
      <p class="hint">{count(found.total)}</p>
      <ListTable
        title={turn.words.audit.find.title}
        columns={[columns.number, columns.about, columns.stage, columns.received]}
      >
        {found.items.map((item) => (
          <tr key={item.caseId}>
            <th scope="row">
              <a href={`${AUDIT}/${item.caseId}`}>{numberOf(item)}</a>
            </th>
            <td data-label={columns.about}>
              {agencyOf(turn, item)}
              {item.names.substance !== null && <small>{item.names.substance}</small>}
            </td>
            <td data-label={columns.stage}>{standingIn(turn, item).stage}</td>
            <td data-label={columns.received}>
              {item.facts.receivedOn ? turn.house.date(item.facts.receivedOn) : '–'}
            </td>
          </tr>
        ))}
      </ListTable>
      {pages}
    </>
  );
};

/** `/petugas/audit` */
export const findCase = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const { audit } = turn.words;
  const found = await answered(
    turn.api.GET('/api/records/v1/search', {
      params: { query: { ...wanted(turn), limit: PAGE }, header: { 'Accept-Language': turn.language } },
    }),
  );
  return {
    title: audit.title,
    content: (
      <>
        <h1>{audit.title}</h1>
        <p class="lead">{audit.lead}</p>
        <Form turn={turn} />
        <List turn={turn} found={found} />
      </>
    ),
  };
};
