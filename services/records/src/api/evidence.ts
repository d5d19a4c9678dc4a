// HTTP in: what an auditor verifies offline. Rows byte for byte, roots, signed checkpoints and the keys that verify them; who read what.
import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Principal } from '@jejak/access';
import { caseAggregate, caseStream } from '@jejak/case';
import { Act, After, CaseId, DESK, EVENT_STORE, HOUSE, KEYS, Who } from '@jejak/chassis';
import type { Desk, HouseSettings, Keys } from '@jejak/chassis';
import {
  AccessLedgerAnswer,
  BatchesAnswer,
  CheckpointsAnswer,
  EventsQuery,
  IndexLedgerAnswer,
  LedgerQuery,
  LogEntriesAnswer,
  LogQuery,
  StoredRowsAnswer,
  VerdictAnswer,
  VerifierKeysAnswer,
} from '@jejak/contracts/http';
import { BEGINNING, checkpointFile, verifierOf } from '@jejak/eventstore';
import type { EventStore, ProofSource, StoredRow } from '@jejak/eventstore';
import { accessStream, checkpointSigner } from '@jejak/vault';
import { checkpointPath, LOG_ORIGIN } from '../checkpoints.js';
import { INDEX_LEDGER } from '../views/identities.js';
import { reached } from '../reached.js';
import { inTurn, verdictOn } from '../verdict.js';

const ROWS = 200;
const ENTRIES = 1_000;

/** At most `limit` rows that `wanted` holds for; one more row than that is never read into memory. */
const take = async (
  pages: AsyncIterable<readonly StoredRow[]>,
  limit: number,
  isWanted: (row: StoredRow) => boolean = () => true,
): Promise<readonly StoredRow[]> => {
  const rows: StoredRow[] = [];
  for await (const page of pages) {
    rows.push(...page.filter(isWanted).slice(0, limit - rows.length));
    if (rows.length >= limit) break;
  }
  return rows;
};

/** A stream's name says which case; in the log it is told from others and no more. */
const opaque = (stream: string): string => createHash('sha256').update(stream).digest('base64url').slice(0, 22);

