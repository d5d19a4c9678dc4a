// A receipt session that ended while somebody wrote: number and code are asked again on the same form, and what was written goes with it.
import { readAnswers, type FieldName } from '../questions.js';
import { noSession, openReceipt, receiptOf, RECEIPT_FIELDS, type Receipt } from '../receipt-turn.js';
import type { Cookie } from '../session/browser.js';
import type { Outcome, Turn } from '../turn.js';
import { Fields, Form, Mistakes, mistakesHere, type Mistake } from '../ui/fields.js';
import type { Language, Words } from '../words.js';
import { Carried } from './unsent.js';

/** What the page shows. */
export interface Reopening {
  readonly words: Words;
  readonly language: Language;
  /** Where the form goes. */
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  readonly mistakes: readonly FieldName[];
  readonly isWrong: boolean;
}

/** The page. The code is typed anew: it stands on no page that may be left open. */
export const reopenPage = ({ words, language, path, form, mistakes, isWrong }: Reopening) => {
  const wrong: readonly Mistake[] = isWrong ? [{ href: '#agendaNumber', text: words.track.wrong }] : [];
  const answers = { ...readAnswers(form, RECEIPT_FIELDS), trackingCode: '' };
  return (
    <>
      <Mistakes words={words} mistakes={[...wrong, ...mistakesHere(words, mistakes)]} />
      <h1>{words.track.again.title}</h1>
      <p class="lead">{words.track.again.lead}</p>
      <Form action={path}>
        <Carried form={form} />
        <Fields words={words} language={language} fields={RECEIPT_FIELDS} answers={answers} mistakes={mistakes} />
        <button>{words.track.again.send}</button>
      </Form>
    </>
  );
};

/** An open receipt, with the cookie of its session where it is new. */
export interface Opened {
  readonly receipt: Receipt;
  readonly cookies: readonly Cookie[];
}

/** The receipt of this browser, or of number and code in the form; else the page that asks for them. */
export const receiptOrAgain = async (turn: Turn): Promise<Opened | Outcome> => {
  const open = await receiptOf(turn);
  if (open) return { receipt: open, cookies: [] };
  const { words, language, form, path } = turn;
  const isTried = form['agendaNumber'] !== undefined;
  const opening = isTried ? await openReceipt(turn) : { mistakes: [] };
  if ('token' in opening) {
    const receipt = await receiptOf(turn, opening.token);
    if (receipt) return { receipt, cookies: [opening.cookie] };
  }
  const mistakes = 'mistakes' in opening ? opening.mistakes : [];
  const isWrong = isTried && mistakes.length === 0;
  const title = isTried ? words.house.withMistakes(words.track.again.title) : words.track.again.title;
  const content = reopenPage({ words, language, path, form, mistakes, isWrong });
  return { status: 422, title, content, cookies: [noSession] };
};
