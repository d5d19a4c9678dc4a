// Who acts in the demonstration: the people of an office by role, each with a client of their own, and citizens with a receipt.
import type { Role } from '@jejak/access';
import { accountsOf, createClient, Unusable, type Client, type Installation } from '../house.js';

/** Somebody who does something. */
export interface Actor {
  /** As the walk names them, in Indonesian. */
  readonly title: string;
  readonly client: Client;
  /** The pseudonym of staff in events and lists; null for everybody else. */
  readonly staffId: string | null;
}

const STAFF = {
  intake: ['PVL', 'Petugas penerimaan dan verifikasi'],
  examiner: ['ASR', 'Pemeriksa'],
  monitor: ['RSM', 'Petugas resolusi dan monitoring'],
  head: ['KAP', 'Kepala perwakilan'],
  leader: ['PIM', 'Pimpinan Ombudsman'],
  liaison: ['NAR', 'Narahubung instansi terlapor'],
  complainant: ['PEL', 'Pelapor (punya akun)'],
} as const satisfies Readonly<Record<string, readonly [Role, string]>>;

/** The people of an office, and whoever comes without an account. */
export type People = Readonly<Record<keyof typeof STAFF | 'citizen', Actor>>;

/** @throws {Unusable} where the installation has no account for one of the roles */
export const peopleOf = (installation: Installation): People => {
  const accounts = Object.entries(accountsOf(installation));
  const actorOf = ([role, title]: readonly [Role, string]): Actor => {
    const found = accounts.find(([, entry]) => entry.role === role);
    if (!found)
      throw new Unusable(`The installation has no account with the role ${role}, whom the demonstration needs.`);
    const [account, { staffId }] = found;
    return { title, client: createClient(installation, { account }), staffId };
  };
  const staff = Object.fromEntries(Object.entries(STAFF).map(([name, who]) => [name, actorOf(who)]));
  const citizen: Actor = { title: 'Warga (tanpa akun)', client: createClient(installation), staffId: null };
  return { ...staff, citizen } as People;
};

/** The same citizen as holder of a receipt: a session of fifteen minutes for one case. */
export const receiptHolder = async (
  installation: Installation,
  { agendaNumber, trackingCode }: { readonly agendaNumber: string; readonly trackingCode: string },
): Promise<Actor> => {
  const { token } = await createClient(installation).post<{ token: string }>('/api/intake/v1/receipt-sessions', {
    agendaNumber,
    trackingCode,
  });
  return { title: 'Warga (dengan tanda terima)', client: createClient(installation, { token }), staffId: null };
};
