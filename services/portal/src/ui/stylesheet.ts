// The one stylesheet and the icon, read once; their address holds what they are, so browsers may keep them for good.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8');
const text = read('portal.css')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s*\n\s*/g, '\n')
  .trim();

/** The stylesheet as it is sent. */
export const STYLESHEET = {
  path: `/assets/${createHash('sha256').update(text).digest('hex').slice(0, 12)}.css`,
  text,
} as const;
/** The icon of the browser's tab. */
export const ICON = { path: '/assets/icon.svg', text: read('icon.svg') } as const;
