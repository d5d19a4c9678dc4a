// Files of a case on the staff pages of the whole office: each role has what the API allows, as a download, and each download is in the ledger.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pdf, photo, specBrowser, type Shown } from '@jejak/testing';
import { toExaminer } from './spec-examined.js';
import { openJourney, reportOf, type Journey } from './spec-journey.js';
import { STAFF, staffOf } from './spec-staff.js';

let journey: Journey;
let caseId: string;
let attachment: string;

const act = async (as: string, path: string, body: object): Promise<void> => {
  const done = await journey.post(path.replace(':id', caseId), { as, body });
  expect([path, done.status < 300]).toEqual([path, true]);
};
beforeAll(async () => {
  journey = await openJourney();
  const { body } = await journey.post('/api/intake/v1/reports', { body: reportOf('Dengan foto') });
  caseId = body.caseId;
  const added = await journey.post(`/api/intake/v1/cases/${caseId}/attachments?purpose=evidence`, {
    as: 'pvl',
    file: await photo(),
  });
  attachment = added.body.attachment;
  await toExaminer(journey, caseId);
}, 60_000);
afterAll(() => journey?.close());

const as = staffOf(() => journey);
const openAs = async (account: string, path: string): Promise<Shown> => (await as(account)).open(path);
const fileAt = (rendering: string, of = attachment): string => `/petugas/perkara/${caseId}/berkas/${of}/${rendering}`;
const isDownload = ({ headers }: Shown): boolean =>
  headers.get('content-disposition')?.startsWith('attachment; ') ?? false;
const downloads = async (): Promise<readonly { readonly reason: string }[]> => {
  const { body } = await journey.get(`/api/records/v1/cases/${caseId}/access-ledger?limit=200`, 'aud');
  return body.items.filter(({ purpose }: { purpose: string }) => purpose === 'download-attachment');
};

