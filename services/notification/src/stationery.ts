// The office's mail as settings make it: from whom, what its letters say of it, and where liaisons are.
import type { CaseFile } from '@jejak/case';
import type { Keys } from '@jejak/chassis';
import type { Letterhead } from './letter.js';
import { liaisonAddress, type NotificationSettings } from './settings.js';

/** `@Inject(STATIONERY)`. */
export const STATIONERY = Symbol('notification.stationery');

/** What a courier takes along. */
export interface Stationery {
  readonly from: string;
  /** Mailbox of an agency's liaison. */
  readonly liaisonOf: (agency: string) => string | undefined;
  /** What letters about a case say of the office. */
  readonly headOf: (file: CaseFile, template: string) => Letterhead;
}

/** The stationery of an office. A tracking code proves access: it is on the receipt, and in mail only where the office wants it there. */
export const stationeryOf = (settings: NotificationSettings, keys: Pick<Keys, 'trackingCode'>): Stationery => ({
  from: settings.mailFrom,
  liaisonOf: (agency) => liaisonAddress(settings, agency),
  headOf: (file, template) => {
    const carriesCode = settings.mailTrackingCode && template === 'received' && file.receiptIssue > 0;
    return {
      contact: settings.officeContact,
      trackAt: settings.trackingUrl,
      trackingCode: carriesCode ? keys.trackingCode(file.id, file.receiptIssue) : '',
    };
  },
});
