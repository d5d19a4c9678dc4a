// The material of proofs of an installation, over HTTP and in pages: what is verified here is what was downloaded, never what is said of it.
import type { Batch, ProofSource, StoredRow } from '@jejak/eventstore';
import type { Client } from '../house.js';

/** One page of a list; `next` is where the next one begins, null on the last. */
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | number | null;
}

/** Hears how many rows of the log were downloaded. */
export type Progress = (rows: number) => void;

const PAGE = 500;
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

/** An installation as a source of proofs for one case. `rows` of the case are those that were folded: nothing is read twice. */
export const remoteLedger = (client: Client, rows: readonly StoredRow[], progress: Progress): ProofSource => ({
  async *streamForProof() {
    yield rows;
  },
  async *logForProof(position) {
    let seen = 0;
    for await (const page of pagesOf<StoredRow>(client, `${RECORDS}/log/entries`, ['behind', position])) {
      yield page;
      seen += page.length;
      progress(seen);
    }
  },
  async batches(position, limit) {
    const { items } = await client.get<Page<Batch>>(`${RECORDS}/log/batches`, { behind: position, limit });
    return items;
  },
});

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
  const { origin, keys } = await client.get<Pick<RemoteSeals, 'origin' | 'keys'>>(`${RECORDS}/log/key`);
  const { checkpoints } = await client.get<Pick<RemoteSeals, 'checkpoints'>>(`${RECORDS}/log/checkpoints`);
  return { origin, keys, checkpoints };
};
