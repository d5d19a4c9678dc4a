// HTTP in: how closed reports about the same agency, or the same kind of service, ended. For everybody, before they report.
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Act, After, unacceptable, VIEWS, type Views } from '@jejak/chassis';
import { SimilarAnswer, SimilarQuery } from '@jejak/contracts/http';
import { LRUCache } from 'lru-cache';
import { STEP, type Similar } from '../rules/similar.js';
import { similarCases, type AlikeBy } from '../views/similar.js';

const KEPT_MS = 60_000;
const MOST_QUESTIONS = 500;
const ONE = 'Give an agency or a kind of service, and not both: two answers could be subtracted.';

const alikeBy = ({ agency, substance }: SimilarQuery): AlikeBy => {
  if (agency !== undefined && substance === undefined) return { agency };
  if (substance !== undefined && agency === undefined) return { substance };
  throw unacceptable('/agency', ONE);
};

@Controller('similar')
export class SimilarApi {
  /** Everybody may ask, and everybody is told the same: each question is answered once a minute. */
  private readonly told = new LRUCache<string, Promise<Similar>>({ max: MOST_QUESTIONS, ttl: KEPT_MS });

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
    const question = JSON.stringify(by);
    // Whoever has just written something asks anew.
    const known = after === undefined ? this.told.get(question) : undefined;
    const asking = known ?? this.ask(by, after);
    if (!known) this.told.set(question, asking);
    return { ...(await asking), step: STEP };
  }

  private async ask(by: AlikeBy, after: string | undefined): Promise<Similar> {
    try {
      await this.views.read('public-timeline', { after }, () => Promise.resolve());
      return await this.views.read('caseload', { after }, (manager) => similarCases(manager, by));
    } catch (error) {
      this.told.delete(JSON.stringify(by));
      throw error;
    }
  }
}
