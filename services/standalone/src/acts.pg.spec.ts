// A report through every desk to its closure by the forms of the staff pages; at each step everybody has exactly the buttons that the API would take.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Shown } from '@jejak/testing';
import { accountsIn, openJourney, reportOf, type Journey } from './spec-journey.js';
import { staffOf } from './spec-staff.js';

type Fields = Readonly<Record<string, string>>;
const WITH_FILE = ['pvl', 'asr', 'rsm', 'kap', 'nar'];
const YES = (lines: readonly string[], answer: string): Fields =>
  Object.fromEntries(lines.map((line) => [`answers.${line}`, answer]));

let journey: Journey;
let caseId: string;
let receipt: string;

beforeAll(async () => {
  journey = await openJourney();
  const { body } = await journey.post('/api/intake/v1/reports', {
    body: { ...reportOf('KTP belum terbit'), secretIdentity: true },
  });
  caseId = body.caseId;
  const { agendaNumber, trackingCode } = body;
  const session = await journey.post('/api/intake/v1/receipt-sessions', { body: { agendaNumber, trackingCode } });
  receipt = `token:${session.body.token}`;
}, 60_000);
afterAll(() => journey?.close());

const as = staffOf(() => journey);
const idOf = (account: string): string => accountsIn(journey.home)[account]?.staffId ?? '';
const actAt = (action: string): string => `/petugas/perkara/${caseId}/tindakan/${action}`;
const keyIn = ({ text }: Shown): string => /name="kunci" value="([^"]+)"/.exec(text)?.[1] ?? '';
const hiddenIn = ({ text }: Shown): Fields => {
  const draft = /name="draft" value="(\d+)"/.exec(text)?.[1];
  return { kunci: keyIn({ text } as Shown), ...(draft !== undefined && { draft }) };
};
const linesIn = ({ text }: Shown): readonly string[] => [
  ...new Set([...text.matchAll(/name="answers\.([\w-]+)"/g)].map(([, line = '']) => line)),
];

/** Opens the form, fills it in and sends it. */
const act = async (
  account: string,
  action: string,
  fields: Fields | ((page: Shown) => Fields) = {},
): Promise<Shown> => {
  const browser = await as(account);
  const page = await browser.open(actAt(action));
  expect([action, page.status, page.path]).toEqual([action, 200, actAt(action)]);
  const filled = typeof fields === 'function' ? fields(page) : fields;
  const done = await browser.send(actAt(action), { ...hiddenIn(page), ...filled });
  expect([action, done.status, done.text.includes('Tersimpan.')]).toEqual([action, 200, true]);
  return done;
};

const buttonsIn = ({ text }: Shown): readonly string[] =>
  [...text.matchAll(/href="\/petugas\/perkara\/[^"]+\/(?:tindakan|unggah)\/([\w-]+)"/g)].map(
    ([, action = '']) => action,
  );

/** Everybody who has the file has the buttons that the API names for them, and whoever has none of it no page. */
const expectButtons = async (): Promise<void> => {
  for (const account of WITH_FILE) {
    const { status, body } = await journey.get(`/api/records/v1/cases/${caseId}`, account);
    const page = await (await as(account)).open(`/petugas/perkara/${caseId}`);
    expect([account, page.status]).toEqual([account, status]);
    if (status !== 200) continue;
    const open = body.nextSteps as readonly string[];
    expect([account, buttonsIn(page).toSorted()]).toEqual([account, open.toSorted()]);
  }
};

