// Approvals: acts that wait for this very reader because somebody else prepared them, each with the way straight to its form.
import type { ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import { actAt, isHere } from '../acts/page.js';
import { actorOf } from '../people.js';
import { STAFF, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { numberOf } from '../case/address.js';
import { agencyOf } from '../case/facts.js';
import { ListTable, PAGE, Pages, saidIn } from './pieces.js';

type Awaiting = ApiSchemas['AwaitingCaseAnswer'];
type Approval = ApiSchemas['ApprovalAnswer'];

const APPROVALS = `${STAFF}/persetujuan`;

const ActLink = ({ turn, item, action }: { turn: StaffTurn; item: Awaiting; action: string }) => {
  const word = turn.words.acts.act[action] ?? action;
  return <a href={isHere(action) ? actAt(item.caseId, action) : `${STAFF}/perkara/${item.caseId}`}>{word}</a>;
};

const Row = ({ turn, item, approval }: { turn: StaffTurn; item: Awaiting; approval: Approval }) => {
  const { frame, inbox, lists } = turn.words;
  const said = lists.approvals;
  const by = actorOf(turn, approval.by ?? undefined);
  return (
    <tr class={item.unread ? 'fresh' : undefined}>
      <th scope="row">
        <ActLink turn={turn} item={item} action={approval.action} />
        {item.unread && <span class="badge">{inbox.fresh}</span>}
      </th>
      <td data-label={said.case}>
        <a href={`${STAFF}/perkara/${item.caseId}`}>{numberOf(item)}</a>
        <small>{agencyOf(turn, item)}</small>
      </td>
      <td data-label={said.by}>{by ?? said.nobody}</td>
      <td data-label={said.since}>
        {approval.since === null ? (
          said.unknownSince
        ) : (
          <time datetime={approval.since}>{frame.moment(approval.since)}</time>
        )}
      </td>
    </tr>
  );
};

const List = ({ turn, items }: { readonly turn: StaffTurn; readonly items: readonly Awaiting[] }) => {
  const said = turn.words.lists.approvals;
  return (
    <ListTable keys={turn} title={said.title} columns={[said.act, said.case, said.by, said.since]}>
      {items.flatMap((item) =>
        item.approvals.map((approval) => (
          <Row key={`${item.caseId} ${approval.action}`} turn={turn} item={item} approval={approval} />
        )),
      )}
    </ListTable>
  );
};

const showApprovals = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const said = turn.words.lists.approvals;
  const query = saidIn<{ limit: number; cursor: string }>({ limit: PAGE, cursor: turn.query.dari });
  const { items, next } = await answered(
    turn.api.GET('/api/records/v1/approvals', {
      params: { query, header: { 'Accept-Language': turn.language } },
    }),
  );
  const content = (
    <>
      <h1>{said.title}</h1>
      <p class="lead">{said.lead}</p>
      {items.length === 0 ? (
        <p class="panel">{next === null ? said.none : said.noneYet}</p>
      ) : (
        <List turn={turn} items={items} />
      )}
      <Pages turn={turn} path={APPROVALS} next={next} />
    </>
  );
  return { title: said.title, content };
};

/** `/petugas/persetujuan` */
export const approvalsRoutes: readonly StaffRoute[] = [
  { method: 'get', path: APPROVALS, callsPeople: true, answer: showApprovals },
];
