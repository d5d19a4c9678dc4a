// Keeping and forgetting filters: what comes of the forms below a list.
import { answered, ApiFailure } from '../../house-api.js';
import { fieldsAt, type Field } from '../acts/fields.js';
import { ActFields, hrefOf } from '../acts/form.js';
import { inboxHrefOf } from '../inbox.js';
import { valueOf, type StaffOutcome, type StaffRoute, type StaffTurn, keyOf } from '../turn.js';
import { FILTER, KeptFields, SAVED, type Kept, type List } from './saved.js';
import { searchHrefOf } from './search.js';
import { Mistakes } from '../../ui/fields.js';

const listIn = (turn: StaffTurn): List => (valueOf(turn, 'daftar') === 'search' ? 'search' : 'inbox');
const keptIn = ({ form }: StaffTurn): Kept =>
  Object.fromEntries(
    [...form].flatMap(([name, values]) =>
      name.startsWith(FILTER) ? [[name.slice(FILTER.length), values.at(-1) ?? ''] as const] : [],
    ),
  );
const listAt = (turn: StaffTurn): string =>
  listIn(turn) === 'search' ? searchHrefOf(keptIn(turn)) : inboxHrefOf(keptIn(turn), turn.me);

const headerOf = (turn: StaffTurn) => ({ 'Idempotency-Key': keyOf(turn) });

const fieldOf = ({ words }: StaffTurn): Field => {
  const { name, nameHint } = words.lists.saved;
  return { name: 'name', label: name, hint: nameHint, kind: 'line' };
};

/** The form alone, where the name will not do. */
const againPage = (turn: StaffTurn, field: Field) => {
  const said = turn.words.lists.saved;
  return (
    <>
      <Mistakes words={turn} mistakes={[{ href: hrefOf(field), text: said.mend }]} />
      <p class="back">
        <a href={listAt(turn)}>{said.back}</a>
      </p>
      <h1>{said.keep}</h1>
      <form class="act" method="post" action={SAVED} novalidate accept-charset="utf-8">
        <KeptFields turn={turn} list={listIn(turn)} kept={keptIn(turn)} />
        <ActFields turn={turn} fields={[field]} wrong={[field]} />
        <p class="acts">
          <button>{said.keep}</button>
        </p>
      </form>
    </>
  );
};

const keep = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const field = fieldOf(turn);
  const body = { list: listIn(turn), name: valueOf(turn, 'name').trim(), query: keptIn(turn) };
  try {
    await answered(turn.api.POST('/api/records/v1/saved-filters', { body, params: { header: headerOf(turn) } }));
    return { to: listAt(turn) };
  } catch (failure) {
    if (!(failure instanceof ApiFailure) || fieldsAt(failure.pointers, [field]).length === 0) throw failure;
    const title = turn.house.withMistakes(turn.words.lists.saved.keep);
    return { status: 422, title, content: againPage(turn, field) };
  }
};

const forget = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const body = { list: listIn(turn), name: valueOf(turn, 'name') };
  await answered(turn.api.POST('/api/records/v1/saved-filters/removal', { body, params: { header: headerOf(turn) } }));
  return { to: listAt(turn) };
};

/** `/petugas/saringan` */
export const keepingRoutes: readonly StaffRoute[] = [
  { method: 'post', path: SAVED, answer: keep },
  { method: 'post', path: `${SAVED}/hapus`, answer: forget },
];
