// A start as an operator meets it: settings that are checked, and one line for whatever is wrong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IsInt, Max } from 'class-validator';
import { demo } from './demo-service.js';
import { createWorld } from './demo-world.js';
import { explain } from './process.js';
import { serveTogether } from './serve.js';
import { HouseSettings } from './settings/house.js';
import { readSettings, Setting, settingsTable, StartProblem } from './settings/settings.js';

class Post {
  @Setting('JEJAK_POST_WEIGHT', 'Heaviest letter.')
  @IsInt()
  @Max(100, { message: 'a letter weighs at most 100' })
  weight = 20;

  @Setting('JEJAK_POST_CODE', 'Code of the safe.', { secret: true })
  code = '';

  @Setting('JEJAK_POST_IS_OPEN', 'Whether it is open.')
  isOpen = false;

  @Setting('JEJAK_POST_DAYS', 'Days on which it comes.')
  days = ['mon', 'tue'];
}

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'jejak-process-'));
});
afterAll(() => rmSync(home, { recursive: true }));

describe('settings', () => {
  const read = (environment: Record<string, string>) => readSettings([Post], environment).of(Post);

  it('ask staff for a second factor in production where another issuer logs them in, unless somebody decided otherwise', () => {
    const isAsked = (environment: Record<string, string>) =>
      readSettings([HouseSettings], environment).of(HouseSettings).secondFactorRequired;
    const other = { NODE_ENV: 'production', JEJAK_OIDC_ISSUER: 'https://issuer.example' };
    expect(isAsked(other)).toBe(true);
    expect(isAsked({ ...other, JEJAK_SECOND_FACTOR_REQUIRED: 'false' })).toBe(false);
    expect(isAsked({ NODE_ENV: 'production' })).toBe(false);
    expect(isAsked({ JEJAK_SECOND_FACTOR_REQUIRED: 'true' })).toBe(true);
  });

  it('are what is documented unless something else is said', () => {
    expect(read({})).toEqual({ weight: 20, code: '', isOpen: false, days: ['mon', 'tue'] });
    expect(
      read({ JEJAK_POST_WEIGHT: '7', JEJAK_POST_IS_OPEN: 'yes', JEJAK_POST_DAYS: 'fri, sat', JEJAK_POST_CODE: '' }),
    ).toEqual({
      weight: 7,
      code: '',
      isOpen: true,
      days: ['fri', 'sat'],
    });
  });

  it('that are secret may lie in a file', () => {
    const path = join(home, 'code');
    writeFileSync(path, 'hush\n');
    expect(read({ JEJAK_POST_CODE_FILE: path }).code).toBe('hush');
  });

  it.each([
    [{ JEJAK_POST_WEIGHT: 'heavy' }, 'JEJAK_POST_WEIGHT must be a whole number.'],
    [{ JEJAK_POST_WEIGHT: '101' }, 'JEJAK_POST_WEIGHT: a letter weighs at most 100.'],
    [{ JEJAK_POST_IS_OPEN: 'perhaps' }, 'JEJAK_POST_IS_OPEN must be true or false.'],
    [{ JEJAK_POST_WIEGHT: '7' }, 'JEJAK_POST_WIEGHT is no setting of this program; see docs/settings.md.'],
    [
      { JEJAK_POST_CODE_FILE: '/nowhere/at/all' },
      'JEJAK_POST_CODE_FILE names a file that cannot be read: /nowhere/at/all',
    ],
    [
      { JEJAK_POST_CODE: 'hush', JEJAK_POST_CODE_FILE: '/x' },
      'Give JEJAK_POST_CODE or JEJAK_POST_CODE_FILE, not both.',
    ],
    [{ JEJAK_POST_WEIGHT_FILE: '/x' }, 'JEJAK_POST_WEIGHT_FILE is no setting of this program; see docs/settings.md.'],
  ])('%j are refused in one line', (environment, line) => {
    expect(() => read(environment as Record<string, string>)).toThrow(new StartProblem(line));
  });

  it('have a table for people, which never shows a secret', () => {
    expect(settingsTable([Post])).toBe(
      '| setting | default | meaning |\n|---|---|---|\n| `JEJAK_POST_WEIGHT` | `20` | Heaviest letter. |\n' +
        '| `JEJAK_POST_CODE`, `JEJAK_POST_CODE_FILE` |  | Code of the safe. |\n| `JEJAK_POST_IS_OPEN` | `false` | Whether it is open. |\n' +
        '| `JEJAK_POST_DAYS` | `mon,tue` | Days on which it comes. |\n',
    );
    expect(settingsTable([HouseSettings])).toContain('| `PORT` | `3000` |');
  });

  it.each([
    ['PORT', '70000'],
    ['JEJAK_OIDC_ISSUER', 'not-a-url'],
    ['JEJAK_OIDC_ALGORITHMS', 'HS256'],
    ['JEJAK_LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'prod'],
  ])('%s=%s is refused', (name, value) => {
    expect(() => readSettings([HouseSettings], { [name]: value })).toThrow(new RegExp(`^${name}: `));
  });
});

describe('a start', () => {
  it('on a taken port fails in one line, and leaves nothing running', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const world = await createWorld();
    const start = serveTogether([demo], { ...world, environment: { ...world.environment, PORT: String(port) } });
    await expect(start).rejects.toThrow(
      new StartProblem(`Port ${port} on 127.0.0.1 is taken by another program; give another one with PORT.`),
    );
    other.close();
  });

  it('without a database is told which setting is missing', async () => {
    await expect(
      serveTogether([demo], { environment: { PORT: '0', NODE_ENV: 'test', JEJAK_LOG_LEVEL: 'silent' } }),
    ).rejects.toThrow(/^DATABASE_URL is missing/);
  });

  it.each([
    [
      Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/srv/jejak' }),
      '/srv/jejak may not be written by this user (EACCES).',
    ],
    [new TypeError('x is not a function\n    at somewhere'), 'Could not start. TypeError: x is not a function'],
  ])('that fails otherwise is one line, never a stack', (error, line) => {
    expect(explain(error)).toBe(line);
  });
});
