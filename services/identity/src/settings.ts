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

  @Setting(
    'JEJAK_SESSION_HOURS',
    'How long somebody may stay logged in before the password is asked again, whatever they do.',
  )
  @IsInt()
  @Min(1)
  @Max(24)
  sessionHours = 12;

  @Setting(
    'JEJAK_LOGIN_TRIES',
    'Wrong passwords and codes of one network in ten minutes, before it has to wait. A whole office may share one.',
  )
  @IsInt()
  @Min(3)
  @Max(1_000)
  loginTries = 30;

  @Setting('JEJAK_INVITATION_HOURS', 'How long the link holds by which somebody sets a password.')
  @IsInt()
  @Min(1)
  @Max(336)
  invitationHours = 72;

  @Setting(
    'JEJAK_PORTAL_CLIENT_SECRET',
    'By which the portal proves itself to the embedded issuer; the portal has the same as `JEJAK_OIDC_CLIENT_SECRET`. Empty: `portal-client-secret` under `JEJAK_HOME`, for both in one process.',
    { secret: true },
  )
  @IsString()
  portalClientSecret = '';
}
