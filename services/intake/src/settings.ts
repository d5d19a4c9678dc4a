// What an office chooses for intake: how its numbers read, how many decide, how fast guesses at a receipt may be.
import { Setting } from '@jejak/chassis';
import { problemOf } from '@jejak/law';
import { IsInt, Max, Min, ValidateBy } from 'class-validator';

const NumberTemplate = (): PropertyDecorator =>
  ValidateBy({
    name: 'isNumberTemplate',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && problemOf(value) === undefined,
      defaultMessage: (given) =>
        `the template can not be used: ${problemOf(String(given?.value)) ?? 'it is no text'}`.replace(/\.$/, ''),
    },
  });

/** Settings of intake; a wrong one stops the start with one line. */
export class IntakeSettings {
  @Setting(
    'JEJAK_AGENDA_NUMBER',
    'How agenda numbers read: `{seq:4}`, `{office}`, `{month}` (roman), `{year}`, `{type}`.',
  )
  @NumberTemplate()
  agendaNumber = '{seq:4}/AGD/{office}/{month}/{year}';

  @Setting('JEJAK_REGISTRATION_NUMBER', 'How registration numbers read; the same parts as for agenda numbers.')
  @NumberTemplate()
  registrationNumber = '{seq:4}/{type}/{month}/{year}/{office}';

  @Setting('JEJAK_PLENARY_QUORUM', 'Members who must decide at a plenary; 0 takes the default of the rule set.')
  @IsInt()
  @Min(0)
  @Max(50)
  plenaryQuorum = 0;

  @Setting('JEJAK_RECEIPT_GUESSES', 'Wrong receipt codes that one network address may try in ten minutes.')
  @IsInt()
  @Min(1)
  @Max(10_000)
  receiptGuesses = 20;
}
