// The course of a case: what happened, what people wrote, who sees it. Internal, from the parties and to the parties are told apart by words, place and colour.
import type { ComponentChildren } from 'preact';
import { Duties, dutiesIn, orderWords } from '../acts/duties.js';
import { actorOf } from '../people.js';
import type { StaffTurn } from '../turn.js';
import { holds } from '../ways.js';
import { entriesOf, type CaseView, type Delivery, type Line, type Sealed, type Sections } from './file.js';
import { isParty, textsOf, Written } from './written.js';

/** Whose word an event is. */
export type Kind = 'internal' | 'seen' | 'complainant' | 'agency';

const FROM_COMPLAINANT = new Set([
  'ReportReceived',
  'CompletionSubmitted',
  'CommentReceived',
  'ReportWithdrawn',
  'EvidenceAttached',
]);
const FROM_AGENCY = new Set(['ClarificationReceived', 'CorrectiveActionReported', 'AgencyDocumentAttached']);

/** Whose word an event is: of a party, told to the complainant, or nobody's outside. */
export const kindOf = ({ type, told }: Pick<Line, 'type' | 'told'>): Kind => {
  if (FROM_AGENCY.has(type)) return 'agency';
  if (told === undefined) return 'internal';
  return FROM_COMPLAINANT.has(type) ? 'complainant' : 'seen';
};

/** What is written in these events goes out; all other writing of the office stays inside. */
const GOES_OUT = new Set([
  'CompletionRequested',
  'ConsultationAnswered',
  'ResultNotified',
  'ClarificationRequested',
  'CorrectiveActionVerified',
  'CorrectiveActionRejected',
]);

const Label = ({ turn, kind }: { readonly turn: StaffTurn; readonly kind: Kind }) => {
  const { track } = turn.words.file;
  const said: Readonly<Record<Kind, string>> = {
    internal: track.internal,
    seen: track.seen,
    complainant: track.fromComplainant,
    agency: track.fromAgency,
  };
  return (
    <p class="label">
      {said[kind]}
      {kind === 'internal' && <small> · {track.internalHint}</small>}
    </p>
  );
};

const Message = ({ turn, delivery }: { readonly turn: StaffTurn; readonly delivery: Delivery }) => {
  const { track, templates, states } = turn.words.file;
  const to = delivery.party === 'agency' ? track.toAgency : track.toComplainant;
  return (
    <div class="message">
      <p class="label">
        <span aria-hidden="true">✉ </span>
        {track.message(to)}
      </p>
      <p>
        {templates[delivery.template] ?? delivery.template} ·{' '}
        <span class={`state ${delivery.state}`}>{states[delivery.state] ?? delivery.state}</span>
      </p>
    </div>
  );
};

interface Props {
  readonly turn: StaffTurn;
  readonly view: Pick<CaseView, 'lines' | 'deliveries'> & { readonly file: Sections };
  /** Instead of the usual heading. */
  readonly title?: string;
}

/** Nobody outside is told of each note of the office that it is not for them. */
const isNoise = ({ me }: StaffTurn, field: Sealed): boolean =>
  holds(me, ['NAR']) && 'withheld' in field && field.withheld === 'not-permitted';

/** What people wrote in an event; what the office wrote for itself says so, also inside an event that others see. */
const Writings = ({ turn, view, line, kind }: Props & { readonly line: Line; readonly kind: Kind }) => {
  const entry = entriesOf(view.file).get(line.revision);
  const written = (entry ? textsOf(turn, entry) : []).filter(
    ([name, field]) => !isParty(name) && !isNoise(turn, field),
  );
  if (written.length === 0) return null;
  const fields = written.map(([name, field]) => <Written key={name} turn={turn} name={name} field={field} />);
  if (kind !== 'seen' || GOES_OUT.has(line.type)) return <>{fields}</>;
  return (
    <div class="inside">
      <Label turn={turn} kind="internal" />
      {fields}
    </div>
  );
};

/** What was ordered, with its agency and its day: whoever is bound by it may read the report no further. */
const Orders = ({ turn, view: { file }, line }: Props & { readonly line: Line }) => {
  const entry = entriesOf(file).get(line.revision);
  if (entry?.type !== 'CorrectiveActionsOrdered') return null;
  return <Duties turn={turn} duties={dutiesIn(entry, orderWords(file))} />;
};

const Event = ({ turn, view, line }: Props & { readonly line: Line }): ComponentChildren => {
  const kind = kindOf(line);
  const actor = actorOf(turn, line.by);
  const { told } = line;
  return (
    <li class={`event ${kind}`} id={`e${line.revision}`}>
      <Label turn={turn} kind={kind} />
      <h3>{line.text}</h3>
      <p class="hint">
        <time datetime={line.at}>{turn.words.frame.moment(line.at)}</time>
        {actor !== undefined && <> · {actor}</>}
      </p>
      {told !== undefined && told !== line.text && <p class="told">{turn.words.file.track.told(told)}</p>}
      <Orders turn={turn} view={view} line={line} />
      <Writings turn={turn} view={view} line={line} kind={kind} />
      {view.deliveries
        .filter(({ cause }) => cause.revision === line.revision)
        .map((delivery) => (
          <Message key={delivery.deliveryId} turn={turn} delivery={delivery} />
        ))}
    </li>
  );
};

/** The course of a case, the newest first. */
export const Track = ({ turn, view, title }: Props) => {
  const { track } = turn.words.file;
  return (
    <section aria-labelledby="jalannya">
      <h2 id="jalannya">{title ?? track.title}</h2>
      <p class="hint">{track.lead}</p>
      <ol class="track" reversed>
        {[...view.lines].reverse().map((line) => (
          <Event key={line.revision} turn={turn} view={view} line={line} />
        ))}
      </ol>
    </section>
  );
};
