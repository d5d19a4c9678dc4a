// Which acts there is a form for, whatever they bring: words, choices or a file.
import { isHere } from './acts/page.js';
import { bringsFile } from './case/upload.js';

/** Whether somebody can do this act on a case by a page. */
export const hasForm = (action: string): boolean => isHere(action) || bringsFile(action);
