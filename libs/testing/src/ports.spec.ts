// A port that a server is told: free, and nobody's who did not ask for it.
import { expect, it } from '@jest/globals';
import { freePort } from './ports.js';

it('a port for a server is another one each time, and none that systems hand out by themselves', async () => {
  const ports: number[] = [];
  for (let times = 0; times < 20; times += 1) ports.push(await freePort());
  expect(new Set(ports).size).toBe(ports.length);
  expect(ports.filter((port) => port < 20_000 || port >= 32_768)).toEqual([]);
});
