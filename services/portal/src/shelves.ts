// What waits on the disk of the portal: drafts of citizens with their files, and receipts of the counter.
import { join } from 'node:path';
import { CLOCK, HOUSE, SETTINGS } from '@jejak/chassis';
import type { Clock, HouseSettings } from '@jejak/chassis';
import type { Provider } from '@nestjs/common';
import { keepDrafts, keepReceipts, type Drafts, type Receipts } from './drafts.js';
import type { PortalSettings } from './settings.js';

/** `@Inject(SHELVES)` `Shelves`. */
export const SHELVES = Symbol('portal.shelves');

/** See {@link SHELVES}. */
export interface Shelves {
  readonly drafts: Drafts;
  readonly receipts: Receipts;
}

/** The shelves, in the folder of the settings or in the home of the house. */
export const shelvesProvider: Provider = {
  provide: SHELVES,
  inject: [HOUSE, SETTINGS, CLOCK],
  useFactory: ({ home }: HouseSettings, { drafts }: PortalSettings, clock: Clock): Shelves => {
    const directory = drafts === '' ? join(home, 'drafts') : drafts;
    return { drafts: keepDrafts(directory, clock), receipts: keepReceipts(directory, clock) };
  },
};
