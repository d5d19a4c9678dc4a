// Endings at intake: the complainant withdraws, or a consultation is answered.
import { nothing, refuse, secret } from '@jejak/case';
import type { CaseFile, Decision, IntakeEvent, Stage } from '@jejak/case';
import { notNow } from './stage.js';

/** The complainant's wish to end it; `onBehalf` when staff records a written or spoken withdrawal. */
export interface WithdrawReport {
  readonly onBehalf: boolean;
  readonly reason: string | null;
}

const MAY_WITHDRAW: { readonly [S in Stage]: boolean } = {
  none: false,
  received: true,
  'awaiting-completion': true,
  consultation: true,
  'material-check': true,
  plenary: true,
  registered: true,
  routed: true,
  examination: true,
  comment: true,
  'corrective-monitoring': false,
  closing: false,
  closed: false,
  'settled-at-intake': false,
};

/** Withdraws a report at any time before its final report. Only resolution closes the case after that. */
export const withdrawReport =
  (command: WithdrawReport) =>
  (before: CaseFile): Decision<IntakeEvent> => {
    if (before.ending?.kind === 'withdrawn') return nothing;
    if (!MAY_WITHDRAW[before.stage]) return notNow(before.stage);
    if (!before.hasIdentity)
      return refuse(
        'no-complainant-to-withdraw',
        'This case has no complainant; the office closes it by its own decision.',
      );
    const { onBehalf, reason } = command;
    const told = reason === null ? null : secret(before.subjects.complainant, 'narrative', { text: reason });
    return [{ type: 'ReportWithdrawn', data: { onBehalf, reason: told } }];
  };

/** The advice that was given. */
export interface AnswerConsultation {
  readonly answer: string;
}

/** Answers a consultation, which ends it. A second answer is refused, not swallowed: its words would be lost. */
export const answerConsultation =
  ({ answer }: AnswerConsultation) =>
  (before: CaseFile): Decision<IntakeEvent> => {
    if (before.caseType !== 'consultation')
      return refuse('not-a-consultation', 'Only a consultation is answered here; a report is checked and decided.');
    if (before.stage !== 'consultation') return notNow(before.stage);
    return [
      { type: 'ConsultationAnswered', data: { answer: secret(before.subjects.file, 'narrative', { text: answer }) } },
    ];
  };
