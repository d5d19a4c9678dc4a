// HTTP in: how closed reports about the same agency, or the same kind of service, ended. For everybody, before they report.
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Act, After, unacceptable, VIEWS, type Views } from '@jejak/chassis';
import { SimilarAnswer, SimilarQuery } from '@jejak/contracts/http';
import { STEP } from '../rules/similar.js';
import { similarCases, type AlikeBy } from '../views/similar.js';

const ONE = 'Give an agency or a kind of service, and not both: two answers could be subtracted.';

const alikeBy = ({ agency, substance }: SimilarQuery): AlikeBy => {
  if (agency !== undefined && substance === undefined) return { agency };
  if (substance !== undefined && agency === undefined) return { substance };
  throw unacceptable('/agency', ONE);
};

@Controller('similar')
export class SimilarApi {
  constructor(@Inject(VIEWS) private readonly views: Views) {}

  /** Counts in steps of five, the same for whoever asks. */
  @Get()
  @Act('read-statistics')
  @ApiOperation({
    operationId: 'readSimilar',
    summary: 'Tell how closed reports about the same agency, or the same kind of service, ended',
  })
  @ApiOkResponse({ type: SimilarAnswer })
  async similar(@After() after: string | undefined, @Query() query: SimilarQuery): Promise<SimilarAnswer> {
    const by = alikeBy(query);
    await this.views.read('public-timeline', { after }, () => Promise.resolve());
    const found = await this.views.read('caseload', { after }, (manager) => similarCases(manager, by));
    return { ...found, step: STEP };
  }
}
