// The minutes of plenaries: what was decided on a day, by whom and without whom; their text is opened from each case file where one asks for it.
import type { ApiOperations, ApiSchemas } from '@jejak/contracts/client';
import { REFERENCE, ruleListsOf, type Choice } from '@jejak/contracts/http';
import { answered } from '../../house-api.js';
import { Summary, type Line } from '../../ui/lists.js';
import { Breakable } from '../../ui/number.js';
import { Signatures } from '../../ui/signatures.js';
import { afterIn, caseAt } from '../case/address.js';
import { entriesOf, fileOf, orNone, writtenIn, type Sealed } from '../case/file.js';
import { Written } from '../case/written.js';
import { holds, PREPARES } from '../ways.js';
import { choicesOf, ListTable, nameOf, PAGE, Pages, saidIn, Select } from '../lists/pieces.js';
import type { StaffOutcome, StaffTurn } from '../turn.js';
import { agendaAt, dayOf, minutesAt, MINUTES, officeOf } from './address.js';
import { calledBy } from './people.js';

type Query = NonNullable<ApiOperations['records.readPlenaryDecisions']['parameters']['query']>;
type Waiting = NonNullable<ApiOperations['records.readInbox']['parameters']['query']>;
type Decision = ApiSchemas['PlenaryDecisionEntry'];

interface Minutes {
  readonly turn: StaffTurn;
  readonly office: string;
  readonly heldOn: string;
  readonly items: readonly Decision[];
  readonly total: number;
  readonly next: string | null;
  /** Cases that still wait for a plenary; undefined for whom they are not. */
  readonly waiting: number | undefined;
  /** Texts by case, where they were asked for and may be read. */
  readonly texts: ReadonlyMap<string, Sealed> | undefined;
}

/** Those who reach more than one office. */
const isNational = ({ me }: StaffTurn): boolean => holds(me, ['PIM', 'AUD']);

/** Opens the text of each decision; one after the other, since each is an entry in the ledger. */
const textsOf = async (turn: StaffTurn, items: readonly Decision[]): Promise<ReadonlyMap<string, Sealed>> => {
  const texts = new Map<string, Sealed>();
  for (const { caseId, revision } of items) {
    const file = await orNone(fileOf(turn, { id: caseId }));
    const entry = file && entriesOf(file).get(revision);
    const [, text] = (entry && writtenIn(entry).find(([name]) => name === 'minutes')) ?? [];
    if (text) texts.set(caseId, text);
  }
  return texts;
};

/** How many cases wait, without those that were just decided: a meeting takes no more than some of them. */
const waitingIn = async ({ api, me }: StaffTurn, office: string, after?: string): Promise<number | undefined> => {
  if (!holds(me, PREPARES)) return undefined;
  const query = saidIn<Waiting>({ stage: 'plenary', office, limit: 1, after });
  return (await answered(api.GET('/api/records/v1/inbox', { params: { query } }))).total;
};

const readMinutes = async (turn: StaffTurn): Promise<Minutes> => {
  const { query, api, language } = turn;
  const office = officeOf(query.kantor);
  const heldOn = dayOf(query.tanggal);
  const after = afterIn(turn);
  const asked = saidIn<Query>({ office, heldOn, limit: PAGE, cursor: query.dari, after });
  const header = { 'Accept-Language': language };
  const [{ items, total, next }, waiting] = await Promise.all([
    answered(api.GET('/api/records/v1/plenary', { params: { query: asked, header } })),
    waitingIn(turn, office, after),
  ]);
  const texts = heldOn !== '' && query.isi === '1' ? await textsOf(turn, items) : undefined;
  return { turn, office, heldOn, items, total, next, waiting, texts };
};

const wordOf = ({ language }: StaffTurn, rows: readonly Choice[], code: string | null): string | null =>
  code === null ? null : (rows.find((row) => row.code === code)?.[language] ?? code);

const linesOf = ({ turn }: Minutes, decision: Decision): readonly Line[] => {
  const said = turn.words.plenary.minutes;
  const rules = ruleListsOf(null);
  const called = calledBy(turn, turn.people);
  const named = (ids: readonly string[] | null): string | null =>
    ids === null ? null : ids.map(called).join(', ') || said.nobody;
  const rows: readonly (readonly [string, string | null])[] = [
    [said.decision, said[decision.decision]],
    [said.class, wordOf(turn, rules.caseClass, decision.class)],
    [said.ground, wordOf(turn, rules.refusalGround, decision.ground)],
    [said.registration, decision.registrationNumber],
    [said.chair, decision.chair === null ? null : called(decision.chair)],
    [said.members, named(decision.members)],
    [said.excluded, named(decision.excluded)],
    [said.quorum, decision.quorum === null ? null : turn.words.frame.number(decision.quorum)],
  ];
  return rows.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
};

