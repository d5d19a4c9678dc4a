// Evidence: as long as a case is open, no more than it takes, and sealed under the complainant's key.
import { describe, expect, it } from '@jest/globals';
import { isRefusal, type CaseEvent, type FoundFile } from '@jejak/case';
import { caseAfter, COMPLAINANT_KEY, given, received, story } from '@jejak/testing';
import { EVIDENCE } from '../rules.js';
import { attachEvidence } from './evidence.js';

const file = (change: Partial<FoundFile> = {}): FoundFile => ({
  attachment: '0197c0de-0000-7000-8000-000000000001',
  media: 'image/jpeg',
  bytes: 1_000,
  sha256: 'aa',
  scan: 'not-scanned',
  copy: null,
  name: 'foto.jpg',
  key: 'key',
  ...change,
});
const attach = (change: Partial<FoundFile> = {}) =>
  attachEvidence({ file: file(change), purpose: 'evidence', onBehalf: false });
const added = (change: Partial<FoundFile>): CaseEvent => {
  const decision = attach(change)(caseAfter(...story.lodged));
  const [event] = isRefusal(decision) ? [] : decision;
  if (!event) throw new Error('Refused.');
  return event;
};

describe('evidence', () => {
  it('is added from the receipt to the closing', () => {
    for (const past of [story.lodged, story.verified, story.asked, story.notified, story.ordered, story.closureDrafted])
      given(...past)
        .when(attach())
        .thenHappens('EvidenceAttached');
  });

  it('is not added to what is closed', () => {
    given(...story.closed)
      .when(attach())
      .thenRefused('case-closed');
    given(received({ caseType: 'carbon-copy' }), { type: 'CarbonCopyRecorded', data: { monitored: false } })
      .when(attach())
      .thenRefused('settled-at-intake');
  });

  it('is sealed under the key of the complainant, its name and its own key apart', () => {
    expect(added({}).data).toMatchObject({
      name: { $plain: { name: 'foto.jpg' }, subject: COMPLAINANT_KEY, cls: 'file' },
      key: { $plain: { key: 'key' }, subject: COMPLAINANT_KEY, cls: 'file' },
    });
  });

  it('is not the very same file twice', () => {
    given(...story.lodged, added({ sha256: 'aa' }))
      .when(attach({ sha256: 'aa' }))
      .thenRefused('file-already-attached');
    given(...story.lodged, added({ sha256: 'aa' }))
      .when(attach({ sha256: 'bb' }))
      .thenHappens('EvidenceAttached');
  });

  it('is so many files and so many bytes together', () => {
    const many = Array.from({ length: EVIDENCE.files }, (_, at) => added({ sha256: String(at) }));
    given(...story.lodged, ...many)
      .when(attach())
      .thenRefused('too-many-files');
    given(...story.lodged, ...many.slice(1))
      .when(attach())
      .thenHappens('EvidenceAttached');
    const large = added({ sha256: 'large', bytes: EVIDENCE.bytesTogether - 1_000 });
    given(...story.lodged, large)
      .when(attach({ bytes: 1_000 }))
      .thenHappens('EvidenceAttached');
    given(...story.lodged, large)
      .when(attach({ bytes: 1_001 }))
      .thenRefused('files-too-large-together');
  });
});
