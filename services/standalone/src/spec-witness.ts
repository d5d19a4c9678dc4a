// A witness between visitors and the office: it passes everything on, remembers what was said, and compares it with the description of the API.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addFormats, Ajv2020, type ValidateFunction } from './spec-schemas.js';
import type { Document } from './spec-complaints.js';

/** One request and its answer. Bodies are texts; empty where there was none. */
export interface Exchange {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  readonly asked: string;
  readonly status: number;
  readonly type: string;
  readonly answered: string;
}

/** See {@link openWitness}. */
export interface Witness {
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  close(): Promise<void>;
}

const bytesOf = async (request: IncomingMessage): Promise<Buffer<ArrayBuffer>> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const OWN = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'content-encoding', 'keep-alive']);
const headersOf = (entries: Iterable<readonly [string, unknown]>): Record<string, string> =>
  Object.fromEntries([...entries].filter(([name]) => !OWN.has(name)).map(([name, value]) => [name, String(value)]));

/** Opens a witness in front of an installation. */
export const openWitness = async (target: string): Promise<Witness> => {
  const exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url = '/', headers } = request;
      const sent = await bytesOf(request);
      const body = method === 'GET' || sent.length === 0 ? null : sent;
      const answer = await fetch(`${target}${url}`, { method, headers: headersOf(Object.entries(headers)), body });
      const said = Buffer.from(await answer.arrayBuffer());
      const [asked, answered] = [sent.toString('utf8'), said.toString('utf8')];
      const [path = ''] = url.split('?');
      const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
      exchanges.push({ method, path, asked, status: answer.status, type, answered });
      response.writeHead(answer.status, headersOf(answer.headers.entries())).end(said);
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, exchanges, close };
};

type Operation = Document['paths'][string][string];
interface Told {
  readonly operation: Operation;
  readonly method: string;
  readonly pattern: RegExp;
  readonly places: number;
}

const toldIn = ({ paths }: Document): readonly Told[] =>
  Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        operation,
        method: method.toUpperCase(),
        pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
        places: path.split('{').length,
      })),
    )
    .sort((one, other) => one.places - other.places);

/** An answer with a field that nobody described is as untrue as one without a field that was. */
const closed = (schema: object): object =>
  'properties' in schema && !('additionalProperties' in schema) ? { ...schema, additionalProperties: false } : schema;

const ROOT = 'openapi.json';
const rooted = (schema: unknown): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', `"${ROOT}#/components/`)) as object;

/** Compares exchanges with a document. */
export interface Comparison {
  /** What was said otherwise than described; empty where the description is true. */
  complaints(exchange: Exchange): readonly string[];
  /** The operation that an exchange is of. */
  operationOf(exchange: Exchange): string | undefined;
}

const parsed = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));
const FILE = 'application/octet-stream';

/** See {@link Comparison}. */
export const compareWith = (document: Document): Comparison => {
  const told = toldIn(document);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const schemas = Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => [name, closed(schema)]),
  );
  ajv.addSchema({ components: { ...document.components, schemas } }, ROOT);
  const compiled = new Map<string, ValidateFunction>();
  const against = (schema: unknown, value: unknown): readonly string[] => {
    const key = JSON.stringify(schema);
    const validate = compiled.get(key) ?? ajv.compile(rooted(schema));
    compiled.set(key, validate);
    return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
  const find = ({ method, path }: Exchange): Operation | undefined =>
    told.find((each) => each.method === method && each.pattern.test(path))?.operation;
  const responseOf = (operation: Operation, status: number) => {
    const response = operation.responses[String(status)] as { readonly $ref?: string } | undefined;
    const name = response?.$ref?.split('/').at(-1);
    return (name === undefined ? response : document.components.responses[name]) as
      { readonly content?: Readonly<Record<string, { readonly schema?: object }>> } | undefined;
  };
  const ofAnswer = (operation: Operation, { status, type, answered }: Exchange): readonly string[] => {
    const response = responseOf(operation, status);
    if (!response) return [`does not tell of ${status}`];
    const schema = response.content?.[type]?.schema;
    return schema
      ? against(schema, type === FILE ? answered : parsed(answered))
      : [`does not tell of ${type} with ${status}`];
  };
  /** What was taken must be describable, else clients that keep to the description could not have sent it. */
  const ofRequest = (operation: Operation, { status, asked }: Exchange): readonly string[] => {
    const { content } = (operation.requestBody ?? {}) as { content?: Record<string, { schema: object }> };
    const schema = content?.['application/json']?.schema;
    return schema && status < 300 ? against(schema, parsed(asked)).map((why) => `took ${why}`) : [];
  };
  return {
    operationOf: (exchange) => find(exchange)?.operationId,
    complaints: (exchange) => {
      const operation = find(exchange);
      if (!operation) return [`${exchange.method} ${exchange.path}: not described`];
      return [...ofAnswer(operation, exchange), ...ofRequest(operation, exchange)].map(
        (why) => `${operation.operationId} ${exchange.status}: ${why}`,
      );
    },
  };
};
