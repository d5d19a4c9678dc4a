// HTTP in: the operator makes views anew beside the live ones.
import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Act, DATABASE, Envelope, EVENT_STORE, notFound, VIEWS } from '@jejak/chassis';
import type { Views, WriteEnvelope } from '@jejak/chassis';
import { BEGINNING, type EventStore } from '@jejak/eventstore';
import type { DataSource } from 'typeorm';
import { Rebuilds } from '../rebuilds.js';

@Controller('views')
export class ViewsApi {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(DATABASE) private readonly database: DataSource,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(Rebuilds) private readonly rebuilds: Rebuilds,
  ) {}

  /** The views, how far each is in the log, and the log's end. */
  @Get()
  @Act('rebuild-view')
  async list() {
    const rows: { name: string; position: string }[] = await this.database.query(
      'select name, position from checkpoint',
    );
    const places = new Map(rows.map(({ name, position }) => [name, position]));
    const items = this.views.names.map((name) => ({ name, position: places.get(name) ?? BEGINNING }));
    return { items, head: await this.store.head() };
  }

  /** Begins a rebuild; the live view answers until the new one takes its place. */
  @Post(':name/rebuild')
  @HttpCode(202)
  @Act('rebuild-view')
  begin(@Param('name') name: string, @Envelope() { idempotencyKey }: WriteEnvelope) {
    const { key: _, ...status } = this.rebuilds.begin(this.known(name), idempotencyKey);
    return status;
  }

  /** How far the rebuild is that this process runs or ran last. */
  @Get(':name/rebuild')
  @Act('rebuild-view')
  async status(@Param('name') name: string) {
    const { key: _, ...status } = this.rebuilds.statusOf(this.known(name));
    return { ...status, ...(status.state === 'running' && (await this.rebuilds.progressOf(name))) };
  }

  private known(name: string): string {
    if (!this.views.names.includes(name)) throw notFound();
    return name;
  }
}
