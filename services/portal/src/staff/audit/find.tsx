// Finding a case to audit: by number, stage, day and who acted on it.
import type { ApiOperations, ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import { STAFF, type StaffOutcome, type StaffTurn } from '../turn.js';

type Found = ApiSchemas['CasesPageAnswer'];
type Query = NonNullable<ApiOperations['records.search']['parameters']['query']>;
const AUDIT = `${STAFF}/audit`;
const PAGE = 50;

const wanted = ({ query, words }: StaffTurn): Query => {
  const day = (text = '') => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : '');
  const said = {
    number: (query.nomor ?? '').trim().slice(0, 100),
    stage: Object.hasOwn(words.stages, query.tahap ?? '') ? query.tahap : '',
    from: day(query.sejak),
    to: day(query.sampai),
    staff: (query.petugas ?? '').trim().slice(0, 100),
    cursor: query.dari ?? '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) as Query;
};

const Field = (props: {
  name: string;
  label: string;
  type: 'text' | 'date';
  value: string | undefined;
  hint?: string;
}) => (
  <label>
    {props.label}
    {props.hint !== undefined && <span class="hint">{props.hint}</span>}
    {props.type === 'date' ? (
      <input type="date" name={props.name} value={props.value ?? ''} />
    ) : (
      <input type="text" name={props.name} value={props.value ?? ''} />
    )}
  </label>
);

const Form = ({ turn }: { readonly turn: StaffTurn }) => {
  const { find } = turn.words.audit;
  const { query } = turn;
  return (
    <form class="filters" action={AUDIT}>
      <Field name="nomor" label={find.number} type="text" value={query.nomor} />
      <label>
        {find.stage}
        <select name="tahap">
          <option value="">{find.anyStage}</option>
          {Object.entries(turn.words.stages).map(([code, word]) => (
            <option key={code} value={code} selected={code === query.tahap}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <Field name="sejak" label={find.from} type="date" value={query.sejak} />
      <Field name="sampai" label={find.to} type="date" value={query.sampai} />
      <Field name="petugas" label={find.staff} type="text" value={query.petugas} />
      <button>{find.search}</button>
    </form>
  );
};

const List = ({ turn, found }: { readonly turn: StaffTurn; readonly found: Found }) => {
  const { columns, count, more } = turn.words.inbox;
  if (found.items.length === 0) return <p class="panel">{turn.words.audit.find.none}</p>;
  const next = new URLSearchParams({ ...turn.query, dari: found.next ?? '' }).toString();
  return (
    <>
      <p class="hint">{count(found.total)}</p>
      <table class="cases">
        <caption class="unseen">{turn.words.audit.find.title}</caption>
        <thead>
          <tr>
            {[columns.number, columns.about, columns.stage, columns.received].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.items.map(({ caseId, facts, names, standing }) => (
            <tr key={caseId}>
              <th scope="row">
                <a href={`${AUDIT}/${caseId}`}>{facts.registrationNumber ?? facts.agendaNumber ?? '–'}</a>
              </th>
              <td data-label={columns.about}>{names.agency ?? turn.words.inbox.unknownAgency}</td>
              <td data-label={columns.stage}>{standing.stageText}</td>
              <td data-label={columns.received}>{facts.receivedOn ? turn.house.date(facts.receivedOn) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.next !== null && (
        <p class="acts">
          <a class="button second" href={`${AUDIT}?${next}`}>
            {more}
          </a>
        </p>
      )}
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
