// Files of agencies and examiners: whose matter, in which stage, and of what.
import { describe, it } from '@jest/globals';
import { secret, type CaseEvent, type FoundFile } from '@jejak/case';
import { COMPLAINANT_KEY, given, story } from '@jejak/testing';
import { FILES } from '../rules.js';
import { attachAgencyDocument, attachSanitisedCopy, attachWorkingPaper } from './files.js';

const found = (change: Partial<FoundFile> = {}): FoundFile => ({
  attachment: '0197c0de-0000-7000-8000-000000000001',
  media: 'application/pdf',
  bytes: 1_000,
  sha256: 'aa',
  scan: 'not-scanned',
  copy: null,
  name: 'surat.pdf',
  key: 'key',
  ...change,
});
const EVIDENCE = '0197c0de-0000-7000-8000-0000000000ee';
const evidence: CaseEvent = {
  type: 'EvidenceAttached',
  data: {
    ...found({ attachment: EVIDENCE, sha256: 'ee' }),
    name: secret(COMPLAINANT_KEY, 'file', { name: 'a.pdf' }),
    key: secret(COMPLAINANT_KEY, 'file', { key: 'k' }),
    purpose: 'evidence',
    onBehalf: false,
  },
};
const reply = { file: found(), about: 'clarification', number: 1, agency: 'buton-disdukcapil' } as const;
const report = { ...reply, about: 'corrective-action' } as const;

describe('a document of an agency', () => {
  it('belongs to a request that was made to it, before and after its words', () => {
    given(...story.asked)
      .when(attachAgencyDocument(reply))
      .thenHappens('AgencyDocumentAttached');
    given(...story.answered)
      .when(attachAgencyDocument(reply))
      .thenHappens('AgencyDocumentAttached');
    given(...story.asked)
      .when(attachAgencyDocument({ ...reply, agency: null }))
      .thenHappens('AgencyDocumentAttached');
  });

  it('is refused of another agency, to a request that was never made, and when the examination is over', () => {
    given(...story.asked)
      .when(attachAgencyDocument({ ...reply, agency: 'buton-rsud' }))
      .thenRefused('matter-of-another-agency');
    given(...story.asked)
      .when(attachAgencyDocument({ ...reply, number: 2 }))
      .thenRefused('no-such-clarification');
    given(...story.notified)
      .when(attachAgencyDocument(reply))
      .thenRefused('case-not-in-examination');
    given(...story.closed)
      .when(attachAgencyDocument(reply))
      .thenRefused('case-closed');
  });

  it('belongs to a corrective action that was ordered of it', () => {
    given(...story.ordered)
      .when(attachAgencyDocument(report))
      .thenHappens('AgencyDocumentAttached');
    given(...story.ordered)
      .when(attachAgencyDocument({ ...report, agency: 'buton-rsud' }))
      .thenRefused('matter-of-another-agency');
    given(...story.ordered)
      .when(attachAgencyDocument({ ...report, number: 9 }))
      .thenRefused('no-such-corrective-action');
    given(...story.asked)
      .when(attachAgencyDocument(report))
      .thenRefused('case-not-in-corrective-monitoring');
  });
});

describe('a working paper', () => {
  it('is added while examiners work on the case, once, and only so many together', () => {
    given(...story.assigned)
      .when(attachWorkingPaper({ file: found() }))
      .thenHappens('WorkingPaperAttached');
    given(...story.routed)
      .when(attachWorkingPaper({ file: found() }))
      .thenRefused('case-not-in-examination');
    given(...story.assigned)
      .when(attachWorkingPaper({ file: found({ bytes: FILES.bytesTogether + 1 }) }))
      .thenRefused('files-too-large-together');
  });
});

describe('a sanitised copy', () => {
  const copy = { file: found(), of: EVIDENCE };

  it('is of a piece of evidence of this case, and not the very same file', () => {
    given(...story.assigned, evidence)
      .when(attachSanitisedCopy(copy))
      .thenHappens('SanitisedCopyAttached');
    given(...story.assigned)
      .when(attachSanitisedCopy(copy))
      .thenRefused('no-such-evidence');
    given(...story.assigned, evidence)
      .when(attachSanitisedCopy({ ...copy, file: found({ sha256: 'ee' }) }))
      .thenRefused('file-already-attached');
  });
});
