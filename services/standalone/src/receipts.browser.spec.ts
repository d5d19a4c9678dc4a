// The holder of a receipt at the portal, in a real browser: completes a report, by words and by documents, and answers the result.
import { expect, it } from '@jest/globals';
import { photo } from '@jejak/testing';
import { citizenAt } from './spec-citizen.js';
import { LOOKS, type Visitor } from './spec-chromium.js';
import { describeAtScreens } from './spec-screens.js';

describeAtScreens('a receipt at the portal', { pictures: 'receipt' }, ({ journey, visit }) => {
  const isPhone = ({ page }: Visitor): boolean => page.viewportSize()?.width === 360;
  const press = (visitor: Visitor, name: string) => visitor.page.getByRole('button', { name, exact: true }).click();

  const openReceipt = async (visitor: Visitor) => {
    const { number, code } = await citizenAt(journey().office().url).lodge('Kartu belum terbit');
    await visitor.open('/lacak');
    await visitor.page.fill('#agendaNumber', number);
    await visitor.page.fill('#trackingCode', code);
    await press(visitor, 'Lihat status');
    return number;
  };

  it.each(LOOKS)(
    'completes what the office asks for ($name)',
    async (look) => {
      const visitor = await visit(look);
      const { page } = visitor;
      const number = await openReceipt(visitor);
      await journey().office().caughtUp();
      const { body } = await journey().get(`/api/records/v1/search?number=${encodeURIComponent(number)}`, 'kap');
      const items = ['identity', 'identity-document', 'reachable-contact'];
      await journey().post(`/api/intake/v1/cases/${body.items[0].caseId}/completion-request`, {
        as: 'pvl',
        body: { items },
      });
      await page.reload();
      await visitor.look('your-turn', isPhone(visitor) ? 'citizen-status' : undefined);
      await page.getByRole('link', { name: 'Tambah bukti' }).click();
      await visitor.look('evidence');
      await press(visitor, 'Kirim berkas');
      await visitor.look('evidence-mistake');
      await page.setInputFiles('#file', { name: 'ktp.jpg', mimeType: 'image/jpeg', buffer: await photo() });
      await page.selectOption('#purpose', 'identity-document');
      await press(visitor, 'Kirim berkas');
      expect(await page.textContent('[role=status]')).toContain('Berkas Anda sudah diterima.');
      await page.getByRole('link', { name: 'Lengkapi laporan' }).click();
      await visitor.look('completion');
      await page.fill('#phone', 'bukan nomor');
      await page.fill('[name=birthDate-day]', '31');
      await press(visitor, 'Saya sudah melengkapi');
      await visitor.look('completion-mistakes');
      await page.fill('#phone', '0812 3456 7890');
      await page.fill('[name=birthDate-day]', '');
      await press(visitor, 'Saya sudah melengkapi');
      expect(await page.textContent('[role=status]')).toContain('Kelengkapan Anda sudah diterima.');
      await visitor.close();
    },
    120_000,
  );
});
