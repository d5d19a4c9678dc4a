// Lodging: the gate, then one question a page. Answers wait in the draft; only the check sends anything.
import { ReportBody } from '@jejak/contracts/http';
import { mistakesIn } from '../bodies.js';
import { ADDRESS, beginDraft, draftOf, dropDraft, noDraft, saveDraft } from '../draft-turn.js';
import type { Answers, Draft } from '../drafts.js';
import { questionsOf, readAnswers, type FieldName, type Question } from '../questions.js';
import { shows, takes, type Outcome, type Turn } from '../turn.js';
import { Fields, Form, Mistakes, mistakesHere } from '../ui/fields.js';
import type { Language, Words } from '../words.js';

type Flow = Draft['flow'];

/** What a page of the form shows. */
export interface Asked {
  readonly words: Words;
  readonly language: Language;
  readonly answers: Answers;
  readonly mistakes: readonly FieldName[];
}

/** The first page of the report: have you complained to the service? */
export const gatePage = (props: Asked & { readonly resume: string | undefined }) => {
  const { words, mistakes, resume } = props;
  return (
    <>
      <Mistakes words={words} mistakes={mistakesHere(words, mistakes)} />
      <p class="kicker">{words.lodge.report}</p>
      {resume !== undefined && (
        <p class="panel">
          <a href={resume}>{words.lodge.resume}</a>
        </p>
      )}
      <Form action={ADDRESS.report}>
        <h1 class="asking">{words.lodge.begun}</h1>
        <Fields fields={['effort']} {...props} />
        <button>{words.house.next}</button>
      </Form>
      <p class="hint">{words.lodge.shortLife}</p>
    </>
  );
};

/** The first page of a consultation. */
export const advicePage = (words: Words, resume: string | undefined) => (
  <article class="prose">
    <h1>{words.lodge.consultation}</h1>
    <p class="lead">{words.lodge.consultationLead}</p>
    {resume !== undefined && (
      <p class="panel">
        <a href={resume}>{words.lodge.resume}</a>
      </p>
    )}
    <Form action={ADDRESS.consultation}>
      <button>{words.lodge.begin}</button>
    </Form>
    <p class="hint">{words.lodge.shortLife}</p>
  </article>
);

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

/** One question. */
export const questionPage = (props: Asked & { readonly flow: Flow; readonly question: Question }) => {
  const { words, mistakes, flow, question, answers } = props;
  const questions = questionsOf({ flow, answers });
  const at = questions.findIndex(({ slug }) => slug === question.slug);
  const before = questions[at - 1];
  const { title, lead } = words.lodge.questions[question.slug];
  return (
    <>
      <p class="back">
        <a href={before ? `${ADDRESS[flow]}/${before.slug}` : ADDRESS[flow]}>{words.house.back}</a>
      </p>
      <Mistakes words={words} mistakes={mistakesHere(words, mistakes)} />
      <p class="kicker">
        {words.lodge[flow]} · {words.lodge.step(at + 1, questions.length)}
      </p>
      <progress value={at + 1} max={questions.length} aria-hidden="true" />
      <h1>{title}</h1>
      {lead !== '' && <p class="lead">{lead}</p>}
      <Around question={question} words={words} />
      <Form action={`${ADDRESS[flow]}/${question.slug}`}>
        <Fields {...props} fields={question.fields} />
        <button>{words.house.next}</button>
      </Form>
    </>
  );
};

/** Where a draft goes on. */
const resumeAt = (draft: Draft | undefined): string | undefined => {
  if (!draft || draft.lodged) return undefined;
  const [first] = questionsOf(draft);
  return draft.isComplete ? `${ADDRESS[draft.flow]}/periksa` : `${ADDRESS[draft.flow]}/${first?.slug}`;
};

const gate = async (turn: Turn): Promise<Outcome> => {
  const draft = await draftOf(turn, 'report');
  const { words, language } = turn;
  const resume = resumeAt(draft);
  const answers = draft?.answers ?? {};
  return {
    title: words.lodge.report,
    content: gatePage({ words, language, answers, mistakes: [], resume }),
  };
};

const passGate = async (turn: Turn): Promise<Outcome> => {
  const { words, language, form } = turn;
  const given = readAnswers(form, ['effort']);
  const mistakes = mistakesIn(given, ['effort'], ReportBody);
  if (mistakes.length > 0)
    return {
      status: 422,
      title: words.house.withMistakes(words.lodge.report),
      content: gatePage({ words, language, answers: given, mistakes, resume: undefined }),
    };
  const draft = await draftOf(turn, 'report');
  const answers = { ...draft?.answers, ...given };
  const [first] = questionsOf({ flow: 'report', answers });
  const isGoingOn = draft && !draft.lodged;
  const cookie = isGoingOn
    ? await saveDraft(turn, { ...draft, answers })
    : await beginDraft(turn, { flow: 'report', answers: given });
  return { to: `${ADDRESS.report}/${first?.slug}`, cookies: [cookie] };
};

const beginConsultation = async (turn: Turn): Promise<Outcome> => {
  const cookie = await beginDraft(turn, { flow: 'consultation', answers: {} });
  return { to: `${ADDRESS.consultation}/pertanyaan`, cookies: [cookie] };
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

const titleOf = ({ words }: Turn, flow: Flow, question: Question): string =>
  `${words.lodge.questions[question.slug].title} · ${words.lodge[flow]}`;

const ask =
  (flow: Flow) =>
  async (turn: Turn): Promise<Outcome> => {
    const at = await found(turn, flow);
    if ('to' in at) return at;
    const { words, language } = turn;
    const { draft, question } = at;
    const asked = { words, language, answers: draft.answers, mistakes: [], flow, question };
    return { title: titleOf(turn, flow, question), content: questionPage(asked) };
  };

const nextAfter = (draft: Draft, question: Question): string => {
  const questions = questionsOf(draft);
  const next = questions[questions.findIndex(({ slug }) => slug === question.slug) + 1];
  return draft.isComplete || !next ? 'periksa' : next.slug;
};

const hear =
  (flow: Flow) =>
  async (turn: Turn): Promise<Outcome> => {
    const at = await found(turn, flow);
    if ('to' in at) return at;
    const { words, language, form } = turn;
    const { question } = at;
    const given = readAnswers(form, question.fields);
    const answers = { ...at.draft.answers, ...given };
    const mistakes = mistakesIn(given, question.fields, ReportBody);
    if (mistakes.length > 0)
      return {
        status: 422,
        title: words.house.withMistakes(titleOf(turn, flow, question)),
        content: questionPage({ words, language, answers, mistakes, flow, question }),
      };
    const draft = { ...at.draft, answers };
    return { to: `${ADDRESS[flow]}/${nextAfter(draft, question)}`, cookies: [await saveDraft(turn, draft)] };
  };

const discard = async (turn: Turn): Promise<Outcome> => {
  await dropDraft(turn);
  return { to: '/', cookies: [noDraft] };
};

/** `/lapor`, `/konsultasi` and their questions. */
export const lodgeRoutes = [
  shows('/lapor', gate),
  takes('/lapor', passGate),
  shows('/konsultasi', async (turn) => ({
    title: turn.words.lodge.consultation,
    content: advicePage(turn.words, resumeAt(await draftOf(turn, 'consultation'))),
  })),
  takes('/konsultasi', beginConsultation),
  takes('/buang', discard),
  ...(['report', 'consultation'] as const).flatMap((flow) => [
    shows(`${ADDRESS[flow]}/:slug`, ask(flow)),
    takes(`${ADDRESS[flow]}/:slug`, hear(flow)),
  ]),
];
