// The login looks like the portal: whoever changes a colour there changes it here.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { LOGIN_STYLES } from './stylesheet.js';

const tokensOf = (css: string): readonly (readonly string[])[] =>
  [...css.matchAll(/:root\s*\{([^}]*--paper[^}]*)\}/g)].map(([, block = '']) =>
    block.split(';').flatMap((line) => (line.includes(':') ? [line.replace(/\s+/g, ' ').trim()] : [])),
  );

describe('the stylesheet of the login', () => {
  it('has the colours and shapes of the portal, by day and by night', () => {
    const portal = readFileSync(new URL('../../../portal/assets/portal.css', import.meta.url), 'utf8');
    const [day = [], night = []] = tokensOf(portal);
    expect(day).toContain('--accent: #0b5c6b');
    expect(tokensOf(LOGIN_STYLES.text)).toEqual([day, night]);
  });
});
