// What the holder of a receipt can do: complete the report, comment on the result, withdraw. Each page is there exactly when the API takes it.
import { CommentBody, CompletionBody, WithdrawalBody } from '@jejak/contracts/http';
import type { ClassConstructor } from 'class-transformer';
import { as, bodyOf, fieldsAt, mistakesIn } from '../bodies.js';
import type { Answers } from '../drafts.js';
import { answered, ApiFailure, type Tracked } from '../house-api.js';
import { completionOf, readAnswers, valueOf, type FieldName, COMPLETION_FIELDS } from '../questions.js';
import { receiptOf, type Receipt } from '../receipt-turn.js';
import { shows, takes, type Outcome, type Turn } from '../turn.js';
import { Fields, Form, Mistakes, mistakesHere, type Mistake } from '../ui/fields.js';
import { Done } from '../ui/lists.js';
import type { Language, Words } from '../words.js';
import { Asked, Documents, isByFiles } from './asked.js';
import { latePage } from './late.js';
import { receiptOrAgain } from './reopen.js';
import { keepingText } from './unsent.js';
import { formKey } from '../form-key.js';

/** Acts by their addresses below `/lacak`. */
export type ActSlug = 'lengkapi' | 'tanggapi' | 'cabut';

/** Stages that a complainant can still withdraw in: until the final report. */
const MAY_WITHDRAW: readonly string[] = [
  'received',
  'awaiting-completion',
  'consultation',
  'material-check',
  'plenary',
  'registered',
  'routed',
  'examination',
  'comment',
];

/** What the complainant is waited for, and what they can do besides. */
export const actsOn = ({ step, stage }: Pick<Tracked, 'step' | 'stage'>) => ({
  turn: [
    ...(step === 'completion' ? (['lengkapi'] as const) : []),
    ...(step === 'comment' ? (['tanggapi'] as const) : []),
  ] satisfies readonly ActSlug[],
  others: MAY_WITHDRAW.includes(stage) ? (['cabut'] as const) : [],
});

interface Kind {
  readonly word: 'completion' | 'comment' | 'withdrawal';
  readonly contract: ClassConstructor<object>;
  /** All that a form of it may bring. */
  readonly fields: readonly FieldName[];
  /** What of it is asked for now; all where it does not say. */
  readonly asked?: (tracked: Tracked) => readonly FieldName[];
  readonly isPatch: boolean;
  readonly done: keyof Words['track']['done'];
  readonly send: (turn: Turn, receipt: Receipt, key: string, body: object) => Promise<unknown>;
}
const placeOf = ({ tracked }: Receipt, key: string) => ({
  path: { id: tracked.caseId },
  header: { 'Idempotency-Key': key },
});

const KINDS: Readonly<Record<ActSlug, Kind>> = {
  lengkapi: {
    word: 'completion',
    contract: CompletionBody,
    fields: COMPLETION_FIELDS,
    asked: ({ asked }) => completionOf((asked?.items ?? []).map(({ code }) => code)).fields,
    isPatch: true,
    done: 'completed',
    send: (turn, receipt, key, body) =>
      answered(
        turn.api(receipt.token).POST('/api/intake/v1/cases/{id}/completion', {
          params: placeOf(receipt, key),
          body: as('CompletionBody', body),
        }),
      ),
  },
  tanggapi: {
    word: 'comment',
    contract: CommentBody,
    fields: ['accepts', 'comment'],
    isPatch: false,
    done: 'commented',
    send: (turn, receipt, key, body) =>
      answered(
        turn.api(receipt.token).POST('/api/resolution/v1/cases/{id}/comment', {
          params: placeOf(receipt, key),
          body: as('CommentBody', body),
        }),
      ),
  },
  cabut: {
    word: 'withdrawal',
    contract: WithdrawalBody,
    fields: ['withdrawReason'],
    isPatch: false,
    done: 'withdrawn',
    send: (turn, receipt, key, body) =>
      answered(
        turn.api(receipt.token).POST('/api/intake/v1/cases/{id}/withdrawal', {
          params: placeOf(receipt, key),
          body: as('WithdrawalBody', body),
        }),
      ),
  },
};

