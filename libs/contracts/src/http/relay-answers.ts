// What the relay answers an operator.
import { parts, shown, whole } from './answer-fields.js';

/** Where a topic stands. */
export class TopicPlaceAnswer {
  @shown('Topic of the broker.', 'jejak.cases.v1') topic!: string;
  @shown('Everything up to this position of the log is with the broker.', '1204') position!: string;
  @shown('Position of the last event of the log.', '1204') head!: string;
  @whole('Distance between the two.') lag!: number;
}
/** All topics. */
export class TopicsAnswer {
  @parts('By name.', TopicPlaceAnswer) items!: TopicPlaceAnswer[];
}
/** A refill has begun. */
export class TopicRefillAnswer {
  @shown('Topic of the broker.', 'jejak.cases.v1') topic!: string;
  @shown('Where the topic stood before.', '1204') stood!: string;
}
