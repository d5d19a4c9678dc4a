// What the rooms that every service has answer: messages that were set aside, views made anew.
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';

const text = (description: string): PropertyDecorator => ApiProperty({ type: String, description });
const count = (description: string, required = true): PropertyDecorator =>
  ApiProperty({ type: 'integer', minimum: 0, description, required });

/** A key whose messages wait. */
export class ParkedKeyAnswer {
  @text('Whose reactions could not deal with them: the service.') group!: string;
  @text('What the messages are about: the id of a case.') key!: string;
  @text('Code of what went wrong with the first.') error!: string;
  @count('Messages that wait.') waiting!: number;
  @text('When the first was set aside, UTC.') since!: string;
  @ApiProperty({ type: Boolean, description: 'Whether an operator asked to have them handled again.' })
  redriveRequested!: boolean;
}

/** Every key of a service whose messages wait. */
export class ParkedKeysAnswer {
  @ApiProperty({ type: [ParkedKeyAnswer], description: 'Oldest first.' }) items!: readonly ParkedKeyAnswer[];
}

/** A message that was set aside. */
export class ParkedMessageAnswer {
  @text('Whose reactions could not deal with it.') group!: string;
  @text('What it is about.') key!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The integration event (CloudEvents 1.0, docs/events.md): codes and ids only.',
  })
  message!: object;
  @text('Code of what went wrong; `behind` where it only waits behind another of its key.') error!: string;
  @text('When it was set aside, UTC.') parkedAt!: string;
}

/** What waits in one key. */
export class ParkedMessagesAnswer {
  @ApiProperty({ type: [ParkedMessageAnswer], description: 'In their order.' }) items!: readonly ParkedMessageAnswer[];
}

/** Messages will be handled again. */
export class RedriveAnswer {
  @text('The key.') key!: string;
  @count('Messages that will be handled again.') waiting!: number;
}

/** Why a message is given up. */
export class DiscardBody {
  @ApiProperty({ type: String, minLength: 8, maxLength: 200, description: 'For whoever asks later; no personal data.' })
  @IsString()
  @MinLength(8)
  @MaxLength(200)
  reason!: string;
}

/** A message was given up. */
export class DiscardAnswer {
  @text('The key.') key!: string;
  @text('The message.') id!: string;
  @text('The reason that stands in the ledger.') reason!: string;
}

/** Something that follows the log. */
export class FollowerAnswer {
  @ApiProperty({ type: String, enum: ['view', 'reactions'], description: 'What it is.' }) kind!: string;
  @text('Name of the view; of reactions, that of the service.') name!: string;
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    nullable: true,
    description: 'Distance from the head of the log, in events; null where it cannot be had now.',
  })
  lag!: number | null;
}

/** What of a service follows the log. */
export class FollowersAnswer {
  @ApiProperty({ type: [FollowerAnswer], description: 'Views, then reactions.' }) items!: readonly FollowerAnswer[];
}

const STATES = ['never', 'running', 'done', 'failed'];
const state = (): PropertyDecorator =>
  ApiProperty({ type: String, enum: STATES, description: '`never`: nobody asked this process for one.' });

/** A view by its name. */
export class ViewAnswer {
  @text('Name of the view.') name!: string;
  @state() state!: string;
}

/** The views of a service. */
export class ViewsAnswer {
  @ApiProperty({ type: [ViewAnswer], description: 'Each with the state of its last rebuild.' })
  items!: readonly ViewAnswer[];
}

/** How far a rebuild is. */
export class RebuildAnswer {
  @text('Name of the view.') view!: string;
  @state() state!: string;
  @count('Events that were applied; where it is done.', false) events?: number;
  @ApiProperty({ type: String, required: false, description: 'Place in the log that it stands at; where it is done.' })
  position?: string;
  @ApiProperty({ type: String, required: false, description: 'Name of what went wrong; where it failed.' })
  failure?: string;
}
