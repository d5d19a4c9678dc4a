// The files of a case: what there is, and downloads, which leave through here so that no browser holds a token.
import type { ApiSchemas } from '@jejak/contracts/client';
import { answered, ApiFailure } from '../../house-api.js';
import { Mistakes } from '../../ui/fields.js';
import { sizeOf } from '../../ui/size.js';
import { STAFF, valueOf, type FetchedFile, type StaffOutcome, type StaffRoute, type StaffTurn } from '../turn.js';
import { caseAt, idIn } from './address.js';
import { orNone, type Asked, type Sealed } from './file.js';

/** A file as the API lists it. */
export type Attachment = ApiSchemas['AttachmentAnswer'];
/** What of a file can be had, as the API names it. */
type Rendering = 'original' | 'copy';

const LONGEST_REASON = 500;
/** Addresses speak the language of the house. */
const PARTS: Readonly<Record<Rendering, string>> = { original: 'asli', copy: 'salinan' };
const ID_END = 8;

/** The files that this person may know of. */
export const readFiles = async ({ api }: StaffTurn, { id, after }: Asked): Promise<readonly Attachment[]> => {
  const query = after === undefined ? {} : { after };
  const asking = api.GET('/api/records/v1/cases/{id}/attachments', { params: { path: { id }, query } });
  return (await orNone(answered(asking)))?.items ?? [];
};

const fileAt = (id: string, attachment: string, rendering: Rendering): string =>
  `${caseAt(id)}/berkas/${attachment}/${PARTS[rendering]}`;

/** Its name where this person may know it; else why not, and the end of its id to speak of it by. */
const nameOf = ({ words }: StaffTurn, { name, attachment }: Attachment): string => {
  const sealed = name as Sealed;
  if ('value' in sealed) return (sealed.value as { readonly name: string }).name;
  const reason = words.file.withheld[sealed.withheld] ?? sealed.withheld;
  return `${words.files.unnamed(attachment.slice(-ID_END))} (${words.file.fields['name'] ?? ''}: ${reason})`;
};

/** A document by its name, or by the end of its id where its name is withheld. */
export const documentNameOf = (turn: StaffTurn, file: Attachment): string =>
  'value' in (file.name as Sealed) ? nameOf(turn, file) : turn.words.files.unnamed(file.attachment.slice(-ID_END));

/** What it is, and what it was given for where that says more: evidence is nothing but evidence. */
const kindOf = ({ words: { files } }: StaffTurn, { kind, purpose }: Attachment): string =>
  [files.kinds[kind] ?? kind, purpose === 'evidence' || purpose === undefined ? '' : files.purposes[purpose]]
    .filter(Boolean)
    .join(' · ');

/** A file among others, in one line: by its name or the end of its id, what it is, and since when it is there. */
export const calledIn = (turn: StaffTurn, file: Attachment): string =>
  [documentNameOf(turn, file), kindOf(turn, file), turn.house.date(file.on)].join(' · ');

interface OneFile {
  readonly turn: StaffTurn;
  readonly id: string;
  readonly file: Attachment;
}

/** A rendering: to be downloaded, to be downloaded with a reason, or why not. */
const RenderingOf = ({ turn, id, file, rendering }: OneFile & { readonly rendering: Rendering }) => {
  const { files } = turn.words;
  const { reading, media, bytes } = file[rendering];
  const what = files.renderings[rendering];
  const size = media === null ? '' : ` · ${media} · ${sizeOf(turn.house.number, bytes)}`;
  if (reading !== 'open' && reading !== 'reason-required')
    return (
      <li class="withheld">
        {what}: {files.readings[reading] ?? reading}
        {size}
      </li>
    );
  return (
    <li>
      <a
        href={fileAt(id, file.attachment, rendering)}
        aria-label={files.download(what, nameOf(turn, file))}
        rel="nofollow"
      >
        {what}
      </a>
      {reading === 'reason-required' && ` (${files.needsReason})`}
      {size}
    </li>
  );
};

const OneFile = ({ turn, id, file }: OneFile) => {
  const { files } = turn.words;
  return (
    <li>
      <p>
        <strong dir="auto">{nameOf(turn, file)}</strong>
      </p>
      <p class="hint">
        {kindOf(turn, file)} · {turn.house.date(file.on)} · {files.scans[file.scan] ?? file.scan}
      </p>
      <ul>
        <RenderingOf turn={turn} id={id} file={file} rendering="original" />
        <RenderingOf turn={turn} id={id} file={file} rendering="copy" />
      </ul>
    </li>
  );
};

