// What the portal is told: where the API is, and where begun reports wait.
import { Setting } from '@jejak/chassis';
import { IsInt, IsString, IsUrl, Max, Min, ValidateIf } from 'class-validator';

/** Settings of the portal; a wrong one stops the start with one line. */
export class PortalSettings {
  @Setting(
    'JEJAK_API_URL',
    'Where the portal finds the API, without a slash at the end; it says there whom it asks for (`X-Forwarded-For`), so it must be a door that believes it. Empty: the process that serves the page.',
  )
  @ValidateIf(({ apiUrl }: PortalSettings) => apiUrl !== '')
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  apiUrl = '';

  @Setting(
    'JEJAK_PORTAL_DRAFTS',
    'Directory of reports that are being written, each sealed under a key that only its browser has. Empty: `drafts` under `JEJAK_HOME`.',
  )
  @IsString()
  drafts = '';

  @Setting(
    'JEJAK_OIDC_CLIENT_ID',
    'Name of the portal at the issuer. Another issuer must know it, with `<url>/masuk/kembali` as its address.',
  )
  @IsString()
  clientId = 'portal';

  @Setting(
    'JEJAK_OIDC_CLIENT_SECRET',
    'By which the portal proves itself to the issuer: for the embedded one what identity has as `JEJAK_PORTAL_CLIENT_SECRET`. Empty: `portal-client-secret` under `JEJAK_HOME`, where identity in the same process puts it.',
    { secret: true },
  )
  @IsString()
  clientSecret = '';

  @Setting('JEJAK_PORTAL_IDLE_MINUTES', 'Minutes without a request after which somebody has to log in again.')
  @IsInt()
  @Min(5)
  @Max(720)
  idleMinutes = 30;

  @Setting('JEJAK_PORTAL_SESSION_HOURS', 'Hours after which somebody has to log in again, whatever they did.')
  @IsInt()
  @Min(1)
  @Max(24)
  sessionHours = 12;
}
