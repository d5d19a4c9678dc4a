// The final report before it is kept: as others will read it, with a look for the identity that may not stand in it, and begun from the draft before.
import { entriesOf, writtenIn, type Sealed } from '../case/file.js';
import { Written } from '../case/written.js';
import { Summary } from '../../ui/lists.js';
import type { ActFacts } from './facts.js';
import type { Body } from './fields.js';
import { Duties, dutiesIn, type Duty } from './duties.js';
import { codesIn } from './ground.js';

/** The act whose form has a preview. */
export const FINAL_REPORT = 'write-final-report';

const identityIn = ({ file }: ActFacts): readonly Sealed[] =>
  [...entriesOf(file).values()]
    .flatMap(writtenIn)
    .filter(([name]) => name === 'complainant' || name === 'contact')
    .map(([, field]) => field);

/** Parts of an identity that would give somebody away; sex, or a kind of document, would not. */
const TELLING: readonly string[] = ['name', 'idNumber', 'phone', 'email', 'address'];
const SHORTEST = 3;

const tellingParts = (field: Sealed): readonly string[] => {
  if (!('value' in field) || typeof field.value !== 'object' || field.value === null) return [];
  return Object.entries(field.value).flatMap(([name, value]) =>
    TELLING.includes(name) && typeof value === 'string' && value.length >= SHORTEST ? [value] : [],
  );
};

const isHidden = (field: Sealed): boolean => 'withheld' in field && field.withheld !== 'absent';

/** Which parts of the identity stand in a text, as far as the reader may know the identity. */
export const identityFound = (facts: ActFacts, text: string): readonly string[] => {
  const plain = text.toLocaleLowerCase();
  return [...new Set(identityIn(facts).flatMap(tellingParts))].filter((part) =>
    plain.includes(part.toLocaleLowerCase()),
  );
};

/** A report as it will be read. */
export const Preview = ({ facts, body }: { readonly facts: ActFacts; readonly body: Body }) => {
  const { turn } = facts;
  const { preview } = turn.words.acts;
  const text = (body['text'] ?? {}) as Readonly<Record<string, string>>;
  const duties = (body['actions'] ?? []) as readonly Duty[];
  const written = [...Object.values(text), ...duties.map((duty) => duty.text ?? '')];
  const found = identityFound(facts, written.join('\n'));
  const isUnknown = identityIn(facts).some(isHidden);
  return (
    <section class="panel" aria-labelledby="pratinjau">
      <h2 id="pratinjau" tabindex={-1} autofocus>
        {preview.title}
      </h2>
      <p>{preview.lead}</p>
      {found.length > 0 && <p class="mistake">{preview.found(found.join(', '))}</p>}
      {found.length === 0 && <p class="hint">{isUnknown ? preview.unknown : preview.clean}</p>}
      <Summary lines={codesIn(facts, body)} />
      <Written turn={turn} name="text" field={{ value: text }} />
      <Duties turn={turn} duties={duties} />
    </section>
  );
};

const draftBefore = ({ file }: ActFacts) =>
  [...entriesOf(file).values()].findLast(({ type }) => type === 'FinalReportDrafted');

const outcomeTold = ({ file }: ActFacts): readonly string[] => {
  const told = [...entriesOf(file).values()].findLast(({ type }) => type === 'ResultNotified')?.data;
  const { outcome } = (told ?? {}) as { readonly outcome?: unknown };
  return typeof outcome === 'string' ? [outcome] : [];
};

/** What the form begins with: the draft before, or at least the result that the complainant was told. */
export const begunReport = (facts: ActFacts): ReadonlyMap<string, readonly string[]> => {
  const draft = draftBefore(facts);
  if (!draft) return new Map([['outcome', outcomeTold(facts)]]);
  const { outcome, forms } = draft.data as { readonly outcome?: unknown; readonly forms?: unknown };
  const codes = (value: unknown) => [value].flat().filter((code): code is string => typeof code === 'string');
  const texts = writtenIn(draft).flatMap(([, field]) =>
    'value' in field && typeof field.value === 'object' && field.value !== null ? Object.entries(field.value) : [],
  );
  return new Map([
    ['outcome', codes(outcome)],
    ['forms', codes(forms)],
    ...texts.filter(([part]) => part !== 'actions').map(([part, value]) => [`text.${part}`, codes(value)] as const),
    ...dutiesIn(draft).flatMap(({ owner, dueOn, text }, at) =>
      Object.entries({ owner, dueOn, text }).map(([part, value]) => [`actions.${at}.${part}`, codes(value)] as const),
    ),
  ]);
};