const askedFor = (slug: ActSlug, tracked: Tracked): readonly FieldName[] => {
  const { asked, fields } = KINDS[slug];
  return asked?.(tracked) ?? fields;
};

/** What the page of an act shows. */
export interface Acting {
  readonly words: Words;
  readonly language: Language;
  readonly tracked: Tracked;
  readonly slug: ActSlug;
  readonly answers: Answers;
  readonly mistakes: readonly FieldName[];
  /** Nothing was filled in though something must be. */
  readonly isEmpty?: boolean;
  /** What was just done. */
  readonly done?: string | undefined;
  /** Fixed when the page is shown: sent twice, it is done once. */
  readonly key: string;
}

const ActForm = (props: Acting & { readonly fields: readonly FieldName[] }) => {
  const { words, slug, fields, tracked, key } = props;
  const { word, isPatch } = KINDS[slug];
  // Nothing to fill in, and nothing came: there is nothing that could be said to be complete.
  if (fields.length === 0 && !isByFiles(tracked)) return null;
  return (
    <Form action={`/lacak/${slug}`}>
      <input type="hidden" name="key" value={key} />
      {isPatch && fields.length > 0 && <h2>{words.track.completion.fill}</h2>}
      <Fields {...props} fields={fields} isPatch={isPatch} />
      <button class={slug === 'cabut' ? 'grave' : undefined}>{words.track[word].send}</button>
    </Form>
  );
};

/** The page of an act. */
export const actPage = (props: Acting) => {
  const { words, slug, tracked, mistakes, isEmpty = false, done } = props;
  const { word } = KINDS[slug];
  const fields = askedFor(slug, tracked);
  const said = words.track[word];
  const empty: readonly Mistake[] = isEmpty
    ? [{ href: `#${fields[0] ?? 'isi'}`, text: words.track.completion.nothing }]
    : [];
  return (
    <>
      <p class="back">
        <a href="/lacak/laporan">{words.house.back}</a>
      </p>
      <Done text={done} />
      <Mistakes words={words} mistakes={[...empty, ...mistakesHere(words, mistakes)]} />
      <p class="kicker">{words.track.status(tracked.agendaNumber)}</p>
      <h1>{said.title}</h1>
      {'lead' in said ? <p class="lead">{said.lead}</p> : <Asked words={words} tracked={tracked} />}
      {slug === 'lengkapi' && <Documents words={words} tracked={tracked} />}
      <ActForm {...props} fields={fields} />
    </>
  );
};

const isOpen = (slug: ActSlug, tracked: Tracked): boolean => {
  const { turn, others } = actsOn(tracked);
  return [...turn, ...others].includes(slug);
};

const show =
  (slug: ActSlug) =>
  async (turn: Turn): Promise<Outcome> => {
    const { words, language, ground } = turn;
    const receipt = await receiptOf(turn);
    if (!receipt) return { to: '/lacak?sesi=berakhir' };
    const { tracked } = receipt;
    if (!isOpen(slug, tracked)) return { to: '/lacak/laporan' };
    const done = turn.query['kabar'] === 'attached' ? words.track.done.attached : undefined;
    const acting = { words, language, tracked, slug, answers: {}, mistakes: [], done, key: ground.ids.v7() };
    return { title: words.track[KINDS[slug].word].title, content: actPage(acting) };
  };

/** What the contract does not tell: an objection needs its reason, a completion something to complete. */
const mistakesOf = (slug: ActSlug, answers: Answers, fields: readonly FieldName[]): readonly FieldName[] => {
  const { contract, isPatch } = KINDS[slug];
  const found = mistakesIn(answers, fields, contract).filter((name) => !isPatch || valueOf(answers, name) !== '');
  const isUnargued = slug === 'tanggapi' && answers['accepts'] === 'no' && valueOf(answers, 'comment') === '';
  return isUnargued && !found.includes('comment') ? [...found, 'comment'] : found;
};

