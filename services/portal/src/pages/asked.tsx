// What the office asks a complainant to complete: the items, and the files that came since.
import type { Tracked } from '../house-api.js';
import { completionOf } from '../questions.js';
import { purposeIn } from '../ui/file-field.js';
import { Summary } from '../ui/lists.js';
import { lastDayOf } from '../periods.js';
import type { Words } from '../words.js';

interface About {
  readonly words: Words;
  readonly tracked: Tracked;
}

/** Whether it is complete by files alone: one came since it was asked for. */
export const isByFiles = ({ asked }: Pick<Tracked, 'asked'>): boolean => (asked?.came.length ?? 0) > 0;

/** Since when, for how long, and what follows; nothing where nothing is asked. */
export const askedText = ({ words: { track, house }, tracked: { asked } }: About): string | undefined => {
  if (!asked) return undefined;
  const { askedOn, dueDays } = asked;
  return track.completion.asked(house.date(askedOn), dueDays, house.date(lastDayOf(askedOn, dueDays)));
};

/** What the office wrote to it, as it wrote it. */
export const Note = ({ words, tracked: { asked } }: About) => {
  const note = asked?.note ?? null;
  if (note === null) return null;
  return <Summary lines={[{ term: words.track.completion.note, value: note }]} />;
};

/** Since when, for how long, and what. */
export const Asked = ({ words, tracked }: About) => {
  const { completion } = words.track;
  const said = askedText({ words, tracked });
  return (
    <>
      {said !== undefined && <p class="lead">{said}</p>}
      <div class="panel">
        <h2>{completion.items}</h2>
        <ul>
          {(tracked.asked?.items ?? []).map(({ code, name }) => (
            <li key={code}>{name}</li>
          ))}
        </ul>
        <Note words={words} tracked={tracked} />
      </div>
    </>
  );
};

/** The documents: what came since, and the way to add one. */
export const Documents = ({ words, tracked: { asked } }: About) => {
  const { completion, evidence } = words.track;
  const { items, came } = asked ?? { items: [], came: [] };
  const { hasDocuments } = completionOf(items.map(({ code }) => code));
  if (!hasDocuments && came.length === 0) return null;
  return (
    <>
      <h2>{completion.documents}</h2>
      {came.length === 0 ? (
        <p>{completion.noneCame}</p>
      ) : (
        <>
          <p>{completion.came(came.length)}</p>
          <Summary
            lines={came.map(({ on, purpose }) => ({
              term: words.house.date(on),
              value: evidence.purposes[purposeIn({ purpose })],
            }))}
          />
        </>
      )}
      <p class="acts">
        <a class="button second" href="/lacak/bukti?untuk=lengkapi">
          {came.length === 0 ? completion.add : completion.addMore}
        </a>
      </p>
    </>
  );
};
