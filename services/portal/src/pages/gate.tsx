// The doors of the two forms: have you complained to the service, and what a consultation is.
import { ReportBody } from '@jejak/contracts/http';
import { mistakesIn } from '../bodies.js';
import { ADDRESS, beginDraft, draftOf, dropDraft, noDraft, saveDraft } from '../draft-turn.js';
import type { Draft } from '../drafts.js';
import { questionsOf, readAnswers } from '../questions.js';
import { shows, takes, type Outcome, type Turn } from '../turn.js';
import { Fields, Form, Mistakes, mistakesHere } from '../ui/fields.js';
import type { Words } from '../words.js';
import { resumeAt, type Asked } from './lodge.js';

/** What brought somebody here. `ended`: their answers vanished; `kept`: all but those that were just sent. */
export type News = keyof Words['lodge']['news'];

/** What stands above the door: a way on, and what became of earlier answers. */
interface Above {
  readonly words: Words;
  readonly resume: string | undefined;
  readonly news?: News | undefined;
}

const Above = ({ words, resume, news }: Above) => (
  <>
    {news !== undefined && (
      <p class="panel" role="status">
        {words.lodge.news[news]}
      </p>
    )}
    {resume !== undefined && (
      <p class="panel">
        <a href={resume}>{words.lodge.resume}</a>
      </p>
    )}
  </>
);

/** The first page of the report: have you complained to the service? */
export const gatePage = (props: Asked & Above) => {
  const { words, mistakes } = props;
  return (
    <>
      <Mistakes words={words} mistakes={mistakesHere(words, mistakes)} />
      <Above {...props} />
      <p class="kicker">{words.lodge.report}</p>
      <Form action={ADDRESS.report}>
        <Fields {...props} fields={['effort']} isHeading />
        <button>{words.house.next}</button>
      </Form>
      <p class="hint">
        {words.lodge.begun} {words.lodge.shortLife}
      </p>
    </>
  );
};

/** The first page of a consultation. */
export const advicePage = (props: Above) => (
  <>
    <Above {...props} />
    <h1>{props.words.lodge.consultation}</h1>
    <p class="lead">{props.words.lodge.consultationLead}</p>
    <Form action={ADDRESS.consultation}>
      <button>{props.words.lodge.begin}</button>
    </Form>
    <p class="hint">
      {props.words.lodge.begun} {props.words.lodge.shortLife}
    </p>
  </>
);

const newsIn = ({ query, words }: Turn): News | undefined => {
  const { kabar = '' } = query;
  return Object.hasOwn(words.lodge.news, kabar) ? (kabar as News) : undefined;
};

const gate = async (turn: Turn): Promise<Outcome> => {
  const draft = await draftOf(turn, 'report');
  const { words, language } = turn;
  const asked = { words, language, answers: draft?.answers ?? {}, mistakes: [] };
  return {
    title: words.lodge.report,
    content: gatePage({ ...asked, resume: resumeAt(draft), news: newsIn(turn) }),
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

const adviceGate = async (turn: Turn): Promise<Outcome> => {
  const { words } = turn;
  const draft = await draftOf(turn, 'consultation');
  return {
    title: words.lodge.consultation,
    content: advicePage({ words, resume: resumeAt(draft), news: newsIn(turn) }),
  };
};

/** Whoever has begun goes on: a second click throws nothing away. */
const beginConsultation = async (turn: Turn): Promise<Outcome> => {
  const draft = await draftOf(turn, 'consultation');
  const to = resumeAt(draft) ?? `${ADDRESS.consultation}/pertanyaan`;
  const isGoingOn = draft && !draft.lodged;
  const cookie = isGoingOn
    ? await saveDraft(turn, draft)
    : await beginDraft(turn, { flow: 'consultation', answers: {} });
  return { to, cookies: [cookie] };
};

const discard =
  (flow: Draft['flow']) =>
  async (turn: Turn): Promise<Outcome> => {
    await dropDraft(turn, flow);
    return { to: '/', cookies: [noDraft(flow)] };
  };

/** `/lapor`, `/konsultasi`, and `/lapor/buang`, `/konsultasi/buang` */
export const gateRoutes = [
  shows(ADDRESS.report, gate),
  takes(ADDRESS.report, passGate),
  shows(ADDRESS.consultation, adviceGate),
  takes(ADDRESS.consultation, beginConsultation),
  takes(`${ADDRESS.report}/buang`, discard('report')),
  takes(`${ADDRESS.consultation}/buang`, discard('consultation')),
];
