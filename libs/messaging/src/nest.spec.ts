// Reactions as Nest controllers: two services in one process, each with its own handlers and its own failures.
import 'reflect-metadata';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller, Module } from '@nestjs/common';
import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern, Payload } from '@nestjs/microservices';
import { of, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { memoryCheckpoints } from './checkpoints.js';
import { messageOf } from './contract-suite.js';
import type { IntegrationEvent } from './message.js';
import { LogServer } from './nest.js';
import { memoryParking } from './memory-parking.js';
import { memoryLog, quickly } from './spec-log.js';

let heard: string[] = [];

/** Something that only its name may tell. */
class Ill extends Error {
  override readonly name = 'Ill';
}

@Controller()
class Routing {
  @EventPattern<string>('case.accepted.v1')
  async accepted(@Payload() message: IntegrationEvent) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    heard.push(`routing ${message.id}`);
  }
}

@Controller()
class Notification {
  @EventPattern<string>('case.accepted.v1')
  accepted(@Payload() message: IntegrationEvent) {
    if (message.subject === 'sick') throw new Ill('Wa Ode');
    heard.push(`notification ${message.id}`);
  }

  @EventPattern<string>('case.closed.v1')
  closed(@Payload() message: IntegrationEvent): Observable<unknown> {
    return message.subject === 'sick' ? throwError(() => new Ill('Wa Ode')) : of(undefined);
  }
}

@Controller()
class Letters {
  @EventPattern<string>('case.accepted.v1')
  accepted(@Payload() message: IntegrationEvent) {
    heard.push(`letters ${message.id}`);
  }
}

@Controller()
class Stray {
  @EventPattern<string>('case.accepted.v1')
  accepted() {
    heard.push('stray');
  }
}

interface Office {
  readonly servers: ReadonlyMap<string, LogServer>;
  readonly parking: ReturnType<typeof memoryParking>;
  play(...messages: IntegrationEvent[]): Promise<void>;
}

let app: INestApplication | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
  heard = [];
});

const openOffice = async (services: Record<string, Type[]>, strays: Type[] = []): Promise<Office> => {
  @Module({ controllers: [...Object.values(services).flat(), ...strays] })
  class OfficeModule {}
  const log = memoryLog();
  const parking = memoryParking();
  app = await NestFactory.create(OfficeModule, { logger: false });
  const servers = new Map(
    Object.entries(services).map(([group, reactions]) => [
      group,
      new LogServer({ ...quickly, ...log, group, reactions, parking, checkpoints: memoryCheckpoints() }),
    ]),
  );
  for (const strategy of servers.values()) app.connectMicroservice({ strategy }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  return {
    servers,
    parking,
    async play(...messages) {
      await log.publish(messages);
      const head = await log.store.head();
      await Promise.all([...servers.values()].map((server) => server.caughtUp(head)));
    },
  };
};

const both = { routing: [Routing], notification: [Notification] };

describe('reactions of several services in one process', () => {
  it('reach each service once, and only its own handlers', async () => {
    const office = await openOffice(both);
    await office.play(messageOf('a', 0));
    expect(heard.sort()).toEqual([`notification ${messageOf('a', 0).id}`, `routing ${messageOf('a', 0).id}`]);
  });

  it('await the handler to its end', async () => {
    const office = await openOffice({ routing: [Routing] });
    await office.play(messageOf('a', 0), messageOf('a', 1));
    expect(heard).toEqual([`routing ${messageOf('a', 0).id}`, `routing ${messageOf('a', 1).id}`]);
  });

  it('park under the cause as it was thrown, for the service that failed and no other', async () => {
    const office = await openOffice(both);
    await office.play(messageOf('sick', 0));
    expect((await office.parking.list()).map((k) => [k.group, k.key, k.error])).toEqual([
      ['notification', 'sick', 'Ill'],
    ]);
    expect(heard).toEqual([`routing ${messageOf('sick', 0).id}`]);
  });

  it('count a failing stream as a failure', async () => {
    const office = await openOffice(both);
    await office.play(messageOf('sick', 0, 'case.closed.v1'), messageOf('a', 0, 'case.closed.v1'));
    expect((await office.parking.list()).map((k) => k.key)).toEqual(['sick']);
  });

  it('may be several for one type in one service; the failure of one is the failure of the message', async () => {
    const office = await openOffice({ notification: [Notification, Letters] });
    await office.play(messageOf('a', 0), messageOf('sick', 0));
    expect(heard).toContain(`notification ${messageOf('a', 0).id}`);
    expect(heard).toContain(`letters ${messageOf('a', 0).id}`);
    expect((await office.parking.list()).map((k) => [k.key, k.error])).toEqual([['sick', 'Ill']]);
  });

  it('refuse to start while the application holds a handler that no service names', async () => {
    await expect(openOffice(both, [Stray])).rejects.toThrow('Name every controller with @EventPattern once');
  });

  it('refuse to belong to two services', async () => {
    await expect(openOffice({ routing: [Routing], resolution: [Routing] })).rejects.toThrow(
      'reacts for routing already',
    );
  });

  it('say how they are: running with no lag, then stopped', async () => {
    const office = await openOffice(both);
    await office.play(messageOf('a', 0));
    const server = office.servers.get('routing') as LogServer;
    expect([server.consumerStatus, await server.lag()]).toEqual(['running', 0]);
    await server.close();
    expect(server.consumerStatus).toBe('stopped');
    await expect(server.caughtUp('99')).rejects.toThrow('stopped');
  });
});
