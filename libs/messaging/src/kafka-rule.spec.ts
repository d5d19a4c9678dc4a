// Whoever looks for Kafka finds it here: its client is imported in the files kafka*.ts of this folder and nowhere else.
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');
const CLIENT = /(from |import |[a-z]\()'kafkajs[/']/;
const HOME = /^libs\/messaging\/src\/(spec-)?kafka[a-z.-]*\.ts$/;

const sources = ['libs', 'services', 'tools'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path)),
);
const knowing = sources.filter((path) => CLIENT.test(readFileSync(join(root, path), 'utf8')));

describe('the client of Kafka', () => {
  it('is known somewhere', () => expect(knowing.length).toBeGreaterThan(3));
  it('is known only in kafka*.ts of messaging', () => expect(knowing.filter((path) => !HOME.test(path))).toEqual([]));
  it('would be missed nowhere: a strange room is told apart', () => {
    expect(CLIENT.test("import { Kafka } from 'kafkajs';")).toBe(true);
    expect(CLIENT.test("load('kafkajs/src/index.js')")).toBe(true);
    expect(HOME.test('services/routing/src/reactions.ts')).toBe(false);
    expect(HOME.test('libs/messaging/src/nest.ts')).toBe(false);
  });
});
