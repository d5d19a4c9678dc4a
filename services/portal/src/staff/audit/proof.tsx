// The proof: a button, and a verdict in plain words that says what was proved and no more.
import type { ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import { idIn } from '../case/address.js';
import type { StaffOutcome, StaffTurn } from '../turn.js';
import { AUDIT, CaseFrame, numberOf } from './frame.js';

/** What records says of a case. */
export type Verdict = ApiSchemas['VerdictAnswer'];

/** The button. */
export const Proof = ({ turn, id }: { readonly turn: StaffTurn; readonly id: string }) => {
  const { proof } = turn.words.audit;
  return (
    <form class="panel" method="get" action={`${AUDIT}/${id}/bukti`}>
      <p>{proof.lead}</p>
      <button>{proof.verify}</button>
    </form>
  );
};

interface BrokenProps {
  readonly turn: StaffTurn;
  readonly id: string;
  readonly at: NonNullable<Verdict['break']>;
}

/** Where the list of events begins with the broken one; what is missing has no place of its own. */
const eventAt = (id: string, revision: number): string => `${AUDIT}/${id}/peristiwa?dari=${revision}`;

const Broken = ({ turn, id, at }: BrokenProps) => {
  const { broken } = turn.words.audit.proof;
  const kind = broken.kinds[at.kind];
  return (
    <div class="verdict broken" role="alert">
      <h2>{broken.title}</h2>
      <p>
        {at.place === 'case' ? broken.case(String(at.revision ?? '?')) : broken[at.place]} {kind}
      </p>
      {at.revision !== null && (
        <p>
          <a href={eventAt(id, at.revision)}>{broken.look}</a>
        </p>
      )}
      <p class="hint" lang="en">
        <code>{at.kind}</code>: {at.detail}
        {at.position !== null && ` (${at.position})`}
      </p>
      <p>{broken.act}</p>
    </div>
  );
};

const Sound = ({ turn, verdict }: { readonly turn: StaffTurn; readonly verdict: Verdict }) => {
  const { proof } = turn.words.audit;
  const { number, moment } = turn.words.frame;
  const { since } = verdict;
  return (
    <div class="verdict" role="status">
      <h2>{since ? proof.proved.title(moment(since.at)) : proof.consistent.title}</h2>
      <p>{since ? proof.proved.text(number(since.count)) : proof.consistent.text}</p>
      <p>{proof.counted(number(verdict.events ?? 0), number(verdict.checkpoints))}</p>
      {since && (
        <p>
          {proof.root}: <code>{since.root}</code>
        </p>
      )}
      <p class="hint">{proof.limits}</p>
    </div>
  );
};

/** What was found. */
export const VerdictBox = (props: { readonly turn: StaffTurn; readonly id: string; readonly verdict: Verdict }) => {
  const { turn, id, verdict } = props;
  return verdict.break ? <Broken turn={turn} id={id} at={verdict.break} /> : <Sound turn={turn} verdict={verdict} />;
};

/** `/petugas/audit/:id/bukti` */
export const proveCase = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const id = idIn(turn);
  const [verdict, number] = await Promise.all([
    answered(turn.api.GET('/api/records/v1/cases/{id}/verdict', { params: { path: { id } } })),
    numberOf(turn, id),
  ]);
  const { proof } = turn.words.audit;
  return {
    title: `${proof.title} ${number}`,
    content: (
      <CaseFrame turn={turn} id={id} room="/bukti" number={number}>
        <VerdictBox turn={turn} id={id} verdict={verdict} />
        <form method="get" action={`${AUDIT}/${id}/bukti`}>
          <button class="second">{proof.again}</button>
        </form>
        <h2>{proof.outside.title}</h2>
        <p>{proof.outside.text}</p>
        <pre>{`npm run replay -- ${id} --verify --checkpoints FILE --key FILE`}</pre>
      </CaseFrame>
    ),
  };
};
