// What is shown rather than asked: lists of answers, the timeline, bars beside their numbers.
import type { ComponentChildren } from 'preact';

/** A line of a summary: what it is, its value, and a way to change it. */
export interface Line {
  readonly term: string;
  readonly value: ComponentChildren;
  readonly change?: { readonly href: string; readonly word: string };
  /** A form of one button, where changing is an act of its own. */
  readonly act?: ComponentChildren;
}

/** Terms and their values. */
export const Summary = ({ lines }: { readonly lines: readonly Line[] }) => (
  <dl class="summary">
    {lines.map(({ term, value, change, act }) => (
      <div key={term}>
        <dt dir="auto">{term}</dt>
        <dd dir="auto">{value}</dd>
        {change && (
          <dd class="change">
            <a href={change.href}>
              {change.word}
              <span class="unseen"> {term}</span>
            </a>
          </dd>
        )}
        {act && <dd class="change">{act}</dd>}
      </div>
    ))}
  </dl>
);

/** What was just done, told at once to whoever hears the page. */
export const Done = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : (
    <p class="done" role="status">
      {text}
    </p>
  );

/** Longest text that stands in a list as it is. */
const LONG = 600;
const SHOWN = 240;

/** A text of people: a long one is folded, so that the rest of the page stays in reach. */
export const Text = ({ text, more }: { readonly text: string; readonly more: string }) => {
  if (text.length <= LONG) return <>{text}</>;
  const start = [...text.slice(0, SHOWN + 1)].slice(0, -1).join('').trimEnd();
  return (
    <details>
      <summary>
        <bdi class="start">{start} … </bdi>
        <span class="more">{more}</span>
      </summary>
      {text}
    </details>
  );
};

/** Something that happened, on a day. */
export interface Moment {
  readonly day: string;
  readonly shownDay: string;
  readonly text: string;
}

/** What happened, the newest first. */
export const Timeline = ({ moments }: { readonly moments: readonly Moment[] }) => (
  <ol class="timeline" reversed>
    {[...moments].reverse().map(({ day, shownDay, text }, at) => (
      <li key={at}>
        <time datetime={day}>{shownDay}</time>
        <span>{text}</span>
      </li>
    ))}
  </ol>
);

/** A counted row; null where it is too small to be told. */
export interface Counted {
  readonly name: string;
  readonly count: number | null;
  readonly shown: string;
}

const WIDTH = 100;

/** Numbers in a table, each with a bar drawn by the server. */
export const Bars = (props: {
  readonly caption: string;
  readonly head: readonly [string, string];
  readonly rows: readonly Counted[];
}) => {
  const { caption, head, rows } = props;
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0));
  return (
    <table class="bars">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count, shown }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              <svg viewBox={`0 0 ${WIDTH} 4`} preserveAspectRatio="none" aria-hidden="true">
                <rect width={WIDTH} height="4" class="ground" />
                {count !== null && <rect width={((count / most) * WIDTH).toFixed(1)} height="4" />}
              </svg>
            </th>
            <td>{shown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
