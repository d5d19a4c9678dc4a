// The front page: four doors, and what happens after a report.
import type { Words } from '../words.js';
import { shows } from '../turn.js';

const DOORS = [
  ['report', '/lapor'],
  ['track', '/lacak'],
  ['advice', '/konsultasi'],
  ['record', '/statistik'],
] as const;

/** The page. */
export const homePage = (words: Words) => (
  <>
    <div class="hero">
      <h1>{words.home.title}</h1>
      <p class="lead">{words.home.lead}</p>
    </div>
    <ul class="doors">
      {DOORS.map(([door, href]) => (
        <li key={door} class={door}>
          <a href={href}>
            <strong>{words.home.doors[door].title}</strong>
            <span>{words.home.doors[door].text}</span>
          </a>
        </li>
      ))}
    </ul>
    <h2>{words.home.next}</h2>
    <ol class="way">
      {words.home.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <h2>{words.home.others}</h2>
    <p>{words.home.othersText}</p>
  </>
);

/** `/` */
export const homeRoutes = [shows('/', ({ words }) => ({ title: words.house.office, content: homePage(words) }))];
