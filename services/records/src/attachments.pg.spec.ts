// The files of a case by role: who may know of them, who may have their bytes, and that every download is in the ledger first.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { secret, type AttachedFile, type EvidencePurpose } from '@jejak/case';
import { BLOBS, EVENT_STORE, HOUSE, type HouseSettings } from '@jejak/chassis';
import type { EventStore } from '@jejak/eventstore';
import { flowing, pdf, photo } from '@jejak/testing';
import type { Blobs } from '@jejak/vault';
import { API, CASES, CITIZEN, openRecords, type RecordsOffice } from './spec-office.js';
import type { Cast } from './spec-scribe.js';

const NAME = 'TANDA-BERKAS.jpg';
const CONTENT = pdf('TANDA-ISI');

let records: RecordsOffice;
let copy: Buffer;
beforeAll(async () => {
  records = await openRecords();
  copy = await photo();
});
afterAll(() => records.stop());

let count = 0;
/** A file as an upload leaves it, up to the event. */
const received = async ({ caseId }: Cast, subject: string, withCopy: boolean): Promise<AttachedFile> => {
  const attachment = `0197c0de-0000-7000-8000-${String((count += 1)).padStart(12, '0')}`;
  const deposit = records.office.running.get<Blobs>(BLOBS, 'records').deposit({ caseId, attachment });
  const original = await deposit.put('original', flowing(CONTENT));
  const other = withCopy ? { media: 'image/jpeg', ...(await deposit.put('copy', flowing(copy))) } : null;
  await deposit.keep();
  return {
    attachment,
    media: 'application/pdf',
    ...original,
    scan: 'not-scanned',
    copy: other,
    name: secret(subject, 'file', { name: NAME }),
    key: secret(subject, 'file', { key: deposit.key }),
  };
};
const evidence = async (cast: Cast, purpose: EvidencePurpose = 'evidence', withCopy = true): Promise<string> => {
  const file = await received(cast, cast.complainant, withCopy);
  await records.write.case(cast, [
    ['public', { type: 'EvidenceAttached', data: { ...file, purpose, onBehalf: false } }],
  ]);
  return file.attachment;
};

interface Item {
  readonly attachment: string;
  readonly name: object;
  readonly sha256: string;
  readonly original: { readonly reading: string };
  readonly copy: { readonly reading: string };
}
const list = async ({ caseId }: Cast, as: string) => {
  const { status, body } = await records.get(`/cases/${caseId}/attachments`, as);
  return { status, items: (body as { items?: readonly Item[] }).items ?? [] };
};
const reading = async (cast: Cast, as: string, attachment: string) => {
  const { items } = await list(cast, as);
  const item = items.find((each) => each.attachment === attachment);
  return item === undefined ? 'unknown' : `${item.original.reading} ${item.copy.reading}`;
};
const tokenOf = (as: string) => records.office.tokenOf(as);
const download = async (
  { caseId }: Cast,
  attachment: string,
  { as, rendering = 'original', reason }: { as: string; rendering?: string; reason?: string },
) => {
  const answer = await fetch(
    `${records.office.running.url}${API}/cases/${caseId}/attachments/${attachment}/${rendering}`,
    {
      headers: {
        authorization: `Bearer ${await tokenOf(as)}`,
        ...(reason !== undefined && { 'jejak-reason': encodeURIComponent(reason) }),
      },
    },
  );
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  return { status: answer.status, headers: answer.headers, bytes, type: isProblem ? problemIn(bytes) : '' };
};
const problemIn = (bytes: Buffer) =>
  (JSON.parse(bytes.toString()) as { type: string }).type.replace('urn:jejak:problem:', '');
const ledger = async ({ caseId }: Cast) =>
  (await records.office.running.get<EventStore>(EVENT_STORE, 'records').read(`access-${caseId}`)).map(
    ({ actor, data }) => [actor, data['purpose'], data['about'] ?? null] as const,
  );

