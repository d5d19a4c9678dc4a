// Kata-kata daftar: pencarian.

/** Words of the lists. */
export const lists = {
  search: {
    title: 'Cari perkara',
    way: 'Cari',
    number: 'Awal nomor',
    anyStage: 'Semua tahap',
    agency: 'Terlapor',
    anyAgency: 'Semua terlapor',
    from: 'Diterima sejak',
    to: 'Diterima sampai',
    submit: 'Cari',
    none: 'Tidak ada perkara yang cocok. Periksa nomornya atau kurangi saringannya.',
  },
};