describe('a file of a case', () => {
  it.each(STAFF)(
    'is listed for %s as the API lists it, and leaves exactly where the API lets it go',
    async (account) => {
      const { status, body } = await journey.get(`/api/records/v1/cases/${caseId}/attachments`, account);
      const [item] = status === 200 ? body.items : [];
      const { text } = await openAs(account, `/petugas/perkara/${caseId}`);
      expect(text.includes('Belum dipindai terhadap virus')).toBe(item !== undefined);
      for (const [part, rendering] of [
        ['asli', 'original'],
        ['salinan', 'copy'],
      ] as const) {
        const reading = item?.[rendering].reading ?? 'unknown';
        expect([part, text.includes(`href="${fileAt(part)}"`)]).toEqual([
          part,
          /^(open|reason-required)$/.test(reading),
        ]);
        const page = await openAs(account, fileAt(part));
        expect([part, isDownload(page)]).toEqual([part, reading === 'open']);
        if (reading === 'unknown') expect([403, 404]).toContain(page.status);
        if (reading === 'withheld') expect(page.status).toBe(403);
        if (page.status === 403) expect(page.text).toContain('bukan untuk peran Anda');
      }
    },
  );

  it('is saved and never shown, whatever it is, and whole', async () => {
    const bytes = (await journey.get(`/api/records/v1/cases/${caseId}/attachments`, 'pvl')).body.items[0].original
      .bytes;
    const { status, headers } = await openAs('pvl', fileAt('asli'));
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="lampiran.jpg"; filename*=UTF-8''lampiran.jpg`,
      'content-length': String(bytes),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
  });

  it('is not there under an id that the case has none of, and not without a login', async () => {
    expect((await openAs('kap', fileAt('asli', '0197c0de-0000-7000-8000-00000000ffff'))).status).toBe(404);
    expect((await openAs('kap', fileAt('asli', 'x'))).status).toBe(404);
    expect((await specBrowser(journey.office().url).open(fileAt('asli'))).path).toMatch(/^\/oidc\/interaction\//);
  });

  it('is in the ledger each time that it leaves', async () => {
    const before = (await downloads()).length;
    await openAs('pvl', fileAt('asli'));
    await openAs('pvl', fileAt('salinan'));
    expect(await downloads()).toHaveLength(before + 2);
  });

  it('leaves for its examiner for a reason only, which the ledger has', async () => {
    const before = (await downloads()).length;
    const asked = await openAs('asr', fileAt('asli'));
    expect([asked.status, asked.text.includes(`action="${fileAt('asli')}"`)]).toEqual([200, true]);
    const browser = await as('asr');
    const empty = await browser.send(fileAt('asli'), { alasan: ' ' });
    expect([empty.status, isDownload(empty)]).toEqual([422, false]);
    expect(await downloads()).toHaveLength(before);
    const got = await browser.send(fileAt('asli'), { alasan: 'Membaca nomor akta — untuk pemeriksaan' });
    expect([got.status, isDownload(got), got.path]).toEqual([200, true, fileAt('asli')]);
    const after = await downloads();
    expect(after).toHaveLength(before + 1);
    expect(after.filter(({ reason }) => reason === 'given')).not.toEqual([]);
  });

  it('leaves by no form of another site', async () => {
    const sent = await (await as('asr')).send(fileAt('asli'), { alasan: 'x' }, { 'sec-fetch-site': 'cross-site' });
    expect([sent.status, isDownload(sent)]).toEqual([403, false]);
  });
});

/** Sends the upload form of an act with a photo, or without one. */
const upload = async (account: string, action: string, fields: Readonly<Record<string, string>>, file?: Buffer) => {
  const browser = await as(account);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File(file ? [new Uint8Array(file)] : [], file ? 'pindaian.jpg' : ''));
  const cookie = [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
  const response = await fetch(`${journey.office().url}/petugas/perkara/${caseId}/unggah/${action}`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: form,
    redirect: 'manual',
  });
  return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() };
};
const kindsFor = async (account: string): Promise<readonly string[]> => {
  const { body } = await journey.get(`/api/records/v1/cases/${caseId}/attachments`, account);
  return body.items.map(({ kind }: { kind: string }) => kind);
};
const UPLOADS = ['attach-evidence', 'attach-agency-document', 'attach-working-paper', 'attach-sanitised-copy'];

describe('a form for a file', () => {
  it.each(['pvl', 'asr', 'rsm', 'kap', 'nar'])(
    'is offered to %s exactly where the API names the act',
    async (account) => {
      const { status, body } = await journey.get(`/api/records/v1/cases/${caseId}`, account);
      const steps: readonly string[] = status === 200 ? body.nextSteps : [];
      const { text } = await openAs(account, `/petugas/perkara/${caseId}`);
      for (const action of UPLOADS)
        expect([action, text.includes(`/unggah/${action}"`)]).toEqual([action, steps.includes(action)]);
    },
  );

  it('adds a working paper of the examiner, once however often it is sent', async () => {
    const page = await openAs('asr', `/petugas/perkara/${caseId}/unggah/attach-working-paper`);
    const [, kunci = ''] = /name="kunci" value="([^"]+)"/.exec(page.text) ?? [];
    const file = await photo();
    for (let times = 0; times < 2; times += 1) {
      const sent = await upload('asr', 'attach-working-paper', { kunci }, file);
      expect([sent.status, sent.to]).toEqual([303, expect.stringContaining('kabar=lampiran')]);
    }
    expect((await kindsFor('asr')).filter((kind) => kind === 'working-paper')).toHaveLength(1);
    expect((await openAs('asr', `/petugas/perkara/${caseId}?kabar=lampiran`)).text).toContain('Kertas kerja');
  });

  it('says what is to be mended where no file was chosen', async () => {
    const sent = await upload('asr', 'attach-working-paper', {});
    expect([sent.status, sent.text.includes('href="#file"')]).toEqual([422, true]);
  });

  it('adds a document of the agency to what it was asked', async () => {
    const asked = { agency: 'buton-disdukcapil', addressee: 'Kepala Dinas', questions: ['Mengapa?'] };
    await act('asr', '/api/resolution/v1/cases/:id/document-review', { suspected: ['undue-delay'], findings: 'Lama.' });
    await act('asr', '/api/resolution/v1/cases/:id/clarifications', asked);
    await journey.office().caughtUp();
    const page = await openAs('nar', `/petugas/perkara/${caseId}/unggah/attach-agency-document`);
    expect([page.status, page.text.includes('value="clarification:1"')]).toEqual([200, true]);
    const none = await upload('nar', 'attach-agency-document', { untuk: 'clarification:1' });
    expect([none.status, none.text.includes('href="#file"')]).toEqual([422, true]);
    const sent = await upload('nar', 'attach-agency-document', { untuk: 'clarification:1' }, await photo());
    expect([sent.status, sent.to]).toEqual([303, expect.stringContaining('kabar=lampiran')]);
    expect((await openAs('nar', sent.to)).text).toContain('Berkas tersimpan.');
    expect(await kindsFor('asr')).toContain('agency-document');
  });

  it('adds what the complainant brought to the counter, on their behalf', async () => {
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}`, 'pvl');
    expect(body.nextSteps).toContain('attach-evidence');
    const elsewhere = { untuk: 'mandate', ke: '/.//evil.example/petugas' };
    const sent = await upload('pvl', 'attach-evidence', elsewhere, pdf('Surat kuasa'));
    expect([sent.status, sent.to]).toEqual([303, expect.stringContaining(`/petugas/perkara/${caseId}?kabar=lampiran`)]);
    const { items } = (await journey.get(`/api/records/v1/cases/${caseId}/attachments`, 'pvl')).body;
    expect(items.map(({ purpose }: { purpose: string }) => purpose)).toContain('mandate');
  });

  it('is opened again after a login where the session has ended: a file is kept on no page', async () => {
    const { url } = journey.office();
    const form = new FormData();
    form.append('file', new File(['x'], 'x.txt'));
    const path = `/petugas/perkara/${caseId}/unggah/attach-working-paper`;
    const headers = { 'sec-fetch-site': 'same-origin' };
    const sent = await fetch(`${url}${path}`, { method: 'POST', headers, body: form, redirect: 'manual' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/masuk?ke=${encodeURIComponent(path)}`]);
  });

  it('is not there for whom it is not, nor for an act that there is none of', async () => {
    const sent = await upload('nar', 'attach-working-paper', {}, await photo());
    expect([403, 404]).toContain(sent.status);
    expect((await openAs('asr', `/petugas/perkara/${caseId}/unggah/nope`)).status).toBe(404);
  });
});

