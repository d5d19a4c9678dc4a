// Reactions as plain Nest controllers: a transport strategy per service that hands them the messages of a bus.
import { Catch, UseFilters } from '@nestjs/common';
import type { ArgumentsHost, RpcExceptionFilter, Type } from '@nestjs/common';
import { BaseRpcContext, EventPattern, Server } from '@nestjs/microservices';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import { PATTERN_EXTRAS_METADATA, PATTERN_METADATA } from '@nestjs/microservices/constants.js';
import { lastValueFrom, isObservable, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Consumer, ConsumerStatus, Subscription } from './bus.js';
import { createLogBus } from './log-bus.js';
import type { LogBusOptions, LogConsumer } from './log-bus.js';
import type { IntegrationEvent } from './message.js';

/** Keeps the error as it was thrown: Nest would put `Internal server error` in its place, and parking could not name the cause. */
@Catch()
class KeepCause implements RpcExceptionFilter {
  catch(exception: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => exception);
  }
}

/** What a server of one service needs. */
export interface BusServerOptions<C extends Consumer = Consumer> {
  /** Consumer group: the service's name. */
  readonly group: string;
  /** The service's controllers with `@EventPattern` methods: those, and no others of the process, are its handlers. */
  readonly reactions: readonly Type[];
  readonly bus: { subscribe(subscription: Subscription): Promise<C> };
}

const bound = new Map<Type, string>();

/**
 * Makes the reactions of one service its own. Nest gives the patterns of all controllers of an application to every
 * transport; only a transport id on the pattern keeps apart the services that share a process.
 */
const bindReactions = (group: string, reactions: readonly Type[]): number => {
  let handlers = 0;
  for (const reaction of reactions) {
    const owner = bound.get(reaction);
    if (owner !== undefined && owner !== group)
      throw new Error(`${reaction.name} reacts for ${owner} already, not for ${group}.`);
    if (owner === undefined) UseFilters(new KeepCause())(reaction);
    bound.set(reaction, group);
    handlers += bindMethods(group, reaction);
  }
  return handlers;
};

const bindMethods = (group: string, reaction: Type): number => {
  const prototype = reaction.prototype as Record<string, unknown>;
  let handlers = 0;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (typeof descriptor?.value !== 'function') continue;
    const patterns = Reflect.getMetadata(PATTERN_METADATA, descriptor.value) as string[] | undefined;
    if (!patterns) continue;
    const extras = Reflect.getMetadata(PATTERN_EXTRAS_METADATA, descriptor.value) as Record<string, unknown>;
    EventPattern(patterns, transportOf(group), extras)(prototype, name, descriptor);
    handlers += patterns.length;
  }
  return handlers;
};

/** The transport id of a service: `@EventPattern('case.accepted.v1', transportOf('routing'))` says by hand what the server does itself. */
export const transportOf = (group: string): symbol => Symbol.for(`jejak:${group}`);

/** A Nest transport over any bus. Failures reach the bus, which tries again and parks. */
export class BusServer<C extends Consumer = Consumer> extends Server implements CustomTransportStrategy {
  override readonly transportId: symbol;
  override readonly propagatesEventHandlerErrors = true;
  protected consumer: C | undefined;
  private readonly handlers: number;

  constructor(private readonly options: BusServerOptions<C>) {
    super();
    this.transportId = transportOf(options.group);
    this.handlers = bindReactions(options.group, options.reactions);
  }

  /** Begins to consume. Calls back with an error when the application gave this server handlers that are not its own. */
  async listen(callback: (error?: unknown) => unknown): Promise<void> {
    try {
      this.assertOnlyOwnHandlers();
      const { group, bus } = this.options;
      const types = [...this.messageHandlers.keys()];
      this.consumer = await bus.subscribe({ group, types, handler: (message) => this.handle(message) });
    } catch (error) {
      callback(error);
      return;
    }
    callback();
  }

  /** Ends after the handlers that are running. */
  async close(): Promise<void> {
    await this.consumer?.stop();
  }

  /** What readiness should say; undefined before `listen`. */
  get consumerStatus(): ConsumerStatus | undefined {
    return this.consumer?.status;
  }

  /** Distance to the end of the source; 0 before `listen`. */
  async lag(): Promise<number> {
    return (await this.consumer?.lag()) ?? 0;
  }

  /** Resolves when this service's reactions have dealt with everything up to a position of the store. */
  async caughtUp(position: string): Promise<void> {
    if (!this.consumer) throw new Error('The server does not listen yet.');
    await this.consumer.caughtUp(position);
  }

  on(event: string): never {
    throw new Error(`The bus tells its events through its metrics, not through '${event}'.`);
  }

  unwrap<T>(): T {
    return this.consumer as T;
  }

  private async handle(message: IntegrationEvent): Promise<void> {
    const context = new BaseRpcContext([message]);
    await this.handleEvent(message.type, { pattern: message.type, data: message }, context);
  }

  /** Awaits the handler to its end: the base class lets go of it at once. */
  override async handleEvent(
    pattern: string,
    packet: { pattern: string; data: unknown },
    context: BaseRpcContext,
  ): Promise<void> {
    const handler = this.getHandlerByPattern(pattern);
    if (!handler) throw new Error(`No handler for ${pattern}.`);
    const result: unknown = await handler(packet.data, context);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  }

  private assertOnlyOwnHandlers(): void {
    let registered = 0;
    for (const first of this.messageHandlers.values())
      for (let handler: { next?: unknown } | undefined = first; handler; handler = handler.next as typeof handler)
        registered += 1;
    if (registered === this.handlers) return;
    const { group } = this.options;
    throw new Error(
      `${group} names ${this.handlers} reactions but the application holds ${registered} for it. ` +
        'Name every controller with @EventPattern once, in its service; make all servers before the first is connected.',
    );
  }
}

/** What the log server needs: the log transport's options and whose reactions they are. */
export type LogServerOptions = LogBusOptions & Omit<BusServerOptions, 'bus'>;

/** The log transport as a Nest transport: one for each service of the process. */
export class LogServer extends BusServer<LogConsumer> {
  constructor(options: LogServerOptions) {
    super({ group: options.group, reactions: options.reactions, bus: createLogBus(options) });
  }
}
