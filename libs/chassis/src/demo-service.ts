// A service the size of a thumb, on which the specs of the chassis stand: notes that are written, closed and read.
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { CaseFacts, Principal } from '@jejak/access';
import type { Decision, JsonObject, StoredEvent } from '@jejak/eventstore';
import type { IntegrationEvent } from '@jejak/messaging';
import { plain, type Plain, type Sealed } from '@jejak/vault';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { DESK } from './tokens.js';
import type { Desk } from './desk/desk.js';
import { givingNumber } from './desk/register.js';
import type { DeskAggregate, Envelope as WriteEnvelope } from './desk/types.js';
import { Act } from './http/act.js';
import { CaseId, Envelope, Who } from './http/decorators.js';
import type { Manifest } from './manifest.js';

/** What may happen to a note. */
export type NoteEvent =
  | {
      readonly type: 'NoteTaken';
      readonly data: {
        readonly number: string;
        readonly subject: string;
        readonly words: Plain | Sealed;
        readonly account: string | null;
      };
    }
  | { readonly type: 'NoteWithdrawn'; readonly data: { readonly reason: string } }
  | { readonly type: 'NoteRouted'; readonly data: { readonly unit: string } };

/** A note. */
export interface Note {
  readonly id: string;
  readonly number: string;
  readonly closed: boolean;
  readonly unit: string | null;
  readonly account: string | null;
  readonly conflicted: readonly string[];
  readonly words: Sealed | null;
}

const OFFICE = 'kdi';
const RULES = 'po-58-2023';

const evolve = (before: Note, event: NoteEvent, header: StoredEvent): Note => {
  const id = header.stream.slice('case-'.length);
  if (event.type === 'NoteTaken')
    return { ...before, id, number: event.data.number, account: event.data.account, words: event.data.words as Sealed };
  return event.type === 'NoteRouted' ? { ...before, unit: event.data.unit } : { ...before, closed: true };
};

const factsOf = (note: Note): CaseFacts => ({
  caseId: note.id,
  caseType: 'report',
  office: OFFICE,
  unit: note.unit,
  stage: note.closed ? 'closed' : 'received',
  closed: note.closed,
  assigned: [],
  handlers: [],
  complainant: note.account,
  conflicted: note.conflicted,
  secretIdentity: false,
  releasedTo: [],
  formallyVerified: false,
  duties: {},
});

export const noteAggregate: DeskAggregate<Note, NoteEvent> = {
  category: 'case',
  initial: { id: '', number: '', closed: false, unit: null, account: null, conflicted: [], words: null },
  evolve,
  decode: ({ type, data }) =>
    ['NoteTaken', 'NoteWithdrawn', 'NoteRouted'].includes(type) ? ({ type, data } as unknown as NoteEvent) : undefined,
  schemaOf: () => 1,
  facts: factsOf,
  headers: () => ({ office: OFFICE, ruleset: RULES }),
};

class Tag {
  @IsString({ message: 'A label is a text.' })
  @MaxLength(5, { message: 'A label has at most 5 characters.' })
  label!: string;
}

/** What is sent to take a note. */
export class NoteBody {
  @IsString()
  @MinLength(3)
  @MaxLength(2_000)
  words!: string;

  @IsOptional()
  @IsIn(['high', 'low'])
  weight?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  copies?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Tag)
  tags?: Tag[];
}

class WithdrawalBody {
  @IsString()
  @MinLength(3)
  reason!: string;
}

class ListQuery {
  @IsOptional()
  @IsIn(['open', 'closed'])
  stage?: string;
}

const numbering = givingNumber<NoteEvent>({
  office: 'kdi',
  noun: 'note',
  day: '2026-03-02',
  number: (seq) => `N-${seq}`,
  given: (number) => ({ type: 'NumberGiven', data: { number } }),
  fill: (event, number) => (event.type === 'NoteTaken' ? { ...event, data: { ...event.data, number } } : event),
});

