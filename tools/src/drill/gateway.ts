// A small gateway in front of several processes, as nginx would be: it asks each whether it is ready, and hands requests to those that are in turn.
import { once } from 'node:events';
import { createServer, request as ask, Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Program } from './processes.js';

/** A listening gateway. */
export interface Gateway {
  readonly url: string;
  /** Requests that were handed to a program and are not answered yet. */
  underWay(program: Program): number;
  close(): Promise<void>;
}

interface Behind {
  readonly program: Program;
  readonly agent: Agent;
  isReady: boolean;
  underWay: number;
}

const LOOK_EVERY_MS = 100;
const BAD_GATEWAY = 502;
const NONE_READY = 503;

const fail = (response: ServerResponse, status: number): void => {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'retry-after': '1' }).end();
};

const textOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/**
 * Opens a gateway on a free port of 127.0.0.1.
 * @param mayAskAnother as `proxy_next_upstream error http_503 non_idempotent` in deploy/gateway/nginx.conf: writes carry an Idempotency-Key
 */
export const openGateway = async (programs: readonly Program[], mayAskAnother: boolean): Promise<Gateway> => {
  const all: Behind[] = programs.map((program) => ({
    program,
    agent: new Agent({ keepAlive: false }),
    isReady: true,
    underWay: 0,
  }));
  let turn = 0;
  const next = (tried: ReadonlySet<Behind>): Behind | undefined => {
    const ready = all.filter((behind) => behind.isReady && !tried.has(behind));
    return ready[(turn += 1) % Math.max(ready.length, 1)];
  };
  const handOn = (request: IncomingMessage, response: ServerResponse, body: Buffer, tried: Set<Behind>): void => {
    const behind = next(tried);
    if (!behind) return fail(response, NONE_READY);
    tried.add(behind);
    behind.underWay += 1;
    const { method, url, headers } = request;
    const onward = ask(`${behind.program.url}${url ?? '/'}`, { method: method ?? 'GET', headers, agent: behind.agent });
    onward.once('close', () => (behind.underWay -= 1));
    const askAnother = () => {
      behind.isReady = false;
      handOn(request, response, body, tried);
    };
    onward.once('error', () => (mayAskAnother && !response.headersSent ? askAnother() : fail(response, BAD_GATEWAY)));
    onward.once('response', (answer) => {
      if (mayAskAnother && answer.statusCode === NONE_READY) return void answer.resume().once('end', askAnother);
      response.writeHead(answer.statusCode ?? BAD_GATEWAY, answer.headers);
      answer.once('error', () => response.destroy());
      answer.pipe(response);
    });
    onward.end(body);
  };
  const server = createServer((request, response) => {
    textOf(request).then(
      (body) => handOn(request, response, body, new Set()),
      () => response.destroy(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const look = async (behind: Behind): Promise<void> => void (behind.isReady = await behind.program.isReady());
  const watch = setInterval(() => all.forEach((behind) => void look(behind)), LOOK_EVERY_MS);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    underWay: (program) => all.find((behind) => behind.program === program)?.underWay ?? 0,
    close: async () => {
      clearInterval(watch);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
