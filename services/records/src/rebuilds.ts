// Rebuilds that this process runs: begun by the operator, followed until they are done.
import { Inject, Injectable } from '@nestjs/common';
import { DATABASE, LOG, VIEWS, type Log, type Views } from '@jejak/chassis';
import type { DataSource } from 'typeorm';

/** How far a rebuild is. */
export interface RebuildStatus {
  readonly view: string;
  readonly state: 'never' | 'running' | 'done' | 'failed';
  /** Idempotency-Key it was begun with. */
  readonly key: string;
  /** Events that were applied, where it is done. */
  readonly events?: number;
  /** Place in the log that the new view stands at, where it is done. */
  readonly position?: string;
  /** Name of what went wrong. */
  readonly failure?: string;
}

/** PostgreSQL: a table of this name does not exist. */
const UNDEFINED_TABLE = '42P01';

@Injectable()
export class Rebuilds {
  private readonly all = new Map<string, RebuildStatus>();

  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(DATABASE) private readonly database: DataSource,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Begins one, unless it runs already or this very request began the last one. */
  begin(view: string, key: string): RebuildStatus {
    const last = this.statusOf(view);
    if (last.state === 'running' || last.key === key) return last;
    const running: RebuildStatus = { view, state: 'running', key };
    this.all.set(view, running);
    void this.run(running);
    return running;
  }

  statusOf(view: string): RebuildStatus {
    return this.all.get(view) ?? { view, state: 'never', key: '' };
  }

  /** Rows of the new table so far, and of the live one. */
  async progressOf(view: string): Promise<{ readonly rows: number | null; readonly of: number | null }> {
    const table = TABLES[view] ?? view;
    return { rows: await this.count(`records_rebuild.${table}`), of: await this.count(table) };
  }

  /** null where the table is not there: not made yet, or just put into the place of the live one. */
  private async count(table: string): Promise<number | null> {
    try {
      const counted: { count: number }[] = await this.database.query(`select count(*)::int as count from ${table}`);
      return counted[0]?.count ?? null;
    } catch (error) {
      if ((error as { code?: string }).code === UNDEFINED_TABLE) return null;
      throw error;
    }
  }

  private async run(begun: RebuildStatus): Promise<void> {
    const { view } = begun;
    try {
      const { events, position } = await this.views.rebuild(view);
      this.all.set(view, { ...begun, state: 'done', events, position });
    } catch (error) {
      this.log.error({ view, err: error }, 'a view could not be rebuilt; the old one still answers');
      this.all.set(view, { ...begun, state: 'failed', failure: error instanceof Error ? error.name : 'unknown' });
    }
  }
}

/** The table of each view. */
export const TABLES: Readonly<Record<string, string>> = {
  caseload: 'caseload',
  'public-timeline': 'public_line',
  'internal-timeline': 'internal_line',
  deliveries: 'delivery',
  registers: 'register_entry',
  identities: 'identity',
};
