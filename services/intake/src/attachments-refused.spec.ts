// Files that are refused or cut off, over HTTP and on the shipped wiring: nothing of them is left, in the store or on the disk.
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { archive, newKey, type Received } from '@jejak/testing';
import { receiptTokens } from '@jejak/vault';
import { EVIDENCE } from './rules.js';
import { attached, beginUpload, close, files, openScene, scene, send, until } from './spec-evidence.js';

openScene();

describe('what is refused appends nothing and leaves no file', () => {
  const refusal = async (sending: Promise<Received>, status: number, name: string) => {
    const before = files().length;
    const answer = await sending;
    expect(answer).toMatchObject({ status, body: { type: `urn:jejak:problem:${name}`, detail: expect.any(String) } });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect([files().length, (await attached()).length]).toEqual([before, 0]);
  };

  it.each<[string, () => Buffer, number, string]>([
    ['a file that is too large, as announced', () => Buffer.alloc(EVIDENCE.bytesEach + 1), 413, 'file-too-large'],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'file-kind-not-accepted'],
    ['an archive', () => archive({ 'a.txt': 'a' }), 415, 'file-kind-not-accepted'],
    ['words', () => Buffer.from('Laporan saya.'), 415, 'file-kind-not-accepted'],
    ['an empty file', () => Buffer.alloc(0), 422, 'unacceptable-value'],
  ])('%s', (_, file, status, name) => refusal(send(file()), status, name));

  it('a file that is too large, and did not say so', async () => {
    const half = new Uint8Array(EVIDENCE.bytesEach / 2 + 1);
    const chunks = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(half);
        controller.enqueue(half);
        controller.close();
      },
    });
    const token = scene.receipt;
    const before = files().length;
    const response = await fetch(`${scene.office.running.url}/api/intake/v1/cases/${scene.caseId}/attachments`, {
      method: 'POST',
      body: chunks,
      duplex: 'half',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/octet-stream',
        'idempotency-key': newKey(),
        'jejak-file-name': 'a.pdf',
      },
    } as RequestInit);
    expect(response.status).toBe(413);
    expect([files().length, (await attached()).length]).toEqual([before, 0]);
  });

  it('a file in an envelope: a form, JSON, or compressed', async () => {
    for (const type of ['multipart/form-data; boundary=x', 'application/json', 'image/jpeg'])
      await refusal(send(scene.picture, { headers: { 'content-type': type } }), 415, 'unsupported-media-type');
    await refusal(send(scene.picture, { headers: { 'content-encoding': 'gzip' } }), 415, 'unsupported-media-type');
  });

  it('a file without a name, or with one that is not percent-encoded', async () => {
    await refusal(send(scene.picture, { headers: { 'jejak-file-name': '' } }), 422, 'unacceptable-value');
    await refusal(send(scene.picture, { headers: { 'jejak-file-name': '%E0%A4%A' } }), 400, 'malformed-request');
  });

  it('a purpose that is none', () =>
    refusal(send(scene.picture, { query: '?purpose=fun' }), 422, 'unacceptable-value'));

  it('a file of somebody who may not know of the case, or may not add to it', async () => {
    await refusal(send(scene.picture, { as: 'pvl-mks' }), 404, 'not-found');
    await refusal(send(scene.picture, { as: 'stranger' }), 404, 'not-found');
    await refusal(send(scene.picture, { as: 'asr' }), 404, 'not-found');
    const other = await receiptTokens(scene.office.keyring).issueReceiptToken(
      '00000000-0000-4000-8000-000000000000',
      scene.office.clock.now(),
    );
    await refusal(send(scene.picture, { as: other }), 404, 'not-found');
  });

  it('a file of a case that is closed', async () => {
    await close();
    const before = files().length;
    expect(await send(scene.picture)).toMatchObject({ status: 409, body: { type: 'urn:jejak:problem:case-closed' } });
    expect([files().length, (await attached()).length]).toEqual([before, 0]);
  });
});

describe('an upload that does not come to its end', () => {
  it('leaves nothing when the connection is cut in the middle', async () => {
    const before = files().length;
    const cut = beginUpload();
    const ended = once(cut, 'error');
    await until(() => files().some((path) => path.includes('incoming')));
    cut.destroy(new Error('cut'));
    await ended;
    await until(() => files().length === before);
    expect(await attached()).toEqual([]);
    await until(() => /"status":499/.test(scene.office.log()));
    expect(await send(scene.picture)).toMatchObject({ status: 201 });
  });
});
