// Bahasa Indonesia, the source: whatever English says has its place here.
import { fields } from './id/fields.js';
import { errors, house } from './id/house.js';
import { home, later, lodge, receipt } from './id/report.js';
import { texts } from './id/texts.js';
import { statistics, track } from './id/track.js';

/** Every word, in Indonesian. */
export const id = { house, errors, home, lodge, later, receipt, track, statistics, texts, fields };
