// Filters that a person keeps under a name: links to them, and the forms that keep the present ones and forget one.
import type { ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import { STAFF, type StaffTurn } from '../turn.js';

/** Everything that a person keeps. */
export type Saved = ApiSchemas['SavedFiltersAnswer'];
/** Filters of the API by their names. */
export type Kept = Readonly<Record<string, string>>;
/** Which list. */
export type List = 'inbox' | 'search';

/** Where filters are kept. */
export const SAVED = `${STAFF}/saringan`;
/** What the names of hidden fields with filters begin with. */
export const FILTER = 'saring.';

/** What this person keeps. */
export const readSaved = ({ api }: Pick<StaffTurn, 'api'>): Promise<Saved> =>
  answered(api.GET('/api/records/v1/saved-filters'));

/** Of a query what may be kept: its filters, without the page. */
export const keptOf = (query: object): Kept =>
  Object.fromEntries(
    Object.entries(query).filter(([name, value]) => typeof value === 'string' && name !== 'cursor') as [
      string,
      string,
    ][],
  );

/** The fields that say which filters of which list are meant. */
export const KeptFields = ({ turn, list, kept }: { turn: StaffTurn; list: List; kept: Kept }) => (
  <>
    <input type="hidden" name="kunci" value={turn.ids.v7()} />
    <input type="hidden" name="daftar" value={list} />
    {Object.entries(kept).map(([name, value]) => (
      <input key={name} type="hidden" name={`${FILTER}${name}`} value={value} />
    ))}
  </>
);

interface Props {
  readonly turn: StaffTurn;
  readonly list: List;
  readonly saved: Saved;
  /** The filters that are set now. */
  readonly kept: Kept;
  readonly hrefOf: (kept: Kept) => string;
}

/** Links to the filters of a list. */
export const SavedLinks = ({ turn, list, saved, hrefOf }: Props) => {
  const items = saved.items.filter((item) => item.list === list);
  if (items.length === 0) return null;
  return (
    <p class="acts">
      <span class="hint">{turn.words.lists.saved.title}:</span>
      {items.map(({ name, query }) => (
        <a key={name} href={hrefOf(query)} dir="auto">
          {name}
        </a>
      ))}
    </p>
  );
};

const Forget = ({ turn, list, name }: { turn: StaffTurn; list: List; name: string }) => (
  <form method="post" action={`${SAVED}/hapus`}>
    <KeptFields turn={turn} list={list} kept={{}} />
    <input type="hidden" name="name" value={name} />
    <button class="quiet">{turn.words.lists.saved.forget(name)}</button>
  </form>
);

/** Keeps what is set now, and forgets what was kept; nothing of it for whom the API keeps nothing. */
export const SavedForms = ({ turn, list, saved, kept }: Props) => {
  const said = turn.words.lists.saved;
  const items = saved.items.filter((item) => item.list === list);
  const hasFilters = Object.keys(kept).length > 0;
  if (!saved.mayKeep || (!hasFilters && items.length === 0)) return null;
  return (
    <details>
      <summary>
        <span class="more">{said.manage}</span>
      </summary>
      {hasFilters && (
        <form method="post" action={SAVED} class="filters">
          <KeptFields turn={turn} list={list} kept={kept} />
          <label>
            {said.name}
            <input type="text" name="name" maxlength={60} dir="auto" />
          </label>
          <button class="second">{said.keep}</button>
        </form>
      )}
      {items.map(({ name }) => (
        <Forget key={name} turn={turn} list={list} name={name} />
      ))}
    </details>
  );
};
