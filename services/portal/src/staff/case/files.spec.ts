// The files of a case as a section: who may have what, and that nothing is called clean.
import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { StaffTurn } from '../turn.js';
import { STAFF_WORDS } from '../words.js';
import { Files, type Attachment } from './files.js';

const turn = { words: STAFF_WORDS.id, house: { date: (day: string) => day, number: String } } as unknown as StaffTurn;
const open = { reading: 'open', media: 'image/jpeg', bytes: 2_048 };
const file = (more: object): Attachment =>
  ({
    attachment: '0197c0de-0000-7000-8000-000000000001',
    kind: 'evidence',
    purpose: 'identity-document',
    on: '2026-02-20',
    scan: 'not-scanned',
    name: { value: { name: '<b>akta</b>.jpg' } },
    original: open,
    copy: { reading: 'none', media: null, bytes: 0 },
    ...more,
  }) as unknown as Attachment;
const shown = (...files: readonly Attachment[]): string => renderToString(h(Files, { turn, id: 'case', files }));

describe('the files of a case', () => {
  it('say what they are, and that nobody scanned them', () => {
    const text = shown(file({}));
    expect(text).toContain('&lt;b>akta&lt;/b>.jpg');
    expect(text).toMatch(/Bukti pelapor.* · dokumen identitas · 2026-02-20 · Belum dipindai terhadap virus/);
    expect(text).toContain('image/jpeg · 2 kB');
  });

  it('are not called evidence twice', () =>
    expect(shown(file({ purpose: 'evidence' }))).toContain('>Bukti pelapor · 2026-02-20'));

  it('can be downloaded exactly as far as the reader may', () => {
    const hrefs = (...files: readonly Attachment[]) =>
      [...shown(...files).matchAll(/href="([^"]+)"/g)].map(([, to]) => to);
    const at = '/petugas/perkara/case/berkas/0197c0de-0000-7000-8000-000000000001';
    expect(hrefs(file({}))).toEqual([`${at}/asli`]);
    expect(hrefs(file({ copy: open }))).toEqual([`${at}/asli`, `${at}/salinan`]);
    expect(hrefs(file({ original: { ...open, reading: 'withheld' }, copy: open }))).toEqual([`${at}/salinan`]);
    expect(shown(file({ original: { ...open, reading: 'withheld' } }))).toContain('tidak untuk peran Anda');
    expect(shown(file({ original: { ...open, reading: 'reason-required' } }))).toContain('(memerlukan alasan)');
  });

  it('are spoken of by their end where their name is withheld', () => {
    const text = shown(file({ name: { withheld: 'not-permitted' } }));
    expect(text).toContain('Lampiran …00000001 (Nama: Tidak untuk peran Anda)');
  });

  it('make no section where there are none', () => expect(shown()).toBe(''));
});
