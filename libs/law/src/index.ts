// The door of the law: rule sets, reference data and calendars as data, and the few look-ups they need.
export { entriesFrom, isPrintableAsLaw } from './fact.js';
export type { Certainty, CodeOf, Entry, Fact, Rule } from './fact.js';
export { lookup, rowOf } from './lookup.js';

export { formalItemsFor, rulesetById, rulesetInForce, ruleSets } from './rulesets.js';
export type { CaseClassRule, Quorum, RuleSet, RuleSetId } from './rulesets.js';
export type { FormalItem, MaterialItem, RapidResponseCriterionCode } from './checklists.js';
export type { DayCounting } from './clocks.js';
export type { Clock, ClockConsequence, ClockPause, ClockUnit } from './clocks/clock.js';
export { closingReasonOfRefusal } from './closing.js';
export type { ClosingReasonCode } from './closing.js';
export type { FinalReportOutcomeCode, FinalReportPartCode, ReceiptPartCode } from './documents.js';
export type { GroundPlace, RefusalGround, RefusalGroundCode } from './grounds.js';
export type { MaladministrationForm, MaladministrationFormCode } from './maladministration.js';

export { caseTypes, channels, reportedGroups, standings, substances } from './reference.js';
export type { CaseTypeCode, ChannelCode, ReportedGroupCode, StandingCode, SubstanceCode } from './reference.js';
export { idTypes, maritalStatuses, sexes } from './people.js';
export type { IdTypeCode, MaritalStatusCode, SexCode } from './people.js';
export { officeOfPlace, offices, units } from './offices.js';
export type { Office, OfficeCode, Unit, UnitCode } from './offices.js';
export { agencies } from './agencies.js';
export type { Agency, AgencyCode } from './agencies.js';
export { districtOf, districts, places, regencies, villages } from './places.js';
export type { Place, PlaceKind } from './places.js';

export { calendar, holidaysKnownOn } from './calendar.js';
export type { Decree, Holiday } from './calendar.js';

export { lawPage } from './page.js';

export { numbering, problemOf } from './numbering.js';
export type { Numbering, NumberParts } from './numbering.js';
export { endOfDayIn, localDayIn, zoneOf, zoneOfAgency } from './local-day.js';
