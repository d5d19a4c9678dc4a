// Messages that did not arrive: which, to whom, and sending them again.
import { answered } from '../../house-api.js';
import { holds } from '../ways.js';
import { STAFF, valueOf, type StaffOutcome, type StaffRoute, type StaffTurn, keyOf } from '../turn.js';
import { caseAt, idIn } from './address.js';
import type { CaseView } from './file.js';
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

/** The messages of a case that need somebody. */
export const Undelivered = ({ turn, view }: { turn: StaffTurn; view: Pick<CaseView, 'deliveries' | 'file'> }) => {
  const { file } = turn.words;
  const troubled = view.deliveries.filter(({ state }) => TROUBLED.includes(state));
  if (troubled.length === 0) return null;
  return (
    <section class="mistakes" aria-labelledby="pesan">
      <h2 id="pesan">{file.deliveries.title}</h2>
      <p>{file.deliveries.lead}</p>
      <ul>
        {troubled.map((delivery) => (
          <li key={delivery.deliveryId}>
            {file.templates[delivery.template] ?? delivery.template} ·{' '}
            {delivery.party === 'agency' ? file.track.toAgency : file.track.toComplainant} ·{' '}
            {[file.states[delivery.state] ?? delivery.state, whyUnsent(turn, delivery)]
              .filter((part) => part !== '')
              .join(': ')}
            {holds(turn.me, RESENDS) && <AgainForm turn={turn} id={view.file.caseId} delivery={delivery.deliveryId} />}
          </li>
        ))}
      </ul>
    </section>
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
