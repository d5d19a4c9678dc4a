// What an office chooses of its mail: through which server, from whom, what letters say of reaching and following it, where liaisons are.
import { Setting } from '@jejak/chassis';
import { agencies, rowOf } from '@jejak/law';
import { isEmail, IsBoolean, IsEmail, IsString, IsUrl, MaxLength, ValidateBy, ValidateIf } from 'class-validator';

const given = (property: string) => ValidateIf((settings: object) => Reflect.get(settings, property) !== '');

/** `agency=address`, of an agency that is known. */
const problemOf = (entry: unknown): string | undefined => {
  const [code = '', address = ''] = String(entry).split('=');
  if (rowOf(agencies, code) === undefined) return `${code} is no agency of the reference data`;
  return isEmail(address) ? undefined : `${code} needs an e-mail address behind the =`;
};
const LiaisonAddresses = (): PropertyDecorator =>
  ValidateBy({
    name: 'liaisonAddresses',
    validator: {
      validate: (entries: unknown) =>
        Array.isArray(entries) && entries.every((entry) => problemOf(entry) === undefined),
      defaultMessage: (given) =>
        (given?.value as unknown[]).map(problemOf).find((problem) => problem !== undefined) ?? 'is no list',
    },
  });

/** Settings of notification; a wrong one stops the start with one line. */
export class NotificationSettings {
  @Setting(
    'JEJAK_SMTP_URL',
    'Mail server, `smtps://user:password@host:465` or `smtp://host:587?requireTLS=true`. Empty: mail becomes files in `mail` under `JEJAK_HOME`.',
    { secret: true },
  )
  @given('smtpUrl')
  @IsUrl(
    { protocols: ['smtp', 'smtps'], require_protocol: true, require_tld: false },
    { message: 'must be an address like smtps://user:password@mail.example.go.id:465' },
  )
  smtpUrl = '';

  @Setting('JEJAK_MAIL_FROM', 'Sender of all mail, `Ombudsman RI <jejak@example.go.id>`.')
  @IsEmail(
    { require_tld: false, allow_display_name: true },
    { message: 'must be an address like Ombudsman RI <jejak@example.go.id>' },
  )
  mailFrom = 'Ombudsman RI <jejak@localhost>';

  @Setting('JEJAK_OFFICE_CONTACT', 'How the office is reached, as letters say it: telephone, address, hours.')
  @IsString()
  @MaxLength(300)
  officeContact = '';

  @Setting(
    'JEJAK_TRACKING_URL',
    'Page where number and code show how far a report is, as letters name it. Empty: none is named.',
  )
  @given('trackingUrl')
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  trackingUrl = '';

  @Setting(
    'JEJAK_MAIL_TRACKING_CODE',
    'Whether the acknowledgement of a report carries its tracking code. Mail is read by others than its owner; the receipt has the code anyway.',
  )
  @IsBoolean()
  mailTrackingCode = false;

  @Setting('JEJAK_LIAISON_ADDRESSES', 'Mailboxes of the liaisons of agencies, `agency=address`, separated by commas.')
  @LiaisonAddresses()
  liaisonAddresses: string[] = [];
}

/** The mailbox of an agency's liaison. */
export const liaisonAddress = ({ liaisonAddresses }: NotificationSettings, agency: string): string | undefined =>
  liaisonAddresses.map((entry) => entry.split('=')).find(([code]) => code === agency)?.[1];
