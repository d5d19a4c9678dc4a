// The house itself: tests run as native ESM, with decorator metadata, on the workspace's sources.
import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Inject, Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';

const GREETING = Symbol('greeting');

@Injectable()
class Clerk {
  constructor(@Inject(GREETING) readonly greeting: string) {}
}

@Module({ providers: [Clerk, { provide: GREETING, useValue: 'selamat pagi' }] })
class Office {}

describe('the test run', () => {
  it('runs on the Node that the project brings', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
  });

  it('knows decorators and injects by token', async () => {
    const office = await Test.createTestingModule({ imports: [Office] }).compile();
    expect(office.get(Clerk).greeting).toBe('selamat pagi');
  });

  it('resolves a package of the workspace to its sources, without a build', () => {
    expect(import.meta.resolve('@jejak/case')).toMatch(/libs\/case\/src\/index\.ts$/);
  });
});
