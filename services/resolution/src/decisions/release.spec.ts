// Showing an agency what was filed: what may be shown, to whom, and in which order.
import { describe, it } from '@jest/globals';
import { secret, type CaseEvent, type DataOf } from '@jejak/case';
import { COMPLAINANT_KEY, given, received, story, type Past } from '@jejak/testing';
import { proposeRelease, releaseDocument } from './release.js';

const AGENCY = 'buton-disdukcapil';
const EVIDENCE = '0197c0de-0000-7000-8000-0000000000ee';
const COPY = '0197c0de-0000-7000-8000-0000000000cc';
const file = (attachment: string, copy: DataOf<'EvidenceAttached'>['copy'] = null) => ({
  attachment,
  media: 'image/jpeg',
  bytes: 10,
  sha256: attachment,
  scan: 'not-scanned' as const,
  copy,
  name: secret(COMPLAINANT_KEY, 'file', { name: 'a.jpg' }),
  key: secret(COMPLAINANT_KEY, 'file', { key: 'k' }),
});
const copied = { media: 'image/jpeg', bytes: 5, sha256: 'c' };
const evidence = (change: Partial<DataOf<'EvidenceAttached'>> = {}): CaseEvent => ({
  type: 'EvidenceAttached',
  data: { ...file(EVIDENCE, copied), purpose: 'evidence', onBehalf: false, ...change },
});
const sanitised: CaseEvent = { type: 'SanitisedCopyAttached', data: { ...file(COPY), of: EVIDENCE } };
const proposed: Past = {
  actor: 'examiner',
  event: { type: 'DocumentReleaseProposed', data: { attachment: EVIDENCE, agency: AGENCY } },
};
const released: CaseEvent = {
  type: 'DocumentReleased',
  data: { attachment: EVIDENCE, agency: AGENCY, proposal: 10 },
};
const command = { attachment: EVIDENCE, agency: AGENCY };
const ofCopy = { ...command, attachment: COPY };
const secretly: readonly Past[] = [received({ secretIdentity: true }), ...story.asked.slice(1)];

describe('a release', () => {
  it('is proposed, and then released, once', () => {
    given(...story.asked, evidence())
      .when(proposeRelease(command))
      .thenHappens('DocumentReleaseProposed');
    given(...story.asked, evidence())
      .when(releaseDocument(command))
      .thenRefused('release-not-proposed');
    given(...story.asked, evidence(), proposed)
      .when(releaseDocument(command))
      .thenHappens('DocumentReleased');
    given(...story.asked, evidence(), proposed)
      .when(proposeRelease(command))
      .thenRefused('release-already-proposed');
    given(...story.asked, evidence(), proposed, released)
      .when(releaseDocument(command))
      .thenRefused('already-released');
    given(...story.asked, evidence(), proposed, released)
      .when(proposeRelease(command))
      .thenRefused('already-released');
  });

  it('is to an agency that was asked, while examiners work on the case', () => {
    given(...story.reviewed, evidence())
      .when(proposeRelease(command))
      .thenRefused('agency-not-asked');
    given(...story.asked, evidence())
      .when(proposeRelease({ ...command, agency: 'buton-rsud' }))
      .thenRefused('agency-not-asked');
    given(...story.closed)
      .when(proposeRelease(command))
      .thenRefused('case-closed');
  });

  it('is of evidence that has a copy, or of a copy that somebody made', () => {
    given(...story.asked)
      .when(proposeRelease(command))
      .thenRefused('no-such-evidence');
    given(...story.asked, evidence({ copy: null }))
      .when(proposeRelease(command))
      .thenRefused('sanitised-copy-needed');
    given(...story.asked, evidence({ copy: null }), sanitised)
      .when(proposeRelease(ofCopy))
      .thenHappens('DocumentReleaseProposed');
    given(...story.asked, { type: 'WorkingPaperAttached', data: file(EVIDENCE) })
      .when(proposeRelease(command))
      .thenRefused('no-such-evidence');
  });

  it('is never of an identity: of no document of it, and of no picture where it is secret', () => {
    given(...story.asked, evidence({ purpose: 'identity-document' }))
      .when(proposeRelease(command))
      .thenRefused('identity-is-not-released');
    given(...secretly, evidence())
      .when(proposeRelease(command))
      .thenRefused('sanitised-copy-needed');
    given(...secretly, evidence(), proposed)
      .when(releaseDocument(command))
      .thenRefused('sanitised-copy-needed');
    given(...secretly, evidence(), sanitised)
      .when(proposeRelease(ofCopy))
      .thenHappens('DocumentReleaseProposed');
  });
});
