// HTTP in: what an operator asks of the topics. Nothing here is about a case.
import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Act, Envelope, notFound, type WriteEnvelope } from '@jejak/chassis';
import { TopicRefillAnswer, TopicsAnswer } from '@jejak/contracts/http';
import { TOPICS, type Topics } from './topics.js';

@Controller('topics')
export class TopicsApi {
  constructor(@Inject(TOPICS) private readonly topics: Topics) {}

  /** Where each topic stands. */
  @Get()
  @Act('see-topics')
  @ApiOperation({ operationId: 'listTopics', summary: 'See how far each topic has been filled' })
  @ApiOkResponse({ type: TopicsAnswer })
  async list(): Promise<TopicsAnswer> {
    return { items: await Promise.all(this.topics.names.map((topic) => this.topics.place(topic))) };
  }

  /** Hands over everything again from the beginning, to a broker that has lost it. Consumers do nothing twice. */
  @Post(':topic/refill')
  @HttpCode(202)
  @Act('refill-topic')
  @ApiOperation({ operationId: 'refillTopic', summary: 'Fill a topic again from the beginning of the store' })
  @ApiOkResponse({ type: TopicRefillAnswer })
  async refill(@Param('topic') topic: string, @Envelope() _envelope: WriteEnvelope): Promise<TopicRefillAnswer> {
    if (!this.topics.names.includes(topic)) throw notFound();
    return { topic, stood: await this.topics.refill(topic) };
  }
}
