// Invitations: the link by which somebody sets a first password, made by an operator. Also the way back for whoever lost password or phone.
import { randomBytes } from 'node:crypto';
import { staffAggregate, staffFacts, type Principal, type StaffMember } from '@jejak/access';
import { Act, CaseId, DESK, Envelope, ISSUER, refused, Who, type Clock, type Desk } from '@jejak/chassis';
import type { WriteEnvelope } from '@jejak/chassis';
import { InvitationAnswer } from '@jejak/contracts/http';
import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { linkAccount } from '../decisions.js';
import type { Credentials } from './credentials.js';
import { digestOf } from './keys.js';

/** `@Inject(INVITATIONS)`: null where another issuer is trusted, which has its own. */
export const INVITATIONS = Symbol('identity.invitations');

/** Makes links. */
export interface Invitations {
  /** A new link for an account; the one before it is void. */
  invite(account: string): Promise<InvitationAnswer>;
}

/** What invitations stand on. */
export interface InvitationsGround {
  readonly issuer: string;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly hours: number;
}

/** In base64url these end in A, Q, g or w. A link that ends in a dash or an underscore is often cut where it is made of text. */
const TOKEN_BYTES = 25;
const HOUR_MS = 3_600_000;

/** The invitations of the embedded issuer. */
export const createInvitations = ({ issuer, credentials, clock, hours }: InvitationsGround): Invitations => ({
  invite: async (account) => {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const endsAt = new Date(clock.now().getTime() + hours * HOUR_MS);
    await credentials.invite({ account, digest: digestOf(token), endsAt });
    return { account, link: `${issuer}/sandi/${token}`, endsAt: endsAt.toISOString() };
  },
});

@Controller('staff')
export class InvitationsApi {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    @Inject(ISSUER) private readonly issuer: string,
    @Inject(INVITATIONS) private readonly invitations: Invitations | null,
  ) {}

  /**
   * A link by which the person sets a password; it is good once, and ends an earlier password and second factor when it is used. Only for
   * somebody without roles: whoever hands out the link could act as that person, and roles are given back by two.
   */
  @Post(':id/invitation')
  @HttpCode(200)
  @Act('link-account')
  @ApiOperation({ operationId: 'invite', summary: 'Make a link by which a person sets a password' })
  @ApiOkResponse({ type: InvitationAnswer })
  async invite(
    @Who() who: Principal,
    @CaseId() id: string,
    @Envelope() envelope: WriteEnvelope,
  ): Promise<InvitationAnswer> {
    const { invitations } = this;
    if (!invitations)
      throw refused('login-is-elsewhere', 'Passwords are kept by the issuer that JEJAK_OIDC_ISSUER names.');
    const { state } = await this.desk.act({
      who,
      action: 'link-account',
      id,
      envelope,
      aggregate: staffAggregate,
      facts: (member: StaffMember) => staffFacts(member, null),
      decide: (member: StaffMember) => this.linked(member),
    });
    return invitations.invite(this.accountOf(state)?.subject ?? '');
  }

  private accountOf({ accounts }: StaffMember) {
    return accounts.find(({ issuer }) => issuer === this.issuer);
  }

  /** The account is linked already, so this changes nothing: it asks whether it might. */
  private linked(member: StaffMember) {
    const account = this.accountOf(member);
    if (account !== undefined) return linkAccount({ account, isTaken: false })(member);
    return {
      refused: 'no-account-here',
      detail: 'The person has no account at this issuer; link one first, then invite.',
    };
  }
}
