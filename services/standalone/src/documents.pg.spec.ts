// A liaison adds documents in the form of the answer: whatever becomes of a file, nothing that was typed is lost and nothing is done twice.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pdf, photo, specBrowser, type Shown } from '@jejak/testing';
import { toExaminer } from './spec-examined.js';
import { accountsIn, openJourney, reportOf, type Journey } from './spec-journey.js';
import { staffOf } from './spec-staff.js';

const REPLY = 'Blangko sempat habis.\nLihat lampiran <1>.';
const TYPED = 'Blangko sempat habis.\nLihat lampiran &lt;1>.';
const TOO_LARGE = Buffer.alloc(16 * 1_048_576 + 1, 'a');

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
}, 60_000);
afterAll(() => journey?.close());
const as = staffOf(() => journey);

/** A case whose agency was asked something, and the address of the form of its answer. */
const asked = async (): Promise<{ readonly caseId: string; readonly path: string }> => {
  const { body } = await journey.post('/api/intake/v1/reports', { body: reportOf('Dengan dokumen') });
  const caseId: string = body.caseId;
  await toExaminer(journey, caseId);
  for (const [path, sent] of [
    ['document-review', { suspected: ['undue-delay'], findings: 'Lama.' }],
    ['clarifications', { agency: 'buton-disdukcapil', addressee: 'Kepala Dinas', questions: ['Mengapa?'] }],
  ] as const)
    await journey.post(`/api/resolution/v1/cases/${caseId}/${path}`, { as: 'asr', body: sent });
  await journey.office().caughtUp();
  return { caseId, path: `/petugas/perkara/${caseId}/tindakan/reply-to-clarification` };
};

