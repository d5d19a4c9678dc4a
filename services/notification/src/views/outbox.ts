// The outbox: deliveries that are not settled, by when they want attention.
import { DELIVERY_CATEGORY, initialDelivery, type Delivery } from '@jejak/contracts';
import type { View, Views } from '@jejak/chassis';
import type { StoredEvent } from '@jejak/eventstore';
import { EntitySchema, type EntityManager } from 'typeorm';
import { afterEvent, type Counted, type Outbox } from '../outbox.js';
import { dueAt } from '../timing.js';

/** A delivery that is not settled. */
export interface OutboxRow {
  id: string;
  /** null: given up, until somebody orders it anew. */
  dueAt: Date | null;
  /** The fold: codes only. */
  delivery: Delivery;
}

/** Table `outbox`. */
export const OutboxEntity = new EntitySchema<OutboxRow>({
  name: 'Outbox',
  tableName: 'outbox',
  columns: {
    id: { type: 'uuid', primary: true },
    dueAt: { type: 'timestamptz', name: 'due_at', nullable: true },
    delivery: { type: 'jsonb' },
  },
  indices: [{ name: 'outbox_due', columns: ['dueAt'] }],
});

const project = async (stored: StoredEvent, manager: EntityManager): Promise<void> => {
  const rows = manager.getRepository(OutboxEntity);
  const id = stored.stream.slice(DELIVERY_CATEGORY.length + 1);
  const row = await rows.findOneBy({ id });
  const delivery = afterEvent(row?.delivery ?? initialDelivery, stored);
  if (delivery.state === 'sent') await rows.delete({ id });
  else if (delivery.revision >= 0) {
    const due = dueAt(delivery);
    await rows.upsert({ id, dueAt: due === null ? null : new Date(due), delivery }, ['id']);
  }
};

/** The view of what waits; what was sent leaves it. */
export const outboxView: View = {
  name: 'outbox',
  entities: [OutboxEntity],
  filter: { categories: [DELIVERY_CATEGORY] },
  apply: async (events, manager) => {
    for (const stored of events) await project(stored, manager);
  },
};

const dueIn = async (manager: EntityManager, nowMs: number, limit: number): Promise<readonly string[]> => {
  const rows = await manager
    .getRepository(OutboxEntity)
    .createQueryBuilder('outbox')
    .select('outbox.id', 'id')
    .where('outbox.due_at <= :now', { now: new Date(nowMs) })
    .orderBy('outbox.due_at')
    .limit(limit)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
};

const countsIn = (manager: EntityManager): Promise<readonly Counted[]> =>
  manager.query(
    `select delivery->>'state' as state, delivery->>'code' as code, count(*)::int as count from outbox group by 1, 2`,
  );

/** The outbox as it is kept in PostgreSQL. */
export const viewOutbox = (views: Views): Outbox => ({
  counts: () => views.read('outbox', {}, countsIn),
  due: (nowMs, limit) => views.read('outbox', {}, (manager) => dueIn(manager, nowMs, limit)),
});
