// What the pages of one audited case share: the way back, what case it is, and the ways between them.
import type { ApiSchemas } from '@jejak/contracts/client';
import type { ComponentChildren } from 'preact';
import { answered } from '../../house-api.js';
import { Breakable } from '../../ui/number.js';
import { caseAt } from '../case/address.js';
import { isFor } from '../ways.js';
import { STAFF, type StaffTurn } from '../turn.js';

/** Where the audit is. */
export const AUDIT = `${STAFF}/audit`;
/** Pages of a case: the replay itself, its stored events, who opened what, and the proof. */
export type Room = '' | '/peristiwa' | '/pembaca' | '/bukti';

const Ways = ({ turn, id, room }: { readonly turn: StaffTurn; readonly id: string; readonly room: Room }) => {
  const { audit } = turn.words;
  const ways: readonly (readonly [Room, string])[] = [
    ['', audit.ways.replay],
    ['/peristiwa', audit.events.title],
    ['/pembaca', audit.ledger.title],
    ['/bukti', audit.proof.title],
  ];
  return (
    <nav class="desks" aria-label={audit.ways.label}>
      <ul>
        {ways.map(([each, word]) => (
          <li key={each}>
            <a href={`${AUDIT}/${id}${each}`} aria-current={each === room ? 'page' : undefined}>
              {word}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

interface Props {
  readonly turn: StaffTurn;
  readonly id: string;
  readonly room: Room;
  readonly number: string;
  readonly children: ComponentChildren;
}

/** A page of a case that is audited. */
export const CaseFrame = ({ turn, id, room, number, children }: Props) => {
  const { replay } = turn.words.audit;
  const readsEvents = isFor(turn.me, AUDIT);
  return (
    <div class="file">
      {readsEvents && (
        <p class="back">
          <a href={AUDIT}>{replay.back}</a>
        </p>
      )}
      <p class="kicker">
        <a href={caseAt(id)}>{replay.file}</a>
      </p>
      <h1>
        <Breakable text={number} />
      </h1>
      {readsEvents && <Ways turn={turn} id={id} room={room} />}
      {children}
    </div>
  );
};

/** The agenda number in the first stored event of a case; its id where that cannot be read. */
export const agendaIn = (row: ApiSchemas['StoredRowAnswer'] | undefined, id: string): string => {
  const data: unknown = JSON.parse(row?.data ?? '{}');
  const { agendaNumber } = data as { readonly agendaNumber?: unknown };
  return typeof agendaNumber === 'string' ? agendaNumber : id;
};

/** The number of a case for a heading: nothing is opened for it. */
export const numberOf = async ({ api }: StaffTurn, id: string): Promise<string> => {
  const params = { path: { id }, query: { limit: 1 } };
  const page = await answered(api.GET('/api/records/v1/cases/{id}/events', { params }));
  return agendaIn(page.items[0], id);
};

/** The revision that a page begins at; undefined for the first page. */
export const fromIn = ({ query }: Pick<StaffTurn, 'query'>): number | undefined =>
  /^\d{1,6}$/.test(query.dari ?? '') ? Number(query.dari) : undefined;

/** The ways between the pages of a list by revisions. `said`: what they are called, where they are no pages to follow. */
export const Pages = (props: {
  readonly turn: StaffTurn;
  readonly here: string;
  readonly next: number | null;
  readonly said?: { readonly start: string; readonly more: string };
}) => {
  const { turn, here, next, said } = props;
  const { start, more } = said ?? turn.words.inbox;
  const isFirst = fromIn(turn) === undefined;
  if (next === null && isFirst) return null;
  return (
    <p class="acts">
      {!isFirst && <a href={here}>{start}</a>}
      {next !== null && (
        <a class="button second" href={`${here}?dari=${next}`}>
          {more}
        </a>
      )}
    </p>
  );
};
