// Policy of examination and closure as data: how long parties may speak, which closing reason fits which ending.
import type { ClosingReasonCode } from '@jejak/law';

/** Days for a reply, counted from receipt; UU 37/2008 Art. 33(1) (from memory: see docs/law.md). */
export const CLARIFICATION_DAYS = 14;
/** Days to comment on a result; Peraturan ORI 48/2020 Art. 25(5). */
export const COMMENT_DAYS = 14;

/** What a case takes of files of agencies, and of each kind of examiners' files. Our own default, no rule was found. */
export const FILES = {
  bytesEach: 16 * 1_048_576,
  kinds: ['picture', 'document', 'sound', 'film'],
  files: 40,
  bytesTogether: 256 * 1_048_576,
} as const;

/** What a case can end by, and the closing reasons that fit it. */
export type Ending = 'refused' | 'withdrawn' | 'found' | 'not-found' | 'discontinued';

/** The first reason of a row is what a draft proposes. */
export const CLOSING_REASONS: { readonly [E in Ending]: readonly ClosingReasonCode[] } = {
  refused: [
    'refused',
    'never-objected',
    'in-court',
    'agency-settling-in-reasonable-time',
    'settled-by-agency',
    'outside-authority',
    'conciliation-agreed',
    'older-than-two-years',
    'duplicate',
    'not-completed',
    'no-maladministration',
  ],
  withdrawn: ['withdrawn'],
  found: ['corrective-actions-fulfilled', 'settled-by-agency', 'rapid-response-solved', 'conciliation-agreed'],
  'not-found': ['no-maladministration', 'circular-36-2021'],
  discontinued: ['examination-discontinued', 'settled-by-agency', 'outside-authority', 'in-court', 'duplicate'],
};