const valueIn = ({ text }: Shown, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
interface Sent {
  readonly n?: string;
  readonly file?: Buffer;
  readonly name?: string;
  /** Adds the document alone. */
  readonly adds?: boolean;
}
/** The form as a browser sends it from a page: in the order in which it stands there. */
const formOn = (page: Shown, { n = '1', file, name = 'pindaian.jpg', adds }: Sent): FormData => {
  const form = new FormData();
  for (const each of ['kunci', 'dilihat']) form.append(each, valueIn(page, each));
  form.append('n', n);
  form.append('reply', REPLY.replaceAll('\n', '\r\n'));
  form.append('kunci-berkas', valueIn(page, 'kunci-berkas'));
  form.append('file', file ? new File([new Uint8Array(file)], name) : new File([], ''));
  if (adds) form.append('tambah-berkas', '1');
  return form;
};
const documentsOf = async (caseId: string): Promise<readonly { readonly sha256: string }[]> => {
  const { body } = await journey.get(`/api/records/v1/cases/${caseId}/attachments`, 'nar');
  return body.items.filter(({ kind }: { kind: string }) => kind === 'agency-document');
};
const repliesOf = async (caseId: string): Promise<number> => {
  const { body } = await journey.get(`/api/records/v1/cases/${caseId}`, 'nar');
  return body.clarifications.filter(({ type }: { type: string }) => type === 'ClarificationReceived').length;
};

describe('a document in the form of an answer', () => {
  it('is added by itself: the form comes back with what was typed and what was added, and takes another one', async () => {
    const { caseId, path } = await asked();
    const browser = await as('nar');
    const page = await browser.open(path);
    expect(page.text).toMatch(/<form[^>]* enctype="multipart\/form-data"/);
    expect(page.text.indexOf('name="reply"')).toBeLessThan(page.text.indexOf('name="file"'));
    const twice = formOn(page, { file: await photo(), adds: true });
    const [once, again] = await Promise.all([browser.send(path, twice), browser.send(path, twice)]);
    for (const { status, text } of [once, again]) {
      expect([status, text.includes(TYPED)]).toEqual([200, true]);
      for (const said of ['Berkas tersimpan.', 'pindaian.jpg', 'Jawaban klarifikasi ke-1'])
        expect(text).toContain(said);
    }
    expect([(await documentsOf(caseId)).length, await repliesOf(caseId)]).toEqual([1, 0]);
    const [act, first, second] = [valueIn(page, 'kunci'), valueIn(page, 'kunci-berkas'), valueIn(once, 'kunci-berkas')];
    expect(valueIn(once, 'kunci')).toBe(act);
    expect(new Set([act, first, second, '']).size).toBe(4);
    const more = await browser.send(path, formOn(once, { file: pdf('Surat'), name: 'surat.pdf', adds: true }));
    for (const said of ['pindaian.jpg', 'surat.pdf', TYPED]) expect(more.text).toContain(said);
    expect([(await documentsOf(caseId)).length, await repliesOf(caseId)]).toEqual([2, 0]);
    const done = await browser.send(path, formOn(more, {}));
    expect(done.path).toMatch(/\/tanda-terima\/\d+\?kabar=reply-to-clarification$/);
    for (const { sha256 } of await documentsOf(caseId)) expect(done.text).toContain(sha256);
  });

  it('that was chosen and not added goes with the answer, once however often both are sent', async () => {
    const { caseId, path } = await asked();
    const browser = await as('nar');
    const form = formOn(await browser.open(path), { file: await photo() });
    for (const { status, text } of [await browser.send(path, form), await browser.send(path, form)]) {
      const [document] = await documentsOf(caseId);
      expect([status, text.includes('Tersimpan.'), text.includes(document?.sha256 ?? '?')]).toEqual([200, true, true]);
    }
    expect([(await documentsOf(caseId)).length, await repliesOf(caseId)]).toEqual([1, 1]);
  });

  it('is kept also where the answer is refused, which then says both', async () => {
    const { caseId, path } = await asked();
    const browser = await as('nar');
    const [page, other] = [await browser.open(path), await browser.open(path)];
    await browser.send(path, formOn(other, {}));
    const late = await browser.send(path, formOn(page, { file: await photo() }));
    expect([late.status, late.text.includes(TYPED)]).toEqual([422, true]);
    for (const said of ['Ini tidak dapat dilakukan sekarang', 'Berkas tersimpan.', 'pindaian.jpg'])
      expect(late.text).toContain(said);
    expect([(await documentsOf(caseId)).length, await repliesOf(caseId)]).toEqual([1, 1]);
  });

  it.each([
    ['too large', { file: TOO_LARGE }, 'paling besar 16 MB'],
    ['of a kind that is not taken', { file: Buffer.from('MZ'), name: 'surat.exe' }, 'Pilih foto, PDF'],
    ['of nothing that was asked', { n: '' }, 'Pilih dahulu dokumen ini untuk yang mana'],
    ['used up with its key', { isOther: true }, 'Pilih berkas itu sekali lagi'],
  ])(
    'that is %s keeps the answer where it is: nothing is sent, and what was typed stays',
    async (_, { isOther = false, ...sent }: Sent & { readonly isOther?: boolean }, said) => {
      const { caseId, path } = await asked();
      const browser = await as('nar');
      const page = await browser.open(path);
      if (isOther) await browser.send(path, formOn(page, { file: pdf('Yang lain'), adds: true }));
      const before = (await documentsOf(caseId)).length;
      for (const adds of [true, false]) {
        const { status, text } = await browser.send(path, formOn(page, { file: await photo(), ...sent, adds }));
        const back = [status, text.includes(TYPED), text.includes('href="#file"'), text.includes(said)];
        expect([adds, ...back]).toEqual([adds, 422, true, true, true]);
        const isNew = valueIn({ text } as Shown, 'kunci-berkas') !== valueIn(page, 'kunci-berkas');
        expect(isNew).toBe(isOther);
      }
      expect([(await documentsOf(caseId)).length, await repliesOf(caseId)]).toEqual([before, 0]);
    },
    60_000,
  );

  it('is asked for where it is to be added and none was chosen, and else is nobody’s duty', async () => {
    const { caseId, path } = await asked();
    const browser = await as('nar');
    const page = await browser.open(path);
    const none = await browser.send(path, formOn(page, { adds: true }));
    expect([none.status, none.text.includes('href="#file"'), none.text.includes(TYPED)]).toEqual([422, true, true]);
    expect((await browser.send(path, formOn(none, {}))).text).toContain('Tidak ada lampiran.');
    expect([(await documentsOf(caseId)).length, await repliesOf(caseId)]).toEqual([0, 1]);
  });

  it('that came after the session had ended is not forgotten in silence, and what was typed is still there', async () => {
    const { caseId, path } = await asked();
    const page = await (await as('nar')).open(path);
    const gone = specBrowser(journey.office().url);
    const ended = await gone.send(path, formOn(page, { file: await photo() }));
    expect([ended.status, ended.text.includes(TYPED)]).toEqual([401, true]);
    expect(ended.text).toMatch(/Berkas “.?pindaian\.jpg.?” tidak dapat disimpan di halaman ini/);
    const kept = Object.fromEntries(
      [...ended.text.matchAll(/<textarea name="([^"]+)" hidden>([^<]*)</g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&lt;', '<'),
      ]),
    );
    const login = await gone.open('/masuk?ke=/petugas');
    await gone.send(login.path, { account: 'nar', password: accountsIn(journey.home)['nar']?.secret ?? '' });
    const told = await gone.send(path, kept);
    expect([told.status, told.text.includes(TYPED)]).toEqual([422, true]);
    expect(told.text).toMatch(/Berkas “.?pindaian\.jpg.?” belum terkirim/);
    expect(await repliesOf(caseId)).toBe(0);
    const done = await gone.send(path, formOn(told, { file: await photo() }));
    expect(done.text).toContain('Tersimpan.');
    expect([(await documentsOf(caseId)).length, await repliesOf(caseId)]).toEqual([1, 1]);
  });
});
