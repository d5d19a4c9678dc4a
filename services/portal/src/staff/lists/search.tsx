// Search: cases of every stage by number, stage, kind, agency, office and days of receipt.
import type { ApiOperations } from '@jejak/contracts/client';
import { REFERENCE } from '@jejak/contracts/http';
import { answered } from '../../house-api.js';
import { CaseTable, Select } from '../inbox.js';
import { STAFF, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';

type Query = NonNullable<ApiOperations['records.search']['parameters']['query']>;
const SEARCH = `${STAFF}/cari`;
const PAGE = 50;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What an address asks the API for; what no list has is left out. */
export const searchOf = ({ query, words }: Pick<StaffTurn, 'query' | 'words'>): Query => {
  const known = (list: readonly { readonly code: string }[], value: string | undefined) =>
    list.find(({ code }) => code === value)?.code ?? '';
  const day = (text = '') => (DAY.test(text) ? text : '');
  const said = {
    number: (query.nomor ?? '').trim().slice(0, 100),
    stage: Object.keys(words.stages).find((stage) => stage === query.tahap) ?? '',
    caseType: known(REFERENCE.caseType, query.jenis),
    agency: known(REFERENCE.agency, query.terlapor),
    office: known(REFERENCE.office, query.kantor),
    from: day(query.sejak),
    to: day(query.sampai),
    cursor: query.dari ?? '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) as Query;
};

const Form = ({ turn, asked }: { readonly turn: StaffTurn; readonly asked: Query }) => {
  const { search } = turn.words.lists;
  const { filter } = turn.words.inbox;
  const choices = (list: (typeof REFERENCE)['office']) => list.map((row) => [row.code, row[turn.language]] as const);
  const selects = [
    ['tahap', filter.stage, search.anyStage, asked.stage, Object.entries(turn.words.stages)],
    ['jenis', filter.kind, filter.anyKind, asked.caseType, choices(REFERENCE.caseType)],
    ['terlapor', search.agency, search.anyAgency, asked.agency, choices(REFERENCE.agency)],
    ['kantor', filter.office, filter.anyOffice, asked.office, choices(REFERENCE.office)],
  ] as const;
  return (
    <form class="filters" action={SEARCH}>
      <label>
        {search.number}
        <input type="text" name="nomor" value={asked.number ?? ''} />
      </label>
      {selects.map(([name, label, any, value, options]) => (
        <Select key={name} name={name} label={label} any={any} value={value ?? ''} options={options} />
      ))}
      <label>
        {search.from}
        <input type="date" name="sejak" value={asked.from ?? ''} />
      </label>
      <label>
        {search.to}
        <input type="date" name="sampai" value={asked.to ?? ''} />
      </label>
      <button>{search.submit}</button>
    </form>
  );
};

const showSearch = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const { inbox, lists } = turn.words;
  const asked = searchOf(turn);
  const found = await answered(
    turn.api.GET('/api/records/v1/search', {
      params: { query: { ...asked, limit: PAGE }, header: { 'Accept-Language': turn.language } },
    }),
  );
  const next = new URLSearchParams({ ...turn.query, dari: found.next ?? '' }).toString();
  const content = (
    <>
      <h1>{lists.search.title}</h1>
      <Form turn={turn} asked={asked} />
      <p class="hint">{inbox.count(found.total)}</p>
      {found.items.length === 0 ? (
        <p class="panel">{lists.search.none}</p>
      ) : (
        <CaseTable turn={turn} items={found.items} title={lists.search.title} />
      )}
      {found.next !== null && (
        <p class="acts">
          <a class="button second" href={`${SEARCH}?${next}`}>
            {inbox.more}
          </a>
        </p>
      )}
    </>
  );
  return { title: lists.search.title, content };
};

/** `/petugas/cari` */
export const searchRoutes: readonly StaffRoute[] = [{ method: 'get', path: SEARCH, answer: showSearch }];
