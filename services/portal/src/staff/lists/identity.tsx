// Search by who somebody is. What is typed travels in a body, and never stands in an address.
import type { ApiSchemas } from '@jejak/contracts/client';
import { answered, ApiFailure } from '../../house-api.js';
import { fieldsAt, type Field } from '../acts/fields.js';
import { ActFields, mistakesAt } from '../acts/form.js';
import { holds, SEARCHES_IDENTITY } from '../ways.js';
import { STAFF, valueOf, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { CaseTable } from './case-table.js';
import { PAGE, saidIn } from './pieces.js';
import { FormTrouble } from '../../ui/fields.js';

type Body = ApiSchemas['IdentitySearchBody'];
type Found = ApiSchemas['CasesPageAnswer'];

/** Where it is. */
export const IDENTITY_SEARCH = `${STAFF}/cari/identitas`;
const NAMES = ['name', 'idNumber', 'phone', 'email'] as const;

/** What a form asks the API for. */
const bodyIn = (turn: Pick<StaffTurn, 'form'>): Body => {
  const typed = Object.fromEntries(NAMES.map((name) => [name, valueOf(turn, name).trim()]));
  return saidIn<Body>({ ...typed, cursor: valueOf(turn, 'dari') });
};

const fieldsOf = ({ words }: StaffTurn): readonly Field[] =>
  NAMES.map((name) => ({ name, label: words.lists.identity.fields[name], kind: 'line', optional: true }));

interface Props {
  readonly turn: StaffTurn;
  readonly wrong: readonly Field[];
  readonly found?: Found;
}

const Mistakes = ({ turn, wrong }: Props) => {
  const said = turn.words.lists.identity;
  if (wrong.length === 0) return null;
  const isEmpty = NAMES.every((name) => valueOf(turn, name).trim() === '');
  return (
    <FormTrouble title={turn.house.mistakes(wrong.length)} mistakes={mistakesAt(wrong)}>
      <p>{isEmpty ? said.nothing : said.unreadable}</p>
    </FormTrouble>
  );
};

/** The next page asks with the same words, in a body again. */
const NextPage = ({ turn, next }: { readonly turn: StaffTurn; readonly next: string }) => (
  <form method="post" action={IDENTITY_SEARCH} class="acts">
    {NAMES.map((name) => (
      <input key={name} type="hidden" name={name} value={valueOf(turn, name)} />
    ))}
    <button class="second" name="dari" value={next}>
      {turn.words.inbox.more}
    </button>
  </form>
);

const Results = ({ turn, found }: { readonly turn: StaffTurn; readonly found: Found }) => {
  const said = turn.words.lists.identity;
  return (
    <section aria-labelledby="hasil">
      <h2 id="hasil">{said.results}</h2>
      <p class="hint">{turn.words.inbox.count(found.total)}</p>
      {found.items.length === 0 ? (
        <p class="panel">{said.none}</p>
      ) : (
        <CaseTable turn={turn} items={found.items} title={said.results} />
      )}
      {found.next !== null && <NextPage turn={turn} next={found.next} />}
    </section>
  );
};

const identityPage = (props: Props) => {
  const { turn, wrong, found } = props;
  const said = turn.words.lists.identity;
  return (
    <>
      <Mistakes {...props} />
      <p class="back">
        <a href={`${STAFF}/cari`}>{said.back}</a>
      </p>
      <h1>{said.title}</h1>
      <p class="lead">{said.lead}</p>
      <p class="hint">{said.secret}</p>
      {found && <Results turn={turn} found={found} />}
      <form class="act" method="post" action={IDENTITY_SEARCH} novalidate accept-charset="utf-8" autocomplete="off">
        <ActFields turn={turn} fields={fieldsOf(turn)} wrong={wrong} />
        <p class="acts">
          <button>{said.submit}</button>
        </p>
      </form>
    </>
  );
};

const outcomeOf = (props: Props, status = 200): StaffOutcome => {
  const { title } = props.turn.words.lists.identity;
  return {
    status,
    title: status === 200 ? title : props.turn.house.withMistakes(title),
    content: identityPage(props),
  };
};

const ask = (turn: StaffTurn, body: Body): Promise<Found> =>
  answered(
    turn.api.POST('/api/records/v1/search/identity', {
      body: { ...body, limit: PAGE },
      params: { header: { 'Accept-Language': turn.language } },
    }),
  );

const find = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const fields = fieldsOf(turn);
  try {
    return outcomeOf({ turn, wrong: [], found: await ask(turn, bodyIn(turn)) });
  } catch (failure) {
    if (!(failure instanceof ApiFailure) || failure.status !== 422) throw failure;
    return outcomeOf({ turn, wrong: fieldsAt(failure.pointers, fields) }, 422);
  }
};

/** The empty form, for whom the API answers; it decides again when the form is sent. */
const showForm = (turn: StaffTurn): StaffOutcome => {
  if (!holds(turn.me, SEARCHES_IDENTITY)) throw new ApiFailure(403, undefined);
  return outcomeOf({ turn, wrong: [] });
};

/** `/petugas/cari/identitas` */
export const identityRoutes: readonly StaffRoute[] = [
  { method: 'get', path: IDENTITY_SEARCH, answer: showForm },
  { method: 'post', path: IDENTITY_SEARCH, answer: find },
];
