// The counter as functions: which fields each kind of report must have, and whose words its forms speak.
import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { askedIn, counterPage, mistakesAt, wordsFor, type Sheet } from './form.js';

const report = {
  caseType: 'report',
  channel: 'in-person',
  name: 'Wa Ode Nur',
  effort: 'no',
  agency: 'Dinas Kependudukan',
  subject: 'KTP',
  narrative: 'Belum terbit.',
  secret: 'yes',
};
const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(report).filter(([name]) => !names.includes(name)));

describe('the form of the counter', () => {
  it('asks of a report what the law asks, and of the other kinds no more than the API does', () => {
    expect(mistakesAt(report)).toEqual([]);
    expect(mistakesAt({})).toEqual([
      'caseType',
      'channel',
      'name',
      'effort',
      'agency',
      'subject',
      'narrative',
      'secret',
    ]);
    const question = { ...without('agency', 'effort', 'secret'), caseType: 'consultation' };
    expect(mistakesAt(question)).toEqual([]);
    expect(mistakesAt({ ...question, name: '' })).toEqual(['name']);
    expect(mistakesAt({ ...without('name', 'agency', 'effort', 'secret'), caseType: 'carbon-copy' })).toEqual([]);
  });

  it('speaks to staff about the complainant, never as to them', () => {
    for (const sheet of ['somebody', 'own'] as const)
      for (const name of askedIn(sheet)) {
        expect(JSON.stringify(wordsFor('en', sheet).fields[name])).not.toMatch(/\byour?\b/i);
        expect(JSON.stringify(wordsFor('id', sheet).fields[name])).not.toMatch(/\bAnda\b/);
      }
  });

  it('finds by the contract of the API what was filled in wrongly', () => {
    expect(mistakesAt({ ...report, phone: 'tidak ada', 'receivedOn-day': '31', 'receivedOn-month': '2' })).toEqual([
      'receivedOn',
      'phone',
    ]);
  });

  it('speaks to staff, offers no kind and no way of arrival that is none of the counter, and escapes what was typed', () => {
    const html = renderToString(
      counterPage('id', {
        sheet: 'somebody',
        key: 'a-fixed-key',
        answers: { ...report, narrative: '</textarea><script>' },
        mistakes: ['phone'],
      }),
    );
    for (const name of askedIn('somebody')) expect(html).toContain(`id="${name}"`);
    expect(html).not.toContain('value="own-motion"');
    expect(html).not.toContain('value="website"');
    expect(html).not.toContain('<script>');
    expect(html).not.toMatch(/\bAnda\b|\bsaya\b/);
    expect(html).toContain('href="#phone"');
    expect(wordsFor('en').fields.secret.yes).toBe('Yes, keep it secret');
  });
});

describe('the form of the own motion', () => {
  const suspicion = { agency: 'Dinas Kesehatan', subject: 'Obat kosong', narrative: 'Menurut tiga puskesmas.' };

  it('asks whom and what, and nobody’s name, contact or wish for secrecy', () => {
    expect(mistakesAt({}, 'own')).toEqual(['agency', 'subject', 'narrative']);
    expect(mistakesAt(suspicion, 'own')).toEqual([]);
    expect(mistakesAt({ ...suspicion, 'receivedOn-day': '31', 'receivedOn-month': '2' }, 'own')).toEqual([
      'receivedOn',
    ]);
    const someones = ['caseType', 'channel', 'name', 'standing', 'phone', 'effort', 'remedy', 'secret'] as const;
    for (const name of someones) expect(askedIn('own')).not.toContain(name);
  });

  it.each(['id', 'en'] as const)('has words of its own where a complainant’s would not do: %s', (language) => {
    const page = (sheet: Sheet): string =>
      renderToString(counterPage(language, { sheet, key: 'a-fixed-key', answers: suspicion, mistakes: ['narrative'] }));
    const html = page('own');
    expect(html).toContain('action="/petugas/loket/prakarsa-sendiri"');
    expect(html).toContain(wordsFor(language, 'own').fields.narrative.mend);
    expect(html).not.toContain(wordsFor(language).fields.narrative.mend);
    expect(page('somebody')).toContain('href="/petugas/loket/prakarsa-sendiri"');
  });
});
