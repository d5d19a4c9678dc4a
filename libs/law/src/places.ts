// Places by the codes of the interior ministry: Southeast Sulawesi, its regencies and cities, and all of Buton.
import type { Entry } from './fact.js';
import { butonVillages } from './villages.js';

/** `village` is a desa, `ward` a kelurahan. */
export type PlaceKind = 'province' | 'regency' | 'city' | 'district' | 'village' | 'ward';
/** A place and the place it lies in. */
export type Place = Entry & { readonly kind: PlaceKind; readonly parent: string | null };

const decree = { source: 'Kepmendagri 300.2.2-2138/2025 by cahyadsn/wilayah (MIT)', certainty: 'sourced' } as const;

const place = (code: string, name: string, kind: PlaceKind, ...aliases: readonly string[]): Place => ({
  code,
  name,
  nameEn: name,
  ...(aliases.length > 0 ? { aliases } : {}),
  kind,
  parent: code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null,
  ...decree,
});
const regency = (code: string, name: string): Place =>
  place(code, `Kabupaten ${name}`, 'regency', name, `Kab. ${name}`);

/** The province, its 15 regencies and 2 cities. */
export const regencies: readonly Place[] = [
  place('74', 'Sulawesi Tenggara', 'province', 'Sultra'),
  regency('74.01', 'Kolaka'),
  regency('74.02', 'Konawe'),
  regency('74.03', 'Muna'),
  regency('74.04', 'Buton'),
  regency('74.05', 'Konawe Selatan'),
  regency('74.06', 'Bombana'),
  regency('74.07', 'Wakatobi'),
  regency('74.08', 'Kolaka Utara'),
  regency('74.09', 'Konawe Utara'),
  regency('74.10', 'Buton Utara'),
  regency('74.11', 'Kolaka Timur'),
  regency('74.12', 'Konawe Kepulauan'),
  regency('74.13', 'Muna Barat'),
  regency('74.14', 'Buton Tengah'),
  regency('74.15', 'Buton Selatan'),
  place('74.71', 'Kota Kendari', 'city', 'Kendari'),
  place('74.72', 'Kota Baubau', 'city', 'Baubau', 'Bau Bau', 'Kota Bau Bau'),
];

/** The seven districts of Buton. */
export const districts: readonly Place[] = Object.entries(butonVillages).map(([code, { district }]) =>
  place(code, `Kecamatan ${district}`, 'district', `Kec. ${district}`),
);

/** A serial that begins with 1 is a kelurahan, with 2 a desa. */
const villageKind = (serial: string): 'ward' | 'village' => (serial.startsWith('1') ? 'ward' : 'village');
const villageTitle = { ward: 'Kelurahan', village: 'Desa' } as const;

/** The 83 villages and 12 wards of Buton. Names that occur twice are told apart by the district: `Holimombo, Wabula`. */
export const villages: readonly Place[] = Object.entries(butonVillages).flatMap(([districtCode, { district, names }]) =>
  Object.entries(names).map(([serial, name]) => {
    const kind = villageKind(serial);
    return place(`${districtCode}.${serial}`, name, kind, `${villageTitle[kind]} ${name}`, `${name}, ${district}`);
  }),
);

/** All places there are. */
export const places: readonly Place[] = [...regencies, ...districts, ...villages];

/** The district of a village or district code; anything coarser or unknown in shape gives `undefined`. */
export const districtOf = (placeCode: string): string | undefined =>
  /^\d\d\.\d\d\.\d\d(\.\d{4})?$/.test(placeCode) ? placeCode.slice(0, 8) : undefined;
