// The proof: a button, and a verdict in plain words that says what was proved and no more.
import type { ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import { idIn } from '../case/address.js';
import { STAFF, type StaffOutcome, type StaffTurn } from '../turn.js';

type Verdict = ApiSchemas['VerdictAnswer'];

/** The button. */
export const Proof = ({ turn, id }: { readonly turn: StaffTurn; readonly id: string }) => {
  const { proof } = turn.words.audit;
  return (
    <form class="panel" method="get" action={`${STAFF}/audit/${id}/bukti`}>
      <p>{proof.lead}</p>
      <button>{proof.verify}</button>
    </form>
  );
};

const Broken = ({ turn, at }: { readonly turn: StaffTurn; readonly at: NonNullable<Verdict['break']> }) => {
  const { broken } = turn.words.audit.proof;
  return (
    <div class="verdict broken" role="alert">
      <h2>{broken.title}</h2>
      <p>{at.place === 'case' ? broken.case(String(at.revision ?? '?')) : broken.log}</p>
      <p lang="en">
        <code>{at.kind}</code>: {at.detail}
        {at.position !== null && ` (${at.position})`}
      </p>
      <p>{broken.act}</p>
    </div>
  );
};

/** What was found. */
export const VerdictBox = ({ turn, verdict }: { readonly turn: StaffTurn; readonly verdict: Verdict }) => {
  const { proof } = turn.words.audit;
  if (verdict.break) return <Broken turn={turn} at={verdict.break} />;
  const { number, moment } = turn.words.frame;
  return (
    <div class="verdict" role="status">
      <h2>{verdict.since ? proof.proved.title : proof.consistent.title}</h2>
      <p>{verdict.since ? proof.proved.text(moment(verdict.since.at)) : proof.consistent.text}</p>
      <p>{proof.counted(number(verdict.events ?? 0), number(verdict.checkpoints))}</p>
      {verdict.since && (
        <p>
          <code>{verdict.since.root}</code>
        </p>
      )}
      <p class="hint">{proof.limits}</p>
    </div>
  );
};

/** `/petugas/audit/:id/bukti` */
export const proveCase = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const id = idIn(turn);
  const verdict = await answered(turn.api.GET('/api/records/v1/cases/{id}/verdict', { params: { path: { id } } }));
  const { proof, replay } = turn.words.audit;
  return {
    title: proof.title,
    content: (
      <>
        <p class="back">
          <a href={`${STAFF}/audit/${id}`}>{replay.title('')}</a>
        </p>
        <h1>{proof.title}</h1>
        <VerdictBox turn={turn} verdict={verdict} />
        <Proof turn={turn} id={id} />
      </>
    ),
  };
};
