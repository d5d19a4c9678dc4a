// The audit pages by their addresses. All of them only read.
import { STAFF, type StaffRoute } from '../turn.js';
import { findCase } from './find.js';
import { proveCase } from './proof.js';
import { replayCase } from './replay.js';

/** The routes. */
export const auditRoutes: readonly StaffRoute[] = [
  { method: 'get', path: `${STAFF}/audit`, answer: findCase },
  { method: 'get', path: `${STAFF}/audit/:id`, answer: replayCase },
  { method: 'get', path: `${STAFF}/audit/:id/bukti`, answer: proveCase },
];
