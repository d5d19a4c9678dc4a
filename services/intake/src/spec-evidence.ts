// What the specs of evidence share: an office with a directory for files, a new case for each test, and somebody who sends.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { BLOBS, EVENT_STORE } from '@jejak/chassis';
import type { EventStore, StoredEvent } from '@jejak/eventstore';
import { newKey, openOffice, photo, type Office, type OfficeOptions, type Received } from '@jejak/testing';
import { receiptTokens, type Blobs } from '@jejak/vault';
import { intake } from './service.js';
import { REPORTS, report } from './spec-report.js';

const people = [
  { id: 'pvl', roles: ['PVL'], office: 'kdi' },
  { id: 'pvl-mks', roles: ['PVL'], office: 'mks' },
  { id: 'asr', roles: ['ASR'], office: 'kdi' },
  { id: 'opr', roles: ['OPR'] },
] as const;

/** The running office, and the case of the test that runs. */
export const scene = {} as { office: Office; picture: Buffer; caseId: string; receipt: string };

let dir: string;
/** To be called once in a spec. */
export const openScene = (options: Pick<OfficeOptions, 'before' | 'scanner' | 'environment'> = {}): void => {
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'jejak-evidence-'));
    scene.office = await openOffice([intake], {
      people,
      ...options,
      environment: { JEJAK_BLOBS: dir, ...options.environment },
    });
    scene.picture = await photo();
  });
  afterAll(async () => {
    await scene.office.stop();
    rmSync(dir, { recursive: true });
  });
  beforeEach(async () => {
    const { body } = await scene.office.post(REPORTS, { as: 'citizen', body: report });
    scene.caseId = (body as { caseId: string }).caseId;
    scene.receipt = await receiptTokens(scene.office.keyring).issueReceiptToken(scene.caseId, scene.office.clock.now());
  });
};

interface Sent {
  readonly as?: string;
  readonly key?: string;
  readonly name?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
}
/** Sends a file as the body; `as` the complainant unless said. */
export const send = (
  file: Buffer,
  { as = 'citizen', key, name = 'foto.jpg', headers, query = '' }: Sent = {},
): Promise<Received> =>
  scene.office.post(`/api/intake/v1/cases/${scene.caseId}/attachments${query}`, {
    as,
    ...(key === undefined ? {} : { key }),
    raw: new Uint8Array(file),
    headers: { 'content-type': 'application/octet-stream', 'jejak-file-name': encodeURIComponent(name), ...headers },
  });
/** The events of the case. */
export const events = (): Promise<readonly StoredEvent[]> =>
  scene.office.running.get<EventStore>(EVENT_STORE).read(`case-${scene.caseId}`);
/** Those that tell of evidence. */
export const attached = async () => (await events()).filter(({ type }) => type === 'EvidenceAttached');
/** Every file under the directory. */
export const files = (): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
/** Waits for what the other side does. */
export const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};
/** A copy of a letter is closed with its receipt. */
export const close = async () => {
  const store = scene.office.running.get<EventStore>(EVENT_STORE);
  const [first] = await events();
  if (first === undefined) throw new Error('There is no case.');
  const { actor, office: at, ruleset, correlation } = first;
  const draft = {
    id: '0197c0de-0000-7000-8000-00000000c105',
    type: 'CarbonCopyRecorded',
    schema: 1,
    data: { monitored: false },
    ...{ actor, office: at, ruleset, correlation, causation: null, command: 'close', commandDigest: 'close' },
  };
  const stream = `case-${scene.caseId}`;
  await store.append({ streams: [{ stream, expected: 'end' }], events: [{ stream, events: [draft] }] });
};
/** Where the files lie. */
export const blobs = () => scene.office.running.get<Blobs>(BLOBS);

/** Begins an upload of a million bytes and sends half of it. */
export const beginUpload = (): ClientRequest => {
  const { hostname, port } = new URL(scene.office.running.url);
  const begun = request({
    hostname,
    port,
    method: 'POST',
    path: `/api/intake/v1/cases/${scene.caseId}/attachments`,
    headers: {
      authorization: `Bearer ${scene.receipt}`,
      'content-type': 'application/octet-stream',
      'content-length': 1_000_000,
      'idempotency-key': newKey(),
      'jejak-file-name': 'a.pdf',
    },
  });
  begun.write(Buffer.alloc(500_000, '%PDF-1.7 '));
  return begun;
};
