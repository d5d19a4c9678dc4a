// A safety taken out of a program: which built file, which words, and what stands in their place.

/** Applied by `edits.process.ts` while the file is loaded; nothing on the disk changes. */
export interface Edit {
  /** From the root of the workspace: `libs/messaging/dist/postgres.js`. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** A crash at a fault point that edits have put in: `kill -9` at the n-th pass, from 1. */
export interface Crash {
  readonly point: string;
  readonly pass: number;
}