const One = ({
  minutes,
  decision,
  at,
}: {
  readonly minutes: Minutes;
  readonly decision: Decision;
  readonly at: number;
}) => {
  const { turn, texts } = minutes;
  const said = turn.words.plenary.minutes;
  const text = texts?.get(decision.caseId);
  return (
    <section aria-labelledby={`perkara-${at}`}>
      <h2 id={`perkara-${at}`}>
        {at}. <a href={caseAt(decision.caseId)}>{decision.agendaNumber ?? '–'}</a>
      </h2>
      <p>
        {[decision.names.agency ?? turn.words.inbox.unknownAgency, decision.names.substance]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <Summary lines={linesOf(minutes, decision)} />
      {text && <Written turn={turn} name="minutes" field={text} />}
      {texts && !text && <p class="withheld">{said.noText}</p>}
    </section>
  );
};

/** Decisions of all days, each with the way to the minutes of its day. */
const Overview = ({ minutes }: { readonly minutes: Minutes }) => {
  const { turn, items } = minutes;
  const said = turn.words.plenary.minutes;
  const rules = ruleListsOf(null);
  return (
    <ListTable title={said.title} columns={[said.date, said.case, said.decision, said.registration]}>
      {items.map(({ caseId, revision, heldOn, office, agendaNumber, names, ...decision }) => (
        <tr key={`${caseId}-${revision}`}>
          <th scope="row">
            <a href={minutesAt({ kantor: office, tanggal: heldOn })}>{turn.house.date(heldOn)}</a>
          </th>
          <td data-label={said.case}>
            <a href={caseAt(caseId)}>{agendaNumber ?? '–'}</a>
            <small>{names.agency ?? turn.words.inbox.unknownAgency}</small>
          </td>
          <td data-label={said.decision}>
            {said[decision.decision]}
            <small>
              {wordOf(turn, rules.caseClass, decision.class) ?? wordOf(turn, rules.refusalGround, decision.ground)}
            </small>
          </td>
          <td data-label={said.registration}>
            <Breakable text={decision.registrationNumber ?? '–'} />
          </td>
        </tr>
      ))}
    </ListTable>
  );
};

const Filters = ({ turn, office, heldOn }: Minutes) => {
  const { agenda, minutes } = turn.words.plenary;
  return (
    <form class="filters" action={MINUTES}>
      {isNational(turn) && (
        <Select
          name="kantor"
          label={agenda.office}
          any={agenda.anyOffice}
          value={office}
          options={choicesOf(turn, REFERENCE.office)}
        />
      )}
      <label>
        {minutes.date}
        <input type="date" name="tanggal" value={heldOn} />
      </label>
      <button class="second">{minutes.apply}</button>
    </form>
  );
};

const Ways = ({ turn, office, heldOn, texts, items, waiting }: Minutes) => {
  const said = turn.words.plenary.minutes;
  const day = { kantor: office, tanggal: heldOn };
  return (
    <p class="acts">
      {heldOn !== '' && items.length > 0 && (
        <a class="button second" href={minutesAt(texts ? day : { ...day, isi: '1' })}>
          {texts ? said.withoutText : said.text}
        </a>
      )}
      {heldOn !== '' && <a href={minutesAt({ kantor: office })}>{said.all}</a>}
      {waiting !== undefined && <a href={agendaAt(isNational(turn) ? office : '')}>{said.agenda(waiting)}</a>}
    </p>
  );
};

/** The minutes of a day, of which paper is made. */
const Day = ({ minutes }: { readonly minutes: Minutes }) => {
  const { turn, items, texts } = minutes;
  const said = turn.words.plenary.minutes;
  return (
    <>
      {items.map((decision, at) => (
        <One key={decision.caseId} minutes={minutes} decision={decision} at={at + 1} />
      ))}
      <p class="hint screen">
        {said.print} {texts === undefined && said.textHint}
      </p>
      <Signatures posts={[said.chair, said.noteTaker]} name={said.signed} />
    </>
  );
};

const Decisions = ({ minutes }: { readonly minutes: Minutes }) => {
  const { turn, heldOn, items, total } = minutes;
  const said = turn.words.plenary.minutes;
  if (items.length === 0) return <p class="panel">{said.none}</p>;
  return (
    <>
      {total > items.length && <p class="hint">{said.part(items.length, total)}</p>}
      {heldOn === '' ? <Overview minutes={minutes} /> : <Day minutes={minutes} />}
    </>
  );
};

/** Shows the minutes of a day, or all decisions by their days. @throws {ApiFailure} 403 for whom they are not */
export const showMinutes = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const minutes = await readMinutes(turn);
  const { office, heldOn, next } = minutes;
  const said = turn.words.plenary.minutes;
  const title = heldOn === '' ? said.title : said.on(turn.house.date(heldOn));
  const content = (
    <>
      {office !== '' && <p class="kicker">{nameOf(turn, REFERENCE.office, office)}</p>}
      <h1>{title}</h1>
      {heldOn === '' && <p class="lead">{said.lead}</p>}
      <Filters {...minutes} />
      <Decisions minutes={minutes} />
      <Pages turn={turn} path={MINUTES} next={next} />
      <Ways {...minutes} />
    </>
  );
  return { title, content };
};
