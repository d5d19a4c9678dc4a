// docs/events.md is the catalogue.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CATALOGUE } from '@jejak/case';
import { eventsPage, INTEGRATION_EVENTS } from './index.js';

const page = new URL('../../../docs/events.md', import.meta.url);

describe('docs/events.md', () => {
  it('says what the code says (UPDATE_DOCS=1 writes it anew)', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, eventsPage());
    expect(readFileSync(page, 'utf8')).toBe(eventsPage());
  });

  it('has a row for every stored event and every message', () => {
    for (const name of [...Object.keys(CATALOGUE), ...Object.keys(INTEGRATION_EVENTS)])
      expect(eventsPage()).toContain(`| \`${name}\` |`);
  });
});
