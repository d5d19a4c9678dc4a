// What an operator does at every service alike: messages that were set aside, and read models to be made anew. Never a word of a case.
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { Principal } from '@jejak/access';
import type { ParkedKey, ParkedMessage, Parking } from '@jejak/messaging';
import type { Type } from '@nestjs/common';
import type { Desk } from '../desk/desk.js';
import type { Log } from '../log.js';
import type { FollowerLag } from '../metrics.js';
import { notFound } from '../problem.js';
import { FOLLOWERS, PARKED, REBUILDS } from '../tokens.js';
import type { Rebuilt } from '../views/rebuild.js';
import type { Views } from '../views/views.js';
import { Act } from './act.js';
import { Envelope, Who } from './decorators.js';
import { discardWith, type Discard, type Discarded } from './discarding.js';
import type { Envelope as WriteEnvelope } from '../desk/types.js';
import {
  DiscardAnswer,
  DiscardBody,
  FollowersAnswer,
  ParkedKeysAnswer,
  ParkedMessagesAnswer,
  RebuildAnswer,
  RedriveAnswer,
  ViewsAnswer,
} from './openapi-operating.js';

/** `@Inject(PARKED)`: what the reactions of this service could not deal with. */
export interface Parked {
  list(): Promise<readonly ParkedKey[]>;
  show(key: string): Promise<readonly ParkedMessage[]>;
  /** Answers how many messages will be handled again. */
  redrive(key: string): Promise<number>;
  /** Gives one message up, with an event that says why. */
  discard(discard: Discard): Promise<Discarded>;
}

/** The parking of one service. */
export const parkedOf = (parking: Parking, group: string, desk: Desk): Parked => ({
  discard: discardWith({ parking, desk, group }),
  list: () => parking.list(group),
  show: (key) => parking.show(group, key),
  redrive: (key) => parking.redrive(group, key),
});

/** Messages that failed too often. They hold codes and ids only; their key is the case that waits. */
@Controller('parked')
export class ParkedApi {
  constructor(@Inject(PARKED) private readonly parked: Parked) {}

  /** Keys that wait, oldest first. */
  @Get()
  @Act('see-parked')
  @ApiOperation({ operationId: 'listParked', summary: 'List the keys whose messages were set aside' })
  @ApiOkResponse({ type: ParkedKeysAnswer })
  async list(): Promise<ParkedKeysAnswer> {
    return { items: await this.parked.list() };
  }

  /** What waits in one key, in order; 404 where nothing does. */
  @Get(':key')
  @Act('see-parked')
  @ApiOperation({ operationId: 'showParked', summary: 'See what waits in one key' })
  @ApiOkResponse({ type: ParkedMessagesAnswer })
  async show(@Param('key') key: string): Promise<ParkedMessagesAnswer> {
    const items = await this.parked.show(key);
    if (items.length === 0) throw notFound();
    return { items };
  }

  /** Asks the reactions to handle the messages of a key again, in order. Asking twice is asking once. */
  @Post(':key/redrive')
  @HttpCode(202)
  @Act('redrive-parked')
  @ApiOkResponse({ type: RedriveAnswer })
  async redrive(@Param('key') key: string, @Envelope() _envelope: WriteEnvelope): Promise<RedriveAnswer> {
    const waiting = await this.parked.redrive(key);
    if (waiting === 0) throw notFound();
    return { key, waiting };
  }

  /** Gives one message up for good; who did and why becomes an event. */
  @Post(':key/messages/:message/discard')
  @HttpCode(200)
  @Act('discard-parked')
  @ApiOperation({ operationId: 'discardParked', summary: 'Give up a message that was set aside' })
  @ApiParam({ name: 'key' })
  @ApiParam({ name: 'message' })
  @ApiOkResponse({ type: DiscardAnswer })
  async discard(
    @Who() who: Principal,
    @Param() at: { readonly key: string; readonly message: string },
    @Envelope() envelope: WriteEnvelope,
    @Body() { reason }: DiscardBody,
  ): Promise<DiscardAnswer> {
    return this.parked.discard({ who, key: at.key, id: at.message, reason, envelope });
  }
}

/** How far a rebuild is. `never`: nobody asked this process for one. */
export type RebuildState =
  | { readonly view: string; readonly state: 'never' | 'running' }
  | ({ readonly state: 'done' } & Rebuilt)
  | { readonly view: string; readonly state: 'failed'; readonly failure: string };

