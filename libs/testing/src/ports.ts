// Ports for servers that are told theirs before they start, or that come back at the same one.
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Systems hand out the ports from 32768 (Linux) or 49152 (others) by themselves, to whoever asks for any and to their own end of every
 * connection: one of those may be gone before its server starts, or while it is down.
 */
const [FIRST, PAST] = [20_000, 32_768];
/** Each worker of a run has ports of its own. */
const WORKERS = 8;
const PER_WORKER = Math.floor((PAST - FIRST) / WORKERS);
const worker = Number(process.env['JEST_WORKER_ID'] ?? 0) % WORKERS;
let turn = randomInt(PER_WORKER);

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
};

/** A port of this machine that nobody listens on, and that nobody gets without asking for it by its number. */
export const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < PER_WORKER; tries += 1) {
    turn = (turn + 1) % PER_WORKER;
    const port = FIRST + worker * PER_WORKER + turn;
    if (await isFree(port)) return port;
  }
  throw new Error(`None of ${PER_WORKER} ports is free.`);
};
