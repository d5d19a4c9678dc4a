// Mail as files: whole, for the owner's eyes only, without a name in their names, and not for ever.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearFolder, folderMailer } from './mailer-folder.js';
import { compose, type Mail } from './mailer.js';

const DAY_MS = 86_400_000;
const mail: Mail = {
  id: '11111111-1111-8111-8111-111111111111',
  messageId: '<11111111-1111-8111-8111-111111111111@localhost>',
  from: 'Ombudsman RI <jejak@localhost>',
  to: 'waode@example.net',
  subject: 'Laporan Anda telah diterima – nomor 0001/AGD/KDI/III/2026',
  text: 'Yth. Pelapor,\n',
  language: 'id',
  date: new Date('2026-03-02T03:00:00.000Z'),
};

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'jejak-mail-'));
  folder = join(home, 'mail');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('a folder', () => {
  it('gets a file for each delivery that only its owner may read, also where the folder was open before', async () => {
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    expect(await folderMailer(folder).send(mail)).toEqual({ kind: 'sent', acceptedBy: 'mail-folder' });
    expect(readdirSync(folder)).toEqual([`${mail.id}.eml`]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, `${mail.id}.eml`)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, `${mail.id}.eml`), 'utf8')).toContain('To: waode@example.net\r\n');
  });

  it('has one file of a delivery that is sent again', async () => {
    await folderMailer(folder).send(mail);
    await folderMailer(folder).send({ ...mail, text: 'Sekali lagi.\n' });
    expect(readdirSync(folder)).toHaveLength(1);
    expect(readFileSync(join(folder, `${mail.id}.eml`), 'utf8')).toContain('Sekali lagi.');
  });

  it('that can not be written to is a failure, tried again later', async () => {
    writeFileSync(folder, 'no folder');
    expect(await folderMailer(folder).send(mail)).toEqual({
      kind: 'failed',
      code: expect.stringMatching(/^mail-folder-e[a-z]+$/),
      permanent: false,
    });
  });

  it('keeps mail for 30 days and not longer, nor what a crash left behind', async () => {
    await folderMailer(folder).send(mail);
    const sent = mail.date.getTime();
    expect(await clearFolder(folder, sent + 30 * DAY_MS - 1)).toBe(0);
    writeFileSync(join(folder, 'other.txt'), 'not ours');
    expect(await clearFolder(folder, sent + 30 * DAY_MS)).toBe(1);
    expect(readdirSync(folder)).toEqual(['other.txt']);
  });

  it('that is not there has nothing to delete', async () => expect(await clearFolder(folder, 0)).toBe(0));
});

describe('a mail', () => {
  it('goes to one recipient, whatever stands in the address', async () => {
    const { envelope } = await compose({ ...mail, to: 'a@example.net' });
    expect(envelope).toEqual({ from: 'jejak@localhost', to: 'a@example.net' });
    const hostile = await compose({ ...mail, to: 'a@example.net\r\nBcc: b@example.net' }).then(
      ({ raw }) => raw.toString(),
      String,
    );
    expect(hostile).not.toMatch(/^Bcc:/m);
  });
});
