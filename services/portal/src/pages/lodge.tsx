// The questions of the two forms, one a page. Answers wait in the draft; only the check sends anything.
import { ReportBody } from '@jejak/contracts/http';
import { agenciesLike } from '../agencies.js';
import { mistakesIn } from '../bodies.js';
import { ADDRESS, beginDraft, draftOf, saveDraft } from '../draft-turn.js';
import type { Answers, Draft } from '../drafts.js';
import { questionAt, questionsOf, readAnswers, valueOf, type FieldName, type Question } from '../questions.js';
import { shows, takes, type Outcome, type Turn } from '../turn.js';
import { Fields, Form, Mistakes, mistakesHere, type Mistake } from '../ui/fields.js';
import { wordsFor, type Language, type Words } from '../words.js';
import { alikeIn, Similar, type Alike } from './similar.js';

type Flow = Draft['flow'];

/** What a page of the form shows. */
export interface Asked {
  readonly words: Words;
  readonly language: Language;
  readonly answers: Answers;
  readonly mistakes: readonly FieldName[];
}

const Advice = ({ words }: { readonly words: Words }) => (
  <div class="panel">
    <p>
      {words.lodge.advice.lead} <span class="hint">{words.lodge.advice.basis}</span>
    </p>
    <ol>
      {words.lodge.advice.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <p>
      <a href="/">{words.lodge.advice.leave}</a>
    </p>
  </div>
);

const Around = ({ question, words }: { readonly question: Question; readonly words: Words }) => {
  if (question.slug === 'alasan')
    return (
      <>
        <Advice words={words} />
        <h2>{words.lodge.advice.anyway}</h2>
        <p>{words.lodge.advice.anywayText}</p>
      </>
    );
  if (question.slug === 'rahasia')
    return (
      <ul class="panel">
        {words.lodge.secrecy.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  return null;
};

/** The head of a question: the way back, what is to be mended, how far one is, and what is asked. */
export const QuestionHead = ({ words, answers, flow, question, mistakes }: Head) => {
  const questions = questionsOf({ flow, answers });
  const at = questions.findIndex(({ slug }) => slug === question.slug);
  const before = questions[at - 1];
  const { title, lead } = words.lodge.questions[question.slug];
  return (
    <>
      <p class="back">
        <a href={before ? `${ADDRESS[flow]}/${before.slug}` : ADDRESS[flow]}>{words.house.back}</a>
      </p>
      <Mistakes words={words} mistakes={mistakes} />
      <p class="kicker">
        {words.lodge[flow]} · {words.lodge.step(at + 1, questions.length)}
      </p>
      <progress value={at + 1} max={questions.length} aria-hidden="true" />
      <h1>{title}</h1>
      {lead !== '' && <p class="lead">{lead}</p>}
    </>
  );
};
interface Head {
  readonly words: Words;
  readonly answers: Answers;
  readonly flow: Flow;
  readonly question: Question;
  readonly mistakes: readonly Mistake[];
}

/** The ways on from a question. The second saves what was typed, right or wrong, and gives a link to go on later. */
export const WaysOn = ({ words }: { readonly words: Words }) => (
  <div class="acts">
    <button name="lalu" value="lanjut">
      {words.house.next}
    </button>
    <button class="quiet" name="lalu" value="nanti">
      {words.later.act}
    </button>
  </div>
);

interface Asking {
  readonly flow: Flow;
  readonly question: Question;
  readonly alike?: readonly Alike[];
}

/** One question. */
export const questionPage = (props: Asked & Asking) => {
  const { words, mistakes, flow, question, alike = [] } = props;
  return (
    <>
      <QuestionHead {...props} mistakes={mistakesHere(words, mistakes)} />
      <Around question={question} words={words} />
      <Similar words={words} alike={alike} />
      <Form action={`${ADDRESS[flow]}/${question.slug}`}>
        <Fields {...props} fields={question.fields} />
        <WaysOn words={words} />
      </Form>
    </>
  );
};

/** Where a draft goes on: at the check once everything was seen, else where it was left. */
export const resumeAt = (draft: Draft | undefined): string | undefined => {
  if (!draft || draft.lodged) return undefined;
  if (draft.isComplete) return `${ADDRESS[draft.flow]}/periksa`;
  if (draft.flow === 'report' && valueOf(draft.answers, 'effort') === '') return undefined;
  const questions = questionsOf(draft);
  const open = questions.find(({ slug }) => slug === draft.at) ?? questions[0];
  return `${ADDRESS[draft.flow]}/${open?.slug}`;
};

interface Found {
  readonly draft: Draft;
  readonly question: Question;
}
/** The draft and the question of the address; else where to begin. A lodged draft asks nothing any more. */
const found = async (turn: Turn, flow: Flow): Promise<Found | { readonly to: string }> => {
  const draft = await draftOf(turn, flow);
  if (draft?.lodged) return { to: `${ADDRESS[flow]}/selesai` };
  const question = draft && questionsOf(draft).find(({ slug }) => slug === turn.parts['slug']);
  return draft && question ? { draft, question } : { to: ADDRESS[flow] };
};

/** The title of a question. */
export const titleOf = ({ words }: Pick<Turn, 'words'>, flow: Flow, question: Question): string =>
  `${words.lodge.questions[question.slug].title} · ${words.lodge[flow]}`;

const ask =
  (flow: Flow) =>
  async (turn: Turn): Promise<Outcome> => {
    const at = await found(turn, flow);
    if ('to' in at) return at;
    const { language } = turn;
    const words = wordsFor(turn.words, flow);
    const { draft, question } = at;
    // The agency and the kind of service are known from here on.
    const alike = question.slug === 'kapan' ? await alikeIn(turn, draft.answers) : [];
    const asked = { words, language, answers: draft.answers, mistakes: [], flow, question, alike };
    return { title: titleOf(turn, flow, question), content: questionPage(asked) };
  };

/** The question after another one; the check after the last, or once everything was seen. */
export const nextAfter = (draft: Draft, slug: Question['slug']): string => {
  const questions = questionsOf(draft);
  const next = questions[questions.findIndex((question) => question.slug === slug) + 1];
  return draft.isComplete || !next ? 'periksa' : next.slug;
};

const wayOn = (draft: Draft, { slug }: Question): string =>
  slug === 'instansi' && agenciesLike(valueOf(draft.answers, 'agency')).length > 0
    ? 'instansi/saran'
    : nextAfter(draft, slug);

/** The draft is gone, what was just typed is not: it begins a new one. */
const beginAgain = async (turn: Turn, flow: Flow): Promise<Outcome> => {
  const question = questionAt(flow, turn.parts['slug']);
  const answers = question ? readAnswers(turn.form, question.fields) : {};
  if (Object.values(answers).every((value) => value === '')) return { to: `${ADDRESS[flow]}?kabar=ended` };
  return { to: `${ADDRESS[flow]}?kabar=kept`, cookies: [await beginDraft(turn, { flow, answers })] };
};

const hear =
  (flow: Flow) =>
  async (turn: Turn): Promise<Outcome> => {
    if (!(await draftOf(turn, flow))) return beginAgain(turn, flow);
    const at = await found(turn, flow);
    if ('to' in at) return at;
    const { language, form } = turn;
    const words = wordsFor(turn.words, flow);
    const { question } = at;
    const given = readAnswers(form, question.fields);
    const answers = { ...at.draft.answers, ...given };
    const isLater = form['lalu'] === 'nanti';
    const next = nextAfter({ ...at.draft, answers }, question.slug);
    const draft = { ...at.draft, answers, at: isLater ? question.slug : next };
    if (isLater) return { to: `${ADDRESS[flow]}/nanti`, cookies: [await saveDraft(turn, draft)] };
    const mistakes = mistakesIn(given, question.fields, ReportBody);
    if (mistakes.length === 0)
      return { to: `${ADDRESS[flow]}/${wayOn(draft, question)}`, cookies: [await saveDraft(turn, draft)] };
    return {
      status: 422,
      title: words.house.withMistakes(titleOf(turn, flow, question)),
      content: questionPage({ words, language, answers, mistakes, flow, question }),
    };
  };

/** Questions below `/lapor` and `/konsultasi`. */
export const lodgeRoutes = (['report', 'consultation'] as const).flatMap((flow) => [
  shows(`${ADDRESS[flow]}/:slug`, ask(flow)),
  takes(`${ADDRESS[flow]}/:slug`, hear(flow)),
]);
