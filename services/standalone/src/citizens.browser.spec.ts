// Citizens at the portal, in a real browser: on a phone and at a desk, with JavaScript and without, by keyboard, with every mistake.
import { expect, it } from '@jest/globals';
import { photo } from '@jejak/testing';
import { citizenAt } from './spec-citizen.js';
import { LOOKS, type Visitor } from './spec-chromium.js';
import { describeAtScreens } from './spec-screens.js';

const NARRATIVE = [
  '<script>document.title = "broken"</script> <img src=x onerror="alert(1)">',
  '\u202Edari kanan ke kiri',
  'k'.repeat(400),
  '😀👩‍👩‍👧',
  'Sudah tiga kali saya datang dan selalu disuruh kembali. '.repeat(170),
].join('\n');

describeAtScreens('the portal', { pictures: 'citizen' }, ({ journey, visit }) => {
  /** Pictures for the README are those of a phone. */
  const isPhone = ({ page }: Visitor): boolean => page.viewportSize()?.width === 360;
  const press = (visitor: Visitor, name: string) => visitor.page.getByRole('button', { name, exact: true }).click();
  const goOn = (visitor: Visitor) => press(visitor, 'Lanjut');

  const throughTheGate = async (visitor: Visitor) => {
    await visitor.open('/');
    await visitor.look('home', isPhone(visitor) ? 'citizen-home' : undefined);
    await visitor.page.getByRole('link', { name: /Buat laporan/ }).click();
    await visitor.look('gate');
    await goOn(visitor);
    await visitor.look('gate-mistake');
    expect(await visitor.page.locator(':focus').getAttribute('class')).toBe('mistakes');
    await visitor.page.getByLabel('Belum').check();
    await goOn(visitor);
    await visitor.look('advice');
    await visitor.page.goBack();
    await visitor.page.getByLabel('Sudah', { exact: true }).check();
    await goOn(visitor);
  };

  const tellWhatHappened = async (visitor: Visitor) => {
    const { page } = visitor;
    await page.fill('#effortText', 'Saya menyurati kepala dinas.');
    for (const [part, value] of [
      ['day', '31'],
      ['month', '2'],
      ['year', '2026'],
    ] as const)
      await page.fill(`[name=effortDate-${part}]`, value);
    await goOn(visitor);
    await visitor.look('effort-mistake', isPhone(visitor) ? 'citizen-mistake' : undefined);
    await page.getByRole('link', { name: /Tanggal mengadu/ }).click();
    await page.fill('[name=effortDate-day]', '3');
    await goOn(visitor);
    await visitor.look('agency');
    await page.fill('#agency', 'catatan sipil');
    await goOn(visitor);
    await visitor.look('agency-likely');
    await page.getByLabel(/Dinas Kependudukan/).check();
    await goOn(visitor);
    await page.fill('#subject', `Akta <b>belum</b> terbit ${'x'.repeat(150)}`);
    await page.fill('#narrative', NARRATIVE);
    await goOn(visitor);
    await visitor.look('when');
    // Back over a form that had a mistake: no browser page asks to send anything anew.
    await page.goBack();
    expect(await page.inputValue('#narrative')).toBe(NARRATIVE);
    await page.goForward();
    await goOn(visitor);
    await visitor.look('remedy');
    await goOn(visitor);
    await addEvidence(visitor);
  };

  const addEvidence = async (visitor: Visitor) => {
    const { page } = visitor;
    await visitor.look('evidence-question');
    await press(visitor, 'Tambahkan berkas ini');
    await visitor.look('evidence-question-mistake');
    const choose = async (name: string, buffer: Buffer) =>
      page.setInputFiles('#file', { name, mimeType: 'image/jpeg', buffer });
    await choose('surat <b>dinas</b>.jpg', await photo());
    await press(visitor, 'Tambahkan berkas ini');
    await choose(`${'loket'.repeat(20)}.jpg`, await photo(320, 240));
    await press(visitor, 'Tambahkan berkas ini');
    await visitor.look('evidence-added');
    await choose('salah.jpg', await photo(100, 100));
    await press(visitor, 'Tambahkan berkas ini');
    await page.getByRole('button', { name: 'Hapus salah.jpg' }).click();
    expect(await page.textContent('main h2')).toBe('Sudah ditambahkan: 2 dari 5 berkas');
    await goOn(visitor);
  };

  const goAwayAndComeBack = async (visitor: Visitor) => {
    const { page } = visitor;
    await page.fill('#name', 'Wa Ode Siti');
    await press(visitor, 'Simpan, lanjutkan nanti');
    await visitor.look('kept');
    const link = (await page.locator('.secret a').getAttribute('href')) ?? '';
    await press(visitor, 'Tutup di perangkat ini');
    await visitor.open('/lapor/pelapor');
    expect(visitor.where()).toBe('/lapor');
    await page.goto(link);
    await visitor.look('come-back');
    await press(visitor, 'Lanjutkan sekarang');
    expect(await page.inputValue('#name')).toBe('Wa Ode Siti');
    await visitor.look('who');
    await goOn(visitor);
  };

  const send = async (visitor: Visitor) => {
    const { page } = visitor;
    await page.fill('#email', 'bukan alamat');
    await goOn(visitor);
    await visitor.look('contact-mistake');
    await page.fill('#email', 'siti@example.org');
    await goOn(visitor);
    await visitor.look('secrecy');
    await page.getByLabel('Ya, rahasiakan').check();
    await goOn(visitor);
    await visitor.look('check');
    // An impatient finger: the second click finds the first one's receipt.
    await page.getByRole('button', { name: 'Kirim laporan' }).click({ clickCount: 2 });
    await page.waitForURL('**/lapor/selesai');
    await visitor.look('confirmation');
    expect(await page.textContent('main')).toContain('2 berkas ikut diterima');
    const [number, code] = await page.locator('.numbers dd').allTextContents();
    await page.reload();
    expect(await page.locator('.numbers dd').allTextContents()).toEqual([number, code]);
    await page.getByRole('link', { name: 'Lihat dan cetak' }).click();
    await visitor.look('receipt');
    return { number: number ?? '', code: code ?? '' };
  };

  const track = async (visitor: Visitor, { number, code }: { readonly number: string; readonly code: string }) => {
    const { page } = visitor;
    await visitor.open('/lacak');
    await visitor.look('track');
    await page.fill('#agendaNumber', number);
    await page.fill(
      '#trackingCode',
      code.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    );
    await press(visitor, 'Lihat status');
    await visitor.look('track-mistake');
    expect(await page.inputValue('#trackingCode')).toBe('');
    await page.fill('#trackingCode', code.toLowerCase());
    await press(visitor, 'Lihat status');
    expect(await page.textContent('h1')).toContain('Laporan diterima');
    await visitor.look('status');
    await page.getByRole('link', { name: 'Cabut laporan' }).click();
    await visitor.look('withdraw');
    // The session ends while somebody writes: nothing that was written is lost.
    await page.fill('#withdrawReason', 'Sudah selesai dengan dinas.');
    await page.context().clearCookies({ name: 'jejak-receipt' });
    await press(visitor, 'Ya, cabut laporan ini');
    await visitor.look('session-ended');
    await page.fill('#agendaNumber', number);
    await page.fill('#trackingCode', code);
    await press(visitor, 'Lanjutkan dan kirim');
    expect(await page.textContent('[role=status]')).toContain('Pencabutan Anda sudah diterima.');
    await visitor.look('withdrawn');
  };

  it.each(LOOKS)(
    'takes a report and shows where it stands ($name)',
    async (look) => {
      const visitor = await visit(look);
      await throughTheGate(visitor);
      await tellWhatHappened(visitor);
      await goAwayAndComeBack(visitor);
      await track(visitor, await send(visitor));
      await visitor.close();
    },
    180_000,
  );

  it.each(LOOKS)(
    'has pages to read, in two languages ($name)',
    async (look) => {
      const visitor = await visit(look);
      for (const path of [
        '/statistik',
        '/statistik?menurut=substance',
        '/privasi',
        '/aksesibilitas',
        '/hukum',
        '/konsultasi',
        '/tidak-ada',
      ]) {
        await visitor.open(path);
        await visitor.look(path.replace(/\W+/g, ''));
      }
      await visitor.page.getByRole('link', { name: 'English' }).click();
      expect(await visitor.page.getAttribute('html', 'lang')).toBe('en');
      for (const path of ['/', '/lapor', '/lacak', '/statistik', '/hukum']) {
        await visitor.open(path);
        await visitor.look(`english${path.replace(/\W+/g, '')}`);
      }
      await visitor.close();
    },
    180_000,
  );

  const openReceipt = async (visitor: Visitor) => {
    const { number, code } = await citizenAt(journey().office().url).lodge('Kartu belum terbit');
    await visitor.open('/lacak');
    await visitor.page.fill('#agendaNumber', number);
    await visitor.page.fill('#trackingCode', code);
    await press(visitor, 'Lihat status');
    return number;
  };

  it('keeps its contrast in the dark, and its place on the smallest screen', async () => {
    const visitor = await visit({ width: 320, hasScripts: true, isDark: true });
    for (const path of ['/', '/lapor', '/lacak', '/statistik', '/hukum', '/tidak-ada']) {
      await visitor.open(path);
      await visitor.look(`dark${path.replace(/\W+/g, '')}`);
    }
    await visitor.open('/lapor');
    await goOn(visitor);
    await visitor.look('dark-mistake');
    await openReceipt(visitor);
    await visitor.look('dark-status');
    await visitor.page.getByRole('link', { name: 'Cabut laporan' }).click();
    await visitor.look('dark-withdraw');
    await visitor.close();
  }, 120_000);

  it('asks for advice by keyboard alone', async () => {
    const visitor = await visit({ width: 1280, hasScripts: false });
    const { page } = visitor;
    const key = (name: string) => page.keyboard.press(name);
    const tabTo = async (name: string) => {
      for (let tries = 0; tries < 40; tries += 1) {
        await key('Tab');
        const text = await page.locator(':focus').evaluate((at) => at.id || (at.textContent ?? '').trim());
        if (text === name) return;
      }
      throw new Error(`Nobody comes to ${name} by keyboard.`);
    };
    await visitor.open('/');
    await tabTo('Langsung ke isi');
    await key('Enter');
    await tabTo('Minta konsultasiBelum yakin? Tanyakan dahulu; pertanyaan bukan laporan.');
    await key('Enter');
    await page.waitForURL('**/konsultasi');
    await tabTo('Mulai');
    await key('Enter');
    await page.waitForURL('**/pertanyaan');
    await tabTo('subject');
    await page.keyboard.type('Bolehkah saya melapor untuk ibu saya?');
    await tabTo('narrative');
    await page.keyboard.type('Ibu saya sakit.');
    await tabTo('Lanjut');
    await key('Enter');
    await page.waitForURL('**/nama');
    await tabTo('name');
    await page.keyboard.type('La Ode Amin');
    await key('Enter');
    await page.waitForURL('**/kontak');
    await tabTo('Lanjut');
    await key('Enter');
    await page.waitForURL('**/periksa');
    await tabTo('Kirim pertanyaan');
    await key('Enter');
    await page.waitForURL('**/selesai');
    await visitor.look('advice-sent');
    expect(await page.textContent('h1')).toBe('Pertanyaan Anda sudah diterima');
    await visitor.close();
  }, 120_000);
});
