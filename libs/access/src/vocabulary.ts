// The words of access: who asks, what about, for what, and how far a role reaches.

/** The eleven roles of ACCESS.md, in the order of its columns. */
export const ROLES = ['PEL', 'RCP', 'PVL', 'ASR', 'RSM', 'KAP', 'PIM', 'NAR', 'AUD', 'DPO', 'OPR'] as const;
/**
 * PEL complainant, logged in · RCP holder of a receipt · PVL intake and verification · ASR examiner · RSM resolution and monitoring ·
 * KAP head of a regional office · PIM national leadership · NAR liaison of a reported agency · AUD auditor · DPO data-protection officer ·
 * OPR operator.
 */
export type Role = (typeof ROLES)[number];

/** Who asks. Roles and office come from the directory, never from a token. */
export interface Principal {
  readonly kind: 'person' | 'receipt' | 'public' | 'system';
  /** The pseudonym that becomes `actor`. */
  readonly id: string;
  readonly roles: readonly Role[];
  readonly office: string | null;
  readonly unit: string | null;
  /** The reported agency that a liaison speaks for. */
  readonly agency: string | null;
  /** The one case that a receipt opens. */
  readonly caseId: string | null;
  /** Whether this session was begun with a second factor: known from the token, never from the directory. */
  readonly secondFactor: boolean;
  /** Suspended, or with a session that has lapsed. */
  readonly suspended: boolean;
  /** Of a system principal: which service. */
  readonly service?: string;
}

/** What access asks of a case. The fold of `libs/case` gives it. */
export interface CaseFacts {
  readonly caseId: string;
  readonly caseType: string;
  readonly office: string;
  readonly unit: string | null;
  readonly stage: string;
  readonly closed: boolean;
  /** The examiners. */
  readonly assigned: readonly string[];
  /** Intake people who have acted on it. */
  readonly handlers: readonly string[];
  /** Principal id of a complainant who was logged in. */
  readonly complainant: string | null;
  readonly conflicted: readonly string[];
  readonly secretIdentity: boolean;
  /** Agencies that something was released to: a request to explain, a final report. */
  readonly releasedTo: readonly string[];
  readonly formallyVerified: boolean;
  /** Duty to who did it: `closure-draft`, `closure-check`, `final-report` (its author), `corrective-report`, `release-proposal`, `reopening-proposal`. */
  readonly duties: Readonly<Record<string, readonly string[]>>;
}

/** What access asks of a person in the directory, when roles are given or taken. */
export interface StaffFacts {
  readonly staffId: string;
  readonly office: string | null;
  readonly agency: string | null;
  /** Roles that the person holds. */
  readonly roles: readonly Role[];
  /** The role in question; null where the act concerns none. */
  readonly role: Role | null;
  /** `grant-proposal`: who proposed the role in question. */
  readonly duties: Readonly<Record<string, readonly string[]>>;
}

/** What an act is about. */
export type Facts = CaseFacts | StaffFacts;

/** True for the facts of a case. */
export const isCase = (facts: Facts): facts is CaseFacts => 'caseId' in facts;

/** What an office chooses (settings of the installation). */
export interface AccessSettings {
  /** Staff without a second factor may do nothing. */
  readonly secondFactorRequired: boolean;
  /** In an office of two, who checked a closure may also approve it; the drafter never. */
  readonly twoPersonClosure: boolean;
}
/** Three persons close a case; a second factor is asked for where the issuer is known to give one. */
export const DEFAULT_SETTINGS: AccessSettings = { secondFactorRequired: false, twoPersonClosure: false };

/**
 * How far a role reaches: S own · A assigned (intake: taken up, or by nobody yet; monitoring: also the office's cases from corrective
 * monitoring on) · O own office · H own office until an examiner has it, then those one has acted on · N national · G released to the
 * agency.
 */
export type Scope = 'S' | 'A' | 'O' | 'H' | 'N' | 'G';

// prettier-ignore
/** Classes of data, the rows of ACCESS.md; D3r are the questions and replies of the office, its note 2. D4 is read by row D4s where the identity is secret. */
export const DATA_CLASSES = [
  'D1', 'D2', 'D3', 'D3r', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D12', 'D13', 'D14', 'D16', 'D17',
] as const;
/** See {@link DATA_CLASSES}. */
export type DataClass = (typeof DATA_CLASSES)[number];

/**
 * How a class may be read. `full`; `reason`: in full after a purpose was given for this view; `masked`: only the rendering made for this
 * reader (a summary, an outcome line, own acts, without identities); `ciphertext`: sealed objects, never opened; `none`.
 */
export type Level = 'full' | 'reason' | 'masked' | 'ciphertext' | 'none';

/** Yes; or no, and whether the asker may know that the thing exists: 403 when visible, else 404 without the reason. */
export type Verdict =
  { readonly permitted: true } | { readonly permitted: false; readonly visible: boolean; readonly reason: string };