/** The examiner of a secret identity sees it for a reason, which is in the ledger and in no address. */
const expectReasonOnly = async (): Promise<void> => {
  const browser = await as('asr');
  const path = `/petugas/perkara/${caseId}`;
  const closed = await browser.open(path);
  expect([closed.text.includes('Pelapor Contoh'), closed.text.includes(`${path}/identitas`)]).toEqual([false, true]);
  const empty = await browser.send(`${path}/identitas`, { alasan: '  ' });
  expect([empty.status, empty.text.includes('Pelapor Contoh')]).toEqual([422, false]);
  const opened = await browser.send(`${path}/identitas`, { alasan: 'Menelepon pelapor' });
  expect([opened.status, opened.path, opened.text.includes('Pelapor Contoh')]).toEqual([
    200,
    `${path}/identitas`,
    true,
  ]);
  const { body } = await journey.get(`/api/records/v1/cases/${caseId}/access-ledger`, 'aud');
  expect(body.items.filter(({ reason }: { reason: string }) => reason === 'given')).not.toEqual([]);
  expect((await browser.open(path)).text).not.toContain('Pelapor Contoh');
};

const duty = (at: number, text: string, dueOn = '2999-01-31'): Fields => ({
  [`actions.${at}.owner`]: 'buton-disdukcapil',
  [`actions.${at}.dueOn`]: dueOn,
  [`actions.${at}.text`]: text,
});

/** A draft with three corrective actions: one more is asked for without sending any, each mistake has its place, and the next draft begins with all three. */
const expectActionsKept = async (report: Fields): Promise<void> => {
  const browser = await as('asr');
  const path = actAt('write-final-report');
  const kunci = keyIn(await browser.open(path));
  const one = { ...report, kunci, ...duty(0, 'Satu.') };
  const grown = await browser.send(path, { ...one, tambah: 'actions' });
  expect([grown.status, keyIn(grown), grown.text.includes('name="actions.1.text"')]).toEqual([200, kunci, true]);
  const past = await browser.send(path, { ...one, ...duty(1, 'Dua.', '31-01-2999'), ...duty(2, 'Tiga.') });
  expect([past.status, keyIn(past), past.text.includes('href="#actions-1-dueOn"')]).toEqual([422, kunci, true]);
  expect(past.text).toContain('Tindakan 2: Paling lambat');
  const three = { ...one, ...duty(1, 'Dua.'), ...duty(4, 'Tiga.') };
  const preview = await browser.send(path, { ...three, lihat: '1' });
  for (const text of ['Satu.', 'Dua.', 'Tiga.']) expect(preview.text.split(text)).toHaveLength(3);
  await act('asr', 'write-final-report', three);
  const again = await browser.open(path);
  for (const [at, text] of ['Satu.', 'Dua.', 'Tiga.'].entries())
    expect(again.text).toMatch(new RegExp(`name="actions\\.${at}\\.text"[^>]*>${text}<`));
  const signing = await (await as('kap')).open(actAt('sign-final-report'));
  for (const text of ['Satu.', 'Dua.', 'Tiga.']) expect(signing.text.split(text)).toHaveLength(2);
};

/** Before anybody is assigned: what each has to do, whom that suggests, where the table would send the case, and nothing chosen. */
const expectPlacing = async (): Promise<void> => {
  const browser = await as('kap');
  const { text } = await browser.open(actAt('assign-examiners'));
  for (const said of ['Saran: asr', 'tidak ada perkara terbuka']) expect(text).toContain(said);
  expect(text).not.toContain('checked');
  const moving = await browser.open(actAt('transfer'));
  expect(moving.text).toContain('Menurut tabel penerusan: Perwakilan Sulawesi Tenggara');
};

