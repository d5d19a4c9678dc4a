// The confirmation with number and code, and the receipt as a document of its own (UU 25/2009 Art. 44(2)).
import { REFERENCE } from '@jejak/contracts/http';
import { ADDRESS } from '../draft-turn.js';
import type { Enclosure } from '../enclosures.js';
import type { Lodged } from '../house-api.js';
import { Form } from '../ui/fields.js';
import { Summary, type Line } from '../ui/lists.js';
import type { Language, Words } from '../words.js';
import { momentIn } from '../words/moments.js';

type Flow = keyof typeof ADDRESS;

/** Number and code of a receipt. */
export const Numbers = ({ words, lodged }: { readonly words: Words; readonly lodged: Lodged }) => (
  <dl class="numbers">
    <div>
      <dt>{words.receipt.number}</dt>
      <dd>{lodged.agendaNumber}</dd>
    </div>
    <div>
      <dt>{words.receipt.code}</dt>
      <dd>{lodged.trackingCode}</dd>
    </div>
  </dl>
);

/** What happens next, as the receipt says. */
export const Next = ({ words, lodged }: { readonly words: Words; readonly lodged: Lodged }) => (
  <>
    <h2>{words.receipt.next}</h2>
    <ol class="way">
      {lodged.receipt.next.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  </>
);

const Download = ({ words, flow }: { readonly words: Words; readonly flow: Flow }) => (
  <a class="button" href={`${ADDRESS[flow]}/tanda-terima/berkas`}>
    {words.receipt.download}
  </a>
);

/** What became of the files that were lodged along. */
export interface Sent {
  /** Names of those that were taken. */
  readonly taken: readonly string[];
  /** Those that were not, or not yet. */
  readonly left: readonly Enclosure[];
}

const ToEvidence = ({ words, lodged }: { readonly words: Words; readonly lodged: Lodged }) => (
  <Form action="/lacak">
    <input type="hidden" name="agendaNumber" value={lodged.agendaNumber} />
    <input type="hidden" name="trackingCode" value={lodged.trackingCode} />
    <input type="hidden" name="ke" value="bukti" />
    <button class="second">{words.receipt.files.evidence}</button>
  </Form>
);

const whyNot = (words: Words, { trouble }: Enclosure): string => {
  const { why } = words.receipt.files;
  return trouble !== null && trouble in why ? why[trouble as keyof typeof why] : why.wait;
};

const NotTaken = ({ words, lodged, left }: Pick<Sent, 'left'> & Parameters<typeof ToEvidence>[0]) => (
  <div class="mistakes">
    <h2>{words.receipt.files.left(left.length)}</h2>
    <Summary lines={left.map((file) => ({ term: file.name, value: whyNot(words, file) }))} />
    <div class="acts">
      {left.some(({ trouble }) => trouble === null) && (
        <Form action={`${ADDRESS.report}/bukti/kirim`}>
          <button>{words.receipt.files.again}</button>
        </Form>
      )}
      <ToEvidence words={words} lodged={lodged} />
    </div>
  </div>
);

const Files = ({ words, lodged, sent: { taken, left } }: Omit<Confirmed, 'flow'>) => (
  <>
    {left.length > 0 && <NotTaken words={words} lodged={lodged} left={left} />}
    {taken.length > 0 && (
      <>
        <h2>{words.receipt.files.taken(taken.length)}</h2>
        <ul>
          {taken.map((name) => (
            <li key={name} dir="auto">
              {name}
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);

/** What was just lodged. */
export interface Confirmed {
  readonly words: Words;
  readonly flow: Flow;
  readonly lodged: Lodged;
  readonly sent: Sent;
}

/** What somebody sees who has just lodged. */
export const confirmationPage = ({ words, flow, lodged, sent }: Confirmed) => (
  <>
    <div class="confirmed">
      <h1>{words.receipt.title[flow]}</h1>
      <Numbers words={words} lodged={lodged} />
      <p>{words.receipt.keep}</p>
    </div>
    <p class="acts">
      <Download words={words} flow={flow} />
      <a href={`${ADDRESS[flow]}/tanda-terima`}>{words.receipt.look}</a>
    </p>
    <Files words={words} lodged={lodged} sent={sent} />
    <Next words={words} lodged={lodged} />
    {flow === 'report' && <p>{words.receipt.evidence}</p>}
    <div class="acts">
      <Form action="/lacak">
        <input type="hidden" name="agendaNumber" value={lodged.agendaNumber} />
        <input type="hidden" name="trackingCode" value={lodged.trackingCode} />
        <button class="second">{words.receipt.track}</button>
      </Form>
      <Form action={`${ADDRESS[flow]}/buang`}>
        <button class="quiet">{words.receipt.forget}</button>
      </Form>
    </div>
  </>
);

const agencyOf = ({ reportedAgency, reportedAgencyAsGiven }: Lodged['receipt']['description'], language: Language) =>
  REFERENCE.agency.find(({ code }) => code === reportedAgency)?.[language] ?? reportedAgencyAsGiven;

const linesOf = (words: Words, language: Language, { receipt }: Lodged): readonly Line[] => {
  const { receipt: said, house } = words;
  const { complainant, description, placeAndTime, proof } = receipt;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [said.receivedOn, house.date(placeAndTime.receivedOn)],
    [said.recordedAt, momentIn(language, placeAndTime.zone)(placeAndTime.recordedAt)],
    [said.office, placeAndTime.officeName ?? placeAndTime.office],
    [said.kind, receipt.caseType.name],
    [said.complainant, complainant?.name],
    [said.idNumber, complainant?.idNumber],
    [said.address, complainant?.address],
    [said.secret, receipt.identityIsSecret ? said.isSecret : said.isOpen],
    [said.agency, agencyOf(description, language)],
    [said.subject, description.subject],
    [said.narrative, description.narrative],
    [said.remedy, description.remedy],
    [said.receiver, receipt.receiver.post],
    [said.basis, receipt.basis],
    [said.proof, `${proof.algorithm} · ${proof.revision} · ${proof.head}`],
  ];
  return rows.flatMap(([term, value]) => (value ? [{ term, value }] : []));
};

/** A receipt, and the address where it is tracked. */
export interface Kept {
  readonly lodged: Lodged;
  readonly trackAt: string;
}

/** The receipt, to print and to keep. */
export const receiptPage = (words: Words, language: Language, { lodged, trackAt }: Kept) => (
  <article>
    <h1>{words.receipt.document}</h1>
    <Numbers words={words} lodged={lodged} />
    <p>
      {words.receipt.trackAt} <strong>{trackAt}</strong>
    </p>
    <Summary lines={linesOf(words, language, lodged)} />
    <Next words={words} lodged={lodged} />
  </article>
);

/** The receipt on the screen, with how to print and to keep it. */
export const printPage = (words: Words, language: Language, kept: Kept & { readonly flow: Flow }) => (
  <>
    <p class="back">
      <a href={`${ADDRESS[kept.flow]}/selesai`}>{words.house.back}</a>
    </p>
    {receiptPage(words, language, kept)}
    <p class="acts">
      <Download words={words} flow={kept.flow} />
    </p>
    <p class="hint screen">{words.receipt.print}</p>
  </>
);
