// The columns of an import file, and which field of a report each one fills.

/** Every column, in the order of the documentation, with the JSON pointer of the field it fills. */
export const COLUMNS = {
  external_id: '/externalId',
  lodged_at: '/receivedOn',
  channel: '/channel',
  case_type: '/caseType',
  standing: '/standing',
  complainant_name: '/complainant/name',
  id_type: '/complainant/idType',
  id_number: '/complainant/idNumber',
  birth_place: '/complainant/birthPlace',
  birth_date: '/complainant/birthDate',
  sex: '/complainant/sex',
  marital_status: '/complainant/maritalStatus',
  occupation: '/complainant/occupation',
  address: '/contact/address',
  village_code: '/contact/villageCode',
  phone: '/contact/phone',
  email: '/contact/email',
  identity_secret: '/secretIdentity',
  reported_group: '/reported/group',
  reported_agency: '/reported/agency',
  reported_post: '/reported/post',
  substance: '/substance',
  subject: '/subject',
  narrative: '/narrative',
  event_date: '/eventDate',
  prior_effort: '/priorEffort',
  prior_effort_date: '/priorEffortDate',
  remedy: '/remedy',
} as const;

/** Name of a column. */
export type Column = keyof typeof COLUMNS;

/** Without these a row can not be lodged; everything else may be completed later. */
export const REQUIRED: readonly Column[] = [
  'external_id',
  'channel',
  'complainant_name',
  'reported_agency',
  'subject',
  'narrative',
];

const NAMES = Object.keys(COLUMNS) as readonly Column[];

/** The column that a heading means, forgiving on case and spaces; undefined for one that is not known. */
export const columnNamed = (heading: string): Column | undefined => {
  const name = heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return NAMES.find((column) => column === name);
};

/** The column whose field the API complained of: the nearest one, since a complaint may point at a part or at a whole. */
export const columnAt = (pointer: string): Column | undefined =>
  NAMES.find((column) => COLUMNS[column] === pointer) ??
  NAMES.find((column) => COLUMNS[column].startsWith(`${pointer}/`) && pointer !== '');
