// The pictures of staff in the README: `UPDATE_DOCS=1` takes them anew. Citizens have theirs in their own suite.
import { it } from '@jest/globals';
import { caseAt } from './spec-cases.js';
import type { Look } from './spec-chromium.js';
import type { Journey } from './spec-journey.js';
import { describeAtScreens } from './spec-screens.js';

const DESK: Look = { width: 1280, hasScripts: true };

/** Reports as people write them. */
const REPORTS: readonly (readonly [stop: string, agency: string, substance: string])[] = [
  ['lodged', 'buton-disdukcapil', 'civil-registration'],
  ['plenary', 'buton-dinkes', 'health'],
  ['checked', 'buton-disdukcapil', 'civil-registration'],
  ['plenary', 'kantah-buton', 'land'],
  ['lodged', 'buton-dishub', 'transport-infrastructure'],
  ['checked', 'buton-disdukcapil', 'civil-registration'],
];

let shown = '';
const prepare = async (journey: Journey): Promise<void> => {
  for (const [stop, agency, substance] of REPORTS) {
    const words = {
      reported: { agency },
      substance,
      subject: 'Layanan tertunda tanpa penjelasan',
      narrative: 'Saya mengurusnya sejak April. Sudah empat kali datang; setiap kali diminta kembali minggu depan.',
      remedy: 'Dilayani, dan ada kepastian waktu.',
    };
    const { caseId } = await caseAt(journey, stop, words);
    if (stop === 'checked') shown = caseId;
  }
};

describeAtScreens('staff in the README', { pictures: 'readme', prepare }, ({ enter }) => {
  it('find what is new, and open a file', async () => {
    const visitor = await enter(DESK, 'pvl', '/petugas/kotak?lihat=kantor');
    await visitor.look('inbox', 'staff-inbox');
    await visitor.open(`/petugas/perkara/${shown}`);
    await visitor.look('case', 'staff-case');
    await visitor.close();
  }, 60_000);

  it('prepare a plenary, on a phone too', async () => {
    const visitor = await enter({ width: 360, hasScripts: false }, 'kap', '/petugas/pleno');
    await visitor.look('agenda', 'staff-agenda');
    await visitor.close();
  }, 60_000);

  it('hold two moments of a file side by side', async () => {
    const visitor = await enter(DESK, 'aud', `/petugas/audit/${shown}?ke=0&banding=99`);
    await visitor.look('compared', 'staff-replay');
    await visitor.close();
  }, 60_000);
});
