// HTTP in: who is in the directory, who am I, and the acts on one person.
import { decide, ROLES, staffAggregate, staffFacts } from '@jejak/access';
import type { Action, Directory, Principal, Role, StaffEvent, StaffMember } from '@jejak/access';
import { Act, After, CaseId, DESK, DIRECTORY, Envelope, ISSUER, notFound, Problem, Who } from '@jejak/chassis';
import type { Desk, Done, WriteEnvelope } from '@jejak/chassis';
import {
  AccountBody,
  GrantBody,
  OwnEntryAnswer,
  RegisterStaffBody,
  StaffActAnswer,
  StaffPageAnswer,
  StaffQuery,
  SuspensionBody,
  type StaffEntryAnswer,
} from '@jejak/contracts/http';
import type { Position } from '@jejak/eventstore';
import { zoneOf, zoneOfAgency } from '@jejak/law';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  confirmGrant,
  linkAccount,
  proposeGrant,
  registerStaff,
  reinstateStaff,
  revokeRole,
  suspendStaff,
} from './decisions.js';
import type { Decision } from './decisions.js';

const DEFAULT_LIMIT = 100;
const HEAD_OFFICE = 'pst';

/** What may be known of a person: never the name, which is sealed. */
const entryOf = ({
  id,
  office,
  unit,
  agency,
  accounts,
  roles,
  proposals,
  suspended,
  suspendedFor,
}: StaffMember): StaffEntryAnswer => ({
  staffId: id,
  office,
  unit,
  agency,
  accounts,
  roles,
  proposals,
  suspended,
  suspendedFor,
});

/** What is known of the leadership where they may sit in a plenary: not what is proposed for them, nor why they are away. */
const seatOf = (member: StaffMember): StaffEntryAnswer => ({ ...entryOf(member), proposals: [], suspendedFor: null });

/** A person as the asker may know of them; nothing where that is not at all. */
const knownTo =
  (who: Principal) =>
  (member: StaffMember): readonly StaffEntryAnswer[] => {
    const facts = staffFacts(member, null);
    if (decide(who, 'read-staff', facts).permitted) return [entryOf(member)];
    return decide(who, 'read-leadership', facts).permitted ? [seatOf(member)] : [];
  };

/** A role of the path; what is none is a grant that does not exist. */
const roleOf = (text: string): Role => {
  const role = ROLES.find((each) => each === text);
  if (role === undefined) throw notFound();
  return role;
};

/** Where a page begins. @throws {Problem} 400 for what is no `next` of an earlier page */
const startOf = (cursor: string | undefined, visible: readonly StaffEntryAnswer[]): number => {
  if (cursor === undefined) return 0;
  const last = visible.findIndex(({ staffId }) => staffId === cursor);
  if (last >= 0) return last + 1;
  throw Problem.of('malformed-request', {
    detail: 'The parameter cursor must be the value of next of an earlier page.',
  });
};

/** An act on one person, in words of access. */
interface Deed {
  readonly who: Principal;
  readonly action: Action;
  readonly id: string;
  readonly envelope: WriteEnvelope;
  readonly role?: Role;
}

