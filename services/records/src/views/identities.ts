// Identities: a blind index of names, numbers and addresses, for exact search by those who may. Hashes under a key that is not in the database.
import { decide, servicePrincipal } from '@jejak/access';
import { caseStream, decode, isSealed, type CaseEvent, type Complainant, type Contact } from '@jejak/case';
import type { Ids, Keys, View } from '@jejak/chassis';
import type { Json, StoredEvent } from '@jejak/eventstore';
import { grantPermit, type Sealed, type Vault } from '@jejak/vault';
import { EntitySchema, type EntityManager } from 'typeorm';
import { plainIdentity, type IdentityKind } from '../rules/identity.js';
import { saveRows } from './rows.js';

/** One hash. `kid` names the data key whose end is the end of the hash too. */
export interface IdentityRow {
  caseId: string;
  kind: IdentityKind;
  /** Revision of the event that said it; a later one takes its place. */
  revision: number;
  hash: string;
  kid: string;
}

/** Table `identity`. */
export const IdentityEntity = new EntitySchema<IdentityRow>({
  name: 'Identity',
  tableName: 'identity',
  columns: {
    caseId: { type: 'uuid', primary: true, name: 'case_id' },
    kind: { type: 'text', primary: true },
    revision: { type: 'int' },
    hash: { type: 'text' },
    kid: { type: 'text' },
  },
});

/** Ledger `access-identity-index`: what the house opened for this index, one entry for each page of events (ADR 0016). */
export const INDEX_LEDGER = 'identity-index';
const ME = servicePrincipal('records');

/** What the projection stands on. */
export interface IdentityParts {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'blindIndex'>;
  readonly ids: Ids;
}

interface Found {
  readonly caseId: string;
  readonly revision: number;
  readonly sealed: Sealed;
}

const sealedIn = (event: CaseEvent): readonly Sealed[] =>
  event.type === 'ReportReceived' || event.type === 'CompletionSubmitted'
    ? [event.data.complainant, event.data.contact].filter(isSealed)
    : [];

const foundIn = (stored: StoredEvent): readonly Found[] => {
  const event = decode(stored);
  const caseId = stored.stream.slice(caseStream('').length);
  return event ? sealedIn(event).map((sealed) => ({ caseId, revision: stored.revision, sealed })) : [];
};

/** Opens what identifies people, as the house, with one entry in the ledger. Nothing of it is kept but hashes. */
const openAll = async (
  { vault, ids }: IdentityParts,
  found: readonly Found[],
): Promise<readonly (Json | undefined)[]> => {
  if (!decide(ME, 'index-identity', null).permitted) throw new Error('ACCESS does not let records index identities.');
  const opened = await vault.open({
    permit: grantPermit({
      caseId: INDEX_LEDGER,
      actor: ME.id,
      purpose: 'index-identity',
      classes: ['identity', 'contact'],
    }),
    sealed: found.map(({ sealed }) => sealed),
    act: {
      actor: ME.id,
      office: '',
      ruleset: '',
      causation: null,
      correlation: INDEX_LEDGER,
      command: ids.v7(),
      commandDigest: '',
    },
  });
  return opened.map((each) => (each.ok ? each.value : undefined));
};

const valuesIn = (value: Json): readonly (readonly [IdentityKind, string | undefined])[] => {
  const { name, idNumber, phone, email } = value as Partial<Complainant & Contact>;
  return [
    ['name', name],
    ['idNumber', idNumber],
    ['phone', phone],
    ['email', email],
  ];
};

const rowsOf = (
  keys: IdentityParts['keys'],
  { caseId, revision, sealed }: Found,
  value: Json,
): readonly IdentityRow[] =>
  valuesIn(value).flatMap(([kind, typed]) => {
    const plain = typed === undefined ? undefined : plainIdentity(kind, typed);
    return plain === undefined
      ? []
      : [{ caseId, kind, revision, hash: keys.blindIndex(kind, plain)[0], kid: sealed.kid }];
  });

/** The newest word of each kind on each case; what the table holds already may be newer, on a replay. */
const newest = async (manager: EntityManager, rows: readonly IdentityRow[]): Promise<readonly IdentityRow[]> => {
  const held: { case_id: string; kind: string; revision: number }[] = await manager.query(
    'select case_id, kind, revision from identity where case_id = any($1::uuid[])',
    [[...new Set(rows.map(({ caseId }) => caseId))]],
  );
  const last = new Map(held.map((row) => [`${row.case_id} ${row.kind}`, row.revision]));
  const kept = new Map<string, IdentityRow>();
  for (const row of rows) {
    const key = `${row.caseId} ${row.kind}`;
    if (row.revision < (last.get(key) ?? 0)) continue;
    last.set(key, row.revision);
    kept.set(key, row);
  }
  return [...kept.values()];
};

const destroyedIn = (events: readonly StoredEvent[]): readonly string[] =>
  events
    .filter(({ type }) => type === 'SubjectKeyDestroyed')
    .flatMap(({ data }) => (data as { readonly kids: readonly string[] }).kids);

const project = async (parts: IdentityParts, events: readonly StoredEvent[], manager: EntityManager): Promise<void> => {
  const found = events.flatMap(foundIn);
  if (found.length > 0) {
    const values = await openAll(parts, found);
    const rows = found.flatMap((each, at) => {
      const value = values[at];
      return value === undefined ? [] : rowsOf(parts.keys, each, value);
    });
    await saveRows(manager, IdentityEntity, await newest(manager, rows));
  }
  const destroyed = destroyedIn(events);
  if (destroyed.length > 0) await manager.query('delete from identity where kid = any($1::text[])', [destroyed]);
};

/** The blind index. Erased people are not in it: their keys open nothing, and the end of a key ends its hashes. */
export const identitiesView = (parts: IdentityParts): View => ({
  name: 'identities',
  entities: [IdentityEntity],
  filter: {
    categories: ['case', 'subject'],
    types: ['ReportReceived', 'CompletionSubmitted', 'SubjectKeyDestroyed'],
  },
  apply: (events, manager) => project(parts, events, manager),
});
