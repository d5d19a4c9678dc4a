// Replay: a case as it was known at another moment, held against a second one, with its events, their hashes, and who opened what.
import type { ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import { caseAt, idIn } from '../case/address.js';
import { factsOf } from '../case/facts.js';
import { orNone, timelineOf, type Line } from '../case/file.js';
import { actorOf, Track } from '../case/track.js';
import { STAFF, type StaffOutcome, type StaffTurn } from '../turn.js';
import { askedIn, comparedOf, momentOf, rowsOf, type AsOf, type Asked, type Row } from './moments.js';
import { Proof } from './proof.js';

type Ledger = ApiSchemas['AccessLedgerAnswer'];
const AUDIT = `${STAFF}/audit`;

interface Props {
  readonly turn: StaffTurn;
  readonly id: string;
  readonly asked: Asked;
  readonly then: AsOf;
  readonly other: AsOf | undefined;
  readonly rows: readonly Row[] | undefined;
  readonly seen: ReadonlyMap<number, Line>;
  readonly ledger: Ledger | undefined;
}

const swaps = (here: string, trigger: string) => ({
  action: here,
  'hx-get': here,
  'hx-trigger': trigger,
  'hx-sync': 'this:replace',
  'hx-target': '#saat',
  'hx-select': '#saat',
  'hx-swap': 'outerHTML',
  'hx-push-url': 'true',
});

/** Two ways to say which moment; each a form of its own, so that one does not contradict the other. */
const Moments = ({ turn, id, asked, then, rows }: Props) => {
  const { replay } = turn.words.audit;
  const here = `${AUDIT}/${id}`;
  return (
    <>
      {rows && (
        <form class="moments" {...swaps(here, 'input delay:60ms from:find input[type=range], change, submit')}>
          <label>
            {replay.moment}
            <input type="range" name="ke" min="0" max={rows.length - 1} value={Math.max(0, then.revision)} />
          </label>
          <label>
            {replay.compare}
            <input type="number" name="banding" min="0" max={rows.length - 1} value={asked.compared ?? ''} />
          </label>
          <button class="second">{replay.show}</button>
        </form>
      )}
      <form class="moments" {...swaps(here, 'change, submit')}>
        <label>
          {replay.day}
          <input type="date" name="hari" value={asked.day ?? ''} />
        </label>
        <button class="second">{replay.show}</button>
      </form>
    </>
  );
};

const termsOf = (turn: StaffTurn, { file }: AsOf): ReadonlyMap<string, string> =>
  new Map(file ? factsOf(turn, file).map(({ term, value }) => [term, String(value)]) : []);

const stageOf = ({ file }: AsOf): string => file?.standing.stageText ?? '–';

/** What is held side by side: a fact, and its value at one or at both moments. */
const comparedRows = ({ turn, then, other }: Props): readonly (readonly [string, string, string | undefined])[] => {
  const here = termsOf(turn, then);
  const there = other && termsOf(turn, other);
  const terms = [...new Set([...here.keys(), ...(there?.keys() ?? [])])];
  return [
    [turn.words.inbox.columns.stage, stageOf(then), other && stageOf(other)],
    ...terms.map((term) => [term, here.get(term) ?? '–', there && (there.get(term) ?? '–')] as const),
  ];
};
const differs = ([, one, two]: readonly [string, string, string | undefined]): boolean =>
  two !== undefined && one !== two;

const Facts = (props: Props) => {
  const { replay } = props.turn.words.audit;
  const { other } = props;
  const rows = comparedRows(props);
  return (
    <section aria-labelledby="fakta">
      <h2 id="fakta">{replay.facts}</h2>
      {other && !rows.some(differs) && <p class="hint">{replay.same}</p>}
      <table class="compared">
        <thead>
          <tr>
            <th scope="col">{replay.fact}</th>
            <th scope="col">{replay.then}</th>
            {other && <th scope="col">{`${replay.other} (${other.revision})`}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]} class={differs(row) ? 'changed' : undefined}>
              <th scope="row">{row[0]}</th>
              <td dir="auto">{row[1]}</td>
              {row[2] !== undefined && <td dir="auto">{row[2]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Moment = (props: Props) => {
  const { turn, then, seen } = props;
  const { replay } = turn.words.audit;
  return (
    <div id="saat">
      <p class="lead" aria-live="polite">
        {then.file ? replay.now(then.revision, then.of) : replay.nothing}
      </p>
      {then.file && (
        <>
          <Facts {...props} />
          <Track
            turn={turn}
            view={{ file: then.file, lines: then.timeline, seen, deliveries: [] }}
            title={replay.course}
          />
        </>
      )}
    </div>
  );
};

const Events = ({ turn, rows }: { readonly turn: StaffTurn; readonly rows: readonly Row[] }) => {
  const { events } = turn.words.audit;
  return (
    <details>
      <summary>
        {events.title} ({turn.words.frame.number(rows.length)})
      </summary>
      <div class="scroll" tabindex={0} role="region" aria-label={events.title}>
        <table class="rows">
          <thead>
            <tr>
              {[events.revision, events.type, events.at, events.position, events.hash].map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.revision}</th>
                <td>
                  {row.type}
                  <details>
                    <summary>{events.raw}</summary>
                    <pre>{row.entry}</pre>
                    <pre>{row.data}</pre>
                  </details>
                </td>
                <td>
                  <time datetime={row.at}>{turn.words.frame.moment(row.at)}</time>
                </td>
                <td>{row.position}</td>
                <td>
                  <code>{row.hash}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

const LedgerList = ({ turn, ledger }: { readonly turn: StaffTurn; readonly ledger: Ledger }) => {
  const said = turn.words.audit.ledger;
  const heads = [said.at, said.who, said.purpose, said.classes, said.fields, said.reason];
  return (
    <details>
      <summary>
        {said.title} ({turn.words.frame.number(ledger.items.length)})
      </summary>
      {ledger.items.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={said.title}>
          <table class="rows">
            <thead>
              <tr>
                {heads.map((word) => (
                  <th key={word} scope="col">
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...ledger.items].reverse().map((entry) => (
                <tr key={entry.revision}>
                  <td>
                    <time datetime={entry.at}>{turn.words.frame.moment(entry.at)}</time>
                  </td>
                  <td>{actorOf(turn, String(entry.principal))}</td>
                  <td>{String(entry.purpose)}</td>
                  <td>{entry.classes.join(', ')}</td>
                  <td>{String(entry.fields)}</td>
                  <td>{entry.reason === 'given' ? said.given : said.noReason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
};

const page = (props: Props) => {
  const { turn, id, then, rows, ledger } = props;
  const { replay } = turn.words.audit;
  return (
    <div class="file">
      <p class="back">
        <a href={AUDIT}>{replay.back}</a>
      </p>
      <p class="kicker">
        <a href={caseAt(id)}>{replay.file}</a>
      </p>
      <h1>{replay.title(numberOf(then))}</h1>
      {rows && <Proof turn={turn} id={id} />}
      <Moments {...props} />
      <Moment {...props} />
      {rows && <Events turn={turn} rows={rows} />}
      {ledger && <LedgerList turn={turn} ledger={ledger} />}
    </div>
  );
};

const numberOf = ({ file, caseId }: AsOf): string =>
  file?.facts.registrationNumber ?? file?.facts.agendaNumber ?? caseId;

/** `/petugas/audit/:id` */
export const replayCase = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const id = idIn(turn);
  const asked = askedIn(turn);
  const rows = await rowsOf(turn, id);
  const [then, other, shared, ledger] = await Promise.all([
    momentOf(turn, id, rows, asked),
    comparedOf(turn, id, { rows, asked }),
    timelineOf(turn, { id }, 'public'),
    orNone(answered(turn.api.GET('/api/records/v1/cases/{id}/access-ledger', { params: { path: { id } } }))),
  ]);
  const seen = new Map((shared?.entries ?? []).map((line) => [line.revision, line]));
  return {
    title: turn.words.audit.replay.title(numberOf(then)),
    content: page({ turn, id, asked, then, other, rows, seen, ledger }),
  };
};
