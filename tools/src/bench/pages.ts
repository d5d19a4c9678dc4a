// Which pages the bench of pages measures: whose they are, and what of the API each asks, whose cost is not the page's.

/** Accounts by what their people do; nobody: the public. */
export type Whose = 'intake' | 'examiner' | 'head' | 'liaison' | 'auditor' | 'operator';

/** What is there to be shown. */
export interface Ground {
  /** A file that was closed after all steps. */
  readonly closed: string;
  /** One that waits for its final report. */
  readonly examined: string;
  /** One that waits for the formal check. */
  readonly received: string;
}

/** A page. */
export interface Page {
  readonly page: string;
  /** Undefined: everybody's. */
  readonly whose?: Whose;
  readonly status?: number;
  /** Paths from `/api/` on. */
  readonly asks: readonly string[];
  /** What it asks beside, from `/` on: no operation of the API, or one that is not there in one process. */
  readonly asksBeside?: readonly string[];
}

/** Most that a page and what it brings may weigh, and cost beyond the API. */
export const LIMITS = { public: { bytes: 15_000 }, staff: { bytes: 60_000 }, cpuMs: 5 } as const;

const open = (page: string, ...asks: readonly string[]): Page => ({ page, asks });

/** Pages without an account. */
export const PUBLIC_PAGES: readonly Page[] = [
  open('/'),
  open('/lapor'),
  open('/lapor/alasan'),
  open('/lapor/instansi'),
  open('/lapor/peristiwa'),
  open('/lapor/periksa'),
  open('/konsultasi'),
  open('/lacak'),
  open('/statistik', 'records/v1/statistics?by=stage'),
  open('/hukum'),
  { ...open('/tidak-ada'), status: 404 },
];

/** Every staff page asks first who asks. */
const ME = 'identity/v1/staff/me';
const staff = (whose: Whose, path: string, ...asks: readonly string[]): Page => ({
  page: `/petugas/${path}`,
  whose,
  asks: [ME, ...asks],
});

const DIRECTORY = 'identity/v1/staff?limit=200';
/** A day that everything has happened by. */
const LATER = '2099-12-31';
const SAVED = 'records/v1/saved-filters';
const fileOf = (id: string): readonly string[] => [
  `records/v1/cases/${id}`,
  `records/v1/cases/${id}/timeline?view=internal`,
];
const filesOf = (id: string): string => `records/v1/cases/${id}/attachments`;
const wholeOf = (id: string): readonly string[] => [...fileOf(id), `records/v1/cases/${id}/deliveries`];

const HEALTH = [
  ...['intake', 'routing', 'resolution', 'notification', 'records'].map((service) => `${service}/v1/followers`),
  ...['routing', 'resolution', 'notification'].map((service) => `${service}/v1/parked`),
  'notification/v1/mail',
];

/** Pages of people who log in. */
export const staffPages = ({ closed, examined, received }: Ground): readonly Page[] => [
  staff(
    'intake',
    'kotak?lihat=kantor',
    'records/v1/inbox?office=kdi&limit=40',
    'records/v1/inbox?mine=true&limit=1',
    SAVED,
  ),
  staff('head', 'cari', 'records/v1/search?limit=40', SAVED),
  staff('head', `perkara/${closed}`, ...wholeOf(closed), filesOf(closed)),
  staff('intake', `perkara/${received}/tindakan/formal-check`, ...fileOf(received), filesOf(received)),
  staff('examiner', `perkara/${examined}/tindakan/write-final-report`, ...fileOf(examined)),
  staff('intake', 'loket'),
  staff('head', 'pleno', 'records/v1/inbox?stage=plenary&office=kdi&order=oldest&limit=50', DIRECTORY),
  staff('head', 'pleno/risalah', 'records/v1/plenary?limit=40', 'records/v1/inbox?stage=plenary&limit=1'),
  staff('head', 'pengiriman', 'records/v1/deliveries?limit=40'),
  staff('head', 'register', 'records/v1/registers?limit=40'),
  staff('head', 'persetujuan', 'records/v1/approvals?limit=40'),
  staff('liaison', 'rekam', 'records/v1/agency-record'),
  staff('auditor', 'audit', 'records/v1/search?limit=40'),
  staff(
    'auditor',
    `audit/${closed}?hari=${LATER}&bandinghari=${LATER}`,
    `records/v1/cases/${closed}/as-of?day=${LATER}&texts=open`,
    `records/v1/cases/${closed}/as-of?day=${LATER}&texts=closed`,
  ),
  staff('auditor', `audit/${closed}/peristiwa`, `records/v1/cases/${closed}/events?from=0&limit=12`),
  staff(
    'auditor',
    `audit/${closed}/pembaca`,
    `records/v1/cases/${closed}/access-ledger?order=newest-first&limit=100`,
    `records/v1/cases/${closed}/events?limit=1`,
  ),
  { ...staff('operator', 'kesehatan', ...HEALTH), asksBeside: ['/health/ready', '/api/relay/v1/topics'] },
];
