// The check of all answers, the lodging itself, its confirmation, and the receipt to keep.
import { REFERENCE, ReportBody } from '@jejak/contracts/http';
import { as, bodyOf, fieldsAt, mistakesIn } from '../bodies.js';
import { ADDRESS, draftOf, originOf, saveDraft } from '../draft-turn.js';
import { enclosuresOf, keepLodged } from '../enclosure-turn.js';
import type { Enclosure } from '../enclosures.js';
import type { Answers, Draft } from '../drafts.js';
import { answered, ApiFailure, hasReceipt, type Lodged } from '../house-api.js';
import { questionsOf, shapeOf, valueOf, type FieldName, type FieldShape, type Question } from '../questions.js';
import { shows, takes, type Outcome, type Turn } from '../turn.js';
import { Form, Mistakes } from '../ui/fields.js';
import { Summary, Text, type Line } from '../ui/lists.js';
import { wordsFor, type Language, type Words } from '../words.js';
import { confirmationPage, printPage, receiptPage } from './receipt.js';

type Flow = Draft['flow'];

type Shown = (value: string, name: FieldName, words: Words, language: Language) => string;

const yesOrNo: Shown = (value, name, words) => {
  const said = words.fields[name];
  return 'yes' in said ? said[value === 'yes' ? 'yes' : 'no'] : value;
};
const chosen: Shown = (value, name, _, language) => {
  const { list } = shapeOf(name);
  return (list && REFERENCE[list].find(({ code }) => code === value)?.[language]) ?? value;
};
const SHOWN: Partial<Readonly<Record<FieldShape['kind'], Shown>>> = {
  'yes-no': yesOrNo,
  day: (value, _, words) => words.house.date(value),
  select: chosen,
};

/** An answer as people read it. */
export const shownOf = (answers: Answers, name: FieldName, words: Words, language: Language): string => {
  const value = valueOf(answers, name);
  if (value === '') return words.house.none;
  return SHOWN[shapeOf(name).kind]?.(value, name, words, language) ?? value;
};

/** What the check shows. */
export interface Checked {
  readonly words: Words;
  readonly language: Language;
  readonly draft: Draft;
  /** Files that go along. */
  readonly files: readonly Enclosure[];
  readonly mistakes: readonly FieldName[];
}

const placeOf = (questions: readonly Question[], flow: Flow, name: FieldName): string => {
  const question = questions.find(({ fields }) => fields.includes(name));
  return question ? `${ADDRESS[flow]}/${question.slug}#${name}` : ADDRESS[flow];
};

const filesLine = (words: Words, files: readonly Enclosure[]): Line => ({
  term: words.lodge.check.files,
  value: files.map(({ name }) => name).join('\n') || words.house.none,
  change: { href: `${ADDRESS.report}/bukti`, word: words.house.change },
});

/** All answers, each with a way to change it. */
export const checkPage = ({ words, language, draft, files, mistakes }: Checked) => {
  const { flow, answers } = draft;
  const { check } = words.lodge;
  const questions = questionsOf(draft);
  const names = [...(flow === 'report' ? (['effort'] as const) : []), ...questions.flatMap(({ fields }) => fields)];
  const lineOf = (name: FieldName): Line => ({
    term: words.fields[name].label,
    value: <Text text={shownOf(answers, name, words, language)} more={check.more} />,
    change: { href: placeOf(questions, flow, name), word: words.house.change },
  });
  const lines = names.map(lineOf);
  const enclosed = flow === 'report' ? [filesLine(words, files)] : [];
  const broken = mistakes.map((name) => ({ href: placeOf(questions, flow, name), text: words.fields[name].mend }));
  return (
    <>
      <Mistakes words={words} mistakes={broken} />
      <p class="kicker">{words.lodge[flow]}</p>
      <h1>{check.title}</h1>
      <p class="lead">{check.lead}</p>
      <Summary lines={[...lines, ...enclosed]} />
      <Form action={`${ADDRESS[flow]}/periksa`}>
        <p>{check.promise}</p>
        <button>{check.send[flow]}</button>
      </Form>
      <Form action={`${ADDRESS[flow]}/buang`}>
        <button class="quiet">{check.discard}</button>
      </Form>
    </>
  );
};

/** What will not do: who typed an address may have skipped a question, and what was saved for later was not looked at. */
const wrongIn = (draft: Draft): readonly FieldName[] =>
  mistakesIn(
    draft.answers,
    questionsOf(draft).flatMap(({ fields }) => fields),
    ReportBody,
  );

