// Proving a case from downloaded material alone: the chain of the case, the roots of the log, and what was kept outside.
import { readFileSync } from 'node:fs';
import {
  NoteRefused,
  readCheckpoints,
  verifierOf,
  verify,
  type Anchor,
  type Receipt,
  type StoredRow,
  type Verdict,
} from '@jejak/eventstore';
import { Unusable, type Client } from '../house.js';
import { remoteLedger, remoteSeals, type Progress } from './remote-ledger.js';

/** What an auditor brings from outside. */
export interface Brought {
  /** Path of an own copy of the checkpoints, instead of those that the installation shows. */
  readonly checkpoints?: string | undefined;
  /** Path of a verifier key from outside, instead of the keys that the installation shows. */
  readonly key?: string | undefined;
  /** Path of the answer to a lodging, whose proof names the head of the case. */
  readonly receipt?: string | undefined;
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Unusable(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
};

const anchorsOf = async (client: Client, { checkpoints, key }: Brought): Promise<readonly Anchor[]> => {
  const seals = await remoteSeals(client);
  const keys = key === undefined ? seals.keys : textOf(key).split('\n').filter(Boolean);
  const file = checkpoints === undefined ? seals.checkpoints : textOf(checkpoints);
  try {
    const anchors = readCheckpoints(file, seals.origin, keys.map(verifierOf));
    if (checkpoints !== undefined && anchors.length === 0) throw new Unusable(`${checkpoints} holds no checkpoint.`);
    return anchors;
  } catch (error) {
    if (error instanceof NoteRefused) throw new Unusable(`The checkpoints are not to be trusted: ${error.message}`);
    throw error;
  }
};

interface LodgingAnswer {
  readonly receipt?: { readonly proof?: { readonly revision?: unknown; readonly head?: unknown } };
}

const receiptsOf = (stream: string, { receipt }: Brought): readonly Receipt[] => {
  if (receipt === undefined) return [];
  let proof: { readonly revision?: unknown; readonly head?: unknown } | undefined;
  try {
    proof = (JSON.parse(textOf(receipt)) as LodgingAnswer).receipt?.proof;
  } catch (error) {
    if (error instanceof Unusable) throw error;
  }
  const { revision, head } = proof ?? {};
  if (typeof revision !== 'number' || typeof head !== 'string')
    throw new Unusable(`${receipt} is not the answer to a lodging: it has no receipt.proof.`);
  return [{ stream, revision, hash: head }];
};

/** Verifies a case. The anchors are fetched before the log, which may grow meanwhile but never end before them. */
export const prove = async (
  client: Client,
  of: { readonly stream: string; readonly rows: readonly StoredRow[] },
  brought: Brought,
  progress: Progress,
): Promise<Verdict> => {
  const receipts = receiptsOf(of.stream, brought);
  const anchors = await anchorsOf(client, brought);
  return verify(remoteLedger(client, of.rows, progress), of.stream, { anchors, receipts });
};
