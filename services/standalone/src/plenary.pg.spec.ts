// A plenary on the whole office: two cases one after the other, one member with a conflict in the first, and the minutes of the day.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specBrowser, type Shown } from '@jejak/testing';
import { accountsIn, openJourney, reportOf, type Journey } from './spec-journey.js';
import { STAFF, staffOf } from './spec-staff.js';

const PLENARY = '/petugas/pleno';
const MINUTES = `${PLENARY}/risalah`;
const SECRET = 'Rapat menimbang dua dokumen.';
let journey: Journey;

const as = staffOf(() => journey);
const idOf = (account: string): string => accountsIn(journey.home)[account]?.staffId ?? '';
const answers = (lines: readonly string[], answer: string) => Object.fromEntries(lines.map((line) => [line, answer]));
const linesIn = ({ text }: Shown): readonly string[] => [
  ...new Set([...text.matchAll(/name="answers\.([\w-]+)"/g)].map(([, line = '']) => line)),
];

/** Lines of each checklist, once they were seen. */
const checklists = new Map<string, readonly string[]>();
/** A report that intake has prepared for the plenary. */
const prepared = async (subject: string, proposal: 'accept' | 'refuse'): Promise<string> => {
  const { body } = await journey.post('/api/intake/v1/reports', { body: reportOf(subject) });
  const caseId = body.caseId as string;
  await journey.office().caughtUp(body.position);
  const browser = await as('pvl');
  const check = async (action: string, answer: string, more: object = {}) => {
    const lines =
      checklists.get(action) ?? linesIn(await browser.open(`/petugas/perkara/${caseId}/tindakan/${action}`));
    checklists.set(action, lines);
    const sent = { answers: answers(lines, answer), ...more };
    const done = await journey.post(`/api/intake/v1/cases/${caseId}/${action}`, { as: 'pvl', body: sent });
    expect([action, done.status]).toEqual([action, 200]);
    await journey.office().caughtUp(done.body.position);
  };
  await check('formal-check', 'yes');
  if (proposal === 'accept') await check('material-check', 'pass', { proposal });
  else await check('material-check', 'fail', { proposal, ground: 'outside-authority' });
  return caseId;
};

const numberOf = async (caseId: string): Promise<string> =>
  (await journey.get(`/api/records/v1/cases/${caseId}`, 'kap')).body.facts.agendaNumber as string;
const today = async (): Promise<string> =>
  (await journey.get('/api/records/v1/search', 'pim')).body.items[0].facts.receivedOn as string;
const keyIn = ({ text }: Shown): string => /name="kunci" value="([^"]+)"/.exec(text)?.[1] ?? '';
const decisionOf = (page: Shown, more: Readonly<Record<string, string>>) => ({
  kunci: keyIn(page),
  minutes: SECRET,
  ...more,
});

let first: string;
let second: string;
let third: string;
/** Of the meeting: it is not another one when midnight comes in the middle. */
let heldOn: string;
beforeAll(async () => {
  journey = await openJourney();
  first = await prepared('Pertama', 'accept');
  second = await prepared('Kedua', 'refuse');
  third = await prepared('Ketiga', 'accept');
  heldOn = await today();
  const declared = await journey.post(`/api/routing/v1/cases/${first}/conflicts`, {
    as: 'pvl',
    body: { ground: 'Keluarga terlapor.' },
  });
  expect(declared.status).toBe(200);
  await journey.office().caughtUp(declared.body.position);
}, 60_000);
afterAll(() => journey?.close());

const begin = async (members: readonly string[], day = heldOn): Promise<Shown> => {
  const body = new URLSearchParams({ heldOn: day });
  for (const member of members) body.append('members', member);
  return (await as('kap')).send(PLENARY, body);
};

