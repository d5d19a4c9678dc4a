// What a service says of itself: its table of contents, which the chassis turns into a running service.
import type { Provider, Type } from '@nestjs/common';
import type { Filter, Position, StoredEvent } from '@jejak/eventstore';
import type { IntegrationEvent } from '@jejak/messaging';
import type { RequestHandler } from 'express';
import type { EntityManager, EntitySchema, MigrationInterface } from 'typeorm';

/**
 * A read model: tables, projection and query live together in `views/<noun>.ts`.
 * Its tables stand in the schema of the service, so its entities name no schema; the chassis keeps its checkpoint.
 */
export interface View {
  /** The noun people use for the screen; also the name to rebuild it by. */
  readonly name: string;
  /** Entities of this view only: `views:rebuild` makes their tables anew and swaps them. */
  readonly entities: readonly (EntitySchema | Type)[];
  readonly filter: Filter;
  /**
   * Writes what the events mean, through this manager only: rows and checkpoint commit together.
   * Called with events in position order; a throw stops the view, which is tried again from its checkpoint.
   */
  apply(events: readonly StoredEvent[], manager: EntityManager): Promise<void>;
}

/** Work beside the requests: a sender, a clock. */
export interface Worker {
  /** Begins; resolves when it runs, not when it is done. The signal aborts at the stop. */
  start(signal: AbortSignal): Promise<void> | void;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void> | void;
  /** Resolves when it has handed on what the log held up to a position; for a worker that announces. */
  caughtUp?(position: Position): Promise<void>;
}

/** What the modules of a service can ask for when they are made by a function: any provider by its token. */
export type Get = <T>(token: symbol | string | Type<T>) => T;

/** A handler outside `/api`, with the raw request: the OpenID provider, the pages of the portal. */
export interface Mount {
  /** Path prefix, e.g. `/oidc`; `/` comes after everything else. */
  readonly path: string;
  readonly handler: RequestHandler;
}

/** An integration event as `libs/contracts` makes it: its data is whatever its schema says. */
export type Announced = Omit<IntegrationEvent, 'data'> & { readonly data: unknown };

/** One service. `name` gives the HTTP prefix `/api/<name>/v1`, the database role `jejak_<name>` and the schema `<name>`. */
export interface Manifest {
  readonly name: string;
  /** One sentence: what it decides. */
  readonly about: string;
  /** What its database role may append: category of streams, types of events. */
  readonly owns: readonly { readonly category: string; readonly types: readonly string[] }[];
  /** Opens nothing sealed: in a process of its own it is given no key, and its database role may append none. */
  readonly isKeyless?: true;
  readonly controllers: readonly Type[];
  /** Classes with `@EventPattern` handlers. */
  readonly reactions?: readonly Type[];
  readonly providers?: readonly Provider[];
  /** Views, or a function that makes them with what it needs of the service. */
  readonly views?: readonly View[] | ((get: Get) => readonly View[]);
  readonly workers?: readonly Type<Worker>[];
  /** Class with class-validator decorators and `@Setting`: read from the environment, injected as `SETTINGS`. */
  readonly settings?: Type<object>;
  /** What the house announces of this service's events; pure. */
  readonly announce?: (stored: StoredEvent) => Announced | undefined;
  /** TypeORM migrations of its own schema; they name no schema either. */
  readonly migrations?: readonly Type<MigrationInterface>[];
  readonly mounts?: (get: Get) => readonly Mount[];
}