const takeNote =
  (words: string, who: Principal) =>
  (id: string): Decision<NoteEvent> => [
    {
      type: 'NoteTaken',
      data: {
        number: '',
        subject: id,
        words: plain(id, 'narrative', { text: words }),
        account: who.kind === 'person' ? who.id : null,
      },
    },
  ];

const withdrawNote =
  (reason: string) =>
  (before: Note): Decision<NoteEvent> =>
    reason === 'forbidden-word'
      ? { refused: 'reason-not-accepted', detail: 'Give another reason.' }
      : before.closed
        ? []
        : [{ type: 'NoteWithdrawn', data: { reason } }];

@Controller('notes')
export class NotesApi {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @Post()
  @Act('lodge')
  async take(@Who() who: Principal, @Envelope() envelope: WriteEnvelope, @Body() body: NoteBody) {
    const headers = { office: OFFICE, ruleset: RULES };
    const done = await this.desk.begin({
      who,
      action: 'lodge',
      aggregate: noteAggregate,
      envelope,
      headers,
      decide: takeNote(body.words, who),
      finish: numbering,
    });
    return { caseId: done.id, number: done.state.number, position: done.position };
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Act('withdraw')
  async withdraw(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: WithdrawalBody,
  ) {
    const done = await this.desk.act({
      who,
      action: 'withdraw',
      aggregate: noteAggregate,
      id,
      envelope,
      decide: withdrawNote(body.reason),
    });
    return { closed: done.state.closed, position: done.position };
  }

  @Get(':id')
  @Act('read-case')
  async read(@Who() who: Principal, @CaseId() id: string) {
    const { state } = await this.desk.look({ who, action: 'read-case', aggregate: noteAggregate, id });
    const revealed = await this.desk.reveal({
      who,
      facts: factsOf(state),
      fields: { words: state.words },
      purpose: 'show-case-file',
    });
    return { number: state.number, unit: state.unit, ...revealed };
  }

  @Get()
  @Act('read-statistics')
  list(@Query() query: ListQuery) {
    return { stage: query.stage ?? 'all' };
  }
}

/** Routes that a careless colleague could write. */
@Controller('careless')
export class CarelessApi {
  @Get('unnamed')
  unnamed() {
    return { secret: 'everybody may read this' };
  }

  @Get('undecided/:id')
  @Act('read-case')
  undecided() {
    return { secret: 'nobody asked whether you may' };
  }

  @Get('broken')
  @Act('read-statistics')
  broken() {
    throw new Error('Siti Aminah, 7404120101900001, could not be found');
  }
}

@Controller()
export class NoteReactions {
  constructor(@Inject(DESK) private readonly desk: Desk) {}

  @EventPattern<string>('note.taken.v1')
  async taken(@Payload() message: IntegrationEvent): Promise<void> {
    await this.desk.react({
      aggregate: noteAggregate,
      id: message.subject,
      action: 'route',
      cause: { stream: `case-${message.subject}`, id: message.id, revision: message.jejakrevision },
      decide: (before): Decision<NoteEvent> =>
        before.unit === null ? [{ type: 'NoteRouted', data: { unit: 'u1' } }] : [],
    });
  }
}

const announce = (stored: StoredEvent) =>
  stored.type !== 'NoteTaken'
    ? undefined
    : {
        specversion: '1.0' as const,
        id: stored.id,
        source: '/jejak/routing',
        type: 'note.taken.v1',
        subject: stored.stream.slice('case-'.length),
        time: stored.at,
        datacontenttype: 'application/json' as const,
        data: {} as JsonObject,
        jejakrevision: stored.revision,
      };

/** Named like a real service, since only those may act of themselves. */
export const demo: Manifest = {
  name: 'routing',
  about: 'Takes notes.',
  owns: [
    { category: 'case', types: ['NoteTaken', 'NoteWithdrawn', 'NoteRouted'] },
    { category: 'register', types: ['NumberGiven'] },
  ],
  controllers: [NotesApi, CarelessApi],
  reactions: [NoteReactions],
  announce,
};
