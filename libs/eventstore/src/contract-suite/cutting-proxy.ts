// A wire between a store and its database that can be cut at the worst moment.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A listening proxy. */
export interface CuttingProxy {
  readonly port: number;
  /** Cuts the next append: before the database hears of it, or after it committed and before the store hears of that. */
  cutNextAppend(when: 'before' | 'after'): void;
  /** Appends that were cut. */
  cuts(): number;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1, on a free port or on `listenOn`, and passes everything on to the database of a URL. */
export async function cuttingProxy(url: string, listenOn = 0): Promise<CuttingProxy> {
  const { hostname, port } = new URL(url);
  let armed: 'before' | 'after' | undefined;
  let cuts = 0;
  const wires = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let isAnswerCut = false;
    const cut = () => {
      cuts++;
      near.destroy();
      far.destroy();
    };
    near.on('data', (chunk) => {
      if (armed && chunk.includes('jejak_append')) {
        const when = armed;
        armed = undefined;
        if (when === 'before') return cut();
        isAnswerCut = true;
      }
      return far.write(chunk);
    });
    // `C`: the command is complete, hence committed; what comes before it says nothing.
    far.on('data', (chunk) => (isAnswerCut && chunk.includes('SELECT 1') ? cut() : isAnswerCut || near.write(chunk)));
    for (const wire of [near, far]) {
      wires.add(wire);
      wire.on('error', () => wire.destroy());
      wire.on('close', () => wires.delete(wire));
    }
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(listenOn, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cutNextAppend: (when) => (armed = when),
    cuts: () => cuts,
    close: async () => {
      for (const wire of wires) wire.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