describe('the agenda', () => {
  it('tells the chair what intake proposes and on what ground, and who has a conflict', async () => {
    const { text } = await (await as('kap')).open(PLENARY);
    for (const id of [first, second, third]) expect(text).toContain(`/petugas/perkara/${id}`);
    const numbers = [...text.matchAll(/>(000\d)\/AGD/g)].map(([, number]) => number);
    expect(numbers).toEqual(['0001', '0002', '0003']);
    expect(text).toContain('Tolak');
    expect(text).toContain('<td data-label="Konflik kepentingan">pvl (Penerimaan dan Verifikasi)</td>');
    expect(text).toContain('Mulai memutus');
    expect(text).toMatch(new RegExp(`name="heldOn"[^>]*value="${heldOn}"`));
  });

  it('offers the leadership as members too, who are of another office', async () => {
    const { text } = await (await as('kap')).open(PLENARY);
    expect(text).toMatch(new RegExp(`value="${idOf('pim')}"[^>]*>(<[^>]+>)*pim \\(Pimpinan\\)`));
    for (const account of ['nar', 'aud', 'dpo', 'opr', 'kap']) expect(text).not.toContain(idOf(account));
  });

  it('offers everybody of a directory that is longer than a page of it', async () => {
    const staff = '/api/identity/v1/staff';
    const register = async (subject: string): Promise<string> => {
      const body = { name: 'Asisten', office: 'mks', account: { subject } };
      return (await journey.post(staff, { as: 'opr', body })).body.staffId as string;
    };
    await Promise.all(Array.from({ length: 200 }, (_, at) => register(`many-${at}`)));
    const last = await register('last');
    await journey.post(`${staff}/${last}/grants`, { as: 'opr', body: { role: 'ASR' } });
    const granted = await journey.post(`${staff}/${last}/grants/ASR/confirmation`, { as: 'pim', body: {} });
    expect(granted.body.roles).toEqual(['ASR']);
    expect((await (await as('pim')).open(PLENARY)).text).toContain('last (Pemeriksaan)');
  }, 60_000);

  it('lets intake prepare and begin nothing', async () => {
    const { status, text } = await (await as('pvl')).open(PLENARY);
    expect([status, text.includes(second), text.includes('Mulai memutus')]).toEqual([200, true, false]);
    expect(text).not.toMatch(/Usul verifikasi|Konflik kepentingan/);
    expect((await (await as('pvl')).send(PLENARY, { heldOn: '2026-03-01' })).status).toBe(403);
  });

  it('is for nobody whom a conflict keeps from a case', async () => {
    const { text } = await (await as('pvl')).open(PLENARY);
    expect([text.includes(first), text.includes(second)]).toEqual([false, true]);
  });

  it('asks again for a day and for members, and keeps what was said', async () => {
    const back = await begin([], 'kemarin');
    expect(back.status).toBe(422);
    const crowd = await begin(Array.from({ length: 51 }, (_, at) => `member-${at}`));
    expect([crowd.status, crowd.text.includes('href="#members"')]).toEqual([422, true]);
    for (const field of ['#heldOn', '#members']) expect(back.text).toContain(`href="${field}"`);
    expect((await begin([idOf('asr')], '2999-01-01')).status).toBe(422);
    const again = await begin([idOf('asr')], '');
    expect([again.status, again.text.includes(`value="${idOf('asr')}" checked`)]).toEqual([422, true]);
  });

  it.each(STAFF)(
    'is linked for %s exactly where it opens, as the minutes are where the API gives them',
    async (account) => {
      const browser = await as(account);
      const home = await browser.open('/petugas');
      const agenda = await browser.open(PLENARY);
      const minutes = await browser.open(MINUTES);
      const api = await journey.get('/api/records/v1/plenary', account);
      const isLinked = home.text.includes(`href="${PLENARY}"`);
      expect([account, agenda.status, minutes.status]).toEqual([account, isLinked ? 200 : 403, api.status]);
      expect(home.text.includes(`href="${PLENARY}`)).toBe(api.status === 200);
    },
  );
});