/** What the liaison sent is receipted at once and for good, for who may read it, and an address of nothing is none. */
const expectReceipt = async (): Promise<void> => {
  const browser = await as('nar');
  const file = await browser.open(`/petugas/perkara/${caseId}`);
  const [, path = ''] = /href="([^"]+\/tanda-terima\/\d+)"/.exec(file.text) ?? [];
  const { status, text } = await browser.open(path);
  expect(status).toBe(200);
  const { body } = await journey.get(`/api/records/v1/cases/${caseId}`, 'nar');
  const given = body.clarifications.find(({ type }: { type: string }) => type === 'ClarificationReceived');
  for (const said of [
    'Blangko sempat habis.',
    'Jawaban klarifikasi ke-1',
    `peristiwa ke-${given.revision}`,
    `Anda, nomor pengenal ${idOf('nar')}`,
    'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buton',
    'WITA',
    'Tidak ada lampiran.',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('Pelapor Contoh');
  expect((await (await as('asr')).open(path)).text).toContain('Narahubung, nomor pengenal');
  expect((await browser.open(`${path}9999`)).status).toBe(404);
  expect((await (await as('opr')).open(path)).status).not.toBe(200);
};

/** The agency has its own record, with the numbers of the API; nobody else has that page. */
const expectRecord = async (): Promise<void> => {
  const { body } = await journey.get('/api/records/v1/agency-record', 'nar');
  expect(body).toMatchObject({
    isWhole: true,
    items: [
      { caseId, kind: 'clarification', which: 1, state: 'answered', isLate: false },
      { caseId, kind: 'corrective-action', which: 1, dueOn: '2999-01-31', state: 'verified', isLate: false },
    ],
  });
  const { status, text } = await (await as('nar')).open('/petugas/rekam');
  expect([status, text]).toEqual([200, expect.stringMatching(/Dijawab tepat waktu<\/dt><dd[^>]*>1</)]);
  expect(text).toContain(`href="/petugas/perkara/${caseId}"`);
  const other = await (await as('kap')).open('/petugas/rekam');
  expect([other.status, other.text.includes('bukan untuk peran Anda')]).toEqual([403, true]);
};

describe('a report on its way', () => {
  it('is taken through every desk to its closure, by forms', async () => {
    await expectButtons();
    await act('pvl', 'formal-check', (page) => YES(linesIn(page), 'yes'));
    await expectButtons();
    await act('pvl', 'material-check', (page) => ({ ...YES(linesIn(page), 'pass'), proposal: 'accept' }));
    await expectButtons();
    const kap = await as('kap');
    const plenary = await kap.open(actAt('decide-at-plenary'));
    const members = [idOf('kap'), idOf('asr'), idOf('rsm'), idOf('pim')];
    for (const member of members) expect(plenary.text).toContain(`value="${member}"`);
    const body = new URLSearchParams({
      ...hiddenIn(plenary),
      decision: 'accept',
      class: 'simple',
      minutes: 'Rapat sepakat.',
    });
    for (const member of members) body.append('members', member);
    const decided = await kap.send(actAt('decide-at-plenary'), body);
    expect(decided.text).toContain('Tersimpan.');
    await journey.office().caughtUp();
    await expectButtons();
    await expectPlacing();
    await act('kap', 'assign-examiners', { examiners: idOf('asr') });
    await journey.office().caughtUp();
    const { body: load } = await journey.get('/api/records/v1/workload', 'kap');
    expect(load.items).toEqual([{ staffId: idOf('asr'), open: 1 }]);
    expect((await kap.open(actAt('assign-examiners'))).text).toContain('· 1 perkara terbuka');
    await expectReasonOnly();
    await act('asr', 'review-documents', { suspected: 'undue-delay', findings: 'Tujuh bulan berlalu.' });
    await expectButtons();
    await act('asr', 'request-clarification', { addressee: 'Kepala Dinas', questions: 'Mengapa?\n\nSampai kapan?' });
    await journey.office().caughtUp();
    await expectButtons();
    await act('nar', 'reply-to-clarification', { n: '1', reply: 'Blangko sempat habis.' });
    await expectReceipt();
    await act('asr', 'notify-result', { outcome: 'found', summary: 'Kami menemukan penundaan.' });
    await journey.post(`/api/resolution/v1/cases/${caseId}/comment`, { as: receipt, body: { accepts: true } });
    await expectButtons();
    const parts = ['parties', 'description', 'examination', 'opinion', 'conclusion'];
    const report: Fields = {
      outcome: 'found',
      forms: 'undue-delay',
      ...Object.fromEntries(parts.map((part) => [`text.${part}`, `Bagian ${part}.`])),
    };
    await expectActionsKept(report);
    await act('asr', 'write-final-report', { ...report, ...duty(0, 'Terbitkan kartu.') });
    await expectButtons();
    await act('kap', 'sign-final-report');
    await journey.office().caughtUp();
    await expectButtons();
    await act('nar', 'report-corrective-action', { k: '1', report: 'Kartu diserahkan.' });
    await act('rsm', 'verify-corrective-action', { k: '1', fulfilled: 'ya' });
    await expectRecord();
    await expectButtons();
    await act('asr', 'draft-closure', { reason: 'corrective-actions-fulfilled' });
    await act('rsm', 'check-closure', { agreed: 'ya' });
    await expectButtons();
    const closed = await act('kap', 'approve-closure');
    expect(closed.text).toContain('Laporan ditutup');
    await expectButtons();
  }, 120_000);

  it('has no form for what is over: the way there leads back to the case', async () => {
    const back = await (await as('kap')).open(actAt('approve-closure'));
    expect([back.path, back.status]).toEqual([`/petugas/perkara/${caseId}?kabar=tiada`, 200]);
    expect((await (await as('kap')).open(actAt('no-such-act'))).status).toBe(404);
  });
});

describe('a form of an act', () => {
  let fresh: string;
  beforeAll(async () => {
    const { body } = await journey.post('/api/intake/v1/reports', { body: reportOf('Formulir') });
    fresh = body.caseId;
    await journey.office().caughtUp(body.position);
  });
  const at = (action: string): string => `/petugas/perkara/${fresh}/tindakan/${action}`;

  it('comes back with what is missing, each a link to its field, and what was typed', async () => {
    const browser = await as('pvl');
    const page = await browser.open(at('request-completion'));
    const back = await browser.send(at('request-completion'), { kunci: keyIn(page), note: 'Mohon <b>dilengkapi</b>.' });
    expect(back.status).toBe(422);
    expect(back.text).toContain('href="#items"');
    expect(back.text).toContain('Mohon &lt;b>dilengkapi&lt;/b>.');
  });

  it('that is sent twice is done once', async () => {
    const browser = await as('pvl');
    const page = await browser.open(at('request-completion'));
    const form = { kunci: keyIn(page), items: 'prior-effort', note: 'Sekali.' };
    const both = await Promise.all([1, 2].map(() => browser.send(at('request-completion'), form)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await journey.get(`/api/records/v1/cases/${fresh}`, 'pvl');
    expect(body.checks.filter(({ type }: { type: string }) => type === 'CompletionRequested')).toHaveLength(1);
  });

  it('that lost a race says so, shows what the API says, and keeps what was typed', async () => {
    const browser = await as('pvl');
    const late = await browser.send(at('formal-check'), { kunci: 'spec-key-late', ...YES(['identity'], 'yes') });
    expect(late.status).toBe(422);
    const page = await browser.open(at('withdraw'));
    const [first, second] = [keyIn(page), 'spec-key-of-another-window'];
    await browser.send(at('withdraw'), { kunci: first, reason: 'Pertama' });
    const lost = await browser.send(at('request-completion'), {
      kunci: second,
      items: 'identity',
      note: 'Tulisan saya',
    });
    expect(lost.status).toBe(422);
    expect(lost.text).toContain('Ini tidak dapat dilakukan sekarang');
    expect(lost.text).toContain('Tulisan saya');
  });

  it('is refused to whom the act is not for, and from another site', async () => {
    const { body } = await journey.post('/api/intake/v1/reports', { body: reportOf('Bukan Anda') });
    await journey.office().caughtUp(body.position);
    const path = `/petugas/perkara/${body.caseId as string}/tindakan/formal-check`;
    const kap = await (await as('kap')).open(path);
    expect(kap.path).toContain('?kabar=tiada');
    expect((await (await as('asr')).send(path, { kunci: 'spec-key-0001' })).status).toBe(404);
    expect((await (await as('pvl')).send(path, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});