@Controller('staff')
export class StaffApi {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(ISSUER) private readonly issuer: string,
  ) {}

  /** The people whom the asker may know of, in the order of registration: a head those of the office, and the leadership, who may sit in its plenary. */
  @Get()
  @Act('list-staff')
  @ApiOkResponse({ type: StaffPageAnswer })
  async list(
    @Who() who: Principal,
    @After() after: Position | undefined,
    @Query() query: StaffQuery,
  ): Promise<StaffPageAnswer> {
    if (after !== undefined) await this.readUpTo(after);
    const { office, role, cursor, limit = DEFAULT_LIMIT } = query;
    const visible = this.directory
      .list()
      .flatMap(knownTo(who))
      .filter((member) => office === undefined || member.office === office)
      .filter((member) => role === undefined || member.roles.some((held) => held === role));
    const from = startOf(cursor, visible);
    const page = visible.slice(from, from + limit);
    const isMore = from + page.length < visible.length;
    return { total: visible.length, items: page, next: isMore ? (page.at(-1)?.staffId ?? null) : null };
  }

  /** Who the token is to this installation. */
  @Get('me')
  @Act('read-own-entry')
  @ApiOkResponse({ type: OwnEntryAnswer })
  me(@Who() who: Principal): OwnEntryAnswer {
    if (who.kind === 'public')
      throw Problem.of('unauthenticated', { detail: 'Send a token; without one you are nobody here.' });
    const { kind, id, roles, office, unit, agency, caseId, secondFactor } = who;
    const zone = office === null && agency !== null ? zoneOfAgency(agency) : zoneOf(office ?? HEAD_OFFICE);
    return { kind, id, roles, office, unit, agency, zone, caseId, secondFactor };
  }

  @Post()
  @Act('register-staff')
  @ApiCreatedResponse({ type: StaffActAnswer })
  async register(@Who() who: Principal, @Envelope() envelope: WriteEnvelope, @Body() body: RegisterStaffBody) {
    const account = this.accountOf(body.account);
    const { name, office = null, unit = null, agency = null } = body;
    const done = await this.desk.begin({
      who,
      action: 'register-staff',
      aggregate: staffAggregate,
      envelope,
      headers: { office: office ?? '', ruleset: '' },
      decide: registerStaff({ name, office, unit, agency, account, isTaken: this.isTaken(account) }),
    });
    return this.answer(done);
  }

  @Post(':id/grants')
  @HttpCode(200)
  @Act('propose-grant')
  @ApiOkResponse({ type: StaffActAnswer })
  async propose(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: GrantBody,
  ) {
    const role = roleOf(body.role);
    return this.act({ who, action: 'propose-grant', id, envelope, role }, proposeGrant({ role, proposedBy: who.id }));
  }

  @Post(':id/grants/:role/confirmation')
  @HttpCode(200)
  @Act('confirm-grant')
  @ApiOkResponse({ type: StaffActAnswer })
  async confirm(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Param('role') named: string,
  ) {
    const role = roleOf(named);
    return this.act({ who, action: 'confirm-grant', id, envelope, role }, confirmGrant({ role, confirmedBy: who.id }));
  }

  @Post(':id/grants/:role/revocation')
  @HttpCode(200)
  @Act('revoke-role')
  @ApiOkResponse({ type: StaffActAnswer })
  async revoke(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Param('role') named: string,
  ) {
    const role = roleOf(named);
    return this.act({ who, action: 'revoke-role', id, envelope, role }, revokeRole({ role }));
  }

  @Post(':id/suspension')
  @HttpCode(200)
  @Act('suspend-staff')
  @ApiOkResponse({ type: StaffActAnswer })
  async suspend(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: SuspensionBody,
  ) {
    return this.act({ who, action: 'suspend-staff', id, envelope }, suspendStaff(body));
  }

  @Post(':id/reinstatement')
  @HttpCode(200)
  @Act('reinstate-staff')
  @ApiOkResponse({ type: StaffActAnswer })
  async reinstate(@Who() who: Principal, @CaseId() id: string, @Envelope() envelope: WriteEnvelope) {
    return this.act({ who, action: 'reinstate-staff', id, envelope }, reinstateStaff);
  }

  @Post(':id/account-link')
  @HttpCode(200)
  @Act('link-account')
  @ApiOperation({ operationId: 'linkAccount' })
  @ApiOkResponse({ type: StaffActAnswer })
  async link(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
    @Body() body: AccountBody,
  ) {
    const account = this.accountOf(body);
    return this.act(
      { who, action: 'link-account', id, envelope },
      linkAccount({ account, isTaken: this.isTaken(account) }),
    );
  }

  private async act({ role = undefined, ...deed }: Deed, deciding: (before: StaffMember) => Decision) {
    const facts = (member: StaffMember) => staffFacts(member, role ?? null);
    return this.answer(await this.desk.act({ ...deed, aggregate: staffAggregate, facts, decide: deciding }));
  }

  /** The act counts here from its answer on: whoever was suspended passes no door of this process any more. */
  private async answer({ state, position }: Done<StaffMember, StaffEvent>): Promise<StaffActAnswer> {
    await this.directory.caughtUp(position);
    return { ...entryOf(state), position };
  }

  private accountOf({ issuer = this.issuer, subject }: AccountBody) {
    return { issuer, subject };
  }

  private isTaken({ issuer, subject }: { readonly issuer: string; readonly subject: string }): boolean {
    return this.directory.find(issuer, subject) !== undefined;
  }

  private async readUpTo(position: Position): Promise<void> {
    try {
      await this.directory.caughtUp(position);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw Problem.of('view-behind', {
        detail: 'The register has not come that far. Ask again in a moment, with the position that a write answered.',
        retryAfterSeconds: 1,
      });
    }
  }
}
