// How identifying words are written in one form before they are hashed: the same person gives the same hash, however it was typed.

/** What a person can be found by, exactly. */
export const IDENTITY_KINDS = ['name', 'idNumber', 'phone', 'email'] as const;
/** See {@link IDENTITY_KINDS}. */
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

const FORMS: { readonly [K in IdentityKind]: (typed: string) => string } = {
  name: (typed) =>
    typed
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  idNumber: (typed) => typed.toUpperCase().replace(/[^A-Z0-9]+/g, ''),
  phone: (typed) =>
    typed
      .replace(/\D+/g, '')
      .replace(/^0+(?=\d)/, '')
      .replace(/^(?!62)/, '62'),
  email: (typed) => typed.normalize('NFKC').trim().toLowerCase(),
};

/** The one form of a value; undefined where nothing is left to look for. */
export const plainIdentity = (kind: IdentityKind, typed: string): string | undefined => {
  if (!/[\p{L}\p{N}]/u.test(typed)) return undefined;
  return FORMS[kind](typed);
};
