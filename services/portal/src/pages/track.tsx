// Tracking by number and code: a form, and where the report stands. The code travels in a body, never in an address.
import { ReceiptSessionBody } from '@jejak/contracts/http';
import { as, bodyOf, mistakesIn } from '../bodies.js';
import type { Answers } from '../drafts.js';
import { answered, ApiFailure, type Tracked } from '../house-api.js';
import { limitOf } from '../limits.js';
import { readAnswers, type FieldName } from '../questions.js';
import { noSession, receiptOf, sessionOf } from '../receipt-turn.js';
import { shows, takes, type Outcome, type Turn } from '../turn.js';
import { Fields, Form, Mistakes, mistakesHere, type Mistake } from '../ui/fields.js';
import { Summary, Timeline, type Line } from '../ui/lists.js';
import type { Language, Words } from '../words.js';
import { actsOn } from './acts.js';

const FIELDS: readonly FieldName[] = ['agendaNumber', 'trackingCode'];
const TRIES = limitOf(30, 600);
const STATUS = '/lacak/laporan';

/** What the form shows. */
export interface Tracking {
  readonly words: Words;
  readonly language: Language;
  readonly answers: Answers;
  readonly mistakes: readonly FieldName[];
  readonly isWrong?: boolean;
  readonly isEnded?: boolean;
}

/** The form. */
export const trackPage = ({ isWrong = false, isEnded = false, ...props }: Tracking) => {
  const { words, mistakes } = props;
  const wrong: readonly Mistake[] = isWrong ? [{ href: '#agendaNumber', text: words.track.wrong }] : [];
  return (
    <>
      <Mistakes words={words} mistakes={[...wrong, ...mistakesHere(words, mistakes)]} />
      <h1>{words.track.title}</h1>
      <p class="lead">{words.track.lead}</p>
      {isEnded && <p class="panel">{words.track.ended}</p>}
      <Form action="/lacak">
        <Fields fields={FIELDS} {...props} />
        <button>{words.track.show}</button>
      </Form>
      <p class="hint">{words.track.lost}</p>
    </>
  );
};

const linesOf = (tracked: Tracked, { track, house }: Words): readonly Line[] => {
  const rows: readonly (readonly [string, string | null])[] = [
    [track.next, tracked.stepText],
    [track.holder, tracked.holderText],
    [track.outcome, tracked.outcome],
    [track.registration, tracked.registrationNumber],
    [track.kind, tracked.caseTypeName],
    [track.office, tracked.officeName],
    [track.receivedOn, house.date(tracked.receivedOn)],
  ];
  return rows.flatMap(([term, value]) => (value === null || value === '–' ? [] : [{ term, value }]));
};

/** Where a report stands, what its complainant can do, and its way so far. `done`: what was just done. */
export const statusPage = (tracked: Tracked, words: Words, done?: string) => {
  const { track, house } = words;
  const { turn, others } = actsOn(tracked);
  return (
    <>
      {done !== undefined && (
        <p class="done" role="status">
          {done}
        </p>
      )}
      <p class="kicker">{track.status(tracked.agendaNumber)}</p>
      <h1>
        <span class="unseen">{track.now}: </span>
        {tracked.stageText}
      </h1>
      {turn.length > 0 && (
        <div class="panel turn">
          <h2>{track.you}</h2>
          {tracked.asked && <p>{track.completion.asked(house.date(tracked.asked.askedOn), tracked.asked.dueDays)}</p>}
          {turn.map((act) => (
            <a key={act} class="button" href={`/lacak/${act}`}>
              {track[ACTS[act]].act}
            </a>
          ))}
        </div>
      )}
      <Summary lines={linesOf(tracked, words)} />
      <h2>{track.timeline}</h2>
      <Timeline moments={tracked.timeline.map(({ on, text }) => ({ day: on, shownDay: house.date(on), text }))} />
      <p class="hint">{track.short}</p>
      <div class="acts">
        {others.map((act) => (
          <a key={act} href={`/lacak/${act}`}>
            {track[ACTS[act]].act}
          </a>
        ))}
        <Form action="/lacak/tutup">
          <button class="quiet">{track.leave}</button>
        </Form>
      </div>
    </>
  );
};
const ACTS = { lengkapi: 'completion', tanggapi: 'comment', cabut: 'withdrawal' } as const;

const show = async (turn: Turn): Promise<Outcome> => {
  const { words, language, query } = turn;
  const isEnded = query['sesi'] === 'berakhir';
  return {
    title: words.track.title,
    content: trackPage({ words, language, answers: {}, mistakes: [], isEnded }),
    ...(isEnded && { cookies: [noSession] }),
  };
};

const open = async (turn: Turn): Promise<Outcome> => {
  const { words, language, form } = turn;
  const answers = readAnswers(form, FIELDS);
  const again = (mistakes: readonly FieldName[], isWrong: boolean): Outcome => ({
    status: 422,
    title: words.house.withMistakes(words.track.title),
    // The code is typed anew: it stands on no page that may be left open.
    content: trackPage({ words, language, answers: { ...answers, trackingCode: '' }, mistakes, isWrong }),
  });
  const mistakes = mistakesIn(answers, FIELDS, ReceiptSessionBody);
  if (mistakes.length > 0) return again(mistakes, false);
  await TRIES(turn.request);
  const body = as('ReceiptSessionBody', bodyOf(answers, FIELDS));
  try {
    const { token } = await answered(turn.api().POST('/api/intake/v1/receipt-sessions', { body }));
    return { to: STATUS, cookies: [sessionOf(token)] };
  } catch (failure) {
    if (failure instanceof ApiFailure && failure.status === 404) return again([], true);
    throw failure;
  }
};

const status = async (turn: Turn): Promise<Outcome> => {
  const { words, query } = turn;
  const receipt = await receiptOf(turn);
  if (!receipt) return { to: '/lacak?sesi=berakhir' };
  const done = (words.track.done as Readonly<Record<string, string>>)[query['kabar'] ?? ''];
  return {
    title: words.track.status(receipt.tracked.agendaNumber),
    content: statusPage(receipt.tracked, words, typeof done === 'string' ? done : undefined),
  };
};

/** `/lacak`, `/lacak/laporan`, `/lacak/tutup` */
export const trackRoutes = [
  shows('/lacak', show),
  takes('/lacak', open),
  shows(STATUS, status),
  takes('/lacak/tutup', () => ({ to: '/', cookies: [noSession] })),
];
