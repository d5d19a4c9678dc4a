// The manifest of the portal: its table of contents.
import { CLOCK, HOUSE, IDS, LOG, SETTINGS } from '@jejak/chassis';
import type { Clock, HouseSettings, Ids, Log, Manifest } from '@jejak/chassis';
import express from 'express';
import { openDoor } from './door.js';
import { openLogin, type LoginGround } from './login/door.js';
import { LOGIN, loginProviders } from './login/ground.js';
import { Sessions1773200000000 } from './session/kept-postgres.js';
import { openStaff } from './staff/door.js';
import { SessionPruning, ShelfPruning } from './pruning.js';
import { PortalSettings } from './settings.js';
import { SHELVES, shelvesProvider, type Shelves } from './shelves.js';

export { hasForm, WORDS_WITH_FILE } from './staff/forms.js';
export { SESSION_WORDS } from './login/words.js';
export { WORDS } from './words.js';
export { STAFF_WORDS } from './staff/words.js';

/** The pages of the house, at `/`. */
export const portal: Manifest = {
  name: 'portal',
  about: 'Shows citizens pages that need no script, and speaks to the API for them.',
  owns: [],
  isKeyless: true,
  controllers: [],
  providers: [...loginProviders, shelvesProvider],
  workers: [SessionPruning, ShelfPruning],
  migrations: [Sessions1773200000000],
  settings: PortalSettings,
  mounts: (get) => {
    const house = get<HouseSettings>(HOUSE);
    const { apiUrl } = get<PortalSettings>(SETTINGS);
    const { drafts, receipts } = get<Shelves>(SHELVES);
    const handler = openDoor({
      apiUrl,
      ownUrl: house.url,
      clock: get<Clock>(CLOCK),
      ids: get<Ids>(IDS),
      log: get<Log>(LOG),
      drafts,
    });
    const rooms = express.Router();
    const login = get<LoginGround>(LOGIN);
    const staff = openStaff({ ...login, apiUrl, clock: get<Clock>(CLOCK), ids: get<Ids>(IDS), receipts });
    rooms.use(openLogin(login), staff, handler);
    return [{ path: '/', handler: rooms }];
  },
};
