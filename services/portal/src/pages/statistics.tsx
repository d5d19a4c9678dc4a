// The public record: counts by one dimension, small ones withheld by the API, each with a bar.
import { REFERENCE } from '@jejak/contracts/http';
import { answered, type Counted } from '../house-api.js';
import { shows, type Turn } from '../turn.js';
import { Bars } from '../ui/lists.js';
import type { Language, Words } from '../words.js';

type Dimension = keyof Words['statistics']['dimensions'];
const DIMENSIONS: readonly Dimension[] = ['stage', 'substance', 'caseType', 'office', 'month'];

const isMonth = (key: string): boolean => /^\d{4}-\d{2}$/.test(key);
const monthNames = (language: Language) =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What a code is called. */
const nameOf = (key: string, by: Dimension, words: Words, language: Language): string => {
  if (key === 'none') return words.statistics.none;
  if (by === 'stage') return (words.statistics.stages as Readonly<Record<string, string>>)[key] ?? key;
  if (by === 'month') return isMonth(key) ? monthNames(language).format(new Date(`${key}-01T00:00:00Z`)) : key;
  return REFERENCE[by].find(({ code }) => code === key)?.[language] ?? key;
};

/** In the order of the way or of time where there is one; else the most first, and what is too small to be told last. */
const inOrder = (cells: Counted['cells'], by: Dimension, words: Words): Counted['cells'] => {
  const stages = Object.keys(words.statistics.stages);
  if (by === 'stage') return cells.toSorted((one, other) => stages.indexOf(one.key) - stages.indexOf(other.key));
  if (by === 'month') return cells.toSorted((one, other) => one.key.localeCompare(other.key));
  return cells.toSorted((one, other) => (other.count ?? -1) - (one.count ?? -1));
};

/** The page. */
export const statisticsPage = (counted: Counted, by: Dimension, words: Words, language: Language) => {
  const { statistics, house } = words;
  const rows = inOrder(counted.cells, by, words).map(({ key, count }) => ({
    name: nameOf(key, by, words, language),
    count,
    shown: count === null ? statistics.withheld(counted.minimumCell) : house.number(count),
  }));
  return (
    <>
      <h1>{statistics.title}</h1>
      <p class="lead">{statistics.lead}</p>
      <nav class="tabs" aria-label={statistics.by}>
        <ul>
          {DIMENSIONS.map((each) => (
            <li key={each}>
              <a href={`/statistik?menurut=${each}`} aria-current={each === by ? 'page' : undefined}>
                {statistics.dimensions[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rows.length === 0 ? (
        <p class="panel">{statistics.empty}</p>
      ) : (
        <>
          <Bars
            caption={`${statistics.total}: ${house.number(counted.total)}`}
            head={[statistics.dimensions[by], statistics.count]}
            rows={rows}
          />
          <p class="hint">{statistics.note(counted.minimumCell)}</p>
        </>
      )}
    </>
  );
};

const show = async ({ query, words, language, api }: Turn) => {
  const by = DIMENSIONS.find((each) => each === query['menurut']) ?? 'stage';
  const counted = await answered(api().GET('/api/records/v1/statistics', { params: { query: { by } } }));
  return { title: words.statistics.title, content: statisticsPage(counted, by, words, language) };
};

/** `/statistik` */
export const statisticsRoutes = [shows('/statistik', show)];
