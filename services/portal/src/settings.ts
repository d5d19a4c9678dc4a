// What the portal is told: where the API is, and where begun reports wait.
import { Setting } from '@jejak/chassis';
import { IsString, IsUrl, ValidateIf } from 'class-validator';

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
}
