// Files of agencies and examiners over HTTP, on the shipped wiring.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_STORE } from '@jejak/chassis';
import type { EventStore } from '@jejak/eventstore';
import { happened, newKey, openOffice, past, pdf, story, type Office } from '@jejak/testing';
import { resolution } from './service.js';

const people = [
  { id: 'head', roles: ['KAP'], office: 'kdi' },
  { id: 'examiner', roles: ['ASR'], office: 'kdi' },
  { id: 'monitor', roles: ['RSM'], office: 'kdi' },
  { id: 'liaison', roles: ['NAR'], agency: 'buton-disdukcapil' },
  { id: 'liaison-rsud', roles: ['NAR'], agency: 'buton-rsud' },
] as const;

let dir: string;
let office: Office;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'jejak-files-'));
  office = await openOffice([past, resolution], { people, environment: { JEJAK_BLOBS: dir } });
});
afterAll(async () => {
  await office.stop();
  rmSync(dir, { recursive: true });
});

const files = (): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
const send = (caseId: string, what: string, as: string, { file = pdf(), key = newKey() } = {}) =>
  office.post(`/api/resolution/v1/cases/${caseId}/${what}`, {
    as,
    key,
    raw: new Uint8Array(file),
    headers: { 'content-type': 'application/octet-stream', 'jejak-file-name': 'Surat%20TANDA.pdf' },
  });
const attached = async (caseId: string) =>
  (await office.running.get<EventStore>(EVENT_STORE, 'resolution').read(`case-${caseId}`)).filter(
    ({ data }) => data['key'] !== undefined,
  );

describe('a liaison', () => {
  it('sends files with the reply, each once, and replies', async () => {
    const { caseId } = await happened(office, story.asked);
    const key = newKey();
    const first = await send(caseId, 'clarifications/1/attachments', 'liaison', { key });
    expect(first).toMatchObject({
      status: 201,
      body: { stage: 'examination', media: 'application/pdf', hasCopy: false },
    });
    expect((await send(caseId, 'clarifications/1/attachments', 'liaison', { key })).body).toEqual(first.body);
    const reply = { as: 'liaison', body: { reply: 'Terlampir.' } };
    expect((await office.post(`/api/resolution/v1/cases/${caseId}/clarifications/1/reply`, reply)).status).toBe(200);
    expect(
      (await attached(caseId)).map(({ type, actor, data }) => [type, actor, data['agency'], data['onBehalf']]),
    ).toEqual([['AgencyDocumentAttached', 'liaison', 'buton-disdukcapil', false]]);
    for (const path of files()) expect(readFileSync(path).includes('Surat')).toBe(false);
  });

  it('of another agency does not know of the case, and nobody else speaks for an agency', async () => {
    const { caseId } = await happened(office, story.asked);
    const before = files().length;
    expect((await send(caseId, 'clarifications/1/attachments', 'liaison-rsud')).status).toBe(404);
    expect((await send(caseId, 'clarifications/1/attachments', 'head')).status).toBe(403);
    expect((await send(caseId, 'working-papers', 'liaison')).status).toBe(403);
    expect((await send(caseId, 'clarifications/2/attachments', 'liaison')).status).toBe(409);
    expect([files().length, await attached(caseId)]).toEqual([before, []]);
  });

  it('sends files with the report on a corrective action; monitoring records what came on paper', async () => {
    const { caseId } = await happened(office, story.ordered);
    expect((await send(caseId, 'corrective-actions/1/attachments', 'liaison')).status).toBe(201);
    const paper = { file: pdf('Dari kertas') };
    expect((await send(caseId, 'corrective-actions/1/attachments', 'monitor', paper)).status).toBe(201);
    expect((await attached(caseId)).map(({ data }) => [data['about'], data['number'], data['onBehalf']])).toEqual([
      ['corrective-action', 1, false],
      ['corrective-action', 1, true],
    ]);
  });
});

describe('a release to the agency', () => {
  it('is proposed by an examiner and done by a head, and by nobody else', async () => {
    const { caseId } = await happened(office, story.asked);
    const path = `/api/resolution/v1/cases/${caseId}/attachments/0197c0de-0000-7000-8000-0000000000ee`;
    const body = { agency: 'buton-disdukcapil' };
    const statuses = [];
    for (const [act, as] of [
      ['release-proposal', 'head'],
      ['release-proposal', 'liaison'],
      ['release', 'examiner'],
      ['release', 'monitor'],
    ] as const)
      statuses.push((await office.post(`${path}/${act}`, { as, body })).status);
    expect(statuses).toEqual([403, 403, 403, 404]);
    for (const [act, as] of [
      ['release-proposal', 'examiner'],
      ['release', 'head'],
    ] as const)
      expect(await office.post(`${path}/${act}`, { as, body })).toMatchObject({
        status: 409,
        body: { type: 'urn:jejak:problem:no-such-evidence' },
      });
  });
});

describe('an examiner', () => {
  it('adds working papers, and a sanitised copy of evidence alone', async () => {
    const { caseId } = await happened(office, story.assigned);
    expect((await send(caseId, 'working-papers', 'examiner')).status).toBe(201);
    const of = (await attached(caseId))[0]?.data['attachment'] as string;
    expect(await send(caseId, `attachments/${of}/sanitised-copy`, 'examiner', { file: pdf('x') })).toMatchObject({
      status: 409,
      body: { type: 'urn:jejak:problem:no-such-evidence' },
    });
  });
});
