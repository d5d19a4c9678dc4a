// Every act as the API takes it: which address, which body.
import type { JejakClient } from '@jejak/contracts/client';
import { as } from '../../bodies.js';
import { answered } from '../../house-api.js';
import type { Body } from './fields.js';

/** What an act is sent with. `number`: of a clarification or a corrective action, where the address has one. */
export interface Sending {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  /** What was chosen that stands in the address, as it was sent: a number, a file, or a proposal about one. */
  readonly chosen?: string;
  readonly body: Body;
}
/** Sends an act; answers the position of what it appended. @throws {ApiFailure} */
export type Send = (api: JejakClient, sending: Sending) => Promise<{ readonly position: string }>;

const at = ({ id, key }: Sending) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });
const on = <Name extends 'n' | 'k'>(name: Name, { id, key, number }: Sending) => ({
  params: { path: { id, [name]: number } as { id: string } & Record<Name, number>, header: { 'Idempotency-Key': key } },
});

const onFile = ({ id, key }: Sending, attachment: string) => ({
  params: { path: { id, attachment }, header: { 'Idempotency-Key': key } },
});

/** By the action of the API. */
export const SEND: Readonly<Record<string, Send>> = {
  'formal-check': (api, s) =>
    answered(api.POST('/api/intake/v1/cases/{id}/formal-check', { ...at(s), body: as('FormalCheckBody', s.body) })),
  'request-completion': (api, s) =>
    answered(
      api.POST('/api/intake/v1/cases/{id}/completion-request', { ...at(s), body: as('CompletionRequestBody', s.body) }),
    ),
  'submit-completion': (api, s) =>
    answered(api.POST('/api/intake/v1/cases/{id}/completion', { ...at(s), body: as('CompletionBody', s.body) })),
  'material-check': (api, s) =>
    answered(api.POST('/api/intake/v1/cases/{id}/material-check', { ...at(s), body: as('MaterialCheckBody', s.body) })),
  'decide-at-plenary': (api, s) =>
    answered(
      api.POST('/api/intake/v1/cases/{id}/plenary-decision', { ...at(s), body: as('PlenaryDecisionBody', s.body) }),
    ),
  withdraw: (api, s) =>
    answered(api.POST('/api/intake/v1/cases/{id}/withdrawal', { ...at(s), body: as('WithdrawalBody', s.body) })),
  'answer-consultation': (api, s) =>
    answered(
      api.POST('/api/intake/v1/cases/{id}/consultation-answer', {
        ...at(s),
        body: as('ConsultationAnswerBody', s.body),
      }),
    ),
  route: (api, s) =>
    answered(api.POST('/api/routing/v1/cases/{id}/route', { ...at(s), body: as('RouteBody', s.body) })),
  transfer: (api, s) =>
    answered(api.POST('/api/routing/v1/cases/{id}/transfer', { ...at(s), body: as('TransferBody', s.body) })),
  'assign-examiners': (api, s) =>
    answered(api.POST('/api/routing/v1/cases/{id}/examiners', { ...at(s), body: as('ExaminersBody', s.body) })),
  'declare-conflict': (api, s) =>
    answered(api.POST('/api/routing/v1/cases/{id}/conflicts', { ...at(s), body: as('ConflictBody', s.body) })),
  'review-documents': (api, s) =>
    answered(
      api.POST('/api/resolution/v1/cases/{id}/document-review', { ...at(s), body: as('DocumentReviewBody', s.body) }),
    ),
  'request-clarification': (api, s) =>
    answered(
      api.POST('/api/resolution/v1/cases/{id}/clarifications', { ...at(s), body: as('ClarificationBody', s.body) }),
    ),
  'reply-to-clarification': (api, s) =>
    answered(
      api.POST('/api/resolution/v1/cases/{id}/clarifications/{n}/reply', {
        ...on('n', s),
        body: as('ReplyBody', s.body),
      }),
    ),
  'propose-release': (api, s) =>
    answered(
      api.POST('/api/resolution/v1/cases/{id}/attachments/{attachment}/release-proposal', {
        ...onFile(s, s.chosen ?? ''),
        body: as('ReleaseBody', s.body),
      }),
    ),
  'release-document': (api, s) => {
    const [attachment = '', agency = ''] = (s.chosen ?? '').split(' ');
    return answered(
      api.POST('/api/resolution/v1/cases/{id}/attachments/{attachment}/release', {
        ...onFile(s, attachment),
        body: as('ReleaseBody', { agency }),
      }),
    );
  },
  'notify-result': (api, s) =>
    answered(
      api.POST('/api/resolution/v1/cases/{id}/result-notice', { ...at(s), body: as('ResultNoticeBody', s.body) }),
    ),
  comment: (api, s) =>
    answered(api.POST('/api/resolution/v1/cases/{id}/comment', { ...at(s), body: as('CommentBody', s.body) })),
  'write-final-report': (api, s) =>
    answered(
      api.POST('/api/resolution/v1/cases/{id}/final-report', {
        ...at(s),
        body: as('FinalReportBody', s.body),
      }),
    ),
  'sign-final-report': (api, s) =>
    answered(
      api.POST('/api/resolution/v1/cases/{id}/final-report-signature', { ...at(s), body: as('DraftBody', s.body) }),
    ),
  'report-corrective-action': (api, s) =>
    answered(
      api.POST('/api/resolution/v1/cases/{id}/corrective-actions/{k}/report', {
        ...on('k', s),
        body: as('ActionReportBody', s.body),
      }),
    ),
  'verify-corrective-action': (api, s) =>
    answered(
      api.POST('/api/resolution/v1/cases/{id}/corrective-actions/{k}/verification', {
        ...on('k', s),
        body: as('ActionVerificationBody', s.body),
      }),
    ),
  'draft-closure': (api, s) =>
    answered(
      api.POST('/api/resolution/v1/cases/{id}/closure-draft', { ...at(s), body: as('ClosureDraftBody', s.body) }),
    ),
  'check-closure': (api, s) =>
    answered(
      api.POST('/api/resolution/v1/cases/{id}/closure-check', { ...at(s), body: as('ClosureCheckBody', s.body) }),
    ),
  'approve-closure': (api, s) =>
    answered(api.POST('/api/resolution/v1/cases/{id}/closure-approval', { ...at(s), body: as('DraftBody', s.body) })),
};
