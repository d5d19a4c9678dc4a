// Every staff page by its address.
import { actRoutes } from './acts/page.js';
import { auditRoutes } from './audit/routes.js';
import { caseRoutes } from './case/page.js';
import { counterRoutes } from './counter/page.js';
import { healthRoutes } from './health/page.js';
import { inboxRoutes } from './inbox.js';
import { holds } from './ways.js';
import { approvalsRoutes } from './lists/approvals.js';
import { deliveriesRoutes } from './lists/deliveries.js';
import { identityRoutes } from './lists/identity.js';
import { keepingRoutes } from './lists/keeping.js';
import { registersRoutes } from './lists/registers.js';
import { searchRoutes } from './lists/search.js';
import { plenaryRoutes } from './plenary/routes.js';
import { STAFF, type StaffRoute } from './turn.js';

/** Roles without an inbox begin at what they are for. */
const HOMES = [
  ['DPO', 'audit'],
  ['OPR', 'kesehatan'],
] as const;

/** Where somebody begins: at the inbox, or at what their role is for. */
const home: StaffRoute = {
  method: 'get',
  path: STAFF,
  answer: ({ me }) => ({ to: `${STAFF}/${HOMES.find(([role]) => holds(me, [role]))?.[1] ?? 'kotak'}` }),
};

/** The routes. */
export const STAFF_ROUTES: readonly StaffRoute[] = [
  home,
  ...inboxRoutes,
  ...approvalsRoutes,
  ...searchRoutes,
  ...keepingRoutes,
  ...identityRoutes,
  ...deliveriesRoutes,
  ...registersRoutes,
  ...caseRoutes,
  ...actRoutes,
  ...counterRoutes,
  ...plenaryRoutes,
  ...auditRoutes,
  ...healthRoutes,
];
