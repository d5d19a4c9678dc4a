// The inbox: what waits for me, for my office, for the nation. Filters stand in the address; counts are the lengths of the lists.
import { REFERENCE } from '@jejak/contracts/http';
import type { ApiOperations, ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../house-api.js';
import { holds } from './ways.js';
import { CaseTable } from './lists/case-table.js';
import { keptOf, readSaved, SavedForms, SavedLinks, type Kept, type Saved } from './lists/saved.js';
import { choicesOf, PAGE, Select } from './lists/pieces.js';
import { STAFF, type Me, type StaffRoute, type StaffTurn } from './turn.js';

type Inbox = ApiSchemas['InboxAnswer'];

/** Whose cases a tab shows. */
export type Tab = 'saya' | 'kantor' | 'nasional';
const INBOX = `${STAFF}/kotak`;

/** Tabs that make sense for somebody: a liaison has one list, an office has two, and who reaches the nation three. */
export const tabsOf = (me: Me): readonly Tab[] => {
  if (holds(me, ['NAR', 'AUD'])) return ['nasional'];
  if (holds(me, ['PIM'])) return ['saya', 'kantor', 'nasional'];
  return ['saya', 'kantor'];
};

/** Where the work of somebody waits: an examiner is assigned cases, the leadership has those of all offices, all others take what comes to their office. */
const beginsOf = (me: Me): Tab => {
  if (holds(me, ['ASR'])) return 'saya';
  return holds(me, ['PIM']) ? 'nasional' : 'kantor';
};

/** What the address says. */
export interface InboxAddress {
  readonly tab: Tab;
  readonly stage: string;
  readonly kind: string;
  readonly office: string;
  readonly isUnread: boolean;
  readonly cursor: string;
}

/** Reads an address; what no list has is left out. */
export const addressOf = (query: StaffTurn['query'], me: Me, stages: StaffTurn['words']['stages']): InboxAddress => {
  const tabs = tabsOf(me);
  const known = (value: string | undefined, isKnown: (value: string) => boolean) =>
    value !== undefined && isKnown(value) ? value : '';
  const has = (list: readonly { readonly code: string }[]) => (value: string) =>
    list.some(({ code }) => code === value);
  return {
    tab: [query.lihat, beginsOf(me)].flatMap((wanted) => tabs.filter((each) => each === wanted))[0] ?? (tabs[0] as Tab),
    stage: known(query.tahap, (value) => Object.hasOwn(stages, value)),
    kind: known(query.jenis, has(REFERENCE.caseType)),
    office: known(query.kantor, has(REFERENCE.office)),
    isUnread: query.baru === '1',
    cursor: query.dari ?? '',
  };
};

/** The address of a list. */
export const hrefOf = (address: InboxAddress, changes: Partial<InboxAddress> = {}): string => {
  const { tab, stage, kind, office, isUnread, cursor } = { ...address, cursor: '', ...changes };
  const said = { lihat: tab, tahap: stage, jenis: kind, kantor: office, baru: isUnread ? '1' : '', dari: cursor };
  return `${INBOX}?${new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString()}`;
};

type ApiQuery = NonNullable<ApiOperations['records.readInbox']['parameters']['query']>;

/** The query of a tab; under the same filters its list is as long as its count says. */
export const queryOf = (address: InboxAddress, me: Me, tab = address.tab): ApiQuery => {
  const { stage, kind, office, isUnread } = address;
  const said = {
    mine: tab === 'saya' ? 'true' : '',
    stage,
    caseType: kind,
    office: tab === 'kantor' ? (me.office ?? office) : office,
    unread: isUnread ? 'true' : '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) as ApiQuery;
};

/** The address of an inbox that was kept. */
export const inboxHrefOf = ({ mine, stage = '', caseType = '', office = '', unread }: Kept, me: Me): string => {
  const tabs = tabsOf(me);
  const wanted: Tab = mine === 'true' ? 'saya' : office !== '' && office === me.office ? 'kantor' : 'nasional';
  const tab = tabs.find((each) => each === wanted) ?? (tabs[0] as Tab);
  return hrefOf({ tab, stage, kind: caseType, office, isUnread: unread === 'true', cursor: '' });
};

const ask = ({ api }: StaffTurn, query: ApiQuery): Promise<Inbox> =>
  answered(api.GET('/api/records/v1/inbox', { params: { query } }));

interface Props {
  readonly turn: StaffTurn;
  readonly address: InboxAddress;
  readonly inbox: Inbox;
  readonly totals: ReadonlyMap<Tab, number>;
  readonly saved: Saved;
}

const tabWord = ({ words: { inbox }, me }: StaffTurn, tab: Tab): string => {
  if (tab === 'saya') return inbox.tabs.mine;
  if (tab === 'kantor') return inbox.tabs.office;
  return holds(me, ['NAR']) ? inbox.tabs.all : inbox.tabs.nation;
};

const Tabs = ({ turn, address, totals }: Props) => (
  <nav class="desks" aria-label={turn.words.inbox.title}>
    <ul>
      {tabsOf(turn.me).map((tab) => (
        <li key={tab}>
          <a href={hrefOf(address, { tab })} aria-current={tab === address.tab ? 'page' : undefined}>
            {tabWord(turn, tab)} <span class="count">{turn.words.frame.number(totals.get(tab) ?? 0)}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Filters = ({ turn, address, inbox }: Props) => {
  const { words } = turn;
  const { filter } = words.inbox;
  const stages = Object.entries(words.stages).map(([code, word]) => {
    const count = inbox.counts.stages[code];
    return [code, count === undefined ? word : `${word} (${words.frame.number(count)})`] as const;
  });
  return (
    <form
      class="filters"
      action={INBOX}
      hx-get={INBOX}
      hx-trigger="change, submit"
      hx-target="#daftar"
      hx-select="#daftar"
      hx-swap="outerHTML"
      hx-push-url="true"
    >
      <input type="hidden" name="lihat" value={address.tab} />
      <Select name="tahap" label={filter.stage} any={filter.open} value={address.stage} options={stages} />
      <Select
        name="jenis"
        label={filter.kind}
        any={filter.anyKind}
        value={address.kind}
        options={choicesOf(turn, REFERENCE.caseType)}
      />
      {address.tab === 'nasional' && (
        <Select
          name="kantor"
          label={filter.office}
          any={filter.anyOffice}
          value={address.office}
          options={choicesOf(turn, REFERENCE.office)}
        />
      )}
      <label class="choice">
        <input type="checkbox" name="baru" value="1" checked={address.isUnread} />
        <span>{filter.unread}</span>
      </label>
      <button class="second">{filter.apply}</button>
    </form>
  );
};

const isFiltered = ({ stage, kind, office, isUnread }: InboxAddress): boolean =>
  isUnread || [stage, kind, office].some((filter) => filter !== '');

/** Why a list is empty, and where else to look. */
const Nothing = ({ turn, address }: Pick<Props, 'turn' | 'address'>) => {
  const said = turn.words.inbox;
  const { tab } = address;
  if (isFiltered(address))
    return (
      <p class="panel">
        {said.empty} <a href={`${INBOX}?lihat=${tab}`}>{said.filter.clear}</a>
      </p>
    );
  if (tab !== 'saya') return <p class="panel">{said.emptyAll}</p>;
  return (
    <p class="panel">
      {said.emptyMine} <a href={`${INBOX}?lihat=kantor`}>{said.toOffice}</a>
    </p>
  );
};

const List = ({ turn, address, inbox }: Props) => {
  const said = turn.words.inbox;
  if (inbox.items.length === 0) return <Nothing turn={turn} address={address} />;
  return <CaseTable turn={turn} items={inbox.items} title={said.title} />;
};

/** The page. */
export const inboxPage = (props: Props) => {
  const { turn, address, inbox, saved } = props;
  const said = turn.words.inbox;
  const kept = keptOf(queryOf(address, turn.me));
  const keeping = { turn, list: 'inbox', saved, kept, hrefOf: (each: Kept) => inboxHrefOf(each, turn.me) } as const;
  return (
    <>
      <h1>{said.title}</h1>
      <Filters {...props} />
      <div id="daftar" aria-live="polite">
        <SavedLinks {...keeping} />
        <Tabs {...props} />
        <p class="hint">{said.count(inbox.total)}</p>
        <List {...props} />
        <p class="acts">
          {address.cursor !== '' && <a href={hrefOf(address)}>{said.start}</a>}
          {inbox.next !== null && (
            <a class="button second" href={hrefOf(address, { cursor: inbox.next })}>
              {said.more}
            </a>
          )}
        </p>
        <SavedForms {...keeping} />
      </div>
    </>
  );
};

/** How long the list of each tab is. A tab of the same office is counted by the answer that is there. */
const totalsOf = async (turn: StaffTurn, address: InboxAddress): Promise<ReadonlyMap<Tab, number>> => {
  const others = tabsOf(turn.me).filter((tab) => tab !== address.tab);
  const counted = await Promise.all(
    others.map(async (tab) => {
      const { total } = await ask(turn, { ...queryOf(address, turn.me, tab), limit: 1 });
      return [tab, total] as const;
    }),
  );
  return new Map(counted);
};

const showInbox = async (turn: StaffTurn) => {
  const address = addressOf(turn.query, turn.me, turn.words.stages);
  const [inbox, others, saved] = await Promise.all([
    ask(turn, {
      ...queryOf(address, turn.me),
      limit: PAGE,
      ...(address.cursor !== '' && { cursor: address.cursor }),
    }),
    totalsOf(turn, address),
    readSaved(turn),
  ]);
  const totals = new Map([...others, [address.tab, inbox.total] as const]);
  return { title: turn.words.inbox.title, content: inboxPage({ turn, address, inbox, totals, saved }) };
};

/** `/petugas/kotak` */
export const inboxRoutes: readonly StaffRoute[] = [{ method: 'get', path: INBOX, answer: showInbox }];
