// The manifest of the portal: its table of contents.
import { join } from 'node:path';
import { CLOCK, HOUSE, IDS, LOG, SETTINGS } from '@jejak/chassis';
import type { Clock, HouseSettings, Ids, Log, Manifest } from '@jejak/chassis';
import express from 'express';
import { openDoor } from './door.js';
import { keepDrafts, keepReceipts } from './drafts.js';
import { openLogin, type LoginGround } from './login/door.js';
import { LOGIN, loginProviders } from './login/ground.js';
import { Sessions1773200000000 } from './session/kept-postgres.js';
import { openStaff } from './staff/door.js';
import { SessionPruning } from './session/pruning.js';
import { PortalSettings } from './settings.js';

export { hasForm } from './staff/forms.js';

/** The pages of the house, at `/`. */
export const portal: Manifest = {
  name: 'portal',
  about: 'Shows citizens pages that need no script, and speaks to the API for them.',
  owns: [],
  isKeyless: true,
  controllers: [],
  providers: loginProviders,
  workers: [SessionPruning],
  migrations: [Sessions1773200000000],
  settings: PortalSettings,
  mounts: (get) => {
    const house = get<HouseSettings>(HOUSE);
    const { apiUrl, drafts } = get<PortalSettings>(SETTINGS);
    const clock = get<Clock>(CLOCK);
    const shelves = drafts === '' ? join(house.home, 'drafts') : drafts;
    const handler = openDoor({
      apiUrl,
      ownUrl: house.url,
      clock,
      ids: get<Ids>(IDS),
      log: get<Log>(LOG),
      drafts: keepDrafts(shelves, clock),
    });
    const rooms = express.Router();
    const login = get<LoginGround>(LOGIN);
    rooms.use(
      openLogin(login),
      openStaff({ ...login, apiUrl, ids: get<Ids>(IDS), receipts: keepReceipts(shelves, clock) }),
      handler,
    );
    return [{ path: '/', handler: rooms }];
  },
};
