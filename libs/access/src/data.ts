// Data x role of ACCESS.md (reading) as data. Break-glass (B), consents and requests are acts of their own: until one is made, nothing.
import type { DataClass, Level, Role, Scope } from './vocabulary.js';

/** How a role reads a class, within which scope. `while` narrows it to a state of the case. */
export interface Cell {
  readonly scope: Scope;
  readonly level: Exclude<Level, 'none'>;
  readonly while?: 'open' | 'before-handover';
}
type Columns = Readonly<Partial<Record<Role, Cell>>>;

const at = (scope: Scope, level: Cell['level'] = 'full'): Cell => ({ scope, level });
const own = at('S');
const assigned = at('A');
const office = at('O');
const national = at('N');
const cipher = at('N', 'ciphertext');

const narrative: Columns = {
  PEL: own,
  PVL: at('H'),
  ASR: assigned,
  RSM: assigned,
  KAP: office,
  PIM: { ...national, while: 'open' },
  NAR: at('G', 'masked'),
  AUD: at('N', 'masked'),
  OPR: cipher,
};

// prettier-ignore
/** Rows of ACCESS.md; `D4s` is read instead of D4 where the identity is secret. */
export const DATA: Readonly<Record<Exclude<DataClass, 'D17'> | 'D4s', Columns>> = {
  // Number, stage, deadlines, office
  D1: { PEL: own, RCP: own, PVL: office, ASR: assigned, RSM: assigned, KAP: office, PIM: national, NAR: at('G'), AUD: national, DPO: at('N', 'masked') },
  // Agency, substance, alleged maladministration
  D2: { PEL: own, RCP: own, PVL: office, ASR: assigned, RSM: assigned, KAP: office, PIM: national, NAR: at('G'), AUD: national, DPO: at('N', 'masked') },
  // Narrative; a receipt never shows what was filed (coercion); leadership while a decision of theirs can fall due, then break-glass
  D3: narrative,
  // What the office asks and answers: as the narrative, and a receipt shows it (note 2)
  D3r: { ...narrative, RCP: own },
  // Identity and contact; the agency gets a name by a release, which is an act of its own
  D4: { PEL: own, PVL: assigned, ASR: assigned, RSM: assigned, KAP: office, OPR: cipher },
  // Identity that the citizen asked to keep secret (Art. 24(2)): never the agency
  D4s: { PEL: own, PVL: { ...assigned, while: 'before-handover' }, ASR: at('A', 'reason'), RSM: at('A', 'reason'), OPR: cipher },
  // The wish for secrecy and its reason; masked: the flag alone
  D5: { PEL: own, PVL: assigned, ASR: assigned, RSM: assigned, KAP: office, PIM: national, NAR: at('G', 'masked'), AUD: national, DPO: national },
  // Original attachments; where the table says "view" (no download) the nearest level that is not wider stands here
  D6: { PEL: own, PVL: assigned, ASR: at('A', 'reason'), RSM: at('A', 'reason'), KAP: at('O', 'reason'), AUD: at('N', 'masked'), OPR: cipher },
  // Sanitised copies
  D7: { PEL: own, PVL: assigned, ASR: assigned, RSM: assigned, KAP: office, PIM: national, NAR: at('G'), AUD: national, OPR: cipher },
  // Working papers
  D8: { ASR: assigned, RSM: assigned, KAP: office, PIM: national, AUD: national, OPR: cipher },
  // Letters with the agency; the complainant gets a summary
  D9: { PEL: at('S', 'masked'), ASR: assigned, RSM: assigned, KAP: office, PIM: national, NAR: at('G'), AUD: national, OPR: cipher },
  // Final report, draft
  D10: { ASR: assigned, RSM: assigned, KAP: office, PIM: national, AUD: national, OPR: cipher },
  // Final report, advice, recommendation; a receipt shows the outcome line, the agency gets it free of identities
  D11: {
    PEL: own, RCP: at('S', 'masked'), PVL: office, ASR: assigned, RSM: assigned, KAP: office, PIM: national,
    NAR: at('G', 'masked'), AUD: national, OPR: cipher,
  },
  // Witnesses and third parties
  D12: { ASR: assigned, OPR: cipher },
  // Audit headers and proofs; masked: one's own proof, one's own acts
  D13: {
    PEL: at('S', 'masked'), RCP: at('S', 'masked'), PVL: at('O', 'masked'), ASR: assigned, RSM: assigned, KAP: office, PIM: national,
    NAR: at('G', 'masked'), AUD: national, DPO: national, OPR: cipher,
  },
  // Access ledger
  D14: { KAP: office, PIM: national, AUD: national, DPO: national },
  // Technical telemetry
  D16: { AUD: national, OPR: national },
};
