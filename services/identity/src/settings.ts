// What an operator sets of identity.
import { Setting } from '@jejak/chassis';
import { ArrayMaxSize, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

const MOST_OPERATORS = 10;
const LONGEST_SUBJECT = 255;

export class IdentitySettings {
  @Setting(
    'JEJAK_FIRST_OPERATORS',
    'Subjects (`sub`) at the issuer of those who found an empty installation as operators; two or more, since a role needs a second person. Read only while nobody else is in the directory.',
  )
  @ArrayMaxSize(MOST_OPERATORS)
  @IsString({ each: true })
  @MaxLength(LONGEST_SUBJECT, { each: true })
  firstOperators: string[] = [];

  @Setting('JEJAK_TOKEN_MINUTES', 'How long a token of the embedded issuer holds.')
  @IsInt()
  @Min(15)
  @Max(60)
  tokenMinutes = 30;
}
