// Whether one of our agencies is meant: asked once, when what was typed is none of them but like some.
import type { Choice } from '@jejak/contracts/http';
import { agenciesLike } from '../agencies.js';
import { ADDRESS, draftOf, saveDraft } from '../draft-turn.js';
import type { Draft } from '../drafts.js';
import { valueOf } from '../questions.js';
import { shows, takes, type Outcome, type Turn } from '../turn.js';
import { Form } from '../ui/fields.js';
import type { Language, Words } from '../words.js';
import { nextAfter } from './lodge.js';

const OWN = 'own';
const PATH = `${ADDRESS.report}/instansi/saran`;

/** What the page shows. */
export interface Likely {
  readonly words: Words;
  readonly language: Language;
  readonly typed: string;
  readonly choices: readonly Choice[];
}

/** The page. What was typed stays chosen, so that going on changes nothing. */
export const likelyPage = ({ words, language, typed, choices }: Likely) => {
  const options = [...choices.map((choice) => [choice.code, choice[language]] as const), [OWN, typed] as const];
  return (
    <>
      <p class="back">
        <a href={`${ADDRESS.report}/instansi`}>{words.house.back}</a>
      </p>
      <p class="kicker">{words.lodge.report}</p>
      <Form action={PATH}>
        <fieldset class="field">
          <legend>
            <h1>{words.lodge.likely.title}</h1>
          </legend>
          <span class="hint">{words.lodge.likely.hint}</span>
          {options.map(([value, name]) => (
            <label class="choice" key={value}>
              <input type="radio" name="agency" value={value} checked={value === OWN} />
              <span dir="auto">{value === OWN ? words.lodge.likely.own(name) : name}</span>
            </label>
          ))}
        </fieldset>
        <button>{words.house.next}</button>
      </Form>
    </>
  );
};

const waiting = async (turn: Turn): Promise<Draft | undefined> => {
  const draft = await draftOf(turn, 'report');
  return draft?.lodged ? undefined : draft;
};

const suggest = async (turn: Turn): Promise<Outcome> => {
  const draft = await waiting(turn);
  if (!draft) return { to: ADDRESS.report };
  const { words, language } = turn;
  const typed = valueOf(draft.answers, 'agency');
  const choices = agenciesLike(typed);
  if (choices.length === 0) return { to: `${ADDRESS.report}/${nextAfter(draft, 'instansi')}` };
  return { title: words.lodge.likely.title, content: likelyPage({ words, language, typed, choices }) };
};

const choose = async (turn: Turn): Promise<Outcome> => {
  const draft = await waiting(turn);
  if (!draft) return { to: ADDRESS.report };
  const chosen = agenciesLike(valueOf(draft.answers, 'agency')).find(({ code }) => code === turn.form['agency']);
  const to = `${ADDRESS.report}/${nextAfter(draft, 'instansi')}`;
  if (!chosen) return { to };
  return { to, cookies: [await saveDraft(turn, { ...draft, answers: { ...draft.answers, agency: chosen.id } })] };
};

/** `/lapor/instansi/saran` */
export const agencyRoutes = [shows(PATH, suggest), takes(PATH, choose)];
