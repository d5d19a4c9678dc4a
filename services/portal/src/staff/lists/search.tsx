// Search: cases of every stage by number, stage, kind, agency, office and days of receipt.
import type { ApiOperations } from '@jejak/contracts/client';
import { REFERENCE } from '@jejak/contracts/http';
import { answered } from '../../house-api.js';
import { holds, SEARCHES_IDENTITY } from '../ways.js';
import { STAFF, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { CaseTable } from './case-table.js';
import { keptOf, readSaved, SavedForms, SavedLinks, type Kept } from './saved.js';
import { choicesOf, PAGE, Pages, saidIn, Select } from './pieces.js';

type Query = NonNullable<ApiOperations['records.search']['parameters']['query']>;
const SEARCH = `${STAFF}/cari`;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What an address asks the API for; what no list has is left out. */
export const searchOf = ({ query, words }: Pick<StaffTurn, 'query' | 'words'>): Partial<Query> => {
  const known = (list: readonly { readonly code: string }[], value: string | undefined) =>
    list.find(({ code }) => code === value)?.code ?? '';
  const day = (text = '') => (DAY.test(text) ? text : '');
  return saidIn<Query>({
    number: (query.nomor ?? '').trim().slice(0, 100),
    stage: Object.keys(words.stages).find((stage) => stage === query.tahap) ?? '',
    caseType: known(REFERENCE.caseType, query.jenis),
    agency: known(REFERENCE.agency, query.terlapor),
    office: known(REFERENCE.office, query.kantor),
    from: day(query.sejak),
    to: day(query.sampai),
    cursor: query.dari,
  });
};

/** What a role reads masked may not be learned by asking for it: of these filters the API takes none from it. */
const READS_MASKED: readonly string[] = ['DPO'];
const HIDDEN: readonly string[] = ['nomor', 'terlapor', 'sejak', 'sampai'];

/** Whether a filter is there for this person. */
export const offers = (me: StaffTurn['me'], name: string): boolean =>
  !(HIDDEN.includes(name) && holds(me, READS_MASKED));

const Form = ({ turn, asked }: { readonly turn: StaffTurn; readonly asked: Partial<Query> }) => {
  const { search } = turn.words.lists;
  const { filter } = turn.words.inbox;
  const selects = [
    ['tahap', filter.stage, search.anyStage, asked.stage, Object.entries(turn.words.stages)],
    ['jenis', filter.kind, filter.anyKind, asked.caseType, choicesOf(turn, REFERENCE.caseType)],
    ['terlapor', search.agency, search.anyAgency, asked.agency, choicesOf(turn, REFERENCE.agency)],
    ['kantor', filter.office, filter.anyOffice, asked.office, choicesOf(turn, REFERENCE.office)],
  ] as const;
  const days = [
    ['sejak', search.from, asked.from],
    ['sampai', search.to, asked.to],
  ] as const;
  const shown = ([name]: readonly [string, ...unknown[]]) => offers(turn.me, name);
  return (
    <form class="filters" action={SEARCH}>
      {offers(turn.me, 'nomor') && (
        <label>
          {search.number}
          <input type="text" name="nomor" value={asked.number ?? ''} />
        </label>
      )}
      {selects.filter(shown).map(([name, label, any, value, options]) => (
        <Select key={name} name={name} label={label} any={any} value={value ?? ''} options={options} />
      ))}
      {days.filter(shown).map(([name, label, value]) => (
        <label key={name}>
          {label}
          <input type="date" name={name} value={value ?? ''} />
        </label>
      ))}
      <button>{search.submit}</button>
    </form>
  );
};

/** The address of a search that was kept. */
export const searchHrefOf = ({ number, stage, caseType, agency, office, from, to }: Kept): string => {
  const said = {
    nomor: number,
    tahap: stage,
    jenis: caseType,
    terlapor: agency,
    kantor: office,
    sejak: from,
    sampai: to,
  };
  return `${SEARCH}?${new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()}`;
};

const showSearch = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const { inbox, lists } = turn.words;
  const asked = searchOf(turn);
  const [found, saved] = await Promise.all([
    answered(
      turn.api.GET('/api/records/v1/search', {
        params: { query: { ...asked, limit: PAGE }, header: { 'Accept-Language': turn.language } },
      }),
    ),
    readSaved(turn),
  ]);
  const keeping = { turn, list: 'search', saved, kept: keptOf(asked), hrefOf: searchHrefOf } as const;
  const content = (
    <>
      <h1>{lists.search.title}</h1>
      <Form turn={turn} asked={asked} />
      <SavedLinks {...keeping} />
      {holds(turn.me, SEARCHES_IDENTITY) && (
        <p>
          <a href={`${SEARCH}/identitas`}>{lists.identity.way}</a>
        </p>
      )}
      <p class="hint">{inbox.count(found.total)}</p>
      {found.items.length === 0 ? (
        <p class="panel">{lists.search.none}</p>
      ) : (
        <CaseTable turn={turn} items={found.items} title={lists.search.title} />
      )}
      <Pages turn={turn} path={SEARCH} next={found.next} />
      <SavedForms {...keeping} />
    </>
  );
  return { title: lists.search.title, content };
};

/** `/petugas/cari` */
export const searchRoutes: readonly StaffRoute[] = [{ method: 'get', path: SEARCH, answer: showSearch }];
