// Messages that did not arrive: which, to whom, and sending them again.
import { answered } from '../../house-api.js';
import { holds } from '../ways.js';
import { STAFF, valueOf, type StaffOutcome, type StaffRoute, type StaffTurn, keyOf } from '../turn.js';
import { caseAt, idIn } from './address.js';
import type { CaseView, Delivery } from './file.js';
import { whyUnsent } from './why-unsent.js';

const TROUBLED: readonly string[] = ['failed', 'uncertain', 'given-up'];
/** Roles that may have a message sent again; only they see the file of a case whose messages these are. */
const RESENDS: readonly string[] = ['PVL', 'KAP'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const AgainForm = ({ turn, id, delivery }: { turn: StaffTurn; id: string; delivery: string }) => (
  <form method="post" action={`${caseAt(id)}/pesan`}>
    <input type="hidden" name="kunci" value={turn.ids.v7()} />
    <input type="hidden" name="pesan" value={delivery} />
    <button class="quiet">{turn.words.file.deliveries.resend}</button>
  </form>
);

interface Letters {
  readonly turn: StaffTurn;
  readonly id: string;
  readonly letters: readonly Delivery[];
}

const Letters = ({ turn, id, letters }: Letters) => {
  const { file } = turn.words;
  return (
    <ul>
      {letters.map((delivery) => (
        <li key={delivery.deliveryId}>
          {file.templates[delivery.template] ?? delivery.template} ·{' '}
          {delivery.party === 'agency' ? file.track.toAgency : file.track.toComplainant} ·{' '}
          {[file.states[delivery.state] ?? delivery.state, whyUnsent(turn, delivery)]
            .filter((part) => part !== '')
            .join(': ')}
          {holds(turn.me, RESENDS) && <AgainForm turn={turn} id={id} delivery={delivery.deliveryId} />}
        </li>
      ))}
    </ul>
  );
};

/** Where a letter could never go: one more with each step of a case whose party has no e-mail, so it lies folded. */
const NO_ADDRESS = 'no-address';

/** The messages of a case that need somebody. */
export const Undelivered = ({ turn, view }: { turn: StaffTurn; view: Pick<CaseView, 'deliveries' | 'file'> }) => {
  const { deliveries: said } = turn.words.file;
  const troubled = view.deliveries.filter(({ state }) => TROUBLED.includes(state));
  const unaddressed = troubled.filter(({ code }) => code === NO_ADDRESS);
  const failed = troubled.filter((each) => !unaddressed.includes(each));
  const id = view.file.caseId;
  return (
    <>
      {failed.length > 0 && (
        <section class="mistakes" aria-labelledby="pesan">
          <h2 id="pesan">{said.title}</h2>
          <p>{said.lead}</p>
          <Letters turn={turn} id={id} letters={failed} />
        </section>
      )}
      {unaddressed.length > 0 && (
        <details class="panel">
          <summary>{said.noAddress(unaddressed.length)}</summary>
          <p>{said.noAddressLead}</p>
          <Letters turn={turn} id={id} letters={unaddressed} />
        </details>
      )}
    </>
  );
};

const resend = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const id = valueOf(turn, 'pesan');
  const to = caseAt(idIn(turn));
  if (!UUID.test(id)) return { to };
  const header = { 'Idempotency-Key': keyOf(turn) };
  await answered(
    turn.api.POST('/api/notification/v1/deliveries/{id}/redelivery', { params: { path: { id }, header } }),
  );
  return { to: `${to}?kabar=pesan` };
};

/** `/petugas/perkara/:id/pesan` */
export const redeliveryRoute: StaffRoute = { method: 'post', path: `${STAFF}/perkara/:id/pesan`, answer: resend };
