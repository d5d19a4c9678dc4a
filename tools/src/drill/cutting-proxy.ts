// A wire between the office and its database that is cut after a commit and before the answer.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A listening wire. */
export interface CuttingProxy {
  readonly port: number;
  /** Arms it: the next append is committed, and its answer is lost. Resolves when that has happened, false when none came in time. */
  cutNext(withinMs: number): Promise<boolean>;
  close(): Promise<void>;
}

/** The statements of an append, and what PostgreSQL says when such a one is complete: it is sent with the commit, not before it. */
const APPEND = 'jejak_append';
const COMPLETE = 'SELECT 1';

/** Listens on a free port of 127.0.0.1 and passes everything on to `port`. */
export const openCuttingProxy = async (port: number): Promise<CuttingProxy> => {
  const wires = new Set<Socket>();
  let armed: (() => void) | undefined;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    let lose: (() => void) | undefined;
    near.on('data', (chunk) => {
      if (armed && chunk.includes(APPEND)) {
        lose = armed;
        armed = undefined;
      }
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (!lose) return void near.write(chunk);
      if (!chunk.includes(COMPLETE)) return;
      near.destroy();
      far.destroy();
      lose();
    });
    for (const [wire, other] of [
      [near, far],
      [far, near],
    ] as const) {
      wires.add(wire);
      wire.on('error', () => wire.destroy());
      wire.on('close', () => {
        wires.delete(wire);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cutNext: (withinMs) =>
      new Promise((resolve) => {
        const bound = setTimeout(() => {
          armed = undefined;
          resolve(false);
        }, withinMs);
        armed = () => {
          clearTimeout(bound);
          resolve(true);
        };
      }),
    close: async () => {
      for (const wire of wires) wire.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
