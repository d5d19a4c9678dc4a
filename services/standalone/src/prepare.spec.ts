// The addresses that a prepared database gets its passwords from: made by deploy/init, refused where they are no secrets.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressIn, passwordsIn } from './prepare.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-prepare-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Secrets as deploy/init lays them down. */
const secretIn = (service: string, text: string): string => {
  mkdirSync(join(folder, service), { recursive: true });
  const path = join(folder, service, 'database-url');
  writeFileSync(path, text);
  return path;
};

describe('a secret that stands for the database of a service', () => {
  const good = `postgresql://jejak_intake:${'Zk39dkfj'.repeat(5)}@postgres:5432/jejak\n`;

  it('is taken as it was made', () => {
    secretIn('intake', good);
    expect(passwordsIn(folder, ['intake'])).toEqual({ intake: 'Zk39dkfj'.repeat(5) });
  });

  it.each([
    ['a placeholder', good.replace(/:Zk.*@/, ':change-me-change-me-change-me@'), /placeholder or shorter/],
    ['one letter many times', good.replace(/:Zk.*@/, `:${'x'.repeat(40)}@`), /placeholder or shorter/],
    ['too short', good.replace(/:Zk.*@/, ':Zk39dkfj@'), /placeholder or shorter/],
    ['no address', 'Zk39dkfj', /no address/],
  ])('is refused where it is %s, and not told', (_, text, why) => {
    const path = secretIn('intake', text);
    expect(() => addressIn(path)).toThrow(why);
    expect(() => addressIn(path)).toThrow(expect.not.stringContaining('Zk39') as unknown as string);
  });

  it('is refused where it is of another service, or missing', () => {
    secretIn('intake', good.replace('jejak_intake', 'jejak_identity'));
    expect(() => passwordsIn(folder, ['intake'])).toThrow(/must be for the role jejak_intake/);
    expect(() => passwordsIn(folder, ['nobody'])).toThrow(/deploy\/init makes it/);
  });
});
