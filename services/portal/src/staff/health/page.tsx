// The health page: what needs somebody first, in words to act on; then services, followers, what was set aside, and mail.
import type { ComponentChildren } from 'preact';
import { answered, ApiFailure } from '../../house-api.js';
import { STAFF, valueOf, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { stateOf } from './asking.js';
import { REACTING, troublesOf, type ParkedKey, type State } from './state.js';
import { followerName, partsOf, serviceName, serviceState, told, type Words } from './told.js';

const HEALTH = `${STAFF}/kesehatan`;
const AGAIN = `${HEALTH}/ulang`;

const Troubles = ({ words, state }: { readonly words: Words; readonly state: State }) => {
  const troubles = troublesOf(state);
  if (troubles.length === 0) return <p class="confirmed">{words.well}</p>;
  return (
    <section class="mistakes" aria-labelledby="perlu">
      <h2 id="perlu">{words.troubles(troubles.length)}</h2>
      <ul>
        {troubles.map((trouble, at) => {
          const [what, act] = told(words, trouble);
          return (
            <li key={at}>
              <strong>{what}</strong>
              <p>{act}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** A table; as `cases` it becomes cards on a phone. */
const Table = (props: {
  readonly caption: string;
  readonly looks: 'cases' | 'rows';
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}) => (
  <table class={props.looks}>
    <caption class="unseen">{props.caption}</caption>
    <thead>
      <tr>
        {props.head.map((word) => (
          <th key={word} scope="col">
            {word}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {props.rows.map(([first, ...rest], at) => (
        <tr key={at}>
          <th scope="row">{first}</th>
          {rest.map((cell, column) => (
            <td key={column} data-label={props.head[column + 1]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Services = ({ words, state }: { readonly words: Words; readonly state: State }) => {
  const { services } = words;
  return (
    <section aria-labelledby="layanan">
      <h2 id="layanan">{services.title}</h2>
      <p class="hint">
        {words.version} {state.version}
      </p>
      <Table
        caption={services.title}
        looks="rows"
        head={[services.service, services.state]}
        rows={state.services.map((service) => [
          <>
            {serviceName(words, service.name)}
            <small>{services.tasks[service.name]}</small>
          </>,
          <>
            <span class={`state ${serviceState(words, service) === services.ok ? 'ok' : 'failed'}`}>
              {serviceState(words, service)}
            </span>
            <small>{partsOf(words, service)}</small>
          </>,
        ])}
      />
    </section>
  );
};

const Followers = ({ turn, state }: { readonly turn: StaffTurn; readonly state: State }) => {
  const words = turn.words.health;
  const { views } = words;
  return (
    <section aria-labelledby="pengikut">
      <h2 id="pengikut">{views.title}</h2>
      <p class="hint">{views.lead}</p>
      <Table
        caption={views.title}
        looks="rows"
        head={[views.follower, views.lag]}
        rows={state.followers.map((follower) => [
          followerName(words, follower),
          follower.lag === null ? views.unknown : turn.words.frame.number(follower.lag),
        ])}
      />
    </section>
  );
};

const Redrive = ({ turn, parked }: { readonly turn: StaffTurn; readonly parked: ParkedKey }) => {
  const words = turn.words.health;
  if (parked.redriveRequested) return <>{words.parked.asked}</>;
  return (
    <form method="post" action={AGAIN}>
      <input type="hidden" name="layanan" value={parked.group} />
      <input type="hidden" name="kunci" value={parked.key} />
      <input type="hidden" name="sekali" value={turn.ids.v7()} />
      <button class="second">
        {words.parked.redrive}
        <span class="unseen"> {words.parked.of(serviceName(words, parked.group), parked.key)}</span>
      </button>
    </form>
  );
};

const Parked = ({ turn, state: { parked } }: { readonly turn: StaffTurn; readonly state: State }) => {
  const words = turn.words.health;
  const said = words.parked;
  return (
    <section aria-labelledby="sisih">
      <h2 id="sisih">{said.title}</h2>
      {parked === undefined && <p>{said.hidden}</p>}
      {parked?.length === 0 && <p>{said.none}</p>}
      {parked !== undefined && parked.length > 0 && (
        <>
          <p class="hint">{said.lead}</p>
          <Table
            caption={said.title}
            looks="cases"
            head={[words.services.service, said.key, said.because, said.waiting, said.since, said.redrive]}
            rows={parked.map((key) => [
              serviceName(words, key.group),
              <span class="secret">{key.key}</span>,
              key.error,
              turn.words.frame.number(key.waiting),
              <time datetime={key.since}>{turn.words.frame.moment(key.since)}</time>,
              <Redrive turn={turn} parked={key} />,
            ])}
          />
          <p class="hint">{said.discard}</p>
        </>
      )}
    </section>
  );
};

/** States of messages, what needs somebody first. */
const MAIL_STATES = ['givenUp', 'failed', 'uncertain', 'waiting', 'withoutAddress'] as const;

const Mail = ({ turn, state }: { readonly turn: StaffTurn; readonly state: State }) => {
  const words = turn.words.health;
  const { counts } = words.mail;
  const mail = state.services.find(({ name }) => name === 'notification');
  const isWell = mail !== undefined && serviceState(words, mail) === words.services.ok;
  return (
    <section aria-labelledby="surat">
      <h2 id="surat">{words.mail.title}</h2>
      <p>{isWell ? words.mail.ok : words.mail.bad}</p>
      {state.mail === undefined ? (
        <p class="hint">{words.mail.unknown}</p>
      ) : (
        <Table
          caption={words.mail.title}
          looks="rows"
          head={[words.mail.state, words.mail.count]}
          rows={MAIL_STATES.map((each) => [counts[each], turn.words.frame.number(state.mail?.[each] ?? 0)])}
        />
      )}
      <p class="hint">{words.mail.limits}</p>
    </section>
  );
};

/** What is said of a re-drive that was asked for. */
const doneIn = ({ query, words }: StaffTurn): string | undefined => {
  if (query.ulang === 'tiada') return words.health.gone;
  return /^[1-9]\d{0,5}$/.test(query.ulang ?? '') ? words.health.done(Number(query.ulang)) : undefined;
};

/** The page. */
export const healthPage = (turn: StaffTurn, state: State) => {
  const words = turn.words.health;
  const done = doneIn(turn);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {done !== undefined && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <Troubles words={words} state={state} />
      <p class="acts">
        <a class="button second" href={HEALTH}>
          {words.refresh}
        </a>
      </p>
      <Services words={words} state={state} />
      <Parked turn={turn} state={state} />
      <Followers turn={turn} state={state} />
      <Mail turn={turn} state={state} />
    </>
  );
};

const show = async (turn: StaffTurn): Promise<StaffOutcome> => ({
  title: turn.words.health.title,
  content: healthPage(turn, await stateOf(turn)),
});

/** Has the messages of a key handled again. Asking twice is asking once; whose messages are gone is told so. */
const redrive = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const service = REACTING.find((name) => name === valueOf(turn, 'layanan'));
  if (!service) throw new ApiFailure(404, undefined);
  try {
    const { waiting } = await answered(
      turn.api.POST(`/api/${service}/v1/parked/{key}/redrive`, {
        params: { path: { key: valueOf(turn, 'kunci') }, header: { 'Idempotency-Key': valueOf(turn, 'sekali') } },
      }),
    );
    return { to: `${HEALTH}?ulang=${waiting}` };
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.status !== 404) throw error;
    return { to: `${HEALTH}?ulang=tiada` };
  }
};

/** `/petugas/kesehatan` */
export const healthRoutes: readonly StaffRoute[] = [
  { method: 'get', path: HEALTH, answer: show },
  { method: 'post', path: AGAIN, answer: redrive },
];
