// What a form asks of a person: kind of identity document, sex, marital status.
import { entriesFrom } from './fact.js';
import type { CodeOf } from './fact.js';

const form = entriesFrom({ source: 'online form of the Ombudsman', certainty: 'sourced' });
const ours = entriesFrom({ source: 'added by us', certainty: 'inferred' });

/** Kinds of identity document. */
export const idTypes = [
  form('ktp', 'KTP', 'National identity card', 'KTP-el', 'e-KTP', 'NIK'),
  form('sim', 'SIM', 'Driving licence'),
  form('passport', 'Paspor', 'Passport'),
  ours('other', 'Lainnya', 'Other', 'Lain-lain'),
] as const;
/** Code of a kind of identity document. */
export type IdTypeCode = CodeOf<typeof idTypes>;

/** Sex as on the form. */
export const sexes = [
  form('female', 'Perempuan', 'Female', 'P', 'Wanita'),
  form('male', 'Laki-laki', 'Male', 'L', 'Pria'),
] as const;
/** Code of a sex. */
export type SexCode = CodeOf<typeof sexes>;

/** Marital status as on the form. */
export const maritalStatuses = [
  form('married', 'Kawin', 'Married', 'Menikah'),
  form('single', 'Belum Kawin', 'Single', 'Belum Menikah', 'Lajang'),
  form('widowed', 'Cerai Mati', 'Widowed'),
  form('divorced', 'Cerai Hidup', 'Divorced'),
] as const;
/** Code of a marital status. */
export type MaritalStatusCode = CodeOf<typeof maritalStatuses>;
