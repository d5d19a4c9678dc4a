// The door of the HTTP shapes: what each service takes and answers, validated by class-validator.
export { Code, Codes, Count, Day, Flag, Part, Parts, Text, Texts } from './fields.js';
export {
  AccountBody,
  GrantBody,
  RegisterStaffBody,
  STAFF_ROLES,
  StaffQuery,
  SUSPENSION_REASONS,
  SuspensionBody,
} from './identity.js';
export { ConflictBody, ExaminersBody, RouteBody, TransferBody } from './routing.js';
export {
  ActionReportBody,
  ActionVerificationBody,
  ClarificationBody,
  ClosureCheckBody,
  ClosureDraftBody,
  CommentBody,
  CorrectiveActionPart,
  DocumentReviewBody,
  DraftBody,
  FinalReportBody,
  FinalReportParts,
  ReplyBody,
  ResultNoticeBody,
} from './resolution.js';
export {
  ComplainantBody,
  ComplainantChange,
  CompletionBody,
  CompletionRequestBody,
  ConsultationAnswerBody,
  ContactBody,
  FormalCheckBody,
  MaterialCheckBody,
  placeCode,
  PlenaryDecisionBody,
  ReceiptSessionBody,
  ReportBody,
  ReportedBody,
  WithdrawalBody,
} from './intake.js';
