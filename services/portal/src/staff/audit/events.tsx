// The stored events of a case: each with its header and data byte for byte, and the hash that chains it.
import type { ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import { idIn } from '../case/address.js';
import type { StaffOutcome, StaffTurn } from '../turn.js';
import { agendaIn, AUDIT, CaseFrame, fromIn, numberOf, Pages } from './frame.js';

type Stored = ApiSchemas['StoredRowsAnswer'];
type Row = ApiSchemas['StoredRowAnswer'];

/** Events of a page: with header, data and hashes each weighs more than two kilobytes. */
const PAGE = 12;

const prevOf = ({ entry }: Row): string => {
  const { prev } = JSON.parse(entry) as { readonly prev?: unknown };
  return typeof prev === 'string' ? prev : '–';
};

const Event = ({ turn, id, row }: { readonly turn: StaffTurn; readonly id: string; readonly row: Row }) => {
  const { events } = turn.words.audit;
  return (
    <tr id={`e${row.revision}`}>
      <th scope="row">
        <a href={`${AUDIT}/${id}?ke=${row.revision}`}>{row.revision}</a>
      </th>
      <td data-label={events.type}>
        <span class="secret">{row.type}</span>
        <small>
          <time datetime={row.at}>{turn.words.frame.moment(row.at)}</time>
        </small>
        <small>
          {events.position} {row.position}
        </small>
      </td>
      <td data-label={events.hash}>
        <code>{row.hash}</code>
        <small>{events.prev}</small>
        <code>{prevOf(row)}</code>
        <details>
          <summary>
            <span class="more">{events.raw}</span>
          </summary>
          <h3>{events.header}</h3>
          <pre>{row.entry}</pre>
          <h3>{events.data}</h3>
          <pre>{row.data}</pre>
        </details>
      </td>
    </tr>
  );
};

/** The page. */
export const eventsPage = (
  turn: StaffTurn,
  { id, number, stored }: { readonly id: string; readonly number: string; readonly stored: Stored },
) => {
  const { events } = turn.words.audit;
  return (
    <CaseFrame turn={turn} id={id} room="/peristiwa" number={number}>
      <p class="lead">{events.lead}</p>
      <table class="cases rows">
        <caption class="unseen">{events.title}</caption>
        <thead>
          <tr>
            {[events.revision, events.type, events.hash].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stored.items.map((row) => (
            <Event key={row.id} turn={turn} id={id} row={row} />
          ))}
        </tbody>
      </table>
      <Pages turn={turn} here={`${AUDIT}/${id}/peristiwa`} next={stored.next} />
    </CaseFrame>
  );
};

/** `/petugas/audit/:id/peristiwa` */
export const showEvents = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const id = idIn(turn);
  const params = { path: { id }, query: { from: fromIn(turn) ?? 0, limit: PAGE } };
  const [stored, earlier] = await Promise.all([
    answered(turn.api.GET('/api/records/v1/cases/{id}/events', { params })),
    params.query.from === 0 ? undefined : numberOf(turn, id),
  ]);
  const number = earlier ?? agendaIn(stored.items[0], id);
  return { title: `${turn.words.audit.events.title} ${number}`, content: eventsPage(turn, { id, number, stored }) };
};
