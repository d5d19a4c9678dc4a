// Which acts there is a form for, whatever they bring: words, choices or a file.
import { isHere } from './acts/page.js';
import { ENDS_AT_RECEIPT } from './case/receipt.js';
import { bringsFile } from './case/upload.js';

/** Acts whose form of words takes files, too. */
export const WORDS_WITH_FILE = ENDS_AT_RECEIPT;

/** Whether somebody can do this act on a case by a page. */
export const hasForm = (action: string): boolean => isHere(action) || bringsFile(action);
