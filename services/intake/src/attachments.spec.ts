// Files of the complainant over HTTP, on the shipped wiring: what is taken, what is told of it, and how often.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bomb, newKey, pdf, type Received } from '@jejak/testing';
import { EVIDENCE } from './rules.js';
import { attached, close, files, openScene, scene, send } from './spec-evidence.js';

openScene();

describe('a file of the complainant', () => {
  it('is told with what it was found to be, whatever it was called, and its event holds neither name nor key', async () => {
    const answer = await send(scene.picture, { name: 'Surat Wa Ode Tandamata.pdf' });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        caseId: scene.caseId,
        stage: 'received',
        position: expect.any(String),
        attachment: expect.any(String),
        media: 'image/jpeg',
        bytes: scene.picture.length,
        sha256: createHash('sha256').update(scene.picture).digest('hex'),
        scan: 'not-scanned',
        hasCopy: true,
      },
    });
    const [event] = await attached();
    expect(event?.data).toMatchObject({
      purpose: 'evidence',
      onBehalf: false,
      name: { $enc: 1, cls: 'file' },
      key: { $enc: 1 },
    });
    expect(JSON.stringify(event)).not.toContain('Tandamata');
    expect(scene.office.log()).not.toContain('Tandamata');
  });

  it('lies on the disk sealed, the original and a copy, and nothing is left to be dealt with', async () => {
    const before = files().length;
    await send(pdf('Nama saya Wa Ode Tandamata.'));
    await send(scene.picture);
    expect(files().length).toBe(before + 3);
    for (const path of files()) expect(readFileSync(path).includes('Tandamata')).toBe(false);
    expect(files().filter((path) => path.includes('incoming'))).toEqual([]);
  });

  it('is taken from the holder of the scene.receipt, and on behalf from intake', async () => {
    expect(await send(scene.picture, { as: scene.receipt })).toMatchObject({ status: 201 });
    expect(await send(pdf(), { as: 'pvl', query: '?purpose=mandate' })).toMatchObject({ status: 201 });
    expect((await attached()).map(({ actor, data }) => [actor, data['purpose'], data['onBehalf']])).toEqual([
      [`receipt:${scene.caseId}`, 'evidence', false],
      ['pvl', 'mandate', true],
    ]);
  });
});

describe('a repeated upload', () => {
  it('with the same key and the same file gets the same answer, and one file is kept', async () => {
    const key = newKey();
    const first = await send(scene.picture, { key });
    const before = files().length;
    const again = await send(scene.picture, { key });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect([files().length, (await attached()).length]).toEqual([before, 1]);
  });

  it('is answered also when the case has been closed meanwhile', async () => {
    const key = newKey();
    const first = await send(scene.picture, { key });
    await close();
    expect((await send(scene.picture, { key })).body).toEqual(first.body);
    expect(await send(pdf())).toMatchObject({ status: 409, body: { type: 'urn:jejak:problem:case-closed' } });
  });

  it.each<[string, () => Promise<Received>]>([
    ['another file', () => send(pdf(), { key: 'the-same-key' })],
    ['another name', () => send(scene.picture, { key: 'the-same-key', name: 'lain.jpg' })],
    ['another purpose', () => send(scene.picture, { key: 'the-same-key', query: '?purpose=mandate' })],
  ])('with the same key and %s is refused, and leaves nothing', async (_, repeat) => {
    await send(scene.picture, { key: 'the-same-key' });
    const before = files().length;
    expect(await repeat()).toMatchObject({ status: 422, body: { type: 'urn:jejak:problem:idempotency-key-reused' } });
    expect([files().length, (await attached()).length]).toEqual([before, 1]);
  });

  it('twice at once, as a double click is, adds one file', async () => {
    const key = newKey();
    const answers = await Promise.all([send(scene.picture, { key }), send(scene.picture, { key })]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect((await attached()).length).toBe(1);
    expect(files().filter((path) => path.includes('incoming'))).toEqual([]);
  });
});

describe('limits', () => {
  it('the same file is not added twice', async () => {
    await send(scene.picture);
    expect(await send(scene.picture, { name: 'again.jpg' })).toMatchObject({
      status: 409,
      body: { type: 'urn:jejak:problem:file-already-attached' },
    });
  });

  it('a case takes so many files and no more, also when they come at once', async () => {
    const answers: Received[] = [];
    for (let at = 0; at < EVIDENCE.files - 1; at += 1) answers.push(await send(pdf(`Lampiran ${at}`)));
    const last = await Promise.all([send(pdf('satu')), send(pdf('dua')), send(pdf('tiga'))]);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(last.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await send(pdf('empat'))).toMatchObject({ status: 409, body: { type: 'urn:jejak:problem:too-many-files' } });
    expect((await attached()).length).toBe(EVIDENCE.files);
    expect(files().filter((path) => path.includes('incoming'))).toEqual([]);
  });
});

describe('a scene.picture that is not what it claims', () => {
  it('of thousands of millions of pixels is kept as it came, and no copy of it is made', async () => {
    expect(await send(bomb())).toMatchObject({ status: 201, body: { media: 'image/png', hasCopy: false } });
  });
});
