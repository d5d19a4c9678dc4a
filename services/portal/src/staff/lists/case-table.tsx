// Cases of the inbox and of a search as a table: what each is about, where it stands, and who has it.
import type { ApiSchemas } from '@jejak/contracts/client';
import { actAt, isHere } from '../acts/page.js';
import { numberOf } from '../case/address.js';
import { agencyOf } from '../case/facts.js';
import { standingIn } from '../standing.js';
import { STAFF, type StaffTurn } from '../turn.js';
import { ListTable } from './pieces.js';

type Listed = ApiSchemas['ListedCaseAnswer'];

/** What comes next: one's own act and its form, or the step and who has it. */
const Next = ({ turn, item }: { readonly turn: StaffTurn; readonly item: Listed }) => {
  const { inbox, acts } = turn.words;
  const { yourStep } = item;
  const { step, holder } = standingIn(turn, item);
  if (yourStep === null || !isHere(yourStep))
    return (
      <>
        {step}
        {holder !== undefined && <small>{holder}</small>}
      </>
    );
  return (
    <>
      {inbox.yourStep} <a href={actAt(item.caseId, yourStep)}>{acts.act[yourStep] ?? yourStep}</a>
    </>
  );
};

const Row = ({ turn, item }: { readonly turn: StaffTurn; readonly item: Listed }) => {
  const { words, house } = turn;
  const { facts, names } = item;
  return (
    <tr class={item.unread ? 'fresh' : undefined}>
      <th scope="row">
        <a href={`${STAFF}/perkara/${item.caseId}`}>{numberOf(item)}</a>
        {item.unread && <span class="badge">{words.inbox.fresh}</span>}
      </th>
      <td data-label={words.inbox.columns.about}>
        {agencyOf(turn, item)}
        {names.substance !== null && <small>{names.substance}</small>}
      </td>
      <td data-label={words.inbox.columns.stage}>{standingIn(turn, item).stage}</td>
      <td data-label={words.inbox.columns.next}>
        <Next turn={turn} item={item} />
      </td>
      <td data-label={words.inbox.columns.received}>
        {facts.receivedOn === null ? '–' : <time datetime={facts.receivedOn}>{house.date(facts.receivedOn)}</time>}
      </td>
    </tr>
  );
};

/** Cases as a table; as cards on a phone. */
export const CaseTable = (props: {
  readonly turn: StaffTurn;
  readonly items: readonly Listed[];
  readonly title: string;
}) => {
  const { columns } = props.turn.words.inbox;
  return (
    <ListTable
      keys={props.turn}
      title={props.title}
      columns={[columns.number, columns.about, columns.stage, columns.next, columns.received]}
    >
      {props.items.map((item) => (
        <Row key={item.caseId} turn={props.turn} item={item} />
      ))}
    </ListTable>
  );
};
