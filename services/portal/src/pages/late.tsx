// What came too late: somebody was quicker, and what was written is there to be copied.
import { valueOf, type FieldName } from '../questions.js';
import type { Answers } from '../drafts.js';
import { Summary } from '../ui/lists.js';
import type { Language, Words } from '../words.js';
import { shownOf } from './check.js';

/** What a form brought that cannot be sent any more. */
export interface Late {
  readonly words: Words;
  readonly language: Language;
  readonly answers: Answers;
  readonly fields: readonly FieldName[];
}

/** The page. */
export const latePage = ({ words, language, answers, fields }: Late) => {
  const { late } = words.track;
  const written = fields.filter((name) => valueOf(answers, name) !== '');
  return (
    <>
      <h1>{late.title}</h1>
      <p class="lead">{late.text}</p>
      <Summary
        lines={written.map((name) => ({
          term: words.fields[name].label,
          value: shownOf(answers, name, words, language),
        }))}
      />
      <p class="acts">
        <a class="button" href="/lacak/laporan">
          {late.status}
        </a>
      </p>
    </>
  );
};