const pageOf = async (turn: Turn, draft: Draft, mistakes: readonly FieldName[]): Promise<Outcome> => {
  const { words, language } = turn;
  const { title } = words.lodge.check;
  const files = await enclosuresOf(turn, draft.flow);
  const content = checkPage({ words: wordsFor(words, draft.flow), language, draft, files, mistakes });
  return mistakes.length > 0 ? { status: 422, title: words.house.withMistakes(title), content } : { title, content };
};

const check =
  (flow: Flow) =>
  async (turn: Turn): Promise<Outcome> => {
    const draft = await draftOf(turn, flow);
    if (!draft) return { to: ADDRESS[flow] };
    if (draft.lodged) return { to: `${ADDRESS[flow]}/selesai` };
    const complete = { ...draft, isComplete: true };
    const page = await pageOf(turn, complete, []);
    return { ...page, cookies: [await saveDraft(turn, complete)] };
  };

const lodge = async (turn: Turn, { flow, key, answers }: Draft): Promise<Lodged> => {
  const fields = questionsOf({ flow, answers }).flatMap((question) => question.fields);
  const body = { ...bodyOf(answers, [...(flow === 'report' ? (['effort'] as const) : []), ...fields]) };
  const sent = as('ReportBody', { ...body, caseType: flow, language: turn.language, channel: 'website' });
  const lodged = await answered(
    turn.api().POST('/api/intake/v1/reports', { params: { header: { 'Idempotency-Key': key } }, body: sent }),
  );
  if (!hasReceipt(lodged)) throw new Error('A report of a citizen was lodged without a receipt.');
  return lodged;
};

/** Sends it. A second click finds the same key, so the API answers with the same receipt. */
const send =
  (flow: Flow) =>
  async (turn: Turn): Promise<Outcome> => {
    const draft = await draftOf(turn, flow);
    if (!draft) return { to: ADDRESS[flow] };
    const done = `${ADDRESS[flow]}/selesai`;
    if (draft.lodged) return { to: done };
    const wrong = wrongIn(draft);
    if (wrong.length > 0) return pageOf(turn, draft, wrong);
    try {
      const lodged = await lodge(turn, draft);
      return { to: done, cookies: [await keepLodged(turn, draft, lodged)] };
    } catch (failure) {
      const names = questionsOf(draft).flatMap(({ fields }) => fields);
      const mistakes = failure instanceof ApiFailure && failure.status === 422 ? fieldsAt(failure.pointers, names) : [];
      if (mistakes.length === 0) throw failure;
      return pageOf(turn, draft, mistakes);
    }
  };

const confirm =
  (flow: Flow) =>
  async (turn: Turn): Promise<Outcome> => {
    const { words } = turn;
    const draft = await draftOf(turn, flow);
    if (!draft?.lodged) return { to: ADDRESS[flow] };
    const { lodged, enclosed = [] } = draft;
    const left = await enclosuresOf(turn, flow);
    const taken = enclosed.filter((name) => !left.some((file) => file.name === name));
    return {
      title: words.receipt.title[flow],
      content: confirmationPage({ words, flow, lodged, sent: { taken, left } }),
    };
  };

const receipt =
  (flow: Flow, isFile: boolean) =>
  async (turn: Turn): Promise<Outcome> => {
    const { words, language } = turn;
    const draft = await draftOf(turn, flow);
    if (!draft?.lodged) return { to: ADDRESS[flow] };
    const { lodged } = draft;
    const title = words.receipt.document;
    const kept = { lodged, trackAt: `${originOf(turn)}/lacak` };
    if (!isFile) return { title, content: printPage(words, language, { flow, ...kept }) };
    return {
      title,
      content: receiptPage(words, language, kept),
      keepAs: words.receipt.fileName(lodged.agendaNumber),
    };
  };

/** `/lapor/periksa`, `/lapor/selesai`, `/lapor/tanda-terima`, and the same of a consultation. */
export const checkRoutes = (['report', 'consultation'] as const).flatMap((flow) => [
  shows(`${ADDRESS[flow]}/periksa`, check(flow)),
  takes(`${ADDRESS[flow]}/periksa`, send(flow)),
  shows(`${ADDRESS[flow]}/selesai`, confirm(flow)),
  shows(`${ADDRESS[flow]}/tanda-terima`, receipt(flow, false)),
  shows(`${ADDRESS[flow]}/tanda-terima/berkas`, receipt(flow, true)),
]);
