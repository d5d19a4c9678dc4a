// Tracking by number and code: a form, and where the report stands. The code travels in a body, never in an address.
import type { Answers } from '../drafts.js';
import type { Tracked } from '../house-api.js';
import { readAnswers, type FieldName } from '../questions.js';
import { noSession, openReceipt, receiptOf, RECEIPT_FIELDS } from '../receipt-turn.js';
import { shows, takes, type Outcome, type Turn } from '../turn.js';
import { Fields, Form, Mistakes, mistakesHere, type Mistake } from '../ui/fields.js';
import { Done, Summary, Timeline, type Line } from '../ui/lists.js';
import type { Language, Words } from '../words.js';
import { actsOn } from './acts.js';
import { askedText, Note } from './asked.js';
import { takesEvidence } from './evidence.js';

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
      {isEnded && <p class="panel">{words.track.sessionEnded}</p>}
      <Form action="/lacak">
        <Fields fields={RECEIPT_FIELDS} {...props} />
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

/** The way of a report in five parts, for the eye; the words of the stage say it exactly. */
const PHASES: readonly (readonly string[])[] = [
  ['received', 'awaiting-completion'],
  ['material-check', 'plenary'],
  ['registered', 'routed', 'examination', 'comment'],
  ['corrective-monitoring', 'closing'],
  ['closed', 'settled-at-intake'],
];

/** A consultation is answered and nothing else: it goes no way of a report. */
const isAdvice = ({ caseType }: Tracked): boolean => caseType === 'consultation';

/** What a case is called. */
const calledIn = (tracked: Tracked, { track }: Words): string =>
  (isAdvice(tracked) ? track.advice : track).status(tracked.agendaNumber);

const Phases = ({ tracked, words }: { readonly tracked: Tracked; readonly words: Words }) => {
  const now = PHASES.findIndex((stages) => stages.includes(tracked.stage));
  if (now < 0 || isAdvice(tracked)) return null;
  return (
    <ol class="phases">
      {words.track.phases.map((phase, at) => (
        <li key={phase} class={at <= now ? 'past' : undefined} aria-current={at === now ? 'step' : undefined}>
          {phase}
        </li>
      ))}
    </ol>
  );
};

/** What the office answered to a question for advice, as it wrote it, or that this is not kept any more; nothing before there is an answer. */
const Reply = ({ tracked, words }: { readonly tracked: Tracked; readonly words: Words }) => {
  const { advice } = words.track;
  if (!isAdvice(tracked) || tracked.stage !== 'settled-at-intake') return null;
  const { reply } = tracked;
  if (reply === null) return <p class="panel">{advice.withheld}</p>;
  return (
    <div class="panel">
      <Summary lines={[{ term: advice.reply, value: reply }]} />
    </div>
  );
};

/** What remains once it is closed: whether a case is ever opened again is in no source that we know. */
const Ended = ({ tracked, words }: { readonly tracked: Tracked; readonly words: Words }) => {
  const { ended, advice } = words.track;
  return (
    <>
      <h2>{ended.title}</h2>
      <ul>
        {(isAdvice(tracked) ? advice : ended).lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="acts">
        <a class="button second" href="/lapor">
          {ended.report}
        </a>
        <a href="/konsultasi">{ended.advice}</a>
      </p>
    </>
  );
};

/** Where a report stands, what its complainant can do, and its way so far. `done`: what was just done. */
export const statusPage = (tracked: Tracked, words: Words, done?: string) => {
  const { track, house } = words;
  const { turn, others } = actsOn(tracked);
  return (
    <>
      <Done text={done} />
      <p class="kicker">{calledIn(tracked, words)}</p>
      <h1>
        <span class="unseen">{track.now}: </span>
        {tracked.stageText}
      </h1>
      <Phases tracked={tracked} words={words} />
      <Reply tracked={tracked} words={words} />
      {turn.length > 0 && (
        <div class="panel turn">
          <h2>{track.you}</h2>
          {tracked.asked && <p>{askedText({ words, tracked })}</p>}
          <Note words={words} tracked={tracked} />
          {turn.includes('tanggapi') && <p>{track.comment.turn}</p>}
          {turn.map((act) => (
            <a key={act} class="button" href={`/lacak/${act}`}>
              {track[ACTS[act]].act}
            </a>
          ))}
        </div>
      )}
      <Summary lines={linesOf(tracked, words)} />
      {!takesEvidence(tracked) && <Ended tracked={tracked} words={words} />}
      <h2>{track.timeline}</h2>
      <Timeline moments={tracked.timeline.map(({ on, text }) => ({ day: on, shownDay: house.date(on), text }))} />
      <p class="hint">{track.short}</p>
      <div class="acts">
        {takesEvidence(tracked) && <a href="/lacak/bukti">{track.evidence.act}</a>}
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
  const opening = await openReceipt(turn);
  if ('token' in opening) return { to: form['ke'] === 'bukti' ? '/lacak/bukti' : STATUS, cookies: [opening.cookie] };
  const { mistakes } = opening;
  // The code is typed anew: it stands on no page that may be left open.
  const answers = { ...readAnswers(form, RECEIPT_FIELDS), trackingCode: '' };
  return {
    status: 422,
    title: words.house.withMistakes(words.track.title),
    content: trackPage({ words, language, answers, mistakes, isWrong: mistakes.length === 0 }),
  };
};

const status = async (turn: Turn): Promise<Outcome> => {
  const { words, query } = turn;
  const receipt = await receiptOf(turn);
  if (!receipt) return { to: '/lacak?sesi=berakhir' };
  const done = (words.track.done as Readonly<Record<string, string>>)[query['kabar'] ?? ''];
  return {
    title: calledIn(receipt.tracked, words),
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
