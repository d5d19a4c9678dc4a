// A meeting: its cases one by one, each with what it rests on, decided by whoever is there and has no conflict of interest (UU 37/2008 Art. 40).
import { ApiFailure } from '../../house-api.js';
import { Breakable } from '../../ui/number.js';
import { factsFor, type ActFacts } from '../acts/facts.js';
import { bodyOf, fieldsAt, missingIn, type Field } from '../acts/fields.js';
import { ActFields } from '../acts/form.js';
import { Ground } from '../acts/ground.js';
import { keyFor, Mistakes, type Trouble } from '../acts/page.js';
import { isRefusal, refusalIn } from '../acts/refusal.js';
import { SEND } from '../acts/send.js';
import { ACT_FIELDS } from '../acts/table.js';
import { caseAt, numberOf } from '../case/address.js';
import { orNone, readFile, type CaseView } from '../case/file.js';
import { CHAIRS, holds } from '../ways.js';
import type { Directory } from '../people.js';
import { type StaffOutcome, type StaffTurn, keyOf } from '../turn.js';
import { meetingAt, meetingIn, minutesAt, PLENARY, placeIn, type Meeting } from './address.js';
import { calledBy } from './people.js';

type FileView = Pick<CaseView, 'file' | 'lines'>;
const DECIDE = 'decide-at-plenary';
/** Said once, when the meeting began. */
const SAID_BEFORE: readonly string[] = ['members', 'heldOn'];

interface Turned {
  readonly meeting: Meeting;
  /** From 0. */
  readonly at: number;
  /** Cases that were passed over on the way here. */
  readonly skipped: number;
  readonly view: FileView;
  readonly facts: ActFacts;
  readonly fields: readonly Field[];
  /** Members who are there and have no conflict in this case, and those who have. */
  readonly deciding: readonly string[];
  readonly excluded: readonly string[];
}

const turned = async (
  turn: StaffTurn,
  meeting: Meeting,
  at: number,
  view: FileView,
): Promise<Omit<Turned, 'skipped'>> => {
  const facts = await factsFor(turn, view.file, DECIDE);
  const conflicted = view.file.facts.conflicted ?? [];
  return {
    meeting,
    at,
    view,
    facts,
    fields: (ACT_FIELDS[DECIDE]?.(facts) ?? []).filter(({ name }) => !SAID_BEFORE.includes(name)),
    deciding: meeting.members.filter((member) => !conflicted.includes(member)),
    excluded: meeting.members.filter((member) => conflicted.includes(member)),
  };
};

/** The next case from a place on that this person may decide now; undefined behind the last one. */
const nextFrom = async (turn: StaffTurn, meeting: Meeting, place: number): Promise<Turned | undefined> => {
  for (let at = place; at < meeting.cases.length; at += 1) {
    const view = await orNone(readFile(turn, { id: meeting.cases[at] ?? '' }));
    if (view?.file.nextSteps.includes(DECIDE) === true)
      return { ...(await turned(turn, meeting, at, view)), skipped: at - place };
  }
  return undefined;
};

const peopleIn = ({ people }: ActFacts): Directory => new Map(people.map((person) => [person.staffId, person]));

const Deciding = ({ turn, deciding, excluded, facts }: Turned & { readonly turn: StaffTurn }) => {
  const said = turn.words.plenary.meeting;
  const called = calledBy(turn, peopleIn(facts));
  return (
    <>
      <p>
        <strong>{said.deciding}:</strong> {[said.chair, ...deciding.map(called)].join(', ')}
      </p>
      {excluded.length > 0 && <p class="panel">{said.excluded(excluded.map(called).join(', '))}</p>}
    </>
  );
};

const News = ({ turn, skipped }: { readonly turn: StaffTurn; readonly skipped: number }) => {
  const said = turn.words.plenary.meeting;
  const news = [
    ...(turn.query.kabar === 'tersimpan' ? [said.kept] : []),
    ...(skipped > 0 ? [said.skipped(skipped)] : []),
  ];
  return news.length === 0 ? null : (
    <p class="done" role="status">
      {news.join(' ')}
    </p>
  );
};

const endOf = ({ office, heldOn }: Meeting, more: Readonly<Record<string, string>> = {}): string =>
  minutesAt({ kantor: office, tanggal: heldOn, ...more });

