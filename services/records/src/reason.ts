// Why somebody looks, where access asks for a reason: from the query, or from a header that keeps it out of the URL.
import { unacceptable } from '@jejak/chassis';
import type { CaseFileQuery } from '@jejak/contracts/http';

const MAX = 500;

/** The header is percent-encoded UTF-8, since headers are not. */
const decoded = (header: string): string => {
  try {
    return decodeURIComponent(header);
  } catch {
    throw unacceptable('/reason', 'Send the header Jejak-Reason percent-encoded.');
  }
};

/** The reason of a request; undefined where none was given. @throws {Problem} 422 */
export const reasonOf = (
  query: Pick<CaseFileQuery, 'reason'>,
  { reason: header }: { readonly reason: string | undefined },
): string | undefined => {
  const reason = (header === undefined ? query.reason : decoded(header))?.normalize('NFC').trim();
  if (reason === undefined || reason === '') return undefined;
  if (reason.includes('\u0000')) throw unacceptable('/reason', 'The character U+0000 is not allowed.');
  if (reason.length > MAX) throw unacceptable('/reason', `At most ${MAX} characters.`);
  return reason;
};
