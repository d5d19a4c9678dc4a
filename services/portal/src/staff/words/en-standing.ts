// What comes next in a case and who has it, told to the office, in English.
import type { StaffWords } from '../words.js';

/** Steps and holders by their code. */
export const standing: StaffWords['standing'] = {
  steps: {
    'formal-check': 'Staff check the formal requirements.',
    completion: 'The complainant completes the report.',
    answer: 'Staff answer the consultation.',
    'material-check': 'Staff check the material requirements.',
    'plenary-decision': 'The plenary decides whether the report is examined.',
    routing: 'The head of the office passes the case on to the examining unit.',
    assignment: 'The head of the office assigns examiners.',
    'document-review': 'The examiner records the document review.',
    'clarification-request': 'The examiner asks the agency for clarification.',
    'clarification-reply': 'The agency answers the clarification.',
    'result-notice': 'The examiner notifies the complainant of the result.',
    comment: 'The complainant may comment on the result.',
    'final-report': 'The examiner drafts the final report.',
    'final-report-signature': 'The head of the office signs the final report.',
    'corrective-action': 'The agency carries out the corrective actions.',
    'corrective-verification': 'Staff verify the corrective actions.',
    'closure-draft': 'Staff draft the closure.',
    'closure-check': 'Staff check the draft of the closure.',
    'closure-approval': 'The head of the office approves the closure.',
    none: 'There is no next step.',
  },
  holders: {
    complainant: 'Complainant',
    intake: 'Intake and verification',
    plenary: 'Plenary',
    head: 'Head of the office',
    examiner: 'Examiner',
    agency: 'Reported agency',
    monitoring: 'Resolution and monitoring',
    nobody: '–',
  },
};