const Ways = ({ turn, meeting, at, view }: Turned & { readonly turn: StaffTurn }) => {
  const said = turn.words.plenary.meeting;
  const { file } = view;
  return (
    <p class="acts">
      {at + 1 < meeting.cases.length && (
        <a class="button second" href={meetingAt(meeting, at + 1)}>
          {said.later}
        </a>
      )}
      {file.nextSteps.includes('declare-conflict') && (
        <a href={`${caseAt(file.caseId)}/tindakan/declare-conflict`}>{said.conflict}</a>
      )}
      <a href={caseAt(file.caseId)}>{said.open}</a>
      <a href={endOf(meeting)}>{said.end}</a>
    </p>
  );
};

const shown = (turn: StaffTurn, now: Turned, trouble: Trouble = { wrong: [] }): StaffOutcome => {
  const { meeting, at, view, facts, fields } = now;
  const said = turn.words.plenary.meeting;
  const { file, lines } = view;
  const title = said.progress(at + 1, meeting.cases.length);
  const hasTrouble = trouble.wrong.length > 0 || trouble.refused !== undefined;
  const about = [file.names.caseType, file.names.agency ?? turn.words.inbox.unknownAgency, file.names.substance];
  const content = (
    <div class="act">
      <Mistakes facts={facts} lines={lines} trouble={trouble} />
      {!hasTrouble && <News turn={turn} skipped={now.skipped} />}
      <p class="kicker">
        {title} · {said.held(turn.house.date(meeting.heldOn))}
      </p>
      <h1>
        <Breakable text={numberOf(file)} />
      </h1>
      <p class="lead">{about.filter((part) => part !== null).join(' · ')}</p>
      <Deciding turn={turn} {...now} />
      <Ground facts={facts} action={DECIDE} lines={lines} />
      <form method="post" action={meetingAt(meeting, at)} novalidate accept-charset="utf-8">
        <input type="hidden" name="kunci" value={keyFor(turn, trouble)} />
        <input type="hidden" name="dilihat" value={file.revision} />
        <ActFields turn={turn} fields={fields} wrong={trouble.wrong} />
        <p class="acts">
          <button>{said.decide}</button>
        </p>
      </form>
      <Ways turn={turn} {...now} />
    </div>
  );
  const named = `${title}: ${numberOf(file)}`;
  return hasTrouble ? { status: 422, title: turn.house.withMistakes(named), content } : { title: named, content };
};

/** @throws {ApiFailure} 403 for whoever chairs no plenary */
const onlyChairs = ({ me }: StaffTurn): void => {
  if (!holds(me, CHAIRS)) throw new ApiFailure(403, undefined);
};

/** Shows the case that a meeting is at; behind the last one, the minutes. */
export const showMeeting = async (turn: StaffTurn): Promise<StaffOutcome> => {
  onlyChairs(turn);
  const meeting = meetingIn(turn);
  if (!meeting) return { to: PLENARY };
  const now = await nextFrom(turn, meeting, placeIn(turn));
  if (now) return shown(turn, now);
  const { setelah = '' } = turn.query;
  return { to: endOf(meeting, { setelah }) };
};

const send = (turn: StaffTurn, { view, fields, meeting, deciding }: Turned) =>
  SEND[DECIDE]?.(turn.api, {
    id: view.file.caseId,
    key: keyOf(turn),
    number: 0,
    chosen: '',
    body: { ...bodyOf(turn, fields), members: deciding, heldOn: meeting.heldOn },
  });

/** The form again, with what was typed. @throws what is nothing to mend */
const again = (turn: StaffTurn, now: Turned, failure: unknown): StaffOutcome => {
  if (!isRefusal(failure)) throw failure;
  const wrong = failure.status === 422 ? fieldsAt(failure.pointers, now.fields) : [];
  return shown(turn, now, wrong.length > 0 ? { wrong } : { wrong, refused: refusalIn(turn, failure) });
};

/** Takes a decision and goes on to the next case. Sent twice it is taken once: the API knows the key. */
export const takeDecision = async (turn: StaffTurn): Promise<StaffOutcome> => {
  onlyChairs(turn);
  const meeting = meetingIn(turn);
  const at = placeIn(turn);
  const id = meeting?.cases[at];
  if (!meeting || id === undefined) return { to: PLENARY };
  const now: Turned = { ...(await turned(turn, meeting, at, await readFile(turn, { id }))), skipped: 0 };
  const missing = missingIn(turn, now.fields);
  if (missing.length > 0) return shown(turn, now, { wrong: missing });
  try {
    const done = await send(turn, now);
    return { to: meetingAt(meeting, at + 1, { kabar: 'tersimpan', setelah: done?.position ?? '' }) };
  } catch (failure) {
    return again(turn, now, failure);
  }
};
