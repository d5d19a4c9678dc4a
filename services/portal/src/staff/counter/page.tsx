// The counter: staff lodge on behalf of whoever stands there, telephones or writes, and give the receipt.
import { as, bodyOf, fieldsAt } from '../../bodies.js';
import type { Given } from '../../drafts.js';
import { answered, ApiFailure, hasReceipt, type Lodged } from '../../house-api.js';
import { Next, Numbers, receiptPage } from '../../pages/receipt.js';
import { readAnswers } from '../../questions.js';
import { Form } from '../../ui/fields.js';
import { WORDS } from '../../words.js';
import { caseAt } from '../case/address.js';
import { valueOf, type StaffOutcome, type StaffRoute, type StaffTurn, keyOf } from '../turn.js';
import { holds, LODGES } from '../ways.js';
import {
  askedIn,
  COUNTER,
  counterPage,
  lodgedBy,
  mistakesAt,
  OWN_MOTION,
  saidIn,
  type CounterForm,
  type Sheet,
} from './form.js';

const GIVEN = `${COUNTER}/tanda-terima/:ticket`;
const givenAt = (ticket: string): string => `${COUNTER}/tanda-terima/${ticket}`;
const REFUSED: readonly number[] = [409, 422];

const shown = ({ language, house }: StaffTurn, form: CounterForm, status = 200): StaffOutcome => {
  const { title } = saidIn(language, form.sheet);
  return { status, title: status === 200 ? title : house.withMistakes(title), content: counterPage(language, form) };
};

/** @throws {ApiFailure} 403 for whoever lodges nothing */
const show =
  (sheet: Sheet) =>
  (turn: StaffTurn): StaffOutcome => {
    if (!holds(turn.me, LODGES)) throw new ApiFailure(403, undefined);
    return shown(turn, { sheet, key: turn.ids.v7(), answers: {}, mistakes: [] });
  };

const lodge = ({ api }: StaffTurn, { sheet, key, answers }: CounterForm) => {
  const { fixed, fields } = lodgedBy(sheet);
  return answered(
    api.POST('/api/intake/v1/reports', {
      params: { header: { 'Idempotency-Key': key } },
      body: as('ReportBody', bodyOf({ ...answers, ...fixed }, fields)),
    }),
  );
};

/** The form again, with what was typed. @throws what is nothing to mend here */
const again = (turn: StaffTurn, form: CounterForm, failure: unknown): StaffOutcome => {
  if (!(failure instanceof ApiFailure)) throw failure;
  const said = turn.words.counter;
  if (failure.passes) return shown(turn, { ...form, trouble: { title: said.unsent, text: said.unsentText } }, 503);
  if (!REFUSED.includes(failure.status)) throw failure;
  const mistakes = fieldsAt(failure.pointers, askedIn(form.sheet));
  if (mistakes.length > 0) return shown(turn, { ...form, mistakes }, 422);
  const { problem } = failure;
  const text = [problem?.title, problem?.detail].filter((part) => part !== undefined).join(' ');
  return shown(turn, { ...form, trouble: { title: said.refused, text, lang: 'en' } }, 422);
};

/** Whatever was lodged for somebody is confirmed by number and code; of the own motion nobody gets a code, and its file is shown. */
const confirmed = async (turn: StaffTurn, lodged: Awaited<ReturnType<typeof lodge>>): Promise<StaffOutcome> => {
  if (!hasReceipt(lodged)) return { to: `${caseAt(lodged.caseId)}?kabar=prakarsa&setelah=${lodged.position}` };
  const ticket = await turn.receipts.begin({ by: turn.me.id ?? '', lodged, isKept: false });
  // Where no more receipts can be kept, number and code are shown at once: they are told nowhere else.
  return ticket === undefined ? confirmation(turn, lodged) : { to: givenAt(ticket) };
};

const take =
  (sheet: Sheet) =>
  async (turn: StaffTurn): Promise<StaffOutcome> => {
    const key = keyOf(turn);
    const answers = readAnswers(
      Object.fromEntries([...turn.form.keys()].map((name) => [name, valueOf(turn, name)])),
      askedIn(sheet),
    );
    const form: CounterForm = { sheet, key, answers, mistakes: mistakesAt(answers, sheet) };
    if (form.mistakes.length > 0) return shown(turn, form, 422);
    let lodged: Awaited<ReturnType<typeof lodge>>;
    try {
      lodged = await lodge(turn, form);
    } catch (failure) {
      return again(turn, form, failure);
    }
    return confirmed(turn, lodged);
  };

const confirmation = ({ words, language }: StaffTurn, lodged: Lodged, ticket?: string): StaffOutcome => {
  const { done } = words.counter;
  const open = `${caseAt(lodged.caseId)}?setelah=${lodged.position}`;
  const content = (
    <div class="act">
      <div class="confirmed">
        <h1>{done.title}</h1>
        <Numbers words={WORDS[language]} lodged={lodged} />
        <p>{done.keep}</p>
      </div>
      <p class="acts">
        {ticket !== undefined && (
          <a class="button" href={`${givenAt(ticket)}/cetak`}>
            {done.print}
          </a>
        )}
        <a class="button second" href={open}>
          {done.open}
        </a>
      </p>
      <Next words={WORDS[language]} lodged={lodged} />
      {ticket === undefined ? (
        <p class="acts">
          <a href={COUNTER}>{done.finish}</a>
        </p>
      ) : (
        <Form action={`${givenAt(ticket)}/selesai`}>
          <button class="quiet">{done.finish}</button>
        </Form>
      )}
    </div>
  );
  return { title: done.title, content };
};

const ticketIn = ({ parts }: StaffTurn): string => parts.ticket ?? '';

/** The receipt of an address, for whoever gave it. @throws {ApiFailure} 404 for all others, and once it is gone */
const givenIn = async (turn: StaffTurn): Promise<Given> => {
  const given = await turn.receipts.read(ticketIn(turn));
  if (given === undefined || given.by !== turn.me.id) throw new ApiFailure(404, undefined);
  return given;
};

const showGiven = async (turn: StaffTurn): Promise<StaffOutcome> =>
  confirmation(turn, (await givenIn(turn)).lodged, ticketIn(turn));

const showReceipt = async (turn: StaffTurn): Promise<StaffOutcome> => {
  const { lodged } = await givenIn(turn);
  const { words, language, origin } = turn;
  const content = (
    <>
      <p class="back">
        <a href={givenAt(ticketIn(turn))}>{words.counter.done.back}</a>
      </p>
      {receiptPage(WORDS[language], language, { lodged, trackAt: `${origin}/lacak` })}
      <p class="hint screen">{words.counter.done.how}</p>
    </>
  );
  return { title: WORDS[language].receipt.document, content };
};

const finish = async (turn: StaffTurn): Promise<StaffOutcome> => {
  await givenIn(turn);
  await turn.receipts.discard(ticketIn(turn));
  return { to: COUNTER };
};

/** `/petugas/loket` */
export const counterRoutes: readonly StaffRoute[] = [
  { method: 'get', path: COUNTER, answer: show('somebody') },
  { method: 'post', path: COUNTER, answer: take('somebody') },
  { method: 'get', path: OWN_MOTION, answer: show('own') },
  { method: 'post', path: OWN_MOTION, answer: take('own') },
  { method: 'get', path: GIVEN, answer: showGiven },
  { method: 'get', path: `${GIVEN}/cetak`, answer: showReceipt },
  { method: 'post', path: `${GIVEN}/selesai`, answer: finish },
];