/** The section of the case file; none where there is nothing to know of. */
export const Files = ({
  turn,
  id,
  files,
}: {
  readonly turn: StaffTurn;
  readonly id: string;
  readonly files: readonly Attachment[];
}) =>
  files.length === 0 ? null : (
    <section aria-labelledby="lampiran">
      <h2 id="lampiran">{turn.words.files.title}</h2>
      <p class="hint">{turn.words.files.lead}</p>
      <ul>
        {files.map((file) => (
          <OneFile key={file.attachment} turn={turn} id={id} file={file} />
        ))}
      </ul>
    </section>
  );

/** Asks why somebody wants a file, in a form: a reason stands in no address. */
const askReason = (turn: StaffTurn, isEmpty: boolean): StaffOutcome => {
  const { reason } = turn.words.files;
  return {
    status: isEmpty ? 422 : 200,
    title: isEmpty ? turn.house.withMistakes(reason.title) : reason.title,
    content: (
      <>
        <Mistakes words={turn} mistakes={isEmpty ? [{ href: '#alasan', text: reason.needed }] : []} />
        <p class="back">
          <a href={caseAt(idIn(turn))}>{reason.back}</a>
        </p>
        <h1>{reason.title}</h1>
        <p class="lead">{reason.lead}</p>
        <form method="post" action={turn.path}>
          <div class={isEmpty ? 'field wrong' : 'field'}>
            <label for="alasan">{reason.label}</label>
            {isEmpty && (
              <span class="mistake" id="alasan-mistake">
                {reason.needed}
              </span>
            )}
            <input
              id="alasan"
              name="alasan"
              maxlength={LONGEST_REASON}
              aria-describedby={isEmpty ? 'alasan-mistake' : undefined}
              aria-invalid={isEmpty ? 'true' : undefined}
            />
          </div>
          <button>{reason.send}</button>
        </form>
      </>
    ),
  };
};

const NEEDS_REASON = /reason-required$/;

/** The answer of the API, on its way to the browser. @throws {ApiFailure} */
const fetchFile = async (turn: StaffTurn, rendering: Rendering, reason: string | undefined): Promise<FetchedFile> => {
  const init = {
    params: {
      path: { id: idIn(turn), attachment: turn.parts['attachment'] ?? '' },
      header: {
        'Accept-Language': turn.language,
        ...(reason !== undefined && { 'Jejak-Reason': encodeURIComponent(reason) }),
      },
    },
    headers: { Accept: 'application/octet-stream' },
    parseAs: 'stream',
  } as const;
  const { error, response } =
    rendering === 'original'
      ? await turn.api.GET('/api/records/v1/cases/{id}/attachments/{attachment}/original', init)
      : await turn.api.GET('/api/records/v1/cases/{id}/attachments/{attachment}/copy', init);
  if (!response.ok) throw new ApiFailure(response.status, error, response.headers.get('Retry-After'));
  return response;
};

const download =
  (rendering: Rendering) =>
  async (turn: StaffTurn): Promise<StaffOutcome> => {
    try {
      return { file: await fetchFile(turn, rendering, undefined) };
    } catch (failure) {
      const isAsked = failure instanceof ApiFailure && NEEDS_REASON.test(failure.problem?.type ?? '');
      if (!isAsked) throw failure;
      return askReason(turn, false);
    }
  };

/** With a reason, which travels in a body and a header and is recorded before anything leaves. */
const downloadFor =
  (rendering: Rendering) =>
  async (turn: StaffTurn): Promise<StaffOutcome> => {
    const reason = valueOf(turn, 'alasan').toWellFormed().trim().slice(0, LONGEST_REASON);
    return reason === '' ? askReason(turn, true) : { file: await fetchFile(turn, rendering, reason) };
  };

/** `/petugas/perkara/:id/berkas/:attachment/(asli|salinan)` */
export const fileRoutes: readonly StaffRoute[] = (['original', 'copy'] as const).flatMap((rendering) => {
  const path = `${STAFF}/perkara/:id/berkas/:attachment/${PARTS[rendering]}`;
  return [
    { method: 'get', path, answer: download(rendering) },
    { method: 'post', path, answer: downloadFor(rendering) },
  ] as const;
});
