// What identity takes over HTTP.
import { agencies, offices, units } from '@jejak/law';
import { Code, Count, FromDigits, Part, Text } from './fields.js';

const officeCodes = offices.map((office) => office.code);
const unitCodes = units.map((unit) => unit.code);
const agencyCodes = agencies.map((agency) => agency.code);

/** Roles that a person of the directory can hold; a complainant (PEL) and the holder of a receipt (RCP) stand in no directory. */
export const STAFF_ROLES = ['PVL', 'ASR', 'RSM', 'KAP', 'PIM', 'NAR', 'AUD', 'DPO', 'OPR'] as const;

/** Why somebody is suspended: a code, since a person's circumstances are nobody's reading. */
export const SUSPENSION_REASONS = ['left', 'leave', 'investigation', 'account-lost', 'other'] as const;

/** Who somebody is at an OpenID issuer. */
export class AccountBody {
  @Text({ about: 'The subject (sub) of the tokens.', max: 255 })
  subject!: string;

  @Text({
    about: 'The issuer (iss) of the tokens; the one that this installation trusts unless given.',
    max: 500,
    optional: true,
  })
  issuer?: string;
}

/** Somebody new, of an office of the Ombudsman or of a reported agency. */
export class RegisterStaffBody {
  @Text({ about: 'Name; stored sealed.', max: 200 })
  name!: string;

  @Code({ about: 'Office that the person belongs to.', oneOf: officeCodes, optional: true })
  office?: string;

  @Code({ about: 'Unit of that office.', oneOf: unitCodes, optional: true })
  unit?: string;

  @Code({
    about: 'Reported agency that the person speaks for, instead of an office.',
    oneOf: agencyCodes,
    optional: true,
  })
  agency?: string;

  @Part({ about: 'The account that the person logs in with.', of: AccountBody })
  account!: AccountBody;
}

/** A role for a person; it counts once a second person has confirmed it. */
export class GrantBody {
  @Code({ about: 'The role.', oneOf: STAFF_ROLES })
  role!: string;
}

/** Why a person may do nothing until reinstated. */
export class SuspensionBody {
  @Code({ about: 'The reason.', oneOf: SUSPENSION_REASONS })
  reason!: string;
}

const MOST_STAFF = 200;

/** Which part of the directory. */
export class StaffQuery {
  @Code({ about: 'People of this office only.', oneOf: officeCodes, optional: true })
  office?: string;

  @Code({ about: 'People who hold this role only.', oneOf: STAFF_ROLES, optional: true })
  role?: string;

  @FromDigits()
  @Count({ about: 'At most so many; 100 unless given.', min: 1, max: MOST_STAFF, optional: true })
  limit?: number;

  @Text({ about: 'Go on where an earlier answer ended: its `next`.', max: 64, optional: true })
  cursor?: string;
}
