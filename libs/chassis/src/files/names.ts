// What a file was called, made harmless: a name is shown, sealed and offered for saving, and never a path of ours.

/** Longest name that is kept, in characters. */
const MAX_NAME = 120;
const NAMELESS = 'file';

/** Controls, direction marks, zero-width and private characters: what shows a name as another one, or as none. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu;
/** What separates, starts or quotes in a path, a shell or a header of some system. */
const UNSAFE = /["*/:<>?\\|]/g;
/** Names that one system keeps for its devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const withoutExtension = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,8}$/, '');

/**
 * A name that may be shown and saved under: the last step of a path, visible characters only, with the extension of what the content
 * was found to be. Never empty, never a directory, at most {@link MAX_NAME} characters.
 */
export const safeFileName = (given: string, extension: string): string => {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last.replace(UNSEEN, '').replace(UNSAFE, '_').replace(/\s+/g, ' ');
  const isSame = visible.toLowerCase().endsWith(`.${extension}`);
  const stem = (isSame ? withoutExtension(visible) : visible).replace(/^[\s.]+|[\s.]+$/g, '');
  const short = [...stem]
    .slice(0, MAX_NAME - extension.length - 1)
    .join('')
    .trimEnd();
  return `${short === '' || DEVICE.test(short) ? NAMELESS : short}.${extension}`;
};

const ascii = (name: string): string => name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** `Content-Disposition` of a download (RFC 6266): always saved, never shown in the page. */
export const savedAs = (name: string): string =>
  `attachment; filename="${ascii(name)}"; filename*=UTF-8''${encoded(name)}`;
