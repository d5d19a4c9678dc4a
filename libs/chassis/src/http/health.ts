// Is it alive, is it ready, how is it doing: for whoever runs it, without a word about people.
import express, { type Request, type Response, type Router } from 'express';
import type { Metrics } from '../metrics.js';
import { knownOf } from './request.js';

/** One thing that readiness depends on. Answers `ok`, or what is wrong in a word or two. */
export interface Check {
  readonly name: string;
  readonly ask: () => Promise<string> | string;
}

/** The state of a process as its health tells it. */
export interface Health {
  /** `starting` and `stopping` are not ready, whatever the checks say. */
  phase: 'starting' | 'running' | 'stopping';
  readonly checks: Check[];
}

const TIMEOUT_MS = 2_000;

const bounded = async (check: Check): Promise<readonly [string, string]> => {
  let bound: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    bound = setTimeout(() => resolve('no answer'), TIMEOUT_MS);
  });
  try {
    return [check.name, await Promise.race([Promise.resolve(check.ask()), late])];
  } catch (error) {
    return [check.name, error instanceof Error ? error.name : 'failed'];
  } finally {
    clearTimeout(bound);
  }
};

const ready = async (
  health: Health,
): Promise<{ readonly isReady: boolean; readonly checks: Readonly<Record<string, string>> }> => {
  const results = await Promise.all(health.checks.map(bounded));
  return {
    isReady: health.phase === 'running' && results.every(([, result]) => result === 'ok'),
    checks: Object.fromEntries(results),
  };
};

/** `/health/live`, `/health/ready` and `/metrics`. */
export const healthRoutes = (health: Health, metrics: Metrics): Router => {
  const routes = express.Router();
  const route = (path: string, answer: (response: Response) => Promise<void> | void) =>
    routes.get(path, async (request: Request, response: Response) => {
      knownOf(request).route = path;
      response.setHeader('Cache-Control', 'no-store');
      await answer(response);
    });
  route('/health/live', (response) => void response.json({ status: 'ok' }));
  route('/health/ready', async (response) => {
    const { isReady, checks } = await ready(health);
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ok' : 'not ready', phase: health.phase, checks });
  });
  route('/metrics', async (response) => {
    response.setHeader('Content-Type', metrics.registry.contentType);
    response.send(await metrics.registry.metrics());
  });
  return routes;
};
