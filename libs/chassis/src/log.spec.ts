// What the log, the headers and the description of the API tell: enough to run the office, nothing about people.
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demo } from './demo-service.js';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { createWorld, type World } from './demo-world.js';
import { Act } from './http/act.js';
import { openApiOf } from './describe.js';
import { createLog } from './log.js';
import type { Running } from './running.js';
import { serveTogether } from './serve.js';

const lines: string[] = [];
const paper = new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    lines.push(chunk.toString());
    done();
  },
});
const log = createLog('trace', paper);
/** What was logged, without the instants: their digits may be any. */
const told = (): string => lines.join('').replaceAll(/"time":\d+/g, '');
let world: World;
let running: Running;

beforeAll(async () => {
  world = await createWorld();
  running = await serveTogether([demo], { ...world, ports: { ...world.ports, log } });
});
afterAll(() => running.stop());

describe('the log', () => {
  it('has a line for each request with its id, template and status, and nothing that was sent', async () => {
    lines.length = 0;
    const token = await world.token('siti-aminah');
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': 'secret-key-1',
      Authorization: `Bearer ${token}`,
    };
    const made = await fetch(`${running.url}/api/routing/v1/notes`, {
      method: 'POST',
      headers,
      body: '{"words":"Siti Aminah 0812345"}',
    });
    const { caseId } = (await made.json()) as { caseId: string };
    await fetch(`${running.url}/api/routing/v1/notes/${caseId}?q=Aminah`, {
      headers: { ...headers, Cookie: 'c=Aminah', 'User-Agent': 'Aminah' },
    });
    await fetch(`${running.url}/api/routing/v1/careless/broken`);
    await fetch(`${running.url}/Aminah`);
    expect(told()).not.toMatch(/Aminah|0812345|siti|secret-key|Bearer|eyJ|7404/);
    expect(told()).not.toContain(caseId);
    const requests = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'answered');
    expect(requests.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/api/routing/v1/notes', 201],
      ['GET', '/api/routing/v1/notes/:id', 200],
      ['GET', '/api/routing/v1/careless/broken', 500],
      ['GET', 'none', 404],
    ]);
    expect(requests[0]?.requestId).toBe(made.headers.get('x-request-id'));
  });

  it('tells a bug by its kind and place, without its message', async () => {
    lines.length = 0;
    await fetch(`${running.url}/api/routing/v1/careless/broken`);
    const bug = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .find(({ msg }) => msg === 'an unforeseen error');
    expect(bug).toMatchObject({ level: 50, err: { kind: 'Error', at: expect.stringContaining('demo-service') } });
  });

  it('hides what a careless line would tell', () => {
    lines.length = 0;
    log.info(
      { name: 'Siti', person: { phone: '0812', file: { narrative: 'n' } }, token: 'eyJ', authorization: 'Bearer x' },
      'careless',
    );
    expect(told()).toContain('careless');
    expect(told()).not.toMatch(/Siti|0812|"n"|eyJ|Bearer/);
  });
});

describe('every answer', () => {
  it('carries the headers that protect whoever reads it', async () => {
    const { headers } = await fetch(`${running.url}/api/routing/v1/notes`);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect([
      headers.get('x-content-type-options'),
      headers.get('referrer-policy'),
      headers.get('cache-control'),
      headers.get('x-powered-by'),
    ]).toEqual(['nosniff', 'no-referrer', 'no-store', null]);
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1 with every route of the service', async () => {
    const document = (await (await fetch(`${running.url}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: object;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/routing/v1/notes', '/api/routing/v1/notes/{id}/withdrawal']),
    );
  });

  it('says what a write and a read about a case need, which action it is, and how a problem looks', async () => {
    const document = await (await fetch(`${running.url}/api/openapi.json`)).json();
    expect(document).toMatchObject({
      paths: {
        '/api/routing/v1/notes/{id}/withdrawal': {
          post: {
            'x-jejak-action': 'withdraw',
            parameters: expect.arrayContaining([
              expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
              expect.objectContaining({ name: 'id', in: 'path', required: true }),
            ]),
            responses: { default: { content: { 'application/problem+json': {} } } },
          },
        },
      },
      components: { schemas: { Problem: { required: ['type', 'title', 'status', 'instance'] } } },
    });
  });

  it('is the same for a generator that has neither a database nor a port', async () => {
    expect(await openApiOf([demo])).toEqual(await (await fetch(`${running.url}/api/openapi.json`)).json());
  });

  it('names every operation once, also those that every service has', async () => {
    const others = { ...demo, name: 'records', controllers: [], reactions: [], views: [] };
    const { paths } = (await openApiOf([demo, { ...others, name: 'intake' }, others])) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(ids.filter((id) => id.endsWith('.listViews'))).toHaveLength(2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is refused where two services call different things by one name', async () => {
    const classOf = (property: string) => {
      class Same {}
      ApiProperty({ type: String })(Same.prototype, property);
      class Room {
        say(): void {}
      }
      Controller(property)(Room);
      const say = Object.getOwnPropertyDescriptor(Room.prototype, 'say') as TypedPropertyDescriptor<unknown>;
      for (const decorate of [Get(), Act('read-openapi'), ApiOkResponse({ type: Same })])
        decorate(Room.prototype, 'say', say);
      return Room;
    };
    const room = (name: string) => ({ name, about: '', owns: [], controllers: [classOf(name)] });
    await expect(openApiOf([room('intake'), room('records')])).rejects.toThrow('different things as Same');
  });

  it('has a page that needs nothing from elsewhere', async () => {
    const page = await (await fetch(`${running.url}/api/docs`)).text();
    const scripts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path);
    for (const path of scripts) {
      const asset = await fetch(running.url + path);
      await asset.arrayBuffer();
      expect(asset.status).toBe(200);
    }
    expect(scripts).toHaveLength(3);
  });
});