describe('a document that an agency is to be shown', () => {
  const actAt = (action: string): string => `/petugas/perkara/${caseId}/tindakan/${action}`;
  const sendAs = async (account: string, action: string, fields: Readonly<Record<string, string>>) =>
    (await as(account)).send(actAt(action), fields);
  const copyOf = async (): Promise<string> => {
    const { items } = (await journey.get(`/api/records/v1/cases/${caseId}/attachments`, 'asr')).body;
    return items.find(({ kind }: { kind: string }) => kind === 'sanitised-copy')?.attachment ?? '';
  };

  it('is a copy without what gives somebody away, by its examiner, of the original that is named', async () => {
    const page = await openAs('asr', `/petugas/perkara/${caseId}/unggah/attach-sanitised-copy`);
    expect([page.status, page.text.includes(`value="${attachment}"`)]).toEqual([200, true]);
    const same = await upload(
      'asr',
      'attach-sanitised-copy',
      { kunci: 'spec-key-same', untuk: attachment },
      await photo(),
    );
    expect([same.status, same.text.includes('sudah ada di perkara ini'), same.text.includes('spec-key-same')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await kindsFor('asr')).not.toContain('sanitised-copy');
    const sent = await upload('asr', 'attach-sanitised-copy', { untuk: attachment }, pdf('Tanpa nama'));
    expect(sent.status).toBe(303);
    expect(await kindsFor('asr')).toContain('sanitised-copy');
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}/attachments`, 'asr');
    expect(body.items.find(({ kind }: { kind: string }) => kind === 'sanitised-copy').of).toBe(attachment);
  });

  it('is proposed by one person and shown by another, and then the agency has it', async () => {
    const copy = await copyOf();
    const page = await openAs('asr', actAt('propose-release'));
    expect(page.text).toContain(`value="${copy}"`);
    expect(page.text).toContain(`/berkas/${copy}/asli`);
    expect((await openAs('kap', actAt('release-document'))).path).toContain('kabar=tiada');
    const empty = await sendAs('asr', 'propose-release', { kunci: 'spec-key-propose', agency: 'buton-disdukcapil' });
    expect([empty.status, empty.text.includes('href="#attachment"')]).toEqual([422, true]);
    const proposal = { kunci: 'spec-key-propose', attachment: copy, agency: 'buton-disdukcapil' };
    for (let times = 0; times < 2; times += 1)
      expect((await sendAs('asr', 'propose-release', proposal)).text).toContain('Tersimpan.');
    const again = await sendAs('asr', 'propose-release', { ...proposal, kunci: 'spec-key-propose-2' });
    expect([again.status, again.text.includes('orang kedua yang menyetujuinya')]).toEqual([422, true]);
    expect(await kindsFor('nar')).not.toContain('sanitised-copy');

    const release = { kunci: 'spec-key-release', proposal: `${copy} buton-disdukcapil` };
    expect((await openAs('kap', actAt('release-document'))).text).toContain(`value="${release.proposal}"`);
    expect((await sendAs('asr', 'release-document', release)).status).toBe(422);
    expect((await sendAs('kap', 'release-document', { kunci: release.kunci })).status).toBe(422);
    for (let times = 0; times < 2; times += 1)
      expect((await sendAs('kap', 'release-document', release)).text).toContain('Tersimpan.');
    expect(await kindsFor('nar')).toContain('sanitised-copy');
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}`, 'kap');
    const types = body.attachments.map(({ type }: { type: string }) => type);
    for (const type of ['DocumentReleaseProposed', 'DocumentReleased'])
      expect([type, types.filter((each: string) => each === type).length]).toEqual([type, 1]);
  });

  it('is for nobody who neither examines nor heads', async () => {
    for (const action of ['propose-release', 'release-document'])
      expect([403, 404, 422]).toContain((await sendAs('nar', action, { kunci: 'spec-key-nar-0001' })).status);
  });
});
