// Every page of the portal. The first that fits answers, so named addresses come before questions.
import { actRoutes } from './pages/acts.js';
import { agencyRoutes } from './pages/agency.js';
import { checkRoutes } from './pages/check.js';
import { enclosureRoutes } from './pages/enclosures.js';
import { evidenceRoutes } from './pages/evidence.js';
import { gateRoutes } from './pages/gate.js';
import { homeRoutes } from './pages/home.js';
import { laterRoutes } from './pages/later.js';
import { lodgeRoutes } from './pages/lodge.js';
import { statisticsRoutes } from './pages/statistics.js';
import { textRoutes } from './pages/texts.js';
import { trackRoutes } from './pages/track.js';
import type { Route } from './turn.js';

/** The pages in their order. */
export const ROUTES: readonly Route[] = [
  ...homeRoutes,
  ...gateRoutes,
  ...checkRoutes,
  ...laterRoutes,
  ...agencyRoutes,
  ...enclosureRoutes,
  ...lodgeRoutes,
  ...trackRoutes,
  ...actRoutes,
  ...evidenceRoutes,
  ...statisticsRoutes,
  ...textRoutes,
];
