// What people wrote, as a case file shows it: codes among it are called by their names.
import { expect, it } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { WORDS } from '../../words.js';
import type { StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import { Written } from './written.js';

const turn = { words: STAFF_WORDS.en, house: WORDS.en.house, language: 'en' } as StaffTurn;
const shown = (value: unknown): string => renderToString(h(Written, { turn, name: 'contact', field: { value } }));

it.each([
  ['74.04.11', 'Kecamatan Pasarwajo'],
  ['74.04.11.1005', 'Kecamatan Pasarwajo (74.04.11.1005)'],
  ['73.71', '73.71'],
])('calls a place by the name of its district: %s', (villageCode, name) =>
  expect(shown({ villageCode })).toContain(`<dd dir="auto">${name}</dd>`),
);
