// The pages of a plenary: its agenda, its meeting, its minutes.
import type { StaffRoute } from '../turn.js';
import { MEETING, MINUTES, PLENARY } from './address.js';
import { beginMeeting, showAgenda } from './agenda.js';
import { showMeeting, takeDecision } from './meeting.js';
import { showMinutes } from './minutes.js';

/** `/petugas/pleno` */
export const plenaryRoutes: readonly StaffRoute[] = [
  { method: 'get', path: PLENARY, answer: showAgenda },
  { method: 'post', path: PLENARY, answer: beginMeeting },
  { method: 'get', path: MEETING, answer: showMeeting },
  { method: 'post', path: MEETING, answer: takeDecision },
  { method: 'get', path: MINUTES, callsPeople: true, answer: showMinutes },
];
