// What could not be taken at this moment: the page keeps what was written, and sends the very same once more.
import { ApiFailure } from '../house-api.js';
import { FIELDS, inputsOf, type FieldName } from '../questions.js';
import { RECEIPT_FIELDS } from '../receipt-turn.js';
import type { Outcome, Route, Turn } from '../turn.js';
import { Form } from '../ui/fields.js';
import type { Words } from '../words.js';

/** Names of what a form carries on: its key and its answers, never the code of a receipt. */
const CARRIED: readonly string[] = [
  'key',
  ...(Object.keys(FIELDS) as FieldName[]).filter((name) => !RECEIPT_FIELDS.includes(name)).flatMap(inputsOf),
];

/** What was written, for the next form to send along. */
export const Carried = ({ form }: Pick<Turn, 'form'>) => (
  <>
    {CARRIED.map((name) => [name, form[name] ?? ''] as const)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
  </>
);

/** The page. The same key goes along: what did arrive is not done twice. */
export const unsentPage = (words: Words, { path, form }: Pick<Turn, 'path' | 'form'>, reference: string) => (
  <>
    <h1>{words.errors.unsent.title}</h1>
    <p class="lead">{words.errors.unsent.text}</p>
    <Form action={path}>
      <Carried form={form} />
      <button>{words.errors.unsent.again}</button>
    </Form>
    <p class="hint">
      {words.house.reference} <code>{reference}</code>
    </p>
  </>
);

/** Answers trouble that passes with a page that keeps what was written. */
export const keepingText =
  (answer: Route['answer']): Route['answer'] =>
  async (turn): Promise<Outcome> => {
    try {
      return await answer(turn);
    } catch (failure) {
      if (!(failure instanceof ApiFailure && failure.passes)) throw failure;
      const { words, request, ground } = turn;
      const reference = String(request.res?.getHeader('X-Request-Id') ?? '');
      ground.log.warn({ requestId: reference, status: failure.status }, 'a form could not be taken at this moment');
      return {
        status: failure.status === 429 ? 429 : 503,
        title: words.errors.unsent.title,
        content: unsentPage(words, turn, reference),
      };
    }
  };
