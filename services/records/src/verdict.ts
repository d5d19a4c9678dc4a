// The verdict on one case: its chain, the log it stands in, and the checkpoints signed outside the database. Never more than was proved.
import { caseStream } from '@jejak/case';
import type { VerdictAnswer } from '@jejak/contracts/http';
import {
  NoteRefused,
  readCheckpoints,
  verify,
  type Anchor,
  type Break,
  type ProofSource,
  type Verdict,
  type Verifier,
} from '@jejak/eventstore';

/** What a verdict is made from. */
export interface Proofs {
  readonly source: ProofSource;
  /** The file of checkpoints as it is now. */
  readonly checkpoints: () => Promise<string>;
  /** Name of the log in every checkpoint. */
  readonly origin: string;
  /** Keys of the house, the older ones too. */
  readonly verifiers: readonly Verifier[];
}

/** A checkpoint that nobody of the house signed proves nothing, and somebody has written it. */
const REFUSED = 'checkpoint-refused';

const nothingOf = (caseId: string) => ({ caseId, events: null, since: null, break: null });

/** What is missing from the log does not tell whose it was: it may be of the very case that is asked about. */
const placeOf = (stream: string, at: Break): 'case' | 'other' | 'log' => {
  if (at.stream === undefined) return 'log';
  return at.stream === stream ? 'case' : 'other';
};

/** Other cases are not named to who asks about this one. */
const breakOf = (stream: string, at: Break) => {
  const place = placeOf(stream, at);
  const isHere = place === 'case';
  return {
    kind: at.kind,
    place,
    revision: isHere ? (at.revision ?? null) : null,
    position: at.position ?? null,
    detail: place === 'other' ? 'an event of another file is not what was stored' : at.detail,
  };
};

const answerOf = (caseId: string, verdict: Verdict, checkpoints: number): VerdictAnswer => {
  const head = { ...nothingOf(caseId), verdict: verdict.verdict, checkpoints };
  if (verdict.verdict === 'broken') return { ...head, break: breakOf(caseStream(caseId), verdict.break) };
  const { events } = verdict;
  if (verdict.verdict === 'consistent') return { ...head, events };
  // No receipts are brought here: what proves is a checkpoint.
  const { at, count, root, position } = verdict.since as Anchor;
  return { ...head, events, since: { at, count, root, position } };
};

/** Verifies a case as it is stored now. The anchors are read before the log, which may grow meanwhile but never end before them. */
export const verdictOn = async (
  caseId: string,
  { source, checkpoints, origin, verifiers }: Proofs,
): Promise<VerdictAnswer> => {
  const file = await checkpoints();
  let anchors: readonly Anchor[];
  try {
    anchors = readCheckpoints(file, origin, verifiers);
  } catch (error) {
    if (!(error instanceof NoteRefused)) throw error;
    const broken = { kind: REFUSED, place: 'log' as const, revision: null, position: null, detail: error.message };
    return { ...nothingOf(caseId), verdict: 'broken', checkpoints: 0, break: broken };
  }
  return answerOf(caseId, await verify(source, caseStream(caseId), { anchors }), anchors.length);
};

/** One at a time: each reads the whole log, and a second one beside it would only make both slower. */
export const inTurn = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined); // whoever asked hears of it
    return next;
  };
};
