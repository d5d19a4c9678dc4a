// Stylesheet and script of the staff pages, read once; their addresses hold what they are, so browsers may keep them for good.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STAFF } from './turn.js';

interface Asset {
  readonly path: string;
  readonly type: 'css' | 'js';
  readonly text: string;
}

const asset = (name: string, type: Asset['type'], text: string): Asset => {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { path: `${STAFF}/aset/${name}-${digest}.${type}`, type, text };
};

const styles = readFileSync(new URL('../../assets/staff.css', import.meta.url), 'utf8')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s*\n\s*/g, '\n')
  .trim();

/** What staff pages add to the stylesheet of all pages. */
export const STAFF_STYLES = asset('petugas', 'css', styles);
/** htmx, as its maker ships it. */
export const HTMX = asset(
  'htmx',
  'js',
  readFileSync(fileURLToPath(import.meta.resolve('htmx.org/dist/htmx.min.js')), 'utf8'),
);
/** The keys of lists. */
export const LIST_KEYS = asset(
  'daftar',
  'js',
  readFileSync(new URL('../../assets/list-keys.js', import.meta.url), 'utf8'),
);
/** How htmx behaves here: no evaluation, no styles of its own, a mistake in a form is shown like a page. */
export const HTMX_CONFIG = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..|422', swap: true },
    { code: '[45]..', swap: false, error: true },
  ],
});
