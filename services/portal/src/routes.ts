// Every page of the portal. The first that fits answers, so named addresses come before questions.
import { actRoutes } from './pages/acts.js';
import { checkRoutes } from './pages/check.js';
import { homeRoutes } from './pages/home.js';
import { lodgeRoutes } from './pages/lodge.js';
import { statisticsRoutes } from './pages/statistics.js';
import { textRoutes } from './pages/texts.js';
import { trackRoutes } from './pages/track.js';
import type { Route } from './turn.js';

/** The pages in their order. */
export const ROUTES: readonly Route[] = [
  ...homeRoutes,
  ...checkRoutes,
  ...lodgeRoutes,
  ...trackRoutes,
  ...actRoutes,
  ...statisticsRoutes,
  ...textRoutes,
];
