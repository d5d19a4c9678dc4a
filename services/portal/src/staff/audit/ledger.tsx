// Who opened what of a case, when and for what: the access ledger, without the words of anybody's reason.
import type { ApiSchemas } from '@jejak/contracts/client';
import { answered } from '../../house-api.js';
import { idIn } from '../case/address.js';
import { actorOf } from '../people.js';
import { ListTable } from '../lists/pieces.js';
import type { StaffOutcome, StaffTurn } from '../turn.js';
import { AUDIT, CaseFrame, fromIn, numberOf, Pages } from './frame.js';

type Ledger = ApiSchemas['AccessLedgerAnswer'];
type Entry = Ledger['items'][number];

const PAGE = 100;

const purposeOf = ({ words: { audit } }: StaffTurn, { purpose }: Entry): string =>
  audit.ledger.purposes[String(purpose)] ?? String(purpose);

const classesOf = ({ words: { audit } }: StaffTurn, { classes }: Entry): string =>
  classes.map((each) => audit.ledger.classNames[each] ?? each).join(', ');

const Opening = ({ turn, entry }: { readonly turn: StaffTurn; readonly entry: Entry }) => {
  const said = turn.words.audit.ledger;
  return (
    <tr>
      <th scope="row">
        <time datetime={entry.at}>{turn.words.frame.moment(entry.at)}</time>
      </th>
      <td data-label={said.who}>{actorOf(turn, String(entry.principal))}</td>
      <td data-label={said.purpose}>{purposeOf(turn, entry)}</td>
      <td data-label={said.classes}>
        {classesOf(turn, entry)} ({said.fields(Number(entry.fields))})
      </td>
      <td data-label={said.reason}>{entry.reason === 'given' ? said.given : said.noReason}</td>
    </tr>
  );
};

/** The page. */
export const ledgerPage = (
  turn: StaffTurn,
  { id, number, ledger }: { readonly id: string; readonly number: string; readonly ledger: Ledger },
) => {
  const said = turn.words.audit.ledger;
  return (
    <CaseFrame turn={turn} id={id} room="/pembaca" number={number}>
      <p class="lead">{said.lead}</p>
      {ledger.items.length === 0 ? (
        <p class="panel">{said.none}</p>
      ) : (
        <ListTable title={said.title} columns={[said.at, said.who, said.purpose, said.classes, said.reason]}>
          {ledger.items.map((entry) => (
            <Opening key={entry.revision} turn={turn} entry={entry} />
          ))}
        </ListTable>
      )}
      <Pages
        turn={turn}
        here={`${AUDIT}/${id}/pembaca`}
        next={ledger.next}
        said={{ start: said.newest, more: said.earlier }}
      />
    </CaseFrame>
  );
};

/** `/petugas/audit/:id/pembaca` */
export const showLedger = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const id = idIn(turn);
  const from = fromIn(turn);
  const query = { order: 'newest-first', limit: PAGE, ...(from !== undefined && { from }) } as const;
  const params = { path: { id }, query };
  const [ledger, number] = await Promise.all([
    answered(turn.api.GET('/api/records/v1/cases/{id}/access-ledger', { params })),
    numberOf(turn, id),
  ]);
  return { title: `${turn.words.audit.ledger.title} ${number}`, content: ledgerPage(turn, { id, number, ledger }) };
};
