// Bytes from text, strictly.

/** Bytes of a base64 text; undefined for any other spelling of them, since one value must have one text. */
export const bytesOf = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};
