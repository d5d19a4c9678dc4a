// English, complete: the compiler holds it against the Indonesian.
import type { Words } from '../words.js';
import { fields } from './en/fields.js';
import { errors, house } from './en/house.js';
import { home, later, lodge, receipt } from './en/report.js';
import { texts } from './en/texts.js';
import { statistics, track } from './en/track.js';

/** Every word, in English. */
export const en: Words = { house, errors, home, lodge, later, receipt, track, statistics, texts, fields };
