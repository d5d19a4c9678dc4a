// The door of an installation of many processes: files pass it as large as those behind it take them, and nothing else does.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { routesOf } from '@jejak/chassis';
import { WORDS_WITH_FILE } from '@jejak/portal';
import { MANIFESTS } from './office.js';
import { ROOT } from './spec-journey.js';
import { sampleOf } from './spec-requests.js';

const CONFIGURATION = readFileSync(join(ROOT, 'deploy', 'gateway', 'nginx.conf'), 'utf8');
/** Addresses for which the gateway takes large bodies. */
const LARGE = [...CONFIGURATION.matchAll(/location ~ (\S+) \{\n\s+client_max_body_size \d+m;/g)].map(
  ([, pattern = '']) => new RegExp(pattern),
);
const isLarge = (path: string): boolean => LARGE.some((pattern) => pattern.test(path));

const ROUTES = routesOf(MANIFESTS)
  .filter(({ method }) => method === 'POST')
  .map(({ service, method, path }) => {
    const isFile = sampleOf(service, method, path)?.isFile === true;
    return [path.replace(/:\w+/g, '00000000-0000-8000-8000-00000000ca5e'), isFile] as const;
  });

const CASE = '/petugas/perkara/00000000-0000-8000-8000-00000000ca5e';
/** Pages whose forms carry a file, by where they are made. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'pages/enclosures.tsx': ['/lapor/bukti'],
  'pages/evidence.tsx': ['/lacak/bukti'],
  'staff/acts/page.tsx': WORDS_WITH_FILE.map((action) => `${CASE}/tindakan/${action}`),
  'staff/case/upload.tsx': [`${CASE}/unggah/attach-evidence`],
};
const portal = join(ROOT, 'services', 'portal', 'src');
const formsWithFiles = readdirSync(portal, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.tsx') && /enctype=.*multipart\/form-data/.test(readFileSync(join(portal, name), 'utf8')),
);

describe('the gateway', () => {
  it.each(ROUTES)('passes on a large body to %s: %s', (path, isFile) => {
    expect(isLarge(path)).toBe(isFile);
  });

  it('passes on the files of every page that takes some', () => {
    expect(formsWithFiles.toSorted()).toEqual(Object.keys(PAGES));
    expect(
      Object.values(PAGES)
        .flat()
        .filter((path) => !isLarge(path)),
    ).toEqual([]);
    const others = ['/lapor', '/lapor/periksa', '/petugas/kotak', `${CASE}/tindakan/formal-check`];
    expect(others.filter(isLarge)).toEqual([]);
  });
});
