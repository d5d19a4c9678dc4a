// The read models of one service: reading them at a position, and making them anew.
import type { Position } from '@jejak/eventstore';
import type { DataSource, EntityManager } from 'typeorm';
import type { View } from '../manifest.js';
import { Problem } from '../problem.js';
import type { Follower } from './follower.js';
import type { Rebuilt } from './rebuild.js';

/** What a read asks of a view. */
export interface ReadAt {
  /** Wait until the view has passed this position: read your own writes. */
  readonly after?: Position | undefined;
}

/** `@Inject(VIEWS)`. */
export interface Views {
  /**
   * Reads a view, after it has passed `after`.
   * @throws {Problem} `view-behind` (503, Retry-After) when it does not within `JEJAK_READ_WAIT_MS`
   */
  read<T>(name: string, at: ReadAt, query: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** Builds a view anew beside the live one and swaps them. */
  rebuild(name: string): Promise<Rebuilt>;
  readonly names: readonly string[];
}

/** What the views of a service stand on. */
export interface ViewsParts {
  readonly views: readonly View[];
  /** Empty in a process that only rebuilds. */
  readonly followers: readonly Follower[];
  readonly database: DataSource;
  readonly readWaitMs: number;
  readonly rebuild: (view: View) => Promise<Rebuilt>;
}

const behind = (): Problem =>
  Problem.of('view-behind', {
    detail: 'What you wrote is stored but not shown here yet. Ask again in a moment.',
    retryAfterSeconds: 1,
  });

const named = (views: readonly View[], name: string): View => {
  const view = views.find((each) => each.name === name);
  if (!view) throw new Error(`No view is called ${name}; there are: ${views.map((each) => each.name).join(', ')}.`);
  return view;
};

/** The views of one service. */
export const createViews = ({ views, followers, database, readWaitMs, rebuild }: ViewsParts): Views => ({
  names: views.map(({ name }) => name),
  read: async (name, { after }, query) => {
    const view = named(views, name);
    const follower = followers.find((each) => each.view === view);
    if (after !== undefined && !(await follower?.milestones.wait(after, readWaitMs))) throw behind();
    return query(database.manager);
  },
  rebuild: async (name) => rebuild(named(views, name)),
});

/** Where there is no database there is nothing to read: for component tests of the writing side. */
export const noViews: Views = {
  names: [],
  read: () => Promise.reject(behind()),
  rebuild: () => Promise.reject(new Error('This process has no database.')),
};
