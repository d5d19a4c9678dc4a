// The files beside the draft of a turn: sent one by one once the report is lodged. What was not taken stays until somebody read why.
import { draftOf, saveDraft, ticketIn } from './draft-turn.js';
import type { Draft } from './drafts.js';
import type { Enclosure } from './enclosures.js';
import { answered, ApiFailure, type Lodged } from './house-api.js';
import { sendFile, troubleOf } from './send-file.js';
import type { Cookie } from './session/browser.js';
import type { Turn } from './turn.js';
import { purposeIn } from './ui/file-field.js';

type Flow = Draft['flow'];

/** The files beside the draft of this browser. */
export const enclosuresOf = (turn: Turn, flow: Flow): Promise<readonly Enclosure[]> =>
  turn.ground.drafts.enclosures.list(ticketIn(turn, flow));

interface Receipt {
  readonly token: string;
  readonly caseId: string;
}

/** What became of one file: gone where it was taken, marked where it will never be, left where the API could not answer. */
const sendOne = async (turn: Turn, flow: Flow, receipt: Receipt, { id, ...said }: Enclosure): Promise<void> => {
  const { enclosures } = turn.ground.drafts;
  const ticket = ticketIn(turn, flow);
  const content = await enclosures.open(ticket, id);
  if (!content) return; // a second click was quicker
  try {
    await sendFile(turn, {
      ...receipt,
      key: id,
      name: said.name,
      purpose: purposeIn({ purpose: said.purpose }),
      content,
    });
    await enclosures.remove(ticket, id);
  } catch (failure) {
    content.destroy();
    const trouble = failure instanceof ApiFailure ? troubleOf(failure) : undefined;
    // There already is as good as taken.
    if (trouble === 'twice') await enclosures.remove(ticket, id);
    else if (trouble === undefined) turn.ground.log.warn({ err: failure as Error }, 'a file waits to be sent again');
    else await enclosures.refuse(ticket, id, trouble);
  }
};

const openCase = (turn: Turn, { agendaNumber, trackingCode }: Lodged): Promise<Receipt> =>
  answered(turn.api().POST('/api/intake/v1/receipt-sessions', { body: { agendaNumber, trackingCode } }));

/** Sends the files of a report that is lodged. Sent again, none is added twice: each goes under a key made of its content. */
export const sendEnclosures = async (turn: Turn, flow: Flow, lodged: Lodged): Promise<void> => {
  const waiting = (await enclosuresOf(turn, flow)).filter(({ trouble }) => trouble === null);
  if (waiting.length === 0) return;
  try {
    const receipt = await openCase(turn, lodged);
    for (const one of waiting) await sendOne(turn, flow, receipt, one);
  } catch (failure) {
    if (!(failure instanceof ApiFailure)) throw failure;
    turn.ground.log.warn({ err: failure }, 'the files of a report wait to be sent again');
  }
  if ((await enclosuresOf(turn, flow)).length === 0)
    await turn.ground.drafts.enclosures.removeAll(ticketIn(turn, flow));
};

/** Keeps the receipt in the place of the answers, then sends the files: should this break off, nothing is lost. */
export const keepLodged = async (turn: Turn, draft: Draft, lodged: Lodged): Promise<Cookie> => {
  const { flow } = draft;
  const enclosed = (await enclosuresOf(turn, flow)).map(({ name }) => name);
  const before = await draftOf(turn, flow);
  const kept = before?.lodged ? before : { ...draft, answers: {}, isKept: false, lodged, enclosed };
  const cookie = await saveDraft(turn, kept);
  await sendEnclosures(turn, flow, lodged);
  return cookie;
};
