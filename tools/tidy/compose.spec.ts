// The containers as their files describe them: what each may do, what it is given, and what waits for what.
import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaints, servicesIn, type Service } from './compose.js';

const ROOT = join(import.meta.dirname, '..', '..');
const FILES = [
  'docker-compose.yml',
  ...readdirSync(join(ROOT, 'deploy'))
    .filter((name) => /^compose\..*\.yml$/.test(name))
    .map((name) => `deploy/${name}`),
];
const texts = FILES.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
const services = servicesIn(texts);

describe('every container of the compose files', () => {
  it('is one that this page knows', () => {
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining([
        'gateway',
        'identity',
        'intake',
        'routing',
        'resolution',
        'notification',
        'records',
        'relay',
        'portal',
        'postgres',
        'kafka',
        'topics',
        'init',
        'prepare',
        'demo',
        'maildev',
        'prometheus',
        'kurrentdb',
      ]),
    );
  });

  it('is confined, bounded, watched, and stops in order', () => {
    expect(complaints(services)).toEqual([]);
  });

  it('is built without what an older engine does not know', () => {
    const dockerfile = readFileSync(join(ROOT, 'deploy', 'Dockerfile'), 'utf8');
    expect(dockerfile).not.toMatch(/^# *syntax=|<<|COPY --link|--checksum|@sha256|start-interval/m);
    for (const { text } of texts)
      expect(text).not.toMatch(/start_interval|post_start|pre_stop|additional_contexts|pull_policy: always/);
  });
});

describe('the lint of the compose files', () => {
  const good = services['records'] as Service;
  const without = (change: (service: Service) => Service) => complaints({ ...services, records: change(good) });
  const broken: readonly (readonly [string, (service: Service) => Service])[] = [
    ['runs as root', (service) => ({ ...service, user: '0' })],
    ['runs as root', (service) => ({ ...service, user: 'root:root' })],
    ['its root file system can be written', (service) => ({ ...service, read_only: false })],
    ['keeps capabilities', (service) => ({ ...service, cap_drop: [] })],
    ['may gain privileges', (service) => ({ ...service, security_opt: [] })],
    ['is privileged', (service) => ({ ...service, privileged: true })],
    ['has no memory limit', ({ mem_limit: _, ...service }) => service],
    ['has no health check', ({ healthcheck: _, ...service }) => service],
    [
      'its health check needs curl or wget',
      (service) => ({ ...service, healthcheck: { test: 'curl -f http://127.0.0.1:3000' } }),
    ],
    ['stops in 10s, its drain takes longer', (service) => ({ ...service, stop_grace_period: '10s' })],
    ['publishes a port', (service) => ({ ...service, ports: ['3000:3000'] })],
    [
      'a secret in the environment: JEJAK_SMTP_URL',
      (service) => ({ ...service, environment: { JEJAK_SMTP_URL: 'smtp://x' } }),
    ],
    ['a secret in the environment: PGPASSWORD', (service) => ({ ...service, environment: { PGPASSWORD: 'x' } })],
    ['a secret in the environment: FOO', (service) => ({ ...service, environment: { FOO: 'postgresql://a:b@c/d' } })],
    ['its image has no version', (service) => ({ ...service, image: 'jejak/service:latest' })],
    ['its image has no version', (service) => ({ ...service, image: 'jejak/service' })],
    ['a folder of the machine is mounted: /etc', (service) => ({ ...service, volumes: ['/etc:/etc'] })],
    ['does not wait for prepare', (service) => ({ ...service, depends_on: {} })],
    ['sees the secrets of postgres', (service) => ({ ...service, volumes: ['secrets-postgres:/run/secrets:ro'] })],
  ];
  it.each(broken)('says: %s', (why, change) => {
    expect(without(change)).toEqual([expect.stringContaining(why)]);
  });

  it('says when nobody waits for a job', () => {
    const { gateway: _, ...rest } = services;
    const lonely = { ...services, lonely: { ...(services['init'] as Service), volumes: [] } };
    expect(complaints(lonely)).toEqual(['lonely: nobody waits until this job has ended well']);
    expect(complaints(rest)).toEqual(['gateway: is missing, the only door']);
  });
});

describe('deploy/init', () => {
  const init = (words: readonly string[], input = '') =>
    spawnSync(join(ROOT, 'deploy', 'init'), words, { input, encoding: 'utf8' });
  const inFolder = (work: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'jejak-init-'));
    try {
      work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8').trim();

  it('makes a password for each role, prints none, and keeps them', () =>
    inFolder((folder) => {
      const { status, stdout, stderr } = init([folder]);
      expect([status, stdout, stderr]).toEqual([0, '', '']);
      const rooms = ['identity', 'intake', 'routing', 'resolution', 'notification', 'records', 'relay', 'portal'];
      const urls = rooms.map((room) => new URL(read(folder, `${room}/database-url`)));
      expect(urls.map(({ username }) => username)).toEqual(rooms.map((room) => `jejak_${room}`));
      expect(new Set(urls.map(({ password }) => password)).size).toBe(rooms.length);
      for (const { password } of urls) expect(password.length).toBeGreaterThanOrEqual(40);
      expect(statSync(join(folder, 'intake', 'database-url')).mode & 0o777).toBe(0o400);
      expect(new URL(read(folder, 'prepare/database-url')).password).toBe(read(folder, 'postgres/password'));
      expect(init([folder]).status).toBe(0);
      expect(new URL(read(folder, 'intake/database-url')).password).toBe(urls[1]?.password);
    }));

  it('is for production unless the demonstration is opened, which ends with the next start without it', () =>
    inFolder((folder) => {
      const state = () => [read(folder, 'identity/office.env'), read(folder, 'notification/smtp-url')];
      init([folder]);
      expect(state()).toEqual(['NODE_ENV=production', '']);
      init(['--demo', folder]);
      expect(state()).toEqual(['NODE_ENV=development', 'smtp://maildev:1025']);
      init([folder]);
      expect(state()).toEqual(['NODE_ENV=production', '']);
    }));

  it('refuses placeholders, in files and from standard input, and never says what was given', () =>
    inFolder((folder) => {
      init([folder]);
      const given = init(['--set', 'smtp-url', folder], 'smtps://jejak:changeme@mail.go.id:465\n');
      expect([given.status, given.stderr]).toEqual([1, 'deploy/init: what was given for smtp-url is a placeholder\n']);
      expect(read(folder, 'notification/smtp-url')).toBe('');
      const path = join(folder, 'records', 'database-url');
      chmodSync(path, 0o600);
      writeFileSync(path, 'postgresql://jejak_records:<password>@postgres:5432/jejak\n');
      const { status, stderr } = init([folder]);
      expect([status, stderr]).toEqual([1, expect.stringContaining(`${path} holds a placeholder`)]);
    }));

  it('takes the address of a mail server, and gives new passwords when it is asked to', () =>
    inFolder((folder) => {
      init([folder]);
      const before = read(folder, 'routing/database-url');
      expect(init(['--set', 'smtp-url', folder], 'smtps://jejak:Kx9-3fQz@mail.go.id:465\n').status).toBe(0);
      init([folder]);
      expect(read(folder, 'notification/smtp-url')).toBe('smtps://jejak:Kx9-3fQz@mail.go.id:465');
      expect(init(['--rotate', folder]).status).toBe(0);
      expect(read(folder, 'routing/database-url')).not.toBe(before);
    }));
});
