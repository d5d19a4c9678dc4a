// Replay: a case as it was known at another moment, step by step, by day, or held against a second moment.
import { Timeline } from '../../ui/lists.js';
import { endOf, idIn } from '../case/address.js';
import { factsOf } from '../case/facts.js';
import { entriesOf, writtenIn } from '../case/file.js';
import { Track } from '../case/track.js';
import { actorOf } from '../people.js';
import { standingIn } from '../standing.js';
import type { StaffOutcome, StaffTurn } from '../turn.js';
import { isFor } from '../ways.js';
import { AUDIT, CaseFrame } from './frame.js';
import { askedIn, comparedOf, hrefOf, momentOf, PASSED_BY, type AsOf, type Asked } from './moments.js';
import { Proof } from './proof.js';

interface Props {
  readonly turn: StaffTurn;
  readonly id: string;
  readonly asked: Asked;
  readonly then: AsOf;
  readonly other: AsOf | undefined;
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
const Moments = ({ turn, id, asked, then, other }: Props) => {
  const { replay } = turn.words.audit;
  const here = `${AUDIT}/${id}`;
  return (
    <>
      <form
        class="moments"
        hx-vals={JSON.stringify(PASSED_BY)}
        {...swaps(here, 'input delay:60ms from:find input[type=range], change, submit')}
      >
        <label>
          {replay.moment}
          <input type="range" name="ke" min="0" max={then.of} value={Math.max(0, then.revision)} />
        </label>
        <label>
          {replay.compare}
          <input
            type="number"
            name="banding"
            min="0"
            max={then.of}
            value={asked.compared === undefined ? '' : (other?.revision ?? asked.compared)}
          />
        </label>
        <button class="second">{replay.show}</button>
      </form>
      <form class="filters" {...swaps(here, 'change, submit')}>
        <label>
          {replay.day}
          <input type="date" name="hari" value={asked.day ?? ''} />
        </label>
        <label>
          {replay.compareDay}
          <input type="date" name="bandinghari" value={asked.comparedDay ?? ''} />
        </label>
        <button class="second">{replay.show}</button>
      </form>
    </>
  );
};

const termsOf = (turn: StaffTurn, { file }: AsOf): ReadonlyMap<string, string> =>
  new Map([
    ...(file ? factsOf(turn, file).map(({ term, value }) => [term, String(value)] as const) : []),
    ...peopleRows(turn, { file } as AsOf),
  ]);

/** Pseudonyms of people, as the course names them. */
const peopleOf = (turn: StaffTurn, list: readonly string[] | null | undefined): string =>
  (list ?? []).map((each) => actorOf(turn, each)).join(', ') || '–';

/** Who acted on it, examines it, or stands aside: part of what was known, and of no summary of facts. */
const peopleRows = (turn: StaffTurn, { file }: AsOf): readonly (readonly [string, string])[] => {
  const { people } = turn.words.audit.replay;
  const { handlers, examiners, conflicted } = file?.facts ?? {};
  return [
    [people.handlers, peopleOf(turn, handlers)],
    [people.examiners, peopleOf(turn, examiners)],
    [people.conflicted, peopleOf(turn, conflicted)],
  ];
};

const stageOf = (turn: StaffTurn, { file }: AsOf): string => (file ? standingIn(turn, file).stage : '–');

/** What is held side by side: a fact, and its value at one or at both moments. */
const comparedRows = ({ turn, then, other }: Props): readonly (readonly [string, string, string | undefined])[] => {
  const here = termsOf(turn, then);
  const there = other && termsOf(turn, other);
  const terms = [...new Set([...here.keys(), ...(there?.keys() ?? [])])];
  return [
    [turn.words.inbox.columns.stage, stageOf(turn, then), other && stageOf(turn, other)],
    ...terms.map((term) => [term, here.get(term) ?? '–', there && (there.get(term) ?? '–')] as const),
  ];
};
const differs = ([, one, two]: readonly [string, string, string | undefined]): boolean =>
  two !== undefined && one !== two;

const Facts = (props: Props) => {
  const { replay } = props.turn.words.audit;
  const { then, other } = props;
  const rows = comparedRows(props);
  return (
    <section aria-labelledby="fakta">
      <h2 id="fakta">{replay.facts}</h2>
      {other && !rows.some(differs) && <p class="hint">{replay.same}</p>}
      <table class="compared">
        <thead>
          <tr>
            <th scope="col">{replay.fact}</th>
            <th scope="col">{replay.after(then.revision)}</th>
            {other && <th scope="col">{replay.after(other.revision)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]} class={differs(row) ? 'changed' : undefined}>
              <th scope="row">
                {row[0]}
                {differs(row) && <small>{replay.differs}</small>}
              </th>
              <td dir="auto" data-label={replay.at(then.revision)}>
                {row[1]}
              </td>
              {row[2] !== undefined && (
                <td dir="auto" data-label={replay.at(other?.revision ?? -1)}>
                  {row[2]}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** One event back or on; without a script too. What it is held against stays. */
const Steps = ({ turn, id, asked, then }: Props) => {
  const { steps } = turn.words.audit.replay;
  const at = (revision: number) => hrefOf(id, { ...asked, day: undefined, revision });
  const { revision } = then;
  return (
    <nav class="steps" aria-label={steps.label}>
      {revision > 0 && (
        <a class="button second" rel="prev" href={at(revision - 1)}>
          ‹ {steps.back}
        </a>
      )}
      {revision < then.of && (
        <a class="button second" rel="next" href={at(revision + 1)}>
          {steps.on} ›
        </a>
      )}
    </nav>
  );
};

/** What the last event then was, in words. */
const Last = ({ turn, then }: Props) => {
  const line = then.timeline.find(({ revision }) => revision === then.revision);
  if (!line) return null;
  const actor = actorOf(turn, line.by);
  return (
    <>
      <h2>{line.text}</h2>
      <p class="hint">
        <time datetime={line.at}>{turn.words.frame.moment(line.at)}</time>
        {actor !== undefined && <> · {actor}</>}
      </p>
    </>
  );
};

/** What happened between the two moments, whichever is the later. */
const Between = ({ turn, then, other }: Props) => {
  if (!other) return null;
  const { between, nothingBetween } = turn.words.audit.replay;
  const [from, to] = [then, other].sort((a, b) => a.revision - b.revision) as [AsOf, AsOf];
  const lines = to.timeline.filter(({ revision }) => revision > from.revision);
  return (
    <section aria-labelledby="antara">
      <h2 id="antara">{between}</h2>
      {lines.length === 0 ? (
        <p class="hint">{nothingBetween}</p>
      ) : (
        <Timeline
          moments={lines.map(({ at, text, by }) => ({
            day: at,
            shownDay: [turn.words.frame.moment(at), actorOf(turn, by)].filter(Boolean).join(' · '),
            text,
          }))}
        />
      )}
    </section>
  );
};

/** All that had happened by then; folded where two moments are held side by side, since it is what they have in common. */
const Course = ({ turn, then: { file, timeline: lines }, other }: Props) => {
  const { course: title } = turn.words.audit.replay;
  if (!file) return null;
  const course = <Track turn={turn} view={{ file, lines, deliveries: [] }} title={title} />;
  if (!other) return course;
  return (
    <details>
      <summary>
        <span class="more">{title}</span>
      </summary>
      {course}
    </details>
  );
};

/** The way to what was written by then, where it stayed closed while moments slid by. */
const Closed = ({ turn, id, asked, then: { file, revision } }: Props) => {
  const { closed, open } = turn.words.audit.replay;
  const fields = file ? [...entriesOf(file).values()].flatMap(writtenIn) : [];
  if (!fields.some(([, field]) => 'withheld' in field && field.withheld === 'not-opened')) return null;
  return (
    <p class="panel">
      {closed} <a href={hrefOf(id, { ...asked, revision })}>{open}</a>
    </p>
  );
};

const Moment = (props: Props) => {
  const { turn, then, other } = props;
  const { replay } = turn.words.audit;
  return (
    <div id="saat">
      <p class="lead" aria-live="polite">
        {then.file ? replay.now(then.revision, then.of) : replay.nothing}
      </p>
      <Last {...props} />
      <Steps {...props} />
      {(then.file ?? other?.file) && <Facts {...props} />}
      <Between {...props} />
      <Closed {...props} />
      <Course {...props} />
    </div>
  );
};

/** The page. */
export const replayPage = (props: Props & { readonly number: string }) => {
  const { turn, id, number } = props;
  return (
    <CaseFrame turn={turn} id={id} room="" number={number}>
      <Moments {...props} />
      <Moment {...props} />
      {isFor(turn.me, AUDIT) && <Proof turn={turn} id={id} />}
    </CaseFrame>
  );
};

/** `/petugas/audit/:id` */
export const replayCase = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const id = idIn(turn);
  const asked = askedIn(turn);
  const [then, other] = await Promise.all([momentOf(turn, id, asked), comparedOf(turn, id, asked)]);
  const number = then.agendaNumber ?? endOf(id);
  return {
    title: turn.words.audit.replay.title(number),
    content: replayPage({ turn, id, asked, then, other, number }),
  };
};
