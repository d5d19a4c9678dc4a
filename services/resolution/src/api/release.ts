// HTTP in: showing an agency a copy of what was filed, by two people.
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Act, CLOCK, DESK, OnCase } from '@jejak/chassis';
import type { Clock, Desk } from '@jejak/chassis';
import { ExaminedAnswer, ReleaseBody } from '@jejak/contracts/http';
import { proposeRelease, releaseDocument } from '../decisions/release.js';
import { actsOf } from './desk.js';

@Controller('cases/:id/attachments/:attachment')
export class ReleaseApi {
  private readonly act: ReturnType<typeof actsOf>;

  constructor(@Inject(DESK) desk: Desk, @Inject(CLOCK) clock: Clock) {
    this.act = actsOf(desk, clock);
  }

  @Post('release-proposal')
  @HttpCode(200)
  @Act('propose-release', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  propose(@OnCase() on: OnCase, @Param('attachment') attachment: string, @Body() { agency }: ReleaseBody) {
    return this.act(on, 'propose-release', proposeRelease({ attachment, agency }));
  }

  @Post('release')
  @HttpCode(200)
  @Act('release-document', { on: 'case' })
  @ApiOkResponse({ type: ExaminedAnswer })
  release(@OnCase() on: OnCase, @Param('attachment') attachment: string, @Body() { agency }: ReleaseBody) {
    return this.act(on, 'release-document', releaseDocument({ attachment, agency }));
  }
}
