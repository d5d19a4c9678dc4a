// Deliveries: messages to parties of all cases that one may see, those that failed first.
import type { ApiOperations, ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import { STAFF, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { ListTable, PAGE, Pages, saidIn, Select } from './pieces.js';
import { whyUnsent } from '../case/why-unsent.js';

type Query = NonNullable<ApiOperations['records.listDeliveries']['parameters']['query']>;
type Delivery = ApiSchemas['ListedDeliveryAnswer'];

/** Where the list is. */
export const DELIVERIES = `${STAFF}/pengiriman`;
const STATES: readonly NonNullable<Query['state']>[] = [
  'given-up',
  'failed',
  'uncertain',
  'attempted',
  'queued',
  'sent',
];
const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

/** What an address asks the API for; a state that there is none of is left out. */
export const deliveriesOf = ({ query }: Pick<StaffTurn, 'query'>): Partial<Query> =>
  saidIn<Query>({ state: STATES.find((state) => state === query.keadaan), cursor: query.dari, limit: PAGE });

const Filters = ({ turn, state = '' }: { readonly turn: StaffTurn; readonly state: string | undefined }) => {
  const { file, inbox, lists } = turn.words;
  const options = STATES.map((each) => [each, wordOf(file.states, each)] as const);
  const said = lists.deliveries;
  return (
    <form class="filters" action={DELIVERIES}>
      <Select name="keadaan" label={said.state} any={said.anyState} value={state} options={options} />
      <button class="second">{inbox.filter.apply}</button>
    </form>
  );
};

const Row = ({ turn, delivery }: { readonly turn: StaffTurn; readonly delivery: Delivery }) => {
  const { file, frame, lists } = turn.words;
  const said = lists.deliveries;
  const { number, party, template, state, since, attempts } = delivery;
  const why = whyUnsent(turn, delivery);
  return (
    <tr>
      <th scope="row">
        <a href={`${STAFF}/perkara/${delivery.caseId}`}>{number ?? said.hiddenNumber}</a>
      </th>
      <td data-label={said.message}>{wordOf(file.templates, template)}</td>
      <td data-label={said.party}>{party === 'agency' ? file.track.toAgency : file.track.toComplainant}</td>
      <td data-label={said.state}>
        {wordOf(file.states, state)}
        {why !== '' && <small>{why}</small>}
        {attempts > 1 && <small>{said.attempts(attempts)}</small>}
      </td>
      <td data-label={said.since}>
        <time datetime={since}>{frame.moment(since)}</time>
      </td>
    </tr>
  );
};

const showDeliveries = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const said = turn.words.lists.deliveries;
  const query = deliveriesOf(turn);
  const { items, total, next } = await answered(turn.api.GET('/api/records/v1/deliveries', { params: { query } }));
  const content = (
    <>
      <h1>{said.title}</h1>
      <p class="lead">{said.lead}</p>
      <Filters turn={turn} state={query.state} />
      <p class="hint">{said.count(total)}</p>
      {items.length === 0 ? (
        <p class="panel">{query.state === undefined ? said.none : said.noneHere}</p>
      ) : (
        <ListTable
          keys={turn}
          title={said.title}
          columns={[said.case, said.message, said.party, said.state, said.since]}
        >
          {items.map((delivery) => (
            <Row key={delivery.deliveryId} turn={turn} delivery={delivery} />
          ))}
        </ListTable>
      )}
      <Pages turn={turn} path={DELIVERIES} next={next} />
    </>
  );
  return { title: said.title, content };
};

/** `/petugas/pengiriman` */
export const deliveriesRoutes: readonly StaffRoute[] = [{ method: 'get', path: DELIVERIES, answer: showDeliveries }];
