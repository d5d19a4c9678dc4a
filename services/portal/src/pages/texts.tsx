// Pages to read: privacy, accessibility, the law in plain words.
import type { Words } from '../words.js';
import { shows } from '../turn.js';

/** Headings and paragraphs. */
export const passagesPage = ({ title, passages }: Words['texts']['privacy']) => (
  <article class="prose">
    <h1>{title}</h1>
    {passages.map((each) => (
      <section key={each.title}>
        <h2>{each.title}</h2>
        {each.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    ))}
  </article>
);

/** Rules in plain words, each with its article and how sure that is. */
export const lawPage = ({ title, lead, rules, certainty }: Words['texts']['law']) => (
  <article class="prose">
    <h1>{title}</h1>
    <p class="lead">{lead}</p>
    <ul>
      {rules.map((rule) => (
        <li key={rule.text}>
          {rule.text}
          <span class="hint">
            {rule.article} · {certainty[rule.certainty]}
          </span>
        </li>
      ))}
    </ul>
  </article>
);

/** `/privasi`, `/aksesibilitas`, `/hukum` */
export const textRoutes = [
  shows('/privasi', ({ words: { texts } }) => ({ title: texts.privacy.title, content: passagesPage(texts.privacy) })),
  shows('/aksesibilitas', ({ words: { texts } }) => ({
    title: texts.accessibility.title,
    content: passagesPage(texts.accessibility),
  })),
  shows('/hukum', ({ words: { texts } }) => ({ title: texts.law.title, content: lawPage(texts.law) })),
];
