// The audit pages by their addresses. All of them only read.
import type { StaffRoute } from '../turn.js';
import { showEvents } from './events.js';
import { findCase } from './find.js';
import { AUDIT } from './frame.js';
import { showLedger } from './ledger.js';
import { proveCase } from './proof.js';
import { replayCase } from './replay.js';

/** The routes. */
export const auditRoutes: readonly StaffRoute[] = [
  { method: 'get', path: AUDIT, callsPeople: true, answer: findCase },
  { method: 'get', path: `${AUDIT}/:id`, callsPeople: true, answer: replayCase },
  { method: 'get', path: `${AUDIT}/:id/peristiwa`, answer: showEvents },
  { method: 'get', path: `${AUDIT}/:id/pembaca`, callsPeople: true, answer: showLedger },
  { method: 'get', path: `${AUDIT}/:id/bukti`, answer: proveCase },
];
