// Policy of identity as data: where a role counts, and the posts of a demonstration.

/** Roles whose reach is the whole country; all others count in the office, or for the agency, that the person belongs to. */
export const NATIONAL_ROLES: readonly string[] = ['PIM', 'AUD', 'DPO', 'OPR'];
/** The role of those who speak for a reported agency. */
export const LIAISON_ROLE = 'NAR';

/** Who proposes a founding grant: what an operator or the demonstration set. Nobody, so it can never confirm. */
export const SETTINGS_ACTOR = 'system:settings';
/** Who confirms it: this service, on an empty installation and never later. */
export const FOUNDING_ACTOR = 'system:identity';

/** Head office: where people with a national role are. */
export const HEAD_OFFICE = 'pst';
const DEMO_OFFICE = 'kdi';
/** The population and civil registry of Buton: the agency that most sample reports are about. */
const DEMO_AGENCY = 'buton-disdukcapil';

/** One account of a demonstration. A post, never a person. */
export interface DemoPost {
  readonly account: string;
  readonly role: string;
  readonly office: string | null;
  readonly unit: string | null;
  readonly agency: string | null;
  readonly name: string;
}

const post = (account: string, role: string, name: string, unit: string | null = null): DemoPost => ({
  account,
  role,
  office: DEMO_OFFICE,
  unit,
  agency: null,
  name,
});
const atHead = (account: string, role: string, name: string): DemoPost => ({
  ...post(account, role, name),
  office: HEAD_OFFICE,
});

/**
 * Enough people for every step with its second person: three besides intake decide at plenary (`kap`, `asr`, `asr2`, `rsm`), closure is
 * drafted, checked and approved by three (`asr`, `rsm`, `kap`), a grant is proposed and confirmed by two (`opr`, `pim`). The holder of a
 * receipt (RCP) has a token of its own and no account.
 */
export const DEMO_POSTS: readonly DemoPost[] = [
  { ...post('pel', 'PEL', 'Pelapor'), office: null },
  post('pvl', 'PVL', 'Asisten Penerimaan dan Verifikasi Kendari', 'intake'),
  post('asr', 'ASR', 'Asisten Pemeriksaan Kendari', 'examination'),
  post('asr2', 'ASR', 'Asisten Pemeriksaan Kedua Kendari', 'examination'),
  post('rsm', 'RSM', 'Asisten Resolusi dan Monitoring Kendari'),
  post('kap', 'KAP', 'Kepala Perwakilan Sulawesi Tenggara'),
  atHead('pim', 'PIM', 'Pimpinan Ombudsman'),
  {
    ...post('nar', 'NAR', 'Narahubung Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buton'),
    office: null,
    agency: DEMO_AGENCY,
  },
  atHead('aud', 'AUD', 'Auditor Internal'),
  atHead('dpo', 'DPO', 'Pejabat Pelindungan Data Pribadi'),
  atHead('opr', 'OPR', 'Operator Sistem'),
];
