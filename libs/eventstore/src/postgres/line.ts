// One connection that comes back by itself, and what its errors mean for what was sent.
import pg from 'pg';

const STATEMENT_TIMEOUT_MS = 15_000;
const LOCK_TIMEOUT_MS = 4_000;
const CONNECT_TIMEOUT_MS = 5_000;
const FIRST_BACKOFF_MS = 25;
const MAX_BACKOFF_MS = 1_000;

/** Wrong password, role or database: waiting does not help. */
const WRONG = /^(28...|3D000)$/;

/** The connection broke while an answer was awaited: the statement may have been done or not. */
export class LineCut extends Error {}
/** There is no connection: the statement was not sent. */
export class LineDown extends Error {}

/** Every value as the text that the server sent: the store decodes what it needs. */
const RAW = { getTypeParser: () => (value: string) => value };

/** A row of raw texts, in the order of the select list. */
export type RawRow = readonly (string | null)[];

/** A statement. Buffers are bound in binary form, everything else as text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (Buffer | string | number | null | readonly string[])[];
}

/** `greet` runs on each new connection; `gone` is told when one ends. */
export interface LineHooks {
  greet?(client: pg.Client): Promise<void>;
  gone?(): void;
}

/** One connection, opened when it is first needed and again after it broke. */
export class Line {
  private client: pg.Client | undefined;
  private opening: Promise<pg.Client> | undefined;
  private backoffMs = 0;

  constructor(
    private readonly url: string,
    private readonly hooks: LineHooks = {},
  ) {}

  /** @throws LineDown, LineCut, or the server's refusal (a pg.DatabaseError) */
  async query(statement: Statement): Promise<RawRow[]> {
    const client = this.client ?? (await this.open());
    try {
      const { rows } = await client.query<(string | null)[]>({
        name: statement.name,
        text: statement.text,
        values: statement.values as unknown[],
        rowMode: 'array',
        types: RAW,
      });
      return rows;
    } catch (error) {
      if (isRefusal(error)) throw error;
      this.drop(client);
      throw new LineCut('The connection broke while an answer was awaited.', { cause: error });
    }
  }

  /** True while a connection stands. */
  get isOpen(): boolean {
    return this.client !== undefined;
  }

  async close(): Promise<void> {
    const client = this.client ?? (await this.opening?.catch(() => undefined));
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private open(): Promise<pg.Client> {
    this.opening ??= this.connect().finally(() => (this.opening = undefined));
    return this.opening;
  }

  private async connect(): Promise<pg.Client> {
    if (this.backoffMs > 0) await new Promise((resolve) => setTimeout(resolve, this.backoffMs));
    const client = new pg.Client(configOf(this.url));
    client.on('error', () => this.drop(client));
    client.on('end', () => this.drop(client));
    try {
      await client.connect();
      await this.hooks.greet?.(client);
    } catch (error) {
      this.backoffMs = Math.min(MAX_BACKOFF_MS, Math.max(FIRST_BACKOFF_MS, this.backoffMs * 2));
      client.end().catch(() => undefined);
      if (WRONG.test((error as { code?: string }).code ?? '')) throw error;
      throw new LineDown('The event store cannot be reached.', { cause: error });
    }
    this.backoffMs = 0;
    this.client = client;
    return client;
  }

  private drop(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.hooks.gone?.();
  }
}

/** A refusal leaves the connection standing and nothing done; anything else says nothing about what was done. */
const isRefusal = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && error.severity === 'ERROR';

const configOf = (url: string): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'jejak-eventstore',
  // Reads are sent without waiting for the answer to the one before: twice as many with 32 readers.
  pipeline: true,
  keepAlive: true,
  keepAliveInitialDelayMillis: 5_000,
  connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  statement_timeout: STATEMENT_TIMEOUT_MS,
  lock_timeout: LOCK_TIMEOUT_MS,
  // Longer than the server's own limit: it ends a wait for a server that is no longer there.
  query_timeout: STATEMENT_TIMEOUT_MS + CONNECT_TIMEOUT_MS,
  options: '-c default_transaction_isolation=read\\ committed -c jit=off',
});