describe('a download', () => {
  it('gives the bytes as they were sent, to be saved and never shown', async () => {
    const attachment = await evidence(CASES.own);
    const { status, headers, bytes } = await download(CASES.own, attachment, { as: CITIZEN });
    expect([status, bytes.equals(CONTENT)]).toEqual([200, true]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(CONTENT.length),
      'content-disposition': `attachment; filename="${NAME}"; filename*=UTF-8''${NAME}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('is in the ledger, with the file, before it leaves, and each time anew', async () => {
    const attachment = await evidence(CASES.own);
    const before = (await ledger(CASES.own)).length;
    const first = await download(CASES.own, attachment, { as: CITIZEN });
    await download(CASES.own, attachment, { as: CITIZEN, rendering: 'copy' });
    expect(first.status).toBe(200);
    const entries = (await ledger(CASES.own)).slice(before);
    expect(entries.map(([, purpose, about]) => [purpose, about])).toEqual([
      ['download-attachment', attachment],
      ['download-attachment', attachment],
    ]);
  });

  it('of an original asks an examiner for a reason each time; of a copy it does not', async () => {
    const attachment = await evidence(CASES.examined);
    expect(await download(CASES.examined, attachment, { as: 'asr' })).toMatchObject({
      status: 403,
      type: 'reason-required',
    });
    const given = await download(CASES.examined, attachment, { as: 'asr', reason: 'Memeriksa keaslian surat' });
    expect([given.status, given.bytes.equals(CONTENT)]).toEqual([200, true]);
    const copied = await download(CASES.examined, attachment, { as: 'asr', rendering: 'copy' });
    expect([copied.status, copied.bytes.equals(copy)]).toEqual([200, true]);
    expect(copied.headers.get('content-disposition')).not.toContain('TANDA');
  });

  it('that is refused opens nothing: the ledger says so', async () => {
    const attachment = await evidence(CASES.examined);
    const before = (await ledger(CASES.examined)).length;
    for (const as of ['aud', 'pim', 'dpo', 'asr', 'nar', 'opr'])
      expect((await download(CASES.examined, attachment, { as })).status).toBeGreaterThanOrEqual(403);
    expect((await ledger(CASES.examined)).length).toBe(before);
  });

  it('of what is not there, in this case or at all, is 404', async () => {
    const attachment = await evidence(CASES.fresh, 'evidence', false);
    const other = { as: CITIZEN };
    expect((await download(CASES.own, attachment, other)).status).toBe(404);
    expect((await download(CASES.own, '..%2F..%2Fkeys.json', other)).status).toBe(404);
    expect((await download(CASES.fresh, attachment, { as: 'pvl', rendering: 'copy' })).status).toBe(404);
    expect((await download(CASES.fresh, attachment, { as: 'pvl', rendering: 'thumbnail' })).status).toBe(404);
  });
});

// `original copy`, as the table of ACCESS.md has it for evidence of an examined case (D6, D7).
describe('what a role gets of evidence', () => {
  it.each([
    ['asr', 'reason-required open'],
    ['kap', 'reason-required open'],
    ['pim', 'withheld open'],
    ['aud', 'withheld open'],
    ['dpo', 'unknown'],
    ['pvl', 'open open'], // who had it at intake
    ['nar', 'unknown'],
  ])('%s: %s, and the download agrees', async (as, expected) => {
    const attachment = await evidence(CASES.examined);
    expect(await reading(CASES.examined, as, attachment)).toBe(expected);
    const [original = '', copied = ''] = expected === 'unknown' ? ['unknown', 'unknown'] : expected.split(' ');
    const statuses: Record<string, number> = { open: 200, 'reason-required': 403, withheld: 403, unknown: 404 };
    expect((await download(CASES.examined, attachment, { as })).status).toBe(statuses[original]);
    expect((await download(CASES.examined, attachment, { as, rendering: 'copy' })).status).toBe(statuses[copied]);
  });

  it('an auditor gets the hash, and not the name', async () => {
    const attachment = await evidence(CASES.examined);
    const item = (await list(CASES.examined, 'aud')).items.find((each) => each.attachment === attachment);
    expect(item).toMatchObject({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      name: { withheld: expect.any(String) },
    });
  });

  it('the holder of a receipt uploads only', async () => {
    const attachment = await evidence(CASES.fresh);
    const as = await records.receipt(CASES.fresh);
    expect((await list(CASES.fresh, as)).status).toBe(403);
    expect((await download(CASES.fresh, attachment, { as })).status).toBe(403);
  });

  it('somebody with a conflict of interest gets nothing', async () => {
    const attachment = await evidence(CASES.conflicted);
    expect((await list(CASES.conflicted, 'asr')).status).toBe(404);
    expect((await download(CASES.conflicted, attachment, { as: 'asr' })).status).toBe(404);
  });
});

describe('an identity document', () => {
  it('is read as identity is, whichever rendering', async () => {
    const open = await evidence(CASES.examined, 'identity-document');
    expect(await reading(CASES.examined, 'pim', open)).toBe('withheld withheld');
    expect(await reading(CASES.examined, 'aud', open)).toBe('withheld withheld');
    expect(await reading(CASES.examined, 'asr', open)).toBe('reason-required open');
    const hidden = await evidence(CASES.hidden, 'identity-document');
    expect(await reading(CASES.hidden, 'asr', hidden)).toBe('reason-required reason-required');
    expect(await reading(CASES.hidden, 'kap', hidden)).toBe('withheld withheld');
    expect((await download(CASES.hidden, hidden, { as: 'kap', rendering: 'copy', reason: 'x' })).status).toBe(403);
  });
});

describe('what agencies and examiners add', () => {
  it('a document of an agency is for the agency itself and for the office, and no other agency', async () => {
    const file = await received(CASES.examined, CASES.examined.file, false);
    const about = { about: 'clarification', number: 1, agency: 'buton-disdukcapil', onBehalf: false };
    await records.write.case(CASES.examined, [
      ['nar', { type: 'AgencyDocumentAttached', data: { ...file, ...about } }],
    ]);
    expect(await reading(CASES.examined, 'nar', file.attachment)).toBe('open none');
    expect((await download(CASES.examined, file.attachment, { as: 'nar' })).bytes.equals(CONTENT)).toBe(true);
    expect(await reading(CASES.examined, 'asr', file.attachment)).toBe('open none');
    expect((await download(CASES.examined, file.attachment, { as: 'nar-2' })).status).toBe(404);
  });

  it('a copy of evidence is for the agency that it was released to, and the original is not', async () => {
    const attachment = await evidence(CASES.examined);
    const agency = 'buton-disdukcapil';
    const proposal = { type: 'DocumentReleaseProposed', data: { attachment, agency } };
    await records.write.case(CASES.examined, [['asr', proposal]]);
    expect(await reading(CASES.examined, 'nar', attachment)).toBe('unknown');
    const release = { type: 'DocumentReleased', data: { attachment, agency, proposal: 12 } };
    await records.write.case(CASES.examined, [['kap', release]]);
    expect(await reading(CASES.examined, 'nar', attachment)).toBe('withheld open');
    const copied = await download(CASES.examined, attachment, { as: 'nar', rendering: 'copy' });
    expect([copied.status, copied.bytes.equals(copy)]).toEqual([200, true]);
    expect((await download(CASES.examined, attachment, { as: 'nar' })).status).toBe(403);
    expect((await download(CASES.examined, attachment, { as: 'nar-2', rendering: 'copy' })).status).toBe(404);
    const item = (await list(CASES.examined, 'nar')).items.find((each) => each.attachment === attachment);
    expect(item?.name).toEqual({ withheld: 'not-permitted' });
  });

  it('a working paper is for the office', async () => {
    const file = await received(CASES.examined, CASES.examined.file, false);
    await records.write.case(CASES.examined, [['asr', { type: 'WorkingPaperAttached', data: file }]]);
    expect(await reading(CASES.examined, 'asr', file.attachment)).toBe('open none');
    expect(await reading(CASES.examined, 'nar', file.attachment)).toBe('unknown');
    expect((await download(CASES.examined, file.attachment, { as: 'nar' })).status).toBe(404);
  });
});

describe('the case file and the file as of a day', () => {
  it('tell of a file, and never of its key', async () => {
    const attachment = await evidence(CASES.examined);
    const { body } = await records.file(CASES.examined, 'asr');
    const section = (body as { attachments: readonly { data: Record<string, unknown> }[] }).attachments;
    const entry = section.find(({ data }) => data['attachment'] === attachment);
    expect(entry?.data).toMatchObject({ media: 'application/pdf', name: { value: { name: NAME } } });
    expect(Object.keys(entry?.data ?? {})).not.toContain('key');
    const before = await records.get(`/cases/${CASES.examined.caseId}/as-of?instant=2026-03-01T00:00:00.000Z`, 'asr');
    expect(JSON.stringify(before.body)).not.toContain(attachment);
  });
});

describe('a file whose person was forgotten', () => {
  it('is gone for good: 410, while its bytes still lie there', async () => {
    const attachment = await evidence(CASES.elsewhere);
    const asking = { as: 'kap-mks', reason: 'Pemeriksaan' };
    expect((await download(CASES.elsewhere, attachment, asking)).status).toBe(200);
    const { complainant } = CASES.elsewhere;
    const store = records.office.running.get<EventStore>(EVENT_STORE, 'scribe');
    const kids = (await store.read(`subject-${complainant}`)).map(({ data }) => data['kid'] as string);
    const destroyed = { type: 'SubjectKeyDestroyed', data: { kids, approvals: ['dpo', 'pim'] } };
    await records.write.write(`subject-${complainant}`, [['dpo', destroyed]]);
    expect(await download(CASES.elsewhere, attachment, asking)).toMatchObject({ status: 410, type: 'erased' });
    expect(await reading(CASES.elsewhere, 'kap-mks', attachment)).toBe('reason-required open');
  });
});

describe('a file that is lost or changed', () => {
  it('is said to be not at hand, and the operator is told', async () => {
    const dir = join(records.office.running.get<HouseSettings>(HOUSE, 'records').home, 'blobs', 'kept');
    const pathOf = (attachment: string) => {
      const found = readdirSync(dir, { recursive: true, encoding: 'utf8' }).find((name) =>
        name.endsWith(`${attachment}.original`),
      );
      return join(dir, found ?? '');
    };
    const lost = await evidence(CASES.own);
    rmSync(pathOf(lost));
    expect(await download(CASES.own, lost, { as: CITIZEN })).toMatchObject({ status: 503, type: 'file-unavailable' });
    const changed = await evidence(CASES.own);
    writeFileSync(pathOf(changed), 'JEJAKF1\nsomething else altogether');
    expect(await download(CASES.own, changed, { as: CITIZEN })).toMatchObject({
      status: 503,
      type: 'file-unavailable',
    });
    expect(records.office.log()).toContain('a file that the register speaks of is missing or damaged');
    expect(records.office.log()).not.toContain('TANDA');
  });
});
