// The material of proofs of an installation, over HTTP and in pages: what is verified here is what was downloaded, never what is said of it.
import { Broken, type Batch, type LogLeaf, type ProofSource, type StoredRow } from '@jejak/eventstore';
import type { Client } from '../house.js';

/** One page of a list; `next` is where the next one begins, null on the last. */
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | number | null;
}

/** Hears how many rows of the log were downloaded. */
export type Progress = (rows: number) => void;

/** Rows that are in memory at a time. */
const PAGE = 1_000;
const RECORDS = '/api/records/v1';

/** Pages of a list, one in memory at a time. `by` is the parameter that says where a page begins. */
async function* pagesOf<T>(
  client: Client,
  path: string,
  [by, first]: readonly [string, string | number],
): AsyncGenerator<readonly T[], void, undefined> {
  for (let next: string | number | null = first; next !== null;) {
    const page: Page<T> = await client.get<Page<T>>(path, { [by]: next, limit: PAGE });
    if (page.items.length > 0) yield page.items;
    next = page.next;
  }
}

/** The stored rows of a case, byte for byte, in revision order. */
export const rowsOfCase = async (client: Client, caseId: string): Promise<readonly StoredRow[]> => {
  const rows: StoredRow[] = [];
  for await (const page of pagesOf<StoredRow>(client, `${RECORDS}/cases/${caseId}/events`, ['from', 0]))
    rows.push(...page);
  return rows;
};

/** What the log shows must be what the case showed: else one of the two was made up. */
const bound = (leaf: LogLeaf, row: StoredRow | undefined): StoredRow | LogLeaf => {
  if (row === undefined || row.hash === leaf.hash) return row ?? leaf;
  const { stream, revision, position } = row;
  const detail = 'the log has another event in the place of this one';
  throw new Broken({ kind: 'event-moved', stream, revision, position, detail });
};

/** An installation as a source of proofs for one case, whose `rows` were downloaded whole; of all others the log shows leaves. */
export const remoteLedger = (
  client: Client,
  rows: readonly StoredRow[],
  progress: Progress,
): ProofSource<StoredRow | LogLeaf> => {
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  let seen = 0;
  return {
    async *streamForProof() {
      yield rows;
    },
    async *logForProof(position) {
      for await (const page of pagesOf<LogLeaf>(client, `${RECORDS}/log/entries`, ['after', position])) {
        yield page.map((leaf) => bound(leaf, byPosition.get(leaf.position)));
        seen += page.length;
        progress(seen);
      }
    },
    async batches(position, limit) {
      return (await client.get<Page<Batch>>(`${RECORDS}/log/batches`, { after: position, limit })).items;
    },
  };
};

/** What an installation says of its checkpoints and of the keys that sign them. */
export interface RemoteSeals {
  /** Name of the log in every checkpoint. */
  readonly origin: string;
  /** Verifier keys in the text form of C2SP signed-note, the older ones too. */
  readonly keys: readonly string[];
  /** The file of checkpoints, as it was appended. */
  readonly checkpoints: string;
}

/** The checkpoints that the installation keeps outside its database, and its public keys. */
export const remoteSeals = async (client: Client): Promise<RemoteSeals> => {
  const { origin, items: keys } = await client.get<{ origin: string; items: readonly string[] }>(`${RECORDS}/log/key`);
  const notes: string[] = [];
  for await (const page of pagesOf<string>(client, `${RECORDS}/log/checkpoints`, ['from', 0])) notes.push(...page);
  return { origin, keys, checkpoints: notes.join('') };
};
