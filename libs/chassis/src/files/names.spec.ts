// Names of files are hostile until they are made safe.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeFileName, savedAs } from './names.js';

describe('the name of a file', () => {
  it.each([
    ['KTP saya.jpg', 'jpg', 'KTP saya.jpg'],
    ['foto.JPG', 'jpg', 'foto.jpg'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\Users\\Ani\\surat.pdf', 'pdf', 'surat.pdf'],
    ['surat.pdf.exe', 'pdf', 'surat.pdf.exe.pdf'],
    ['surat\u202Efdp.exe', 'pdf', 'suratfdp.exe.pdf'],
    ['a\u0000b\r\nSet-Cookie: x.png', 'png', 'abSet-Cookie_ x.png'],
    ['\u200B\u2066\u2069', 'png', 'file.png'],
    ['...', 'png', 'file.png'],
    ['.htaccess', 'png', 'htaccess.png'],
    ['CON.jpg', 'jpg', 'file.jpg'],
    ['"><script>alert(1)</script>', 'webp', 'script_.webp'],
    ['akta\u0301.jpg', 'jpg', 'akt\u00E1.jpg'],
    ['', 'pdf', 'file.pdf'],
  ])('%j of a %s becomes %j', (given, extension, safe) => {
    expect(safeFileName(given, extension)).toBe(safe);
  });

  it('is short, visible, and no path, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = safeFileName(given, 'jpg');
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(name).toMatch(/^[^./\\\p{C}][^/\\\p{C}]*\.jpg$/u);
        expect(safeFileName(name, 'jpg')).toBe(name);
        expect(savedAs(name)).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.~%-]+$/);
      }),
    );
  });

  it('is offered for saving as it is, in every script', () => {
    expect(savedAs("Wa Ode's 'akta' 日本.jpg")).toBe(
      `attachment; filename="Wa Ode's 'akta' __.jpg"; filename*=UTF-8''Wa%20Ode%27s%20%27akta%27%20%E6%97%A5%E6%9C%AC.jpg`,
    );
  });
});