/** `@Inject(REBUILDS)`: rebuilds of this process, one at a time per view. */
export class Rebuilds {
  private readonly states = new Map<string, RebuildState>();
  private readonly keys = new Map<string, string>();
  private readonly under = new Set<Promise<void>>();

  constructor(
    private readonly views: Views,
    private readonly log: Log,
  ) {}

  get names(): readonly string[] {
    return this.views.names;
  }

  of(view: string): RebuildState {
    if (!this.views.names.includes(view)) throw notFound();
    return this.states.get(view) ?? { view, state: 'never' };
  }

  /** Begins, unless one is running or `key` began the last one; the live view goes on answering until the new one takes its place. */
  begin(view: string, key: string): RebuildState {
    const last = this.of(view);
    if (last.state === 'running' || this.keys.get(view) === key) return last;
    this.keys.set(view, key);
    const running: RebuildState = { view, state: 'running' };
    this.states.set(view, running);
    const work = this.run(view).finally(() => this.under.delete(work));
    this.under.add(work);
    return running;
  }

  /** Resolves when none is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.under);
  }

  private async run(view: string): Promise<void> {
    try {
      this.states.set(view, { state: 'done', ...(await this.views.rebuild(view)) });
    } catch (error) {
      this.log.error({ err: error, view }, 'a view could not be made anew; the old one goes on');
      this.states.set(view, { view, state: 'failed', failure: error instanceof Error ? error.name : 'Error' });
    }
  }
}

/** Read models of this service, and making them anew. */
@Controller('views')
export class ViewsApi {
  constructor(@Inject(REBUILDS) private readonly rebuilds: Rebuilds) {}

  /** The views by name, with the state of their last rebuild. */
  @Get()
  @Act('rebuild-view')
  @ApiOperation({ operationId: 'listViews', summary: 'List the views' })
  @ApiOkResponse({ type: ViewsAnswer })
  list(): ViewsAnswer {
    return { items: this.rebuilds.names.map((name) => ({ name, state: this.rebuilds.of(name).state })) };
  }

  /** Begins to build a view anew beside the live one. */
  @Post(':name/rebuild')
  @HttpCode(202)
  @Act('rebuild-view')
  @ApiOperation({ operationId: 'rebuildView', summary: 'Begin to make a view anew' })
  @ApiOkResponse({ type: RebuildAnswer })
  begin(@Param('name') name: string, @Envelope() { idempotencyKey }: WriteEnvelope): RebuildAnswer {
    return this.rebuilds.begin(name, idempotencyKey);
  }

  /** How far it is. */
  @Get(':name/rebuild')
  @Act('rebuild-view')
  @ApiOperation({ operationId: 'readRebuild', summary: 'See how far a rebuild is' })
  @ApiOkResponse({ type: RebuildAnswer })
  state(@Param('name') name: string): RebuildAnswer {
    return this.rebuilds.of(name);
  }
}

/** `@Inject(FOLLOWERS)`: asks what of this service follows the log, and how far behind it is. */
export type Followers = () => Promise<readonly FollowerLag[]>;

/** What of this service follows the log: numbers about the machine, for whoever looks after it. */
@Controller('followers')
export class FollowersApi {
  constructor(@Inject(FOLLOWERS) private readonly followers: Followers) {}

  /** How far behind each of them is. */
  @Get()
  @Act('read-telemetry')
  @ApiOperation({ operationId: 'listFollowers', summary: 'See how far behind the log views and reactions are' })
  @ApiOkResponse({ type: FollowersAnswer })
  async list(): Promise<FollowersAnswer> {
    return { items: await this.followers() };
  }
}

/** What a manifest says that decides which operating rooms its service has. */
interface Rooms {
  readonly reactions?: readonly Type[];
  readonly views?: unknown;
}

/** The controllers that the chassis adds to a service of its own accord. */
export const operatingRooms = ({ reactions = [], views }: Rooms): readonly Type[] => [
  ...(reactions.length > 0 ? [ParkedApi] : []),
  ...(views === undefined ? [] : [ViewsApi]),
  ...(views === undefined && reactions.length === 0 ? [] : [FollowersApi]),
];

/** What those controllers ask for. */
export const operatingParts = (of: {
  readonly parking: Parking;
  readonly views: Views;
  readonly group: string;
  readonly desk: Desk;
  readonly log: Log;
  readonly followers: Followers;
}): ReadonlyMap<symbol, unknown> =>
  new Map<symbol, unknown>([
    [PARKED, parkedOf(of.parking, of.group, of.desk)],
    [REBUILDS, new Rebuilds(of.views, of.log)],
    [FOLLOWERS, of.followers],
  ]);
