// Why a message did not arrive, in words to act on.
import type { StaffTurn } from '../turn.js';
import type { Delivery } from './file.js';

/** Servers add their own number to a code: `smtp-550`, `mail-folder-enospc`. */
const FAMILIES = ['smtp', 'mail-folder'] as const;

/** Empty where nothing is known, or nothing went wrong. */
export const whyUnsent = (
  { words }: Pick<StaffTurn, 'words'>,
  { state, code }: Pick<Delivery, 'state' | 'code'>,
): string => {
  if (code === null || state === 'sent') return '';
  const { whyUnsent: said } = words.file;
  const family = FAMILIES.find((each) => code.startsWith(`${each}-`));
  return said[code] ?? (family === undefined ? code : `${said[family] ?? family} (${code})`);
};