@Controller()
export class EvidenceApi {
  private readonly turn = inTurn();

  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(EVENT_STORE) private readonly store: EventStore & ProofSource,
    @Inject(KEYS) private readonly keys: Keys,
    @Inject(HOUSE) private readonly house: HouseSettings,
  ) {}

  /** Rows of the case's stream as they are stored: columns, the header entry and the data, sealed parts sealed. */
  @Get('cases/:id/events')
  @Act('read-events')
  @ApiOperation({ operationId: 'readEvents', summary: 'Read the stored events of a case, for verification offline' })
  @ApiOkResponse({ type: StoredRowsAnswer })
  async events(
    @Who() who: Principal,
    @CaseId() id: string,
    @After() after: string | undefined,
    @Query() { from = 0, limit = ROWS }: EventsQuery,
  ): Promise<StoredRowsAnswer> {
    await reached(this.store, after);
    await this.desk.look({ who, action: 'read-events', aggregate: caseAggregate, id });
    const pages = this.store.streamForProof(caseStream(id));
    const rows = await take(pages, limit + 1, ({ revision }) => revision >= from);
    const items = rows.slice(0, limit);
    return { stream: caseStream(id), items, next: rows.length > limit ? (rows[limit]?.revision ?? null) : null };
  }

  /** Whether this case was changed, from what is stored and what was signed outside the database. It reads the whole log. */
  @Get('cases/:id/verdict')
  @Act('read-events')
  @ApiOperation({ operationId: 'readVerdict', summary: 'Verify that a case was not changed' })
  @ApiOkResponse({ type: VerdictAnswer })
  async verdict(
    @Who() who: Principal,
    @CaseId() id: string,
    @After() after: string | undefined,
  ): Promise<VerdictAnswer> {
    await reached(this.store, after);
    await this.desk.look({ who, action: 'read-events', aggregate: caseAggregate, id });
    return this.turn(() =>
      verdictOn(id, {
        source: this.store,
        checkpoints: () => checkpointFile(checkpointPath(this.house)).read(),
        origin: LOG_ORIGIN,
        verifiers: checkpointSigner(this.keys.keyring).verifierKeys.map(verifierOf),
      }),
    );
  }

  /** Who opened what of this case, when and why. The words of a reason are sealed; that one was given is told. */
  @Get('cases/:id/access-ledger')
  @Act('read-access-ledger', { on: 'case' })
  @ApiOperation({ operationId: 'readAccessLedger' })
  @ApiOkResponse({ type: AccessLedgerAnswer })
  async ledger(@Who() who: Principal, @CaseId() id: string, @Query() query: LedgerQuery): Promise<AccessLedgerAnswer> {
    await this.desk.look({ who, action: 'read-access-ledger', aggregate: caseAggregate, id });
    return { caseId: id, ...(await this.openings(id, query)) };
  }

  /** What the house itself opened to make the index of identities: how much and when, of no case in particular (ADR 0016). */
  @Get('access-ledger/index')
  @Act('read-access-ledger')
  @ApiOperation({ operationId: 'readIndexLedger', summary: 'Read what the house opened to index identities' })
  @ApiOkResponse({ type: IndexLedgerAnswer })
  indexing(@Query() query: LedgerQuery): Promise<IndexLedgerAnswer> {
    return this.openings(INDEX_LEDGER, query);
  }

  /** Commits behind a position, with the root of the log after each. */
  @Get('log/batches')
  @Act('verify-log')
  @ApiOperation({ operationId: 'readLogBatches', summary: 'Read the commits of the log, each with the root after it' })
  @ApiOkResponse({ type: BatchesAnswer })
  async batches(@After() after: string | undefined, @Query() { limit = ENTRIES }: LogQuery): Promise<BatchesAnswer> {
    const items = await this.store.batches(after ?? BEGINNING, limit);
    return { items, next: items.length === limit ? (items.at(-1)?.last ?? null) : null };
  }

  /** Leaves of the log behind a position: what the roots are made of. Streams are told apart, not named. */
  @Get('log/entries')
  @Act('verify-log')
  @ApiOperation({ operationId: 'readLogEntries', summary: 'Read the leaves of the log' })
  @ApiOkResponse({ type: LogEntriesAnswer })
  async entries(@After() after: string | undefined, @Query() { limit = ENTRIES }: LogQuery): Promise<LogEntriesAnswer> {
    const rows = await take(this.store.logForProof(after ?? BEGINNING), limit);
    const items = rows.map(({ position, at, hash, stream }) => ({ position, at, hash, stream: opaque(stream) }));
    return { items, next: items.length === limit ? (items.at(-1)?.position ?? null) : null };
  }

  /** Signed checkpoints (C2SP), from the file outside the database. */
  @Get('log/checkpoints')
  @Act('verify-log')
  @ApiOperation({ operationId: 'readLogCheckpoints', summary: 'Read the signed checkpoints of the log' })
  @ApiOkResponse({ type: CheckpointsAnswer })
  async checkpoints(@Query() { from = 0, limit = ENTRIES }: EventsQuery): Promise<CheckpointsAnswer> {
    const text = await checkpointFile(checkpointPath(this.house)).read();
    const notes = text.split(new RegExp(`(?<=\\n\\n)(?=${LOG_ORIGIN}\\n)`)).filter((note) => note !== '');
    const next = from + limit < notes.length ? from + limit : null;
    return { origin: LOG_ORIGIN, items: notes.slice(from, from + limit), total: notes.length, next };
  }

  /** One page of a ledger, and the revision that the next one begins at. */
  private async oldestFirst(stream: string, { from = 0, limit = ROWS }: LedgerQuery) {
    const stored = await this.store.read(stream, from, limit + 1);
    return { stored: stored.slice(0, limit), next: stored.length > limit ? from + limit : null };
  }

  private async newestFirst(stream: string, { from, limit = ROWS }: LedgerQuery) {
    const last = await this.store.lastRevision(stream);
    if (last < 0) return { stored: [], next: null };
    const end = Math.min(from ?? last, last) + 1;
    const start = Math.max(0, end - limit);
    const stored = await this.store.read(stream, start, end - start);
    return { stored: stored.toReversed(), next: start > 0 ? start - 1 : null };
  }

  private async openings(ledger: string, query: LedgerQuery) {
    const stream = accessStream(ledger);
    const isBackwards = query.order === 'newest-first';
    const { stored, next } = await (isBackwards ? this.newestFirst(stream, query) : this.oldestFirst(stream, query));
    const items = stored.map(({ revision, at, data }) => {
      const { principal, purpose, classes, fields, reason, about } = data;
      return {
        revision,
        at,
        principal,
        purpose,
        classes,
        fields,
        reason: reason === undefined ? 'none' : 'given',
        about: about ?? null,
      };
    });
    return { items, next };
  }

  /** Public keys that verify the checkpoints, the newest first. */
  @Get('log/key')
  @Act('verify-log')
  @ApiOperation({ operationId: 'readLogKey', summary: 'Read the public keys that verify the checkpoints' })
  @ApiOkResponse({ type: VerifierKeysAnswer })
  key(): VerifierKeysAnswer {
    return { origin: LOG_ORIGIN, items: checkpointSigner(this.keys.keyring).verifierKeys };
  }
}
