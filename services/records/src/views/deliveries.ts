// Deliveries: every message to a party, where it stands and how often it was tried. Codes only: no address, no text.
import type { ListScope } from '@jejak/access';
import { initialCase, type CaseFile } from '@jejak/case';
import type { View } from '@jejak/chassis';
import {
  decodeDelivery,
  DELIVERY_CATEGORY,
  DELIVERY_EVENT_TYPES,
  deliveryStream,
  evolveDelivery,
  initialDelivery,
  type Delivery,
} from '@jejak/contracts';
import type { StoredEvent } from '@jejak/eventstore';
import { EntitySchema, type EntityManager } from 'typeorm';
import { NUMBER, pageOf, readCursor, UUID } from '../cursor.js';
import { scopeSql, Values } from '../scope.js';
import { foldPage } from './fold-rows.js';
import { saveRows } from './rows.js';

/** A delivery. `rank` puts what needs somebody first; `queuedMs` orders the rest. */
export interface DeliveryRow {
  deliveryId: string;
  caseId: string;
  state: string;
  rank: number;
  queuedMs: string;
  fold: Delivery;
}

/** Table `delivery`. */
export const DeliveryEntity = new EntitySchema<DeliveryRow>({
  name: 'Delivery',
  tableName: 'delivery',
  columns: {
    deliveryId: { type: 'uuid', primary: true, name: 'delivery_id' },
    caseId: { type: 'uuid', name: 'case_id' },
    state: { type: 'text' },
    rank: { type: 'int' },
    queuedMs: { type: 'bigint', name: 'queued_ms' },
    fold: { type: 'json' },
  },
});

/** What went wrong comes first. */
const RANKS: { readonly [S in Delivery['state']]: number } = {
  'given-up': 0,
  failed: 1,
  uncertain: 2,
  attempted: 3,
  queued: 4,
  sent: 5,
  none: 6,
};

const load = async (manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Delivery>> => {
  const rows: { delivery_id: string; fold: Delivery }[] = await manager.query(
    'select delivery_id, fold from delivery where delivery_id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ delivery_id: id, fold }) => [id, { ...initialDelivery, ...fold }]));
};

const next = (before: Delivery, stored: StoredEvent): Delivery | undefined => {
  const event = decodeDelivery(stored);
  return event && evolveDelivery(before, event, stored);
};

const rowOf = (fold: Delivery): DeliveryRow => ({
  deliveryId: fold.id,
  caseId: fold.caseId,
  state: fold.state,
  rank: RANKS[fold.state],
  queuedMs: String(Date.parse(fold.queuedAt)),
  fold,
});

/** The view of deliveries. */
export const deliveriesView: View = {
  name: 'deliveries',
  entities: [DeliveryEntity],
  filter: { categories: [DELIVERY_CATEGORY], types: DELIVERY_EVENT_TYPES },
  apply: async (events, manager) => {
    const changed = await foldPage(
      { prefix: deliveryStream(''), initial: initialDelivery, next, load },
      events,
      manager,
    );
    await saveRows(
      manager,
      DeliveryEntity,
      changed.map(({ state }) => rowOf(state)),
    );
  },
};

/** As a reader gets it. */
const shown = ({ id, revision: _, forgiven: __, ...delivery }: Delivery) => ({ deliveryId: id, ...delivery });

/** All deliveries of one case, the oldest first. */
export const deliveriesOfCase = async (manager: EntityManager, caseId: string) => {
  const rows: { fold: Delivery }[] = await manager.query(
    'select fold from delivery where case_id = $1 order by queued_ms, delivery_id',
    [caseId],
  );
  return rows.map(({ fold }) => shown(fold));
};

/** What a list of deliveries asks for. */
export interface DeliveriesAsked {
  readonly scope: ListScope;
  readonly state?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of deliveries of the cases that the reader may see, those that failed first, each with its case, and how many there are. */
export const listDeliveries = async (manager: EntityManager, { scope, state, limit, cursor }: DeliveriesAsked) => {
  const values = new Values();
  const from = `from delivery d join caseload c on c.case_id = d.case_id where ${scopeSql(scope, values)}${
    state === undefined ? '' : ` and d.state = ${values.put(state)}`
  }`;
  const counted: { total: number }[] = await manager.query(`select count(*)::int as total ${from}`, values.all);
  const after = readCursor(cursor, [/^[0-6]$/, NUMBER, UUID]);
  const behind = after
    ? ` and (d.rank, d.queued_ms, d.delivery_id) > (${values.put(after[0])}::int, ${values.put(after[1])}::bigint, ${values.put(after[2])}::uuid)`
    : '';
  const found: { rank: number; queued_ms: string; delivery_id: string; fold: Delivery; state: CaseFile }[] =
    await manager.query(
      `select p.*, f.state from (
         select d.rank, d.queued_ms, d.delivery_id, d.fold, c.case_id ${from}${behind}
         order by d.rank, d.queued_ms, d.delivery_id limit ${values.put(limit + 1)}
       ) p join case_state f using (case_id) order by p.rank, p.queued_ms, p.delivery_id`,
      values.all,
    );
  const { rows, next: following } = pageOf(found, limit, (row) => [String(row.rank), row.queued_ms, row.delivery_id]);
  const items = rows.map(({ fold, state: file }) => ({ ...shown(fold), file: { ...initialCase, ...file } }));
  return { items, total: counted[0]?.total ?? 0, next: following };
};