describe('a meeting', () => {
  it('takes its cases one by one, without the conflicted member in the case of the conflict alone', async () => {
    const kap = await as('kap');
    const at1 = await begin([idOf('asr'), idOf('rsm'), idOf('pvl'), idOf('pim')]);
    expect(at1.text).toContain('Perkara 1 dari 3');
    expect(at1.text).toContain(await numberOf(first));
    expect(at1.text).toMatch(/Tidak dihitung untuk perkara ini[^<]*pvl/);
    const missing = await kap.send(at1.path, decisionOf(at1, { minutes: '' }));
    expect([missing.status, missing.text.includes('href="#minutes"')]).toEqual([422, true]);

    const accept = decisionOf(at1, { decision: 'accept', class: 'simple' });
    const at2 = await kap.send(at1.path, accept);
    expect(at2.text).toContain('Perkara 2 dari 3');
    expect(at2.text).toContain('Keputusan perkara sebelumnya tersimpan.');
    expect(at2.text).not.toContain('Tidak dihitung untuk perkara ini');
    const repeated = await kap.send(at1.path, accept);
    expect(repeated.text).toContain('Perkara 2 dari 3');

    const unfit = await kap.send(at2.path, decisionOf(at2, { decision: 'refuse', class: 'simple' }));
    expect([unfit.status, unfit.text.includes(SECRET)]).toEqual([422, true]);
    const withdrawn = await journey.post(`/api/intake/v1/cases/${third}/withdrawal`, { as: 'pvl', body: {} });
    expect(withdrawn.status).toBe(200);
    const end = await kap.send(at2.path, decisionOf(at2, { decision: 'refuse', ground: 'outside-authority' }));
    expect(end.path.startsWith(`${MINUTES}?kantor=kdi&tanggal=${heldOn}`)).toBe(true);

    const { body } = await journey.get(`/api/records/v1/plenary?heldOn=${heldOn}`, 'kap');
    const [one, two] = body.items;
    expect(one).toMatchObject({ caseId: first, decision: 'accept', class: 'simple', excluded: [idOf('pvl')] });
    expect([...one.members].sort()).toEqual(['kap', 'asr', 'rsm', 'pim'].map(idOf).sort());
    expect(two).toMatchObject({ caseId: second, decision: 'refuse', ground: 'outside-authority', excluded: [] });
    expect(two.members).toContain(idOf('pvl'));
    expect(body.total).toBe(2);
  }, 60_000);

  it('passes over what was decided meanwhile, and says so', async () => {
    const kap = await as('kap');
    const fourth = await prepared('Keempat', 'accept');
    const address = `${PLENARY}/rapat?tanggal=${await today()}&anggota=${idOf('asr')}&perkara=${first},${third},${fourth}&ke=1`;
    const page = await kap.open(address);
    expect(page.text).toContain('2 perkara dilewati');
    expect(page.text).toContain('Perkara 3 dari 3');
    const late = await kap.send(
      address.replace('ke=1', 'ke=2'),
      decisionOf(page, { decision: 'accept', class: 'simple' }),
    );
    expect([late.status, late.text.includes(SECRET)]).toEqual([422, true]);
    const few = await kap.send(
      address.replace('ke=1', 'ke=3').replace(idOf('asr'), ''),
      decisionOf(page, { decision: 'accept', class: 'simple' }),
    );
    expect([few.status, few.text.includes(SECRET)]).toEqual([422, true]);
    expect((await (await as('pvl')).open(address)).status).toBe(403);
    expect((await kap.open(`${PLENARY}/rapat?tanggal=x`)).path).toBe(PLENARY);
  }, 60_000);
});

describe('a session that ended in a meeting', () => {
  it('keeps the decision on a page that sends it to the same case of the same meeting', async () => {
    const address = `${PLENARY}/rapat?tanggal=2026-03-05&perkara=${first}&ke=1`;
    const { status, text } = await specBrowser(journey.office().url).send(address, { minutes: SECRET });
    expect([status, text.includes(SECRET)]).toEqual([401, true]);
    expect(text).toContain(`action="${address.replaceAll('&', '&amp;')}"`);
  });
});