/** The key of the form, so that a form sent twice is taken once. */
const keyIn = ({ form, ground }: Turn): string => formKey(form['key'], ground.ids);

interface Sent {
  readonly slug: ActSlug;
  readonly tracked: Tracked;
  readonly fields: readonly FieldName[];
  readonly answers: Answers;
}

/** The form again, with what was typed. A key that went with other words is used up. */
const again = (turn: Turn, { slug, tracked, answers }: Sent, mistakes: readonly FieldName[]): Outcome => {
  const { words, language, ground } = turn;
  return {
    status: 422,
    title: words.house.withMistakes(words.track[KINDS[slug].word].title),
    content: actPage({
      words,
      language,
      tracked,
      slug,
      answers,
      mistakes,
      isEmpty: mistakes.length === 0,
      key: ground.ids.v7(),
    }),
  };
};

const sendAct = async (turn: Turn, receipt: Receipt, sent: Sent): Promise<Outcome> => {
  const { slug, answers, fields } = sent;
  const { send, done } = KINDS[slug];
  try {
    await send(turn, receipt, keyIn(turn), bodyOf(answers, fields));
    return { to: `/lacak/laporan?kabar=${done}` };
  } catch (failure) {
    const refused = failure instanceof ApiFailure && failure.status === 422 ? fieldsAt(failure.pointers, fields) : [];
    if (refused.length === 0) throw failure;
    return again(turn, sent, refused);
  }
};

/** The API says no to it, for good. */
const REFUSED: readonly number[] = [403, 404, 409, 422];

/** A form whose page is no longer there: sent twice, the first was taken, and the same key gets its answer; else somebody was quicker. */
const sendLate = async (turn: Turn, receipt: Receipt, slug: ActSlug): Promise<Outcome> => {
  const { send, done, fields } = KINDS[slug];
  const answers = readAnswers(turn.form, fields);
  try {
    await send(turn, receipt, keyIn(turn), bodyOf(answers, fields));
    return { to: `/lacak/laporan?kabar=${done}` };
  } catch (failure) {
    if (!(failure instanceof ApiFailure && REFUSED.includes(failure.status))) throw failure;
    if (fields.every((name) => valueOf(answers, name) === '')) return { to: '/lacak/laporan' };
    const { words, language } = turn;
    return { status: 409, title: words.track.late.title, content: latePage({ words, language, answers, fields }) };
  }
};

const act =
  (slug: ActSlug) =>
  async (turn: Turn): Promise<Outcome> => {
    const opened = await receiptOrAgain(turn);
    if (!('receipt' in opened)) return opened;
    const { receipt, cookies } = opened;
    const { tracked } = receipt;
    if (!isOpen(slug, tracked)) return { ...(await sendLate(turn, receipt, slug)), cookies };
    const fields = askedFor(slug, tracked);
    const answers = readAnswers(turn.form, fields);
    const sent = { slug, tracked, fields, answers };
    const mistakes = mistakesOf(slug, answers, fields);
    const isSilent = fields.every((name) => valueOf(answers, name) === '');
    const isEmpty = KINDS[slug].isPatch && isSilent && !isByFiles(tracked);
    const isWrong = mistakes.length > 0 || isEmpty;
    return { ...(isWrong ? again(turn, sent, mistakes) : await sendAct(turn, receipt, sent)), cookies };
  };

/** `/lacak/lengkapi`, `/lacak/tanggapi`, `/lacak/cabut` */
export const actRoutes = (['lengkapi', 'tanggapi', 'cabut'] as const).flatMap((slug) => [
  shows(`/lacak/${slug}`, show(slug)),
  takes(`/lacak/${slug}`, keepingText(act(slug))),
]);
