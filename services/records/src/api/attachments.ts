// HTTP in: the files of a case. What there is, and the bytes of one, decided anew each time and written down before they leave.
import { Controller, Get, Header, Inject, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { Principal } from '@jejak/access';
import { caseAggregate, factsOf, type CaseEvent, type CaseFile } from '@jejak/case';
import { Act, BLOBS, CaseId, DESK, EVENT_STORE, HOUSE, LOG, notFound, Problem, savedAs, Who } from '@jejak/chassis';
import type { Desk, Hidden, HouseSettings, Log, Revealed } from '@jejak/chassis';
import { AttachmentsAnswer } from '@jejak/contracts/http';
import { BEGINNING, type EventStore, type StoredEvent } from '@jejak/eventstore';
import { BlobBroken, BlobMissing, type Blobs, type Sealed } from '@jejak/vault';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import {
  attachedFor,
  factsOfFile,
  nameRow,
  readingOf,
  renderingFor,
  renderingOf,
  type Attached,
  type Reader,
  type Rendering,
} from '../attachments.js';
import { actorsFor, purposeOf } from '../case-file.js';
import { reached } from '../reached.js';
import { reasonOf } from '../reason.js';
import { accessOf } from '../settings.js';
import { dayOf } from '../timeline.js';
import { Asking } from './asking.js';

interface Opened {
  readonly reader: Reader;
  readonly events: readonly StoredEvent[];
}
interface Wanted {
  readonly who: Principal;
  readonly id: string;
  readonly attachment: string;
  readonly rendering: Rendering;
  readonly reason: string | undefined;
}

const notReadable = (): Problem =>
  Problem.of('file-unavailable', {
    detail: 'The file is recorded, but not at hand. Tell the operator.',
    retryAfterSeconds: 60,
  });

/** A download is saved, never shown: whatever is in it does nothing here. */
const INERT = "default-src 'none'; sandbox";

@Controller('cases/:id/attachments')
export class AttachmentsApi {
  @Inject(LOG) private readonly log!: Log;
  @Inject(HOUSE) private readonly house!: HouseSettings;

  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(BLOBS) private readonly blobs: Blobs,
  ) {}

  /** The files that the reader may know of, and for each rendering whether it may be downloaded. */
  @Get()
  @Act('read-attachments', { on: 'case' })
  @ApiOkResponse({ type: AttachmentsAnswer })
  async list(@Who() who: Principal, @CaseId() id: string, @Asking() asking: Asking): Promise<AttachmentsAnswer> {
    await reached(this.store, asking.after);
    const { reader, events } = await this.look(who, id, 'read-attachments');
    const attached = attachedFor(reader, events);
    const names = await this.namesOf(reader, attached, reasonOf({}, asking));
    const namesActor = actorsFor(who, reader.facts, reader.settings);
    const items = attached.map((each, at) => ({
      ...factsOfFile(each),
      on: dayOf(each.stored),
      ...(namesActor(each.stored.actor) ? { by: each.stored.actor } : {}),
      name: names[String(at)] ?? { withheld: 'absent' },
      original: renderingFor(reader, each.event, 'original'),
      copy: renderingFor(reader, each.event, 'copy'),
    }));
    return { caseId: id, position: events.at(-1)?.position ?? BEGINNING, items };
  }

  /** The file as it was sent. */
  @Get(':attachment/original')
  @Header('Content-Security-Policy', INERT)
  @Act('open-attachment', { on: 'case' })
  @ApiOperation({ operationId: 'downloadOriginal', summary: 'Download a file as it was sent' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  original(
    @Who() who: Principal,
    @CaseId() id: string,
    @Param('attachment') attachment: string,
    @Asking() asking: Asking,
  ): Promise<StreamableFile> {
    return this.download({ who, id, attachment, rendering: 'original', reason: reasonOf({}, asking) });
  }

  /** The copy of a picture, without what is no picture in it. */
  @Get(':attachment/copy')
  @Header('Content-Security-Policy', INERT)
  @Act('open-attachment', { on: 'case' })
  @ApiOperation({ operationId: 'downloadCopy', summary: 'Download the copy of a picture, without metadata' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  copy(
    @Who() who: Principal,
    @CaseId() id: string,
    @Param('attachment') attachment: string,
    @Asking() asking: Asking,
  ): Promise<StreamableFile> {
    return this.download({ who, id, attachment, rendering: 'copy', reason: reasonOf({}, asking) });
  }

  private async look(who: Principal, id: string, action: 'read-attachments' | 'open-attachment'): Promise<Opened> {
    const { state, events } = await this.desk.look<CaseFile, CaseEvent>({ who, action, aggregate: caseAggregate, id });
    return { reader: { who, file: state, facts: factsOf(state), settings: accessOf(this.house) }, events };
  }

  private namesOf({ who, file, facts }: Reader, attached: readonly Attached[], reason: string | undefined) {
    const fields: Record<string, Hidden> = {};
    for (const [at, { event }] of attached.entries())
      fields[String(at)] = { sealed: event.data.name as Sealed, as: nameRow(event) };
    const purpose = purposeOf(who, facts.complainant === who.id);
    return this.desk.reveal({ who, facts, fields, purpose, ...reasonIn(file, reason) });
  }

  private async download(wanted: Wanted): Promise<StreamableFile> {
    const { reader, events } = await this.look(wanted.who, wanted.id, 'open-attachment');
    const found = attachedFor(reader, events).find(({ event }) => event.data.attachment === wanted.attachment);
    const rendering = found && renderingOf(found.event, wanted.rendering);
    if (!found || !rendering) throw notFound();
    const { key, name } = await this.opened(reader, found, wanted);
    const content = await this.contentOf(wanted, key);
    const flowing = Readable.from(content, { objectMode: false });
    flowing.on('error', (error) => this.log.fatal({ err: error }, 'a file is not what was sealed'));
    return new StreamableFile(flowing, {
      // Whatever it is: a type that no browser shows. What it was found to be is in the list.
      type: 'application/octet-stream',
      length: rendering.bytes,
      disposition: savedAs(name),
    }).setErrorHandler((_, response) => void (response as unknown as Response).destroy());
  }

  /** The key, after the entry in the ledger; of a copy the name stays sealed, since it may say what the copy does not. */
  private async opened(reader: Reader, { event }: Attached, { rendering, reason, attachment }: Wanted) {
    const { row, level } = readingOf(reader, event, rendering);
    if (level === 'reason' && reason === undefined) throw Problem.forbidden('reason-required');
    if (level !== 'full' && level !== 'reason') throw Problem.forbidden('not-permitted');
    const sealed = {
      key: event.data.key as Sealed,
      ...(rendering === 'original' && { name: event.data.name as Sealed }),
    };
    const { who, facts, file } = reader;
    const revealed: Readonly<Record<string, Revealed>> = await this.desk.reveal({
      who,
      facts,
      fields: Object.fromEntries(Object.entries(sealed).map(([field, value]) => [field, { sealed: value, as: row }])),
      purpose: 'download-attachment',
      about: attachment,
      ...reasonIn(file, reason),
    });
    const { key } = shownIn(revealed, 'key') as { readonly key: string };
    if (rendering === 'copy') return { key, name: `lampiran-${attachment.slice(-8)}.jpg` };
    return { key, name: (shownIn(revealed, 'name') as { readonly name: string }).name };
  }

  private async contentOf({ id, attachment, rendering }: Wanted, key: string): Promise<AsyncIterable<Buffer>> {
    try {
      return await this.blobs.open({ caseId: id, attachment }, rendering, key);
    } catch (error) {
      if (!(error instanceof BlobMissing) && !(error instanceof BlobBroken)) throw error;
      this.log.fatal({ err: error }, 'a file that the register speaks of is missing or damaged');
      throw notReadable();
    }
  }
}

const reasonIn = ({ subjects }: CaseFile, reason: string | undefined) =>
  reason === undefined ? {} : { reason: { text: reason, subject: subjects.file } };

/** What was opened. What was erased is said to be; any other fault has been told to the log by the vault. */
const shownIn = (revealed: Readonly<Record<string, Revealed>>, field: string): unknown => {
  const one = revealed[field];
  if (one && 'value' in one) return one.value;
  if (one?.withheld === 'erased')
    throw Problem.of('erased', {
      detail: 'What this file held was erased for good, at the wish of whom it concerned.',
    });
  throw notReadable();
};