describe('the minutes', () => {
  it('tell of a day who decided what without whom, and their text to whoever may open it', async () => {
    const kap = await as('kap');
    const day = await kap.open(`${MINUTES}?tanggal=${heldOn}`);
    for (const part of ['Diterima', 'Ditolak', 'Notulis', 'pvl (Penerimaan dan Verifikasi)', await numberOf(second)])
      expect(day.text).toContain(part);
    expect(day.text).not.toContain(SECRET);
    expect((await kap.open(`${MINUTES}?tanggal=${heldOn}&isi=1`)).text).toContain(SECRET);
    const all = await kap.open(MINUTES);
    expect(all.text).toContain(`href="${MINUTES}?kantor=kdi&amp;tanggal=${heldOn}"`);
    expect((await kap.open(`${MINUTES}?tanggal=2020-01-01`)).text).toContain('Tidak ada keputusan pleno');
    const pvl = await (await as('pvl')).open(`${MINUTES}?tanggal=${heldOn}&isi=1`);
    expect([pvl.status, pvl.text.includes('Ditolak'), pvl.text.includes(SECRET)]).toEqual([200, true, false]);
    expect(pvl.text).not.toContain('Yang memutus');
  });

  it('stand in the case file too, for whom they are', async () => {
    expect((await (await as('kap')).open(`/petugas/perkara/${second}`)).text).toContain(SECRET);
    expect((await (await as('pvl')).open(`/petugas/perkara/${second}`)).text).not.toContain(SECRET);
  });
});

describe('an agenda of more cases than a meeting takes', () => {
  const casesIn = ({ text }: Shown): readonly string[] =>
    [...text.matchAll(/<th scope="row"><a href="\/petugas\/perkara\/([^"]+)"/g)].map(([, id = '']) => id);
  const nextIn = ({ text }: Shown): string =>
    (/href="(\/petugas\/pleno\?[^"]*dari=[^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');
  const total = async (): Promise<number> =>
    (await journey.get('/api/records/v1/inbox?stage=plenary&limit=1', 'kap')).body.total as number;

  it('says how many wait, shows each of them once, and begins a meeting with those of a page', async () => {
    for (let at = 0; at < 6; at += 1)
      await Promise.all(Array.from({ length: 9 }, (_, of) => prepared(`Perkara ${at}${of}`, 'accept')));
    const kap = await as('kap');
    const waiting = await total();
    const first = await kap.open(PLENARY);
    expect(first.text).toContain(`${waiting} perkara menunggu · Satu rapat memutus paling banyak 50 perkara.`);
    const next = nextIn(first);
    const second = await kap.open(next);
    expect([casesIn(first).length, casesIn(second).length]).toEqual([50, waiting - 50]);
    expect(new Set([...casesIn(first), ...casesIn(second)]).size).toBe(waiting);
    expect([second.text.includes('Ke halaman pertama'), nextIn(second)]).toEqual([true, '']);

    const action = /<form method="post" action="([^"]+pleno[^"]*)"/.exec(second.text)?.[1]?.replaceAll('&amp;', '&');
    expect(action).toBe(next);
    const body = new URLSearchParams({ heldOn: await today() });
    for (const member of ['asr', 'rsm']) body.append('members', idOf(member));
    const meeting = await kap.send(next, body);
    expect(meeting.text).toContain(`Perkara 1 dari ${waiting - 50}`);
    expect(meeting.text).toContain(await numberOf(casesIn(second)[0] ?? ''));
    const went = await kap.send(meeting.path, decisionOf(meeting, { decision: 'accept', class: 'simple' }));
    const end = await kap.open(went.path.replace(/ke=\d+/, `ke=${waiting - 50 + 1}`));
    expect(end.path.startsWith(MINUTES)).toBe(true);
    expect(end.text).toContain(`Ke agenda: ${waiting - 1} perkara masih menunggu`);
  }, 120_000);

  it('tells on a page whose cases were all decided how many wait elsewhere', async () => {
    const { body } = await journey.get('/api/records/v1/inbox?stage=plenary&order=oldest&limit=100', 'kap');
    const last = body.items.at(-1);
    const after = Buffer.from(JSON.stringify([last.facts.receivedOn, last.caseId])).toString('base64url');
    const { text } = await (await as('kap')).open(`${PLENARY}?dari=${after}`);
    expect(text).toContain(`Tidak ada lagi di halaman ini. ${body.total as number} perkara menunggu`);
    expect(text).toContain('Ke halaman pertama');
  });
});
