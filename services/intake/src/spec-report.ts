// What the specs lodge, and where.

/** A complete report about a registry office. */
export const report = {
  channel: 'website',
  complainant: { name: 'Wa Ode Contoh', idType: 'ktp', idNumber: '7404000000000001' },
  contact: { villageCode: '74.04.11.1005', phone: '+62 800-0000-0145' },
  reported: { agency: 'Disdukcapil Buton' },
  subject: 'Akta kelahiran',
  narrative: 'Akta kelahiran anak saya belum terbit selama tiga bulan.',
  eventDate: '2026-01-10',
  priorEffort: 'ya',
};

/** Where reports are lodged. */
export const REPORTS = '/api/intake/v1/reports';
