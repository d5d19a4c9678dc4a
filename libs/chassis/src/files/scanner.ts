// Whether a file is harmful, as a port: a scanner is a program of its own, and an installation may have none.

/** `not-scanned` where nobody looked; `nothing-found` is what a scanner says, and is no promise; `harmful` is refused. */
export type ScanResult = 'not-scanned' | 'nothing-found' | 'harmful';

/** Looks into files. */
export interface Scanner {
  /** The content is read anew for it. What throws refuses the upload, since then nobody knows. */
  scan(content: () => AsyncIterable<Uint8Array>): Promise<ScanResult>;
}

/** No scanner: it is said so of every file. */
export const noScanner: Scanner = { scan: () => Promise.resolve('not-scanned') };
