// How sure we are of a fact, and what every row of the law and of the reference data carries.

/**
 * `sourced`: read in the source itself · `indirect`: read in the press, in office practice or in software of an office ·
 * `memory`: believed, unverified · `inferred`: our own proposal. Only `sourced` rows with an article may be printed as law.
 */
export type Certainty = 'sourced' | 'indirect' | 'memory' | 'inferred';

/** Where a row comes from and how sure that is. */
export type Fact = {
  /** The document or practice in words. */
  readonly source: string;
  readonly certainty: Certainty;
};

/** A row of a rule set. Without an article it is practice or a setting, never law. */
export type Rule = Fact & {
  /** For example `UU 25/2009 Ps 44(3)`. */
  readonly article?: string;
};

/** A row of reference data or of a rule set that people choose by name. */
export type Entry<Code extends string = string> = Fact & {
  /** Stable, stored in events: never renamed, never reused. */
  readonly code: Code;
  /** Indonesian, as shown. */
  readonly name: string;
  readonly nameEn: string;
  /** Other spellings and abbreviations that mean the same row. */
  readonly aliases?: readonly string[];
};

/** The codes of a list as a union type. */
export type CodeOf<List extends readonly { readonly code: string }[]> = List[number]['code'];

/** Makes rows that share one source: `(code, Indonesian name, English name, ...other spellings)`. */
export const entriesFrom =
  (fact: Fact) =>
  <const Code extends string>(
    code: Code,
    name: string,
    nameEn: string,
    ...aliases: readonly string[]
  ): Entry<Code> => ({
    code,
    name,
    nameEn,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...fact,
  });

/** May a page, a letter or a message call this row the law? Everything else is called a default or a practice. */
export const isPrintableAsLaw = (rule: Rule): boolean => rule.certainty === 'sourced' && rule.article !== undefined;
