// Settings of mail: a wrong one is one clear line at the start; the code is in mail only where the office wants it.
import { describe, expect, it } from '@jest/globals';
import { readSettings } from '@jejak/chassis';
import { caseAfter, story } from '@jejak/testing';
import { NotificationSettings } from './settings.js';
import { stationeryOf } from './stationery.js';

const read = (environment: Record<string, string>) =>
  readSettings([NotificationSettings], environment).of(NotificationSettings);

describe('settings', () => {
  it.each([
    ['JEJAK_SMTP_URL', 'mail.example.org'],
    ['JEJAK_SMTP_URL', 'https://mail.example.org'],
    ['JEJAK_MAIL_FROM', 'Ombudsman'],
    ['JEJAK_TRACKING_URL', 'javascript:alert(1)'],
    ['JEJAK_LIAISON_ADDRESSES', 'buton-disdukcapil'],
    ['JEJAK_LIAISON_ADDRESSES', 'buton-disdukcapil=a@example.org,nobody=b@example.org'],
    ['JEJAK_LIAISON_ADDRESSES', 'buton-disdukcapil=nowhere'],
  ])('%s=%s stops the start', (name, value) =>
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name}: .+\\.$`)),
  );

  it.each(['smtp://localhost:25', 'smtps://user:p%40ss@mail.example.org:465', 'smtp://mail:587?requireTLS=true'])(
    'JEJAK_SMTP_URL=%s is taken',
    (url) => expect(read({ JEJAK_SMTP_URL: url }).smtpUrl).toBe(url),
  );

  it('know the mailbox of a liaison', () => {
    const { liaisonOf } = stationeryOf(
      read({ JEJAK_LIAISON_ADDRESSES: 'buton-dinkes=a@example.org, buton-disdukcapil=b@example.org' }),
      { trackingCode: () => '' },
    );
    expect([liaisonOf('buton-disdukcapil'), liaisonOf('buton-setda')]).toEqual(['b@example.org', undefined]);
  });
});

describe('the tracking code', () => {
  const keys = { trackingCode: (_: string, issue: number) => `CODE-${issue}` };
  const codeIn = (environment: Record<string, string>, template: string) =>
    stationeryOf(read(environment), keys).headOf(caseAfter(...story.lodged), template).trackingCode;
  it('is not in mail, unless the office says so', () => {
    expect(codeIn({}, 'received')).toBe('');
    expect(codeIn({ JEJAK_MAIL_TRACKING_CODE: 'true' }, 'received')).toBe('CODE-1');
  });
  it('is in the acknowledgement only', () => expect(codeIn({ JEJAK_MAIL_TRACKING_CODE: 'true' }, 'closed')).toBe(''));
});
